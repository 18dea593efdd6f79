#include "tapesift/market/funnel.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kSymbolsNamed = 5;

} // namespace

std::string countText(std::size_t count)
{
    return base::groupThousands(std::to_string(count));
}

void addStep(std::vector<FunnelStep>& funnel, FunnelStep step)
{
    for (FunnelStep& known : funnel) {
        if (known.rule != step.rule || known.label != step.label)
            continue;
        known.removed += step.removed;
        known.symbols.insert(known.symbols.end(), std::make_move_iterator(step.symbols.begin()),
                             std::make_move_iterator(step.symbols.end()));
        return;
    }
    funnel.push_back(std::move(step));
}

std::size_t removedBy(std::span<const FunnelStep> funnel)
{
    std::size_t removed = 0;
    for (const FunnelStep& step : funnel)
        removed += step.removed;
    return removed;
}

std::string funnelText(std::size_t total, std::span<const FunnelStep> funnel)
{
    const std::size_t removed = std::min(removedBy(funnel), total);
    std::string text = fmt::format("{} \u2192 {}", countText(total), countText(total - removed));
    std::vector<FunnelStep> steps;
    for (const FunnelStep& step : funnel) {
        if (step.removed > 0)
            steps.push_back({step.rule, step.label, step.removed, {}});
    }
    std::ranges::stable_sort(steps, std::ranges::greater{}, &FunnelStep::removed);
    for (std::size_t i = 0; i < steps.size(); ++i)
        text += fmt::format("{}{} {}", i == 0 ? ": " : ", ", countText(steps[i].removed),
                            steps[i].label);
    return text;
}

std::vector<std::string> funnelLines(std::span<const FunnelStep> funnel)
{
    std::vector<std::string> lines;
    for (const FunnelStep& step : funnel) {
        std::string line =
            fmt::format("Filter: {} left out: {}", countText(step.removed), step.label);
        if (!step.symbols.empty()) {
            const auto named = static_cast<std::ptrdiff_t>(
                std::min<std::size_t>(step.symbols.size(), kSymbolsNamed));
            line += fmt::format(" ({}{})",
                                fmt::join(step.symbols.begin(), step.symbols.begin() + named, ", "),
                                step.symbols.size() > kSymbolsNamed ? ", ..." : "");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace tapesift::market
