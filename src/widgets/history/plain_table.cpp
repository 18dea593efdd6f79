#include "widgets/history/plain_table.h"

#include <QHeaderView>

namespace tapesift::widgets {

QTableView* makePlainTable(QAbstractItemModel& model, QWidget* parent)
{
    constexpr int kRowHeight = 26;
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setProperty("framed", true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table.
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void setColumnWidths(QTableView& table, const std::vector<int>& widths)
{
    for (std::size_t column = 0; column < widths.size(); ++column)
        table.setColumnWidth(static_cast<int>(column), widths[column]);
}

} // namespace tapesift::widgets
