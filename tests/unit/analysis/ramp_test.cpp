#include "analysis/ramp.h"

#include <gtest/gtest.h>

namespace tapesift::analysis {
namespace {

TEST(Ramp, IsStraightBetweenItsEndsAndFlatBeyond)
{
    EXPECT_EQ(ramp(19, 20, 40), 0);
    EXPECT_EQ(ramp(20, 20, 40), 0);
    EXPECT_EQ(ramp(25, 20, 40), 0.25);
    EXPECT_EQ(ramp(40, 20, 40), 1);
    EXPECT_EQ(ramp(99, 20, 40), 1);
}

TEST(Ramp, MayFall)
{
    EXPECT_EQ(ramp(95, 90, 50), 0);
    EXPECT_EQ(ramp(80, 90, 50), 0.25);
    EXPECT_EQ(ramp(10, 90, 50), 1);
}

} // namespace
} // namespace tapesift::analysis
