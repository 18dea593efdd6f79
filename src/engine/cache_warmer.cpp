#include "tapesift/engine/cache_warmer.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/parallel.h"
#include "tapesift/data/fetch_ahead.h"

#include "progress_meter.h"
#include "tapesift/engine/universe_resolver.h"

namespace tapesift::engine {

namespace {

using base::Result;

// Loading is all there is to be done, so it is the stage that is told, and the whole of it.
class LoadingListener final : public ScanListener
{
public:
    explicit LoadingListener(ScanListener& listener)
        : m_listener(listener)
    {
    }

    void onProgress(const ScanProgress& progress) override
    {
        ScanProgress loading = progress;
        const StageProgress& done =
            progress.stages[static_cast<std::size_t>(Stage::SymbolScanning)];
        loading.stages[static_cast<std::size_t>(Stage::DataFetching)] = done;
        loading.stage = Stage::DataFetching;
        loading.percent = done.total == 0 ? 0 : 100.0 * done.done / done.total;
        m_listener.onProgress(loading);
    }

private:
    ScanListener& m_listener;
};

// One call of CacheWarmer::warm().
class WarmSitting
{
public:
    WarmSitting(EngineServices& services, const EngineOptions& options, std::stop_token stop,
                ScanListener& listener, const LoadedSink& sink)
        : m_services(services)
        , m_options(options)
        , m_stop(std::move(stop))
        , m_listener(listener)
        , m_sink(sink)
        , m_loading(listener)
        , m_meter(services.clock, m_loading)
    {
    }

    Result<WarmReport> run(market::ScanSpec spec);

private:
    base::Status prepare(const market::ScanSpec& spec);
    void load(market::ScanSpec spec);
    void work(data::FetchAhead* ahead, const market::ScanSpec& spec, bool tells);
    void handOn(const market::ScanSpec& spec, const market::Symbol& symbol,
                const market::BarView& bars) const;
    void note(std::size_t place, const Result<data::LoadedBars>& loaded);
    void settle();

