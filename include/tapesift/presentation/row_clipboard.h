#pragma once

#include <span>
#include <vector>

#include <QString>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// Rows for the clipboard: one line each below a line of headers, cells separated by tabs, as
// spreadsheets take them. Numbers in full precision (column_catalog.h: rawText). Columns without a
// text, such as sparklines, are left out.
QString tabSeparated(std::span<const ResultRow* const> rows, const std::vector<int>& columns);

} // namespace tapesift::presentation
