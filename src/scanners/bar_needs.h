#pragma once

#include <cstddef>

#include "tapesift/formula/program.h"
#include "tapesift/market/interval.h"

namespace tapesift::scanners {

// How many bars of length `base` there must be for a formula: its own, or enough to make the
// longer bars that it names out of, the one that is not over yet included. Counts what a market
// that trades around the clock has, since more bars do no harm.
std::size_t barsNeeded(const formula::Needs& needs, market::Interval base);

} // namespace tapesift::scanners
