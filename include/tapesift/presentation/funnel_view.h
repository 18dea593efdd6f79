#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "tapesift/market/funnel.h"
#include "tapesift/presentation/run_results.h"

namespace tapesift::presentation {

// One rule that left symbols out, in words.
struct FunnelRule
{
    QString rule;  // "price_below"
    QString label; // "price below 5"
    int removed = 0;
    QStringList symbols; // empty while they have not been read

    bool operator==(const FunnelRule&) const = default;
};

// What was left out of a scan. `rules` has the largest first.
struct FunnelView
{
    int before = 0;
    int after = 0;
    std::vector<FunnelRule> rules;

    bool isEmpty() const { return rules.empty(); }
    QString headline() const;                   // "8,214 → 1,903"
    QString text(const FunnelRule& rule) const; // "4,102 price below 5"

    bool operator==(const FunnelView&) const = default;
};

// The funnel of the run that is shown, as far as it has come: what was left out before the scan,
// and the entries that have ended as filtered. Steps of one rule are told together.
FunnelView makeFunnelView(RunResults& results);
// The same with the symbols, out of the steps that the store has of a run.
FunnelView makeFunnelView(const store::RunRecord& run,
                          const std::vector<market::FunnelStep>& steps);

// A rule of the filter in the chosen language, with the threshold of this run; a step that is no
// rule of the filter by its label.
QString ruleText(const market::FunnelStep& step, const market::FilterRules& rules);

// A symbol as it was typed in the spelling that is used everywhere; what is none in capitals.
QString canonicalSymbol(const QString& typed);

// Why a symbol has no row, or that it has one: the rule that took it out, its outcome, or that it
// is not in the list that was scanned. `funnel` is the one with symbols.
QString whyNot(const QString& typed, RunResults& results, const FunnelView& funnel);

} // namespace tapesift::presentation
