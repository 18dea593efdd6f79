#include "tapesift/report/report_file.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "tapesift/base/byte_io.h"
#include "tapesift/report/xlsx_report.h"

namespace tapesift::report {

namespace {

struct FormatInfo
{
    ReportFormat format;
    std::string_view name;
    std::string_view ending;
};

constexpr std::array<FormatInfo, 5> kFormats = {{
    {ReportFormat::Csv, "csv", ".csv"},
    {ReportFormat::Json, "json", ".json"},
    {ReportFormat::JsonLines, "jsonl", ".jsonl"},
    {ReportFormat::TradingView, "tradingview", ".txt"},
    {ReportFormat::Xlsx, "xlsx", ".xlsx"},
}};

} // namespace

std::optional<ReportFormat> parseReportFormat(std::string_view name)
{
    const auto found = std::ranges::find(kFormats, name, &FormatInfo::name);
    return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

base::Result<std::vector<std::byte>> reportBytes(const ScanReport& report, ReportFormat format)
{
    std::ostringstream text;
    switch (format) {
    case ReportFormat::Csv:
        writeCsv(text, report);
        break;
    case ReportFormat::Json:
        writeJson(text, report);
        break;
    case ReportFormat::JsonLines:
        writeJsonLines(text, report);
        break;
    case ReportFormat::TradingView:
        writeTradingView(text, report);
        break;
    case ReportFormat::Xlsx:
        return xlsxOf(report);
    }
    const auto bytes = base::asBytes(text.view());
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

base::Result<std::string> writeReportInto(base::FileSystem& files, const std::string& folder,
                                          const ScanReport& report, ReportFormat format)
{
    const auto content = reportBytes(report, format);
    if (!content)
        return content.error();
    auto opened = files.create(folder);
    if (!opened)
        return opened.error();
    const auto info = std::ranges::find(kFormats, format, &FormatInfo::format);
    const std::string name = report.run.name + std::string(info->ending);
    const auto written = (*opened)->replace(name, *content, base::Durability::Unsynced);
    return written ? base::Result<std::string>(folder + "/" + name) : written.error();
}

} // namespace tapesift::report
