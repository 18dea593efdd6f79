#pragma once

#include <memory>
#include <string>

#include "providers/network_provider.h"
#include "tapesift/base/clock.h"

namespace tapesift::providers {

// Tiingo's end-of-day prices: US shares as traded, with the splits and dividends of each day.
class TiingoProvider final : public NetworkProvider
{
public:
    // `clock` and what `network` lives on must outlive this object.
    TiingoProvider(const NetworkProviderOptions& options, base::Clock& clock,
                   NetworkAccess& network);

    static Capabilities describe();
    // `clock` must outlive the client: Tiingo's refusals end with the hour or the day.
    static net::ClientOptions clientOptions(const base::Clock& clock);

    // Unsupported.
    base::Result<std::vector<market::Member>> listSymbols() override;
    // Prices as traded, whatever adjustment is wished for: the actions come with them.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    // The latest day of all symbols, in one request.
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    base::Result<net::HttpResponse> get(std::string url, const std::string& subject,
                                        std::stop_token stop);
    base::Error errorOf(const net::HttpResponse& response, const market::Symbol* symbol,
                        const std::string& subject) const;

    NetworkProviderOptions m_options;
};

} // namespace tapesift::providers
