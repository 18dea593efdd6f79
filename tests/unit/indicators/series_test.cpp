#include "tapesift/indicators/series.h"

#include <set>

#include <gtest/gtest.h>

#include "price_paths.h"

namespace tapesift::indicators {
namespace {

constexpr std::size_t kSeriesBars = 260;

// Every indicator on every course.
class EverySeries : public testing::TestWithParam<Course>
{
protected:
    std::vector<double> series(IndicatorId id, const market::BarView& bars) const
    {
        return seriesOf(id, bars, bars.close);
    }

    market::BarSeries m_bars = courseBars(GetParam(), kSeriesBars);
};

INSTANTIATE_TEST_SUITE_P(Courses, EverySeries, testing::ValuesIn(kCourses));

TEST_P(EverySeries, IsKnownFromItsMinimumOnAndNotBefore)
{
    for (const IndicatorInfo& info : indicatorCatalog()) {
        const auto values = series(info.id, m_bars.view());
        ASSERT_EQ(values.size(), kSeriesBars) << info.name;
        for (std::size_t i = 0; i < values.size(); ++i)
            EXPECT_EQ(std::isfinite(values[i]), i + 1 >= static_cast<std::size_t>(info.minBars))
                << info.name << " at bar " << i << ": " << values[i];
    }
}

TEST_P(EverySeries, DoesNotChangeWhenABarIsAdded)
{
    for (const IndicatorInfo& info : indicatorCatalog()) {
        const auto whole = series(info.id, m_bars.view());
        for (const std::size_t count : {1U, 15U, 34U, 51U, 200U, 259U}) {
            const auto part = series(info.id, m_bars.view().slice(0, count));
            for (std::size_t i = static_cast<std::size_t>(info.minBars) - 1; i < count; ++i)
                ASSERT_EQ(part[i], whole[i]) << info.name << " at bar " << i << " of " << count;
        }
    }
}

TEST_P(EverySeries, OfNoBarsIsEmpty)
{
    for (const IndicatorInfo& info : indicatorCatalog())
        EXPECT_TRUE(series(info.id, {}).empty()) << info.name;
}

market::BarSeries scaled(const market::BarSeries& series, double factor)
{
    std::vector<Row> rows;
    const market::BarView bars = series.view();
    for (std::size_t i = 0; i < bars.size(); ++i)
        rows.push_back(
            {bars.high[i] * factor, bars.low[i] * factor, bars.close[i] * factor, bars.volume[i]});
    return barsOf(rows);
}

TEST_P(EverySeries, FollowsTheUnitOfThePrice)
{
    using enum IndicatorId;
    const auto bigger = scaled(m_bars, 8); // a power of two changes no digit
    for (const IndicatorId id : {Sma20, Sma200, Ema9, Ema200, Macd, MacdSignal, Atr14, BbUpper,
                                 BbLower, High20, Low20, Stddev20}) {
        const double value = series(id, m_bars.view()).back();
        EXPECT_EQ(series(id, bigger.view()).back(), 8 * value) << indicatorInfo(id).name;
    }
    for (const IndicatorId id : {Rsi14, Adx14, Cci20, Willr14, Mfi14, Roc10, StochK, StochD, Obv,
                                 VolumeSma20, RelVolume20}) {
        const double value = series(id, m_bars.view()).back();
        EXPECT_EQ(series(id, bigger.view()).back(), value) << indicatorInfo(id).name;
    }
}

TEST_P(EverySeries, StaysInItsRange)
{
    using enum IndicatorId;
    for (const IndicatorId id : {Rsi14, Adx14, Mfi14}) {
        for (const double value : series(id, m_bars.view())) {
            if (!std::isnan(value)) {
                EXPECT_GE(value, 0) << indicatorInfo(id).name;
                EXPECT_LE(value, 100 + 1e-9) << indicatorInfo(id).name;
            }
        }
    }
}

TEST(Series, FollowsThePriceSourceOrTheBars)
{
    using enum IndicatorId;
    const auto bars = courseBars(Course::Random, kSeriesBars);
    const market::BarView view = bars.view();
    for (const IndicatorInfo& info : indicatorCatalog()) {
        const bool differs =
            seriesOf(info.id, view, view.high).back() != seriesOf(info.id, view, view.low).back();
        const std::set<IndicatorId> fromBars = {Atr14,  Adx14, Cci20,       Willr14,
                                                Mfi14,  Obv,   StochK,      StochD,
                                                High20, Low20, VolumeSma20, RelVolume20};
        EXPECT_EQ(differs, !fromBars.contains(info.id)) << info.name;
    }
}

} // namespace
} // namespace tapesift::indicators
