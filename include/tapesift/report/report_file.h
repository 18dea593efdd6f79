#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// The formats that other programs read.
enum class ReportFormat { Csv, Json, JsonLines, TradingView, Xlsx };

// "csv", "json", "jsonl", "tradingview", "xlsx"; nullopt for any other name.
std::optional<ReportFormat> parseReportFormat(std::string_view name);

// The content of a file in that format. The errors of xlsxOf().
base::Result<std::vector<std::byte>> reportBytes(const ScanReport& report, ReportFormat format);

// Writes the report into a folder, which is made if need be, under the name of its run
// ("scan_20261120_210500.csv"); one that is there already is replaced in one step. Returns the
// path.
base::Result<std::string> writeReportInto(base::FileSystem& files, const std::string& folder,
                                          const ScanReport& report, ReportFormat format);

} // namespace tapesift::report
