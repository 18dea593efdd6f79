#include "result_filter.h"

#include <set>

#include "app/single_scan.h"
#include "scanner_choice.h"
#include "tapesift/scanners/session.h"

namespace tapesift::app {

namespace {

// A scanner whose only rule is the formula.
scanners::ScannerDefinition whereScanner(const std::string& formula, market::Interval interval)
{
    scanners::ScannerDefinition definition;
    definition.name = "where";
    definition.module = "formula:" + formula;
    definition.requirements.interval = interval;
    return definition;
}

base::Status takeHits(ScannerSession& session, std::span<const scanners::ScannerDefinition> own,
                      const scanners::ScannerDefinition& scanner, base::UtcSeconds moment,
                      std::set<std::string>& into, std::stop_token stop)
{
    const auto finished = runOnce(session, own, scanner, moment, std::move(stop));
    if (!finished)
        return finished.error();
    if (finished->record.error)
        return *finished->record.error;
    for (const scanners::ScannerHit& hit : finished->result.symbols)
        into.insert(hit.symbol.text());
    return {};
}

void keepOnly(const std::set<std::string>& wanted, report::ScanReport& report)
{
    report::keepResults(
        report, [&wanted](const market::Symbol& symbol) { return wanted.contains(symbol.text()); });
}

} // namespace

base::Status checkScanners(Composition& composition, const std::vector<std::string>& names)
{
    if (names.empty())
        return {};
    const auto own = ownScanners(composition);
    const auto registry = scannerRegistry(composition.files(), scannerFolderOf(composition.home()));
    for (const std::string& name : names) {
        const auto scanner = findScanner(name, own, composition.files());
        if (!scanner)
            return scanner.error();
        if (const auto made = registry.make(*scanner, own); !made)
            return made.error();
    }
    return {};
}

base::Status keepWanted(Composition& composition, const ScanOptions& options,
                        report::ScanReport& report, std::stop_token stop)
{
    if (options.where.empty() && options.scanners.empty())
        return {};
    const market::ScanSpec& seen = report.run.spec;
    std::vector<std::string> symbols;
    for (const store::LedgerEntry& entry : report.entries) {
        if (entry.result)
            symbols.push_back(entry.member.symbol.text());
    }
    if (symbols.empty())
        return {};
    auto session = sessionOver(composition, seen, std::move(symbols),
                               workLimits(options.work, composition.settings()), stop);
    if (!session)
        return session.error();
    const base::UtcSeconds moment = momentOf(seen, (*session)->calendar());
    const auto own = ownScanners(composition);
    if (!options.where.empty()) {
        std::set<std::string> wanted;
        if (auto taken = takeHits(**session, own, whereScanner(options.where, seen.interval),
                                  moment, wanted, stop);
            !taken)
            return taken;
        keepOnly(wanted, report);
    }
    if (options.scanners.empty())
        return {};
    std::set<std::string> found;
    for (const std::string& name : options.scanners) {
        auto scanner = findScanner(name, own, composition.files());
        if (!scanner)
            return scanner.error();
        if (auto taken = takeHits(**session, own, *scanner, moment, found, stop); !taken)
            return taken;
    }
    keepOnly(found, report);
    return {};
}

} // namespace tapesift::app
