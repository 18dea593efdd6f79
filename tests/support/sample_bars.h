#pragma once

#include <utility>
#include <vector>

#include "tapesift/base/random.h"
#include "tapesift/market/bar_quality.h"

namespace tapesift::support {

inline constexpr base::UtcSeconds kSampleStart{
    std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}};

// Sound daily bars from 2024-01-01 on, every day one; the seed decides the prices.
inline market::BarSeries sampleSeries(std::size_t count, std::uint64_t seed = 1)
{
    base::SeededRandom random(seed);
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < count; ++i) {
        const double low = 50 + random.uniform();
        bars.push_back({kSampleStart + std::chrono::days{i}, low + 1, low + 3, low, low + 2,
                        1000 * random.uniform()});
    }
    return market::BarSeries(bars);
}

// The same as what a provider gives.
inline market::CheckedBars sampleBars(std::size_t count, std::uint64_t seed = 1,
                                      std::vector<market::QualityNote> notes = {})
{
    return {sampleSeries(count, seed), std::move(notes)};
}

inline std::vector<market::Bar> toBars(const market::BarView& view)
{
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < view.size(); ++i)
        bars.push_back(view.at(i));
    return bars;
}

} // namespace tapesift::support
