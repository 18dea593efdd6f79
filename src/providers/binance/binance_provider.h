#pragma once

#include <mutex>

#include "providers/network_provider.h"

namespace tapesift::providers {

// Spot prices of Binance from its public mirror for market data, without a key. Bars as traded,
// volume in the base currency. Thread-safe.
class BinanceProvider final : public NetworkProvider
{
public:
    // `network` must outlive the provider; `clock` is not needed.
    BinanceProvider(const NetworkProviderOptions& options, base::Clock& clock,
                    NetworkAccess& network);

    static Capabilities describe();
    // The limits as published; exchangeInfo and the headers of each answer correct them.
    static net::ClientOptions clientOptions();

    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    base::Result<std::vector<market::Bar>>
    fetchPage(const BarRequest& request, base::UtcSeconds end, int limit, std::stop_token stop);

    std::mutex m_mutex;
    std::vector<std::string> m_remarks; // Guarded by m_mutex.
};

} // namespace tapesift::providers
