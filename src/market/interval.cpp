#include "tapesift/market/interval.h"

#include <fmt/core.h>

#include "market/name_table.h"

namespace tapesift::market {

namespace {

constexpr std::array kIntervalNames = std::to_array<Named<Interval>>({
    {Interval::Min1, "1m"},
    {Interval::Min5, "5m"},
    {Interval::Min15, "15m"},
    {Interval::Min30, "30m"},
    {Interval::Hour1, "1h"},
    {Interval::Hour2, "2h"},
    {Interval::Hour4, "4h"},
    {Interval::Day1, "1d"},
    {Interval::Week1, "1wk"},
    {Interval::Month1, "1mo"},
});
static_assert(kIntervalNames.size() == kAllIntervals.size());

} // namespace

std::string_view intervalName(Interval interval)
{
    return nameOf(kIntervalNames, interval);
}

base::Result<Interval> parseInterval(std::string_view text)
{
    if (const auto interval = valueOf(kIntervalNames, text))
        return *interval;
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("There is no interval \"{}\"", text),
                       {},
                       fmt::format("Choose one of {}.", joinNames(kIntervalNames))};
}

std::chrono::seconds intervalLength(Interval interval)
{
    using std::chrono::days;
    using std::chrono::hours;
    using std::chrono::minutes;
    switch (interval) {
    case Interval::Min1:
        return minutes{1};
    case Interval::Min5:
        return minutes{5};
    case Interval::Min15:
        return minutes{15};
    case Interval::Min30:
        return minutes{30};
    case Interval::Hour1:
        return hours{1};
    case Interval::Hour2:
        return hours{2};
    case Interval::Hour4:
        return hours{4};
    case Interval::Day1:
        return days{1};
    case Interval::Week1:
        return days{7};
    case Interval::Month1:
        return days{30};
    }
    return days{1};
}

bool isIntraday(Interval interval)
{
    return intervalLength(interval) < std::chrono::days{1};
}

} // namespace tapesift::market
