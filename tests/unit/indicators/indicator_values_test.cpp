#include "tapesift/indicators/indicator_values.h"

#include <set>

#include <gtest/gtest.h>

namespace tapesift::indicators {
namespace {

struct Expected
{
    std::string_view name;
    int minBars;
    int settledBars;
};

// Bars until a seed weighs under 0.1 %, b with (1 - 2 / (n + 1))^b < 0.001 or (1 - 1 / n)^b <
// 0.001: EMA 9: 31, EMA 20: 70, EMA 26: 90, EMA 50: 173, EMA 200: 691, Wilder 14: 94.
constexpr std::array kExpected = {
    Expected{"sma20", 20, 20},
    Expected{"sma50", 50, 50},
    Expected{"sma200", 200, 200},
    Expected{"ema9", 9, 9 + 31},
    Expected{"ema20", 20, 20 + 70},
    Expected{"ema50", 50, 50 + 173},
    Expected{"ema200", 200, 200 + 691},
    Expected{"rsi14", 15, 15 + 94},
    Expected{"macd", 26, 26 + 90},
    Expected{"macdSignal", 34, 34 + 90 + 31},
    Expected{"macdHist", 34, 34 + 90 + 31},
    Expected{"atr14", 14, 14 + 94},
    Expected{"bbUpper", 20, 20},
    Expected{"bbMiddle", 20, 20},
    Expected{"bbLower", 20, 20},
    Expected{"adx14", 28, 28 + 94 + 94},
    Expected{"cci20", 20, 20},
    Expected{"willr14", 14, 14},
    Expected{"mfi14", 15, 15},
    Expected{"roc10", 11, 11},
    Expected{"obv", 1, 1},
    Expected{"stochK", 16, 16},
    Expected{"stochD", 18, 18},
    Expected{"high20", 20, 20},
    Expected{"low20", 20, 20},
    Expected{"volumeSma20", 20, 20},
    Expected{"stddev20", 20, 20},
    Expected{"relVolume20", 21, 21},
};

TEST(IndicatorValues, CatalogListsEveryIndicatorInOrder)
{
    ASSERT_EQ(kExpected.size(), kIndicatorCount);
    for (std::size_t i = 0; i < kIndicatorCount; ++i) {
        const IndicatorInfo& info = indicatorCatalog()[i];
        EXPECT_EQ(static_cast<std::size_t>(info.id), i);
        EXPECT_EQ(info.name, kExpected[i].name);
        EXPECT_EQ(info.minBars, kExpected[i].minBars) << info.name;
        EXPECT_EQ(info.settledBars, kExpected[i].settledBars) << info.name;
        EXPECT_FALSE(info.formula.empty()) << info.name;
    }
}

TEST(IndicatorValues, LabelsDiffer)
{
    std::set<std::string_view> labels;
    for (const IndicatorInfo& info : indicatorCatalog())
        labels.insert(info.label);
    EXPECT_EQ(labels.size(), kIndicatorCount);
}

TEST(IndicatorValues, InfoIsFoundById)
{
    EXPECT_EQ(indicatorInfo(IndicatorId::Rsi14).name, "rsi14");
    EXPECT_EQ(indicatorInfo(IndicatorId::RelVolume20).name, "relVolume20");
}

TEST(IndicatorValues, StartUnknown)
{
    for (const double value : IndicatorValues{}.values)
        EXPECT_TRUE(std::isnan(value));
}

} // namespace
} // namespace tapesift::indicators
