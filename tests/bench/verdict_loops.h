#pragma once

#include <string>
#include <vector>

#include "bench/bench_market.h"

namespace tapesift::bench {

// The loop over all bar files of a folder in three forms, each on two threads. Each returns a
// number that depends on all the work, so that none can be left out.

// open, fstat, read, close and nothing else: what no scan can beat.
double bareReadLoop(const std::string& folder, const std::vector<std::string>& names,
                    base::Executor& executor);

// Read, indicators in one pass, verdict; then the ranking by score.
double verdictLoop(cache::FeedCache& feed, const std::vector<market::Symbol>& symbols,
                   base::Executor& executor);

// The same with one indicator at a time, each as a whole series whose last value is taken.
double plainVerdictLoop(cache::FeedCache& feed, const std::vector<market::Symbol>& symbols,
                        base::Executor& executor);

} // namespace tapesift::bench
