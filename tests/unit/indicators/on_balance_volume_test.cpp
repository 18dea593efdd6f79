#include "tapesift/indicators/on_balance_volume.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"

namespace tapesift::indicators {
namespace {

TEST(OnBalanceVolume, StartsWithTheFirstVolume)
{
    // Up adds 50, unchanged adds nothing, down takes 30.
    const auto bars =
        barsOf({{10, 10, 10, 100}, {11, 11, 11, 50}, {11, 11, 11, 70}, {9, 9, 9, 30}});
    expectSeries(onBalanceVolumeSeries(bars.view()), {100, 150, 150, 120});
}

} // namespace
} // namespace tapesift::indicators
