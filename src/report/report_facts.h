#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tapesift/analysis/market_breadth.h"
#include "tapesift/market/outcome.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// Prices that nobody paid: shown with every report of the run.
bool isSimulated(const store::RunRecord& run);

// A plain date where the day says it all, else an ISO time; empty while it is not pinned.
std::string asOfText(const market::ScanSpec& spec);

// How many symbols ended in each outcome that occurs, in the order of the enum. Results that
// limitResults took away count; pending symbols do not.
std::vector<std::pair<market::Outcome, std::size_t>> outcomeCounts(const ScanReport& report);

// How many symbols of the run take part in a move, those included that are not shown.
analysis::MarketBreadth breadthOf(const ScanReport& report);

} // namespace tapesift::report
