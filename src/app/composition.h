#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/key_store.h"
#include "tapesift/base/lock_file.h"
#include "tapesift/base/log.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/engine/cache_warmer.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/engine/session_bars.h"
#include "tapesift/engine/thread_pool_executor.h"
#include "tapesift/providers/network_access.h"
#include "tapesift/settings/settings.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::app {

// The program wired together over one home folder: the only place that knows which implementation
// stands behind each seam.
class Composition
{
    struct Private
    {
    };

public:
    Composition(Private, std::string home); // see the open functions
    ~Composition();

    // Makes the home folder if need be and locks it. Busy if another Tapesift writes there.
    static base::Result<std::unique_ptr<Composition>> openForWriting(const CommonOptions& options);

    // For commands that only look: takes no lock, changes nothing. NotFound if there is no
    // database yet.
    static base::Result<std::unique_ptr<Composition>> openForReading(const CommonOptions& options);

    base::FileSystem& files() { return m_files; }
    base::Clock& clock() { return m_clock; }
    base::Log& log() { return *m_log; }
    // For who may outlive the composition.
    std::shared_ptr<base::Log> sharedLog() { return m_log; }
    const settings::Settings& settings() const { return m_settings; }
    const std::string& home() const { return m_home; }
    store::ScanStore& store() { return *m_store; }
    // The price cache and the providers behind it, shared by every engine of this composition.
    cache::PriceCache& cache();
    engine::ProviderFactory providers();
    // The models that were trained in this home.
    engine::ModelSource models();
    // The exchanges' hours: those that come with the program, and the files in <home>/calendars in
    // their place.
    const market::CalendarBook& calendars();
    data::LoaderOptions loading() const;
    KeyStore& keys() { return m_keys; }
    // How the networks stand that are in use; empty while one is being opened. Never waits.
    std::vector<net::ClientStatus> networkStatus();

    // An engine; the composition must outlive it, and the one made before must be gone. 0 threads:
    // one per core.
    std::unique_ptr<engine::ScanEngine> makeEngine(const WorkLimits& limits);
    // The same for loading prices only.
    std::unique_ptr<engine::CacheWarmer> makeWarmer(const WorkLimits& limits);
    // What a session of scanners sees of that source. The composition must outlive its close().
    std::shared_ptr<engine::SessionBars> makeSessionBars(base::Executor& executor,
                                                         const WorkLimits& limits,
                                                         const market::ScanSpec& source,
                                                         std::optional<base::UtcSeconds> horizon);
    // One that has no thread but that of its caller, and may work beside an engine.
    std::unique_ptr<engine::CacheWarmer> makeIdleWarmer();

private:
    struct Network;
    class Directory;
    class NoThreads;

    engine::EngineOptions startRun(const WorkLimits& limits);
    engine::EngineOptions optionsFor(const WorkLimits& limits) const;
    engine::EngineServices services(base::Executor& executor);
    base::Result<providers::NetworkAccess*> openNetwork();
    void openLog(const CommonOptions& options, const std::vector<std::string>& warnings);
    base::Status openStore(store::OpenMode mode);
    base::Status takeRedis(const CommonOptions& options);

    std::string m_home;
    base::RealFileSystem m_files;
    base::SystemClock m_clock;
    settings::Settings m_settings;
    std::optional<base::LockFile> m_lock;
    std::shared_ptr<base::Log> m_log;
    std::unique_ptr<store::ScanStore> m_store;
    cache::Access m_cacheAccess = cache::Access::Write;
    std::optional<std::string> m_redis; // as --redis says
    std::unique_ptr<cache::PriceCache> m_cache;
    std::unique_ptr<market::CalendarBook> m_calendars;
    std::unique_ptr<Directory> m_directory;
    KeyStore m_keys;
    std::mutex m_networkMutex;
    std::unique_ptr<Network> m_network; // Guarded by m_networkMutex.
    std::unique_ptr<engine::ThreadPoolExecutor> m_executor;
    std::unique_ptr<NoThreads> m_noThreads;
    int m_requestsAtOnce = 5;
};

// The store of prices that is shared with other programs, at `url` or, without one, where the
// settings say; null if there is none.
base::Result<std::unique_ptr<cache::RemoteTier>> openRemote(const std::optional<std::string>& url,
                                                            const settings::Settings& settings,
                                                            const base::Clock& clock,
                                                            base::Log& log);

// Where the price cache lies in a home folder.
std::string cacheFolderOf(const std::string& home);

} // namespace tapesift::app
