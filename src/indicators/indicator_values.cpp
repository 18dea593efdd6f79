#include "tapesift/indicators/indicator_values.h"

#include "indicators/catalog_periods.h"
#include "tapesift/base/translatable.h"
#include "tapesift/indicators/seed_fading.h"

namespace tapesift::indicators {

namespace {

constexpr IndicatorInfo window(IndicatorId id, std::string_view name, std::string_view label,
                               std::string_view formula, int bars)
{
    return {id, name, label, formula, bars, bars};
}

constexpr int kSignalFading = emaFading(kMacdPeriods.slow) + emaFading(kMacdPeriods.signal);

using enum IndicatorId;

constexpr std::array<IndicatorInfo, kIndicatorCount> kCatalog = {{
    window(Sma20, "sma20", TAPESIFT_TRANSLATABLE("Indicator", "SMA 20"),
           TAPESIFT_TRANSLATABLE("Indicator", "mean of the last 20 prices"), 20),
    window(Sma50, "sma50", TAPESIFT_TRANSLATABLE("Indicator", "SMA 50"),
           TAPESIFT_TRANSLATABLE("Indicator", "mean of the last 50 prices"), 50),
    window(Sma200, "sma200", TAPESIFT_TRANSLATABLE("Indicator", "SMA 200"),
           TAPESIFT_TRANSLATABLE("Indicator", "mean of the last 200 prices"), 200),
    {Ema9, "ema9", TAPESIFT_TRANSLATABLE("Indicator", "EMA 9"),
     TAPESIFT_TRANSLATABLE("Indicator", "exponential average, k = 2/10, starts as SMA 9"), 9,
     9 + emaFading(9)},
    {Ema20, "ema20", TAPESIFT_TRANSLATABLE("Indicator", "EMA 20"),
     TAPESIFT_TRANSLATABLE("Indicator", "exponential average, k = 2/21, starts as SMA 20"), 20,
     20 + emaFading(20)},
    {Ema50, "ema50", TAPESIFT_TRANSLATABLE("Indicator", "EMA 50"),
     TAPESIFT_TRANSLATABLE("Indicator", "exponential average, k = 2/51, starts as SMA 50"), 50,
     50 + emaFading(50)},
    {Ema200, "ema200", TAPESIFT_TRANSLATABLE("Indicator", "EMA 200"),
     TAPESIFT_TRANSLATABLE("Indicator", "exponential average, k = 2/201, starts as SMA 200"), 200,
     200 + emaFading(200)},
    {Rsi14, "rsi14", TAPESIFT_TRANSLATABLE("Indicator", "RSI 14"),
     TAPESIFT_TRANSLATABLE("Indicator", "100 - 100 / (1 + Wilder average of rises / of falls), 14"),
     15, 15 + wilderFading(kRsiPeriod)},
    {Macd, "macd", TAPESIFT_TRANSLATABLE("Indicator", "MACD 12, 26"),
     TAPESIFT_TRANSLATABLE("Indicator", "EMA 12 - EMA 26"), 26, 26 + emaFading(kMacdPeriods.slow)},
    {MacdSignal, "macdSignal", TAPESIFT_TRANSLATABLE("Indicator", "MACD signal 9"),
     TAPESIFT_TRANSLATABLE("Indicator", "EMA 9 of MACD"), 34, 34 + kSignalFading},
    {MacdHist, "macdHist", TAPESIFT_TRANSLATABLE("Indicator", "MACD histogram"),
     TAPESIFT_TRANSLATABLE("Indicator", "MACD - MACD signal"), 34, 34 + kSignalFading},
    {Atr14, "atr14", TAPESIFT_TRANSLATABLE("Indicator", "ATR 14"),
     TAPESIFT_TRANSLATABLE("Indicator", "Wilder average of the true range, 14"), 14,
     14 + wilderFading(kAtrPeriod)},
    window(BbUpper, "bbUpper", TAPESIFT_TRANSLATABLE("Indicator", "Bollinger upper 20, 2"),
           TAPESIFT_TRANSLATABLE("Indicator", "SMA 20 + 2 standard deviations"), 20),
    window(BbMiddle, "bbMiddle", TAPESIFT_TRANSLATABLE("Indicator", "Bollinger middle 20"),
           TAPESIFT_TRANSLATABLE("Indicator", "SMA 20"), 20),
    window(BbLower, "bbLower", TAPESIFT_TRANSLATABLE("Indicator", "Bollinger lower 20, 2"),
           TAPESIFT_TRANSLATABLE("Indicator", "SMA 20 - 2 standard deviations"), 20),
    {Adx14, "adx14", TAPESIFT_TRANSLATABLE("Indicator", "ADX 14"),
     TAPESIFT_TRANSLATABLE("Indicator", "Wilder average of 100 |+DM - -DM| / (+DM + -DM), 14"), 28,
     28 + 2 * wilderFading(kAdxPeriod)},
    window(Cci20, "cci20", TAPESIFT_TRANSLATABLE("Indicator", "CCI 20"),
           TAPESIFT_TRANSLATABLE(
               "Indicator", "(typical price - its mean) / (0.015 * mean absolute deviation), 20"),
           20),
    window(Willr14, "willr14", TAPESIFT_TRANSLATABLE("Indicator", "Williams %R 14"),
           TAPESIFT_TRANSLATABLE("Indicator",
                                 "-100 * (highest high - close) / (highest high - lowest low), 14"),
           14),
    window(Mfi14, "mfi14", TAPESIFT_TRANSLATABLE("Indicator", "MFI 14"),
           TAPESIFT_TRANSLATABLE("Indicator", "100 - 100 / (1 + money flowing in / out), 14"), 15),
    window(Roc10, "roc10", TAPESIFT_TRANSLATABLE("Indicator", "ROC 10"),
           TAPESIFT_TRANSLATABLE("Indicator", "change over 10 bars in percent"), 11),
    window(Obv, "obv", TAPESIFT_TRANSLATABLE("Indicator", "OBV"),
           TAPESIFT_TRANSLATABLE("Indicator",
                                 "volume of rising bars - volume of falling bars, all bars"),
           1),
    window(StochK, "stochK", TAPESIFT_TRANSLATABLE("Indicator", "Stochastic %K 14, 3"),
           TAPESIFT_TRANSLATABLE(
               "Indicator", "place of the close in the range of 14 bars in percent, mean of 3"),
           16),
    window(StochD, "stochD", TAPESIFT_TRANSLATABLE("Indicator", "Stochastic %D 3"),
           TAPESIFT_TRANSLATABLE("Indicator", "mean of the last 3 values of %K"), 18),
    window(High20, "high20", TAPESIFT_TRANSLATABLE("Indicator", "20-bar high"),
           TAPESIFT_TRANSLATABLE("Indicator", "highest high of the last 20 bars"), 20),
    window(Low20, "low20", TAPESIFT_TRANSLATABLE("Indicator", "20-bar low"),
           TAPESIFT_TRANSLATABLE("Indicator", "lowest low of the last 20 bars"), 20),
    window(VolumeSma20, "volumeSma20", TAPESIFT_TRANSLATABLE("Indicator", "Average volume 20"),
           TAPESIFT_TRANSLATABLE("Indicator", "mean volume of the last 20 bars"), 20),
    window(
        Stddev20, "stddev20", TAPESIFT_TRANSLATABLE("Indicator", "Standard deviation 20"),
        TAPESIFT_TRANSLATABLE("Indicator", "population standard deviation of the last 20 prices"),
        20),
    window(RelVolume20, "relVolume20", TAPESIFT_TRANSLATABLE("Indicator", "Relative volume 20"),
           TAPESIFT_TRANSLATABLE("Indicator", "volume / mean volume of the 20 bars before"), 21),
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
