#pragma once

#include <cstdint>
#include <vector>

#include "tapesift/market/universe.h"

namespace tapesift::providers {

inline constexpr int kMaxDemoSymbols = 100'000;

// Invented companies with unique names and tickers of three or four letters, in an order that
// follows from the seed; more of them only append. `count` is 1 to kMaxDemoSymbols.
std::vector<market::Member> demoCompanies(int count, std::uint64_t seed);

} // namespace tapesift::providers
