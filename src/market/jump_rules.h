#pragma once

#include <vector>

#include "market/quality_findings.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::market {

// The rules of the quality gate for prices that jump: splits that were not adjusted for, and prices
// in the wrong unit (bar_quality.h says what each does). Rows rise in time and have all prices.

// A gap between two bars that one of the rules looks at.
bool isLargeJump(const Bar& before, const Bar& after);

// Whether prices that differ by `ratio` differ like before and after a split that is usual.
bool isCommonSplitRatio(double ratio);

void checkJumps(const std::vector<Bar>& rows, QualityFindings& findings);

} // namespace tapesift::market
