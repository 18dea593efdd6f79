#include "widgets/detail/verdict_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/direction_colour.h"
#include "widgets/controls/fold_section.h"
#include "widgets/detail/level_bar.h"
#include "widgets/detail/page_margins.h"
#include "widgets/detail/reason_list.h"
#include "widgets/detail/signal_badge.h"

namespace tapesift::widgets {

namespace {

constexpr int kIndent = 22; // the title of the section stands behind its arrow

QLabel* wrappedLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

VerdictPage::VerdictPage(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_badge(new SignalBadge(look, this))
    , m_strengthBar(new LevelBar(look, LevelBar::Shape::FromLeft, this))
    , m_strength(new QLabel(this))
    , m_sentence(wrappedLabel(QStringLiteral("verdictLabel"), this))
    , m_forming(wrappedLabel(QStringLiteral("formingLabel"), this))
    , m_section(new FoldSection(look, this))
    , m_reasons(new ReasonList(look, &m_section->contentParent()))
{
    m_badge->setObjectName(QStringLiteral("signalBadge"));
    m_strengthBar->setObjectName(QStringLiteral("strengthBar"));
    m_strength->setObjectName(QStringLiteral("strengthLabel"));
    m_strength->setProperty("style", QStringLiteral("number"));
    const QString strengthTip = tr("Strength: the size of the score in percent, from 0 to 100.");
    m_strength->setToolTip(strengthTip);
    m_strengthBar->setToolTip(strengthTip);
    m_forming->setText(tr("The last bar is not closed yet. Price and change are those of this bar; "
                          "the verdict looks at closed bars only."));
    m_forming->setAccessibleName(m_forming->text());
    m_forming->setProperty("style", QStringLiteral("muted"));
    m_section->setObjectName(QStringLiteral("reasonsSection"));
    m_section->header().setTitle(tr("Why"), tr("The signs that the verdict was summed up from, and "
                                               "what each adds to the score."));
    m_section->setContent(m_reasons);
    m_reasons->setContentsMargins(kIndent, 4, 4, 8);

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_badge);
    head->addWidget(m_strengthBar, 1);
    head->addWidget(m_strength);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargins.left(), kPageMargins.top(), kPageMargins.right(), 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_forming);
    layout->addWidget(m_section);
}

void VerdictPage::setDetail(const presentation::SymbolDetail& detail)
{
    m_badge->setSignal(detail.signal, detail.signalGlyph, detail.signalText);
    m_badge->setToolTip(tr("Score %1: between −1 (sell) and +1 (buy).").arg(detail.scoreText));
    m_strengthBar->setLevel(detail.strength / 100, directionOf(detail.signal));
    m_strength->setText(detail.strengthText);
    m_strength->setAccessibleName(tr("Strength %1 of 100").arg(detail.strengthText));
    m_sentence->setText(detail.verdictSentence);
    m_sentence->setAccessibleName(detail.verdictSentence);
    m_forming->setVisible(detail.isForming);
    m_section->setVisible(!detail.reasons.empty());
    m_section->header().setSummary(detail.scoreText, directionOf(detail.signal));
    m_reasons->setReasons(detail.reasons);
}

} // namespace tapesift::widgets
