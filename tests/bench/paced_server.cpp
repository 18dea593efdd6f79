#include "bench/paced_server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/core.h>

#include "support/temporary_folder.h"

namespace tapesift::bench {

namespace {

constexpr std::string_view kGet = "GET ";

[[noreturn]] void fail(const char* what)
{
    throw std::runtime_error(fmt::format("{}: {}", what, std::strerror(errno)));
}

// By the program gzip: it packs as servers do, and is on every Debian.
std::string packed(const std::string& plain)
{
    const support::TemporaryFolder folder;
    const std::string path = folder.file("answer.json");
    std::ofstream(path) << plain;
    std::FILE* const gzip = popen(fmt::format("gzip -6 -c '{}'", path).c_str(), "r");
    if (!gzip)
        fail("gzip");
    std::string out;
    std::array<char, 16 * 1024> buffer{};
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), gzip))
        out.append(buffer.data(), got);
    pclose(gzip);
    return out;
}

} // namespace

PacedServer::PacedServer(Clock::duration roundTrip, Answer answer)
    : m_roundTrip(roundTrip)
    , m_answer(std::move(answer))
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_poll(epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (m_listener < 0 || m_poll < 0 || bind(m_listener, plain, size) != 0 ||
        listen(m_listener, 1'024) != 0 || getsockname(m_listener, plain, &size) != 0)
        fail("cannot listen on loopback");
    m_port = ntohs(address.sin_port);
    watch(m_listener, false, EPOLL_CTL_ADD);
}

PacedServer::~PacedServer()
{
    close(m_listener);
    close(m_poll);
}

std::string PacedServer::url() const
{
    return fmt::format("http://127.0.0.1:{}", m_port);
}

void PacedServer::watch(int descriptor, bool isWriting, int operation) const
{
    epoll_event event{};
    event.events = isWriting ? EPOLLOUT : EPOLLIN;
    event.data.fd = descriptor;
    epoll_ctl(m_poll, operation, descriptor, &event);
}

void PacedServer::serve()
{
    prctl(PR_SET_TIMERSLACK, 1UL); // or each answer would leave 50 us late
    std::array<epoll_event, 64> events{};
    while (true) {
        timespec wait{};
        if (!m_due.empty()) {
            const auto left = std::max<std::chrono::nanoseconds>(
                std::chrono::nanoseconds{0}, m_due.begin()->first - Clock::now());
            wait = {left.count() / 1'000'000'000, left.count() % 1'000'000'000};
        }
        const int count = epoll_pwait2(m_poll, events.data(), static_cast<int>(events.size()),
                                       m_due.empty() ? nullptr : &wait, nullptr);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            if (event.data.fd == m_listener)
                accept();
            else if ((event.events & EPOLLOUT) != 0)
                send(event.data.fd);
            else
                read(event.data.fd);
        }
        sendDue();
    }
}

void PacedServer::accept()
{
    while (true) {
        const int descriptor = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int on = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_connections[descriptor];
        watch(descriptor, false, EPOLL_CTL_ADD);
    }
}

void PacedServer::read(int descriptor)
{
    std::array<char, 16 * 1024> buffer{};
    const ssize_t got = recv(descriptor, buffer.data(), buffer.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN)) {
        drop(descriptor);
        return;
    }
    Connection& connection = m_connections[descriptor];
    connection.received.append(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    const std::size_t end = connection.received.find("\r\n\r\n");
    if (end == std::string::npos || !connection.received.starts_with(kGet))
        return;
    const std::size_t space = connection.received.find(' ', kGet.size());
    const std::string_view target =
        std::string_view(connection.received).substr(kGet.size(), space - kGet.size());
    const auto leaves = Clock::now() + m_roundTrip * (connection.isNew ? 2 : 1);
    m_due.emplace(leaves, Due{descriptor, m_answer(target)});
    connection.isNew = false;
    connection.received.erase(0, end + 4);
}

void PacedServer::sendDue()
{
    while (!m_due.empty() && m_due.begin()->first <= Clock::now()) {
        const Due due = std::move(m_due.begin()->second);
        m_due.erase(m_due.begin());
        Connection& connection = m_connections[due.descriptor];
        connection.reply = due.reply;
        connection.sent = 0;
        send(due.descriptor);
    }
}

void PacedServer::send(int descriptor)
{
    Connection& connection = m_connections[descriptor];
    while (connection.sent < connection.reply->size()) {
        const ssize_t sent =
            ::send(descriptor, connection.reply->data() + connection.sent,
                   connection.reply->size() - connection.sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EAGAIN) {
            watch(descriptor, true, EPOLL_CTL_MOD);
            return;
        }
        if (sent < 0) {
            drop(descriptor);
            return;
        }
        connection.sent += static_cast<std::size_t>(sent);
    }
    connection.reply.reset();
    watch(descriptor, false, EPOLL_CTL_MOD);
}

void PacedServer::drop(int descriptor)
{
    std::erase_if(m_due,
                  [descriptor](const auto& each) { return each.second.descriptor == descriptor; });
    m_connections.erase(descriptor);
    close(descriptor);
}

std::shared_ptr<const std::string> httpAnswer(const std::string& json, bool isPacked)
{
    const std::string body = isPacked ? packed(json) : json;
    return std::make_shared<const std::string>(
        fmt::format("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{}"
                    "Content-Length: {}\r\n\r\n{}",
                    isPacked ? "Content-Encoding: gzip\r\n" : "", body.size(), body));
}

ServerProcess::ServerProcess(const std::string& program, const std::string& arguments)
    : m_output(popen(fmt::format("exec '{}' {}", program, arguments).c_str(), "r"))
{
    std::array<char, 64> address{};
    if (!m_output || std::fscanf(m_output, "%63s %d", address.data(), &m_pid) != 2)
        throw std::runtime_error("the server did not start");
    m_url = address.data();
}

ServerProcess::~ServerProcess()
{
    kill(m_pid, SIGTERM);
    pclose(m_output);
}

} // namespace tapesift::bench
