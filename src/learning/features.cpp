#include "tapesift/learning/features.h"

#include <cmath>
#include <limits>

#include "tapesift/indicators/latest.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/recurrence.h"
#include "tapesift/indicators/rolling_range.h"
#include "tapesift/indicators/series.h"
#include "tapesift/indicators/standard_deviation.h"

namespace tapesift::learning {

namespace {

using indicators::IndicatorId;
using indicators::IndicatorValues;

constexpr std::size_t kQuarter = 63; // trading days
constexpr std::size_t kFortnight = 10;

// The indicators of the catalog that rowOf() reads.
constexpr std::array kUsedIndicators = {
    IndicatorId::Sma20,      IndicatorId::Sma50, IndicatorId::Sma200,  IndicatorId::Rsi14,
    IndicatorId::MacdHist,   IndicatorId::Atr14, IndicatorId::BbUpper, IndicatorId::BbLower,
    IndicatorId::Adx14,      IndicatorId::Mfi14, IndicatorId::High20,  IndicatorId::Low20,
    IndicatorId::RelVolume20};

FeatureRow noRow()
{
    FeatureRow row;
    row.fill(std::numeric_limits<float>::quiet_NaN());
    return row;
}

// Where `value` lies between `low` and `high`, 0 ... 1 if it does.
double positionIn(double low, double high, double value)
{
    return high > low ? (value - low) / (high - low) : 0.5;
}

double logReturn(std::span<const double> close, std::size_t bars)
{
    return std::log(close.back() / close[close.size() - 1 - bars]);
}

double volatilityRatio(std::span<const double> close)
{
    std::array<double, kQuarter> returns{};
    for (std::size_t i = 0; i < kQuarter; ++i)
        returns[i] = logReturn(close.first(close.size() - kQuarter + 1 + i), 1);
    const double usual = indicators::standardDeviationOf(returns);
    const double recent = indicators::standardDeviationOf(std::span(returns).last(kFortnight));
    return usual > 0 ? recent / usual : 1.0;
}

double volumeTrend(std::span<const double> volume)
{
    const double usual = indicators::meanOf(volume.last(20));
    return usual > 0 ? indicators::meanOf(volume.last(5)) / usual : 1.0;
}

// The row of the last of `bars`, whose indicators are `values`. Every row is made here, whichever
// way its indicators came about.
FeatureRow rowOf(const market::BarView& bars, const IndicatorValues& values)
{
    const double atr = values[IndicatorId::Atr14];
    if (bars.size() < kFeatureBars || !(atr > 0))
        return noRow();
    const std::size_t last = bars.size() - 1;
    const double open = bars.open[last];
    const double high = bars.high[last];
    const double low = bars.low[last];
    const double close = bars.close[last];
    const double before = bars.close[last - 1];
    const auto fromAverage = [&](IndicatorId id) { return (close - values[id]) / atr; };
    const std::array<double, kFeatureCount> row = {
        logReturn(bars.close, 1),
        logReturn(bars.close, 5),
        logReturn(bars.close, 10),
        logReturn(bars.close, 21),
        logReturn(bars.close, kQuarter),
        values[IndicatorId::Rsi14],
        values[IndicatorId::MacdHist] / atr,
        values[IndicatorId::Adx14],
        values[IndicatorId::Mfi14],
        positionIn(values[IndicatorId::Low20], values[IndicatorId::High20], close),
        positionIn(indicators::lowestOf(bars.low.last(kFeatureBars)),
                   indicators::highestOf(bars.high.last(kFeatureBars)), close),
        std::log1p(values[IndicatorId::RelVolume20]),
        volumeTrend(bars.volume),
        100 * atr / close,
        volatilityRatio(bars.close),
        fromAverage(IndicatorId::Sma20),
        fromAverage(IndicatorId::Sma50),
        fromAverage(IndicatorId::Sma200),
        (open - before) / atr,
        positionIn(low, high, close),
        positionIn(values[IndicatorId::BbLower], values[IndicatorId::BbUpper], close),
        indicators::trueRange(high, low, before) / atr,
    };
    FeatureRow narrowed{};
    std::ranges::transform(row, narrowed.begin(),
                           [](double value) { return static_cast<float>(value); });
    return narrowed;
}

} // namespace

bool isComplete(const FeatureRow& row)
{
    return std::ranges::all_of(row, [](float value) { return std::isfinite(value); });
}

std::vector<FeatureRow> featureSeries(const market::BarView& bars)
{
    std::vector<FeatureRow> rows(bars.size(), noRow());
    if (bars.size() < kFeatureBars)
        return rows;
    std::array<std::vector<double>, kUsedIndicators.size()> series;
    for (std::size_t i = 0; i < series.size(); ++i)
        series[i] = indicators::seriesOf(kUsedIndicators[i], bars, bars.close);
    IndicatorValues values;
    for (std::size_t bar = kFeatureBars - 1; bar < bars.size(); ++bar) {
        for (std::size_t i = 0; i < series.size(); ++i)
            values[kUsedIndicators[i]] = series[i][bar];
        rows[bar] = rowOf(bars.slice(0, bar + 1), values);
    }
    return rows;
}

FeatureRow lastFeatures(const market::BarView& bars)
{
    if (bars.size() < kFeatureBars)
        return noRow();
    return rowOf(bars, indicators::latestValues(bars, bars.close));
}

} // namespace tapesift::learning
