#pragma once

#include <mutex>

#include "providers/network_provider.h"

namespace tapesift::providers {

// Prices of Coinbase's exchange, without a key. Bars as traded, volume in the base currency; an
// interval in which nothing was traded has no bar. Thread-safe.
class CoinbaseProvider final : public NetworkProvider
{
public:
    // `network` must outlive the provider; `clock` is not needed.
    CoinbaseProvider(const NetworkProviderOptions& options, base::Clock& clock,
                     NetworkAccess& network);

    static Capabilities describe();
    static net::ClientOptions clientOptions();

    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    // The last `bars` intervals; as many fewer bars as there were intervals without a trade.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;

private:
    base::Result<std::vector<market::Bar>> fetchPage(const BarRequest& request,
                                                     base::UtcSeconds start, base::UtcSeconds end,
                                                     std::stop_token stop);

    std::mutex m_mutex;
    std::vector<std::string> m_remarks; // Guarded by m_mutex.
};

} // namespace tapesift::providers
