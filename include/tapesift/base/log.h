#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "tapesift/base/result.h"

namespace tapesift::base {

enum class LogLevel { Debug, Info, Warning, Error };

// Where messages for the log go. Passed to whoever has something to say. Thread-safe.
class Log
{
public:
    virtual ~Log() = default;

    virtual bool isEnabled(LogLevel level) const = 0;
    virtual void write(LogLevel level, std::string_view message) = 0;

    template <class... Args>
    void debug(fmt::format_string<Args...> format, Args&&... args)
    {
        print(LogLevel::Debug, format, fmt::make_format_args(args...));
    }
    template <class... Args>
    void info(fmt::format_string<Args...> format, Args&&... args)
    {
        print(LogLevel::Info, format, fmt::make_format_args(args...));
    }
    template <class... Args>
    void warning(fmt::format_string<Args...> format, Args&&... args)
    {
        print(LogLevel::Warning, format, fmt::make_format_args(args...));
    }
    template <class... Args>
    void error(fmt::format_string<Args...> format, Args&&... args)
    {
        print(LogLevel::Error, format, fmt::make_format_args(args...));
    }

private:
    void print(LogLevel level, fmt::string_view format, fmt::format_args args);
};

// A log that keeps nothing.
class NullLog final : public Log
{
public:
    bool isEnabled(LogLevel) const override { return false; }
    void write(LogLevel, std::string_view) override {}
};

struct FileLogOptions
{
    std::string path;                         // the newest file; older ones get .1 to .N
    std::size_t maxBytes = 5 * 1024 * 1024;   // a file is closed at this size
    std::size_t maxFiles = 4;                 // older ones that are kept
    LogLevel level = LogLevel::Info;          // what goes into the file
    LogLevel terminalLevel = LogLevel::Error; // what is shown on standard error as well
    bool showOnTerminal = false;
};

// A log that rotates its file and, if asked, repeats messages on standard error. If the file
// cannot be written the messages for the terminal still come.
std::unique_ptr<Log> openFileLog(const FileLogOptions& options);

} // namespace tapesift::base
