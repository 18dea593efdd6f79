#include "market/calendar_rules.h"

#include <algorithm>

namespace tapesift::market {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

// A holiday is moved by so many days at most: no exchange closes for longer in a row.
constexpr int kFarthestMove = 14;

std::optional<sys_days> plainDate(const DateRule& rule, int yearNumber)
{
    if (rule.month == 0)
        return easterSunday(yearNumber) + days{rule.easterOffset};
    const auto month = year{yearNumber} / rule.month;
    if (rule.day != 0) {
        const auto date = month / rule.day;
        return date.ok() ? std::optional<sys_days>(date) : std::nullopt;
    }
    if (rule.nth < 0)
        return sys_days{month / rule.weekday[std::chrono::last]};
    const auto date = month / rule.weekday[static_cast<unsigned>(rule.nth)];
    return date.ok() ? std::optional<sys_days>(date) : std::nullopt;
}

std::optional<sys_days> search(sys_days date, days step,
                               const std::function<bool(sys_days)>& isTrading)
{
    for (int moves = 0; moves <= kFarthestMove; ++moves) {
        if (isTrading(date))
            return date;
        date += step;
    }
    return std::nullopt;
}

std::optional<sys_days> observedDate(sys_days date, Observed observed,
                                     const std::function<bool(sys_days)>& isTrading)
{
    const weekday day{date};
    switch (observed) {
    case Observed::Never:
        return date;
    case Observed::Nearest:
        if (day == std::chrono::Saturday)
            return date - days{1};
        return day == std::chrono::Sunday ? date + days{1} : date;
    case Observed::Sunday:
        return day == std::chrono::Sunday ? date + days{1} : date;
    case Observed::Next:
        return search(date, days{1}, isTrading);
    case Observed::Previous:
        return search(date, days{-1}, isTrading);
    }
    return date;
}

} // namespace

sys_days easterSunday(int yearNumber)
{
    const int a = yearNumber % 19;
    const int b = yearNumber / 100;
    const int c = yearNumber % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return year{yearNumber} / (n / 31) / (n % 31 + 1);
}

std::optional<sys_days> dateOf(const DateRule& rule, int yearNumber,
                               const std::function<bool(sys_days)>& isTrading)
{
    if (yearNumber < rule.from || yearNumber > rule.to ||
        std::ranges::find(rule.except, yearNumber) != rule.except.end())
        return std::nullopt;
    const auto plain = plainDate(rule, yearNumber);
    if (!plain)
        return std::nullopt;
    const sys_days date = *plain + days{rule.offset};
    if (!rule.weekdays[weekday{date}.c_encoding()])
        return std::nullopt;
    return observedDate(date, rule.observed, isTrading);
}

} // namespace tapesift::market
