#include "alerts/rule_memory.h"

#include <utility>

#include "alerts/bar_count.h"
#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

// In order of what there is to judge a symbol by.
double weightOf(const Observation& seen)
{
    if (std::isfinite(seen.score))
        return seen.score;
    return std::isfinite(seen.strength) ? seen.strength : 0;
}

AlertEvent eventOf(const Observation& seen, std::string what, double weight)
{
    return {seen.symbol.text(),
            std::move(what),
            seen.price,
            seen.strength,
            seen.score,
            seen.signal ? std::string(analysis::signalName(*seen.signal)) : std::string(),
            weight};
}

// Adds what the scan saw of the symbol beside what the scanner says of it.
void addFacts(AlertEvent& event, const ScannerSighting& run)
{
    if (!run.seen)
        return;
    const auto found = run.seen->find(event.symbol);
    if (found == run.seen->end())
        return;
    AlertEvent seen = eventOf(found->second, std::move(event.what), event.weight);
    event = std::move(seen);
}

double signalNumber(analysis::Signal signal)
{
    return static_cast<double>(static_cast<int>(signal));
}

// What was kept may be anything.
std::string_view signalText(double number)
{
    for (int i = 1; i <= 5; ++i) {
        if (number == i)
            return analysis::signalName(static_cast<analysis::Signal>(i));
    }
    return "?";
}

double percentOf(double told, double value)
{
    return (value - told) / told * 100;
}

} // namespace

RuleMemory::RuleMemory(AlertRule rule, const market::CalendarBook& calendars)
    : m_rule(std::move(rule))
    , m_calendars(&calendars)
{
    for (const market::Symbol& symbol : m_rule.symbols)
        m_symbols.insert(symbol.text());
}

base::Result<RuleMemory> RuleMemory::of(AlertRule rule, const market::CalendarBook& calendars)
{
    RuleMemory memory(std::move(rule), calendars);
    if (memory.m_rule.kind == RuleKind::FormulaTrue) {
        auto program = formula::Program::compile(memory.m_rule.formula);
        if (!program)
            return program.error();
        memory.m_formula = std::move(*program);
    }
    if (memory.m_rule.quiet) {
        auto clock = QuietClock::of(*memory.m_rule.quiet);
        if (!clock)
            return clock.error();
        memory.m_quiet = std::move(*clock);
    }
    return memory;
}

std::optional<base::UtcTime> RuleMemory::releaseAt(base::UtcTime now) const
{
    if (m_held.isEmpty())
        return std::nullopt;
    return m_quiet ? m_quiet->end(now).value_or(now) : now;
}

void RuleMemory::remember(const store::AlertRuleState& state)
{
    m_hasRun = state.hasRun;
    if (state.held.empty())
        return;
    auto held = messageFromJson(state.held);
    if (!held)
        return; // Damaged: it is overwritten with what comes next.
    for (AlertEvent& event : held->events)
        m_held.add(std::move(event));
    m_held.addCounted(held->total - std::min(held->total, m_held.total()));
}

void RuleMemory::remember(const store::AlertState& state)
{
    m_memory[state.symbol] = {state.side, state.told, state.firedAt, state.firedBar, false};
}

// A signal of the day is another one than that of the quarter of an hour; a price is a price.
std::string RuleMemory::keyOf(const Observation& seen) const
{
    const bool isPrice =
        m_rule.kind == RuleKind::PriceMoves || m_rule.kind == RuleKind::PriceCrosses;
    if (isPrice || seen.interval == market::Interval::Day1)
        return seen.symbol.text();
    return fmt::format("{} {}", seen.symbol.text(), market::intervalName(seen.interval));
}

bool RuleMemory::isCoolingDown(const SymbolMemory& memory, const market::Symbol& symbol,
                               market::Interval interval, base::UtcSeconds bar,
                               base::UtcTime now) const
{
    const CoolDown& coolDown = m_rule.coolDown;
    if (!memory.firedAt || coolDown.count == 0)
        return false;
    if (coolDown.unit == CoolDown::Unit::Bars)
        return barsBetween(m_calendars->of(symbol), interval, memory.firedBar, bar,
                           coolDown.count) < coolDown.count;
    // A clock that was set back must not silence a rule for longer than it says.
    return now >= *memory.firedAt && now - *memory.firedAt < std::chrono::minutes(coolDown.count);
}

