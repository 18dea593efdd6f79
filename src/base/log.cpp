#include "tapesift/base/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace tapesift::base {

namespace {

spdlog::level::level_enum toSpdlog(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        break;
    }
    return spdlog::level::err;
}

// Sinks of its own instead of spdlog's registry, so that nothing is shared process-wide.
class SpdlogLog final : public Log
{
public:
    explicit SpdlogLog(std::vector<spdlog::sink_ptr> sinks)
        : m_logger("tapesift", sinks.begin(), sinks.end())
    {
        auto lowest = spdlog::level::off;
        for (const auto& sink : sinks)
            lowest = std::min(lowest, sink->level());
        m_logger.set_level(lowest);
        m_logger.flush_on(spdlog::level::info);
        // A log that cannot be written must not fill the terminal with complaints.
        m_logger.set_error_handler([](const std::string&) {});
    }

    bool isEnabled(LogLevel level) const override { return m_logger.should_log(toSpdlog(level)); }

    void write(LogLevel level, std::string_view message) override
    {
        m_logger.log(toSpdlog(level), spdlog::string_view_t(message.data(), message.size()));
    }

private:
    spdlog::logger m_logger;
};

} // namespace

void Log::print(LogLevel level, fmt::string_view format, fmt::format_args args)
{
    if (isEnabled(level))
        write(level, fmt::vformat(format, args));
}

std::unique_ptr<Log> openFileLog(const FileLogOptions& options)
{
    std::vector<spdlog::sink_ptr> sinks;
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            options.path, options.maxBytes, options.maxFiles);
        file->set_level(toSpdlog(options.level));
        file->set_formatter(std::make_unique<spdlog::pattern_formatter>(
            "%Y-%m-%dT%H:%M:%S.%eZ %-7l %v", spdlog::pattern_time_type::utc));
        sinks.push_back(std::move(file));
    } catch (const spdlog::spdlog_ex&) {
        // The program works without a log file; what matters is said on the terminal anyway.
    }
    if (options.showOnTerminal) {
        auto terminal = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        terminal->set_level(toSpdlog(options.terminalLevel));
        terminal->set_pattern("tapesift: %v");
        sinks.push_back(std::move(terminal));
    }
    return std::make_unique<SpdlogLog>(std::move(sinks));
}

} // namespace tapesift::base
