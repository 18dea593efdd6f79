#include <algorithm>
#include <iostream>

#include <fmt/core.h>

#include "app/home.h"
#include "app/interrupt_guard.h"
#include "app/single_scan.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"
#include "scanner_choice.h"
#include "scanner_output.h"
#include "scanner_reason.h"
#include "tapesift/scanners/scanner_folder.h"
#include "tapesift/scanners/script_scanner.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::app {

namespace {

ExitCode checkScriptFile(base::FileSystem& files, const std::string& path)
{
    const auto text = base::readTextFile(files, path);
    if (!text)
        return refused(text.error());
    const std::string name = base::splitPath(path).name;
    const scanners::ScriptCheck check = scanners::checkScript(*text, name);
    for (const scanners::ScriptProblem& problem : check.problems)
        std::cout << (problem.line > 0
                          ? fmt::format("{}:{}: {}\n", name, problem.line, problem.message)
                          : fmt::format("{}: {}\n", name, problem.message));
    if (!check.problems.empty())
        return ExitCode::WrongUsage;
    std::cout << fmt::format("{} can be run{}{}.\n", name, check.name.empty() ? "" : ": ",
                             check.name);
    return ExitCode::Done;
}

// Whether the scanner can be made of its definition.
base::Status checkDefinition(base::FileSystem& files, const std::string& folder,
                             const scanners::ScannerDefinition& definition,
                             std::span<const scanners::ScannerDefinition> others)
{
    const auto made = scannerRegistry(files, folder).makeNamed(definition, others);
    if (!made)
        return made.error();
    return {};
}

// Scripts of a session lie where its run looks for them: in `folder`.
ExitCode checkSession(base::FileSystem& files, const std::string& folder, const std::string& text)
{
    auto loaded = scanners::sessionConfigFromJson(text);
    if (!loaded)
        return refused(loaded.error());
    std::vector<base::Error> problems = std::move(loaded->problems);
    const auto& definitions = loaded->config.scanners;
    const auto unread = std::ranges::count_if(problems, [](const base::Error& problem) {
        return problem.message.starts_with("/scanners/");
    });
    std::size_t fit = definitions.size();
    for (const scanners::ScannerDefinition& definition : definitions) {
        if (auto checked = checkDefinition(files, folder, definition, definitions); !checked) {
            problems.push_back(checked.error());
            --fit;
        }
    }
    for (const base::Error& problem : problems)
        std::cout << base::describe(problem) << '\n';
    std::cout << fmt::format("{} of {} scanners can be run.\n", fit,
                             definitions.size() + static_cast<std::size_t>(unread));
    return problems.empty() ? ExitCode::Done : ExitCode::WrongUsage;
}

ExitCode explain(ScannerSession& session, const scanners::ScannerDefinition& scanner,
                 const ScannersRunOptions& options, base::UtcSeconds moment)
{
    const auto symbol = market::Symbol::parse(options.why);
    if (!symbol)
        return refused(symbol.error());
    const auto reason = reasonFor(session, scanner, *symbol, moment);
    if (!reason)
        return refused(reason.error());
    if (options.choice.format == ListFormat::Json)
        writeReasonJson(std::cout, *reason);
    else
        writeReasonTable(std::cout, *reason);
    return ExitCode::Done;
}

} // namespace

ExitCode runScannersList(const CommonOptions& common, const ScannersListOptions& options)
{
    auto composition = Composition::openForReading(common);
    std::vector<scanners::ScannerDefinition> own;
    if (composition)
        own = ownScanners(**composition);
    else if (composition.error().code != base::ErrorCode::NotFound)
        return homeUnusable(composition.error());
    if (options.format == ListFormat::Json)
        writeScannerJson(std::cout, own);
    else
        writeScannerTable(std::cout, own);
    return ExitCode::Done;
}

