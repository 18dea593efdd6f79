#include "tapesift/report/run_diff_report.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "report/deep_facts.h"
#include "report/report_facts.h"
#include "report/table_columns.h"
#include "tapesift/base/text.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/sentences.h"
#include "tapesift/report/text_table.h"

namespace tapesift::report {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kSidesListed = 20; // of symbols that entered or left

// Writes the table section by section; `m_text` grows line by line.
class DiffWriter
{
public:
    DiffWriter(const DiffReport& report, const TableOptions& options)
        : m_report(report)
        , m_options(options)
        , m_glyphs(glyphs(options.unicode))
        , m_arrow(options.unicode ? " \u2192 " : " -> ")
        , m_hasScores(isDeep(report.before) || isDeep(report.after))
    {
    }

    std::string write();

private:
    void writeHead();
    void writeFlips();
    void writeMoves();
    void writeChanges(const std::string& title, std::vector<const SymbolChange*> changes);
    void writeSides(const std::string& title, std::string_view elsewhere,
                    const std::vector<DiffSide>& sides);
    void writeCounts();

    Row titles(Row row) const;
    Row rowOf(const SymbolChange& change) const;
    Row rowOf(const DiffSide& side) const;
    std::string signalText(analysis::Signal signal) const;
    std::string number(double value, int decimals) const;
    std::string both(const DiffNumber& number) const;
    void writeSection(const std::string& title, const std::vector<Row>& rows,
                      const std::vector<bool>& alignRight);
    void line(std::string_view text) { m_text += std::string(text) + "\n"; }
    void strongLine(std::string_view text)
    {
        line(m_options.colour ? toned(text, Tone::Strong) : std::string(text));
    }

