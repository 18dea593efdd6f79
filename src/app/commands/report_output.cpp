#include "report_output.h"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <limits>
#include <sstream>

#include <unistd.h>

#include <fmt/core.h>

#include "app/progress_bar.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/report/text_table.h"
#include "tapesift/report/xlsx_report.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::app {

namespace {

void write(std::ostream& out, const report::ScanReport& report, OutputFormat format,
           const report::TableOptions& table)
{
    switch (format) {
    case OutputFormat::Table:
        return report::writeTable(out, report, table);
    case OutputFormat::Json:
        return report::writeJson(out, report);
    case OutputFormat::JsonLines:
        return report::writeJsonLines(out, report);
    case OutputFormat::Csv:
        return report::writeCsv(out, report);
    case OutputFormat::TradingView:
        return report::writeTradingView(out, report);
    case OutputFormat::Xlsx:
        break; // never a stream of text
    }
}

base::Status writeFile(std::span<const std::byte> content, const std::string& path,
                       base::FileSystem& files)
{
    // A link stays one: what it leads to is written.
    std::error_code failed;
    const auto target = std::filesystem::weakly_canonical(path, failed);
    const base::SplitPath split = base::splitPath(failed ? path : target.string());
    auto folder = files.open(split.folder);
    if (!folder)
        return folder.error();
    return (*folder)->replace(split.name, content, base::Durability::Unsynced);
}

} // namespace

base::Result<report::ScanReport> loadReport(store::ScanStore& store, const store::RunRecord& run)
{
    report::ScanReport report;
    report.run = run;
    report.entries.reserve(run.counts.completed);
    auto walked = store.forEachEntry(run.id, [&report](const store::LedgerEntry& entry, bool) {
        report.entries.push_back(entry);
        return true;
    });
    if (!walked)
        return walked.error();
    store::addFiltered(report.run.funnel, run.spec.rules, report.entries);
    return report;
}

base::Status writeReport(report::ScanReport report, const OutputOptions& output,
                         base::FileSystem& files)
{
    if (!output.sort.empty()) {
        if (auto sorted = report::sortEntries(report, output.sort); !sorted)
            return sorted;
    }
    report::limitResults(report, output.limit);
    if (output.format == OutputFormat::Xlsx) {
        const auto workbook = report::xlsxOf(report);
        return workbook ? writeFile(*workbook, output.path, files) : base::Status(workbook.error());
    }
    if (output.path.empty()) {
        write(std::cout, report, output.format, tableOptions());
        std::cout.flush();
        return {};
    }
    std::ostringstream text;
    write(text, report, output.format, {});
    return writeText(text.view(), output.path, files);
}

base::Status checkOutput(const std::string& path)
{
    if (path.empty())
        return {};
    const std::filesystem::path target(path);
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    std::error_code ignored;
    if (std::filesystem::is_directory(target, ignored))
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("{} is a folder.", path),
                           {},
                           "Give --output the path of a file."};
    if (!std::filesystem::is_directory(folder, ignored))
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("There is no folder {}.", folder.string()),
                           {},
                           "Make it, or give --output another path."};
    return {};
}

report::TableOptions tableOptions()
{
    report::TableOptions options;
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    // See https://no-color.org: any value but an empty one switches colours off.
    const char* noColour = std::getenv("NO_COLOR");
    options.colour = terminal && (!noColour || *noColour == '\0');
    options.width = static_cast<int>(terminalWidth(stdout, terminal ? 80 : 120));
    return options;
}

void writeRows(std::ostream& out, const std::vector<std::vector<std::string>>& rows,
               const std::vector<bool>& alignRight)
{
    const report::TableOptions options = tableOptions();
    // Another program gets whole lines.
    const std::size_t width = ::isatty(STDOUT_FILENO) != 0
                                  ? static_cast<std::size_t>(options.width)
                                  : std::numeric_limits<std::size_t>::max();
    for (const std::string& line :
         report::alignedLines(rows, alignRight, width, options.unicode ? "\u2026" : "..."))
        out << line << '\n';
}

base::Status writeText(std::string_view text, const std::string& path, base::FileSystem& files)
{
    if (path.empty()) {
        std::cout << text;
        std::cout.flush();
        return {};
    }
    return writeFile(base::asBytes(text), path, files);
}

} // namespace tapesift::app
