#include "scanner_runner.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "messages.h"
#include "tapesift/base/text.h"
#include "tapesift/scanners/scanner_folder.h"

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

scanners::PropertyValue valueOf(const std::string& text)
{
    if (text == "true" || text == "false")
        return text == "true";
    if (const auto number = base::parseDouble(text))
        return *number;
    return text;
}

} // namespace

std::vector<scanners::ScannerDefinition> ownScanners(Composition& composition)
{
    auto folder =
        scanners::readScannerFolder(composition.files(), scannerFolderOf(composition.home()));
    for (const base::Error& problem : folder.problems)
        warn(base::describe(problem));
    return std::move(folder.scanners);
}

base::Result<scanners::ScannerDefinition>
chosenScanner(const ScannerChoice& choice, std::span<const scanners::ScannerDefinition> own,
              base::FileSystem& files)
{
    auto scanner = findScanner(choice.scanner, own, files);
    if (!scanner)
        return scanner;
    for (const auto& [name, text] : choice.settings)
        scanner->config[name] = valueOf(text);
    if (choice.isIntervalGiven)
        scanner->requirements.interval = choice.scan.spec.interval;
    return scanner;
}

base::Result<FinishedScan> runOnce(ScannerSession& session,
                                   std::span<const scanners::ScannerDefinition> own,
                                   scanners::ScannerDefinition scanner, base::UtcSeconds moment,
                                   std::stop_token stop)
{
    // All hits are wanted, now, and as long as it takes.
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
    for (const base::Error& problem : manager.load(definitions)) {
        if (problem.message.find(scanner.name) != std::string::npos)
            return problem;
    }
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
