#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace tapesift::engine {

// How far the deep phase is. Symbols without a quick result do not count; those that wait for
// theirs do, until they turn out to have none.
struct DeepProgress
{
    std::uint32_t total = 0;
    std::uint32_t done = 0;   // failed and reused ones included
    std::uint32_t failed = 0; // whose bars could not be had again
    std::uint32_t reused = 0; // taken over from an earlier run
    double symbolsPerSecond = 0;
    std::optional<std::chrono::seconds> eta; // nullopt until it can be told
    bool isBesideQuick = false;              // the quick phase goes on and sets the pace

    std::uint32_t remaining() const { return total - done; }
};

} // namespace tapesift::engine
