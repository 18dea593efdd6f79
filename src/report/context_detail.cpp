#include "report/context_detail.h"

#include <cmath>

#include <fmt/format.h>

#include "report/table_columns.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/sentences.h"
#include "tapesift/report/symbol_rules.h"
#include "tapesift/report/text_table.h"

namespace tapesift::report {

namespace {

std::string stateText(const market::RuleCheck& check)
{
    switch (check.state) {
    case market::RuleState::Passed:
        return "passed";
    case market::RuleState::Failed: {
        const std::string by = failedByText(check);
        return by.empty() ? "failed" : "failed by " + by;
    }
    case market::RuleState::NotKnown:
        break;
    }
    return "not known";
}

void writeRules(DetailPage& page, const std::vector<market::RuleCheck>& checks,
                const market::FilterRules& rules)
{
    page.heading("Filter rules");
    if (checks.empty())
        page.line("  none: the scan had no filter, or none of its rules is about this symbol");
    std::size_t labelWidth = 0;
    std::size_t stateWidth = 0;
    for (const market::RuleCheck& check : checks) {
        labelWidth = std::max(labelWidth, market::labelOf(rules, check.rule).size());
        stateWidth = std::max(stateWidth, stateText(check).size());
    }
    for (const market::RuleCheck& check : checks) {
        std::string line =
            fmt::format("  {:<{}}  {:<{}}  {}", market::labelOf(rules, check.rule), labelWidth,
                        stateText(check), stateWidth, ruleValueText(check));
        line.erase(line.find_last_not_of(' ') + 1);
        page.line(line);
        if (!check.remark.empty())
            page.line("    " + printable(check.remark));
    }
}

std::string verdictText(const DetailPage& page, const ResultState& state)
{
    const Glyphs& characters = glyphs(page.options().unicode);
    return fmt::format("{}{:<11}  strength {:>3.0f}  score {:>4}  last {}",
                       characters.signals[static_cast<std::size_t>(state.signal) - 1],
                       signalLabel(state.signal), state.strength,
                       numberOrNone(page, state.score, 0), priceText(state.price));
}

void writeHistory(DetailPage& page, const std::vector<HistoryEntry>& history)
{
    page.heading("Earlier scans");
    if (history.empty())
        page.line("  none of these prices that knew this symbol");
    for (const HistoryEntry& entry : history) {
        std::string what = entry.result ? verdictText(page, *entry.result)
                                        : std::string(outcomeLabel(entry.outcome));
        if (!entry.rule.empty())
            what += ": " + entry.rule;
        page.line(fmt::format("  {}  as of {:<10}  {}", entry.run, entry.asOf, what));
    }
}

} // namespace

void writeContextSections(DetailPage& page, const SymbolContext& context,
                          const market::FilterRules& rules)
{
    writeRules(page, context.rules, rules);
    writeHistory(page, context.history);
}

} // namespace tapesift::report
