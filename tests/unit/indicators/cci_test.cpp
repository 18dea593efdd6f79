#include "tapesift/indicators/cci.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(Cci, MeasuresTheTypicalPriceInMeanDeviations)
{
    // Typical prices 1 2 6 1, n = 3.
    // 1 2 6: mean 3, deviation (2 + 1 + 3) / 3 = 2; (6 - 3) / (0.015 * 2) = 100
    // 2 6 1: mean 3, deviation (1 + 3 + 2) / 3 = 2; (1 - 3) / 0.03 = -200/3
    const auto bars = barsOf({{2, 0, 1}, {3, 1, 2}, {8, 4, 6}, {1, 1, 1}});
    expectSeries(cciSeries(bars.view(), 3), {kNoValue, kNoValue, 100, -200.0 / 3});
}

TEST(Cci, IsExactlyZeroWherePriceNeverMoved)
{
    const auto bars = pointBars(std::vector<double>(20, 0.1));
    EXPECT_EQ(cciSeries(bars.view(), 20).back(), 0);
}

} // namespace
} // namespace tapesift::indicators
