#pragma once

#include <cstdint>
#include <optional>

#include "tapesift/analysis/market_regime.h"
#include "tapesift/analysis/quick_result.h"

namespace tapesift::analysis {

// The universe as a whole: how many of its symbols take part in a move. Add every result of a run;
// the order does not matter.
class MarketBreadth
{
public:
    void add(const QuickResult& result);

    std::uint32_t symbols() const { return m_symbols; }
    // By the change against the close before; a symbol without one is in none of the three.
    std::uint32_t advancing() const { return m_advancing; }
    std::uint32_t declining() const { return m_declining; }
    std::uint32_t unchanged() const { return m_unchanged; }
    // Share of the symbols that have the average whose price is above it, 0 ... 100 %; nullopt if
    // none has it.
    std::optional<double> aboveSma50() const;
    std::optional<double> aboveSma200() const;

    // Bull, bear or range from the shares above both averages (docs/analysis.md); nullopt for
    // fewer than 20 symbols with an SMA 200. Never Volatile.
    std::optional<Regime> regime() const;

private:
    std::uint32_t m_symbols = 0;
    std::uint32_t m_advancing = 0;
    std::uint32_t m_declining = 0;
    std::uint32_t m_unchanged = 0;
    std::uint32_t m_withSma50 = 0;
    std::uint32_t m_aboveSma50 = 0;
    std::uint32_t m_withSma200 = 0;
    std::uint32_t m_aboveSma200 = 0;
};

} // namespace tapesift::analysis
