#pragma once

namespace tapesift::bench {

// Freshness of 10,000 cached files beside a bare loop of fstatat().
void benchFreshness();

// Values from Redis in windows beside one by one. A row that says so where there is no Redis.
void benchRedis();

} // namespace tapesift::bench
