#pragma once

#include <memory>
#include <string>
#include <vector>

namespace tapesift::support {

// A mail as it came over the wire.
struct WireMail
{
    std::string from; // as within MAIL FROM:<...>
    std::vector<std::string> to;
    std::string content; // dots that were doubled are single again
};

struct MailServerRules
{
    // What AUTH PLAIN must bring, in base64; empty: signing in is not offered.
    std::string credentials;
    bool offersStartTls = false; // and never does it
    std::string afterData;       // the answer to a mail in place of "250 2.0.0 Ok: queued as 42"
    std::string toReceivers;     // the answer to RCPT in place of "250 Ok"
    bool isSilent = false;       // takes the connection and says nothing
};

// An SMTP server on 127.0.0.1 with a port of its own, for tests: plain, one connection after the
// other, until it is destroyed.
class MailServer
{
public:
    explicit MailServer(MailServerRules rules = {});
    ~MailServer();

    int port() const;
    std::vector<WireMail> mails() const;
    // Everything that clients sent, line by line.
    std::vector<std::string> lines() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::support
