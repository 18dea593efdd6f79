#include "widgets/detail/deep_page.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/detail/detail_fold.h"
#include "widgets/detail/page_margins.h"
#include "widgets/detail/risk_editor.h"
#include "widgets/detail/section_view.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using presentation::DetailSection;
using presentation::SectionId;

namespace {

std::size_t placeOf(SectionId id)
{
    return static_cast<std::size_t>(id);
}

} // namespace

DeepPage::DeepPage(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_note(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargins.left(), 0, kPageMargins.right(), 0);
    layout->setSpacing(0);
    m_note->setObjectName(QStringLiteral("deepNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setContentsMargins(0, 4, 0, 4);
    layout->addWidget(m_note);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = new DetailFold(static_cast<SectionId>(i), m_look, this);
        m_parts[i]->hide();
        connect(m_parts[i], &FoldSection::foldedByUser, this, &DeepPage::foldedChanged);
        layout->addWidget(m_parts[i]);
    }
    SectionView& levels = m_parts[placeOf(SectionId::Levels)]->view();
    m_risk = new RiskEditor(&levels);
    levels.addEditor(m_risk);
    connect(m_risk, &RiskEditor::changed, this, &DeepPage::riskChanged);
}

void DeepPage::setDetail(const presentation::SymbolDetail& detail)
{
    // A label that is shown in a page that is seen lays everything out anew: once is enough.
    const bool isSeen = isVisible() && !isAncestorOf(QApplication::focusWidget());
    if (isSeen)
        hide();
    m_note->setText(detail.deepNote);
    m_note->setAccessibleName(detail.deepNote);
    m_note->setVisible(!detail.deepNote.isEmpty());
    setStyleProperty(*m_note, "style",
                     detail.isDeepFailure ? QStringLiteral("warning") : QStringLiteral("muted"));
    for (DetailFold* part : m_parts)
        part->setVisible(!detail.sections.empty());
    for (const DetailSection& section : detail.sections) {
        m_parts.at(placeOf(section.id))->setSection(section);
        if (section.id == SectionId::Levels)
            m_risk->setVisible(!section.table.isEmpty());
    }
    m_risk->setRisk(detail.risk);
    if (isSeen)
        show();
}

QStringList DeepPage::folded() const
{
    QStringList keys;
    for (const DetailFold* part : m_parts)
        if (part->isFolded())
            keys += part->key();
    return keys;
}

void DeepPage::setFolded(const QStringList& keys)
{
    for (DetailFold* part : m_parts)
        part->setFolded(keys.contains(part->key()));
}

} // namespace tapesift::widgets
