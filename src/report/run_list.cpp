#include "tapesift/report/run_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/report_facts.h"
#include "report/run_object.h"
#include "report/table_columns.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/text_table.h"

namespace tapesift::report {

namespace {

std::string countsText(const store::RunCounts& counts)
{
    if (counts.pending() > 0)
        return fmt::format("{} of {}", counts.completed, counts.total);
    return std::to_string(counts.total);
}

std::string providerText(const store::RunRecord& run)
{
    return run.spec.provider + (isSimulated(run) ? " (simulated)" : "");
}

// The name of a scan says when it began.
std::vector<std::string> cellsOf(const store::RunRecord& run)
{
    return {run.name,
            std::string(store::runStatusName(run.status)),
            countsText(run.counts),
            std::to_string(run.counts.failed),
            durationText(run.elapsed),
            std::string(market::intervalName(run.spec.interval)),
            providerText(run),
            printable(run.universeName)};
}

} // namespace

void writeRunTable(std::ostream& out, const std::vector<store::RunRecord>& runs,
                   const TableOptions& options)
{
    if (runs.empty()) {
        out << "No scans yet. Begin one with: tapesift scan\n";
        return;
    }
    std::vector<std::vector<std::string>> rows = {
        {"Scan (UTC)", "Status", "Symbols", "Failed", "Took", "Bars", "Provider", "Universe"}};
    for (const store::RunRecord& run : runs)
        rows.push_back(cellsOf(run));
    const auto width = static_cast<std::size_t>(std::max(options.width, 1));
    // Symbols, failed and took are numbers.
    const auto lines = alignedLines(rows, {false, false, true, true, true, false, false, false},
                                    width, glyphs(options.unicode).ellipsis);
    for (std::size_t i = 0; i < lines.size(); ++i)
        out << (options.colour && i == 0 ? toned(lines[i], Tone::Strong) : lines[i]) << '\n';
}

void writeRunJson(std::ostream& out, const std::vector<store::RunRecord>& runs)
{
    JsonWriter json(out);
    json.beginArray();
    for (const store::RunRecord& run : runs) {
        json.breakLine();
        writeRunObject(json, run);
    }
    json.breakLine();
    json.endArray();
    json.endDocument();
}

} // namespace tapesift::report
