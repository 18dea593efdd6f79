#include "widgets/detail/bar_list.h"

#include <QGridLayout>
#include <QLabel>

#include "widgets/controls/elided_label.h"
#include "widgets/detail/level_bar.h"

namespace tapesift::widgets {

using presentation::DetailBar;

namespace {

constexpr int kLabelWidth = 110;
constexpr int kSentenceGap = 5; // below a sentence, before the next name
constexpr int kRowsPerBar = 2;

} // namespace

BarList::BarList(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

void BarList::setBars(const std::vector<DetailBar>& bars)
{
    while (m_rows.size() < bars.size())
        m_rows.push_back(addRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool isUsed = i < bars.size();
        row.label->setVisible(isUsed);
        row.value->setVisible(isUsed);
        row.bar->setVisible(isUsed);
        row.sentence->setVisible(isUsed && !bars[i].sentence.isEmpty());
        if (isUsed)
            fill(row, bars[i]);
    }
}

void BarList::fill(const Row& row, const DetailBar& bar)
{
    row.label->setText(bar.label);
    row.label->setExplanation(bar.toolTip);
    // Blue like the marks of the window: a good grade is no rising price.
    row.bar->setLevel(bar.share, presentation::Direction::Flat);
    row.bar->setToolTip(bar.toolTip);
    row.value->setText(bar.value);
    row.value->setToolTip(bar.toolTip);
    row.value->setAccessibleName(tr("%1: %2").arg(bar.label, bar.value));
    row.value->setAccessibleDescription(bar.toolTip);
    row.sentence->setText(bar.sentence);
}

BarList::Row BarList::addRow()
{
    const int place = kRowsPerBar * static_cast<int>(m_rows.size());
    Row row;
    row.label = new ElidedLabel(this);
    row.bar = new LevelBar(m_look, LevelBar::Shape::Share, this);
    row.value = new QLabel(this);
    row.value->setProperty("style", QStringLiteral("number"));
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.sentence = new QLabel(this);
    row.sentence->setObjectName(QStringLiteral("barSentence"));
    row.sentence->setProperty("style", QStringLiteral("small"));
    row.sentence->setTextFormat(Qt::PlainText);
    row.sentence->setWordWrap(true);
    row.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.sentence->setContentsMargins(0, 0, 0, kSentenceGap);
    m_grid->addWidget(row.label, place, 0);
    m_grid->addWidget(row.bar, place, 1, Qt::AlignVCenter);
    m_grid->addWidget(row.value, place, 2);
    m_grid->addWidget(row.sentence, place + 1, 0, 1, 3);
    return row;
}

} // namespace tapesift::widgets
