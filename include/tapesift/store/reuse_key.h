#pragma once

#include "tapesift/base/checksum.h"

namespace tapesift::store {

// Equal keys mean: the same bars, parameters and analysis, so the entry can be taken over. Keys of
// quick and of deep entries are never equal: each is a digest over the version of its analysis. All
// zero: never reused.
using ReuseKey = base::Digest;

} // namespace tapesift::store
