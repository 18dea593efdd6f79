#include "support/raw_server.h"

#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/readable_socket.h"

namespace tapesift::support {

namespace {

} // namespace

RawServer::RawServer(std::string answer, std::chrono::milliseconds pause)
    : m_answer(std::move(answer))
    , m_pause(pause)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, general, size) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, general, &size) != 0)
        throw std::runtime_error("cannot listen on 127.0.0.1");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](std::stop_token stop) { serve(std::move(stop)); });
}

RawServer::~RawServer()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void RawServer::serve(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        if (!isReadable(m_listener))
            continue;
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        ++m_connections;
        answer(connection, stop);
        ::close(connection);
    }
}

void RawServer::answer(int connection, std::stop_token stop)
{
    char read[4096];
    bool isAnswered = false;
    while (!stop.stop_requested()) {
        if (!isReadable(connection))
            continue;
        if (::recv(connection, read, sizeof read, 0) <= 0)
            return;
        if (std::exchange(isAnswered, true))
            continue;
        const std::size_t step = m_pause.count() == 0 ? m_answer.size() : 1;
        for (std::size_t at = 0; at < m_answer.size() && !stop.stop_requested(); at += step) {
            if (::send(connection, m_answer.data() + at, step, MSG_NOSIGNAL) < 0)
                return;
            std::this_thread::sleep_for(m_pause);
        }
    }
}

} // namespace tapesift::support
