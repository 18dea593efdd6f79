#include "support/process.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tapesift::support {

namespace {

int temporaryFile()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "tapesift-out-XXXXXX").string();
    const int descriptor = mkostemp(pattern.data(), O_CLOEXEC);
    if (descriptor < 0)
        throw std::runtime_error("cannot make a temporary file");
    unlink(pattern.c_str());
    return descriptor;
}

std::string contentOf(int descriptor)
{
    std::string content(static_cast<std::size_t>(lseek(descriptor, 0, SEEK_END)), '\0');
    const ssize_t got = pread(descriptor, content.data(), content.size(), 0);
    content.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return content;
}

} // namespace

Process::Process(const std::vector<std::string>& command,
                 const std::map<std::string, std::string>& environment)
    : m_out(temporaryFile())
    , m_err(temporaryFile())
{
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    m_pid = fork();
    if (m_pid != 0)
        return;
    for (const auto& [name, value] : environment)
        setenv(name.c_str(), value.c_str(), 1);
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(m_out, STDOUT_FILENO);
    dup2(m_err, STDERR_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

Process::~Process()
{
    if (!m_status) {
        send(SIGKILL);
        int status = 0;
        waitpid(m_pid, &status, 0);
    }
    close(m_out);
    close(m_err);
}

void Process::send(int signal)
{
    if (!m_status)
        kill(m_pid, signal);
}

bool Process::waitFor(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!m_status) {
        int status = 0;
        if (waitpid(m_pid, &status, WNOHANG) == m_pid)
            m_status = status;
        else if (std::chrono::steady_clock::now() >= end)
            return false;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

ProcessResult Process::result()
{
    if (!waitFor(std::chrono::minutes(1))) {
        send(SIGKILL);
        waitFor(std::chrono::minutes(1));
    }
    ProcessResult result;
    const int status = m_status.value_or(0);
    if (WIFEXITED(status))
        result.exitCode = WEXITSTATUS(status);
    else
        result.signal = WTERMSIG(status);
    result.out = contentOf(m_out);
    result.err = contentOf(m_err);
    return result;
}

ProcessResult run(const std::vector<std::string>& command,
                  const std::map<std::string, std::string>& environment)
{
    return Process(command, environment).result();
}

} // namespace tapesift::support
