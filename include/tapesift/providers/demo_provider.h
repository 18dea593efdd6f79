#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "tapesift/base/clock.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

struct DemoOptions
{
    int symbols = 500; // 1 to 100,000; a smaller market has the first symbols of a larger one
    std::uint64_t seed = 1;
    std::chrono::milliseconds delay{0}; // per fetch; changes no price
};

// An invented market that needs neither network nor files: companies of all GICS sectors with
// trends, quiet and wild times, overnight gaps, jumps on results days and bursts of volume; prices
// are adjusted for splits. Weekdays from 2010 on; intraday bars from 14:30 to 21:00 UTC. Bars of
// all intervals fit together: each is the sum of the shorter ones.
//
// The bars follow from seed, symbol and time alone. One symbol in 65 was or will be listed between
// 2024 and 2028 (short or no history); one in 50 is halted for a quarter of each year (old last
// bar, gaps); one in 30 is thinly traded (days without volume).
class DemoProvider final : public MarketDataProvider
{
public:
    // `clock` is only waited with; it must outlive this object.
    DemoProvider(const DemoOptions& options, base::Clock& clock);
    ~DemoProvider() override;

    static Capabilities describe();

    const Capabilities& capabilities() const override { return m_capabilities; }
    // The seed and the number of symbols.
    std::string feedIdentity() const override;
    base::Result<std::vector<market::Member>> listSymbols() override { return m_members; }
    // Unsupported for an interval that the capabilities do not list. A bar that starts at or before
    // the request's end is given whole.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;

private:
    DemoOptions m_options;
    base::Clock& m_clock;
    Capabilities m_capabilities;
    std::vector<market::Member> m_members;                       // sorted by symbol
    std::unordered_map<market::Symbol, std::uint32_t> m_numbers; // place in the market
};

} // namespace tapesift::providers
