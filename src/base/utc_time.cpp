#include "tapesift/base/utc_time.h"

#include <array>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::base {

namespace {

using std::chrono::year_month_day;

struct Calendar
{
    int year;
    unsigned month;
    unsigned day;
    std::chrono::hh_mm_ss<std::chrono::milliseconds> clock;
};

Calendar toCalendar(UtcTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const year_month_day date{day};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()), std::chrono::hh_mm_ss{time - day}};
}

Error badTime(std::string_view text)
{
    return Error{ErrorCode::InvalidArgument,
                 fmt::format("'{}' is not a date or time.", text),
                 {},
                 "Write a date as 2026-11-20 or a time as 2026-11-20T15:30:00Z."};
}

// Takes `digits` figures off the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeChar(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_days> takeDate(std::string_view& text)
{
    const auto year = takeNumber(text, 4);
    if (!year || !takeChar(text, '-'))
        return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month || !takeChar(text, '-'))
        return std::nullopt;
    const auto day = takeNumber(text, 2);
    if (!day)
        return std::nullopt;
    const year_month_day date{std::chrono::year{*year},
                              std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days{date};
}

// "HH:MM" or "HHMM".
std::optional<std::chrono::minutes> takeHoursMinutes(std::string_view& text, int maxHours)
{
    const auto hours = takeNumber(text, 2);
    if (!hours)
        return std::nullopt;
    takeChar(text, ':');
    const auto minutes = takeNumber(text, 2);
    if (!minutes || *hours > maxHours || *minutes > 59)
        return std::nullopt;
    return std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
}

std::optional<std::chrono::seconds> takeSeconds(std::string_view& text)
{
    if (!takeChar(text, ':'))
        return std::chrono::seconds{0};
    const auto seconds = takeNumber(text, 2);
    if (!seconds || *seconds > 59)
        return std::nullopt;
    if (takeChar(text, '.')) {
        if (!takeNumber(text, 1))
            return std::nullopt;
        while (takeNumber(text, 1)) {
        }
    }
    return std::chrono::seconds{*seconds};
}

// What has to be subtracted to get UTC.
std::optional<std::chrono::minutes> takeOffset(std::string_view& text)
{
    if (text.empty() || takeChar(text, 'Z') || takeChar(text, 'z'))
        return std::chrono::minutes{0};
    const bool east = takeChar(text, '+');
    if (!east && !takeChar(text, '-'))
        return std::nullopt;
    const auto offset = takeHoursMinutes(text, 14);
    if (!offset)
        return std::nullopt;
    return east ? *offset : -*offset;
}

} // namespace

std::string formatUtc(UtcSeconds time)
{
    const Calendar c = toCalendar(time);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", c.year, c.month, c.day,
                       c.clock.hours().count(), c.clock.minutes().count(),
                       c.clock.seconds().count());
}

std::string formatUtc(UtcTime time)
{
    const Calendar c = toCalendar(time);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", c.year, c.month, c.day,
                       c.clock.hours().count(), c.clock.minutes().count(),
                       c.clock.seconds().count(), c.clock.subseconds().count());
}

std::string formatDate(UtcSeconds time)
{
    const Calendar c = toCalendar(time);
    return fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
}

std::string formatCompact(UtcTime time)
{
    const Calendar c = toCalendar(time);
    return fmt::format("{:04}{:02}{:02}_{:02}{:02}{:02}", c.year, c.month, c.day,
                       c.clock.hours().count(), c.clock.minutes().count(),
                       c.clock.seconds().count());
}

bool isDate(std::string_view text)
{
    return takeDate(text).has_value() && text.empty();
}

Result<UtcSeconds> parseUtc(std::string_view text)
{
    std::string_view rest = trim(text);
    const auto date = takeDate(rest);
    if (!date)
        return badTime(text);
    if (rest.empty())
        return UtcSeconds{*date};
    if (!takeChar(rest, 'T') && !takeChar(rest, 't') && !takeChar(rest, ' '))
        return badTime(text);
    const auto clock = takeHoursMinutes(rest, 23);
    const auto seconds = clock ? takeSeconds(rest) : std::nullopt;
    const auto offset = seconds ? takeOffset(rest) : std::nullopt;
    if (!offset || !rest.empty())
        return badTime(text);
    return UtcSeconds{*date} + *clock + *seconds - *offset;
}

} // namespace tapesift::base
