#include "market/feed_rule.h"

#include <algorithm>
#include <span>

#include <fmt/core.h>

namespace tapesift::market {

namespace {

using std::chrono::sys_days;

// A change of feed: so many sessions before and after, of which the smaller side's largest volume
// is that far below the larger side's smallest. Chosen on 6,552 symbols of a whole market, where 9
// are flagged: listings that began with trading before their issue, and a few takeovers.
constexpr std::size_t kFeedSessionsBefore = 10;
constexpr std::size_t kFeedSessionsAfter = 5;
constexpr double kFeedRatio = 20;
constexpr double kFeedSeparation = 5;
constexpr double kFeedPriceMove = 2;

struct SessionVolume
{
    sys_days date{};
    base::UtcSeconds first{}; // its first bar
    double volume = 0;
    double open = 0;
    double close = 0;
};

std::vector<SessionVolume> volumesBySession(const std::vector<Bar>& rows, Interval interval,
                                            const ExchangeCalendar& calendar)
{
    std::vector<SessionVolume> sessions;
    for (const Bar& bar : rows) {
        const sys_days date = isIntraday(interval)
                                  ? calendar.dateAt(bar.time)
                                  : std::chrono::floor<std::chrono::days>(bar.time);
        if (sessions.empty() || sessions.back().date != date)
            sessions.push_back({date, bar.time, 0, bar.open, bar.close});
        sessions.back().volume += bar.volume;
        sessions.back().close = bar.close;
    }
    return sessions;
}

double medianOf(std::span<const SessionVolume> sessions)
{
    std::vector<double> volumes;
    for (const SessionVolume& session : sessions)
        volumes.push_back(session.volume);
    const auto middle = volumes.begin() + static_cast<std::ptrdiff_t>(volumes.size() / 2);
    std::ranges::nth_element(volumes, middle);
    return *middle;
}

bool isFeedChange(std::span<const SessionVolume> before, std::span<const SessionVolume> after)
{
    const auto [leastBefore, mostBefore] = std::ranges::minmax(before, {}, &SessionVolume::volume);
    const auto [leastAfter, mostAfter] = std::ranges::minmax(after, {}, &SessionVolume::volume);
    if (leastBefore.volume <= 0 || leastAfter.volume <= 0)
        return false;
    if (leastAfter.volume < kFeedSeparation * mostBefore.volume &&
        leastBefore.volume < kFeedSeparation * mostAfter.volume)
        return false;
    const double ratio = medianOf(after) / medianOf(before);
    const double move = after.front().open / before.back().close;
    return (ratio >= kFeedRatio || ratio <= 1 / kFeedRatio) && move < kFeedPriceMove &&
           move > 1 / kFeedPriceMove;
}

} // namespace

void checkFeed(const std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
               QualityFindings& findings)
{
    if (interval > Interval::Day1)
        return;
    const auto sessions = volumesBySession(rows, interval, calendar);
    const std::span all(sessions);
    for (std::size_t i = kFeedSessionsBefore; i + kFeedSessionsAfter <= all.size(); ++i) {
        const double step = all[i].volume / all[i - 1].volume;
        if (step < kFeedSeparation && step > 1 / kFeedSeparation)
            continue;
        const auto before = all.subspan(i - kFeedSessionsBefore, kFeedSessionsBefore);
        const auto after = all.subspan(i, std::min(kFeedSessionsBefore, all.size() - i));
        if (!isFeedChange(before, after))
            continue;
        findings.add(QualityFlag::FeedChange, all[i].first, [&] {
            return fmt::format("{:.0f} a session in the middle, {:.0f} before", medianOf(after),
                               medianOf(before));
        });
    }
}

} // namespace tapesift::market
