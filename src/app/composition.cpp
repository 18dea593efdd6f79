#include "composition.h"

#include <cstdlib>
#include <thread>

#include <fmt/format.h>

#include "home.h"
#include "tapesift/base/version.h"
#include "tapesift/learning/model_file.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/net/file_ban_book.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/settings/settings_file.h"
#include "user_calendars.h"

namespace tapesift::app {

namespace {

base::LogLevel logLevelOf(const std::string& name)
{
    if (name == "debug")
        return base::LogLevel::Debug;
    if (name == "warning")
        return base::LogLevel::Warning;
    return name == "error" ? base::LogLevel::Error : base::LogLevel::Info;
}

providers::ProviderOptions providerOptions(const market::ScanSpec& spec)
{
    providers::ProviderOptions options;
    options.dataPath = spec.dataPath;
    options.demoSymbols = spec.demoSymbols;
    options.demoSeed = spec.demoSeed;
    options.demoDelay = spec.demoDelay;
    options.network.baseUrl = spec.baseUrl;
    options.network.adjustment = spec.adjustment;
    options.network.feed = spec.feed;
    return options;
}

} // namespace

// The exchanges' directory, with the network opened when it is asked for.
class Composition::Directory final : public providers::SymbolDirectory
{
public:
    explicit Directory(Composition& home)
        : m_home(home)
    {
    }

    base::Result<providers::DirectoryListing> list(std::stop_token stop) override
    {
        auto network = m_home.openNetwork();
        if (!network)
            return network.error();
        providers::NasdaqTraderDirectory directory(
            **network, m_home.m_files, m_home.m_home + "/directory", m_home.m_clock,
            m_home.m_settings.get(settings::kNetworkDirectory));
        return directory.list(std::move(stop));
    }

private:
    Composition& m_home;
};

// For work that is to take no other core than its caller's.
class Composition::NoThreads final : public base::Executor
{
public:
    bool tryRun(std::function<void()>) override { return false; }
};

// Made when the first provider needs it, so that a scan of files starts no thread for it.
struct Composition::Network
{
    Network(Composition& home, std::unique_ptr<base::Directory> homeFolder,
            providers::NetworkLimits limits)
        : folder(std::move(homeFolder))
        , bans(*folder, home.m_clock, *home.m_log)
        , access(transport, home.m_clock, *home.m_log, &bans,
                 static_cast<std::uint64_t>(home.m_clock.now().time_since_epoch().count()), limits)
    {
    }

