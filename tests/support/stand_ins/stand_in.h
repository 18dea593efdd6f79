#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/loopback_server.h"
#include "tapesift/base/clock.h"

namespace tapesift::support {

// Plays the server of a provider for tests: answers requests in the provider's exact wire form,
// with its limits and bans on the virtual clock. Give `handler()` to a LoopbackServer, or call
// `answer`. Thread-safe; requests are answered one at a time.
class StandIn
{
public:
    explicit StandIn(const base::Clock& clock)
        : m_clock(clock)
    {
    }
    virtual ~StandIn() = default;

    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;

    WireReply answer(const WireRequest& request);
    LoopbackServer::Handler handler();

    // From now on every request is answered as to a banned client.
    void banNow(std::chrono::seconds length);
    // The next `count` requests are refused as for asking too often.
    void refuseNext(int count);
    // Every request fails with 503 until `endOutage()`.
    void startOutage();
    void endOutage();
    // The provider serves nobody from here (451, 403), where the real one does that.
    void blockCountry();
    // This symbol, in the provider's own spelling, is unknown from now on.
    void forget(const std::string& symbol);

    // The targets asked for so far, in order: "/api/v3/klines?symbol=...".
    std::vector<std::string> targets() const;
    std::size_t requestCount() const;
    // Requests that came while the client was banned. A good client sends none.
    std::size_t requestsDuringBan() const;
    void forgetRequests();

protected:
    // The answer when neither ban nor outage nor refusal holds. Called with the lock held.
    virtual WireReply serve(const WireRequest& request) = 0;
    // Counts the request against the limits before it is served; an answer refuses it. A refusal
    // may begin a ban with beginBan().
    virtual std::optional<WireReply> refuse(const WireRequest& request) = 0;
    // The refusal of refuseNext, the answer to a banned client, during an outage, to a country.
    virtual WireReply tooMany() = 0;
    virtual WireReply banned(base::UtcTime until) = 0;
    virtual WireReply outage();
    virtual WireReply countryBlocked();

    base::UtcTime now() const { return m_clock.now(); }
    bool isForgotten(const std::string& symbol) const { return m_forgotten.contains(symbol); }
    void beginBan(std::chrono::seconds length) { m_bannedUntil = now() + length; }

private:
    const base::Clock& m_clock;
    mutable std::mutex m_mutex;
    // Guarded by m_mutex.
    base::UtcTime m_bannedUntil{};
    int m_refusals = 0;
    bool m_isOut = false;
    bool m_isCountryBlocked = false;
    std::set<std::string> m_forgotten;
    std::vector<std::string> m_targets;
    std::size_t m_duringBan = 0;
};

} // namespace tapesift::support
