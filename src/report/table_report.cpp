#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "report/deep_facts.h"
#include "report/report_facts.h"
#include "report/table_columns.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using store::LedgerEntry;

constexpr std::size_t kGap = 2;             // columns between two cells
constexpr std::size_t kMinReasonWidth = 24; // below that a reason says nothing
constexpr std::size_t kFailuresShown = 5;
constexpr std::string_view kReasonTitle = "Why";

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

// Whether the same scan may give more, once the source answers or a file was corrected. Symbols
// that are unknown, without bars, too young or stale need another scan.
bool isWorthRetrying(market::Outcome outcome)
{
    return market::isFailure(outcome) && outcome != market::Outcome::UnknownSymbol &&
           outcome != market::Outcome::NoData && outcome != market::Outcome::TooShort &&
           outcome != market::Outcome::Stale;
}

// Writes the report in the given style; `m_text` grows line by line.
class TableWriter
{
public:
    TableWriter(const ScanReport& report, const TableOptions& options)
        : m_report(report)
        , m_options(options)
        , m_glyphs(glyphs(options.unicode))
        , m_columns(tableColumns(isDeep(report.run)))
        , m_width(static_cast<std::size_t>(std::max(options.width, 1)))
    {
    }

    std::string write()
    {
        writeRunLine();
        writeResults();
        writeCounts();
        writeNotes();
        writeFailures();
        writeNextStep();
        return std::move(m_text);
    }

private:
    void writeRunLine();
    void writeResults();
    void writeCounts();
    void writeNotes();
    void writeDeepCounts();
    void writeFunnel();
    void writeFailures();
    void writeNextStep();

    void chooseColumns(const std::vector<std::vector<Cell>>& rows);
    void writeTitles();
    void writeRow(const LedgerEntry& entry, const std::vector<Cell>& cells);
    void addCell(std::string_view text, Tone tone, std::size_t width, bool alignRight);
    void endLine();
    void line(std::string_view text, Tone tone = Tone::Plain);
    void factLine(const std::vector<std::string>& facts);
    std::string styled(std::string_view text, Tone tone) const;

    const ScanReport& m_report;
    const TableOptions& m_options;
    const Glyphs& m_glyphs;
    std::span<const TableColumn> m_columns; // all there are
    std::size_t m_width;
    std::vector<std::size_t> m_columnWidths; // of the columns that fit
    std::size_t m_reasonWidth = 0;           // 0: there is no room for reasons
    std::string m_text;
};

void TableWriter::writeRunLine()
{
    const store::RunRecord& run = m_report.run;
    std::vector<std::string> facts = {run.name,
                                      run.spec.provider + (isSimulated(run) ? " (simulated)" : ""),
                                      std::string(market::intervalName(run.spec.interval))};
    if (run.spec.asOf)
        facts.push_back("as of " + asOfText(run.spec));
    facts.push_back(counted(run.counts.total, "symbol", "symbols"));
    factLine(facts);
    m_text += '\n';
}

void TableWriter::writeResults()
{
    const auto isForming = [](const LedgerEntry& entry) {
        return entry.result && entry.result->forming;
    };
    const CellStyle style{m_glyphs, std::ranges::any_of(m_report.entries, isForming)};
    std::vector<const LedgerEntry*> entries;
    std::vector<std::vector<Cell>> rows;
    for (const LedgerEntry& entry : m_report.entries) {
        if (!entry.result)
            continue;
        std::vector<Cell> cells;
        for (const TableColumn& column : m_columns)
            cells.push_back(column.cell(entry, style));
        rows.push_back(std::move(cells));
        entries.push_back(&entry);
    }
    if (rows.empty()) {
        // A limit leaves at least one: it was asked for a rule that none of them meets.
        line(m_report.leftOut > 0 ? fmt::format("None of the {} is what was asked for.",
                                                counted(m_report.leftOut, "result", "results"))
                                  : "No symbol gave a result.");
        m_text += '\n';
        return;
    }
    chooseColumns(rows);
    writeTitles();
    for (std::size_t row = 0; row < rows.size(); ++row)
        writeRow(*entries[row], rows[row]);
    m_text += '\n';
}