    net::CurlTransport transport{fmt::format("Tapesift/{}", base::version())};
    std::unique_ptr<base::Directory> folder;
    net::FileBanBook bans;
    providers::NetworkAccess access;
};

std::string cacheFolderOf(const std::string& home)
{
    return home + "/cache";
}

base::Result<std::unique_ptr<cache::RemoteTier>> openRemote(const std::optional<std::string>& url,
                                                            const settings::Settings& settings,
                                                            const base::Clock& clock,
                                                            base::Log& log)
{
    const std::string address = url ? *url : settings.get(settings::kCacheRedis);
    if (address.empty() || address == "off")
        return nullptr;
    const char* password = std::getenv("TAPESIFT_REDIS_PASSWORD");
    return cache::openRedis(address, base::Secret(password ? password : ""), clock, log);
}

Composition::Composition(Private, std::string home)
    : m_home(std::move(home))
    , m_log(std::make_shared<base::NullLog>())
    , m_directory(std::make_unique<Directory>(*this))
    , m_noThreads(std::make_unique<NoThreads>())
{
}

base::Result<std::unique_ptr<Composition>> Composition::openForWriting(const CommonOptions& options)
{
    const auto home = homeFolder(options.home);
    if (!home)
        return home.error();
    auto composition = std::make_unique<Composition>(Private{}, *home);
    if (auto made = composition->m_files.create(*home); !made)
        return made.error();
    auto lock = base::LockFile::acquire(*home + "/tapesift.lock");
    if (!lock)
        return lock.error();
    composition->m_lock = std::move(*lock);
    settings::LoadedSettings loaded = settings::loadSettings(composition->m_files, *home);
    composition->m_settings = loaded.settings;
    if (auto redis = composition->takeRedis(options); !redis)
        return redis.error();
    composition->openLog(options, loaded.warnings);
    if (auto opened = composition->openStore(store::OpenMode::ReadWrite); !opened)
        return opened.error();
    return composition;
}

base::Result<std::unique_ptr<Composition>> Composition::openForReading(const CommonOptions& options)
{
    const auto home = homeFolder(options.home);
    if (!home)
        return home.error();
    auto composition = std::make_unique<Composition>(Private{}, *home);
    composition->m_cacheAccess = cache::Access::ReadOnly;
    composition->m_settings =
        settings::loadSettings(composition->m_files, *home, settings::DamagedFile::Leave).settings;
    if (auto redis = composition->takeRedis(options); !redis)
        return redis.error();
    if (auto opened = composition->openStore(store::OpenMode::ReadOnly); !opened)
        return opened.error();
    return composition;
}

void Composition::openLog(const CommonOptions& options, const std::vector<std::string>& warnings)
{
    base::FileLogOptions log;
    log.path = m_home + "/logs/tapesift.log";
    log.level = logLevelOf(m_settings.get(settings::kLogLevel));
    log.showOnTerminal = options.isVerbose;
    log.terminalLevel = base::LogLevel::Info;
    m_log = base::openFileLog(log);
    for (const std::string& warning : warnings)
        m_log->warning("{}", warning);
}

// Tells of an address that cannot be used now, rather than after a scan.
base::Status Composition::takeRedis(const CommonOptions& options)
{
    m_redis = options.redis;
    if (!m_redis)
        return {};
    const auto opened = openRemote(m_redis, m_settings, m_clock, *m_log);
    return opened ? base::Status() : opened.error();
}

cache::PriceCache& Composition::cache()
{
    if (!m_cache) {
        auto remote = openRemote(m_redis, m_settings, m_clock, *m_log);
        if (!remote)
            m_log->warning("{}", base::describe(remote.error()));
        const auto megabytes = m_settings.get(settings::kCacheMemoryMegabytes);
        m_cache = std::make_unique<cache::PriceCache>(
            m_files, cacheFolderOf(m_home), m_clock, *m_log,
            cache::CacheLimits{static_cast<std::size_t>(megabytes) * 1024 * 1024}, m_cacheAccess,
            remote ? std::move(*remote) : nullptr);
    }
    return *m_cache;
}

engine::ProviderFactory Composition::providers()
{
    return [this](const market::ScanSpec& spec)
               -> base::Result<std::unique_ptr<providers::MarketDataProvider>> {
        providers::ProviderOptions options = providerOptions(spec);
        const auto catalog = providers::providerCatalog();
        const auto known = std::ranges::find(catalog, spec.provider, &providers::Capabilities::id);
        if (known == catalog.end() || !known->needsNetwork)
            return providers::createProvider(spec.provider, options, m_files, m_clock);
        auto network = openNetwork();
        if (!network)
            return network.error();
        options.network.credentials = m_keys.find(*known);
        return providers::createProvider(spec.provider, options, m_files, m_clock, *network);
    };
}

base::Result<providers::NetworkAccess*> Composition::openNetwork()
{
    const std::lock_guard lock(m_networkMutex);
    if (!m_network) {
        auto folder = m_files.open(m_home);
        if (!folder)
            return folder.error();
        providers::NetworkLimits limits;
        limits.requestsAtOnce = m_requestsAtOnce;
        limits.retry.attempts = static_cast<int>(m_settings.get(settings::kNetworkAttempts));
        limits.retry.firstWait =
            std::chrono::milliseconds{m_settings.get(settings::kNetworkFirstWait)};
        m_network = std::make_unique<Network>(*this, std::move(*folder), limits);
    }
    return &m_network->access;
}

std::vector<net::ClientStatus> Composition::networkStatus()
{
    const std::unique_lock lock(m_networkMutex, std::try_to_lock);
    return lock.owns_lock() && m_network ? m_network->access.status()
                                         : std::vector<net::ClientStatus>();
}

const market::CalendarBook& Composition::calendars()
{
    if (!m_calendars) {
        m_calendars = std::make_unique<market::CalendarBook>();
        for (const base::Error& problem : m_calendars->problems())
            m_log->warning("{}", base::describe(problem));
        addUserCalendars(m_files, m_home + "/calendars", *m_log, *m_calendars);
    }
    return *m_calendars;
}

data::LoaderOptions Composition::loading() const
{
    return {.followsMarket = m_settings.get(settings::kDataFreshness) == "market"};
}

std::unique_ptr<engine::ScanEngine> Composition::makeEngine(const WorkLimits& limits)
{
    const engine::EngineOptions options = startRun(limits);
    return std::make_unique<engine::ScanEngine>(services(*m_executor), options);
}

std::unique_ptr<engine::CacheWarmer> Composition::makeWarmer(const WorkLimits& limits)
{
    const engine::EngineOptions options = startRun(limits);
    return std::make_unique<engine::CacheWarmer>(services(*m_executor), options);
}

std::shared_ptr<engine::SessionBars>
Composition::makeSessionBars(base::Executor& executor, const WorkLimits& limits,
                             const market::ScanSpec& source,
                             std::optional<base::UtcSeconds> horizon)
{
    return std::make_shared<engine::SessionBars>(services(executor), optionsFor(limits), source,
                                                 horizon);
}

std::unique_ptr<engine::CacheWarmer> Composition::makeIdleWarmer()
{
    return std::make_unique<engine::CacheWarmer>(services(*m_noThreads), engine::EngineOptions{});
}

engine::EngineOptions Composition::optionsFor(const WorkLimits& limits) const
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    engine::EngineOptions options;
    options.threads = limits.threads == 0 ? cores : static_cast<unsigned>(limits.threads);
    options.deepWorkers = static_cast<unsigned>(limits.deepWorkers);
    options.batchSize = static_cast<std::uint32_t>(limits.batch);
    options.symbolsPerCommit = static_cast<std::size_t>(limits.checkpointEvery);
    options.requestsAtOnce = static_cast<unsigned>(limits.connections);
    options.cacheBytes =
        static_cast<std::uint64_t>(m_settings.get(settings::kCacheMegabytes)) * 1024 * 1024;
    return options;
}

