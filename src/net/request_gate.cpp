#include "net/request_gate.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "net/retry_after.h"
#include "net/wording.h"

namespace tapesift::net {

namespace {

using std::chrono::nanoseconds;

// A sleeper looks up that often, in case that the provider has banned us meanwhile.
constexpr std::chrono::seconds kLongestNap{1};
constexpr std::chrono::minutes kLongestPacing{65};

constexpr std::string_view kUseAnother = "Choose another provider, or try again later.";

} // namespace

RequestGate::RequestGate(const ClientOptions& options, base::Clock& clock, BanBook* bans)
    : m_options(options)
    , m_clock(clock)
    , m_bans(bans)
    , m_budget(options.limits, clock)
{
    if (const auto until = m_bans ? m_bans->bannedUntil(m_options.provider) : std::nullopt)
        setBan(*until, "a ban from an earlier run");
}

std::uint64_t RequestGate::ticket()
{
    const std::lock_guard lock(m_mutex);
    return m_nextTicket++;
}

base::Result<RequestGate::Pass> RequestGate::enter(std::uint64_t ticket, double weight,
                                                   nanoseconds patience, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    Waiter waiter;
    m_line.emplace(ticket, &waiter);
    const auto isNext = [this, &waiter] {
        return m_line.begin()->second == &waiter &&
               (m_inFlight < m_options.requestsAtOnce || obstacleNow());
    };
    for (;;) {
        waiter.turn.wait(lock, stop, isNext);
        std::optional<base::Error> error;
        if (stop.stop_requested())
            error = cancelledError(m_options.label);
        else
            error = obstacleNow();
        const nanoseconds wait = error ? nanoseconds{0} : m_budget.take(weight);
        // Pacing is no failure: an hourly limit is waited for, where a refusal would be given up.
        const nanoseconds most =
            m_budget.refusedUntil() ? patience : std::max<nanoseconds>(patience, kLongestPacing);
        if (wait > most)
            error = tooLong(wait);
        if (error) {
            removeWaiter(ticket);
            return *error;
        }
        const nanoseconds now = m_clock.steadyNow();
        if (wait.count() == 0) {
            ++m_inFlight;
            ++m_sent;
            m_spent += weight;
            m_pacedUntil = nanoseconds{0};
            removeWaiter(ticket);
            return Pass{m_breaker.admit(now).value_or(CircuitBreaker::Pass::Ordinary), now};
        }
        m_pacedUntil = now + wait;
        lock.unlock();
        m_clock.sleepFor(std::min<nanoseconds>(wait, kLongestNap), stop);
        lock.lock();
    }
}

RequestGate::Aftermath RequestGate::leave(const Pass& pass, const Departure& departure)
{
    Aftermath after;
    {
        const std::lock_guard lock(m_mutex);
        const bool wasOpen = !obstacleNow();
        --m_inFlight;
        after.until = settle(pass, departure);
        after.obstacle = obstacleNow();
        after.isNew = wasOpen && after.obstacle;
        wakeHead();
    }
    // The disk is not waited for under the lock, which the status bar takes ten times a second.
    if (m_bans && after.until && departure.kind == Departure::Kind::Banned)
        m_bans->ban(m_options.provider, *after.until, departure.reason);
    return after;
}

std::optional<base::UtcTime> RequestGate::settle(const Pass& pass, const Departure& departure)
{
    if (departure.answer) {
        m_bytes += departure.answer->body.size();
        m_budget.readAnswerTo(pass.sentAt);
        if (m_options.learn)
            m_options.learn(*departure.answer, m_budget);
    }
    switch (departure.kind) {
    case Departure::Kind::Good:
        m_breaker.good();
        m_refusals = 0;
        return std::nullopt;
    case Departure::Kind::Fault:
        m_faultReason = departure.reason;
        m_breaker.fault(pass.breaker, m_clock.steadyNow());
        return std::nullopt;
    case Departure::Kind::Nothing:
        m_breaker.nothing(pass.breaker);
        return std::nullopt;
    case Departure::Kind::Refused:
        m_breaker.nothing(pass.breaker);
        return refuse(pass, departure);
    case Departure::Kind::Banned:
        m_breaker.nothing(pass.breaker);
        if (!departure.until) {
            m_isStopped = true;
            m_stopReason = departure.reason;
            return std::nullopt;
        }
        // A time that is over by our clock is no leave to go on at once.
        setBan(std::clamp<base::UtcTime>(*departure.until, m_clock.now() + kRefusalWait,
                                         m_clock.now() + kLongestRefusal),
               departure.reason);
        return m_ban->until;
    }
    return std::nullopt;
}

base::UtcTime RequestGate::refuse(const Pass& pass, const Departure& departure)
{
    const nanoseconds now = m_clock.steadyNow();
    m_refusalReason = departure.reason;
    // Requests that were under way together are refused together; that is one refusal.
    const bool isNew = pass.sentAt > m_lastRefusal;
    if (isNew) {
        m_lastRefusal = now;
        ++m_refusals;
        if (!departure.until)
            m_budget.refuse(std::nullopt);
    }
    const int doublings = std::clamp(m_refusals - 1, 0, 20);
    const std::chrono::milliseconds least = std::min(
        std::max(kRefusalWait, m_options.retry.longestWait), kRefusalWait * (1 << doublings));
    base::UtcTime until = m_clock.now() + least;
    if (departure.until)
        until = std::clamp<base::UtcTime>(*departure.until, until, m_clock.now() + kLongestRefusal);
    if (isNew || departure.until)
        m_budget.refuse(until);
    if (m_options.stopsWhenRefused) {
        m_isStopped = true;
        m_stopReason = departure.reason;
    }
    return m_budget.refusedUntil().value_or(until);
}

void RequestGate::setBan(base::UtcTime until, std::string reason)
{
    if (isBanned() && m_ban->until >= until)
        return;
    m_ban = Ban{until, m_clock.steadyNow() + (until - m_clock.now()), std::move(reason)};
}

std::optional<base::Error> RequestGate::obstacleNow() const
{
    using base::ErrorCode;
    const std::string& label = m_options.label;
    if (isBanned())
        return base::Error{ErrorCode::RateLimited,
                           label + " has banned this computer until " + clockText(m_ban->until) +
                               ": " + m_ban->reason + ".",
                           "",
                           "Nothing is sent to it before that time. " + std::string(kUseAnother)};
    if (m_isStopped)
        return base::Error{ErrorCode::Blocked,
                           label + " refuses further requests: " + m_stopReason + ".", "",
                           "Nothing more is sent to it in this run. " + std::string(kUseAnother)};
    const nanoseconds now = m_clock.steadyNow();
    if (!m_breaker.wouldAdmit(now)) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(
            std::max(nanoseconds{0}, m_breaker.probeAt() - now));
        const std::string when = left.count() > 0
                                     ? "is left alone for " + std::to_string(left.count()) + " s"
                                     : std::string("is being tried again");
        return base::Error{ErrorCode::Unavailable,
                           label + " failed several times and " + when + ".", m_faultReason,
                           std::string(kUseAnother)};
    }
    return std::nullopt;
}

