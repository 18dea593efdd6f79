#pragma once

#include <ostream>
#include <vector>

#include "tapesift/report/scan_report.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// The kept runs as an aligned table, in the order given.
void writeRunTable(std::ostream& out, const std::vector<store::RunRecord>& runs,
                   const TableOptions& options);

// The same as a JSON array of the "scan" objects of the reports.
void writeRunJson(std::ostream& out, const std::vector<store::RunRecord>& runs);

} // namespace tapesift::report
