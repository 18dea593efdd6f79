#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

namespace tapesift::scanners {

struct BarRequest
{
    market::Symbol symbol;
    market::Interval interval = market::Interval::Day1;
    std::size_t count = 1; // the newest that many bars; a session asks for some more than it needs
    base::UtcSeconds until{}; // of those that begin at or before this moment
};

// Bars of a symbol, as a source has them. There may be more than were asked for, also later ones:
// the session shows each scanner what it may see.
struct SourceBars
{
    market::BarView bars;              // points into `owner`
    std::shared_ptr<const void> owner; // immutable
    // Every bar that closes at or before this moment is there; not before the request's `until`.
    base::UtcSeconds completeUntil{};
};

// Where a session's bars come from: the price cache and its providers, a backtest, a test.
// Thread-safe.
class BarSource
{
public:
    virtual ~BarSource() = default;

    // Fewer bars than asked for: there are no more. NotFound and the like if there are none; an
    // empty series counts as NotFound. Cancelled soon after `stop`.
    virtual base::Result<SourceBars> load(const BarRequest& request, std::stop_token stop) = 0;

    // These will be asked for next, one by one: a source behind the network fetches them together.
    virtual void announce(std::span<const BarRequest>, std::stop_token) {}

    // The exchange's day that is not over at `now`, as far as it has come: from its open on, or,
    // before the open, of the trades before it. Its time is as that of a daily bar. nullopt where
    // the source does not know it.
    virtual std::optional<market::Bar> today(const market::Symbol&, base::UtcSeconds /*now*/)
    {
        return std::nullopt;
    }
};

} // namespace tapesift::scanners
