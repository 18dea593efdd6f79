#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"
#include "tapesift/net/curl_transport.h"

namespace tapesift::net {

// How the connection to a mail server is kept from others.
enum class MailSecurity : std::uint8_t {
    Tls,      // from the first byte (SMTPS)
    StartTls, // after a greeting in the clear; without it nothing is sent
    None,     // to this computer alone
};

// One mail and the server that takes it on.
struct Mail
{
    std::string host;
    int port = 587;
    MailSecurity security = MailSecurity::StartTls;
    std::string user; // empty: without signing in
    base::Secret password;
    std::string from;
    std::vector<std::string> to;
    std::string content; // headers and body (RFC 5322), lines ending with CR LF
};

// Whether a mail may be sent so: addresses, name and port of the server, TLS where it must be. The
// errors are those of MailTransport::send().
base::Status checkMail(const Mail& mail);

// The seam to mail servers: one attempt at handing over one mail. Thread-safe.
class MailTransport
{
public:
    virtual ~MailTransport() = default;

    // The server's last answer. Errors: Unavailable and TimedOut (may be tried again; also for the
    // server's own passing faults, 4xx), NotEntitled (user or password), Blocked (the server
    // refuses for good, 5xx), PermissionDenied (certificate, or no TLS where it must be),
    // InvalidArgument (host, port, an address with a line break), Cancelled. `details` is what the
    // server said. Never holds the password.
    virtual base::Result<std::string> send(const Mail& mail, std::stop_token stop) = 0;
};

// Over libcurl, on the caller's thread. Certificates are always checked.
class CurlMailTransport final : public MailTransport
{
public:
    explicit CurlMailTransport(TransportLimits limits = {});

    base::Result<std::string> send(const Mail& mail, std::stop_token stop) override;

private:
    TransportLimits m_limits;
};

} // namespace tapesift::net
