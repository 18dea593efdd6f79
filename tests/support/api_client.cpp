#include "support/api_client.h"

#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>

#include "tapesift/base/text.h"

namespace tapesift::support {

ApiClient::ApiClient(int port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{10, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

ApiClient::~ApiClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool ApiClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool ApiClient::fill()
{
    std::array<char, 65'536> block{};
    const ssize_t got = ::recv(m_socket, block.data(), block.size(), 0);
    if (got <= 0) {
        m_isClosed = got == 0 || errno != EAGAIN; // Else the patience is over.
        return false;
    }
    m_buffer.append(block.data(), static_cast<std::size_t>(got));
    return true;
}

ApiAnswer ApiClient::read()
{
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos)
        if (!fill())
            return {};
    ApiAnswer answer;
    const std::string head = m_buffer.substr(0, end);
    m_buffer.erase(0, end + 4);
    for (const std::string_view line : base::split(head, '\n')) {
        const std::size_t colon = line.find(':');
        if (answer.status == 0)
            answer.status = static_cast<int>(base::parseInteger(line.substr(9, 3)).value_or(-1));
        else if (colon != std::string_view::npos)
            answer.headers[base::toLower(line.substr(0, colon))] =
                std::string(base::trim(line.substr(colon + 1)));
    }
    const auto size =
        static_cast<std::size_t>(base::parseInteger(answer.headers["content-length"]).value_or(0));
    while (m_buffer.size() < size)
        if (!fill())
            return {};
    answer.body = m_buffer.substr(0, size);
    m_buffer.erase(0, size);
    return answer;
}

ApiAnswer ApiClient::ask(std::string_view bytes)
{
    send(bytes); // A server that refuses early may have answered all the same.
    return read();
}

bool ApiClient::isClosedByServer()
{
    while (fill()) {
    }
    return m_isClosed;
}

std::optional<std::string> ApiClient::readText()
{
    const auto byteAt = [this](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(m_buffer[at]));
    };
    while (true) {
        while (m_buffer.size() < 2)
            if (!fill())
                return std::nullopt;
        m_opcode = static_cast<int>(byteAt(0) & 0x0f);
        std::size_t size = byteAt(1) & 0x7f;
        const std::size_t extra = size == 126 ? 2 : size == 127 ? 8 : 0;
        while (m_buffer.size() < 2 + extra)
            if (!fill())
                return std::nullopt;
        if (extra > 0)
            size = 0;
        for (std::size_t i = 0; i < extra; ++i)
            size = size << 8 | byteAt(2 + i);
        while (m_buffer.size() < 2 + extra + size)
            if (!fill())
                return std::nullopt;
        std::string payload = m_buffer.substr(2 + extra, size);
        m_buffer.erase(0, 2 + extra + size);
        if (m_opcode == 8)
            return std::nullopt;
        if (m_opcode == 1)
            return payload;
    }
}

std::string apiRequest(int port, std::string_view method, std::string_view target,
                       std::string_view token, std::string_view body, std::string_view headers)
{
    std::string request =
        fmt::format("{} {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{}", method, target, port, headers);
    if (!token.empty())
        request += fmt::format("Authorization: Bearer {}\r\n", token);
    if (!body.empty())
        request += fmt::format("Content-Length: {}\r\n", body.size());
    return request + "\r\n" + std::string(body);
}

std::string upgradeRequest(int port, std::string_view token, std::string_view headers)
{
    return apiRequest(port, "GET", "/api/events", token, {},
                      std::string(headers) +
                          "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                          "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
}

} // namespace tapesift::support
