#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "tapesift/net/transport.h"

namespace tapesift::net {

// The limits of docs/providers.md, part "Network". Tests shorten them.
struct TransportLimits
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds total{60'000};
    long slowBytesPerSecond = 100;            // slower than this
    std::chrono::seconds slowFor{20};         // for this long ends the transfer as TimedOut
    std::size_t bodyBytes = 16 * 1024 * 1024; // unpacked
    std::size_t headerBytes = 64 * 1024;
    int redirects = 3;
    // A file of certificate authorities (PEM) in place of the system's file of them, which leaves
    // those of its folder; empty: the system's.
    std::string authorities;
};

// Requests over libcurl: all transfers in one thread with one multi handle, so that connections
// are kept and shared (HTTP/2 where the server has it). https only, except to loopback
// ("localhost", 127.0.0.0/8, [::1]); certificates are always checked. Proxies are those of the
// environment, and none for loopback. A redirect is followed to https only, or from loopback to
// loopback; one that would carry a secret to another server is refused. The destructor ends
// transfers that are on their way (Cancelled); nobody may call send() any more.
class CurlTransport final : public Transport
{
public:
    // `userAgent` is sent with every request that does not bring its own.
    explicit CurlTransport(std::string userAgent, TransportLimits limits = {});
    ~CurlTransport() override;

    base::Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::net
