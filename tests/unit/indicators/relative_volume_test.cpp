#include "tapesift/indicators/relative_volume.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(RelativeVolume, ComparesWithTheBarsBefore)
{
    // 500 / ((100 + 200 + 300) / 3) = 2.5; 0 / 1000 * 3 = 0
    expectSeries(relativeVolumeSeries(std::vector<double>{100, 200, 300, 500, 0}, 3),
                 {kNoValue, kNoValue, kNoValue, 2.5, 0});
}

TEST(RelativeVolume, IsZeroWhereNothingWasTradedBefore)
{
    expectSeries(relativeVolumeSeries(std::vector<double>{0, 0, 700}, 2), {kNoValue, kNoValue, 0});
}

} // namespace
} // namespace tapesift::indicators
