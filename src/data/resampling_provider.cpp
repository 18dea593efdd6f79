#include "data/resampling_provider.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/core.h>

#include "tapesift/market/resample.h"

namespace tapesift::data {

using providers::BarRequest;
using providers::FetchedBars;

std::optional<market::Interval> servingInterval(const providers::Capabilities& provider,
                                                market::Interval wanted)
{
    const auto& served = provider.intervals;
    if (std::ranges::find(served, wanted) != served.end())
        return wanted;
    std::optional<market::Interval> best;
    for (const market::Interval interval : served) {
        if (market::canResample(interval, wanted) && (!best || *best < interval))
            best = interval;
    }
    return best;
}

ResamplingProvider::ResamplingProvider(std::unique_ptr<providers::MarketDataProvider> source,
                                       market::Interval from, market::Interval to,
                                       const market::CalendarBook& calendars)
    : m_source(std::move(source))
    , m_from(from)
    , m_to(to)
    , m_calendars(calendars)
    , m_capabilities(m_source->capabilities())
{
    m_capabilities.intervals.push_back(to);
    std::ranges::sort(m_capabilities.intervals);
}

std::string ResamplingProvider::feedIdentity() const
{
    return fmt::format("{}, made of {} bars", m_source->feedIdentity(),
                       market::intervalName(m_from));
}

base::Result<std::vector<market::Member>> ResamplingProvider::listSymbols()
{
    return m_source->listSymbols();
}

std::vector<std::string> ResamplingProvider::remarks()
{
    return m_source->remarks();
}

// One bar more than asked for: the oldest group may lack its beginning and is left out.
BarRequest ResamplingProvider::sourceRequest(const BarRequest& request) const
{
    BarRequest asked = request;
    asked.interval = m_from;
    const auto ratio = market::intervalLength(m_to) / market::intervalLength(m_from);
    asked.bars = static_cast<int>(std::min<std::int64_t>((std::int64_t{request.bars} + 1) * ratio,
                                                         std::numeric_limits<int>::max()));
    return asked;
}

base::Result<FetchedBars> ResamplingProvider::join(const BarRequest& request,
                                                   base::Result<FetchedBars> shorter) const
{
    if (!shorter)
        return shorter;
    const market::BarSeries& series = shorter->checked.series;
    auto joined = market::resample(series.view(), m_from, m_to, m_calendars.of(request.symbol));
    if (!joined)
        return joined.error();
    const std::size_t wanted = static_cast<std::size_t>(std::max(request.bars, 0));
    if (joined->size() > wanted) {
        const market::BarView newest = joined->view().last(wanted);
        std::vector<market::Bar> bars;
        bars.reserve(newest.size());
        for (std::size_t i = 0; i < newest.size(); ++i)
            bars.push_back(newest.at(i));
        *joined = market::BarSeries(bars);
    }
    shorter->checked.series = std::move(*joined);
    return shorter;
}

base::Result<FetchedBars> ResamplingProvider::fetchBars(const BarRequest& request,
                                                        std::stop_token stop)
{
    return join(request, m_source->fetchBars(sourceRequest(request), std::move(stop)));
}

std::vector<base::Result<FetchedBars>>
ResamplingProvider::fetchMany(std::span<const BarRequest> requests, std::stop_token stop)
{
    std::vector<BarRequest> asked;
    asked.reserve(requests.size());
    for (const BarRequest& request : requests)
        asked.push_back(sourceRequest(request));
    auto answers = m_source->fetchMany(asked, std::move(stop));
    for (std::size_t i = 0; i < answers.size(); ++i)
        answers[i] = join(requests[i], std::move(answers[i]));
    return answers;
}

base::Result<std::vector<providers::Snapshot>>
ResamplingProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    return m_source->snapshots(symbols, std::move(stop));
}

base::Result<std::optional<base::FileStamp>>
ResamplingProvider::sourceStamp(const market::Symbol& symbol)
{
    return m_source->sourceStamp(symbol);
}

base::Result<base::UtcSeconds> ResamplingProvider::newestBar(const market::Symbol& symbol)
{
    return m_source->newestBar(symbol);
}

std::optional<net::ClientStatus> ResamplingProvider::networkStatus() const
{
    return m_source->networkStatus();
}

} // namespace tapesift::data
