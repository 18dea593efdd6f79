#pragma once

#include <memory>
#include <string>

#include "providers/network_provider.h"
#include "tapesift/base/clock.h"

namespace tapesift::providers {

struct YahooChart;

// Prices of Yahoo's chart pages: US and foreign shares, funds, indexes, futures, pairs. Nobody
// promises that it works: it is asked once a second, and not at all any more in a run in which it
// refused once.
class YahooProvider final : public NetworkProvider
{
public:
    // `clock` and what `network` lives on must outlive this object.
    YahooProvider(const NetworkProviderOptions& options, base::Clock& clock,
                  NetworkAccess& network);

    static Capabilities describe();
    static net::ClientOptions clientOptions();

    // Base address and adjustment.
    std::string feedIdentity() const override;
    // Unsupported: Yahoo has no list.
    base::Result<std::vector<market::Member>> listSymbols() override;
    // Minutes reach back 30 days (1m) or 60 days, hours 730; what is older is left out.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    // Last price and previous close, 20 symbols a request.
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    struct Window
    {
        base::UtcSeconds start{};
        base::UtcSeconds end{};
    };

    std::vector<Window> windowsOf(const BarRequest& request) const;
    base::Result<YahooChart> fetchWindow(const BarRequest& request, const std::string& spelling,
                                         const Window& window, std::stop_token stop);
    base::Error errorOf(const net::HttpResponse& response, const market::Symbol* symbol,
                        const std::string& subject) const;
    base::Result<net::HttpResponse> get(std::string url, const std::string& subject,
                                        std::stop_token stop);

    NetworkProviderOptions m_options;
    base::Clock& m_clock;
};

} // namespace tapesift::providers
