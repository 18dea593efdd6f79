#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"

namespace tapesift::store {

// The plan of a run as bytes that end in their checksum.
std::vector<std::byte> encodePlan(const std::vector<market::Member>& plan);

// Corrupt for anything that encodePlan did not make.
base::Result<std::vector<market::Member>> decodePlan(std::span<const std::byte> bytes);

} // namespace tapesift::store