base::Error RequestGate::tooLong(nanoseconds wait) const
{
    const auto refused = m_budget.refusedUntil();
    const base::UtcTime until = wallAt(m_clock.steadyNow() + wait);
    const std::string message = refused && *refused >= until
                                    ? m_options.label + " refuses requests until " +
                                          clockText(*refused) + ": " + m_refusalReason + "."
                                    : "The limit of " + m_options.label + " is used up until " +
                                          clockText(until) + ": " + paceText() + ".";
    return base::Error{base::ErrorCode::RateLimited, message, "", std::string(kUseAnother)};
}

std::string RequestGate::paceText() const
{
    const std::optional<RateLimit> limit = m_budget.tightestLimit();
    if (!limit)
        return m_options.label + " names no limit";
    return m_options.label + " allows " + grouped(limit->units) + " units " +
           windowText(limit->window) + ", of which " + grouped(m_budget.unitsInAll()) + " are used";
}

base::UtcTime RequestGate::wallAt(nanoseconds steady) const
{
    return m_clock.now() +
           std::chrono::ceil<std::chrono::milliseconds>(steady - m_clock.steadyNow());
}

void RequestGate::describe(ClientStatus& status) const
{
    const std::lock_guard lock(m_mutex);
    status.sent = m_sent;
    status.bytes = m_bytes;
    status.unitsSpent = m_spent;
    status.inFlight = m_inFlight;
    status.waiting = static_cast<int>(m_line.size());
    status.unitsLeft = m_budget.unitsLeft();
    status.unitsInAll = m_budget.unitsInAll();
    status.unitsPerSecond = m_budget.pace();
    status.isStopped = m_isStopped;
    const nanoseconds now = m_clock.steadyNow();
    if (isBanned()) {
        status.waitingUntil = m_ban->until;
        status.reason = m_options.label + " has banned this computer: " + m_ban->reason;
    } else if (m_isStopped) {
        status.reason = m_options.label + " refuses further requests: " + m_stopReason;
    } else if (m_breaker.state() != CircuitBreaker::State::Closed) {
        if (now < m_breaker.probeAt())
            status.waitingUntil = wallAt(m_breaker.probeAt());
        status.reason = m_options.label + " failed several times: " + m_faultReason;
    } else if (const auto refused = m_budget.refusedUntil()) {
        status.waitingUntil = refused;
        status.reason = m_options.label + " refuses requests: " + m_refusalReason;
    } else if (now < m_pacedUntil && !m_line.empty()) {
        status.waitingUntil = wallAt(m_pacedUntil);
        status.reason = paceText();
    }
}

void RequestGate::startRun()
{
    const auto kept = m_bans ? m_bans->bannedUntil(m_options.provider) : std::nullopt;
    const std::lock_guard lock(m_mutex);
    m_isStopped = false;
    m_stopReason.clear();
    m_budget.startRun();
    m_breaker = CircuitBreaker(); // Whoever starts anew has perhaps mended the connection.
    if (kept)
        setBan(*kept, "another run was banned");
}

void RequestGate::removeWaiter(std::uint64_t ticket)
{
    m_line.erase(ticket);
    wakeHead();
}

// Only the head is ever woken: a crowd would wake for each answer in vain.
void RequestGate::wakeHead()
{
    if (!m_line.empty())
        m_line.begin()->second->turn.notify_one();
}

} // namespace tapesift::net
