#pragma once

#include <ostream>
#include <vector>

#include "tapesift/market/list_format.h"
#include "tapesift/market/watchlist.h"

namespace tapesift::app {

// What the lists commands answer: tables for people, JSON for programs.
void writeListsTable(std::ostream& out, const std::vector<market::Watchlist>& lists);
void writeListsJson(std::ostream& out, const std::vector<market::Watchlist>& lists);
void writeListTable(std::ostream& out, const market::Watchlist& list);
void writeListJson(std::ostream& out, const market::Watchlist& list);

// What came of reading a list (`imported`), and the list that it is now part of.
void writeImportTable(std::ostream& out, const market::ImportedList& imported,
                      const market::Watchlist& list);
void writeImportJson(std::ostream& out, const market::ImportedList& imported,
                     const market::Watchlist& list);

} // namespace tapesift::app
