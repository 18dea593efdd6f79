#pragma once

#include <cstddef>
#include <limits>
#include <unordered_map>

#include "tapesift/scanners/scan_context.h"

namespace tapesift::scanners {

// Daily bars that the relative strength takes: twelve months of 21 bars, and the one before them.
inline constexpr std::size_t kStrengthBars = 253;

// The percentile 1 ... 99 of each candidate's weighted return over the year
// (analysis::weightedReturn, analysis::percentilesOf) among all candidates of the session.
class UniverseStrength
{
public:
    UniverseStrength() = default;
    explicit UniverseStrength(std::unordered_map<market::Symbol, double> percentiles)
        : m_percentiles(std::move(percentiles))
    {
    }

    // NaN: not known.
    double of(const market::Symbol& symbol) const
    {
        const auto found = m_percentiles.find(symbol);
        return found == m_percentiles.end() ? std::numeric_limits<double>::quiet_NaN()
                                            : found->second;
    }

private:
    std::unordered_map<market::Symbol, double> m_percentiles;
};

// Looks at all candidates, also where `context` is restricted to some: who leads is a question to
// the whole universe.
UniverseStrength universeStrength(const ScanContext& context);

} // namespace tapesift::scanners
