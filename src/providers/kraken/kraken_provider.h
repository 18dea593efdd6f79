#pragma once

#include <map>
#include <mutex>

#include "providers/network_provider.h"

namespace tapesift::providers {

// Spot prices of Kraken, without a key. Bars as traded, volume in the base currency, at most the
// newest 720. Thread-safe.
class KrakenProvider final : public NetworkProvider
{
public:
    // All references must outlive the provider.
    KrakenProvider(const NetworkProviderOptions& options, base::Clock& clock,
                   NetworkAccess& network);

    static Capabilities describe();
    // `clock` outlives the client.
    static net::ClientOptions clientOptions(const base::Clock& clock);

    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    // Whatever is asked for, nothing older than the newest 720 bars.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    std::string spellingOf(const market::Symbol& symbol);

    base::Clock& m_clock;
    std::mutex m_mutex;
    // Guarded by m_mutex.
    std::vector<std::string> m_remarks;
    std::map<market::Symbol, std::string> m_spellings; // of the last list, empty before it
};

} // namespace tapesift::providers
