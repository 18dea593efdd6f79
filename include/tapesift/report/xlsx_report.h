#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// Whether this build writes workbooks.
bool canWriteXlsx();

// The report as an Excel workbook. The sheet "Results" has the columns of writeCsv() in their
// order: numbers, flags and times (UTC) are such cells with a format, texts are texts whatever they
// begin with; the header stays in view and has filters. Numbers carry 16 digits, as spreadsheets
// keep them. The sheet "Scan" says what the run was. Rows go through a temporary file, so the
// memory does not grow with them. Unsupported in a build without the library; InvalidArgument for
// more rows than a sheet holds (1,048,575); Unavailable if there is no room for temporary files.
base::Result<std::vector<std::byte>> xlsxOf(const ScanReport& report);

} // namespace tapesift::report
