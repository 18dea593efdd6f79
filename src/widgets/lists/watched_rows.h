#pragma once

#include <vector>

#include <QStringList>

#include "tapesift/market/watchlist.h"

namespace tapesift::widgets {

class ResultTableView;

// Rows of the results as entries of a list, with the exchange that the row knows.
std::vector<market::WatchedSymbol> watchedRows(const ResultTableView& table,
                                               const QStringList& symbols);

} // namespace tapesift::widgets
