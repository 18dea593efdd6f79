#pragma once

#include <cstddef>

#include "scanners/forward_returns.h"
#include "tapesift/scanners/backtest.h"

namespace tapesift::scanners {

// What the hits of the report (by session, as its `sessions` count them) came to by the horizon
// kHorizons[horizon].
HorizonReport horizonReport(const BacktestReport& report, const ForwardReturns& returns,
                            std::size_t horizon);

} // namespace tapesift::scanners
