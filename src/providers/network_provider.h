#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_access.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::providers {

// What providers behind the network have in common: their record, their address and their share in
// the process's client for it.
class NetworkProvider : public MarketDataProvider
{
public:
    const Capabilities& capabilities() const override { return m_capabilities; }
    // The address; providers whose prices depend on more add to it.
    std::string feedIdentity() const override;
    std::optional<net::ClientStatus> networkStatus() const override;

protected:
    // `options.baseUrl` replaces the address of `capabilities` unless it is empty. `network` must
    // outlive the provider.
    NetworkProvider(Capabilities capabilities, const net::ClientOptions& client,
                    const NetworkProviderOptions& options, NetworkAccess& network);

    // Sends a request that was made whole: with a key, or headers of its own.
    base::Result<net::HttpResponse> send(net::HttpRequest request, std::stop_token stop);

    // Asks for `target` ("/api/v3/klines?...") at the address. `weight` is its cost in the
    // provider's unit, `subject` what it is about in log lines and errors.
    base::Result<net::HttpResponse> get(std::string_view target, int weight,
                                        std::string_view subject, std::stop_token stop);

private:
    Capabilities m_capabilities;
    std::shared_ptr<net::HttpClient> m_client;
};

} // namespace tapesift::providers
