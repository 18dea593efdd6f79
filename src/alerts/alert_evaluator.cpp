#include "tapesift/alerts/alert_evaluator.h"

#include <map>
#include <set>
#include <utility>

#include "alerts/rule_memory.h"

namespace tapesift::alerts {

struct AlertEvaluator::Impl
{
    std::vector<RuleMemory> rules;
    std::vector<std::string> forgotten; // until the next finish()
};

AlertEvaluator::AlertEvaluator(std::vector<AlertRule> rules, const store::AlertMemory& memory,
                               const market::CalendarBook& calendars, base::UtcTime now)
    : m_impl(std::make_unique<Impl>())
{
    std::map<std::string_view, const store::AlertRuleState*> known;
    for (const store::AlertRuleState& state : memory.rules)
        known.emplace(state.rule, &state);
    std::map<std::string, std::size_t, std::less<>> remembering;
    std::set<std::string_view> kept;
    for (AlertRule& rule : rules) {
        const auto state = known.find(rule.id);
        const bool isKnown = state != known.end() && state->second->condition == conditionOf(rule);
        // One that is over still tells what it held back.
        const bool hasHeld = isKnown && rule.enabled && !state->second->held.empty();
        if (!rule.isActive(now) && !hasHeld)
            continue;
        auto made = RuleMemory::of(std::move(rule), calendars);
        if (!made)
            continue;
        if (isKnown) {
            made->remember(*state->second);
            remembering.emplace(made->rule().id, m_impl->rules.size());
            kept.insert(state->first);
        } else {
            made->beginAnew();
        }
        m_impl->rules.push_back(std::move(*made));
    }
    for (const store::AlertState& state : memory.states) {
        if (const auto found = remembering.find(state.rule); found != remembering.end())
            m_impl->rules[found->second].remember(state);
    }
    for (const store::AlertRuleState& state : memory.rules) {
        if (!kept.contains(state.rule))
            m_impl->forgotten.push_back(state.rule);
    }
}

AlertEvaluator::~AlertEvaluator() = default;
AlertEvaluator::AlertEvaluator(AlertEvaluator&&) noexcept = default;
AlertEvaluator& AlertEvaluator::operator=(AlertEvaluator&&) noexcept = default;

void AlertEvaluator::observe(const Observation& seen, base::UtcTime now, FormulaJudge* judge)
{
    for (RuleMemory& rule : m_impl->rules)
        rule.observe(seen, now, judge);
}

void AlertEvaluator::scannerRan(const ScannerSighting& run, base::UtcTime now)
{
    for (RuleMemory& rule : m_impl->rules)
        rule.scannerRan(run, now);
}

AlertRound AlertEvaluator::finish(base::UtcTime now)
{
    AlertRound round;
    round.change.forgotten = std::exchange(m_impl->forgotten, {});
    for (RuleMemory& rule : m_impl->rules)
        rule.finish(now, round);
    return round;
}

std::vector<std::string> AlertEvaluator::scanners() const
{
    std::set<std::string> names;
    for (const RuleMemory& rule : m_impl->rules) {
        if (!rule.rule().scanner.empty())
            names.insert(rule.rule().scanner);
    }
    return {names.begin(), names.end()};
}

std::vector<std::string> AlertEvaluator::formulas() const
{
    std::set<std::string> texts;
    for (const RuleMemory& rule : m_impl->rules) {
        if (rule.formula())
            texts.insert(rule.formula()->text());
    }
    return {texts.begin(), texts.end()};
}

std::optional<base::UtcTime> AlertEvaluator::nextRelease(base::UtcTime now) const
{
    std::optional<base::UtcTime> next;
    for (const RuleMemory& rule : m_impl->rules) {
        if (const auto at = rule.releaseAt(now); at && (!next || *at < *next))
            next = at;
    }
    return next;
}

} // namespace tapesift::alerts
