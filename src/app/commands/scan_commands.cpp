#include "alert_teller.h"
#include "command.h"
#include "messages.h"
#include "result_filter.h"
#include "scan_session.h"

namespace tapesift::app {

namespace {

ExitCode noSuchRun(const base::Error& error)
{
    complain(error);
    return error.code == base::ErrorCode::NotFound ? ExitCode::WrongUsage : exitCodeOf(error);
}

// The run a command names, or the newest unfinished one.
base::Result<store::RunRecord> findRun(store::ScanStore& store, const std::string& name)
{
    if (!name.empty())
        return store.run(name);
    auto newest = store.newestUnfinished();
    if (!newest)
        return newest.error();
    if (!*newest)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no unfinished scan to resume.",
                           {},
                           "Begin one with 'tapesift scan'."};
    return **newest;
}

} // namespace

ExitCode runScan(const CommonOptions& common, ScanOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    if (auto complete = completeScan(options, **composition); !complete) {
        complain(complete.error());
        return ExitCode::WrongUsage;
    }
    // Asked now rather than after a long scan.
    if (auto known = checkScanners(**composition, options.scanners); !known) {
        complain(known.error());
        return ExitCode::WrongUsage;
    }
    std::optional<AlertTeller> alerts;
    if (options.isAlerting) {
        alerts.emplace(common.isQuiet);
        if (auto readable = AlertTeller::check(**composition); !readable) {
            complain(readable.error());
            return ExitCode::WrongUsage;
        }
    }
    ScanSession session(common, options.work, options.output);
    if (alerts)
        session.whenFinished([&alerts, &options](Composition& home, const store::RunRecord& run) {
            alerts->scanned(home, run, workLimits(options.work, home.settings()));
        });
    if (!options.where.empty() || !options.scanners.empty())
        session.chooseResults([&options](Composition& home, report::ScanReport& report) {
            return keepWanted(home, options, report, {});
        });
    return session.run(**composition, [&options](auto& engine, auto& control, auto& listener) {
        return engine.start(options.spec, control, listener);
    });
}

ExitCode runResume(const CommonOptions& common, const ResumeOptions& options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    const auto run = findRun((*composition)->store(), options.run);
    if (!run)
        return noSuchRun(run.error());
    return ScanSession(common, options.work, options.output)
        .run(**composition, [&run](auto& engine, auto& control, auto& listener) {
            return engine.resume(run->id, control, listener);
        });
}

ExitCode runRetry(const CommonOptions& common, const RetryOptions& options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    const auto run = findRun((*composition)->store(), options.run);
    if (!run)
        return noSuchRun(run.error());
    std::vector<market::Outcome> outcomes = options.outcomes;
    if (outcomes.empty()) {
        for (const market::Outcome outcome : market::kAllOutcomes) {
            if (market::isFailure(outcome))
                outcomes.push_back(outcome);
        }
    }
    return ScanSession(common, options.work, options.output)
        .run(**composition, [&](auto& engine, auto& control, auto& listener) {
            return engine.retry(run->id, outcomes, control, listener);
        });
}

} // namespace tapesift::app
