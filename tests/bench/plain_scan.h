#pragma once

#include "bench/network_market.h"

namespace tapesift::bench {

// Scans the symbols of the spec as a simple script does: one request after the other, each over a
// new connection, nothing kept, no filter. What is beside the network (parser, verdict) is the
// product's own.
void scanPlainly(NetworkMarket& market, const market::ScanSpec& spec);

} // namespace tapesift::bench
