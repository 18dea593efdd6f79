#include <iostream>

#include "app/cli/command_line.h"
#include "app/cli/completion.h"
#include "app/cli/help.h"
#include "app/commands/command.h"
#include "app/commands/messages.h"
#include "app/progress_bar.h"

namespace tapesift::app {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

ExitCode print(const std::string& text)
{
    std::cout << text;
    return ExitCode::Done;
}

ExitCode carryOut(ParsedCommand command)
{
    const CommonOptions& common = command.common;
    return std::visit(
        Overloaded{
            [&](ScanOptions& options) { return runScan(common, std::move(options)); },
            [&](const ResumeOptions& options) { return runResume(common, options); },
            [&](const RetryOptions& options) { return runRetry(common, options); },
            [&](const RunsOptions& options) { return runRuns(common, options); },
            [&](const ShowOptions& options) { return runShow(common, options); },
            [&](const CacheStatOptions& options) { return runCacheStat(common, options); },
            [&](const CacheVerifyOptions& options) { return runCacheVerify(common, options); },
            [&](const CacheClearOptions& options) { return runCacheClear(common, options); },
            [](const CompletionOptions& options) { return print(completionScript(options.shell)); },
            [](const HelpOptions& options) {
                const int width = static_cast<int>(terminalWidth(stdout, 80));
                return print(helpText(options.topic, width));
            },
            [](const VersionOptions&) { return print("tapesift " TAPESIFT_VERSION "\n"); },
        },
        command.options);
}

ExitCode run(const std::vector<std::string>& arguments)
{
    auto command = parseCommandLine(arguments);
    if (!command) {
        complain(command.error());
        return ExitCode::WrongUsage;
    }
    return carryOut(std::move(*command));
}

} // namespace

} // namespace tapesift::app

int main(int argc, char** argv)
{
    try {
        const tapesift::app::ExitCode code = tapesift::app::run({argv + 1, argv + argc});
        std::cout.flush();
        if (std::cout.good())
            return static_cast<int>(code);
        tapesift::app::complain({tapesift::base::ErrorCode::Unavailable,
                                 "Standard output cannot be written.",
                                 {},
                                 "Check the disk or the pipe; a scan that was done is saved."});
    } catch (const std::exception& fault) {
        tapesift::app::complain({tapesift::base::ErrorCode::Internal, "Tapesift has failed.",
                                 fault.what(),
                                 "Nothing that was saved is lost: see 'tapesift runs'."});
    }
    return static_cast<int>(tapesift::app::ExitCode::InternalError);
}
