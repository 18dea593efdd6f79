#include "widgets/detail/deep_page.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/fold_section.h"
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
    layout->setContentsMargins(kPageMargins.left(), 0, kPageMargins.right(), kPageMargins.bottom());
    layout->setSpacing(0);
    m_note->setObjectName(QStringLiteral("deepNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setContentsMargins(0, 4, 0, 4);
    layout->addWidget(m_note);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = addPart(static_cast<SectionId>(i));
        layout->addWidget(m_parts[i].section);
    }
    SectionView* levels = m_parts[placeOf(SectionId::Levels)].view;
    m_risk = new RiskEditor(levels);
    levels->addEditor(m_risk);
    connect(m_risk, &RiskEditor::changed, this, &DeepPage::riskChanged);
}

DeepPage::Part DeepPage::addPart(SectionId id)
{
    Part part;
    part.section = new FoldSection(m_look, this);
    part.section->setObjectName(presentation::sectionKey(id) + QStringLiteral("Section"));
    part.view = new SectionView(m_look, &part.section->contentParent());
    part.section->setContent(part.view);
    part.section->hide();
    connect(part.section, &FoldSection::foldedByUser, this, &DeepPage::foldedChanged);
    return part;
}

void DeepPage::setDetail(const presentation::SymbolDetail& detail)
{
    m_note->setText(detail.deepNote);
    m_note->setAccessibleName(detail.deepNote);
    m_note->setVisible(!detail.deepNote.isEmpty());
    setStyleProperty(*m_note, "style",
                     detail.isDeepFailure ? QStringLiteral("warning") : QStringLiteral("muted"));
    for (Part& part : m_parts)
        part.section->setVisible(!detail.sections.empty());
    for (const DetailSection& section : detail.sections) {
        Part& part = m_parts.at(placeOf(section.id));
        part.section->header().setTitle(section.title, section.toolTip);
        part.section->header().setSummary(section.summary, section.direction);
        part.view->setSection(section);
        if (section.id == SectionId::Levels)
            m_risk->setVisible(!section.table.isEmpty());
    }
    m_risk->setRisk(detail.risk);
}

QStringList DeepPage::folded() const
{
    QStringList keys;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].section->isFolded())
            keys += presentation::sectionKey(static_cast<SectionId>(i));
    return keys;
}

void DeepPage::setFolded(const QStringList& keys)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].section->setFolded(
            keys.contains(presentation::sectionKey(static_cast<SectionId>(i))));
}

} // namespace tapesift::widgets
