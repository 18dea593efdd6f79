#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"
#include "tapesift/market/watchlist.h"

namespace tapesift::market {

// How a list was written.
enum class ListForm : std::uint8_t {
    Plain,
    TradingView,
    Csv,
    BrokerLines,     // of Interactive Brokers
    BrokerPositions, // the same broker's portfolio or account statement
    FinvizAddress,
    Watchlist, // of this program (watchlist.h)
};

// "plain list", "TradingView list" ...: for people.
std::string_view listFormName(ListForm form);

// An entry that was left out.
struct Rejection
{
    std::size_t line = 0; // from 1
    std::string text;     // what stands there, shortened
    std::string reason;   // one sentence without its full stop
};

struct ImportedList
{
    Universe universe;
    ListForm form = ListForm::Plain;
    std::vector<Rejection> rejected; // the first 20 of universe.report.unknownCount
    // What the list says beside its symbols: its folder, flag and note, and those of its symbols
    // that have a note or a flag, in their order.
    market::Watchlist marked;
};

// The watchlist that it becomes: at most kMostWatched symbols.
Watchlist watchlistOf(const ImportedList& imported, std::string_view name);

// Reads a list of symbols as people have it. The form is found from the content:
//   plain         one symbol a line, '#' starts a comment; or separated by commas, blanks,
//                 semicolons, tabs ("AAPL, MSFT NVDA")
//   TradingView   EXCHANGE:TICKER separated by commas; a token with ### opens a section
//   CSV           a header with a column symbol, ticker or code (any case, any order, comma or
//                 semicolon, quoted fields); exchange, name, sector, note, color and folder
//                 columns are taken if there
//   Interactive Brokers   a watchlist's lines of SYM,AAPL,SMART or DES,AAPL,STK,SMART/NASDAQ,...;
//                 the table of a portfolio (column "Financial Instrument"); the open positions of
//                 an account statement
//   Finviz        the address of its screener or of a chart: the tickers of t=; nothing is fetched
//   Tapesift      a watchlist's file (watchlist.h)
// Entries that are no symbol are counted and listed in the report, never an error. A text without
// any symbol, and one that is not text (NUL bytes, not UTF-8), is InvalidArgument with a sentence
// that says what to give instead. `name` becomes the universe's name; a watchlist has its own.
base::Result<ImportedList> importList(std::string_view text, std::string_view name);

// The universe alone.
base::Result<Universe> parseList(std::string_view text, std::string_view name);

// Reads the list in a file, whose name becomes the universe's. A file of more than 32 MB is
// InvalidArgument and not read; NotFound as the file system says.
base::Result<ImportedList> importListFile(base::FileSystem& files, const std::string& path);

} // namespace tapesift::market
