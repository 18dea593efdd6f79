#include "widgets/detail/section_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/detail/bar_list.h"
#include "widgets/detail/fact_group.h"
#include "widgets/detail/text_table.h"

namespace tapesift::widgets {

namespace {

constexpr int kIndent = 22; // the title stands behind its arrow

} // namespace

SectionView::SectionView(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(kIndent, 2, 4, 10);
    m_layout->setSpacing(8);
    m_sentences = addText(QStringLiteral("sectionSentences"), {});
    m_remarks = addText(QStringLiteral("sectionRemarks"), QStringLiteral("small"));
}

QLabel* SectionView::addText(const QString& name, const QString& style)
{
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!style.isEmpty())
        label->setProperty("style", style);
    m_layout->addWidget(label);
    return label;
}

void SectionView::addEditor(QWidget* editor)
{
    m_layout->insertWidget(m_layout->indexOf(m_remarks), editor);
}

void SectionView::setSection(const presentation::DetailSection& section)
{
    const auto put = [this](QLabel& label, const QStringList& lines) {
        label.setText(lines.join(QLatin1Char('\n')));
        label.setAccessibleName(label.text());
        label.setVisible(!lines.isEmpty());
    };
    put(*m_sentences, section.sentences);
    put(*m_remarks, section.remarks);
    int place = 1; // behind the sentences
    if (!m_bars && !section.bars.empty()) {
        m_bars = new BarList(m_look, this);
        m_layout->insertWidget(place, m_bars);
    }
    place += m_bars ? 1 : 0;
    if (!m_table && !section.table.isEmpty()) {
        m_table = new TextTable(m_look, this);
        m_layout->insertWidget(place, m_table);
    }
    place += m_table ? 1 : 0;
    if (!m_values && !section.values.empty()) {
        m_values = new FactGroup(m_look, FactGroup::Kind::Numbers, this);
        m_layout->insertWidget(place, m_values);
    }
    if (m_bars) {
        m_bars->setBars(section.bars);
        m_bars->setVisible(!section.bars.empty());
    }
    if (m_table) {
        m_table->setTable(section.table);
        m_table->setVisible(!section.table.isEmpty());
    }
    if (m_values) {
        m_values->setValues(section.values);
        m_values->setVisible(!section.values.empty());
    }
}

} // namespace tapesift::widgets
