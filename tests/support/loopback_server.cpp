#include "support/loopback_server.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <list>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/gzip_bytes.h"
#include "support/wire_request.h"

namespace tapesift::support {

namespace {

constexpr std::size_t kLargestRequest = 256 * 1024;
constexpr std::size_t kMethod = 5; // bytes that tell a GET or POST from anything else
constexpr std::uint64_t kBombBytes = 10'000'000'000;

bool hasBody(int status)
{
    return status != 204 && status != 304;
}

std::string chunked(std::string_view body)
{
    constexpr std::size_t kChunk = 4'000; // small enough that most answers have several
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string wire;
    for (std::size_t at = 0; at < body.size(); at += kChunk) {
        const std::string_view part = body.substr(at, kChunk);
        std::string size;
        for (std::size_t left = part.size(); left > 0; left /= 16)
            size.insert(size.begin(), kHex[left % 16]);
        wire.append(size).append("\r\n").append(part).append("\r\n");
    }
    return wire + "0\r\n\r\n";
}

// One connection's socket, closed at the end.
class Socket
{
public:
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Socket() { finish(); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int descriptor() const { return m_descriptor; }

    bool send(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // True if the peer is still there after the time; false as soon as it is gone.
    bool wait(std::chrono::milliseconds time) const
    {
        pollfd watched{m_descriptor, POLLRDHUP, 0};
        return poll(&watched, 1, static_cast<int>(time.count())) == 0;
    }
    void waitForTheEnd() const
    {
        pollfd watched{m_descriptor, POLLRDHUP, 0};
        poll(&watched, 1, -1);
    }
    void resetOnClose() const
    {
        const linger now{1, 0};
        setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    // Wakes the connection's thread out of whatever it waits for. May be called by any thread.
    void end() const
    {
        const std::lock_guard lock(m_mutex);
        if (m_descriptor >= 0)
            shutdown(m_descriptor, SHUT_RDWR);
    }
    // Called by the connection's thread alone.
    void finish()
    {
        const std::lock_guard lock(m_mutex);
        if (m_descriptor >= 0)
            close(m_descriptor);
        m_descriptor = -1;
    }

private:
    mutable std::mutex m_mutex; // Guards the descriptor's end, not its use by its own thread.
    int m_descriptor;
};

// Counts a request as being answered until the last byte is about to go out: a client that has its
// answer may already send the next one.
class AnswerCount
{
public:
    AnswerCount(std::atomic<int>& now, std::atomic<int>& most)
        : m_now(&now)
    {
        const int count = ++now;
        int seen = most.load();
        while (seen < count && !most.compare_exchange_weak(seen, count)) {
        }
    }
    ~AnswerCount() { release(); }
    AnswerCount(const AnswerCount&) = delete;
    AnswerCount& operator=(const AnswerCount&) = delete;

    void release()
    {
        if (m_now)
            --*std::exchange(m_now, nullptr);
    }

private:
    std::atomic<int>* m_now;
};

// An answer's bytes, in the two parts that faults separate.
struct Wire
{
    std::string head;
    std::string body;
};

Wire wireOf(const WireRequest& request, const WireReply& reply)
{
    Wire wire;
    wire.head = "HTTP/1.1 " + std::to_string(reply.status) + " Status\r\n";
    for (const auto& [name, value] : reply.headers)
        wire.head.append(name).append(": ").append(value).append("\r\n");
    if (reply.fault == WireFault::HugeHeader)
        wire.head.append("X-Huge: ").append(128 * 1024, 'h').append("\r\n");
    if (hasBody(reply.status)) {
        wire.head.append("Content-Type: ").append(reply.contentType).append("\r\n");
        wire.body = reply.body;
        const auto accepted = request.headers.find("accept-encoding");
        const bool packs = accepted != request.headers.end() &&
                           accepted->second.find("gzip") != std::string::npos &&
                           !reply.body.empty() && reply.fault != WireFault::ShortLength &&
                           !reply.headers.contains("Content-Encoding");
        if (packs) {
            wire.head += "Content-Encoding: gzip\r\n";
            wire.body = gzipStored(reply.body);
        }
        if (reply.isChunked) {
            wire.head += "Transfer-Encoding: chunked\r\n";
            wire.body = chunked(wire.body);
        } else {
            const std::size_t size = wire.body.size();
            const std::size_t told = reply.fault == WireFault::ShortLength ? size / 2 : size;
            wire.head.append("Content-Length: ").append(std::to_string(told)).append("\r\n");
        }
    }
    wire.head += "\r\n";
    return wire;
}

void sendBomb(const Socket& socket)
{
    const std::string head = gzipBombHead();
    constexpr std::uint64_t kZeroBytes = kBombBytes / kZerosPerBombByte;
    socket.send("HTTP/1.1 200 Status\r\nContent-Type: application/json\r\n"
                "Content-Encoding: gzip\r\nContent-Length: " +
                std::to_string(head.size() + kZeroBytes) + "\r\n\r\n" + head);
    const std::string zeros(8 * 1024, '\0');
    for (std::uint64_t sent = 0; sent < kZeroBytes; sent += zeros.size()) {
        if (!socket.send(zeros))
            return;
    }
}

std::size_t bodyBytes(std::string_view head)
{
    const auto request = parseWireRequest(head);
    if (!request || !request->headers.contains("content-length"))
        return 0;
    return std::min<std::size_t>(std::stoul(request->headers.at("content-length")),
                                 kLargestRequest);
}

// Returns whether the connection stays open.
bool sendAnswer(const Socket& socket, const WireRequest& request, const WireReply& reply,
                AnswerCount& count)
{
    if (reply.delay.count() > 0 && !socket.wait(reply.delay))
        return false;
    const Wire wire = wireOf(request, reply);
    const std::string_view half = std::string_view(wire.body).substr(0, wire.body.size() / 2);
    switch (reply.fault) {
    case WireFault::None:
    case WireFault::HugeHeader:
        count.release();
        return socket.send(wire.head + wire.body);
    case WireFault::ShortLength:
        count.release();
        socket.send(wire.head + wire.body);
        return false;
    case WireFault::CloseAtOnce:
        return false;
    case WireFault::ResetInHeaders:
        socket.send(std::string_view(wire.head).substr(0, wire.head.size() / 2));
        socket.resetOnClose();
        return false;
    case WireFault::ResetInBody:
        socket.send(wire.head + std::string(half));
        socket.resetOnClose();
        return false;
    case WireFault::CutBody:
        socket.send(wire.head + std::string(half));
        return false;
    case WireFault::NoAnswer:
        socket.waitForTheEnd();
        return false;
    case WireFault::StallInBody:
        socket.send(wire.head + std::string(half));
        socket.waitForTheEnd();
        return false;
    case WireFault::Drip:
        for (const char c : wire.head + wire.body) {
            if (!socket.send({&c, 1}) || !socket.wait(std::chrono::seconds(1)))
                return false;
        }
        return true;
    case WireFault::GzipBomb:
        sendBomb(socket);
        return false;
    case WireFault::Garbage:
        socket.send("\x16\x03\x01 this is no HTTP\r\n\r\n");
        return false;
    }
    return false;
}

} // namespace

struct LoopbackServer::Impl
{
    // A connection is served by its thread and ended by the destructor, which shuts the socket.
    struct Connection
    {
        explicit Connection(int descriptor)
            : socket(descriptor)
        {
        }
        Socket socket;
        std::atomic<bool> isDone = false;
        std::jthread thread;
    };

    explicit Impl(Handler answerer)
        : handler(std::move(answerer))
    {
    }

    void accept();
    void serve(Connection& connection);
    bool answer(const Socket& socket, std::string_view head, std::string body);
    void dropDone();

    Handler handler;
    int listener = -1;
    int port = 0;
    std::atomic<bool> isEnding = false;
    std::atomic<int> atOnce = 0;
    std::atomic<int> most = 0;
    std::atomic<std::size_t> opened = 0;
    mutable std::mutex mutex;
    std::vector<WireRequest> log;      // Guarded by mutex.
    std::list<Connection> connections; // Touched by the accepting thread and, after it, the end.
    std::jthread acceptor;
};

void LoopbackServer::Impl::accept()
{
    while (!isEnding) {
        const int descriptor = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0) {
            if (errno == EINTR || errno == ECONNABORTED)
                continue;
            return;
        }
        const int on = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        dropDone();
        ++opened;
        Connection& connection = connections.emplace_back(descriptor);
        connection.thread = std::jthread([this, &connection] { serve(connection); });
    }
}

// Threads end with their connection, so the done ones must not pile up.
void LoopbackServer::Impl::dropDone()
{
    connections.remove_if([](const Connection& connection) { return connection.isDone.load(); });
}

void LoopbackServer::Impl::serve(Connection& connection)
{
    std::string received;
    std::string buffer(16 * 1024, '\0');
    bool isOpen = true;
    while (isOpen && !isEnding && received.size() < kLargestRequest) {
        const std::size_t end = received.find("\r\n\r\n");
        // What begins otherwise may never have an end (a TLS handshake).
        if (end == std::string::npos && received.size() >= kMethod &&
            !received.starts_with("GET ") && !received.starts_with("POST "))
            isOpen = answer(connection.socket, received, {});
        if (!isOpen)
            break;
        if (end != std::string::npos) {
            const std::string_view head = std::string_view(received).substr(0, end);
            const std::size_t body = bodyBytes(head);
            if (received.size() - end - 4 >= body) {
                isOpen = answer(connection.socket, head, received.substr(end + 4, body));
                received.erase(0, end + 4 + body);
                continue;
            }
        }
        const ssize_t got = recv(connection.socket.descriptor(), buffer.data(), buffer.size(), 0);
        if (got <= 0)
            break;
        received.append(buffer, 0, static_cast<std::size_t>(got));
    }
    connection.socket.finish();
    connection.isDone = true;
}

bool LoopbackServer::Impl::answer(const Socket& socket, std::string_view head, std::string body)
{
    std::optional<WireRequest> request = parseWireRequest(head);
    if (!request) {
        socket.send("HTTP/1.1 405 Status\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return false;
    }
    request->body = std::move(body);
    AnswerCount count(atOnce, most);
    {
        const std::lock_guard lock(mutex);
        log.push_back(*request);
    }
    return sendAnswer(socket, *request, handler(*request), count);
}

LoopbackServer::LoopbackServer(Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(handler)))
{
    m_impl->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (m_impl->listener < 0 || bind(m_impl->listener, plain, size) != 0 ||
        listen(m_impl->listener, 1'024) != 0 || getsockname(m_impl->listener, plain, &size) != 0)
        throw std::runtime_error(std::string("cannot listen on loopback: ") + strerror(errno));
    m_impl->port = ntohs(address.sin_port);
    m_impl->acceptor = std::jthread([impl = m_impl.get()] { impl->accept(); });
}

LoopbackServer::~LoopbackServer()
{
    m_impl->isEnding = true;
    shutdown(m_impl->listener, SHUT_RDWR); // Ends accept4().
    m_impl->acceptor.join();
    close(m_impl->listener);
    for (const Impl::Connection& connection : m_impl->connections)
        connection.socket.end();
    m_impl->connections.clear();
}

std::string LoopbackServer::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_impl->port);
}

std::vector<WireRequest> LoopbackServer::requests() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->log;
}

std::size_t LoopbackServer::requestCount() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->log.size();
}

void LoopbackServer::forgetRequests()
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->log.clear();
}

int LoopbackServer::mostAtOnce() const
{
    return m_impl->most;
}

std::size_t LoopbackServer::connections() const
{
    return m_impl->opened;
}

} // namespace tapesift::support
