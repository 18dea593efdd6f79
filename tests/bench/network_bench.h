#pragma once

#include <functional>

namespace tapesift::bench {

// Rows about scans over the network, the filter, the cache and Redis. `program` is this program,
// which is started again as the server. Parts for which `isWanted` is false are left out: cold,
// limit, cpu, plain, filter, freshness, redis.
void benchNetwork(const char* program, const std::function<bool(const char*)>& isWanted);

} // namespace tapesift::bench
