#include "tapesift/engine/session_bars.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/parallel.h"

namespace tapesift::engine {

namespace {

// More are never asked of a provider at once.
constexpr std::size_t kMostBars = 100'000;

base::Error closed()
{
    return {base::ErrorCode::Cancelled, "The session has ended.", {}, {}};
}

base::Error withoutBars(const market::Symbol& symbol, market::Interval interval)
{
    return {
        base::ErrorCode::NotFound,
        fmt::format("There are no {} bars of {}.", market::intervalName(interval), symbol.text()),
        {},
        {}};
}

// Keeps what the columns of loaded bars lie in.
struct Owner
{
    base::ReadBuffer buffer;
    std::shared_ptr<const void> loaded;
};

} // namespace

SessionBars::SessionBars(EngineServices services, EngineOptions options, market::ScanSpec spec,
                         std::optional<base::UtcSeconds> horizon)
    : m_services(std::move(services))
    , m_options(std::move(options))
    , m_spec(std::move(spec))
    , m_horizon(horizon)
{
}

base::Result<ResolvedUniverse> SessionBars::universe(const market::ScanSpec& spec,
                                                     std::stop_token stop)
{
    const auto chain = openProviders(m_spec, m_services.providers, m_services.log);
    if (!chain)
        return sourceError(chain.error());
    return resolveUniverse(spec, *chain->front(),
                           {m_services.files, m_services.clock, m_services.calendars,
                            m_services.directory, std::move(stop)});
}

base::Result<std::optional<base::UtcSeconds>>
SessionBars::newestBar(market::Interval interval, const std::vector<market::Member>& symbols,
                       std::stop_token stop)
{
    const auto bars = supply(interval);
    if (!bars)
        return bars.error();
    return (*bars)->newestBar(symbols, m_services.executor, std::max(1u, m_options.threads) - 1,
                              std::move(stop));
}

base::Result<data::BarSupply*> SessionBars::supply(market::Interval interval)
{
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<data::BarSupply>& known = m_supplies[interval];
    if (!known) {
        auto chain = openProviders(m_spec, m_services.providers, m_services.log);
        if (!chain)
            return sourceError(chain.error());
        auto opened =
            data::BarSupply::open(std::move(*chain),
                                  {m_services.cache, m_services.files, m_services.cacheFolder,
                                   m_services.calendars, m_services.clock, m_services.log},
                                  interval, loaderOptions(m_spec, m_services.loading));
        if (!opened)
            return opened.error();
        known = std::move(*opened);
    }
    return known.get();
}

data::LoadRequest SessionBars::loadRequest(const scanners::BarRequest& request) const
{
    const base::UtcSeconds until = std::max(request.until, m_horizon.value_or(request.until));
    // Bars of the nights and weekends in between are asked for as well: too many do no harm.
    const auto later = static_cast<std::size_t>((until - request.until) /
                                                market::intervalLength(request.interval));
    const std::size_t bars = std::min(request.count + later, kMostBars);
    return {request.symbol, until, static_cast<int>(bars)};
}

base::Result<scanners::SourceBars> SessionBars::load(const scanners::BarRequest& request,
                                                     std::stop_token stop)
{
    const std::shared_lock use(m_use);
    if (m_isClosed)
        return closed();
    const auto bars = supply(request.interval);
    if (!bars)
        return bars.error();
    const data::LoadRequest wanted = loadRequest(request);
    auto owner = std::make_shared<Owner>();
    auto loaded = (*bars)->load(wanted, owner->buffer, std::move(stop));
    if (!loaded)
        return loaded.error();
    if (loaded->bars.empty())
        return withoutBars(request.symbol, request.interval);
    owner->loaded = std::move(loaded->owner);
    return scanners::SourceBars{loaded->bars, std::move(owner), wanted.until};
}

void SessionBars::announce(std::span<const scanners::BarRequest> requests, std::stop_token stop)
{
    const std::shared_lock use(m_use);
    if (m_isClosed || requests.empty())
        return;
    const auto bars = supply(requests.front().interval);
    if (!bars || !(*bars)->provider().capabilities().needsNetwork)
        return; // Files are read when they are looked at.
    std::vector<data::LoadRequest> wanted;
    for (const scanners::BarRequest& request : requests)
        wanted.push_back(loadRequest(request));
    const std::size_t perCall = (*bars)->symbolsPerCall();
    const std::size_t step = perCall == 0 ? wanted.size() : perCall;
    std::atomic<std::size_t> next{0};
    base::runTogether(
        m_services.executor, std::max(1u, m_options.requestsAtOnce) - 1, [&](unsigned) {
            for (std::size_t first = next.fetch_add(step);
                 first < wanted.size() && !stop.stop_requested(); first = next.fetch_add(step)) {
                const std::size_t count = std::min(step, wanted.size() - first);
                // What fails is told when it is looked at.
                (*bars)->fetchMissing(std::span(wanted).subspan(first, count), stop);
            }
        });
}

std::optional<market::Bar> SessionBars::today(const market::Symbol& symbol, base::UtcSeconds now)
{
    const std::shared_lock use(m_use);
    if (m_isClosed || m_horizon)
        return std::nullopt; // A backtest would see a day that was over.
    const auto bars = supply(market::Interval::Day1);
    if (!bars || !(*bars)->provider().capabilities().givesRunningBar)
        return std::nullopt;
    base::ReadBuffer buffer;
    const auto loaded = (*bars)->load({symbol, now, 2}, buffer, {});
    if (!loaded || loaded->bars.empty())
        return std::nullopt;
    const market::Bar newest = loaded->bars.at(loaded->bars.size() - 1);
    const market::ExchangeCalendar& calendar = m_services.calendars.of(symbol);
    const bool isRunning = calendar.barClose(market::Interval::Day1, newest.time) > now;
    return isRunning ? std::optional(newest) : std::nullopt;
}

void SessionBars::close()
{
    const std::unique_lock use(m_use);
    m_isClosed = true;
    m_supplies.clear();
}

} // namespace tapesift::engine
