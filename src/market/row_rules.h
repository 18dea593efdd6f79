#pragma once

#include <vector>

#include "market/quality_findings.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::market {

// The rules of the quality gate that look at rows by themselves and at their order
// (bar_quality.h says what each does).

// Nothing to say about the bar by itself, nor about a price in it that is far from the others.
bool isFlawless(const Bar& bar);

void dropUnusableRows(std::vector<Bar>& rows, QualityFindings& findings);
void putRowsInOrder(std::vector<Bar>& rows, Interval interval, QualityFindings& findings);
void mergeDuplicateRows(std::vector<Bar>& rows, QualityFindings& findings);
void checkRanges(const std::vector<Bar>& rows, QualityFindings& findings);
void checkVolumes(std::vector<Bar>& rows, QualityFindings& findings);

} // namespace tapesift::market
