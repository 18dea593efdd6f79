#include "providers/network_provider.h"

#include <fmt/core.h>

namespace tapesift::providers {

NetworkProvider::NetworkProvider(Capabilities capabilities, const net::ClientOptions& client,
                                 const NetworkProviderOptions& options, NetworkAccess& network)
    : m_capabilities(std::move(capabilities))
{
    if (!options.baseUrl.empty())
        m_capabilities.baseUrl = options.baseUrl;
    while (m_capabilities.baseUrl.ends_with('/'))
        m_capabilities.baseUrl.pop_back();
    m_client = network.client(m_capabilities.baseUrl, client);
}

std::string NetworkProvider::feedIdentity() const
{
    return m_capabilities.baseUrl;
}

std::optional<net::ClientStatus> NetworkProvider::networkStatus() const
{
    return m_client->status();
}

base::Result<net::HttpResponse> NetworkProvider::send(net::HttpRequest request,
                                                      std::stop_token stop)
{
    return m_client->get(std::move(request), std::move(stop));
}

base::Result<net::HttpResponse> NetworkProvider::get(std::string_view target, int weight,
                                                     std::string_view subject, std::stop_token stop)
{
    net::HttpRequest request;
    request.url = fmt::format("{}{}", m_capabilities.baseUrl, target);
    request.weight = weight;
    request.subject = subject;
    return send(std::move(request), std::move(stop));
}

} // namespace tapesift::providers
