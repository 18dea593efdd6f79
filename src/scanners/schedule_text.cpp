#include "scanners/schedule_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "tapesift/scanners/zone_city.h"

namespace tapesift::scanners {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t kWeek = 7;
constexpr std::array<std::string_view, kWeek> kDayNames = {"Sun", "Mon", "Tue", "Wed",
                                                           "Thu", "Fri", "Sat"};
// The week as it is read: from Monday on.
constexpr std::array<std::size_t, kWeek> kFromMonday = {1, 2, 3, 4, 5, 6, 0};

// From three days in a row on it is "Mon–Wed".
constexpr std::size_t kShortestRange = 3;

std::string intervalText(minutes interval)
{
    if (interval == minutes{1})
        return "every minute";
    if (interval == hours{1})
        return "every hour";
    if (interval == hours{24})
        return "once a day";
    if (interval % hours{1} == minutes{0})
        return fmt::format("every {} hours", interval / hours{1});
    return fmt::format("every {} minutes", interval.count());
}

std::string timeText(minutes time)
{
    return fmt::format("{:02}:{:02}", time / hours{1}, time.count() % 60);
}

std::string hoursText(const Schedule& schedule, const market::ExchangeCalendar& calendar)
{
    const std::string own = schedule.zone.empty() ? calendar.zone() : schedule.zone;
    const std::string& startZone = schedule.start ? own : calendar.zone();
    const std::string& endZone = schedule.end ? own : calendar.zone();
    const minutes start = schedule.start.value_or(calendar.regularOpen());
    const minutes end = schedule.end.value_or(calendar.regularClose());
    if (schedule.interval == hours{24} || (start == end && startZone == endZone))
        return fmt::format("{} {}", timeText(start), cityOf(startZone));
    if (startZone == endZone)
        return fmt::format("{}–{} {}", timeText(start), timeText(end), cityOf(startZone));
    return fmt::format("{} {}–{} {}", timeText(start), cityOf(startZone), timeText(end),
                       cityOf(endZone));
}

std::string daysText(const std::array<bool, kWeek>& days)
{
    std::vector<std::string> parts;
    for (std::size_t first = 0; first < kWeek;) {
        std::size_t end = first;
        while (end < kWeek && days[kFromMonday[end]])
            ++end;
        if (end - first >= kShortestRange) {
            parts.push_back(fmt::format("{}–{}", kDayNames[kFromMonday[first]],
                                        kDayNames[kFromMonday[end - 1]]));
        } else {
            for (std::size_t day = first; day < end; ++day)
                parts.emplace_back(kDayNames[kFromMonday[day]]);
        }
        first = end + 1;
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string daysText(const Schedule& schedule, const market::ExchangeCalendar& calendar)
{
    const bool isWholeWeek = std::ranges::all_of(schedule.days, [](bool isOn) { return isOn; });
    const bool looksAtExchange = schedule.onClosed != OnClosed::Run && !calendar.isAlwaysOpen();
    std::string text = daysText(schedule.days);
    if (isWholeWeek)
        text =
            looksAtExchange && schedule.onClosed == OnClosed::Skip ? "trading days" : "every day";
    if (looksAtExchange && schedule.onClosed == OnClosed::Wait)
        text += ", when closed at the next open";
    return text;
}

} // namespace

std::string cityOf(std::string_view zone)
{
    std::string city(zone.substr(zone.rfind('/') + 1));
    std::ranges::replace(city, '_', ' ');
    return city;
}

std::string scheduleText(const Schedule& schedule, const market::ExchangeCalendar& calendar)
{
    const auto interval = std::chrono::duration_cast<minutes>(schedule.interval);
    return fmt::format("{}, {}, {}", intervalText(interval), hoursText(schedule, calendar),
                       daysText(schedule, calendar));
}

} // namespace tapesift::scanners
