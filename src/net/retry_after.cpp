#include "net/retry_after.h"

#include <algorithm>
#include <array>
#include <vector>

#include "tapesift/base/text.h"

namespace tapesift::net {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A number of at most four digits; -1 for anything else.
int number(std::string_view text)
{
    if (!isDigits(text) || text.size() > 4)
        return -1;
    return static_cast<int>(base::parseInteger(text).value_or(-1));
}

std::optional<std::chrono::seconds> timeOfDay(std::string_view text)
{
    const std::vector<std::string_view> parts = base::split(text, ':');
    if (parts.size() != 3)
        return std::nullopt;
    const int hour = number(parts[0]);
    const int minute = number(parts[1]);
    const int second = number(parts[2]);
    // 60 is a leap second.
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::optional<base::UtcTime> moment(int year, std::string_view month, int day,
                                    std::string_view time)
{
    const auto found = std::ranges::find(kMonths, month);
    const auto ofDay = timeOfDay(time);
    if (found == kMonths.end() || !ofDay || year < 0 || day < 0)
        return std::nullopt;
    const auto monthNumber = static_cast<unsigned>(found - kMonths.begin()) + 1;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(monthNumber),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date) + *ofDay;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> parts = base::split(text, ' ');
    std::erase(parts, std::string_view());
    return parts;
}

// RFC 850 years have two digits: those that seem more than 50 years ahead are past ones.
int fullYear(int twoDigits, base::UtcTime now)
{
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    const int thisYear = static_cast<int>(today.year());
    const int year = thisYear - thisYear % 100 + twoDigits;
    return year > thisYear + 50 ? year - 100 : year;
}

std::optional<base::UtcTime> parseHttpDate(std::string_view text, base::UtcTime now)
{
    const std::vector<std::string_view> parts = words(text);
    // "Sun, 06 Nov 1994 08:49:37 GMT"
    if (parts.size() == 6 && parts[0].ends_with(',') && parts[5] == "GMT")
        return moment(number(parts[3]), parts[2], number(parts[1]), parts[4]);
    // "Sunday, 06-Nov-94 08:49:37 GMT"
    if (parts.size() == 4 && parts[0].ends_with(',') && parts[3] == "GMT") {
        const std::vector<std::string_view> date = base::split(parts[1], '-');
        if (date.size() != 3 || date[2].size() != 2 || number(date[2]) < 0)
            return std::nullopt;
        return moment(fullYear(number(date[2]), now), date[1], number(date[0]), parts[2]);
    }
    // "Sun Nov  6 08:49:37 1994"
    if (parts.size() == 5)
        return moment(number(parts[4]), parts[1], number(parts[2]), parts[3]);
    return std::nullopt;
}

} // namespace

std::optional<base::UtcTime> parseRetryAfter(std::string_view text, base::UtcTime now)
{
    text = base::trim(text);
    const base::UtcTime latest = now + kLongestRefusal;
    if (isDigits(text)) {
        constexpr std::int64_t kLongest =
            std::chrono::duration_cast<std::chrono::seconds>(kLongestRefusal).count();
        // More digits than a number holds are the longest time, too.
        const std::int64_t wait = base::parseInteger(text).value_or(kLongest);
        return now + std::chrono::seconds(std::min(wait, kLongest));
    }
    const std::optional<base::UtcTime> date = parseHttpDate(text, now);
    if (!date)
        return std::nullopt;
    return std::min(*date, latest);
}

} // namespace tapesift::net
