#include "tapesift/scanners/backtest_rule.h"

#include <algorithm>

#include "scanners/bar_needs.h"
#include "scanners/formula_rule.h"
#include "tapesift/base/text.h"

namespace tapesift::scanners {

base::Result<RuleOfScanner> ruleOf(const ScannerDefinition& definition)
{
    auto texts = textsOf(definition);
    if (!texts)
        return texts.error();
    auto rule = compileRule(*texts);
    if (!rule)
        return rule.error();
    std::size_t bars = barsNeeded(rule->where.needs(), rule->interval);
    if (rule->score)
        bars = std::max(bars, barsNeeded(rule->score->needs(), rule->interval));
    return RuleOfScanner{{std::move(rule->where), std::move(rule->score)}, rule->interval, bars};
}

} // namespace tapesift::scanners
