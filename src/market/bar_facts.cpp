#include "market/bar_facts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>

namespace tapesift::market {

namespace {

constexpr std::size_t kHaltBars = 5;
constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();

double daysOf(Interval interval, bool isAroundTheClock)
{
    if (interval == Interval::Week1)
        return isAroundTheClock ? 7 : 5;
    if (interval == Interval::Month1)
        return isAroundTheClock ? 30 : 21;
    return 1;
}

double meanMoney(const BarView& bars)
{
    const BarView newest = bars.last(kFilterDays);
    double money = 0;
    for (std::size_t i = 0; i < newest.size(); ++i)
        money += newest.close[i] * newest.volume[i];
    return money / static_cast<double>(newest.size());
}

// Walks back over whole UTC dates.
double meanMoneyByDate(const BarView& bars)
{
    const auto dateOf = [&bars](std::size_t at) {
        return std::chrono::floor<std::chrono::days>(bars.time[at]);
    };
    std::array<double, kFilterDays + 2> money{}; // newest first, with a date to spare at each end
    std::size_t dates = 0;
    bool isCut = true; // the oldest date counted may begin before the bars do
    for (std::size_t i = bars.size(); i-- > 0;) {
        const bool isNewDate = i + 1 == bars.size() || dateOf(i) != dateOf(i + 1);
        if (isNewDate && dates == money.size()) {
            isCut = false;
            break;
        }
        dates += isNewDate ? 1 : 0;
        money.at(dates - 1) += bars.close[i] * bars.volume[i];
    }
    std::size_t first = 0;
    std::size_t end = dates;
    if (end - first > 1)
        ++first;
    if (end - first > 1 && isCut)
        --end;
    end = std::min(end, first + kFilterDays);
    double sum = 0;
    for (std::size_t i = first; i < end; ++i)
        sum += money.at(i);
    return sum / static_cast<double>(end - first);
}

double barsPerYear(Interval interval, bool isAroundTheClock)
{
    using namespace std::chrono_literals;
    const double days = isAroundTheClock ? 365 : 252;
    if (interval == Interval::Month1)
        return 12;
    if (interval == Interval::Week1)
        return 52;
    if (interval == Interval::Day1)
        return days;
    const std::chrono::duration<double> session = isAroundTheClock ? 24h : 6h + 30min;
    return days * std::max(1.0, session / std::chrono::duration<double>(intervalLength(interval)));
}

} // namespace

bool hasNoTrades(const BarView& bars)
{
    if (bars.size() < kHaltBars)
        return false;
    const BarView newest = bars.last(kHaltBars);
    const double price = newest.close.front();
    for (std::size_t i = 0; i < newest.size(); ++i) {
        const bool isStill =
            newest.volume[i] == 0 && newest.close[i] == price && newest.high[i] == newest.low[i];
        if (!isStill)
            return false;
    }
    return true;
}

double dailyTurnover(const BarView& bars, Interval interval, bool isAroundTheClock)
{
    if (bars.empty() || std::ranges::all_of(bars.volume, [](double v) { return v == 0; }))
        return kNotKnown;
    if (isIntraday(interval))
        return meanMoneyByDate(bars);
    return meanMoney(bars) / daysOf(interval, isAroundTheClock);
}

double yearlyVolatility(const BarView& bars, Interval interval, bool isAroundTheClock)
{
    if (bars.size() < kFilterDays + 1)
        return kNotKnown;
    const auto closes = bars.last(kFilterDays + 1).close;
    std::array<double, kFilterDays> returns{};
    for (std::size_t i = 0; i < kFilterDays; ++i)
        returns.at(i) = std::log(closes[i + 1] / closes[i]);
    // Without the largest, whichever way it went.
    std::ranges::sort(returns, {}, [](double r) { return std::abs(r); });
    constexpr std::size_t kept = kFilterDays - 1;
    double mean = 0;
    for (std::size_t i = 0; i < kept; ++i)
        mean += returns.at(i);
    mean /= static_cast<double>(kept);
    double squares = 0;
    for (std::size_t i = 0; i < kept; ++i)
        squares += (returns.at(i) - mean) * (returns.at(i) - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(kept - 1));
    return 100 * deviation * std::sqrt(barsPerYear(interval, isAroundTheClock));
}

} // namespace tapesift::market
