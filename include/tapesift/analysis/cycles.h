#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tapesift::analysis {

// Values are stored: never renumber.
enum class Turn : std::uint8_t { Top = 1, Bottom = 2 };

// "top", "bottom": the name in JSON.
std::string_view turnName(Turn turn);

// One dominant period of a series of prices.
struct Cycle
{
    double period = 0;    // bars
    double power = 0;     // share of the detrended variance, 0 ... 1
    double amplitude = 0; // of the cycle in the logarithm of the price
    double phase = 0;     // at the last bar, radians in [-pi, pi): 0 is the top
    // 1 - p: how sure it is that red noise of the same kind would not show such a peak, 0 ... 1.
    double significance = 0;
    Turn nextTurn = Turn::Top;
    double barsToTurn = 0; // from the last bar, > 0 and <= period / 2

    bool operator==(const Cycle&) const = default;
};

// The fewest prices a spectrum is made from.
inline constexpr std::size_t kMinCyclePrices = 128;

// The `count` strongest cycles, strongest first: the logarithm of the newest prices less its
// straight line, windowed, its spectrum compared with that of red noise (AR 1) of the same
// autocorrelation; periods from 5 bars to a quarter of the length. docs/analysis.md has formulas
// and sources. Peaks no higher than red noise (significance < 0.5) are left out, so that fewer than
// `count`, or none, may come back; none with fewer than kMinCyclePrices prices or where the price
// does not move. Pure; thread-safe.
std::vector<Cycle> dominantCycles(std::span<const double> price, std::size_t count);

} // namespace tapesift::analysis