ExitCode runScannersCheck(const CommonOptions& common, const ScannersCheckOptions& options)
{
    base::RealFileSystem files;
    if (options.path.ends_with(".lua"))
        return checkScriptFile(files, options.path);
    const auto text = base::readTextFile(files, options.path);
    if (!text)
        return refused(text.error());
    // A session has scanners, a scanner has a module.
    const auto session = scanners::sessionConfigFromJson(*text);
    if (session || text->find("\"scanners\"") != std::string::npos) {
        const auto home = homeFolder(common.home);
        if (!home)
            return homeUnusable(home.error());
        return checkSession(files, scannerFolderOf(*home), *text);
    }
    const auto definition = scanners::readScannerFile(files, options.path);
    if (!definition)
        return refused(definition.error());
    if (auto checked =
            checkDefinition(files, base::splitPath(options.path).folder, *definition, {});
        !checked)
        return refused(checked.error());
    std::cout << fmt::format("{} can be run.\n", definition->name);
    return ExitCode::Done;
}

ExitCode runScannersRun(const CommonOptions& common, ScannersRunOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    Composition& home = **composition;
    ScanOptions& scan = options.choice.scan;
    if (auto complete = completeScan(scan, home); !complete)
        return refused(complete.error());
    const auto own = ownScanners(home);
    auto scanner = chosenScanner(options.choice, own, home.files());
    if (!scanner)
        return refused(scanner.error());
    std::stop_source stop;
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    const bool isPast = scan.spec.asOf.has_value();
    auto session = ScannerSession::open(
        home,
        {.source = scan.spec,
         .limits = workLimits(scan.work, home.settings()),
         .mode = isPast ? scanners::ScanMode::Backtest : scanners::ScanMode::Live,
         .horizon =
             scan.spec.asOf ? std::optional(*scan.spec.asOf + std::chrono::days(1)) : std::nullopt,
         .log = nullptr},
        stop.get_token());
    if (!session) {
        complain(session.error());
        return ExitCode::NothingScanned;
    }
    for (const std::string& warning : (*session)->warnings())
        warn(warning);
    const auto interval = scanner->requirements.interval.value_or(market::Interval::Day1);
    const auto moment =
        isPast ? base::Result<base::UtcSeconds>(momentOf(scan.spec, (*session)->calendar()))
               : (*session)->newestMoment(interval, stop.get_token());
    if (!moment) {
        complain(moment.error());
        return ExitCode::NothingScanned;
    }
    if (!options.why.empty())
        return explain(**session, *scanner, options, *moment);
    auto finished = runOnce(**session, own, *scanner, *moment, stop.get_token());
    if (!finished)
        return refused(finished.error());
    if (auto kept = home.store().addScannerRun(engine::keptRun(finished->record, finished->result));
        !kept)
        warn(base::describe(kept.error()));
    if (options.limit > 0 && finished->result.symbols.size() > options.limit)
        finished->result.symbols.erase(finished->result.symbols.begin() +
                                           static_cast<std::ptrdiff_t>(options.limit),
                                       finished->result.symbols.end());
    if (options.choice.format == ListFormat::Json)
        writeHitJson(std::cout, finished->record, finished->result);
    else
        writeHitTable(std::cout, finished->record, finished->result);
    if (!finished->record.error)
        return ExitCode::Done;
    complain(*finished->record.error);
    return ExitCode::NothingScanned;
}

ExitCode runScannersStats(const CommonOptions& common, const ScannersStatsOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition)
        return homeUnusable(composition.error());
    auto kept = (*composition)->store().scannerRuns(store::kKeptScannerRuns);
    if (!kept) {
        complain(kept.error());
        return exitCodeOf(kept.error());
    }
    scanners::ScanHistory history;
    for (auto run = kept->rbegin(); run != kept->rend(); ++run)
        history.add(engine::runFrom(*run));
    if (options.format == ListFormat::Json)
        std::cout << scanners::toJson(history.statistics()) << '\n';
    else
        writeStatisticsTable(std::cout, history.statistics());
    return ExitCode::Done;
}

} // namespace tapesift::app
