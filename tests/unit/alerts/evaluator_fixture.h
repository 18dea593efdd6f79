#pragma once

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tapesift/alerts/alert_evaluator.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::alerts {

inline base::UtcTime utc(const std::string& text)
{
    return base::parseUtc(text).value();
}

inline base::UtcSeconds bar(const std::string& text)
{
    return base::parseUtc(text).value();
}

inline market::Symbol symbolOf(const std::string& text)
{
    return market::Symbol::parse(text).value();
}

inline AlertRule ruleOf(RuleKind kind)
{
    AlertRule rule;
    rule.id = "r";
    rule.kind = kind;
    rule.channels = {"desktop"};
    return rule;
}

inline AlertRule crossing(double level, Direction direction = Direction::Up)
{
    AlertRule rule = ruleOf(RuleKind::PriceCrosses);
    rule.level = level;
    rule.direction = direction;
    return rule;
}

inline Observation priced(const std::string& symbol, double price)
{
    Observation seen{.symbol = symbolOf(symbol), .signal = std::nullopt};
    seen.price = price;
    return seen;
}

// What a store would hold after these rounds: so that a test can start the rules anew.
class FakeMemory
{
public:
    void apply(const store::AlertChange& change)
    {
        for (const std::string& rule : change.forgotten) {
            m_rules.erase(rule);
            std::erase_if(m_states,
                          [&rule](const auto& entry) { return entry.first.first == rule; });
        }
        for (const store::AlertRuleState& rule : change.rules)
            m_rules[rule.rule] = rule;
        for (const store::AlertState& state : change.states)
            m_states[{state.rule, state.symbol}] = state;
    }
    store::AlertMemory memory() const
    {
        store::AlertMemory memory;
        for (const auto& [id, rule] : m_rules)
            memory.rules.push_back(rule);
        for (const auto& [id, state] : m_states)
            memory.states.push_back(state);
        return memory;
    }

private:
    std::map<std::string, store::AlertRuleState> m_rules;
    std::map<std::pair<std::string, std::string>, store::AlertState> m_states;
};

// Rules, told of one scan after the other, and what they remember.
class AlertEvaluatorTest : public testing::Test
{
protected:
    void use(std::vector<AlertRule> rules)
    {
        m_rules = std::move(rules);
        restart();
    }
    // As if the program had been ended and started again.
    void restart() { m_evaluator.emplace(m_rules, m_memory.memory(), m_calendars, m_now); }

    std::vector<AlertMessage> finish()
    {
        AlertRound round = m_evaluator->finish(m_now);
        m_memory.apply(round.change);
        return std::move(round.messages);
    }
    // One scan of one symbol; what was told of it, one line each.
    std::vector<std::string> see(const Observation& seen)
    {
        m_evaluator->observe(seen, m_now);
        return told();
    }
    std::vector<std::string> told()
    {
        std::vector<std::string> lines;
        for (const AlertMessage& message : finish()) {
            for (const AlertEvent& event : message.events)
                lines.push_back(event.symbol + " " + event.what);
        }
        return lines;
    }
    std::vector<std::string> sees(double price) { return see(priced("AAPL", price)); }

    // A run of the scanner "gap".
    std::vector<std::string> runs(const std::vector<std::string>& found,
                                  const std::vector<std::string>& undecided = {})
    {
        ScannerSighting run;
        run.scanner = "gap";
        run.at = std::chrono::floor<std::chrono::seconds>(m_now);
        run.undecided = undecided;
        for (const std::string& symbol : found) {
            AlertEvent event;
            event.symbol = symbol;
            run.found.push_back(event);
        }
        m_evaluator->scannerRan(run, m_now);
        return told();
    }

    using Lines = std::vector<std::string>;

    const market::CalendarBook m_calendars;
    base::UtcTime m_now = utc("2026-11-23T15:00:00Z"); // a Monday
    std::vector<AlertRule> m_rules;
    std::optional<AlertEvaluator> m_evaluator;
    FakeMemory m_memory;
};

} // namespace tapesift::alerts
