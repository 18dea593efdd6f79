#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace tapesift::support {

// How a process ended, and what it wrote.
struct ProcessResult
{
    int exitCode = -1; // -1 if a signal ended it
    int signal = 0;    // the signal, or 0
    std::string out;
    std::string err;
};

// A child process. Its output goes to temporary files, so that it never waits for a reader.
class Process
{
public:
    // `environment` is added to the one of the test.
    Process(const std::vector<std::string>& command,
            const std::map<std::string, std::string>& environment = {});
    ~Process(); // kills it if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void send(int signal);

    // True if it ends within the time.
    bool waitFor(std::chrono::milliseconds time);

    // Waits for the end; a process that takes more than a minute is killed.
    ProcessResult result();

private:
    pid_t m_pid = -1;
    std::optional<int> m_status;
    int m_out = -1;
    int m_err = -1;
};

// Runs a command to its end.
ProcessResult run(const std::vector<std::string>& command,
                  const std::map<std::string, std::string>& environment = {});

} // namespace tapesift::support
