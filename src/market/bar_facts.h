#pragma once

#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"

namespace tapesift::market {

// What the universe filter works out of bars.

// Days over which money is averaged, and returns over which a volatility is taken.
inline constexpr std::size_t kFilterDays = 20;

// Whether the newest five bars had no trade: no volume and one price. Feeds without any volume say
// nothing about trades; their price moves.
bool hasNoTrades(const BarView& bars);

// Money traded a day (close x volume), mean of the newest 20 days. Longer bars are shared out over
// their days: 5 a week and 21 a month for shares, 7 and 30 for pairs. Shorter ones are summed up by
// UTC date; the newest and the oldest date are left out if there are others, since they may not be
// whole. NaN without bars, and for a series without any volume.
double dailyTurnover(const BarView& bars, Interval interval, bool isAroundTheClock);

// Standard deviation of the newest 20 logarithmic returns without the largest one, in percent a
// year. One split that was not adjusted for, or one day of news, does not count. NaN for fewer than
// 20 returns.
double yearlyVolatility(const BarView& bars, Interval interval, bool isAroundTheClock);

} // namespace tapesift::market