// Threads and connections for one scan.
engine::EngineOptions Composition::startRun(const WorkLimits& limits)
{
    const engine::EngineOptions options = optionsFor(limits);
    // The calling thread is one of the workers; one more deepens beside them.
    const unsigned helpers =
        std::max(options.threads + options.requestsAtOnce, options.deepWorkers);
    m_executor = std::make_unique<engine::ThreadPoolExecutor>(helpers);
    const std::lock_guard lock(m_networkMutex);
    m_requestsAtOnce = limits.connections;
    if (m_network)
        m_network->access.startRun();
    return options;
}

engine::EngineServices Composition::services(base::Executor& executor)
{
    return {m_files,  m_clock,     *m_log,      executor,          cache(),  cacheFolderOf(m_home),
            *m_store, providers(), calendars(), m_directory.get(), models(), loading()};
}

engine::ModelSource Composition::models()
{
    return
        [this](const std::string& id, market::Interval interval,
               base::UtcSeconds asOf) -> base::Result<std::shared_ptr<const analysis::Predictor>> {
            auto model = learning::loadModel(m_files, m_home, interval);
            if (!model)
                return model.error();
            const bool isNewest = id == engine::kNewestModel || id == model->record.id;
            if (!isNewest)
                model = learning::loadPreviousModel(m_files, m_home, interval);
            if (!isNewest && (!model || id != model->record.id))
                return base::Error{base::ErrorCode::NotFound,
                                   "The model " + id +
                                       " of this scan has been replaced by a newer one.",
                                   {},
                                   "Scan again to use the newer one."};
            if (model->knownUntil > asOf)
                return base::Error{base::ErrorCode::Unsupported,
                                   "The model learnt from bars up to " +
                                       base::formatDate(model->knownUntil) +
                                       ", which is after this scan's as-of time.",
                                   {},
                                   "Train one as of that time: tapesift model train --as-of DATE"};
            return learning::makePredictor(*model);
        };
}

base::Status Composition::openStore(store::OpenMode mode)
{
    auto store = store::ScanStore::open(m_home, mode, m_clock, *m_log);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    return {};
}

Composition::~Composition() = default;

} // namespace tapesift::app
