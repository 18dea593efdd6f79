#pragma once

#include <cstdint>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::providers {

// The price history of one invented share. Everything follows from the seed of the market, the
// number of the share and the day, so that any stretch can be made without the days before it.
//
// Logarithms of closes are a random walk, pinned every 256 days to a level near the share's own:
// prices wander, trend and never get lost. Days move with the whole market and by themselves;
// stretches of 32 days have a drift and a volatility of their own; every 63rd day brings results.
class DemoStock
{
public:
    DemoStock(std::uint64_t seed, std::uint32_t number);

    // Daily bars of the trading days [first, last], less those on which it does not trade.
    std::vector<market::Bar> dailyBars(int first, int last) const;

    // The quarter-hours of the day of `daily`, a bar of dailyBars. Together they are that bar.
    void appendQuarters(const market::Bar& daily, std::vector<market::Bar>& into) const;

    // Days before this one have no bars.
    int listingDay() const { return m_listingDay; }
    // It is halted from time to time.
    bool hasHalts() const { return m_hasHalts; }

private:
    static constexpr int kBlock = 256; // days between two pins

    struct DayMove
    {
        double change = 0;     // of the logarithm of the close, before pinning
        double jump = 0;       // the part of it that came overnight with results
        double volatility = 0; // standard deviation on such a day
    };
    struct Block;

    std::uint64_t draw(std::uint64_t stream, int index) const;
    double pin(int block) const;
    DayMove moveOf(int day) const;
    void walk(int block, Block& into) const;
    market::Bar barOf(int day, double before, double close, const DayMove& move) const;
    bool isHalted(int day) const;

    std::uint64_t m_marketKey;
    std::uint64_t m_key;
    double m_level = 0;      // logarithm of the price it hovers around
    double m_volatility = 0; // daily
    double m_beta = 0;       // share of the market in its moves
    double m_volume = 0;     // on a quiet day
    int m_listingDay = 0;
    int m_phase = 0; // of results days and halts
    bool m_hasHalts = false;
    bool m_isThin = false;
};

} // namespace tapesift::providers
