#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace tapesift::engine {

// How far the deep phase is. Only symbols with a quick result count.
struct DeepProgress
{
    std::uint32_t total = 0;
    std::uint32_t done = 0;   // failed and reused ones included
    std::uint32_t failed = 0; // whose bars could not be had again
    std::uint32_t reused = 0; // taken over from an earlier run
    double symbolsPerSecond = 0;
    std::optional<std::chrono::seconds> eta; // nullopt until it can be told

    std::uint32_t remaining() const { return total - done; }
};

} // namespace tapesift::engine
