#include "tapesift/engine/kept_scanner_run.h"

namespace tapesift::engine {

store::ScannerRunRecord keptRun(const scanners::RunRecord& run,
                                const scanners::ScannerResult& result)
{
    const auto count = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
    store::ScannerRunRecord kept;
    kept.scanner = run.scanner;
    kept.at = run.timestamp;
    kept.outcome = scanners::runOutcomeName(run.outcome);
    kept.error = run.error ? run.error->message : std::string();
    kept.found = count(run.symbolsFound);
    kept.added = count(run.symbolsAdded);
    kept.examined = count(run.examined);
    kept.warming = count(run.warming);
    kept.missing = count(run.missing);
    kept.attempts = run.attempts;
    kept.executionMs = run.executionTimeMs;
    for (const scanners::ScannerHit& hit : result.symbols)
        kept.hits.push_back(
            {hit.symbol.text(), hit.score, hit.reason, scanners::encodeReason(hit.parts)});
    return kept;
}

scanners::RunRecord runFrom(const store::ScannerRunRecord& kept)
{
    scanners::RunRecord run;
    run.scanner = kept.scanner;
    run.timestamp = kept.at;
    run.outcome = scanners::parseRunOutcome(kept.outcome);
    run.symbolsFound = kept.found;
    run.symbolsAdded = kept.added;
    run.examined = kept.examined;
    run.warming = kept.warming;
    run.missing = kept.missing;
    run.attempts = kept.attempts;
    run.executionTimeMs = kept.executionMs;
    if (!kept.error.empty())
        run.error = base::Error{base::ErrorCode::Unavailable, kept.error, {}, {}};
    return run;
}

} // namespace tapesift::engine
