#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_quality.h"

namespace tapesift::analysis {

// Values are stored: never renumber.
enum class Signal : std::uint8_t { StrongSell = 1, Sell = 2, Neutral = 3, Buy = 4, StrongBuy = 5 };

// "STRONG_BUY" ...: the name in JSON.
std::string_view signalName(Signal signal);

// Why a verdict leans as it does. The sentence is made when it is shown (report/sentences).
// Values are stored: never renumber.
enum class ReasonCode : std::uint8_t {
    RsiOversold = 1,         // a: RSI, below 30 and rising
    RsiOverbought = 2,       // a: RSI, above 70 and falling
    RsiRising = 3,           // a: RSI, above 50
    RsiFalling = 4,          // a: RSI, below 50
    MacdAboveSignal = 5,     // a: MACD, b: signal
    MacdBelowSignal = 6,     // a: MACD, b: signal
    AboveAverages = 7,       // a: averages below the price, b: averages known
    BelowAverages = 8,       // a: averages above the price, b: averages known
    TrendUp = 9,             // a: SMA 50, b: SMA 200
    TrendDown = 10,          // a: SMA 50, b: SMA 200
    VolumeConfirmsUp = 11,   // a: relative volume, b: change in percent
    VolumeConfirmsDown = 12, // a: relative volume, b: change in percent
    NearHigh = 13,           // a: place in the 20-bar range in percent, b: the high
    NearLow = 14,            // a: place in the 20-bar range in percent, b: the low
    NoMovement = 15,         // the price did not move over the last 14 bars
};

struct Reason
{
    ReasonCode code = ReasonCode::NoMovement;
    double score = 0; // what it adds to the verdict's score
    double a = 0;
    double b = 0;

    bool operator==(const Reason&) const = default;
};

// The answer to "what now?", from the closed bars alone.
struct QuickVerdict
{
    Signal signal = Signal::Neutral;
    double score = 0;            // -1 ... +1
    double strength = 0;         // 100 * |score|
    std::vector<Reason> reasons; // heaviest first
};

// Where the numbers come from.
struct Provenance
{
    std::string provider; // "csv"
    std::string feed;     // "csv-1a2b3c4d"
    bool adjusted = false;
    std::uint32_t bars = 0; // bars used
};

// Everything the quick phase says about a symbol. Holds nothing that differs from run to run over
// the same input.
struct QuickResult
{
    double price = 0;         // last price, the forming bar included
    double change = 0;        // against the previous close; NaN with a single bar
    double changePercent = 0; // 1.23 is 1.23 %
    double volume = 0;
    bool forming = false;         // the last bar is not closed yet
    base::UtcSeconds timestamp{}; // the last bar's time
    QuickVerdict verdict;
    indicators::IndicatorValues indicators;
    std::vector<indicators::IndicatorId> warming; // seeds that still weigh over 0.1 %
    std::vector<market::QualityNote> quality;
    Provenance source;
};

} // namespace tapesift::analysis
