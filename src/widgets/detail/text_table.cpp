#include "widgets/detail/text_table.h"

#include <algorithm>

#include <QGridLayout>

#include "widgets/controls/direction_colour.h"
#include "widgets/controls/elided_label.h"

namespace tapesift::widgets {

using presentation::DetailTable;
using presentation::Direction;

namespace {

constexpr int kLeastNamePercent = 28; // of the width

} // namespace

TextTable::TextTable(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    connect(&m_look, &Look::changed, this, &TextTable::paintCells);
}

void TextTable::setTable(const DetailTable& table)
{
    m_table = table;
    for (auto& row : m_cells)
        for (ElidedLabel* cell : row)
            cell->hide();
    const auto columns = static_cast<std::size_t>(table.header.size());
    for (std::size_t column = 0; column < columns; ++column) {
        const auto at = static_cast<qsizetype>(column);
        ElidedLabel* title = cellAt(0, column);
        title->setText(table.header[at]);
        title->setExplanation(table.toolTips.value(at));
        title->show();
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (column >= table.rows[row].size())
                continue;
            ElidedLabel* cell = cellAt(row + 1, column);
            cell->setText(table.rows[row][column].text);
            cell->setExplanation(table.toolTips.value(at));
            if (column > 0)
                cell->setAccessibleName(
                    tr("%1, %2: %3")
                        .arg(table.rows[row].front().text, table.header[at], cell->text()));
            cell->show();
        }
    }
    shareWidth();
    paintCells();
}

int TextTable::neededBy(int column) const
{
    int needed = 1;
    for (const auto& row : m_cells) {
        if (column < static_cast<int>(row.size()) && !row[std::size_t(column)]->isHidden())
            needed = std::max(needed, row[std::size_t(column)]->sizeHint().width());
    }
    return needed;
}

// The names in the first column give way to what stands in the others. Where that would leave them
// too little, each column gets as much of the width as its longest text needs of all.
void TextTable::shareWidth()
{
    const int columns = static_cast<int>(m_table.header.size());
    int needed = std::max(0, columns - 1) * m_grid->horizontalSpacing();
    for (int column = 1; column < columns; ++column) {
        needed += neededBy(column);
        m_grid->setColumnStretch(column, neededBy(column));
    }
    const int rest = width() - needed;
    const bool hasRoom = rest >= std::min(neededBy(0), width() * kLeastNamePercent / 100);
    m_grid->setColumnStretch(0, hasRoom ? rest : neededBy(0));
}

void TextTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

ElidedLabel* TextTable::cellAt(std::size_t row, std::size_t column)
{
    if (m_cells.size() <= row)
        m_cells.resize(row + 1);
    auto& cells = m_cells[row];
    while (cells.size() <= column) {
        const int place = static_cast<int>(cells.size());
        auto* cell = new ElidedLabel(this);
        cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const bool isName = place == 0;
        cell->setWordWrap(isName && row > 0); // A name is worth a second line.
        if (row == 0)
            cell->setProperty("style", QStringLiteral("small"));
        else
            cell->setProperty("style", isName ? QStringLiteral("muted") : QStringLiteral("number"));
        cell->setAlignment((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_grid->addWidget(cell, static_cast<int>(row), place);
        cells.push_back(cell);
    }
    return cells[column];
}

void TextTable::paintCells()
{
    const Theme& theme = m_look.theme();
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        for (std::size_t column = 1; column < m_table.rows[row].size(); ++column) {
            const Direction direction = m_table.rows[row][column].direction;
            const QString style =
                direction == Direction::Flat
                    ? QString()
                    : QStringLiteral("color: %1;").arg(directionColour(theme, direction).name());
            ElidedLabel* cell = m_cells[row + 1][column];
            if (cell->styleSheet() != style) // Styling anew costs more than all the rest.
                cell->setStyleSheet(style);
        }
    }
}

} // namespace tapesift::widgets
