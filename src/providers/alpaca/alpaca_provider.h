#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "providers/network_provider.h"
#include "tapesift/base/clock.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::providers {

struct AlpacaCollection;

// Alpaca's market data v2: US shares, many symbols a request, 10,000 bars a page. The feed "sip" is
// the whole market, 16 minutes late for free accounts; "iex" is of the moment and holds 1 to 3 % of
// the volume. Both are never mixed: the feed is part of the identity.
//
// Alpaca leaves a symbol that it does not know out of the answer, just like one without bars: both
// are an empty series.
class AlpacaProvider final : public NetworkProvider
{
public:
    // `clock` and what `network` lives on must outlive this object.
    AlpacaProvider(const NetworkProviderOptions& options, base::Clock& clock,
                   NetworkAccess& network);
    ~AlpacaProvider() override;

    static Capabilities describe();
    static net::ClientOptions clientOptions();

    // Base address, feed and adjustment.
    std::string feedIdentity() const override;
    // The active assets of the trading address (or of the user's base address).
    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    // Intraday bars of regular hours only.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    // As many symbols in a request as an address holds, as many pages as they need. A failure in
    // the midst leaves the symbols good whose bars had all come.
    std::vector<base::Result<FetchedBars>> fetchMany(std::span<const BarRequest> requests,
                                                     std::stop_token stop) override;
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    void collect(AlpacaCollection& collection, const BarRequest& request, std::stop_token stop);
    base::Result<FetchedBars> finish(const AlpacaCollection& collection,
                                     const std::string& spelling, const BarRequest& request) const;
    std::string barsUrl(const std::string& list, const BarRequest& request) const;
    net::HttpRequest signedRequest(std::string url, const std::string& subject) const;
    base::Error errorOf(const net::HttpResponse& response, const std::string& subject) const;

    NetworkProviderOptions m_options;
    base::Clock& m_clock;
    std::string m_feed;
    std::string m_assetsUrl;
    market::ExchangeCalendar m_calendar;
    std::shared_ptr<net::HttpClient> m_assetsClient;
    std::mutex m_mutex;
    std::vector<std::string> m_remarks; // Guarded by m_mutex.
};

} // namespace tapesift::providers
