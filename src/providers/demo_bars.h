#pragma once

#include <span>
#include <vector>

#include "providers/demo_stock.h"
#include "tapesift/market/interval.h"

namespace tapesift::providers {

// The intervals that can be made: a quarter of an hour and everything longer.
std::span<const market::Interval> demoIntervals();

// The newest `count` bars of the share that start at or before `until`. `interval` is one of
// demoIntervals().
std::vector<market::Bar> demoBars(const DemoStock& stock, market::Interval interval,
                                  base::UtcSeconds until, int count);

} // namespace tapesift::providers