    EngineServices& m_services;
    const EngineOptions& m_options;
    const std::stop_token m_stop;
    ScanListener& m_listener;
    const LoadedSink& m_sink;
    LoadingListener m_loading;
    ProgressMeter m_meter;
    std::unique_ptr<data::BarSupply> m_supply;
    std::vector<market::Symbol> m_order;
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    WarmReport m_report;                                         // Guarded by m_mutex.
    std::vector<std::pair<std::size_t, base::Error>> m_failures; // Guarded by m_mutex.
};

Result<WarmReport> WarmSitting::run(market::ScanSpec spec)
{
    if (auto valid = market::validate(spec); !valid)
        return valid.error();
    if (auto prepared = prepare(spec); !prepared)
        return prepared.error();
    load(spec);
    settle();
    return std::move(m_report);
}

base::Status WarmSitting::prepare(const market::ScanSpec& spec)
{
    auto chain = openProviders(spec, m_services.providers, m_services.log);
    if (!chain)
        return sourceError(chain.error());
    auto resolved = resolveUniverse(
        spec, *chain->front(),
        {m_services.files, m_services.clock, m_services.calendars, m_services.directory, m_stop});
    if (!resolved)
        return resolved.error();
    auto supply = data::BarSupply::open(std::move(*chain),
                                        {m_services.cache, m_services.files, m_services.cacheFolder,
                                         m_services.calendars, m_services.clock, m_services.log},
                                        spec.interval, loaderOptions(spec, m_services.loading));
    if (!supply)
        return supply.error();
    m_supply = std::move(*supply);
    for (const std::string& warning : resolved->warnings) {
        m_services.log.warning("{}", warning);
        m_listener.onWarning(warning);
    }
    for (market::Member& member : resolved->universe.members)
        m_order.push_back(std::move(member.symbol));
    m_report.universe = resolved->universe.name;
    m_report.feed = m_supply->feedName();
    m_report.symbols = m_order.size();
    m_report.funnel = std::move(resolved->funnel);
    return {};
}

void WarmSitting::load(market::ScanSpec spec)
{
    if (!spec.asOf)
        spec.asOf = std::chrono::floor<std::chrono::seconds>(m_services.clock.now());
    const base::UtcSeconds until = *spec.asOf;
    m_meter.watchNetwork([this] { return m_supply->networkStatus(); });
    m_meter.begin(static_cast<std::uint32_t>(m_order.size()), 0, "Loading prices");
    std::optional<data::FetchAhead> ahead;
    unsigned lanes = 0;
    if (m_supply->provider().capabilities().needsNetwork) {
        m_report.brought = m_supply->warmUp(m_order, until, m_stop);
        ahead.emplace(*m_supply, m_services.clock, m_services.log, m_order, until, spec.lookback,
                      data::FetchAheadOptions{.symbolsPerCall = m_supply->symbolsPerCall()});
        lanes = m_options.requestsAtOnce;
    }
    data::FetchAhead* const fetching = ahead ? &*ahead : nullptr;
    const unsigned workers = std::max(1u, m_options.threads);
    base::runTogether(m_services.executor, workers - 1 + lanes, [&](unsigned worker) {
        if (worker < workers)
            work(fetching, spec, worker == 0);
        else
            fetching->runLane([this] { return !m_stop.stop_requested(); }, m_stop);
    });
}

void WarmSitting::work(data::FetchAhead* ahead, const market::ScanSpec& spec, bool tells)
{
    const base::UtcSeconds until = *spec.asOf;
    base::ReadBuffer buffer;
    const auto pass = [&] {
        if (tells)
            m_meter.tellIfDue();
        return !m_stop.stop_requested();
    };
    for (std::size_t place = m_next++; place < m_order.size() && pass(); place = m_next++) {
        const market::Symbol& symbol = m_order[place];
        const auto loaded = ahead ? ahead->take(symbol, buffer, pass, m_stop)
                                  : m_supply->load({symbol, until, spec.lookback}, buffer, m_stop);
        if (m_stop.stop_requested())
            return;
        note(place, loaded);
        if (loaded && m_sink && !loaded->bars.empty())
            handOn(spec, symbol, loaded->bars);
        m_meter.countFetched();
        m_meter.countScanned();
    }
}

void WarmSitting::handOn(const market::ScanSpec& spec, const market::Symbol& symbol,
                         const market::BarView& bars) const
{
    const bool isForming =
        market::isForming(bars.time.back(), spec, m_services.calendars.of(symbol));
    m_sink(symbol, bars.slice(0, bars.size() - (isForming ? 1 : 0)));
}

void WarmSitting::note(std::size_t place, const Result<data::LoadedBars>& loaded)
{
    const std::lock_guard lock(m_mutex);
    if (loaded && !loaded->bars.empty()) {
        ++m_report.loaded;
        m_report.fallback += loaded->origin.feed != m_report.feed ? 1u : 0u;
        return;
    }
    const std::string& symbol = m_order[place].text();
    m_failures.emplace_back(place,
                            loaded ? base::Error{base::ErrorCode::NotFound,
                                                 fmt::format("There are no bars of {}.", symbol),
                                                 {},
                                                 {}}
                                   : loaded.error());
}

void WarmSitting::settle()
{
    std::ranges::sort(m_failures, {}, [](const auto& failure) { return failure.first; });
    for (auto& [place, error] : m_failures)
        m_report.failures.push_back({m_order[place], std::move(error)});
    m_report.isComplete = m_report.loaded + m_report.failures.size() == m_report.symbols;
    m_report.prices = m_supply->statistics();
    m_supply->saveIndex();
    m_services.cache.flush();
    if (m_options.cacheBytes > 0)
        m_services.cache.sweepIfDue(m_options.cacheBytes);
    const std::string message = fmt::format("Loaded the prices of {} symbols", m_report.loaded);
    m_services.log.info("{}: {}", m_report.universe, message);
    m_meter.finishStage(Stage::DataFetching, message);
}

} // namespace

CacheWarmer::CacheWarmer(EngineServices services, EngineOptions options)
    : m_services(std::move(services))
    , m_options(options)
{
}

Result<WarmReport> CacheWarmer::warm(market::ScanSpec spec, std::stop_token stop,
                                     ScanListener& listener, const LoadedSink& sink)
{
    return WarmSitting(m_services, m_options, std::move(stop), listener, sink).run(std::move(spec));
}

} // namespace tapesift::engine
