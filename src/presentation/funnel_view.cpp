#include "tapesift/presentation/funnel_view.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "presentation/rule_texts.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

QString thresholdText(double threshold)
{
    const bool isWhole = threshold == static_cast<double>(static_cast<qint64>(threshold));
    return isWhole ? QLocale().toString(static_cast<qint64>(threshold))
                   : QLocale().toString(threshold);
}

// Steps that are no rules of the filter: the user's own choices. What follows the fixed words of
// their label is a name.
QString choiceText(const market::FunnelStep& step)
{
    const QString label = QString::fromStdString(step.label.empty() ? step.rule : step.label);
    const auto nameAfter = [&label](const char* words) {
        return label.mid(static_cast<qsizetype>(std::char_traits<char>::length(words)));
    };
    if (step.rule == "exchange")
        return QCoreApplication::translate("FunnelView", "exchange is not %1")
            .arg(nameAfter("exchange is not "));
    if (step.rule == "not_in_list")
        return QCoreApplication::translate("FunnelView", "not in %1").arg(nameAfter("not in "));
    if (step.rule == "excluded_by_list")
        return QCoreApplication::translate("FunnelView", "excluded by %1")
            .arg(nameAfter("excluded by "));
    if (step.rule == "excluded_by_name")
        return QCoreApplication::translate("FunnelView", "excluded by name");
    return label;
}

void add(FunnelView& view, const market::FunnelStep& step, const market::FilterRules& rules)
{
    if (step.removed == 0)
        return;
    const QString rule = QString::fromStdString(step.rule);
    auto known = std::ranges::find(view.rules, rule, &FunnelRule::rule);
    if (known == view.rules.end())
        known = view.rules.insert(known, {rule, ruleText(step, rules), 0, {}});
    known->removed += static_cast<int>(step.removed);
    for (const std::string& symbol : step.symbols)
        known->symbols.push_back(QString::fromStdString(symbol));
}

void finish(FunnelView& view, int scanned, int removedBefore, int removedAfter)
{
    view.before = scanned + removedBefore;
    view.after = scanned - removedAfter;
    std::ranges::stable_sort(view.rules, std::ranges::greater{}, &FunnelRule::removed);
}

} // namespace

QString FunnelView::headline() const
{
    const QLocale locale;
    return QStringLiteral("%1 → %2").arg(locale.toString(before), locale.toString(after));
}

QString FunnelView::text(const FunnelRule& rule) const
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(rule.removed), rule.label);
}

QString ruleText(const market::FunnelStep& step, const market::FilterRules& rules)
{
    const auto rule = market::parseFilterRule(step.rule);
    if (!rule)
        return choiceText(step);
    const QString text = ruleTemplate(*rule);
    if (!text.contains(QStringLiteral("%1")))
        return text;
    return text.arg(thresholdText(market::thresholdOf(rules, *rule)));
}

FunnelView makeFunnelView(RunResults& results)
{
    FunnelView view;
    const auto& run = results.run();
    if (!run)
        return view;
    for (const market::FunnelStep& step : run->funnel)
        add(view, step, run->spec.rules);
    for (const auto& [rule, symbols] : results.filtered()) {
        market::FunnelStep step;
        step.rule = rule;
        step.removed = static_cast<std::uint32_t>(symbols);
        add(view, step, run->spec.rules);
    }
    finish(view, static_cast<int>(run->counts.total),
           static_cast<int>(market::removedBy(run->funnel)), results.filteredCount());
    return view;
}

FunnelView makeFunnelView(const store::RunRecord& run, const std::vector<market::FunnelStep>& steps)
{
    FunnelView view;
    for (const market::FunnelStep& step : steps)
        add(view, step, run.spec.rules);
    const auto before = static_cast<int>(market::removedBy(run.funnel));
    finish(view, static_cast<int>(run.counts.total), before,
           static_cast<int>(market::removedBy(steps)) - before);
    return view;
}

QString canonicalSymbol(const QString& typed)
{
    const QString text = typed.trimmed().toUpper();
    const auto symbol = market::Symbol::parse(text.toStdString());
    return symbol ? QString::fromStdString(symbol->text()) : text;
}

QString whyNot(const QString& typed, RunResults& results, const FunnelView& funnel)
{
    const QString symbol = canonicalSymbol(typed);
    if (symbol.isEmpty())
        return {};
    for (const FunnelRule& rule : funnel.rules) {
        if (rule.symbols.contains(symbol))
            return QCoreApplication::translate("FunnelView", "%1 was left out: %2.")
                .arg(symbol, rule.label);
    }
    if (const ResultRow* row = results.results().find(symbol))
        return QCoreApplication::translate("FunnelView",
                                           "%1 was not left out. It has a result: %2.")
            .arg(symbol, signalText(row->signal));
    if (const FailureRow* failure = results.failures().find(symbol))
        return QCoreApplication::translate("FunnelView",
                                           "%1 was not left out, but has no result: %2.")
            .arg(symbol, outcomeWords(failure->outcome));
    const auto& run = results.run();
    if (run && store::isUnfinished(run->status))
        return QCoreApplication::translate("FunnelView",
                                           "%1 has not been scanned yet, or is not in the list.")
            .arg(symbol);
    return QCoreApplication::translate("FunnelView", "%1 is not in the list that was scanned.")
        .arg(symbol);
}

} // namespace tapesift::presentation
