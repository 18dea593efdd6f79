#include "tapesift/report/run_list.h"

#include <fmt/format.h>

#include "report/report_facts.h"
#include "report/run_object.h"
#include "report/terminal_text.h"
#include "tapesift/report/number_text.h"

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
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    const auto columnsWidth = static_cast<std::size_t>(std::max(options.width, 1));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string gap(i == 0 ? 0 : 2, ' ');
            const std::string padding(widths[i] - displayWidth(rows[r][i]), ' ');
            const bool isNumber = i >= 2 && i <= 4; // symbols, failed, took
            line += gap + (isNumber ? padding + rows[r][i] : rows[r][i] + padding);
        }
        line = fitted(line, columnsWidth, options.unicode ? "…" : "~");
        line.erase(line.find_last_not_of(' ') + 1);
        out << (options.colour && r == 0 ? toned(line, Tone::Strong) : line) << '\n';
    }
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
