#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::store {

class Database;

// What an alert rule remembers of a symbol.
struct AlertState
{
    std::string rule; // id
    std::string symbol;
    int side = 0;    // of a condition: 1 true, -1 false; 0: not known
    double told = 0; // the value told last, or seen first; NaN: none
    std::optional<base::UtcTime> firedAt;
    base::UtcSeconds firedBar{}; // the newest bar then
};

// What an alert rule remembers beside that.
struct AlertRuleState
{
    std::string rule;
    std::string condition; // what it looked for: another one begins anew
    bool hasRun = false;   // its scanner has run
    std::string held;      // what is held back over quiet hours, as JSON; empty: nothing
};

struct AlertMemory
{
    std::vector<AlertRuleState> rules;
    std::vector<AlertState> states;
};

enum class DeliveryStatus : std::uint8_t {
    Waiting,   // to be tried
    Delivered, //
    Refused,   // not to be tried again before the program is started anew
    Expired,   // given up: too old
    Failed,    // a test, which is not tried again
};

// "waiting", "delivered", "refused", "expired", "failed".
std::string_view deliveryStatusName(DeliveryStatus status);

// A message on its way to one channel: the outbox and the log of what was delivered.
struct AlertDelivery
{
    std::int64_t id = 0; // given by the store
    base::UtcTime at{};  // when the alert happened
    std::string rule;
    std::string channel;
    std::string symbols; // "AAPL, MSFT", shortened
    std::string message; // as JSON; emptied once it is delivered or expired
    DeliveryStatus status = DeliveryStatus::Waiting;
    std::uint32_t attempts = 0;
    std::optional<base::UtcTime> nextTry; // not before
    std::optional<base::UtcTime> triedAt; // last
    std::string outcome;                  // one sentence
    std::string answer;                   // of the server: one line, without secrets
};

// What one round of rules changes, saved as one.
struct AlertChange
{
    std::vector<std::string> forgotten; // rules whose states are removed, before the rest
    std::vector<AlertRuleState> rules;
    std::vector<AlertState> states;
    std::vector<AlertDelivery> deliveries; // new ones

    bool isEmpty() const
    {
        return forgotten.empty() && rules.empty() && states.empty() && deliveries.empty();
    }
};

// The newest deliveries that are kept, those that wait aside.
inline constexpr std::size_t kKeptDeliveries = 10'000;
// Deliveries that may wait; older ones are given up for new ones.
inline constexpr std::size_t kMostWaiting = 10'000;

// The tables of alerts in tapesift.db, over a connection of their own (ScanStore::alerts()), so
// that nobody waits for a scan. Thread-safe. Ends before the ScanStore it came from.
class AlertStore
{
public:
    explicit AlertStore(std::unique_ptr<Database> database); // see ScanStore::alerts()
    ~AlertStore();

    base::Result<AlertMemory> memory();
    // All of it or nothing; deliveries get their ids.
    base::Status commit(const AlertChange& change);

    // The oldest `limit` of a channel that wait and may be tried at `now`.
    base::Result<std::vector<AlertDelivery>> due(const std::string& channel, base::UtcTime now,
                                                 std::size_t limit);
    // When the first of a channel's that wait may be tried; nullopt: none waits.
    base::Result<std::optional<base::UtcTime>> nextDue(const std::string& channel);
    // How many wait, by channel.
    base::Result<std::vector<std::pair<std::string, std::size_t>>> waiting();
    // Status, attempts, times, outcome and answer of a delivery that is there.
    base::Status update(const AlertDelivery& delivery);
    // One that is not in the outbox: a test.
    base::Status add(const AlertDelivery& delivery);
    // Those that wait or were refused: expired if they happened before `oldest`, else to be tried
    // at once. An empty channel: all.
    base::Status retry(const std::string& channel, base::UtcTime oldest);

    // The newest `limit`, newest first, without their messages.
    base::Result<std::vector<AlertDelivery>> log(std::size_t limit);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::store
