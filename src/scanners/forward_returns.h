#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "scanners/session_axis.h"
#include "tapesift/scanners/backtest.h"

namespace tapesift::scanners {

// What each symbol earned from the close of a session on, and what all of them did. Refers to what
// it is made of.
class ForwardReturns
{
public:
    ForwardReturns(std::span<const BacktestSeries> series, std::span<const PlacedBars> placed,
                   const SessionAxis& axis);

    // By the horizon kHorizons[horizon], of a symbol that has traded in the session. nullopt: its
    // bars end before, or the return is a fault of the data.
    std::optional<HitOutcome> outcome(std::size_t series, std::size_t session,
                                      std::size_t horizon) const;

    // No symbol has bars that far.
    bool isPending(std::size_t session, std::size_t horizon) const
    {
        return session + kHorizons[horizon] >= m_knownSessions;
    }

private:
    struct Mean
    {
        double sum = 0;
        std::size_t count = 0;
    };

    // The bars after the entry up to the exit; nullopt: it has none at the exit or later.
    struct Span
    {
        std::size_t entry = 0; // indices of bars
        std::size_t exit = 0;
    };
    std::optional<Span> spanOf(std::size_t series, std::size_t session, std::size_t horizon) const;
    std::optional<double> gain(std::size_t series, std::size_t session, std::size_t horizon) const;

    std::span<const BacktestSeries> m_series;
    std::span<const PlacedBars> m_placed;
    std::size_t m_knownSessions = 0; // up to the last in which any symbol has a bar
    std::vector<std::array<Mean, kHorizons.size()>> m_universe; // by session
};

} // namespace tapesift::scanners
