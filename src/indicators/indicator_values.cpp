#include "tapesift/indicators/indicator_values.h"

#include "indicators/catalog_periods.h"
#include "tapesift/indicators/recurrence.h"

namespace tapesift::indicators {

namespace {

// A seed below this share of the value no longer shows.
constexpr double kSeedWeight = 0.001;

// Bars until a seed that loses the share `weight` of itself with each bar has faded.
constexpr int fadingBars(double weight)
{
    int bars = 0;
    for (double left = 1; left >= kSeedWeight; left *= 1 - weight)
        ++bars;
    return bars;
}

constexpr int emaFading(std::size_t period)
{
    return fadingBars(exponentialWeight(period));
}
constexpr int wilderFading(std::size_t period)
{
    return fadingBars(wilderWeight(period));
}

constexpr IndicatorInfo window(IndicatorId id, std::string_view name, std::string_view label,
                               std::string_view formula, int bars)
{
    return {id, name, label, formula, bars, bars};
}

constexpr int kSignalFading = emaFading(kMacdPeriods.slow) + emaFading(kMacdPeriods.signal);

using enum IndicatorId;

constexpr std::array<IndicatorInfo, kIndicatorCount> kCatalog = {{
    window(Sma20, "sma20", "SMA 20", "mean of the last 20 prices", 20),
    window(Sma50, "sma50", "SMA 50", "mean of the last 50 prices", 50),
    window(Sma200, "sma200", "SMA 200", "mean of the last 200 prices", 200),
    {Ema9, "ema9", "EMA 9", "exponential average, k = 2/10, starts as SMA 9", 9, 9 + emaFading(9)},
    {Ema20, "ema20", "EMA 20", "exponential average, k = 2/21, starts as SMA 20", 20,
     20 + emaFading(20)},
    {Ema50, "ema50", "EMA 50", "exponential average, k = 2/51, starts as SMA 50", 50,
     50 + emaFading(50)},
    {Ema200, "ema200", "EMA 200", "exponential average, k = 2/201, starts as SMA 200", 200,
     200 + emaFading(200)},
    {Rsi14, "rsi14", "RSI 14", "100 - 100 / (1 + Wilder average of rises / of falls), 14", 15,
     15 + wilderFading(kRsiPeriod)},
    {Macd, "macd", "MACD 12, 26", "EMA 12 - EMA 26", 26, 26 + emaFading(kMacdPeriods.slow)},
    {MacdSignal, "macdSignal", "MACD signal 9", "EMA 9 of MACD", 34, 34 + kSignalFading},
    {MacdHist, "macdHist", "MACD histogram", "MACD - MACD signal", 34, 34 + kSignalFading},
    {Atr14, "atr14", "ATR 14", "Wilder average of the true range, 14", 14,
     14 + wilderFading(kAtrPeriod)},
    window(BbUpper, "bbUpper", "Bollinger upper 20, 2", "SMA 20 + 2 standard deviations", 20),
    window(BbMiddle, "bbMiddle", "Bollinger middle 20", "SMA 20", 20),
    window(BbLower, "bbLower", "Bollinger lower 20, 2", "SMA 20 - 2 standard deviations", 20),
    {Adx14, "adx14", "ADX 14", "Wilder average of 100 |+DM - -DM| / (+DM + -DM), 14", 28,
     28 + 2 * wilderFading(kAdxPeriod)},
    window(Cci20, "cci20", "CCI 20",
           "(typical price - its mean) / (0.015 * mean absolute deviation), 20", 20),
    window(Willr14, "willr14", "Williams %R 14",
           "-100 * (highest high - close) / (highest high - lowest low), 14", 14),
    window(Mfi14, "mfi14", "MFI 14", "100 - 100 / (1 + money flowing in / out), 14", 15),
    window(Roc10, "roc10", "ROC 10", "change over 10 bars in percent", 11),
    window(Obv, "obv", "OBV", "volume of rising bars - volume of falling bars, all bars", 1),
    window(StochK, "stochK", "Stochastic %K 14, 3",
           "place of the close in the range of 14 bars in percent, mean of 3", 16),
    window(StochD, "stochD", "Stochastic %D 3", "mean of the last 3 values of %K", 18),
    window(High20, "high20", "20-bar high", "highest high of the last 20 bars", 20),
    window(Low20, "low20", "20-bar low", "lowest low of the last 20 bars", 20),
    window(VolumeSma20, "volumeSma20", "Average volume 20", "mean volume of the last 20 bars", 20),
    window(Stddev20, "stddev20", "Standard deviation 20",
           "population standard deviation of the last 20 prices", 20),
    window(RelVolume20, "relVolume20", "Relative volume 20",
           "volume / mean volume of the 20 bars before", 21),
}};

} // namespace

const std::array<IndicatorInfo, kIndicatorCount>& indicatorCatalog()
{
    return kCatalog;
}

const IndicatorInfo& indicatorInfo(IndicatorId id)
{
    return kCatalog[static_cast<std::size_t>(id)];
}

} // namespace tapesift::indicators
