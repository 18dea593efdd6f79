#pragma once

#include <ostream>

#include "tapesift/report/run_diff.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// Two runs, the earlier one first, and what differs between them.
struct DiffReport
{
    store::RunRecord before;
    store::RunRecord after;
    DiffRules rules;
    RunDiff diff;
};

// What is significant: signals that changed, moves by the rules, symbols that entered and left;
// the largest changes first, then a line of counts. Of entered and left symbols only the first ones
// are listed.
void writeDiffTable(std::ostream& out, const DiffReport& report, const TableOptions& options);

// Everything, also symbols that did not change: {"from":{a "scan" object},"to":{...},
// "rules":{"pricePercent","strengthPoints"},"counts":{"compared","entered","left","flipped",
// "moved"},"entered":[...],"left":[...],"changes":[...]}.
void writeDiffJson(std::ostream& out, const DiffReport& report);

} // namespace tapesift::report
