#include "bench/network_market.h"

#include <filesystem>
#include <stdexcept>

#include <fmt/core.h>

#include "bench/must.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::bench {

namespace {

constexpr unsigned kThreads = 2;
constexpr int kSeed = 7;

// COAAA/USDT, COAAB/USDT, ...
std::string pairName(int number)
{
    std::string text = "COAAA";
    for (std::size_t at = text.size(); at-- > 2; number /= 26)
        text[at] = static_cast<char>('A' + number % 26);
    return text + "/USDT";
}

} // namespace

NetworkMarket::NetworkMarket(std::string provider, std::string url, unsigned connections)
    : m_provider(std::move(provider))
    , m_url(std::move(url))
    , m_connections(connections)
    , m_executor(kThreads - 1 + connections)
{
    startAnew();
}

NetworkMarket::~NetworkMarket()
{
    close();
}

void NetworkMarket::close()
{
    m_store.reset();
    m_cache.reset();
    m_network.reset();
    m_transport.reset();
}

// Old homes stay until the end: ext4 makes new files slowly right after many were removed.
void NetworkMarket::startAnew()
{
    close();
    m_home = m_folder.file(fmt::format("home-{}", m_homes++));
    std::filesystem::create_directory(m_home);
    restart();
}

void NetworkMarket::restart()
{
    close();
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(m_home + "/tapesift.db" + suffix);
    forgetConnections();
    m_cache = std::make_unique<cache::PriceCache>(m_files, m_home + "/cache", m_clock, m_log);
    m_store = must(store::ScanStore::open(m_home, store::OpenMode::ReadWrite, m_clock, m_log));
}

void NetworkMarket::forgetConnections()
{
    m_network.reset();
    m_transport = std::make_unique<net::CurlTransport>("Tapesift/bench");
    m_network = std::make_unique<providers::NetworkAccess>(
        *m_transport, m_clock, m_log, nullptr, kSeed,
        providers::NetworkLimits{static_cast<int>(m_connections), {}});
}

market::ScanSpec NetworkMarket::pairs(int symbols, int bars) const
{
    market::ScanSpec spec = all(bars);
    spec.universe.clear();
    for (int i = 0; i < symbols; ++i)
        spec.symbols.push_back(pairName(i));
    spec.asOf = must(base::parseUtc("2026-03-20"));
    spec.asOfClosed = true;
    return spec;
}

market::ScanSpec NetworkMarket::all(int bars) const
{
    market::ScanSpec spec;
    spec.provider = m_provider;
    spec.baseUrl = m_url;
    spec.lookback = bars;
    return spec;
}

store::RunRecord NetworkMarket::scan(const market::ScanSpec& spec)
{
    engine::EngineOptions options;
    options.threads = kThreads;
    options.requestsAtOnce = m_connections;
    engine::ScanEngine engine(
        {m_files, m_clock, m_log, m_executor, *m_cache, m_home + "/cache", *m_store,
         [this](const market::ScanSpec&)
             -> base::Result<std::unique_ptr<providers::MarketDataProvider>> { return provider(); },
         m_calendars},
        options);
    engine::ScanControl control;
    engine::ScanListener listener;
    store::RunRecord run = must(engine.start(spec, control, listener));
    if (run.status != store::RunStatus::Completed || run.counts.failed > 0)
        throw std::runtime_error(
            fmt::format("{} of {} symbols failed", run.counts.failed, run.counts.total));
    return run;
}

std::unique_ptr<providers::MarketDataProvider> NetworkMarket::provider()
{
    providers::ProviderOptions options;
    options.network.baseUrl = m_url;
    options.network.credentials = {base::Secret("bench"), base::Secret("bench")};
    return must(providers::createProvider(m_provider, options, m_files, m_clock, m_network.get()));
}

} // namespace tapesift::bench