void TableWriter::chooseColumns(const std::vector<std::vector<Cell>>& rows)
{
    std::size_t used = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::size_t width = displayWidth(m_columns[i].title);
        for (const std::vector<Cell>& cells : rows)
            width = std::max(width, displayWidth(cells[i].text));
        const std::size_t end = used + (i > 0 ? kGap : 0) + width;
        if (i > 0 && end > m_width)
            return;
        used = end;
        m_columnWidths.push_back(width);
    }
    if (used + kGap + kMinReasonWidth <= m_width)
        m_reasonWidth = m_width - used - kGap;
}

void TableWriter::writeTitles()
{
    for (std::size_t i = 0; i < m_columnWidths.size(); ++i)
        addCell(m_columns[i].title, Tone::Strong, m_columnWidths[i], m_columns[i].alignRight);
    if (m_reasonWidth > 0)
        addCell(kReasonTitle, Tone::Strong, 0, false);
    endLine();
    const std::size_t columns = std::accumulate(m_columnWidths.begin(), m_columnWidths.end(),
                                                kGap * (m_columnWidths.size() - 1));
    std::string rule;
    for (std::size_t i = 0; i < columns + (m_reasonWidth > 0 ? kGap + m_reasonWidth : 0); ++i)
        rule += m_glyphs.rule;
    line(rule, Tone::Faint);
}

void TableWriter::writeRow(const LedgerEntry& entry, const std::vector<Cell>& cells)
{
    for (std::size_t i = 0; i < m_columnWidths.size(); ++i)
        addCell(cells[i].text, cells[i].tone, m_columnWidths[i], m_columns[i].alignRight);
    const auto& reasons = entry.result->verdict.reasons;
    if (m_reasonWidth > 0 && !reasons.empty())
        addCell(fitted(reasonSentence(reasons.front()), m_reasonWidth, m_glyphs.ellipsis),
                Tone::Faint, 0, false);
    endLine();
}

void TableWriter::addCell(std::string_view text, Tone tone, std::size_t width, bool alignRight)
{
    if (!m_text.empty() && m_text.back() != '\n')
        m_text.append(kGap, ' ');
    const std::size_t taken = displayWidth(text);
    const std::size_t padding = width > taken ? width - taken : 0;
    if (alignRight)
        m_text.append(padding, ' ');
    m_text += styled(text, tone);
    if (!alignRight)
        m_text.append(padding, ' ');
}

void TableWriter::endLine()
{
    m_text.erase(m_text.find_last_not_of(' ') + 1);
    m_text += '\n';
}

void TableWriter::line(std::string_view text, Tone tone)
{
    m_text += styled(text, tone);
    m_text += '\n';
}

// Goes on in the next line where the width is used up.
void TableWriter::factLine(const std::vector<std::string>& facts)
{
    std::string current;
    for (const std::string& fact : facts) {
        const std::size_t width =
            displayWidth(current) + displayWidth(m_glyphs.separator) + displayWidth(fact);
        if (!current.empty() && width > m_width) {
            line(current);
            current.clear();
        }
        if (!current.empty())
            current += m_glyphs.separator;
        current += fact;
    }
    line(current);
}

void TableWriter::writeCounts()
{
    const store::RunRecord& run = m_report.run;
    std::vector<std::string> facts;
    for (const auto& [outcome, count] : outcomeCounts(m_report))
        facts.push_back(fmt::format("{} {}", count, outcomeLabel(outcome)));
    if (run.counts.pending() > 0)
        facts.push_back(fmt::format("{} pending", run.counts.pending()));
    std::string timing = durationText(run.elapsed);
    if (run.counts.reused > 0)
        timing += fmt::format(", {} reused", run.counts.reused);
    if (facts.empty())
        facts.emplace_back("nothing scanned");
    facts.back() += " (" + timing + ")";
    factLine(facts);
    if (isDeep(run))
        writeDeepCounts();
}

// Nothing where the deep phase has been through without a fault.
void TableWriter::writeDeepCounts()
{
    const store::RunRecord& run = m_report.run;
    if (run.counts.deepPending() > 0)
        line(
            fmt::format("Analysed in depth: {} of {}", run.counts.deepCompleted, run.counts.total));
    if (run.counts.deepFailed > 0)
        line(fmt::format("{} not be analysed in depth: tapesift show {} SYMBOL",
                         counted(run.counts.deepFailed, "symbol could", "symbols could"),
                         run.name));
}

