#include "tapesift/indicators/rate_of_change.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(RateOfChange, IsThePercentChangeOverThePeriod)
{
    // 12.5 / 10 - 1 = 25 %; 8 / 11 - 1 = -3/11
    expectSeries(rateOfChangeSeries(std::vector<double>{10, 11, 12.5, 8}, 2),
                 {kNoValue, kNoValue, 25, -300.0 / 11});
}

} // namespace
} // namespace tapesift::indicators
