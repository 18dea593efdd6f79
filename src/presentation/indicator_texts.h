#pragma once

#include <vector>

#include "tapesift/presentation/symbol_detail.h"

namespace tapesift::presentation {

// Every indicator of a result in groups, and the ATR as a share of the price beside them.
std::vector<DetailGroup> describeIndicators(const analysis::QuickResult& result,
                                            const NumberFormat& numbers);

} // namespace tapesift::presentation
