#pragma once

#include <cstddef>
#include <span>

#include "tapesift/base/result.h"

namespace tapesift::base {

// Fills the bytes from the system's source for secrets (getrandom). Unavailable where it has none.
Status fillRandom(std::span<std::byte> bytes);

} // namespace tapesift::base