void TableWriter::writeNotes()
{
    const auto count = [this](auto matches) {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_report.entries, [&](const LedgerEntry& entry) {
                return entry.result && matches(*entry.result);
            }));
    };
    const std::size_t shown = count([](const auto&) { return true; });
    if (m_report.leftOut > 0)
        line(fmt::format("{} of {} results are shown.", shown, shown + m_report.leftOut));
    if (count([](const auto& result) { return result.forming; }) > 0)
        line("* The last bar is not closed yet; signals use closed bars only.");
    if (!m_report.run.funnel.empty())
        writeFunnel();
    const std::size_t flagged = count([](const auto& result) { return !result.quality.empty(); });
    if (flagged > 0)
        line(fmt::format("{} notes on the data: tapesift show {} SYMBOL",
                         counted(flagged, "result has", "results have"), m_report.run.name));
}

// "Left out: 4,102 price below 5, ...": how the universe came to be that small.
void TableWriter::writeFunnel()
{
    const store::RunRecord& run = m_report.run;
    const std::size_t after = market::removedBy(run.funnel);
    std::size_t filtered = 0;
    for (const LedgerEntry& entry : m_report.entries)
        filtered += entry.outcome == market::Outcome::Filtered ? 1U : 0U;
    std::string text = market::funnelText(run.counts.total + after - filtered, run.funnel);
    if (!m_options.unicode) {
        if (const std::size_t arrow = text.find("\u2192"); arrow != std::string::npos)
            text.replace(arrow, std::string_view("\u2192").size(), "->");
    }
    line(fitted("Filter: " + printable(text), m_width, m_glyphs.ellipsis));
    line(fmt::format("What was left out: tapesift show {} --funnel", run.name));
}

void TableWriter::writeFailures()
{
    std::vector<const LedgerEntry*> failures;
    std::size_t symbolWidth = 0;
    std::size_t labelWidth = 0;
    for (const LedgerEntry& entry : m_report.entries) {
        if (!market::isFailure(entry.outcome))
            continue;
        failures.push_back(&entry);
        if (failures.size() > kFailuresShown)
            continue;
        symbolWidth = std::max(symbolWidth, displayWidth(entry.member.symbol.text()));
        labelWidth = std::max(labelWidth, displayWidth(outcomeLabel(entry.outcome)));
    }
    if (failures.empty())
        return;
    m_text += '\n';
    line(counted(failures.size(), "symbol has", "symbols have") + " no result:", Tone::Strong);
    const std::size_t shown = std::min(failures.size(), kFailuresShown);
    for (const LedgerEntry* entry : std::span(failures).first(shown)) {
        const std::string message = entry->error ? printable(entry->error->message) : "";
        line(fitted(fmt::format("  {:<{}}  {:<{}}  {}", printable(entry->member.symbol.text()),
                                symbolWidth, outcomeLabel(entry->outcome), labelWidth, message),
                    m_width, m_glyphs.ellipsis));
    }
    if (failures.size() > shown)
        line(fmt::format("  {} {} more: tapesift show {}", m_glyphs.ellipsis,
                         failures.size() - shown, m_report.run.name));
    if (std::ranges::any_of(
            failures, [](const LedgerEntry* entry) { return isWorthRetrying(entry->outcome); }))
        line("Try them again: tapesift retry " + m_report.run.name);
}

void TableWriter::writeNextStep()
{
    const store::RunRecord& run = m_report.run;
    const bool hasMore = run.counts.pending() > 0 || (isDeep(run) && run.counts.deepPending() > 0);
    if (!store::isUnfinished(run.status) || !hasMore)
        return;
    m_text += '\n';
    line(fmt::format("The scan is not finished. Go on with it: tapesift resume {}", run.name));
}

std::string TableWriter::styled(std::string_view text, Tone tone) const
{
    return m_options.colour ? toned(text, tone) : std::string(text);
}

} // namespace

void writeTable(std::ostream& out, const ScanReport& report, const TableOptions& options)
{
    out << TableWriter(report, options).write();
}

} // namespace tapesift::report
