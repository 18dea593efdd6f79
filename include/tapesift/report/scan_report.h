#pragma once

#include <functional>
#include <ostream>
#include <vector>

#include "tapesift/analysis/market_breadth.h"
#include "tapesift/market/symbol.h"
#include "tapesift/report/symbol_context.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// A run with everything that is written about it. Entries are in the order they are to be shown.
struct ScanReport
{
    store::RunRecord run;
    std::vector<store::LedgerEntry> entries;
    // Results that limitResults or keepResults took away; they still count as ok.
    std::size_t leftOut = 0;
    // Of those, and of what keepSymbol took away: they still are the market.
    analysis::MarketBreadth leftOutBreadth{};
    // Of the one symbol that the report is about, if it is about one.
    std::optional<SymbolContext> context{};
};

// A column that results can be sorted by: "symbol", "price", "change", "changePercent", "volume",
// "relVolume", "signal", "strength", "rsi", or the name of any indicator; of the deep phase
// "score", "riskReward", "confluence", "relativeStrength" (the percentile in the universe) and
// "probabilityUp".
// Numbers sort from high to low, texts from A to Z; a leading '-' turns the order round. Blanks
// are last either way. Equal values keep the order of the plan. InvalidArgument for an unknown
// column, with the nearest name. Failed entries go behind.
base::Status sortEntries(ScanReport& report, std::string_view column);

// Keeps the first `limit` results; failures stay. 0 keeps all.
void limitResults(ScanReport& report, std::size_t limit);

// Keeps the results of wanted symbols; failures stay.
void keepResults(ScanReport& report, const std::function<bool(const market::Symbol&)>& isWanted);

// Keeps the entry of this symbol alone; none if it is not in the run.
void keepSymbol(ScanReport& report, const market::Symbol& symbol);

// The whole report as one JSON document (design.md 6, decisions.md). Keys in fixed order, doubles
// in their shortest form, NaN as null. "results" is byte-identical for equal input. Results of a
// run with a deep phase have "deep", which is null before it was there; one that failed has
// "deepError" beside it. A report about one symbol has "history" and "filterRules" in its result or
// failure, and "filtered" beside "failed" if the filter left it out. "breadth" is about the whole
// run, also where results are not shown.
void writeJson(std::ostream& out, const ScanReport& report);

// One result a line, each the object that stands in "results"; failures are not written.
void writeJsonLines(std::ostream& out, const ScanReport& report);

// RFC 4180 with a header; every indicator is a column, and in a run with a deep phase its numbers
// are, behind the others; UTF-8, '.' decimals, ISO times. Texts that
// a spreadsheet would run as a formula (= + - @ in front) get a leading apostrophe.
void writeCsv(std::ostream& out, const ScanReport& report);

// "###Strong Buy,NASDAQ:AAPL,...": a section for each signal that occurs, strongest first.
void writeTradingView(std::ostream& out, const ScanReport& report);

struct TableOptions
{
    int width = 100;     // columns of the terminal
    bool colour = false; // ANSI colours
    bool unicode = true; // glyphs beside the signal
};

// An aligned table that fits the width (columns are left out from the right when it is narrow),
// then a summary: counts by outcome, and what to do about failures.
void writeTable(std::ostream& out, const ScanReport& report, const TableOptions& options);

} // namespace tapesift::report
