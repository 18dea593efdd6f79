#include "scanners/bar_needs.h"

#include <algorithm>

namespace tapesift::scanners {

namespace {

// The most bars of `base` in one of `longer`. A week has seven days for a pair; a month has 31.
std::size_t barsInOne(market::Interval longer, market::Interval base)
{
    using namespace std::chrono;
    const seconds length =
        longer == market::Interval::Month1 ? seconds{days{31}} : market::intervalLength(longer);
    const seconds part = market::intervalLength(base);
    return static_cast<std::size_t>(std::max<seconds::rep>(1, (length + part - 1s) / part));
}

} // namespace

std::size_t barsNeeded(const formula::Needs& needs, market::Interval base)
{
    std::size_t most = needs.bars;
    for (const auto& [longer, count] : needs.longer) {
        if (market::intervalLength(longer) > market::intervalLength(base))
            most = std::max(most, (count + 1) * barsInOne(longer, base));
        else
            most = std::max(most, count);
    }
    return most;
}

} // namespace tapesift::scanners
