#include <iostream>

#include <fmt/format.h>

#include "app/cli/command_line.h"
#include "app/cli/completion.h"
#include "app/cli/help.h"
#include "app/commands/command.h"
#include "app/commands/messages.h"
#include "app/progress_bar.h"
#include "tapesift/base/version.h"
#ifdef TAPESIFT_HAS_WINDOW
#include "app/window/window_command.h"
#endif

namespace tapesift::app {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

// As users report it: what is run, and what kind of build it is.
std::string versionLine()
{
    return fmt::format("tapesift {} ({})\n", base::version(), base::buildType());
}

ExitCode print(const std::string& text)
{
    std::cout << text;
    return ExitCode::Done;
}

// argc and argv are for Qt, which takes its own options out of them.
ExitCode openWindow([[maybe_unused]] int& argc, [[maybe_unused]] char** argv,
                    [[maybe_unused]] const CommonOptions& common)
{
#ifdef TAPESIFT_HAS_WINDOW
    return runWindow(argc, argv, common);
#else
    complain({base::ErrorCode::Unsupported,
              "This Tapesift was built without its window.",
              {},
              "Scan on the terminal with 'tapesift scan'; 'tapesift help' lists the commands."});
    return ExitCode::WrongUsage;
#endif
}

ExitCode carryOut(ParsedCommand command, int& argc, char** argv)
{
    const CommonOptions& common = command.common;
    return std::visit(
        Overloaded{
            [&](const WindowOptions&) { return openWindow(argc, argv, common); },
            [&](ScanOptions& options) { return runScan(common, std::move(options)); },
            [&](const ResumeOptions& options) { return runResume(common, options); },
            [&](const RetryOptions& options) { return runRetry(common, options); },
            [&](const RunsOptions& options) { return runRuns(common, options); },
            [&](const ShowOptions& options) { return runShow(common, options); },
            [&](const ExportOptions& options) { return runExport(common, options); },
            [&](const DiffOptions& options) { return runDiff(common, options); },
            [&](const CacheStatOptions& options) { return runCacheStat(common, options); },
            [&](ModelTrainOptions& options) { return runModelTrain(common, std::move(options)); },
            [&](const ModelShowOptions& options) { return runModelShow(common, options); },
            [&](CacheWarmOptions& options) { return runCacheWarm(common, std::move(options)); },
            [&](const CacheVerifyOptions& options) { return runCacheVerify(common, options); },
            [&](const CacheClearOptions& options) { return runCacheClear(common, options); },
            [&](const ScannersListOptions& options) { return runScannersList(common, options); },
            [&](const ScannersCheckOptions& options) { return runScannersCheck(common, options); },
            [&](ScannersRunOptions& options) { return runScannersRun(common, std::move(options)); },
            [&](const ScannersStatsOptions& options) { return runScannersStats(common, options); },
            [&](ScannersBacktestOptions& options) {
                return runScannersBacktest(common, std::move(options));
            },
            [&](SessionRunOptions& options) { return runSession(common, std::move(options)); },
            [&](const AlertsListOptions& options) { return runAlertsList(common, options); },
            [&](const AlertsCheckOptions& options) { return runAlertsCheck(common, options); },
            [&](const AlertsTestOptions& options) { return runAlertsTest(common, options); },
            [&](const AlertsLogOptions& options) { return runAlertsLog(common, options); },
            [&](ServeOptions& options) { return runServe(common, std::move(options)); },
            [&](const ListsShowOptions& options) { return runListsShow(common, options); },
            [&](ListsImportOptions& options) { return runListsImport(common, std::move(options)); },
            [&](const ListsExportOptions& options) { return runListsExport(common, options); },
            [](const CompletionOptions& options) { return print(completionScript(options.shell)); },
            [](const HelpOptions& options) {
                const int width = static_cast<int>(terminalWidth(stdout, 80));
                return print(helpText(options.topic, width));
            },
            [](const VersionOptions&) { return print(versionLine()); },
        },
        command.options);
}

ExitCode run(int& argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    auto command = parseCommandLine(arguments);
    if (!command) {
        complain(command.error());
        return ExitCode::WrongUsage;
    }
    return carryOut(std::move(*command), argc, argv);
}

} // namespace

} // namespace tapesift::app

int main(int argc, char** argv)
{
    try {
        const tapesift::app::ExitCode code = tapesift::app::run(argc, argv);
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
