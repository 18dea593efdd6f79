#include "scanners/scanner_runs.h"

#include <algorithm>

#include <fmt/core.h>

namespace tapesift::scanners {

namespace {

base::Error overTime(const ManagedScanner& scanner)
{
    return {base::ErrorCode::TimedOut,
            fmt::format("Not done after {} s.", scanner.definition.timeout.count()),
            {},
            "Give it more time with timeout_seconds, or fewer symbols to look at."};
}

RunRecord recordOf(const ManagedScanner& scanner, base::UtcSeconds time, RunOutcome outcome)
{
    RunRecord record;
    record.scanner = scanner.name();
    record.timestamp = time;
    record.outcome = outcome;
    return record;
}

} // namespace

void ScannerRuns::beginCall(ManagedScanner& scanner, RunKind kind, base::UtcSeconds now)
{
    ScanTask task{scanner.scanner, session, scanner.needs, scanner.definition, kind, now,
                  !scanner.isSetUp};
    const auto begun = clock().steadyNow();
    auto run = ScanRun::begin(*threads, std::move(task), bell);
    if (run) {
        scanner.call = ManagedScanner::Call{std::move(run), kind, now, begun};
        return;
    }
    RunRecord record = recordOf(scanner, now, RunOutcome::Failed);
    record.error = base::Error{base::ErrorCode::Unavailable,
                               "The system has no thread for it.",
                               {},
                               "Close other programs."};
    book(scanner, std::move(record));
}

void ScannerRuns::beginScan(ManagedScanner& scanner, RunKind kind, base::UtcSeconds now)
{
    if (!scanner.call) {
        if (kind == RunKind::PreSession)
            log().info("[SCANNER] {}: Pre-session scan", scanner.name());
        return beginCall(scanner, kind, now);
    }
    RunRecord record = recordOf(scanner, now, RunOutcome::Skipped);
    if (scanner.isLost()) {
        record.outcome = RunOutcome::Unresponsive;
        record.error =
            base::Error{base::ErrorCode::Busy, "The run that timed out has not come back.", {}, {}};
    }
    log().warning("[SCANNER] {}: Skipped, the previous run is still going", scanner.name());
    book(scanner, std::move(record));
}

// The scanner is wanted no more. One that is running would have two calls at once.
void ScannerRuns::letGo(ManagedScanner& scanner, base::UtcSeconds now)
{
    if (scanner.call)
        scanner.call->run->requestStop();
    else if (scanner.isSetUp)
        beginCall(scanner, RunKind::Teardown, now);
}

void ScannerRuns::collect(ManagedScanner& scanner)
{
    if (!scanner.call)
        return;
    if (auto report = scanner.call->run->takeReport()) {
        const ManagedScanner::Call call = *std::exchange(scanner.call, std::nullopt);
        if (call.hasTimedOut) {
            scanner.isSetUp = scanner.isSetUp || report->isSetUp;
            log().info("[SCANNER] {}: The run that timed out has ended", scanner.name());
        } else {
            finish(scanner, call, *std::move(report));
        }
    } else if (!scanner.call->hasTimedOut && isOverTime(*scanner.call, scanner)) {
        timeOut(scanner);
    }
}

void ScannerRuns::timeOut(ManagedScanner& scanner)
{
    ManagedScanner::Call& call = *scanner.call;
    call.hasTimedOut = true;
    call.run->requestStop();
    log().warning("[SCANNER] {}: Timed out after {} s", scanner.name(),
                  scanner.definition.timeout.count());
    if (call.kind == RunKind::Teardown)
        return;
    if (call.kind == RunKind::Setup)
        return disable(scanner, "Its setup did not end in time.");
    const std::chrono::duration<double, std::milli> taken = clock().steadyNow() - call.startedAt;
    RunRecord record = recordOf(scanner, call.time, RunOutcome::TimedOut);
    record.executionTimeMs = taken.count();
    record.attempts = 1;
    record.error = overTime(scanner);
    book(scanner, std::move(record));
}

void ScannerRuns::finish(ManagedScanner& scanner, const ManagedScanner::Call& call,
                         RunReport report)
{
    const ScannerResult& result = report.result;
    scanner.isSetUp = scanner.isSetUp || report.isSetUp;
    if (call.kind == RunKind::Teardown) {
        if (result.error)
            log().warning("[SCANNER] {}: Teardown failed: {}", scanner.name(),
                          base::describe(*result.error));
        return;
    }
    if (call.kind == RunKind::Setup)
        return finishSetup(scanner, call, report);

    RunRecord record = recordOf(scanner, call.time, RunOutcome::Ok);
    record.executionTimeMs = result.executionTimeMs;
    record.attempts = report.attempts;
    record.examined = result.examined;
    record.warming = result.warming;
    record.missing = result.missing;
    record.error = result.error;
    if (result.error) {
        record.outcome = RunOutcome::Failed;
        log().warning("[SCANNER] {}: Failed, attempt {}: {}", scanner.name(), report.attempts,
                      base::describe(*result.error));
    } else if (result.skipped) {
        record.outcome = RunOutcome::Declined;
        log().info("[SCANNER] {}: Skipped, {}", scanner.name(), *result.skipped);
    } else {
        record.symbolsFound = report.found;
        tellFound(scanner, report);
        record.symbolsAdded = takeOver(scanner, call.time, report);
    }
    book(scanner, std::move(record), result);
    if (result.error && !scanner.isSetUp && scanner.isEnabled)
        disable(scanner, fmt::format("Its setup failed: {}", base::describe(*result.error)));
}

void ScannerRuns::finishSetup(ManagedScanner& scanner, const ManagedScanner::Call& call,
                              const RunReport& report)
{
    if (report.result.error)
        return disable(scanner,
                       fmt::format("Its setup failed: {}", base::describe(*report.result.error)));
    log().info("[SCANNER] {}: Setup complete", scanner.name());
    takeOver(scanner, call.time, report);
}

void ScannerRuns::tellFound(ManagedScanner& scanner, const RunReport& report)
{
    const SelectionCounts& selection = report.selection;
    if (selection.unfit > 0)
        log().debug("[SCANNER] {}: {} of {} symbols do not meet its requirements", scanner.name(),
                    selection.unfit, selection.before);
    if (selection.cut > 0)
        log().warning("[SCANNER] {}: Looked at the first {} symbols, {} were cut off",
                      scanner.name(), scanner.definition.requirements.maxSymbols, selection.cut);
    log().info("[SCANNER] {}: Found {} symbols ({:.0f} ms)", scanner.name(), report.found,
               report.result.executionTimeMs);
    if (report.nonsense > 0)
        log().warning("[SCANNER] {}: {} symbols were found twice", scanner.name(), report.nonsense);
    if (report.found > report.result.symbols.size())
        log().warning("[SCANNER] {}: Took the best {} of {} symbols by score, its limit",
                      scanner.name(), report.result.symbols.size(), report.found);
}

// Puts what was found into the session, if that is wanted; returns how many were not in it before.
std::size_t ScannerRuns::takeOver(ManagedScanner& scanner, base::UtcSeconds now,
                                  const RunReport& report)
{
    if (!addsFound)
        return 0;
    std::size_t added = 0;
    const auto watched = session->watched();
    const auto add = [&](const market::Symbol& symbol, Attribution attribution) {
        if (!watched->contains(symbol))
            log().info("[SCANNER] {}: Adding symbol {}", scanner.name(), symbol.text());
        const auto isNew = session->add(symbol, std::move(attribution), {});
        if (!isNew)
            log().warning("[SCANNER] {}: {} was not added: {}", scanner.name(), symbol.text(),
                          base::describe(isNew.error()));
        added += isNew && *isNew ? 1U : 0U;
    };
    for (const ScannerHit& hit : report.result.symbols)
        add(hit.symbol, {scanner.name(), now, hit.reason, hit.parts});
    for (const AddedSymbol& symbol : report.added)
        add(symbol.symbol, {scanner.name(), now, symbol.why});
    return added;
}

void ScannerRuns::book(ManagedScanner& scanner, RunRecord record, const ScannerResult& result)
{
    const bool hasFailed = isFailure(record.outcome);
    if (hasFailed)
        ++scanner.failures;
    else if (record.outcome != RunOutcome::Skipped)
        scanner.failures = 0;
    scanner.lastRun = record;
    history.add(record);
    if (listener)
        listener->runEnded(record, result);
    if (hasFailed && scanner.failures >= ScannerManager::kMaxFailures && scanner.isEnabled)
        disable(scanner, fmt::format("{} runs in a row failed, the last one: {}", scanner.failures,
                                     record.error ? base::describe(*record.error) : ""));
}

void ScannerRuns::disable(ManagedScanner& scanner, std::string notice)
{
    scanner.isEnabled = false;
    scanner.notice = std::move(notice);
    log().warning("[SCANNER] {}: Disabled. {}", scanner.name(), scanner.notice);
    if (listener)
        listener->scannerDisabled(scanner.name(), scanner.notice);
}

} // namespace tapesift::scanners
