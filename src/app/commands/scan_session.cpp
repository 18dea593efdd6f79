#include "scan_session.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include <unistd.h>

#include <fmt/core.h>

#include "app/interrupt_guard.h"
#include "app/progress_bar.h"
#include "app/progress_json.h"
#include "auto_export.h"
#include "filter_choice.h"
#include "list_choice.h"
#include "messages.h"
#include "report_output.h"

namespace tapesift::app {

namespace {

ProgressMode modeFor(const CommonOptions& common, ProgressMode asked)
{
    if (asked != ProgressMode::Auto)
        return asked;
    return !common.isQuiet && ::isatty(STDERR_FILENO) != 0 ? ProgressMode::Bar : ProgressMode::None;
}

// Says warnings and nothing else.
class WarningsOnly final : public engine::ScanListener
{
public:
    void onWarning(const std::string& warning) override { warn(warning); }
};

std::size_t countResults(const report::ScanReport& report)
{
    std::size_t results = 0;
    for (const store::LedgerEntry& entry : report.entries)
        results += entry.result ? 1u : 0u;
    return results;
}

PlannedSymbols planOf(store::ScanStore& store, base::Log& log, store::RunId run)
{
    PlannedSymbols plan;
    const auto checkpoint = store.checkpoint(run);
    if (!checkpoint) {
        log.warning("{}", base::describe(checkpoint.error()));
        return plan;
    }
    plan.batchSize = checkpoint->batchSize;
    plan.symbols.reserve(checkpoint->plan.size());
    for (const market::Member& member : checkpoint->plan)
        plan.symbols.push_back(member.symbol.text());
    return plan;
}

std::size_t signalsOf(store::ScanStore& store, base::Log& log, store::RunId run)
{
    std::size_t signals = 0;
    auto read = store.forEachEncodedEntry(run, [&signals](const store::EncodedEntry& entry) {
        signals += store::entryOutcome(entry.quick) == market::Outcome::Ok ? 1u : 0u;
        return true;
    });
    if (!read)
        log.warning("{}", base::describe(read.error()));
    return signals;
}

} // namespace

std::unique_ptr<engine::ScanListener>
progressListener(Composition& composition, const CommonOptions& common, ProgressMode asked)
{
    const ProgressMode mode = modeFor(common, asked);
    if (mode == ProgressMode::Bar)
        return std::make_unique<ProgressBar>(stderr);
    if (mode == ProgressMode::Json)
        return std::make_unique<ProgressJson>(
            std::cerr, ProgressJson::Lookups{
                           .plan =
                               [&composition](store::RunId run) {
                                   return planOf(composition.store(), composition.log(), run);
                               },
                           .signals =
                               [&composition](store::RunId run) {
                                   return signalsOf(composition.store(), composition.log(), run);
                               }});
    return std::make_unique<WarningsOnly>();
}

base::Status completeScan(ScanOptions& options, Composition& composition)
{
    const settings::Settings& settings = composition.settings();
    if (auto complete = completeSpec(options, settings); !complete)
        return complete;
    if (auto chosen = chooseLists(options.spec, composition.home(), composition.files()); !chosen)
        return chosen;
    return chooseFilter(options.filter, settings.get(settings::kScanFilter), composition.files(),
                        options.spec);
}

ExitCode homeUnusable(const base::Error& error)
{
    complain(error);
    return error.code == base::ErrorCode::InvalidArgument ? ExitCode::WrongUsage
                                                          : ExitCode::HomeUnusable;
}

void warnOfMissingRedis(Composition& composition, engine::ScanListener& listener)
{
    cache::RemoteTier* const remote = composition.cache().remote();
    if (remote && !remote->ping())
        listener.onWarning(
            fmt::format("No prices are shared, because {} does not answer.", remote->address()));
}

ScanSession::ScanSession(const CommonOptions& common, const WorkOptions& work,
                         const OutputOptions& output)
    : m_common(common)
    , m_work(work)
    , m_output(output)
{
}

ExitCode ScanSession::run(Composition& composition, const Start& start)
{
    if (!composition.store().openingNotice().empty())
        warn(composition.store().openingNotice());
    // Asked now rather than after a long scan.
    if (auto writable = checkOutput(m_output.path); !writable) {
        complain(writable.error());
        return ExitCode::WrongUsage;
    }
    base::Result<store::RunRecord> run = base::Error{};
    {
        engine::ScanControl control;
        // Before the engine's threads, which inherit the blocked signals.
        const InterruptGuard guard([&control] { control.cancel(); });
        const auto engine = composition.makeEngine(workLimits(m_work, composition.settings()));
        const auto listener = progressListener(composition, m_common, m_work.progress);
        warnOfMissingRedis(composition, *listener);
        run = start(*engine, control, *listener);
    }
    if (!run) {
        complain(run.error());
        return exitCodeOf(run.error());
    }
    return report(composition, *run);
}

ExitCode ScanSession::report(Composition& composition, const store::RunRecord& run)
{
    auto report = loadReport(composition.store(), run);
    if (!report) {
        complain(report.error());
        return exitCodeOf(report.error());
    }
    const std::size_t results = countResults(*report);
    const bool isPartial = store::isUnfinished(run.status);
    if (!isPartial)
        exportBySettings(composition, *report, m_common.isQuiet);
    if (m_choose && !isPartial) {
        if (auto chosen = m_choose(composition, *report); !chosen) {
            complain(chosen.error());
            say(fmt::format("The results are saved: tapesift show {}", run.name));
            return ExitCode::WrongUsage;
        }
    }
    // What --where and --scanner leave, and no more than --limit.
    std::size_t written = countResults(*report);
    if (m_output.limit > 0)
        written = std::min(written, m_output.limit);
    // Half a scan must not take the place of a whole one.
    if (isPartial && !m_output.path.empty()) {
        say(fmt::format("{} is left as it was, because the scan is not complete.", m_output.path));
    } else if (auto saved = writeReport(std::move(*report), m_output, composition.files());
               !saved) {
        complain(saved.error());
        say(fmt::format("The results are saved: tapesift show {} -o FILE", run.name));
        return ExitCode::InternalError;
    } else if (!m_output.path.empty() && !m_common.isQuiet) {
        say(fmt::format("{} {} written to {}.", written, written == 1 ? "result" : "results",
                        m_output.path));
    }
    if (isPartial && !m_common.isQuiet)
        say(fmt::format("{} Go on with: tapesift resume {}", run.message, run.name));
    if (m_finished && !isPartial)
        m_finished(composition, run);
    const auto& settings = composition.settings();
    const auto megabytes = static_cast<std::uint64_t>(settings.get(settings::kStoreKeepMegabytes));
    const auto runs = static_cast<std::size_t>(settings.get(settings::kStoreKeepRuns));
    if (auto pruned = composition.store().prune(runs, megabytes * 1024 * 1024); !pruned)
        composition.log().warning("{}", base::describe(pruned.error()));
    return exitCodeOf(run, results);
}

} // namespace tapesift::app
