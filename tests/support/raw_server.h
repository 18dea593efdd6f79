#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

namespace tapesift::support {

// A server on 127.0.0.1 that answers the first bytes of each connection with fixed ones, whatever
// the protocol. Serves one connection after the other until it is destroyed.
class RawServer
{
public:
    // `pause` is real time between two bytes of the answer; 0 sends them at once. Then it keeps the
    // connection open until the client closes it.
    explicit RawServer(std::string answer, std::chrono::milliseconds pause = {});
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    int port() const { return m_port; }
    int connections() const { return m_connections; }

private:
    void serve(std::stop_token stop);
    void answer(int connection, std::stop_token stop);

    const std::string m_answer;
    const std::chrono::milliseconds m_pause;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_connections{0};
    std::jthread m_thread;
};

} // namespace tapesift::support
