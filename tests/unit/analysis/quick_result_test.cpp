#include "tapesift/analysis/quick_result.h"

#include <gtest/gtest.h>

namespace tapesift::analysis {
namespace {

TEST(QuickResult, SignalsHaveTheirNameInJson)
{
    EXPECT_EQ(signalName(Signal::StrongSell), "STRONG_SELL");
    EXPECT_EQ(signalName(Signal::Sell), "SELL");
    EXPECT_EQ(signalName(Signal::Neutral), "NEUTRAL");
    EXPECT_EQ(signalName(Signal::Buy), "BUY");
    EXPECT_EQ(signalName(Signal::StrongBuy), "STRONG_BUY");
}

} // namespace
} // namespace tapesift::analysis
