#include "support/redis_server.h"

#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tapesift::support {

namespace {

// redis-tools of Debian has the whole server under this name: what it does is decided by the name
// it is started by.
constexpr const char* kProgram = "/usr/bin/redis-check-rdb";

constexpr int kStartTries = 1000; // 10 s

// Closes a socket at the end of its scope.
struct UnixSocket
{
    explicit UnixSocket(int value)
        : descriptor(value)
    {
    }
    ~UnixSocket() { ::close(descriptor); }
    UnixSocket(const UnixSocket&) = delete;
    UnixSocket& operator=(const UnixSocket&) = delete;

    int descriptor;
};

} // namespace

bool RedisServer::isInstalled()
{
    return std::filesystem::exists(kProgram);
}

RedisServer::RedisServer(std::vector<std::string> options)
    : m_options(std::move(options))
{
    std::filesystem::create_symlink(kProgram, program());
    start();
}

std::string RedisServer::program() const
{
    return m_folder.file("redis-server");
}

std::string RedisServer::socketPath() const
{
    return m_folder.file("redis.sock");
}

std::string RedisServer::url() const
{
    return "unix://" + socketPath();
}

void RedisServer::kill()
{
    m_process.reset();
    std::filesystem::remove(socketPath());
}

void RedisServer::start()
{
    std::vector<std::string> command{
        program(), "--port", "0",     "--unixsocket",           socketPath(),
        "--save",  "",       "--dir", m_folder.path().string(), "--enable-debug-command",
        "yes"};
    command.insert(command.end(), m_options.begin(), m_options.end());
    m_process = std::make_unique<Process>(command);
    for (int i = 0; i < kStartTries; ++i) {
        if (tryAsk("PING"))
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("the Redis server does not start");
}

std::string RedisServer::ask(const std::string& line) const
{
    const auto answer = tryAsk(line);
    if (!answer)
        throw std::runtime_error("the Redis server does not answer");
    return *answer;
}

std::optional<std::string> RedisServer::tryAsk(const std::string& line) const
{
    const UnixSocket connection(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socketPath().c_str(), sizeof address.sun_path - 1);
    const timeval patience{5, 0};
    ::setsockopt(connection.descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(connection.descriptor, reinterpret_cast<const sockaddr*>(&address),
                  sizeof address) != 0)
        return std::nullopt;
    const std::string sent = line + "\r\n";
    if (::send(connection.descriptor, sent.data(), sent.size(), MSG_NOSIGNAL) < 0)
        return std::nullopt;
    std::string answer(64 * 1024, '\0');
    const ssize_t got = ::recv(connection.descriptor, answer.data(), answer.size(), 0);
    if (got <= 0)
        return std::nullopt;
    answer.resize(static_cast<std::size_t>(got));
    return answer;
}

} // namespace tapesift::support