void RuleMemory::observe(const Observation& seen, base::UtcTime now, FormulaJudge* judge)
{
    if (!m_rule.isActive(now) || !concerns(seen.symbol.text()))
        return;
    switch (m_rule.kind) {
    case RuleKind::EntersScanner:
    case RuleKind::LeavesScanner:
        return;
    case RuleKind::SignalFlips:
        if (!seen.signal)
            return;
        if (m_rule.signal)
            return judgeCondition(seen, *seen.signal == *m_rule.signal, now);
        return judgeValue(seen, signalNumber(*seen.signal), now);
    case RuleKind::StrengthMoves:
        return judgeValue(seen, seen.strength, now);
    case RuleKind::PriceMoves:
        return judgeValue(seen, seen.price, now);
    case RuleKind::ScoreMoves:
        return judgeValue(seen, seen.score, now);
    case RuleKind::PriceCrosses:
        return judgeCross(seen, now);
    case RuleKind::FormulaTrue:
        if (!judge)
            return;
        const formula::Truth truth = judge->judge(*m_formula, seen.symbol);
        if (truth != formula::Truth::Unknown)
            judgeCondition(seen, truth == formula::Truth::Yes, now);
        return;
    }
}

bool RuleMemory::isNews(double told, double value) const
{
    if (m_rule.kind == RuleKind::SignalFlips)
        return told != value;
    const double move = m_rule.kind == RuleKind::PriceMoves ? percentOf(told, value) : value - told;
    switch (m_rule.direction) {
    case Direction::Up:
        return move >= m_rule.amount;
    case Direction::Down:
        return -move >= m_rule.amount;
    case Direction::Both:
        return std::abs(move) >= m_rule.amount;
    }
    return false;
}

std::string RuleMemory::changeText(double told, double value) const
{
    if (m_rule.kind == RuleKind::SignalFlips)
        return fmt::format("signal {} → {}", signalText(told), signalText(value));
    if (m_rule.kind == RuleKind::PriceMoves)
        return fmt::format("price {:+.2f} % from {}", percentOf(told, value),
                           base::formatShortest(told));
    return fmt::format("{} {:+.0f} from {:.0f}",
                       m_rule.kind == RuleKind::StrengthMoves ? "strength" : "score", value - told,
                       told);
}

// Against the value told last, so that a slow move is news, too.
void RuleMemory::judgeValue(const Observation& seen, double value, base::UtcTime now)
{
    const bool isUsable =
        std::isfinite(value) && (m_rule.kind != RuleKind::PriceMoves || value > 0);
    if (!isUsable)
        return;
    SymbolMemory& memory = m_memory[keyOf(seen)];
    if (std::isnan(memory.told)) {
        memory.told = value;
        memory.isChanged = true;
        return;
    }
    if (!isNews(memory.told, value) ||
        isCoolingDown(memory, seen.symbol, seen.interval, seen.barTime, now))
        return;
    const double weight = m_rule.kind == RuleKind::SignalFlips ? weightOf(seen)
                          : m_rule.kind == RuleKind::PriceMoves
                              ? std::abs(percentOf(memory.told, value))
                              : std::abs(value - memory.told);
    const double before = std::exchange(memory.told, value);
    fire(memory, weight, seen.barTime, now,
         [&] { return eventOf(seen, changeText(before, value), weight); });
}

void RuleMemory::judgeCondition(const Observation& seen, bool isTrue, base::UtcTime now)
{
    SymbolMemory& memory = m_memory[keyOf(seen)];
    const int before = std::exchange(memory.side, isTrue ? 1 : -1);
    if (before == memory.side)
        return;
    memory.isChanged = true;
    if (before == 0 || !isTrue ||
        isCoolingDown(memory, seen.symbol, seen.interval, seen.barTime, now))
        return;
    fire(memory, weightOf(seen), seen.barTime, now, [&] {
        if (m_rule.kind == RuleKind::PriceCrosses)
            return crossEvent(seen, m_rule.direction == Direction::Up);
        return eventOf(seen, conditionText(m_rule), weightOf(seen));
    });
}

AlertEvent RuleMemory::crossEvent(const Observation& seen, bool isAbove) const
{
    return eventOf(seen,
                   fmt::format("crosses {} {}", isAbove ? "above" : "below",
                               base::formatShortest(m_rule.level)),
                   weightOf(seen));
}

