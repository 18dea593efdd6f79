#include "tapesift/indicators/vwap.h"

#include <gtest/gtest.h>

#include "expect_series.h"

namespace tapesift::indicators {
namespace {

using namespace std::chrono_literals;

market::BarSeries hourBars(const std::vector<std::pair<std::chrono::hours, market::Bar>>& rows)
{
    std::vector<market::Bar> bars;
    for (auto [hour, bar] : rows) {
        bar.time = base::UtcSeconds{hour};
        bars.push_back(bar);
    }
    return market::BarSeries(bars);
}

// Typical prices 10, 13, 20, 21; the second bar is at 23:00, the third at 03:00 the next day.
const std::vector<std::pair<std::chrono::hours, market::Bar>> kHourlyRows = {
    {15h, {{}, 0, 11, 9, 10, 100}},
    {23h, {{}, 0, 14, 12, 13, 200}},
    {27h, {{}, 0, 21, 19, 20, 0}},
    {28h, {{}, 0, 22, 20, 21, 100}}};

TEST(Vwap, StartsAfreshEachDay)
{
    // (10 * 100 + 13 * 200) / 300 = 12; nothing traded yet: 20; then 21 alone
    const auto bars = hourBars(kHourlyRows);
    expectSeries(sessionVwapSeries(bars.view(), 0h), {10, 12, 20, 21});
}

TEST(Vwap, DayEndsByTheExchangesClock)
{
    // Five hours behind UTC all four bars are of one day; the last: (1000 + 2600 + 2100) / 400
    const auto bars = hourBars(kHourlyRows);
    expectSeries(sessionVwapSeries(bars.view(), -5h), {10, 12, 12, 14.25});
}

} // namespace
} // namespace tapesift::indicators
