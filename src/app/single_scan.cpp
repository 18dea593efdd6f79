#include "app/single_scan.h"

#include <limits>
#include <optional>
#include <utility>

namespace tapesift::app {

namespace {

class LastRun final : public scanners::ScannerListener
{
public:
    void runEnded(const scanners::RunRecord& record, const scanners::ScannerResult& result) override
    {
        run = FinishedScan{record, result};
    }
    void scannerDisabled(const std::string&, const std::string& notice) override
    {
        problem = notice;
    }

    std::optional<FinishedScan> run;
    std::string problem;
};

} // namespace

base::Result<std::unique_ptr<ScannerSession>>
sessionOver(Composition& composition, const market::ScanSpec& seen,
            std::vector<std::string> symbols, const WorkLimits& limits, std::stop_token stop)
{
    market::ScanSpec spec = seen;
    spec.symbols = std::move(symbols);
    spec.universe.clear();
    spec.rules = {};
    return ScannerSession::open(
        composition,
        {.source = std::move(spec),
         .limits = limits,
         .mode = scanners::ScanMode::Live,
         .horizon = seen.asOf.value_or(base::UtcSeconds{}) + std::chrono::days(1),
         .log = nullptr},
        std::move(stop));
}

base::Result<FinishedScan> runOnce(ScannerSession& session,
                                   std::span<const scanners::ScannerDefinition> own,
                                   scanners::ScannerDefinition scanner, base::UtcSeconds moment,
                                   std::stop_token stop)
{
    // All hits are wanted, and now.
    scanner.enabled = true;
    scanner.schedule.reset();
    scanner.preSession = false;
    scanner.symbolLimit = std::numeric_limits<std::size_t>::max();
    std::vector<scanners::ScannerDefinition> definitions = {scanner};
    for (scanners::ScannerDefinition other : own) {
        if (other.name == scanner.name)
            continue;
        other.enabled = false; // There for combinations.
        definitions.push_back(std::move(other));
    }
    scanners::ScannerManager& manager = session.manager();
    LastRun listener;
    manager.setListener(&listener);
    // The one that is run comes first, so what is told first is about it, if it is not there.
    const auto problems = manager.load(definitions);
    const auto statuses = manager.status();
    if (statuses.empty() || statuses.front().definition.name != scanner.name)
        return problems.front();
    manager.setAdding(false);
    manager.setUpAll(moment);
    const auto begun = manager.begin(scanner.name, moment);
    if (begun)
        manager.waitForRuns(std::move(stop));
    manager.tearDownAll(moment);
    manager.setListener(nullptr);
    if (listener.run)
        return std::move(*listener.run);
    if (!listener.problem.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           scanner.name + ": " + listener.problem,
                           {},
                           "Check it with 'tapesift scanners check', or see the log."};
    if (!begun)
        return begun.error();
    return base::Error{base::ErrorCode::Cancelled, "The scan was stopped.", {}, {}};
}

} // namespace tapesift::app