void RuleMemory::judgeCross(const Observation& seen, base::UtcTime now)
{
    if (!std::isfinite(seen.price))
        return;
    if (m_rule.direction != Direction::Both)
        return judgeCondition(seen,
                              m_rule.direction == Direction::Up ? seen.price > m_rule.level
                                                                : seen.price < m_rule.level,
                              now);
    if (seen.price == m_rule.level)
        return; // On the line: it has not gone beyond it.
    SymbolMemory& memory = m_memory[seen.symbol.text()];
    const int side = seen.price > m_rule.level ? 1 : -1;
    if (memory.side == side)
        return;
    if (memory.side != 0) {
        // The side told last stays, so that the other one is told after the cool-down.
        if (isCoolingDown(memory, seen.symbol, seen.interval, seen.barTime, now))
            return;
        fire(memory, weightOf(seen), seen.barTime, now, [&] { return crossEvent(seen, side > 0); });
    }
    memory.side = side;
    memory.isChanged = true;
}

void RuleMemory::scannerRan(const ScannerSighting& run, base::UtcTime now)
{
    const bool isEntering = m_rule.kind == RuleKind::EntersScanner;
    const bool isOfScanner = isEntering || m_rule.kind == RuleKind::LeavesScanner;
    if (!isOfScanner || !m_rule.isActive(now) || m_rule.scanner != run.scanner)
        return;
    const auto tell = [&](SymbolMemory& memory, const AlertEvent& event) {
        const auto symbol = market::Symbol::parse(event.symbol);
        if (symbol && !isCoolingDown(memory, *symbol, run.interval, run.at, now))
            fire(memory, event.weight, run.at, now, [&event] { return event; });
    };
    std::unordered_set<std::string_view> present;
    for (const AlertEvent& found : run.found) {
        present.insert(found.symbol);
        if (!concerns(found.symbol))
            continue;
        SymbolMemory& memory = m_memory[found.symbol];
        const int before = std::exchange(memory.side, 1);
        if (before == 1)
            continue;
        memory.isChanged = true;
        if (!isEntering || (before == 0 && !m_hasRun))
            continue;
        AlertEvent event = found;
        event.what = conditionText(m_rule) + (found.what.empty() ? "" : ": " + found.what);
        addFacts(event, run);
        tell(memory, event);
    }
    present.insert(run.undecided.begin(), run.undecided.end());
    for (auto& [symbol, memory] : m_memory) {
        if (memory.side != 1 || present.contains(symbol))
            continue;
        memory.side = -1;
        memory.isChanged = true;
        if (!isEntering) {
            AlertEvent event;
            event.symbol = symbol;
            event.what = conditionText(m_rule);
            addFacts(event, run);
            tell(memory, event);
        }
    }
    m_isChanged = m_isChanged || !m_hasRun;
    m_hasRun = true;
}

AlertMessage RuleMemory::messageFor(base::UtcTime now) const
{
    AlertMessage message;
    message.rule = m_rule.id;
    message.title = m_rule.title();
    message.kind = m_rule.kind;
    message.at = now;
    message.sound = m_rule.sound;
    return message;
}

void RuleMemory::finish(base::UtcTime now, AlertRound& round)
{
    if (!m_held.isEmpty() && !isQuiet(now)) {
        AlertMessage message = messageFor(now);
        message.total = m_held.total();
        message.events = m_held.take();
        message.isDigest = true;
        message.wasHeldBack = true;
        round.messages.push_back(std::move(message));
        m_isChanged = true;
    }
    if (!m_fired.isEmpty()) {
        AlertMessage message = messageFor(now);
        message.total = m_fired.total();
        message.isDigest = m_rule.digest || message.total > AlertEvaluator::kMostMessages;
        message.events = m_fired.take();
        if (message.isDigest) {
            round.messages.push_back(std::move(message));
        } else {
            for (AlertEvent& event : message.events) {
                AlertMessage single = messageFor(now);
                single.total = 1;
                single.events.push_back(std::move(event));
                round.messages.push_back(std::move(single));
            }
        }
    }
    for (auto& [symbol, memory] : m_memory) {
        if (std::exchange(memory.isChanged, false))
            round.change.states.push_back(
                {m_rule.id, symbol, memory.side, memory.told, memory.firedAt, memory.firedBar});
    }
    if (!std::exchange(m_isChanged, false))
        return;
    store::AlertRuleState state{m_rule.id, conditionOf(m_rule), m_hasRun, {}};
    if (!m_held.isEmpty()) {
        AlertMessage held = messageFor(now);
        held.total = m_held.total();
        held.events = m_held.sorted();
        state.held = toJson(held);
    }
    round.change.rules.push_back(std::move(state));
}

} // namespace tapesift::alerts
