#pragma once

#include <memory>
#include <string>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/engine/thread_pool_executor.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/providers/network_access.h"

namespace tapesift::bench {

// Scans of a provider behind the network, as the program puts them together.
class NetworkMarket
{
public:
    // `connections`: requests at the same time.
    NetworkMarket(std::string provider, std::string url, unsigned connections);
    ~NetworkMarket();

    // A daily scan of `symbols` pairs as of 2026-03-20.
    market::ScanSpec pairs(int symbols, int bars) const;
    // A daily scan of everything the provider lists, as of now.
    market::ScanSpec all(int bars) const;

    // A new start on an empty home: no prices, no connections, nothing used of the limits.
    void startAnew();
    // Prices stay; runs, connections and what is in memory go.
    void restart();
    // No connections, nothing used of the limits.
    void forgetConnections();

    // Throws if it does not end well.
    store::RunRecord scan(const market::ScanSpec& spec);

    std::unique_ptr<providers::MarketDataProvider> provider();

private:
    void close();

    const std::string m_provider;
    const std::string m_url;
    const unsigned m_connections;
    support::TemporaryFolder m_folder;
    std::string m_home;
    int m_homes = 0;
    base::RealFileSystem m_files;
    base::SystemClock m_clock;
    base::NullLog m_log;
    market::CalendarBook m_calendars;
    engine::ThreadPoolExecutor m_executor;
    std::unique_ptr<net::CurlTransport> m_transport;
    std::unique_ptr<providers::NetworkAccess> m_network;
    std::unique_ptr<cache::PriceCache> m_cache;
    std::unique_ptr<store::ScanStore> m_store;
};

} // namespace tapesift::bench
