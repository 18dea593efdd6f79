#include "support/provider_scan_fixture.h"

#include <filesystem>
#include <map>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tapesift/providers/provider_registry.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::support {

namespace {

using Times = std::map<std::filesystem::path, std::filesystem::file_time_type>;

Times timesBelow(const std::filesystem::path& folder)
{
    Times times;
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, none)) {
        if (entry.is_regular_file())
            times[entry.path()] = entry.last_write_time();
    }
    return times;
}

// What was written since bears the time of the clock that stands still, not the computer's.
void setTimes(const Times& before, const std::filesystem::path& folder, const base::Clock& clock)
{
    const auto now = std::chrono::time_point_cast<std::chrono::nanoseconds>(
        std::chrono::file_clock::from_sys(clock.now()));
    for (const auto& [path, time] : timesBelow(folder)) {
        const auto old = before.find(path);
        if (old == before.end() || old->second != time)
            std::filesystem::last_write_time(path, now);
    }
}

} // namespace

ProviderScanFixture::ProviderScanFixture(std::string provider, base::UtcTime start,
                                         const Serve& serve)
    : clock(start)
    , server(serve(clock))
    , m_provider(std::move(provider))
{
    options.threads = 2;
    startAnew();
}

ProviderScanFixture::~ProviderScanFixture() = default;

std::string ProviderScanFixture::homePath(const std::string& name) const
{
    return (m_home->path() / name).string();
}

void ProviderScanFixture::startAnew()
{
    close();
    m_home = std::make_unique<TemporaryFolder>();
    restart();
}

void ProviderScanFixture::close()
{
    network.reset();
    m_bans.reset();
    m_store.reset();
    m_cache.reset();
}

void ProviderScanFixture::restart()
{
    close();
    m_folder = files.open(homePath()).value();
    m_transport = std::make_unique<net::CurlTransport>("Tapesift/test");
    m_bans = std::make_unique<net::FileBanBook>(*m_folder, clock, log);
    network = std::make_unique<providers::NetworkAccess>(*m_transport, clock, log, m_bans.get(), 7);
    m_store = store::ScanStore::open(homePath(), store::OpenMode::ReadWrite, clock, log).value();
    m_cache = std::make_unique<cache::PriceCache>(files, homePath("cache"), clock, log);
}

market::ScanSpec ProviderScanFixture::spec(std::vector<std::string> symbols, int lookback) const
{
    market::ScanSpec spec;
    spec.universe.clear();
    spec.symbols = std::move(symbols);
    spec.provider = m_provider;
    spec.baseUrl = server.url();
    spec.feed = feed;
    spec.lookback = lookback;
    return spec;
}

store::RunRecord ProviderScanFixture::scan(const market::ScanSpec& spec)
{
    const auto before = timesBelow(homePath("cache"));
    const engine::ProviderFactory factory = [this](const market::ScanSpec& wanted) {
        providers::ProviderOptions chosen;
        chosen.network.baseUrl = wanted.baseUrl;
        chosen.network.feed = wanted.feed;
        chosen.network.adjustment = wanted.adjustment;
        chosen.network.credentials = credentials;
        return providers::createProvider(wanted.provider, chosen, files, clock, network.get());
    };
    engine::ScanEngine engine(
        {files, clock, log, m_executor, *m_cache, homePath("cache"), *m_store, factory, calendars},
        options);
    engine::ScanControl control;
    engine::ScanListener silent;
    auto run = engine.start(spec, control, silent);
    setTimes(before, homePath("cache"), clock);
    if (!run)
        throw std::runtime_error(base::describe(run.error()));
    EXPECT_EQ(run->status, store::RunStatus::Completed);
    return std::move(*run);
}

std::vector<store::LedgerEntry> ProviderScanFixture::entriesOf(const store::RunRecord& run)
{
    std::vector<store::LedgerEntry> entries;
    const auto walked = m_store->forEachEntry(run.id, [&](const store::LedgerEntry& entry, bool) {
        entries.push_back(entry);
        return true;
    });
    if (!walked)
        throw std::runtime_error(base::describe(walked.error()));
    return entries;
}

std::vector<std::string> ProviderScanFixture::symbolsWith(const store::RunRecord& run,
                                                          market::Outcome outcome)
{
    std::vector<std::string> symbols;
    for (const store::LedgerEntry& entry : entriesOf(run)) {
        if (entry.outcome == outcome)
            symbols.push_back(entry.member.symbol.text());
    }
    return symbols;
}

std::string ProviderScanFixture::resultsOf(const store::RunRecord& run)
{
    std::ostringstream text;
    report::writeJson(text, {run, entriesOf(run)});
    const std::string json = text.str();
    return json.substr(json.find("\"results\":"));
}

} // namespace tapesift::support
