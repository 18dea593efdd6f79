#pragma once

#include "app/cli/command_line.h"
#include "tapesift/base/file_system.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::app {

// A run with everything that was saved of it, in the order of the plan.
base::Result<report::ScanReport> loadReport(store::ScanStore& store, const store::RunRecord& run);

// Sorts, limits and writes the report to standard output or to a file, which is replaced in one
// step.
base::Status writeReport(report::ScanReport report, const OutputOptions& output,
                         base::FileSystem& files);

// Whether a file could be written there (an empty path is standard output). InvalidArgument if it
// is a folder or lies in none.
base::Status checkOutput(const std::string& path);

// How wide and colourful a table on standard output may be.
report::TableOptions tableOptions();

// Rows of cells, the first one the names of the columns, as such a table.
void writeRows(std::ostream& out, const std::vector<std::vector<std::string>>& rows,
               const std::vector<bool>& alignRight);

// Writes a finished text to standard output or, with a path, to a file.
base::Status writeText(std::string_view text, const std::string& path, base::FileSystem& files);

} // namespace tapesift::app
