#pragma once

#include <memory>

#include "tapesift/market/exchange_calendar.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::data {

// The interval a provider is asked for when bars of `wanted` are needed: itself where it is served,
// else the longest served one that can be resampled to it; nullopt if there is none.
std::optional<market::Interval> servingInterval(const providers::Capabilities& provider,
                                                market::Interval wanted);

// A provider of bars that another one does not serve: asks it for shorter ones and joins them
// (market::resample) by the calendar of each symbol. Everything else is the other's.
class ResamplingProvider final : public providers::MarketDataProvider
{
public:
    // `source` must serve `from`; `calendars` must outlive this object.
    ResamplingProvider(std::unique_ptr<providers::MarketDataProvider> source, market::Interval from,
                       market::Interval to, const market::CalendarBook& calendars);

    const providers::Capabilities& capabilities() const override { return m_capabilities; }
    std::string feedIdentity() const override;
    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    base::Result<providers::FetchedBars> fetchBars(const providers::BarRequest& request,
                                                   std::stop_token stop) override;
    std::vector<base::Result<providers::FetchedBars>>
    fetchMany(std::span<const providers::BarRequest> requests, std::stop_token stop) override;
    base::Result<std::vector<providers::Snapshot>>
    snapshots(std::span<const market::Symbol> symbols, std::stop_token stop) override;
    base::Result<std::optional<base::FileStamp>> sourceStamp(const market::Symbol& symbol) override;
    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override;
    std::optional<net::ClientStatus> networkStatus() const override;

private:
    providers::BarRequest sourceRequest(const providers::BarRequest& request) const;
    base::Result<providers::FetchedBars> join(const providers::BarRequest& request,
                                              base::Result<providers::FetchedBars> shorter) const;

    std::unique_ptr<providers::MarketDataProvider> m_source;
    market::Interval m_from;
    market::Interval m_to;
    const market::CalendarBook& m_calendars;
    providers::Capabilities m_capabilities;
};

} // namespace tapesift::data
