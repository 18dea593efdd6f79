#include "tapesift/data/bar_supply.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "data/resampling_provider.h"

namespace tapesift::data {

namespace {

using Answer = std::optional<base::Result<LoadedBars>>;

// Whether another provider may have what this one could not give.
bool mayStepIn(base::ErrorCode code)
{
    return code != base::ErrorCode::Cancelled && code != base::ErrorCode::InvalidArgument &&
           code != base::ErrorCode::Internal;
}

bool hasFailed(const base::Result<LoadedBars>& answer)
{
    return answer ? answer->bars.empty() : mayStepIn(answer.error().code);
}

base::Error noSuchInterval(const providers::Capabilities& provider, market::Interval interval)
{
    std::vector<std::string_view> known;
    for (const market::Interval served : market::kAllIntervals) {
        if (servingInterval(provider, served))
            known.push_back(market::intervalName(served));
    }
    return base::Error{
        base::ErrorCode::InvalidArgument,
        fmt::format("The {} provider has no {} bars.", provider.id, market::intervalName(interval)),
        {},
        fmt::format("Choose --interval from: {}.", fmt::join(known, ", "))};
}

// The first provider's error stays; what the others said is told in its details.
void addOther(base::Error& error, const std::string& provider, const base::Error& other)
{
    error.attempts += other.attempts;
    error.details +=
        fmt::format("{}{}: {}", error.details.empty() ? "" : "; ", provider, other.message);
}

// What the cache of one that steps in has, in memory of its own.
base::Result<LoadedBars> readCached(BarLoader& loader, const LoadRequest& request,
                                    const std::stop_token& stop)
{
    const auto buffer = std::make_shared<base::ReadBuffer>();
    auto loaded = loader.load(request, *buffer, stop);
    if (loaded && !loaded->owner)
        loaded->owner = buffer;
    return loaded;
}

} // namespace

struct BarSupply::Source
{
    std::unique_ptr<providers::MarketDataProvider> provider;
    std::unique_ptr<BarLoader> loader;
};

base::Result<std::unique_ptr<BarSupply>>
BarSupply::open(std::vector<std::unique_ptr<providers::MarketDataProvider>>&& providers,
                const LoaderServices& services, market::Interval interval, LoaderOptions options)
{
    std::vector<Source> sources;
    for (auto& provider : providers) {
        const auto served = servingInterval(provider->capabilities(), interval);
        if (!served && sources.empty())
            return noSuchInterval(provider->capabilities(), interval);
        if (!served) {
            services.log.warning("{} cannot step in: it has no {} bars.",
                                 provider->capabilities().label, market::intervalName(interval));
            continue;
        }
        if (*served != interval)
            provider = std::make_unique<ResamplingProvider>(std::move(provider), *served, interval,
                                                            services.calendars);
        auto loader = std::make_unique<BarLoader>(*provider, services, interval, options);
        sources.push_back({std::move(provider), std::move(loader)});
    }
    return std::make_unique<BarSupply>(std::move(sources), services.clock, services.log);
}

BarSupply::BarSupply(std::vector<Source> sources, const base::Clock& clock, base::Log& log)
    : m_sources(std::move(sources))
    , m_clock(clock)
    , m_log(log)
{
}

BarSupply::~BarSupply() = default;

providers::MarketDataProvider& BarSupply::provider()
{
    return *m_sources.front().provider;
}

const std::string& BarSupply::feedName() const
{
    return m_sources.front().loader->feedName();
}

bool BarSupply::mayServe(const Source& source, const market::Symbol& symbol) const
{
    switch (source.provider->capabilities().market) {
    case providers::MarketKind::Any:
        return true;
    case providers::MarketKind::UsShares:
        return !symbol.isPair();
    case providers::MarketKind::Crypto:
        return symbol.isPair();
    }
    return true;
}

base::Result<LoadedBars> BarSupply::load(const LoadRequest& request, base::ReadBuffer& buffer,
                                         std::stop_token stop)
{
    auto answer = m_sources.front().loader->load(request, buffer, stop);
    for (std::size_t i = 1; i < m_sources.size() && hasFailed(answer); ++i) {
        if (!mayServe(m_sources[i], request.symbol))
            continue;
        auto other = m_sources[i].loader->load(request, buffer, stop);
        if (!hasFailed(other))
            return other;
        if (!answer && !other)
            addOther(answer.error(), m_sources[i].provider->capabilities().label, other.error());
    }
    return answer;
}

std::vector<Answer> BarSupply::fetchMissing(std::span<const LoadRequest> requests,
                                            std::stop_token stop)
{
    std::vector<Answer> answers = m_sources.front().loader->fetchMissing(requests, stop);
    for (std::size_t i = 1; i < m_sources.size() && !stop.stop_requested(); ++i) {
        std::vector<LoadRequest> open;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < requests.size(); ++at) {
            if (answers[at] && hasFailed(*answers[at]) &&
                mayServe(m_sources[i], requests[at].symbol)) {
                open.push_back(requests[at]);
                places.push_back(at);
            }
        }
        if (open.empty())
            continue;
        auto others = m_sources[i].loader->fetchMissing(open, stop);
        for (std::size_t n = 0; n < others.size(); ++n) {
            Answer& first = answers[places[n]];
            Answer& other = others[n];
            if (!other)
                other = readCached(*m_sources[i].loader, open[n], stop);
            if (!hasFailed(*other)) {
                m_log.info("{}: {} steps in for {}", open[n].symbol.text(),
                           m_sources[i].provider->capabilities().label,
                           m_sources.front().provider->capabilities().label);
                first = std::move(other);
            } else if (!*first && !*other) {
                addOther(first->error(), m_sources[i].provider->capabilities().label,
                         (*other).error());
            }
        }
    }
    return answers;
}

