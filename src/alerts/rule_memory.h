#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "alerts/fired_events.h"
#include "alerts/quiet_clock.h"
#include "tapesift/alerts/alert_evaluator.h"

namespace tapesift::alerts {

// What a rule knows of one symbol (store::AlertState).
struct SymbolMemory
{
    int side = 0;
    double told = kUnknownNumber;
    std::optional<base::UtcTime> firedAt;
    base::UtcSeconds firedBar{};
    bool isChanged = false; // since it was saved
};

// A rule at work: its condition against what it knows, and what fired in this round.
class RuleMemory
{
public:
    // NotFound, InvalidArgument: its zone or its formula cannot be used.
    static base::Result<RuleMemory> of(AlertRule rule, const market::CalendarBook& calendars);

    const AlertRule& rule() const { return m_rule; }
    const std::optional<formula::Program>& formula() const { return m_formula; }
    bool isQuiet(base::UtcTime now) const { return m_quiet && m_quiet->isQuiet(now); }
    // See AlertEvaluator::nextRelease().
    std::optional<base::UtcTime> releaseAt(base::UtcTime now) const;

    // From an earlier round.
    void remember(const store::AlertRuleState& state);
    void remember(const store::AlertState& state);
    // Nothing is known of it: it is to be saved.
    void beginAnew() { m_isChanged = true; }

    void observe(const Observation& seen, base::UtcTime now, FormulaJudge* judge);
    void scannerRan(const ScannerSighting& run, base::UtcTime now);
    void finish(base::UtcTime now, AlertRound& round);

private:
    explicit RuleMemory(AlertRule rule, const market::CalendarBook& calendars);

    bool concerns(const std::string& symbol) const
    {
        return m_symbols.empty() || m_symbols.contains(symbol);
    }
    std::string keyOf(const Observation& seen) const;
    void judgeValue(const Observation& seen, double value, base::UtcTime now);
    void judgeCondition(const Observation& seen, bool isTrue, base::UtcTime now);
    void judgeCross(const Observation& seen, base::UtcTime now);
    bool isNews(double told, double value) const;
    bool isCoolingDown(const SymbolMemory& memory, const market::Symbol& symbol,
                       market::Interval interval, base::UtcSeconds bar, base::UtcTime now) const;
    AlertEvent crossEvent(const Observation& seen, bool isAbove) const;
    std::string changeText(double told, double value) const;
    // `make` makes the event if it is heavy enough to be kept.
    template <class Make>
    void fire(SymbolMemory& memory, double weight, base::UtcSeconds bar, base::UtcTime now,
              Make&& make)
    {
        memory.firedAt = now;
        memory.firedBar = bar;
        memory.isChanged = true;
        const bool isHeld = isQuiet(now);
        m_isChanged = m_isChanged || isHeld;
        FiredEvents& into = isHeld ? m_held : m_fired;
        if (into.wants(weight))
            into.add(make());
        else
            into.addCounted(1);
    }
    AlertMessage messageFor(base::UtcTime now) const;

    AlertRule m_rule;
    const market::CalendarBook* m_calendars;
    std::optional<formula::Program> m_formula;
    std::optional<QuietClock> m_quiet;
    std::unordered_set<std::string> m_symbols; // empty: all
    std::unordered_map<std::string, SymbolMemory> m_memory;
    bool m_hasRun = false; // its scanner
    bool m_isChanged = false;
    FiredEvents m_fired;
    FiredEvents m_held;
};

} // namespace tapesift::alerts
