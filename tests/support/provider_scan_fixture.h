#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "support/fake_clock.h"
#include "support/loopback_server.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "support/thread_executor.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/net/file_ban_book.h"
#include "tapesift/providers/network_access.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::support {

// Whole scans of a provider's stand-in: real sockets, the product's own client, limiter, cache and
// parser, and a clock that waits in no time. The provider is reached through its base address only.
class ProviderScanFixture
{
public:
    // Makes the stand-in, which lives on the clock, and gives its handler.
    using Serve = std::function<LoopbackServer::Handler(FakeClock& clock)>;

    ProviderScanFixture(std::string provider, base::UtcTime start, const Serve& serve);
    ~ProviderScanFixture();

    // A daily scan of these symbols as of now, without a filter.
    market::ScanSpec spec(std::vector<std::string> symbols, int lookback = 250) const;

    // Ends as the engine ends; fails the test on an error.
    store::RunRecord scan(const market::ScanSpec& spec);

    // The symbols that ended so.
    std::vector<std::string> symbolsWith(const store::RunRecord& run, market::Outcome outcome);
    std::vector<store::LedgerEntry> entriesOf(const store::RunRecord& run);
    // "results" and "failed" as the command line writes them.
    std::string resultsOf(const store::RunRecord& run);

    // A new start of the program on the same home folder: memory is empty, files and bans stay.
    void restart();
    // A new start on an empty home folder.
    void startAnew();

    FakeClock clock; // the files of the cache bear its time, not the computer's

    MemoryLog log;
    base::RealFileSystem files;
    LoopbackServer server;
    providers::Credentials credentials;
    std::string feed; // alpaca
    market::CalendarBook calendars;
    engine::EngineOptions options;
    std::unique_ptr<providers::NetworkAccess> network;

private:
    std::string m_provider;
    void close();
    std::string homePath(const std::string& name = {}) const;

    std::unique_ptr<TemporaryFolder> m_home;
    std::unique_ptr<base::Directory> m_folder;
    std::unique_ptr<net::CurlTransport> m_transport;
    std::unique_ptr<net::FileBanBook> m_bans;
    std::unique_ptr<store::ScanStore> m_store;
    std::unique_ptr<cache::PriceCache> m_cache;
    ThreadExecutor m_executor;
};

} // namespace tapesift::support
