#include "providers/csv_values.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

// Powers of ten that a double holds exactly.
constexpr std::array<double, 16> kPowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// Numbers of at most 15 digits are held exactly by a double as well, so that one division by an
// exact power of ten rounds correctly (Clinger 1990).
constexpr std::size_t kExactDigits = 15;

// The first count that is taken for milliseconds instead of seconds: year 5138 or 1973.
constexpr std::int64_t kLargestSeconds = 100'000'000'000;

// Shorter numbers are no time since 1970 but a slip.
constexpr std::size_t kFewestEpochDigits = 9;

constexpr std::array<std::string_view, 6> kNoValues = {"", "-", "null", "nan", "n/a", "na"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

// Takes up to `most` digits; nullopt if there are none or more than that.
struct Digits
{
    int value = 0;
    std::size_t count = 0;
};
std::optional<Digits> takeDigits(std::string_view& text, std::size_t most)
{
    Digits digits;
    while (digits.count < text.size() && isDigit(text[digits.count])) {
        if (digits.count == most)
            return std::nullopt;
        digits.value = digits.value * 10 + (text[digits.count++] - '0');
    }
    if (digits.count == 0)
        return std::nullopt;
    text.remove_prefix(digits.count);
    return digits;
}

std::optional<sys_days> toDay(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional<sys_days>(date) : std::nullopt;
}

// YYYYMMDD.
std::optional<sys_days> toDay(int digits)
{
    return toDay(digits / 10'000, digits / 100 % 100, digits % 100);
}

std::optional<sys_days> takeDay(std::string_view& text)
{
    const auto first = takeDigits(text, 8);
    if (!first)
        return std::nullopt;
    if (first->count == 8)
        return toDay(first->value);
    const char separator = text.empty() ? ' ' : text.front();
    if (separator != '-' && separator != '/' && separator != '.')
        return std::nullopt;
    text.remove_prefix(1);
    const auto second = takeDigits(text, 2);
    if (!second || text.empty() || text.front() != separator)
        return std::nullopt;
    text.remove_prefix(1);
    const auto third = takeDigits(text, 4);
    if (!third)
        return std::nullopt;
    if (first->count == 4 && third->count <= 2)
        return toDay(first->value, second->value, third->value);
    if (first->count > 2 || third->count != 4 || separator == '-')
        return std::nullopt;
    return separator == '/' ? toDay(third->value, first->value, second->value)
                            : toDay(third->value, second->value, first->value);
}

std::string_view withoutOffset(std::string_view clock)
{
    return base::trim(clock.substr(0, clock.find_first_of("Zz+-")));
}

// The time of day, less its offset from UTC. The clock is brought into the form of ISO 8601 where
// people leave out zeros and colons.
std::optional<seconds> parseClock(std::string_view clock, CsvZone zone)
{
    constexpr std::size_t kLongest = 40;
    if (clock.ends_with("UTC"))
        clock = base::trim(clock.substr(0, clock.size() - 3));
    if (zone == CsvZone::Local)
        clock = withoutOffset(clock);
    if (clock.size() > kLongest)
        return std::nullopt;
    std::string iso = "1970-01-01T";
    const std::size_t digits = std::min(clock.find_first_not_of("0123456789"), clock.size());
    if (digits % 2 == 1)
        iso += '0';
    iso += clock.substr(0, digits);
    if (digits >= 5)
        iso.insert(iso.size() - 2, 1, ':');
    for (const char c : clock.substr(digits)) {
        if (c != ' ')
            iso += c;
    }
    const auto time = base::parseUtc(iso);
    return time ? std::optional<seconds>(time->time_since_epoch()) : std::nullopt;
}

std::optional<base::UtcSeconds> parseEpoch(std::string_view text)
{
    text = text.substr(0, text.find('.'));
    auto count = base::parseInteger(text);
    if (!count)
        return std::nullopt;
    while (*count >= kLargestSeconds || *count <= -kLargestSeconds)
        *count /= 1000;
    return base::UtcSeconds{seconds{*count}};
}

// A count since 1970: digits, perhaps a minus before and decimals behind.
bool looksLikeEpoch(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    return whole.size() >= kFewestEpochDigits && areDigits(whole) &&
           (point == std::string_view::npos || areDigits(text.substr(point + 1)));
}

double parseSlowly(std::string_view text, bool hasDecimalComma)
{
    constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
    if (!hasDecimalComma)
        return base::parseDouble(text).value_or(kNotANumber);
    std::string pointed(text);
    std::ranges::replace(pointed, ',', '.');
    return base::parseDouble(pointed).value_or(kNotANumber);
}

} // namespace

std::optional<base::UtcSeconds> parseCsvTime(std::string_view text, std::string_view clock,
                                             CsvZone zone)
{
    if (looksLikeEpoch(text))
        return clock.empty() ? parseEpoch(text) : std::nullopt;
    const auto day = takeDay(text);
    if (!day)
        return std::nullopt;
    if (text.empty() && clock.empty())
        return *day;
    if (clock.empty() && text.front() != 'T' && text.front() != ' ')
        return std::nullopt;
    if (!clock.empty() && !text.empty())
        return std::nullopt;
    const auto timeOfDay = parseClock(clock.empty() ? base::trim(text.substr(1)) : clock, zone);
    if (!timeOfDay)
        return std::nullopt;
    return *day + *timeOfDay;
}

double parseCsvNumber(std::string_view text, bool hasDecimalComma)
{
    const bool isNegative = text.starts_with('-');
    std::uint64_t mantissa = 0;
    std::size_t digits = 0;
    std::size_t decimals = 0;
    bool isBehindPoint = false;
    for (const char c : text.substr(isNegative ? 1 : 0)) {
        if (isDigit(c)) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
            ++digits;
            decimals += isBehindPoint ? 1 : 0;
        } else if (!isBehindPoint && (c == '.' || (c == ',' && hasDecimalComma))) {
            isBehindPoint = true;
        } else {
            return parseSlowly(text, hasDecimalComma);
        }
    }
    if (digits == 0 || digits > kExactDigits)
        return parseSlowly(text, hasDecimalComma);
    const double value = static_cast<double>(mantissa) / kPowersOfTen[decimals];
    return isNegative ? -value : value;
}

bool isNoCsvValue(std::string_view text)
{
    return std::ranges::any_of(
        kNoValues, [text](std::string_view name) { return base::equalsIgnoreCase(text, name); });
}

} // namespace tapesift::providers
