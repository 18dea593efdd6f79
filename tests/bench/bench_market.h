#pragma once

#include <memory>
#include <string>
#include <vector>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/engine/thread_pool_executor.h"

namespace tapesift::bench {

// A home folder whose price cache is warm, and scans over it.
class BenchMarket
{
public:
    // A simulated market of `symbols` with `bars` bars each.
    static market::ScanSpec demo(int symbols, int bars);

    // `home` empty: a temporary one.
    explicit BenchMarket(const std::string& home = {});

    // One whole scan by the engine, results saved. Returns the run.
    store::RunRecord scan(const market::ScanSpec& spec, unsigned threads, bool reuse,
                          std::size_t symbolsPerCommit = 100,
                          engine::ScanListener* listener = nullptr);

    // Empties the database, so that no scan starts with more on its back than another.
    void forgetRuns();

    // Where the cached bars of a spec lie, and the names of the files.
    std::string barsFolder(const market::ScanSpec& spec);

    std::unique_ptr<providers::MarketDataProvider> provider(const market::ScanSpec& spec);
    std::string cacheFolder() const { return m_home + "/cache"; }

    base::RealFileSystem files;
    base::SystemClock clock;
    base::NullLog log;
    engine::ThreadPoolExecutor executor{1};
    market::CalendarBook calendars;
    std::unique_ptr<cache::PriceCache> cache;
    std::unique_ptr<store::ScanStore> store;

private:
    std::unique_ptr<support::TemporaryFolder> m_folder;
    std::string m_home;
};

// Writes `symbols` CSV files of `bars` daily bars each.
void writeCsvMarket(const std::string& folder, int symbols, int bars);

} // namespace tapesift::bench
