#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tapesift::bench {

// An HTTP server on 127.0.0.1 at the far end of a long line: each answer leaves one round trip
// after its request came, the first one of a connection two, since the connection takes one as
// well. Answers are prepared bytes and one thread serves all connections, so that it takes little
// of the processor that is measured.
class PacedServer
{
public:
    using Clock = std::chrono::steady_clock;
    // A whole answer, headers included, to "/path?query". See httpAnswer().
    using Answer = std::function<std::shared_ptr<const std::string>(std::string_view target)>;

    PacedServer(Clock::duration roundTrip, Answer answer);
    ~PacedServer();
    PacedServer(const PacedServer&) = delete;
    PacedServer& operator=(const PacedServer&) = delete;

    std::string url() const; // "http://127.0.0.1:40123"

    // Serves until the process is ended.
    [[noreturn]] void serve();

private:
    struct Connection
    {
        std::string received;
        std::shared_ptr<const std::string> reply; // what is being sent
        std::size_t sent = 0;
        bool isNew = true;
    };
    struct Due
    {
        int descriptor = -1;
        std::shared_ptr<const std::string> reply;
    };

    void accept();
    void read(int descriptor);
    void sendDue();
    void send(int descriptor);
    void drop(int descriptor);
    void watch(int descriptor, bool isWriting, int operation) const;

    Clock::duration m_roundTrip;
    Answer m_answer;
    int m_listener = -1;
    int m_poll = -1;
    int m_port = 0;
    std::map<int, Connection> m_connections;
    std::multimap<Clock::time_point, Due> m_due;
};

// "200 OK" with this JSON, packed with gzip if so wanted.
std::shared_ptr<const std::string> httpAnswer(const std::string& json, bool isPacked = false);

// A server in a process of its own, so that what it costs is not counted with the client's. Ends
// with this object.
class ServerProcess
{
public:
    // Starts this program again with these arguments; it prints its address and its process id.
    ServerProcess(const std::string& program, const std::string& arguments);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    const std::string& url() const { return m_url; }

private:
    std::FILE* m_output = nullptr;
    std::string m_url;
    int m_pid = 0;
};

} // namespace tapesift::bench
