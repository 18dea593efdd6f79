#include "tapesift/presentation/risk_budget.h"

#include "tapesift/base/text.h"

namespace tapesift::presentation {

RiskBudget loadRiskBudget(const SettingsKeeper& keeper)
{
    RiskBudget budget;
    budget.account = keeper.number(settings::kRiskAccount);
    // The settings allow the known shares only.
    budget.percent = base::parseDouble(keeper.text(settings::kRiskPercent).toStdString())
                         .value_or(budget.percent);
    return budget;
}

void saveRiskBudget(const RiskBudget& budget, SettingsKeeper& keeper)
{
    keeper.set(settings::kRiskAccount, budget.account);
    keeper.set(settings::kRiskPercent,
               QString::fromStdString(base::formatShortest(budget.percent)));
}

std::vector<double> riskPercents()
{
    std::vector<double> percents;
    for (const std::string_view text : settings::kRiskPercents)
        percents.push_back(base::parseDouble(text).value_or(1));
    return percents;
}

} // namespace tapesift::presentation
