// One arithmetic: the fused pass, the whole series and one appended bar give the same bits.

#include "tapesift/indicators/latest.h"

#include <bit>

#include <gtest/gtest.h>

#include "indicators/recursive_pass.h"
#include "price_paths.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/macd.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rsi.h"
#include "tapesift/indicators/series.h"

namespace tapesift::indicators {
namespace {

// Lead-in, seed of EMA 200 and packed loop, with odd and even counts of bars.
constexpr std::size_t kPathBars = 430;

bool sameBits(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

class Latest : public testing::TestWithParam<Course>
{
protected:
    market::BarSeries m_bars = courseBars(GetParam(), kPathBars, 7);
};

INSTANTIATE_TEST_SUITE_P(Courses, Latest, testing::ValuesIn(kCourses));

TEST_P(Latest, EqualsTheWholeSeriesAtEveryLength)
{
    const market::BarView bars = m_bars.view();
    std::array<std::vector<double>, kIndicatorCount> series;
    for (const IndicatorInfo& info : indicatorCatalog())
        series[static_cast<std::size_t>(info.id)] = seriesOf(info.id, bars, bars.close);
    for (std::size_t count = 1; count <= kPathBars; ++count) {
        const market::BarView part = bars.slice(0, count);
        const IndicatorValues values = latestValues(part, part.close);
        for (std::size_t i = 0; i < kIndicatorCount; ++i)
            ASSERT_TRUE(sameBits(values.values[i], series[i][count - 1]))
                << indicatorCatalog()[i].name << " of " << count << " bars: " << values.values[i]
                << ", series " << series[i][count - 1];
    }
}

TEST_P(Latest, EqualsTheWholeSeriesWhereverTheBarsBegin)
{
    for (const std::size_t from : {1U, 2U, 77U, 179U, 230U}) {
        const market::BarView part = m_bars.view().slice(from, kPathBars - from);
        const IndicatorValues values = latestValues(part, part.high);
        for (const IndicatorInfo& info : indicatorCatalog())
            ASSERT_TRUE(sameBits(values[info.id], seriesOf(info.id, part, part.high).back()))
                << info.name << " from bar " << from;
    }
}

// latestValues takes the fastest way that the machine offers; the way for all machines is asked for
// here.
TEST_P(Latest, IsTheSameWithAndWithoutWideInstructions)
{
    const market::BarView bars = m_bars.view();
    constexpr std::array kRecursive = {
        IndicatorId::Ema9,  IndicatorId::Ema20, IndicatorId::Ema50,      IndicatorId::Ema200,
        IndicatorId::Rsi14, IndicatorId::Macd,  IndicatorId::MacdSignal, IndicatorId::MacdHist,
        IndicatorId::Atr14, IndicatorId::Adx14, IndicatorId::Obv};
    for (std::size_t count = 1; count <= kPathBars; ++count) {
        const market::BarView part = bars.slice(0, count);
        const IndicatorValues values = latestValues(part, part.close);
        IndicatorValues plain;
        storeRecursive(part, part.close, Instructions::Any, plain);
        for (const IndicatorId id : kRecursive)
            ASSERT_TRUE(sameBits(plain[id], values[id]))
                << indicatorInfo(id).name << " of " << count << " bars";
    }
}

TEST_P(Latest, OneAppendedBarEqualsRecomputing)
{
    const market::BarView bars = m_bars.view();
    auto ema9 = SmoothedAverage::exponential(9);
    auto ema200 = SmoothedAverage::exponential(200);
    Rsi rsi(14);
    Macd macd({12, 26, 9});
    AverageTrueRange atr(14);
    Adx adx(14);
    OnBalanceVolume obv;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const market::BarView part = bars.slice(0, i + 1);
        const IndicatorValues values = latestValues(part, part.close);
        const MacdPoint point = macd.update(bars.close[i]);
        const std::array<std::pair<IndicatorId, double>, 9> appended = {{
            {IndicatorId::Ema9, ema9.update(bars.close[i])},
            {IndicatorId::Ema200, ema200.update(bars.close[i])},
            {IndicatorId::Rsi14, rsi.update(bars.close[i])},
            {IndicatorId::Macd, point.macd},
            {IndicatorId::MacdSignal, point.signal},
            {IndicatorId::MacdHist, point.histogram},
            {IndicatorId::Atr14, atr.update(bars.high[i], bars.low[i], bars.close[i])},
            {IndicatorId::Adx14, adx.update(bars.high[i], bars.low[i])},
            {IndicatorId::Obv, obv.update(bars.close[i], bars.volume[i])},
        }};
        for (const auto& [id, value] : appended)
            ASSERT_TRUE(sameBits(values[id], value)) << indicatorInfo(id).name << " at bar " << i;
    }
}

TEST(LatestValues, OfNoBarsAreUnknown)
{
    for (const double value : latestValues({}, {}).values)
        EXPECT_TRUE(std::isnan(value));
}

} // namespace
} // namespace tapesift::indicators