    const DiffReport& m_report;
    const TableOptions& m_options;
    const Glyphs& m_glyphs;
    std::string_view m_arrow;
    bool m_hasScores; // else the column would be empty
    std::string m_text;
};

std::string DiffWriter::write()
{
    writeHead();
    writeFlips();
    writeMoves();
    writeSides("Entered", "Before", m_report.diff.entered);
    writeSides("Left", "Now", m_report.diff.left);
    writeCounts();
    return std::move(m_text);
}

void DiffWriter::writeHead()
{
    const auto pair = [this](const std::string& before, const std::string& after) {
        return before == after ? before : fmt::format("{}{}{}", before, m_arrow, after);
    };
    strongLine(fmt::format("{}{}{}", m_report.before.name, m_arrow, m_report.after.name));
    const auto source = [](const store::RunRecord& run) {
        return run.spec.provider + (isSimulated(run) ? " (simulated)" : "");
    };
    const auto interval = [](const store::RunRecord& run) {
        return std::string(market::intervalName(run.spec.interval));
    };
    line(fmt::format("{}{}{}{}as of {}", pair(source(m_report.before), source(m_report.after)),
                     m_glyphs.separator, pair(interval(m_report.before), interval(m_report.after)),
                     m_glyphs.separator,
                     pair(asOfText(m_report.before.spec), asOfText(m_report.after.spec))));
    line("");
}

// How many steps of the five a signal went.
int stepsOf(const SymbolChange& change)
{
    return std::abs(static_cast<int>(change.signalAfter) - static_cast<int>(change.signalBefore));
}

// A change that is not known is the smallest.
double sizeOf(double change)
{
    return std::isnan(change) ? 0 : std::fabs(change);
}

void DiffWriter::writeFlips()
{
    std::vector<const SymbolChange*> flips;
    for (const SymbolChange& change : m_report.diff.changes) {
        if (change.isFlip())
            flips.push_back(&change);
    }
    std::ranges::stable_sort(flips, std::greater(), [](const SymbolChange* change) {
        return std::pair(stepsOf(*change), sizeOf(change->pricePercent));
    });
    writeChanges("Signal changed", std::move(flips));
}

void DiffWriter::writeMoves()
{
    std::vector<const SymbolChange*> moves;
    for (const SymbolChange& change : m_report.diff.changes) {
        if (change.isMove() && !change.isFlip())
            moves.push_back(&change);
    }
    std::ranges::stable_sort(moves, std::greater(), [](const SymbolChange* change) {
        return sizeOf(change->pricePercent);
    });
    writeChanges(fmt::format("Moved by {} % in price or {} in strength, signal unchanged",
                             base::formatShortest(m_report.rules.pricePercent),
                             base::formatShortest(m_report.rules.strengthPoints)),
                 std::move(moves));
}

void DiffWriter::writeChanges(const std::string& title, std::vector<const SymbolChange*> changes)
{
    if (changes.empty())
        return;
    std::vector<Row> rows = {titles({"Symbol", "Before", "Now", "Strength", "Last", "Price %"})};
    for (const SymbolChange* change : changes)
        rows.push_back(rowOf(*change));
    std::vector<bool> alignRight = {false, false, false, true, true, true};
    alignRight.resize(rows.front().size(), true);
    writeSection(fmt::format("{} ({})", title, changes.size()), rows, alignRight);
}

void DiffWriter::writeSides(const std::string& title, std::string_view elsewhere,
                            const std::vector<DiffSide>& sides)
{
    if (sides.empty())
        return;
    std::vector<Row> rows = {
        titles({"Symbol", std::string(elsewhere), "Signal", "Strength", "Last"})};
    for (const DiffSide& side : sides) {
        if (rows.size() <= kSidesListed)
            rows.push_back(rowOf(side));
    }
    std::vector<bool> alignRight = {false, false, false, true, true};
    alignRight.resize(rows.front().size(), true);
    writeSection(fmt::format("{} ({})", title, sides.size()), rows, alignRight);
    if (sides.size() > kSidesListed) {
        m_text.pop_back();
        line(fmt::format("{} {} more; --format json lists them.\n", m_glyphs.ellipsis,
                         sides.size() - kSidesListed));
    }
}

void DiffWriter::writeSection(const std::string& title, const std::vector<Row>& rows,
                              const std::vector<bool>& alignRight)
{
    const auto width = static_cast<std::size_t>(std::max(m_options.width, 40));
    strongLine(fitted(title, width, m_glyphs.ellipsis));
    for (const std::string& text : alignedLines(rows, alignRight, width - 2, m_glyphs.ellipsis))
        line("  " + text);
    line("");
}

void DiffWriter::writeCounts()
{
    const RunDiff& diff = m_report.diff;
    line(fmt::format("{} compared: {} changed signal, {} moved; {} entered, {} left.",
                     diff.changes.size(), diff.flips(), diff.moves(), diff.entered.size(),
                     diff.left.size()));
}

Row DiffWriter::titles(Row row) const
{
    if (m_hasScores)
        row.emplace_back("Score");
    return row;
}

Row DiffWriter::rowOf(const SymbolChange& change) const
{
    Row row = {printable(change.symbol.text()),
               signalText(change.signalBefore),
               signalText(change.signalAfter),
               both(change.strength),
               std::isfinite(change.price.after) ? priceText(change.price.after)
                                                 : std::string(m_glyphs.none),
               std::isfinite(change.pricePercent) ? signedText(change.pricePercent, 2)
                                                  : std::string(m_glyphs.none)};
    if (m_hasScores)
        row.push_back(both(change.score));
    return row;
}

Row DiffWriter::rowOf(const DiffSide& side) const
{
    Row row = {printable(side.symbol.text()),
               side.elsewhere ? std::string(outcomeLabel(*side.elsewhere)) : "not there",
               signalText(side.signal), number(side.strength, 0),
               std::isfinite(side.price) ? priceText(side.price) : std::string(m_glyphs.none)};
    if (m_hasScores)
        row.push_back(number(side.score, 0));
    return row;
}

std::string DiffWriter::signalText(analysis::Signal signal) const
{
    const auto place = static_cast<std::size_t>(signal) - 1;
    return std::string(m_glyphs.signals.at(place)) + signalLabel(signal);
}

std::string DiffWriter::number(double value, int decimals) const
{
    return std::isfinite(value) ? decimalText(value, decimals) : std::string(m_glyphs.none);
}

std::string DiffWriter::both(const DiffNumber& change) const
{
    return fmt::format("{}{}{}", number(change.before, 0), m_arrow, number(change.after, 0));
}

} // namespace

void writeDiffTable(std::ostream& out, const DiffReport& report, const TableOptions& options)
{
    out << DiffWriter(report, options).write();
}

} // namespace tapesift::report
