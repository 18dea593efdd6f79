#pragma once

#include <QString>

#include "tapesift/analysis/market_breadth.h"
#include "tapesift/presentation/number_format.h"

namespace tapesift::presentation {

// "Breadth: 62 % above SMA 50 · 55 % above SMA 200 · 310 up, 180 down"; empty without symbols.
QString breadthText(const analysis::MarketBreadth& breadth, const NumberFormat& numbers);

// How it is counted, and what kind of market it makes.
QString breadthExplanation(const analysis::MarketBreadth& breadth, const NumberFormat& numbers);

} // namespace tapesift::presentation
