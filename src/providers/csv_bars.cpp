#include "providers/csv_bars.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <fmt/core.h>

#include "providers/csv_values.h"
#include "tapesift/market/symbol.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using market::Bar;
using market::Interval;
using std::chrono::days;
using std::chrono::seconds;

// So many steps between bars, spread over the file, tell what its interval is.
constexpr std::size_t kSampledSteps = 128;

// With fewer steps a night or a weekend cannot be told from the interval.
constexpr std::size_t kFewestCsvSteps = 3;

// An intraday session ends before this.
constexpr seconds kShortestDay = 20h;

struct IntervalSteps
{
    Interval interval;
    seconds shortest; // holidays move weekly and monthly bars by days
};
constexpr std::array kDailySteps = std::to_array<IntervalSteps>({
    {Interval::Month1, days{20}},
    {Interval::Week1, days{5}},
    {Interval::Day1, kShortestDay},
});
// Steps from here on are those of no interval (quarters, years).
constexpr seconds kTooLong = days{45};

base::Error corrupt(std::string message, std::string suggestion)
{
    return base::Error{base::ErrorCode::Corrupt, std::move(message), {}, std::move(suggestion)};
}

// The step that a tenth of the sampled steps does not reach: bars may be missing everywhere, and
// a few may stand at odd times. nullopt if there are too few bars to tell.
std::optional<seconds> usualStep(const std::vector<Bar>& bars)
{
    std::vector<seconds> steps;
    const std::size_t stride = bars.size() / kSampledSteps + 1;
    for (std::size_t i = 1; i < bars.size(); i += stride) {
        const seconds step = std::chrono::abs(bars[i].time - bars[i - 1].time);
        if (step > 0s)
            steps.push_back(step);
    }
    const bool areDates = std::ranges::all_of(steps, [](seconds s) { return s % days{1} == 0s; });
    if (steps.empty() || (steps.size() < kFewestCsvSteps && !areDates))
        return std::nullopt;
    const auto tenth = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 10);
    std::ranges::nth_element(steps, tenth);
    return *tenth;
}

// The interval of bars that are `step` apart.
std::optional<Interval> intervalOf(seconds step)
{
    if (step >= kTooLong)
        return std::nullopt;
    for (const IntervalSteps& known : kDailySteps) {
        if (step >= known.shortest)
            return known.interval;
    }
    std::optional<Interval> longest;
    for (const Interval interval : market::kAllIntervals) {
        if (market::isIntraday(interval) && step >= market::intervalLength(interval))
            longest = interval;
    }
    return longest;
}

std::string formatStep(seconds step)
{
    if (step >= days{1})
        return fmt::format("{} days", step / days{1});
    return fmt::format("{} s", step.count());
}

base::Status checkInterval(const std::vector<Bar>& bars, std::string_view fileName,
                           Interval interval)
{
    const auto step = usualStep(bars);
    if (!step)
        return {};
    const auto found = intervalOf(*step);
    if (found == interval)
        return {};
    const std::string_view wanted = market::intervalName(interval);
    if (!found)
        return corrupt(
            fmt::format("{}: bars are {} apart, not {}", fileName, formatStep(*step), wanted),
            fmt::format("Give files with {} bars.", wanted));
    const std::string_view name = market::intervalName(*found);
    return corrupt(fmt::format("{}: bars are {} apart, not {}", fileName, name, wanted),
                   fmt::format("Use --interval {}, or give files with {} bars.", name, wanted));
}

// Daily and longer bars are known by the date of the exchange, whatever its offset from UTC.
CsvZone zoneOf(Interval interval)
{
    return market::isIntraday(interval) ? CsvZone::Utc : CsvZone::Local;
}

bool hasPrices(const Bar& bar)
{
    return std::isfinite(bar.open) && std::isfinite(bar.high) && std::isfinite(bar.low) &&
           std::isfinite(bar.close);
}

} // namespace

CsvBarParser::CsvBarParser(std::string_view fileName, const CsvLayout& layout,
                           market::Interval interval)
    : m_fileName(csvExcerpt(fileName))
    , m_layout(layout)
    , m_interval(interval)
    , m_hasSymbols(layout.has(CsvColumn::Symbol))
{
}

base::Status CsvBarParser::add(std::string_view text, int firstLine)
{
    // A row of daily bars has about 50 bytes; a better guess would cost a pass over the text.
    m_result.bars.reserve(m_result.bars.size() + text.size() / 40);
    const CsvZone zone = zoneOf(m_interval);
    CsvRows rows(text, m_layout, firstLine);
    while (rows.next()) {
        const std::string_view cell = rows.cell(CsvColumn::Time);
        const auto time = parseCsvTime(cell, rows.cell(CsvColumn::Clock), zone);
        if (!time)
            return corrupt(fmt::format("{}, line {}: '{}' is not a date", m_fileName, rows.line(),
                                       csvExcerpt(cell)),
                           "Write dates as 2026-11-20 and times as 2026-11-20T15:30:00Z.");
        if (m_hasSymbols) {
            if (const base::Status status = checkSymbol(rows); !status)
                return status;
        }
        addRow(rows, *time);
    }
    return {};
}

