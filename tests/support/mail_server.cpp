#include "support/mail_server.h"

#include <mutex>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/readable_socket.h"

namespace tapesift::support {

namespace {

std::string between(const std::string& line)
{
    const std::size_t begin = line.find('<');
    const std::size_t end = line.find('>');
    return begin == std::string::npos || end == std::string::npos
               ? std::string()
               : line.substr(begin + 1, end - begin - 1);
}

} // namespace

struct MailServer::Impl
{
    explicit Impl(MailServerRules theRules)
        : rules(std::move(theRules))
    {
    }

    void serve(std::stop_token stop);
    void talk(int connection, std::stop_token stop);
    // nullopt: the other side is gone.
    std::optional<std::string> line(int connection, std::string& received, std::stop_token stop);
    bool readContent(int connection, std::string& received, std::stop_token stop, WireMail& mail);
    std::string greeting() const;

    const MailServerRules rules;
    int listener = -1;
    int port = 0;
    mutable std::mutex mutex;
    std::vector<WireMail> mails;   // Guarded by mutex.
    std::vector<std::string> seen; // Guarded by mutex.
    std::jthread thread;
};

void MailServer::Impl::serve(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        if (!isReadable(listener))
            continue;
        const int connection = ::accept(listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        talk(connection, stop);
        ::close(connection);
    }
}

std::optional<std::string> MailServer::Impl::line(int connection, std::string& received,
                                                  std::stop_token stop)
{
    for (;;) {
        if (const std::size_t end = received.find("\r\n"); end != std::string::npos) {
            std::string found = received.substr(0, end);
            received.erase(0, end + 2);
            const std::lock_guard lock(mutex);
            seen.push_back(found);
            return found;
        }
        char buffer[4096];
        while (!isReadable(connection)) {
            if (stop.stop_requested())
                return std::nullopt;
        }
        const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
        if (got <= 0)
            return std::nullopt;
        received.append(buffer, static_cast<std::size_t>(got));
    }
}

bool MailServer::Impl::readContent(int connection, std::string& received, std::stop_token stop,
                                   WireMail& mail)
{
    for (;;) {
        auto next = line(connection, received, stop);
        if (!next)
            return false;
        if (*next == ".")
            return true;
        mail.content += (next->starts_with("..") ? next->substr(1) : *next) + "\r\n";
    }
}

std::string MailServer::Impl::greeting() const
{
    std::string text = "250-localhost\r\n";
    if (!rules.credentials.empty())
        text += "250-AUTH PLAIN\r\n";
    if (rules.offersStartTls)
        text += "250-STARTTLS\r\n";
    return text + "250 SIZE 1000000\r\n";
}

void MailServer::Impl::talk(int connection, std::stop_token stop)
{
    const auto say = [connection](const std::string& text) {
        return ::send(connection, text.data(), text.size(), MSG_NOSIGNAL) > 0;
    };
    std::string received;
    if (!rules.isSilent)
        say("220 localhost ready\r\n");
    WireMail mail;
    while (auto command = line(connection, received, stop)) {
        if (rules.isSilent)
            continue;
        const std::string verb = command->substr(0, command->find(' '));
        if (verb == "EHLO") {
            say(greeting());
        } else if (verb == "AUTH") {
            std::string brought = command->substr(std::min(command->size(), std::size_t{11}));
            if (brought.empty()) {
                say("334 \r\n");
                brought = line(connection, received, stop).value_or("");
            }
            say(brought == rules.credentials ? "235 2.7.0 Welcome\r\n"
                                             : "535 5.7.8 Bad credentials\r\n");
        } else if (verb == "MAIL") {
            mail = {};
            mail.from = between(*command);
            say("250 Ok\r\n");
        } else if (verb == "RCPT") {
            mail.to.push_back(between(*command));
            say(rules.toReceivers.empty() ? "250 Ok\r\n" : rules.toReceivers + "\r\n");
        } else if (verb == "DATA") {
            say("354 Go on\r\n");
            if (!readContent(connection, received, stop, mail))
                return;
            if (rules.afterData.empty()) {
                const std::lock_guard lock(mutex);
                mails.push_back(mail);
            }
            say(rules.afterData.empty() ? "250 2.0.0 Ok: queued as 42\r\n"
                                        : rules.afterData + "\r\n");
        } else if (verb == "QUIT") {
            say("221 Bye\r\n");
            return;
        } else {
            say("502 What?\r\n");
        }
    }
}

MailServer::MailServer(MailServerRules rules)
    : m_impl(std::make_unique<Impl>(std::move(rules)))
{
    m_impl->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_impl->listener, general, size) != 0 || ::listen(m_impl->listener, 16) != 0 ||
        ::getsockname(m_impl->listener, general, &size) != 0)
        throw std::runtime_error("cannot listen on 127.0.0.1");
    m_impl->port = ntohs(address.sin_port);
    m_impl->thread =
        std::jthread([impl = m_impl.get()](std::stop_token stop) { impl->serve(std::move(stop)); });
}

MailServer::~MailServer()
{
    m_impl->thread.request_stop();
    m_impl->thread.join();
    ::close(m_impl->listener);
}

int MailServer::port() const
{
    return m_impl->port;
}

std::vector<WireMail> MailServer::mails() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->mails;
}

std::vector<std::string> MailServer::lines() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->seen;
}

} // namespace tapesift::support
