#pragma once

#include <vector>

#include <QTableView>

namespace tapesift::widgets {

// A table of texts without a grid: whole rows are selected, nothing is edited, the last column
// takes the room that is left.
QTableView* makePlainTable(QAbstractItemModel& model, QWidget* parent);

// The least widths of columns: they grow with their headers and contents, up to twice that.
void setColumnWidths(QTableView& table, const std::vector<int>& widths);

} // namespace tapesift::widgets
