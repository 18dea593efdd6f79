#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/interval.h"

namespace tapesift::support {

// One coin of the invented market. Prices are whole ticks of 10^-decimals dollars, volumes whole
// lots of 0.001 coins, so that sums are exact.
struct Coin
{
    std::string name; // "BTC", "ETH", "DOGE", then invented ones
    int decimals = 2;
    std::int64_t usualTicks = 0; // about this price
    std::int64_t lotsPerDay = 0;
    base::UtcSeconds listed{}; // midnight; no trade before
    std::uint64_t key = 0;
};

// One bar in ticks and lots.
struct CoinBar
{
    base::UtcSeconds time{};
    base::UtcSeconds end{}; // the start of the next bar
    std::int64_t open = 0;
    std::int64_t high = 0;
    std::int64_t low = 0;
    std::int64_t close = 0;
    std::int64_t lots = 0;
};

// A deterministic market that never closes: stand-ins sell its prices. Bars follow from coin and
// time alone. Bars of all intervals fit together exactly: each has the first open, highest high,
// lowest low, last close and summed lots of the shorter ones within.
//
// A day's bar is cut into 24 hours, each of these into quarters, and so on down to minutes; the
// cuts keep within the parent, one part has its high and one its low. So any bar costs a few dozen
// steps at most, whatever its length.
class CoinMarket
{
public:
    explicit CoinMarket(int coins = 40);

    const std::vector<Coin>& coins() const { return m_coins; }
    const Coin* find(std::string_view name) const;

    // The bars that start in [from, until], oldest first; the one that `now` is in is made of what
    // has happened so far, and none starts after `now`.
    std::vector<CoinBar> bars(const Coin& coin, market::Interval interval, base::UtcSeconds from,
                              base::UtcSeconds until, base::UtcSeconds now) const;
    // The newest `count` of them.
    std::vector<CoinBar> newest(const Coin& coin, market::Interval interval, std::size_t count,
                                base::UtcSeconds until, base::UtcSeconds now) const;

    // The start of the bar that holds `time`, and of the next one.
    static base::UtcSeconds startOf(market::Interval interval, base::UtcSeconds time);
    static base::UtcSeconds endOf(market::Interval interval, base::UtcSeconds start);

private:
    std::vector<Coin> m_coins;
};

// 10^-decimals * ticks with that many decimals: "33334.78".
std::string tickText(std::int64_t ticks, int decimals);
// The same with 8 decimals: "33334.78000000".
std::string tickText8(std::int64_t ticks, int decimals);
// Lots as coins with 8 decimals.
std::string lotText8(std::int64_t lots);
// Ticks as a number, for sums of money.
double tickValue(std::int64_t ticks, int decimals);
double lotValue(std::int64_t lots);

} // namespace tapesift::support
