#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "tapesift/base/random.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// Goes on with a random walk of daily bars from its last close: `drift` and `size` of the logarithm
// a bar.
inline void walkOn(std::vector<market::Bar>& bars, base::SeededRandom& random, std::size_t count,
                   double start, double drift, double size)
{
    double close = bars.empty() ? start : bars.back().close;
    for (std::size_t i = 0; i < count; ++i) {
        const double open = close;
        close *= std::exp(drift + size * (random.uniform() - 0.5));
        const double high = std::max(open, close) * (1 + 0.2 * size * random.uniform());
        const double low = std::min(open, close) / (1 + 0.2 * size * random.uniform());
        const base::UtcSeconds day{std::chrono::days{static_cast<int>(bars.size())}};
        bars.push_back({day, open, high, low, close, 1e6 * random.uniform()});
    }
}

inline std::vector<market::Bar> priceWalk(std::size_t count, double start, double drift,
                                          double size, std::uint64_t seed)
{
    base::SeededRandom random(seed);
    std::vector<market::Bar> bars;
    walkOn(bars, random, count, start, drift, size);
    return bars;
}

// Bars of two points, high to low, around a middle that goes from turn to turn in steps of at most
// one point: every true range, and so ATR, is exactly 2. The first turn is held for `still` bars.
inline std::vector<market::Bar> zigzag(const std::vector<double>& turns, std::size_t still = 30)
{
    std::vector<double> middles(still, turns.front());
    for (const double turn : turns)
        while (middles.back() != turn)
            middles.push_back(middles.back() + std::clamp(turn - middles.back(), -1.0, 1.0));
    std::vector<market::Bar> bars;
    for (const double middle : middles) {
        const base::UtcSeconds day{std::chrono::days{static_cast<int>(bars.size())}};
        bars.push_back({day, middle, middle + 1, middle - 1, middle, 1000});
    }
    return bars;
}

} // namespace tapesift::analysis
