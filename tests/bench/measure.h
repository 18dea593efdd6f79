#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace tapesift::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

// One way of doing a piece of work.
struct Variant
{
    std::string name;
    std::function<void()> prepare; // not timed; may be empty
    std::function<void()> run;
};

struct Timing
{
    Milliseconds wall{0};
    Milliseconds cpu{0}; // of all threads of the process
};

// Runs every variant once a round, in turn, so that a noisy machine disturbs all alike. Returns
// the medians in the order of the variants. The first round warms up and does not count.
std::vector<Timing> measure(const std::vector<Variant>& variants, int rounds);

} // namespace tapesift::bench
