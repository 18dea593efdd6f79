#include "composition.h"

#include <thread>

#include "home.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/settings/settings_file.h"

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
    return options;
}

} // namespace

std::string cacheFolderOf(const std::string& home)
{
    return home + "/cache";
}

Composition::Composition(Private, std::string home)
    : m_home(std::move(home))
    , m_log(std::make_unique<base::NullLog>())
{
}

base::Result<std::unique_ptr<Composition>> Composition::openForWriting(const CommonOptions& options)
{
    const auto home = homeFolder(options.home.empty() ? std::nullopt : std::optional(options.home));
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
    composition->openLog(options, loaded.warnings);
    if (auto opened = composition->openStore(store::OpenMode::ReadWrite); !opened)
        return opened.error();
    return composition;
}

base::Result<std::unique_ptr<Composition>> Composition::openForReading(const CommonOptions& options)
{
    const auto home = homeFolder(options.home.empty() ? std::nullopt : std::optional(options.home));
    if (!home)
        return home.error();
    auto composition = std::make_unique<Composition>(Private{}, *home);
    composition->m_cacheAccess = cache::Access::ReadOnly;
    composition->m_settings =
        settings::loadSettings(composition->m_files, *home, settings::DamagedFile::Leave).settings;
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

cache::PriceCache& Composition::cache()
{
    if (!m_cache) {
        const auto megabytes = m_settings.get(settings::kCacheMemoryMegabytes);
        m_cache = std::make_unique<cache::PriceCache>(
            m_files, cacheFolderOf(m_home), m_clock, *m_log,
            cache::CacheLimits{static_cast<std::size_t>(megabytes) * 1024 * 1024}, m_cacheAccess);
    }
    return *m_cache;
}

engine::ProviderFactory Composition::providers()
{
    return [this](const market::ScanSpec& spec) {
        return providers::createProvider(spec.provider, providerOptions(spec), m_files, m_clock);
    };
}

std::unique_ptr<engine::ScanEngine> Composition::makeEngine(const WorkLimits& limits)
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const unsigned threads = limits.threads == 0 ? cores : static_cast<unsigned>(limits.threads);
    // The thread that calls the engine works as well.
    m_executor = std::make_unique<engine::ThreadPoolExecutor>(threads - 1);
    engine::EngineOptions options;
    options.threads = threads;
    options.batchSize = static_cast<std::uint32_t>(limits.batch);
    options.symbolsPerCommit = static_cast<std::size_t>(limits.checkpointEvery);
    engine::EngineServices services{m_files,     m_clock,    *m_log,
                                    *m_executor, cache(),    cacheFolderOf(m_home),
                                    *m_store,    providers()};
    return std::make_unique<engine::ScanEngine>(std::move(services), options);
}

base::Status Composition::openStore(store::OpenMode mode)
{
    auto store = store::ScanStore::open(m_home, mode, m_clock, *m_log);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    return {};
}

} // namespace tapesift::app
