#pragma once

#include <vector>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/price_source.h"

namespace tapesift::analysis {

struct QuickInput
{
    market::BarView bars;       // what may be seen, oldest first; at least one bar
    bool lastIsForming = false; // the last bar is not closed yet
    bool crypto = false;        // trades round the clock
    market::PriceSource priceSource = market::PriceSource::Close;
    market::Interval interval = market::Interval::Day1;
    std::vector<market::QualityNote> notes;
    Provenance source;
};

// Everything the quick phase says about one symbol. Verdict and indicators look at closed bars
// only; price, volume and time are those of the last bar, closed or not. The change is against the
// close before; for crypto on bars shorter than a day against 24 hours ago (the last bar that
// starts at least 24 hours before the newest), NaN where the bars do not reach back that far. Pure;
// thread-safe.
QuickResult analyseQuick(QuickInput input);

} // namespace tapesift::analysis
