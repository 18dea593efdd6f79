#include "tapesift/providers/network_access.h"

#include <algorithm>

#include <fmt/core.h>

namespace tapesift::providers {

NetworkAccess::NetworkAccess(net::Transport& transport, base::Clock& clock, base::Log& log,
                             net::BanBook* bans, std::uint64_t seed, NetworkLimits limits)
    : m_transport(transport)
    , m_clock(clock)
    , m_log(log)
    , m_bans(bans)
    , m_seed(seed)
    , m_limits(limits)
{
}

std::shared_ptr<net::HttpClient> NetworkAccess::client(const std::string& baseUrl,
                                                       const net::ClientOptions& options)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<net::HttpClient>& client =
        m_clients[fmt::format("{} {}", options.provider, baseUrl)];
    net::ClientOptions limited = options;
    limited.requestsAtOnce = std::min(options.requestsAtOnce, m_limits.requestsAtOnce);
    limited.retry = m_limits.retry;
    // Each client jitters on its own: equal waits would send their retries at the same moment.
    if (!client)
        client = std::make_shared<net::HttpClient>(limited, m_transport, m_clock, m_log, m_bans,
                                                   m_seed + m_clients.size());
    return client;
}

std::vector<net::ClientStatus> NetworkAccess::status() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<net::ClientStatus> used;
    for (const auto& [name, client] : m_clients) {
        net::ClientStatus status = client->status();
        if (status.sent > 0 || status.waiting > 0 || status.waitingUntil || status.isStopped)
            used.push_back(std::move(status));
    }
    return used;
}

void NetworkAccess::startRun()
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [name, client] : m_clients)
        client->startRun();
}

} // namespace tapesift::providers
