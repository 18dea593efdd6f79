#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "tapesift/net/http_client.h"

namespace tapesift::providers {

// What the user's settings say about every provider.
struct NetworkLimits
{
    int requestsAtOnce = 5;
    net::RetryPolicy retry;
};

// The network as providers use it: one client per provider and address for the whole process, so
// that every scan, chart and scanner draws on the same budget. Thread-safe.
class NetworkAccess
{
public:
    // All references must outlive this object; `bans` may be null.
    NetworkAccess(net::Transport& transport, base::Clock& clock, base::Log& log, net::BanBook* bans,
                  std::uint64_t seed, NetworkLimits limits = {});

    // The client of this provider at this address; made with `options` and the limits at the first
    // use.
    std::shared_ptr<net::HttpClient> client(const std::string& baseUrl,
                                            const net::ClientOptions& options);

    // How the clients stand that have been used, sorted by provider.
    std::vector<net::ClientStatus> status() const;

    // See HttpClient::startRun.
    void startRun();

private:
    net::Transport& m_transport;
    base::Clock& m_clock;
    base::Log& m_log;
    net::BanBook* m_bans;
    std::uint64_t m_seed;
    NetworkLimits m_limits;
    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<net::HttpClient>> m_clients; // Guarded by m_mutex.
};

} // namespace tapesift::providers
