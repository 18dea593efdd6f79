#include "tapesift/indicators/series.h"

#include <utility>

#include "indicators/catalog_periods.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/bollinger.h"
#include "tapesift/indicators/cci.h"
#include "tapesift/indicators/money_flow.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rate_of_change.h"
#include "tapesift/indicators/relative_volume.h"
#include "tapesift/indicators/rolling_range.h"
#include "tapesift/indicators/rsi.h"
#include "tapesift/indicators/standard_deviation.h"
#include "tapesift/indicators/williams_r.h"

namespace tapesift::indicators {

namespace {

using Prices = std::span<const double>;

std::vector<double> bandSeries(IndicatorId id, Prices price)
{
    BollingerSeries bands = bollingerSeries(price, kBandPeriod, kBandWidth);
    if (id == IndicatorId::BbUpper)
        return std::move(bands.upper);
    return id == IndicatorId::BbMiddle ? std::move(bands.middle) : std::move(bands.lower);
}

std::vector<double> macdPart(IndicatorId id, Prices price)
{
    MacdSeries series = macdSeries(price, kMacdPeriods);
    if (id == IndicatorId::Macd)
        return std::move(series.macd);
    return id == IndicatorId::MacdSignal ? std::move(series.signal) : std::move(series.histogram);
}

// Indicators of the price source alone.
std::vector<double> priceSeries(IndicatorId id, Prices price)
{
    switch (id) {
    case IndicatorId::Sma20:
        return smaSeries(price, 20);
    case IndicatorId::Sma50:
        return smaSeries(price, 50);
    case IndicatorId::Sma200:
        return smaSeries(price, 200);
    case IndicatorId::Ema9:
        return emaSeries(price, 9);
    case IndicatorId::Ema20:
        return emaSeries(price, 20);
    case IndicatorId::Ema50:
        return emaSeries(price, 50);
    case IndicatorId::Ema200:
        return emaSeries(price, 200);
    case IndicatorId::Rsi14:
        return rsiSeries(price, kRsiPeriod);
    case IndicatorId::Macd:
    case IndicatorId::MacdSignal:
    case IndicatorId::MacdHist:
        return macdPart(id, price);
    case IndicatorId::BbUpper:
    case IndicatorId::BbMiddle:
    case IndicatorId::BbLower:
        return bandSeries(id, price);
    case IndicatorId::Stddev20:
        return standardDeviationSeries(price, kBandPeriod);
    default:
        return rateOfChangeSeries(price, kRocPeriod);
    }
}

} // namespace

std::vector<double> seriesOf(IndicatorId id, const market::BarView& bars, Prices price)
{
    switch (id) {
    case IndicatorId::Atr14:
        return atrSeries(bars, kAtrPeriod);
    case IndicatorId::Adx14:
        return adxSeries(bars, kAdxPeriod);
    case IndicatorId::Cci20:
        return cciSeries(bars, kCciPeriod);
    case IndicatorId::Willr14:
        return williamsRSeries(bars, kWilliamsPeriod);
    case IndicatorId::Mfi14:
        return moneyFlowIndexSeries(bars, kMoneyFlowPeriod);
    case IndicatorId::Obv:
        return onBalanceVolumeSeries(bars);
    case IndicatorId::StochK:
        return stochasticSeries(bars, kStochasticPeriods).k;
    case IndicatorId::StochD:
        return stochasticSeries(bars, kStochasticPeriods).d;
    case IndicatorId::High20:
        return highestSeries(bars.high, kRangePeriod);
    case IndicatorId::Low20:
        return lowestSeries(bars.low, kRangePeriod);
    case IndicatorId::VolumeSma20:
        return smaSeries(bars.volume, kVolumePeriod);
    case IndicatorId::RelVolume20:
        return relativeVolumeSeries(bars.volume, kVolumePeriod);
    default:
        return priceSeries(id, price);
    }
}

} // namespace tapesift::indicators
