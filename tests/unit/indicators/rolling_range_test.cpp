#include "tapesift/indicators/rolling_range.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

const std::vector<double> kValues = {3, 9, 4, 1, 5};

TEST(RollingRange, HighestIncludesTheNewestBar)
{
    expectSeries(highestSeries(kValues, 3), {kNoValue, kNoValue, 9, 9, 5});
}

TEST(RollingRange, LowestIncludesTheNewestBar)
{
    expectSeries(lowestSeries(kValues, 3), {kNoValue, kNoValue, 3, 1, 1});
}

} // namespace
} // namespace tapesift::indicators
