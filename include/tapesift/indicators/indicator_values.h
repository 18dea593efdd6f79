#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace tapesift::indicators {

// The indicators every result carries, in the order of the JSON. Stored by position: append only.
enum class IndicatorId : std::uint8_t {
    Sma20,
    Sma50,
    Sma200,
    Ema9,
    Ema20,
    Ema50,
    Ema200,
    Rsi14,
    Macd,
    MacdSignal,
    MacdHist,
    Atr14,
    BbUpper,
    BbMiddle,
    BbLower,
    Adx14,
    Cci20,
    Willr14,
    Mfi14,
    Roc10,
    Obv,
    StochK,
    StochD,
    High20,
    Low20,
    VolumeSma20,
    Stddev20,
    RelVolume20,
};

inline constexpr std::size_t kIndicatorCount = 28;

inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

// The last value of each indicator; NaN where there are too few bars.
struct IndicatorValues
{
    std::array<double, kIndicatorCount> values = [] {
        std::array<double, kIndicatorCount> none{};
        none.fill(kNoValue);
        return none;
    }();

    double& operator[](IndicatorId id) { return values[static_cast<std::size_t>(id)]; }
    double operator[](IndicatorId id) const { return values[static_cast<std::size_t>(id)]; }
};

// What there is to know about an indicator beside its value. Label and formula end with a NUL, as
// literals do, and are marked for translation in the context "Indicator".
struct IndicatorInfo
{
    IndicatorId id;
    std::string_view name;    // "rsi14": the name in JSON and formulas
    std::string_view label;   // "RSI 14"
    std::string_view formula; // one line for people
    int minBars;              // bars before the first value
    // Bars until the seed's weight is below 0.1 % (conventions 3.2); equal to minBars for an
    // indicator that forgets everything outside its window.
    int settledBars;
};

// All indicators in the order of IndicatorId.
const std::array<IndicatorInfo, kIndicatorCount>& indicatorCatalog();
const IndicatorInfo& indicatorInfo(IndicatorId id);

} // namespace tapesift::indicators