base::Status CsvBarParser::checkSymbol(const CsvRows& rows)
{
    const std::string_view cell = rows.cell(CsvColumn::Symbol);
    if (cell == m_symbolCell)
        return {};
    if (m_symbolCell.empty()) {
        m_symbolCell = cell;
        return {};
    }
    const auto first = market::Symbol::parse(m_symbolCell);
    const auto here = market::Symbol::parse(cell);
    if (!first || !here || *first == *here)
        return {};
    return corrupt(fmt::format("{}, line {}: several symbols in one file, {} and {}", m_fileName,
                               rows.line(), first->text(), here->text()),
                   "Give this file itself: --data FILE.");
}

double CsvBarParser::number(const CsvRows& rows, CsvColumn column, base::UtcSeconds time)
{
    const std::string_view cell = rows.cell(column);
    const double value = parseCsvNumber(cell, m_layout.hasDecimalComma());
    if (std::isnan(value) && !isNoCsvValue(cell) &&
        m_result.badCells.size() < market::kMaxQualityNotesPerFlag)
        m_result.badCells.push_back({rows.line(), time, csvExcerpt(cell)});
    return value;
}

void CsvBarParser::addRow(const CsvRows& rows, base::UtcSeconds time)
{
    m_result.bars.push_back(
        {time, number(rows, CsvColumn::Open, time), number(rows, CsvColumn::High, time),
         number(rows, CsvColumn::Low, time), number(rows, CsvColumn::Close, time),
         number(rows, CsvColumn::Volume, time)});
}

base::Result<CsvBars> CsvBarParser::finish()
{
    if (const base::Status status = checkInterval(m_result.bars, m_fileName, m_interval); !status)
        return status.error();
    if (!market::isIntraday(m_interval)) {
        for (Bar& bar : m_result.bars)
            bar.time = std::chrono::floor<days>(bar.time);
        for (BadCsvCell& cell : m_result.badCells)
            cell.time = std::chrono::floor<days>(cell.time);
    }
    return std::move(m_result);
}

base::Result<CsvBars> parseCsvBars(std::string_view text, std::string_view fileName,
                                   market::Interval interval)
{
    if (isCsvBlank(text))
        return CsvBars{};
    const auto layout = readCsvLayout(text, fileName);
    if (!layout)
        return layout.error();
    CsvBarParser parser(fileName, *layout, interval);
    if (const base::Status status = parser.add(text.substr(layout->bodyOffset), layout->bodyLine);
        !status)
        return status.error();
    return parser.finish();
}

base::Result<market::CheckedBars> checkCsvBars(CsvBars parsed, std::string_view fileName,
                                               market::Interval interval,
                                               const market::ExchangeCalendar* calendar)
{
    const auto describe = [&](const BadCsvCell& cell) {
        return fmt::format("{}, line {}: '{}' is not a number", csvExcerpt(fileName), cell.line,
                           cell.text);
    };
    if (!parsed.badCells.empty() && std::ranges::none_of(parsed.bars, hasPrices))
        return corrupt(describe(parsed.badCells.front()), "Write prices as 12.50.");

    market::CheckedBars checked = market::checkBars(std::move(parsed.bars), interval, calendar);
    for (market::QualityNote& note : checked.notes) {
        const auto cell = std::ranges::find(parsed.badCells, note.time, &BadCsvCell::time);
        const bool isAboutCell = note.flag == market::QualityFlag::MissingPrice ||
                                 note.flag == market::QualityFlag::MissingVolume;
        if (isAboutCell && cell != parsed.badCells.end())
            note.detail = describe(*cell);
    }
    return checked;
}

std::optional<base::UtcSeconds> newestCsvTime(std::string_view rows, const CsvLayout& layout)
{
    std::optional<base::UtcSeconds> newest;
    CsvRows reader(rows, layout, 1);
    while (reader.next()) {
        const std::string_view cell = reader.cell(CsvColumn::Time);
        const std::string_view clock = reader.cell(CsvColumn::Clock);
        for (const CsvZone zone : {CsvZone::Utc, CsvZone::Local}) {
            const auto time = parseCsvTime(cell, clock, zone);
            if (!time)
                return std::nullopt;
            newest = std::max(newest.value_or(*time), *time);
        }
    }
    return newest;
}

} // namespace tapesift::providers
