#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tapesift/alerts/alert_message.h"
#include "tapesift/alerts/alert_rule.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::alerts {

// What a scan says of one symbol. NaN and nullopt: not known, which changes nothing.
struct Observation
{
    market::Symbol symbol;
    double price = kUnknownNumber;
    std::optional<analysis::Signal> signal;
    double strength = kUnknownNumber; // 0 ... 100
    double score = kUnknownNumber;    // opportunity score, 0 ... 100
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds barTime{}; // of the newest bar, as cool-downs in bars count
};

// What a run of a scanner found. Only runs that ended well are told.
struct ScannerSighting
{
    std::string scanner;
    std::vector<AlertEvent> found;      // with symbol, `what` (the reason) and weight (the score)
    std::vector<std::string> undecided; // neither found nor not: their state stays
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds at{}; // the moment that was looked at
    // What is known of symbols at that moment, found or not, by their texts; null: nothing beside
    // what `found` says. Outlives the call.
    const std::unordered_map<std::string, Observation>* seen = nullptr;
};

// Says whether a formula holds for a symbol at the newest bar.
class FormulaJudge
{
public:
    virtual ~FormulaJudge() = default;
    virtual formula::Truth judge(const formula::Program& formula, const market::Symbol& symbol) = 0;
};

// What came of a scan.
struct AlertRound
{
    std::vector<AlertMessage> messages;
    store::AlertChange change; // what is to be remembered, without the messages
};

// Decides what is an alert. Knows no clock, file or network: the caller says what time it is and
// keeps what is to be remembered. Not thread-safe.
//
// * A rule fires on the change from false to true of its condition for a symbol, and for moves,
//   crosses both ways and any flip of the signal when the value differs from the one told last. The
//   first sight of a symbol sets its state and tells nothing, except that a symbol that is new in a
//   scanner that had run before enters it.
// * Within the cool-down of the rule for the symbol nothing is told. A condition that became true
//   then is not told later; a value that still differs from the one told last is.
// * A rule with a digest makes one message a scan; so does one that fires for more than
//   kMostMessages symbols.
// * What fires in quiet hours is kept, the best AlertMessage::kMostEvents by weight, and comes as
//   one digest with the first finish() after them.
// * A rule whose condition was changed, or that was not active, begins anew.
class AlertEvaluator
{
public:
    static constexpr std::size_t kMostMessages = 20;

    // Rules that are not active at `now`, or whose formula or zone cannot be used, are left out;
    // `memory` is what earlier rounds remembered.
    AlertEvaluator(std::vector<AlertRule> rules, const store::AlertMemory& memory,
                   const market::CalendarBook& calendars, base::UtcTime now);
    ~AlertEvaluator();
    AlertEvaluator(AlertEvaluator&&) noexcept;
    AlertEvaluator& operator=(AlertEvaluator&&) noexcept;

    // Each symbol of a scan once. Without a judge formulas are passed over.
    void observe(const Observation& seen, base::UtcTime now, FormulaJudge* judge = nullptr);
    void scannerRan(const ScannerSighting& run, base::UtcTime now);

    // Ends a scan. Also called without one, so that what was held back over quiet hours comes.
    AlertRound finish(base::UtcTime now);

    // Scanners that a rule waits for, and formulas that are judged; each once.
    std::vector<std::string> scanners() const;
    std::vector<std::string> formulas() const;
    // When what is held back may come; nullopt: nothing is held back.
    std::optional<base::UtcTime> nextRelease(base::UtcTime now) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::alerts
