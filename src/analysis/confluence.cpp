#include "tapesift/analysis/confluence.h"

#include <algorithm>
#include <optional>

#include "tapesift/indicators/latest.h"
#include "tapesift/market/resample.h"

namespace tapesift::analysis {

namespace {

constexpr std::ptrdiff_t kMostIntraday = 4;

// A signal as a number from -1 (strong sell) to +1 (strong buy).
double leanOf(Signal signal)
{
    return (static_cast<double>(signal) - static_cast<double>(Signal::Neutral)) / 2;
}

TimeframeVerdict verdictOf(market::Interval interval, const QuickVerdict& verdict, std::size_t bars)
{
    return {interval, verdict.signal, verdict.score, verdict.strength,
            static_cast<std::uint32_t>(bars)};
}

// The longer bars that are complete at `end`.
market::BarView closedBy(const market::BarView& longer, market::Interval interval,
                         base::UtcSeconds end, const market::ExchangeCalendar& calendar)
{
    const bool isForming = !longer.empty() && calendar.barClose(interval, longer.time.back()) > end;
    return longer.slice(0, longer.size() - (isForming ? 1 : 0));
}

std::optional<TimeframeVerdict> judge(market::Interval interval, const market::BarView& bars,
                                      market::PriceSource priceSource)
{
    if (bars.size() < kMinBars)
        return std::nullopt;
    std::vector<double> storage;
    const auto price = market::pricesOf(bars, priceSource, storage);
    return verdictOf(interval, quickVerdict(bars, price, indicators::latestValues(bars, price)),
                     bars.size());
}

} // namespace

std::span<const market::Interval> higherTimeframes(market::Interval own)
{
    using market::Interval;
    const auto& all = market::kAllIntervals;
    const auto next = std::ranges::upper_bound(all, own);
    if (own == Interval::Day1)
        return {next, all.end()};
    if (own > Interval::Day1)
        return {};
    const auto endOfDays = std::ranges::upper_bound(all, Interval::Day1);
    return {next, std::min(next + kMostIntraday, endOfDays)};
}

Confluence confluence(const market::BarView& closedBars, market::Interval interval,
                      const QuickVerdict& own, market::PriceSource priceSource,
                      const market::ExchangeCalendar& calendar)
{
    Confluence result;
    result.score = indicators::kNoValue;
    if (closedBars.empty())
        return result;
    result.timeframes.push_back(verdictOf(interval, own, closedBars.size()));
    const base::UtcSeconds end = calendar.barClose(interval, closedBars.time.back());
    for (const market::Interval longer : higherTimeframes(interval)) {
        // Hourly bars that begin before the session cannot be put together: not judged.
        const auto bars = market::resample(closedBars, interval, longer, calendar);
        if (!bars)
            continue;
        const auto closed = closedBy(bars->view(), longer, end, calendar);
        if (const auto verdict = judge(longer, closed, priceSource))
            result.timeframes.push_back(*verdict);
    }
    if (result.timeframes.size() < 2)
        return result;
    double sum = 0;
    for (const TimeframeVerdict& timeframe : result.timeframes)
        sum += leanOf(timeframe.signal);
    result.score = sum / static_cast<double>(result.timeframes.size());
    return result;
}

} // namespace tapesift::analysis
