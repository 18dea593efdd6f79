#pragma once

#include <cstdint>
#include <vector>

#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::presentation {

// What a position size is worked out for.
struct RiskBudget
{
    std::int64_t account = 10'000; // in the currency of the price
    double percent = 1;            // of it that a trade may lose

    bool operator==(const RiskBudget&) const = default;
};

RiskBudget loadRiskBudget(const SettingsKeeper& keeper);
void saveRiskBudget(const RiskBudget& budget, SettingsKeeper& keeper);

// The shares that can be chosen, in percent, from small to large.
std::vector<double> riskPercents();

} // namespace tapesift::presentation
