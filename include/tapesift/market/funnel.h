#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tapesift::market {

// One rule that took symbols out of a universe.
struct FunnelStep
{
    std::string rule;  // "price_below"
    std::string label; // "price below 5"
    std::uint32_t removed = 0;
    std::vector<std::string> symbols; // those that fell, in the order of the universe

    bool operator==(const FunnelStep&) const = default;
};

// Adds a step; one of the same rule and label that is there already takes its symbols over.
void addStep(std::vector<FunnelStep>& funnel, FunnelStep step);

std::size_t removedBy(std::span<const FunnelStep> funnel);

// "8,214 -> 1,903: 4,102 price below 5, ...": what was there, what is left, and what took the rest,
// the largest step first. The arrow is U+2192.
std::string funnelText(std::size_t total, std::span<const FunnelStep> funnel);

// One sentence a step for the log: "Filter: 4,102 left out: price below 5 (AAC, AACG, ...)".
std::vector<std::string> funnelLines(std::span<const FunnelStep> funnel);

// "8,214".
std::string countText(std::size_t count);

} // namespace tapesift::market
