#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "net/circuit_breaker.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/result.h"
#include "tapesift/net/http_client.h"
#include "tapesift/net/rate_budget.h"

namespace tapesift::net {

// How a request that was let through came back.
struct Departure
{
    enum class Kind { Good, Fault, Refused, Banned, Nothing };

    Kind kind = Kind::Nothing;
    std::optional<base::UtcTime> until;   // Refused, Banned: as the server says
    std::string reason;                   // Fault, Refused, Banned
    const HttpResponse* answer = nullptr; // if there was one
};

// Lets the requests to one provider through: in their order, so many at once, as fast as the budget
// allows, and none while the provider refuses, bans or fails. Thread-safe.
class RequestGate
{
public:
    // The shortest wait after a refusal.
    static constexpr std::chrono::milliseconds kRefusalWait{500};

    // The references must outlive the gate; `bans` may be null.
    RequestGate(const ClientOptions& options, base::Clock& clock, BanBook* bans);

    // What a request carries from its turn to its end.
    struct Pass
    {
        CircuitBreaker::Pass breaker = CircuitBreaker::Pass::Ordinary;
        std::chrono::nanoseconds sentAt{0};
    };

    // The place in the line; a request keeps it through its retries.
    std::uint64_t ticket();

    // Waits for the turn. Errors: Cancelled, Unavailable (stopped, failing), RateLimited (banned,
    // or the next turn is further away than `patience`).
    base::Result<Pass> enter(std::uint64_t ticket, double weight, std::chrono::nanoseconds patience,
                             std::stop_token stop);

    // What a departure did to the gate.
    struct Aftermath
    {
        std::optional<base::UtcTime> until;  // nothing is sent before, after a refusal
        std::optional<base::Error> obstacle; // why nothing is sent now
        bool isNew = false;                  // the obstacle was not there before
    };

    // Each pass is handed back once.
    Aftermath leave(const Pass& pass, const Departure& departure);

    // Fills in what the gate knows.
    void describe(ClientStatus& status) const;

    void startRun();

private:
    struct Waiter
    {
        std::condition_variable_any turn;
    };
    struct Ban
    {
        base::UtcTime until{};
        std::chrono::nanoseconds ends{0}; // steady
        std::string reason;
    };

    // All below: m_mutex is held.
    bool isBanned() const { return m_ban && m_clock.steadyNow() < m_ban->ends; }
    void setBan(base::UtcTime until, std::string reason);
    std::optional<base::Error> obstacleNow() const;
    base::Error tooLong(std::chrono::nanoseconds wait) const;
    std::string paceText() const;
    base::UtcTime wallAt(std::chrono::nanoseconds steady) const;
    base::UtcTime refuse(const Pass& pass, const Departure& departure);
    // Until when nothing is sent after a refusal or a ban.
    std::optional<base::UtcTime> settle(const Pass& pass, const Departure& departure);
    void removeWaiter(std::uint64_t ticket);
    void wakeHead();

    const ClientOptions& m_options;
    base::Clock& m_clock;
    BanBook* m_bans;
    mutable std::mutex m_mutex;
    // Guarded by m_mutex, all of the following.
    RateBudget m_budget;
    CircuitBreaker m_breaker;
    std::map<std::uint64_t, Waiter*> m_line; // The first one is the next to go.
    std::uint64_t m_nextTicket = 0;
    int m_inFlight = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_bytes = 0;
    double m_spent = 0;                       // units
    std::chrono::nanoseconds m_pacedUntil{0}; // steady
    std::optional<Ban> m_ban;
    bool m_isStopped = false;
    std::string m_stopReason;
    std::string m_faultReason;
    std::string m_refusalReason;
    int m_refusals = 0;                         // in a row
    std::chrono::nanoseconds m_lastRefusal{-1}; // steady
};

} // namespace tapesift::net