std::optional<PeekedBars> BarSupply::peek(const market::Symbol& symbol, base::UtcSeconds until)
{
    return m_sources.front().loader->peek(symbol, until);
}

std::optional<base::UtcSeconds> BarSupply::newestBar(const std::vector<market::Member>& symbols,
                                                     base::Executor& executor, unsigned helpers,
                                                     std::stop_token stop)
{
    return m_sources.front().loader->newestBar(symbols, executor, helpers, std::move(stop));
}

std::size_t BarSupply::warmUp(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                              std::stop_token stop)
{
    return m_sources.front().loader->warmUp(symbols, until, std::move(stop));
}

std::size_t BarSupply::symbolsPerCall() const
{
    return static_cast<std::size_t>(m_sources.front().provider->capabilities().symbolsPerRequest);
}

std::optional<base::UtcTime> BarSupply::reopensAt() const
{
    std::optional<base::UtcTime> earliest;
    for (const Source& source : m_sources) {
        const auto status = source.provider->networkStatus();
        if (!status || (!status->isStopped && !status->waitingUntil))
            return std::nullopt;
        if (status->isStopped || *status->waitingUntil <= m_clock.now())
            continue;
        earliest = earliest ? std::min(*earliest, *status->waitingUntil) : *status->waitingUntil;
    }
    return earliest;
}

std::vector<net::ClientStatus> BarSupply::networkStatus() const
{
    std::vector<net::ClientStatus> all;
    for (const Source& source : m_sources) {
        if (auto status = source.provider->networkStatus())
            all.push_back(std::move(*status));
    }
    return all;
}

void BarSupply::saveIndex()
{
    for (const Source& source : m_sources)
        source.loader->saveIndex();
}

LoaderStatistics BarSupply::statistics() const
{
    LoaderStatistics sum;
    for (const Source& source : m_sources) {
        const LoaderStatistics part = source.loader->statistics();
        sum.fromMemory += part.fromMemory;
        sum.fromFile += part.fromFile;
        sum.fromRemote += part.fromRemote;
        sum.fromProvider += part.fromProvider;
        sum.toppedUp += part.toppedUp;
    }
    return sum;
}

} // namespace tapesift::data
