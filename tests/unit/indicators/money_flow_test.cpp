#include "tapesift/indicators/money_flow.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(MoneyFlow, ComparesWhatFlowedInAndOut)
{
    // Typical price x volume: 10 x 100, 12 x 200 (in 2400), 11 x 300 (out 3300), 11 x 400
    // (neither), 13 x 100 (in 1300); n = 2. Bar 3: 100 * 2400 / 5700 = 800/19; bar 4: nothing in:
    // 0; bar 5: nothing out: 100
    const auto bars = barsOf({{10, 10, 10, 100},
                              {13, 11, 12, 200},
                              {12, 10, 11, 300},
                              {11, 11, 11, 400},
                              {14, 12, 13, 100}});
    expectSeries(moneyFlowIndexSeries(bars.view(), 2), {kNoValue, kNoValue, 800.0 / 19, 0, 100});
}

TEST(MoneyFlow, IsHundredWhereNothingFlowed)
{
    const auto bars = barsOf(std::vector<Row>(15, {9, 7, 8, 0}));
    EXPECT_EQ(moneyFlowIndexSeries(bars.view(), 14).back(), 100);
}

} // namespace
} // namespace tapesift::indicators
