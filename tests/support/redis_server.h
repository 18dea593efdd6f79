#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift::support {

// A real Redis server on a Unix socket in a folder of its own, for tests. It keeps nothing on disk.
class RedisServer
{
public:
    // Whether there is one to start; the package redis-tools has it.
    static bool isInstalled();

    // Starts it with further options, such as {"--maxmemory", "1mb"}. Throws if it does not come up
    // within some seconds.
    explicit RedisServer(std::vector<std::string> options = {});

    std::string url() const; // "unix:///tmp/..."
    std::string socketPath() const;

    // Ends it at once, as a crash would.
    void kill();
    // Starts it again, empty.
    void start();

    // Sends one line ("SET key \"value\"") and gives the server's answer as it comes over the wire.
    std::string ask(const std::string& line) const;

private:
    std::string program() const;
    std::optional<std::string> tryAsk(const std::string& line) const;

    TemporaryFolder m_folder;
    std::vector<std::string> m_options;
    std::unique_ptr<Process> m_process;
};

} // namespace tapesift::support
