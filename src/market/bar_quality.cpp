#include "tapesift/market/bar_quality.h"

#include <array>
#include <chrono>
#include <utility>

#include <fmt/core.h>

#include "market/feed_rule.h"
#include "market/jump_rules.h"
#include "market/name_table.h"
#include "market/quality_findings.h"
#include "market/row_rules.h"
#include "market/session_rules.h"

namespace tapesift::market {

namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::array kFlagNames = std::to_array<Named<QualityFlag>>({
    {QualityFlag::MissingPrice, "missing_price"},
    {QualityFlag::NonPositivePrice, "non_positive_price"},
    {QualityFlag::HighBelowLow, "high_below_low"},
    {QualityFlag::CloseOutsideRange, "close_outside_range"},
    {QualityFlag::ZeroVolume, "zero_volume"},
    {QualityFlag::TimeReversed, "time_reversed"},
    {QualityFlag::DuplicateTime, "duplicate_time"},
    {QualityFlag::Gap, "gap"},
    {QualityFlag::SplitLikeJump, "split_like_jump"},
    {QualityFlag::Stale, "stale"},
    {QualityFlag::MissingVolume, "missing_volume"},
    {QualityFlag::HundredfoldJump, "hundredfold_jump"},
    {QualityFlag::MisalignedTime, "misaligned_time"},
    {QualityFlag::HolidayRow, "holiday_row"},
    {QualityFlag::FeedChange, "feed_change"},
    {QualityFlag::OutsideHours, "outside_hours"},
    {QualityFlag::SymbolReuse, "symbol_reuse"},
});
static_assert(kFlagNames.size() == static_cast<std::size_t>(kLastQualityFlag));

// Sessions that may close after the last bar of a series that is fresh.
constexpr std::size_t kFreshSessions = 4;

struct Limits
{
    seconds fine;   // two bars this far apart are never a gap
    seconds always; // further apart than this they always are; between the two: within one day
    seconds stale;
};

Limits limitsOf(Interval interval)
{
    switch (interval) {
    case Interval::Day1:
        return {days{5}, days{5}, days{7}};
    case Interval::Week1:
        return {days{14}, days{14}, days{21}};
    case Interval::Month1:
        return {days{62}, days{62}, days{62}};
    default:
        return {2 * intervalLength(interval), days{4}, days{4}};
    }
}

bool isGap(base::UtcSeconds before, base::UtcSeconds after, const Limits& limits)
{
    const seconds step = after - before;
    if (step <= limits.fine)
        return false;
    return step > limits.always ||
           std::chrono::floor<days>(before) == std::chrono::floor<days>(after);
}

// The quick test that nearly every series passes: then the rules that need no calendar have nothing
// to note or to change, but for gaps.
bool areFlawless(const std::vector<Bar>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isFlawless(rows[i]))
            return false;
        if (i > 0 && (rows[i].time <= rows[i - 1].time || isLargeJump(rows[i - 1], rows[i])))
            return false;
    }
    return true;
}

void checkGaps(const std::vector<Bar>& rows, Interval interval, QualityFindings& findings)
{
    const Limits limits = limitsOf(interval);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const base::UtcSeconds before = rows[i - 1].time;
        if (!isGap(before, rows[i].time, limits))
            continue;
        findings.add(QualityFlag::Gap, rows[i].time, [&] {
            return fmt::format("{} after the bar of {}", formatSpan(rows[i].time - before),
                               formatBarTime(before, interval));
        });
    }
}

// The session whose close is the latest at or before `moment`, or whose hours it lies in.
std::chrono::sys_days sessionDateAt(base::UtcSeconds moment, const ExchangeCalendar& calendar)
{
    const std::chrono::sys_days date = calendar.dateAt(moment);
    const auto session = calendar.session(date);
    return session && moment < session->close ? date - days{1} : date;
}

bool isStale(base::UtcSeconds last, base::UtcSeconds asOf, Interval interval,
             const ExchangeCalendar* calendar)
{
    if (calendar == nullptr || calendar->isAlwaysOpen() || interval > Interval::Day1)
        return asOf - last > limitsOf(interval).stale;
    const std::chrono::sys_days date =
        isIntraday(interval) ? calendar->dateAt(last) : std::chrono::floor<days>(last);
    // The dates between exclude both ends.
    return sessionsBetween(date, sessionDateAt(asOf, *calendar) + days{1}, *calendar) >
           kFreshSessions;
}

} // namespace

std::string_view qualityFlagName(QualityFlag flag)
{
    return nameOf(kFlagNames, flag);
}

CheckedBars checkBars(std::vector<Bar> rows, Interval interval, const ExchangeCalendar* calendar)
{
    QualityFindings findings;
    bool needsRules = !areFlawless(rows);
    if (needsRules) {
        dropUnusableRows(rows, findings);
        putRowsInOrder(rows, interval, findings);
        mergeDuplicateRows(rows, findings);
    }
    if (calendar != nullptr) {
        const std::size_t count = rows.size();
        dropRowsOutsideSessions(rows, interval, *calendar, findings);
        dropFormerSecurity(rows, interval, *calendar, findings);
        // Bars that were left out may have bridged a jump.
        needsRules = needsRules || (rows.size() != count && !areFlawless(rows));
        checkGrid(rows, interval, *calendar, findings);
        checkMissingBars(rows, interval, *calendar, findings);
    } else {
        checkGaps(rows, interval, findings);
    }
    if (needsRules) {
        checkRanges(rows, findings);
        checkVolumes(rows, findings);
        checkJumps(rows, findings);
    }
    if (calendar != nullptr)
        checkFeed(rows, interval, *calendar, findings);
    return {BarSeries(rows), findings.take()};
}

std::optional<QualityNote> staleNote(base::UtcSeconds last, base::UtcSeconds asOf,
                                     Interval interval, const ExchangeCalendar* calendar)
{
    if (!isStale(last, asOf, interval, calendar))
        return std::nullopt;
    return QualityNote{QualityFlag::Stale, last,
                       fmt::format("the last bar is {} old", formatSpan(asOf - last))};
}

} // namespace tapesift::market
