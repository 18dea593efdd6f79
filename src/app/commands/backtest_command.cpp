#include <iostream>

#include <fmt/core.h>

#include "app/interrupt_guard.h"
#include "app/scanner_backtest.h"
#include "app/single_scan.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"
#include "scanner_choice.h"
#include "scanner_output.h"
#include "tapesift/scanners/backtest_rule.h"

namespace tapesift::app {

ExitCode runScannersBacktest(const CommonOptions& common, ScannersBacktestOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    Composition& home = **composition;
    ScanOptions& scan = options.choice.scan;
    const auto wrong = [](const base::Error& error) {
        complain(error);
        return ExitCode::WrongUsage;
    };
    if (auto complete = completeScan(scan, home); !complete)
        return wrong(complete.error());
    const auto own = ownScanners(home);
    const auto scanner = chosenScanner(options.choice, own, home.files());
    if (!scanner)
        return wrong(scanner.error());
    const auto rule = scanners::ruleOf(*scanner);
    if (!rule && rule.error().code != base::ErrorCode::Unsupported)
        return wrong(rule.error());

    std::stop_source stop;
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    auto session = ScannerSession::open(home,
                                        {.source = scan.spec,
                                         .limits = workLimits(scan.work, home.settings()),
                                         .mode = scanners::ScanMode::Backtest,
                                         .horizon = backtestHorizon(options.to),
                                         .log = nullptr},
                                        stop.get_token());
    if (!session) {
        complain(session.error());
        return ExitCode::NothingScanned;
    }
    for (const std::string& warning : (*session)->warnings())
        warn(warning);
    const auto finished = backtestScanner(
        **session, {*scanner, own, options.from, options.to, options.limit}, {}, stop.get_token());
    if (!finished) {
        complain(finished.error());
        return ExitCode::NothingScanned;
    }
    const BacktestBars& bars = finished->bars;
    if (bars.missing > 0)
        warn(fmt::format("{} of {} symbols have no bars of that time.", bars.missing,
                         (*session)->members().size()));
    if (options.choice.format == ListFormat::Json)
        writeBacktestJson(std::cout, scanner->name, bars.series, finished->report);
    else
        writeBacktestTable(std::cout, scanner->name, bars.series, finished->report);
    return ExitCode::Done;
}

} // namespace tapesift::app
