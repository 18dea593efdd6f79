#include "tapesift/analysis/trade_side.h"

#include <gtest/gtest.h>

namespace tapesift::analysis {
namespace {

TEST(TradeSide, HasANameAndASign)
{
    EXPECT_EQ(sideName(Side::Long), "long");
    EXPECT_EQ(sideName(Side::Short), "short");
    EXPECT_EQ(sideSign(Side::Long), 1);
    EXPECT_EQ(sideSign(Side::Short), -1);
}

TEST(TradeSide, ANumberThatIsNoSideHasNoName)
{
    EXPECT_EQ(sideName(static_cast<Side>(9)), "");
}

} // namespace
} // namespace tapesift::analysis
