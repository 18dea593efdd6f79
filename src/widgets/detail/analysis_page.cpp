#include "widgets/detail/analysis_page.h"

#include <QVBoxLayout>

#include "widgets/controls/fold_section.h"
#include "widgets/detail/deep_page.h"
#include "widgets/detail/detail_fold.h"
#include "widgets/detail/page_margins.h"
#include "widgets/detail/verdict_page.h"

namespace tapesift::widgets {

namespace {

const QString kReasons = QStringLiteral("reasons"); // the key of the reasons' section

} // namespace

AnalysisPage::AnalysisPage(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_verdict(new VerdictPage(look, this))
    , m_deep(new DeepPage(look, this))
    , m_history(new DetailFold(presentation::SectionId::History, look, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_deep);
    m_history->setContentsMargins(kPageMargins.left(), 0, kPageMargins.right(),
                                  kPageMargins.bottom());
    layout->addWidget(m_history);
    layout->addStretch(1);
    connect(&m_verdict->reasons(), &FoldSection::foldedByUser, this,
            [this] { Q_EMIT foldedChanged(folded()); });
    connect(m_history, &FoldSection::foldedByUser, this,
            [this] { Q_EMIT foldedChanged(folded()); });
    connect(m_deep, &DeepPage::foldedChanged, this, [this] { Q_EMIT foldedChanged(folded()); });
}

QString AnalysisPage::folded() const
{
    QStringList keys = m_deep->folded();
    if (m_verdict->reasons().isFolded())
        keys.prepend(kReasons);
    if (m_history->isFolded())
        keys += m_history->key();
    return keys.join(QLatin1Char(','));
}

void AnalysisPage::setFolded(const QString& keys)
{
    const QStringList folded = keys.split(QLatin1Char(','));
    m_verdict->reasons().setFolded(folded.contains(kReasons));
    m_deep->setFolded(folded);
    m_history->setFolded(folded.contains(m_history->key()));
}

void AnalysisPage::setHistory(const presentation::DetailSection& history)
{
    m_history->setSection(history);
}

void AnalysisPage::setDetail(const presentation::SymbolDetail& detail)
{
    m_verdict->setDetail(detail);
    m_deep->setDetail(detail);
}

} // namespace tapesift::widgets
