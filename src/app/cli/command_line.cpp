#include "app/cli/command_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/scan_reading.h"
#include "app/cli/scanner_reading.h"
#include "app/cli/serve_reading.h"
#include "tapesift/base/text.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/formula/program.h"

namespace tapesift::app {

namespace {

constexpr std::array<std::pair<std::string_view, Shell>, 3> kShellNames = {{
    {"bash", Shell::Bash},
    {"zsh", Shell::Zsh},
    {"fish", Shell::Fish},
}};

constexpr std::array<std::pair<std::string_view, ListJoining>, 5> kJoinings = {{
    {"new", ListJoining::New},
    {"replace", ListJoining::Replace},
    {"add", ListJoining::Add},
    {"intersect", ListJoining::Intersect},
    {"exclude", ListJoining::Exclude},
}};
constexpr std::array<std::pair<std::string_view, market::ListFileFormat>, 5> kListFileFormats = {{
    {"plain", market::ListFileFormat::Plain},
    {"csv", market::ListFileFormat::Csv},
    {"tradingview", market::ListFileFormat::TradingView},
    {"ib", market::ListFileFormat::InteractiveBrokers},
    {"json", market::ListFileFormat::Watchlist},
}};

// The parts of a setting that is a list.
std::vector<std::string> namesIn(std::string_view list)
{
    std::vector<std::string> names;
    for (const std::string_view part : base::split(list, ',')) {
        if (const std::string_view name = base::trim(part); !name.empty())
            names.emplace_back(name);
    }
    return names;
}

base::Result<CommandOptions> scanOptions(const Arguments& arguments)
{
    auto options = readScan(arguments);
    if (!options)
        return options.error();
    const auto output = readOutput(arguments);
    if (!output)
        return output.error();
    options->output = *output;
    options->where = arguments.text("where");
    options->scanners = arguments.list("scanner");
    options->isAlerting = arguments.has("alerts");
    if (!options->where.empty()) {
        // Asked now rather than after a long scan.
        if (const auto formula = formula::Program::compile(options->where); !formula)
            return formula.error();
    }
    return std::move(*options);
}

base::Result<CommandOptions> trainOptions(const Arguments& arguments)
{
    auto scan = readScan(arguments);
    if (!scan)
        return scan.error();
    return ModelTrainOptions{std::move(*scan), intOf(arguments, "horizon").value_or(5),
                             readListFormat(arguments)};
}

base::Result<CommandOptions> modelShowOptions(const Arguments& arguments)
{
    ModelShowOptions options;
    options.format = readListFormat(arguments);
    if (!arguments.has("interval"))
        return options;
    const auto interval = market::parseInterval(arguments.text("interval"));
    if (!interval)
        return interval.error();
    options.interval = *interval;
    return options;
}

base::Result<CommandOptions> warmOptions(const Arguments& arguments)
{
    auto scan = readScan(arguments);
    if (!scan)
        return scan.error();
    return CacheWarmOptions{std::move(*scan), readListFormat(arguments)};
}

base::Result<CommandOptions> resumeOptions(const Arguments& arguments)
{
    const auto output = readOutput(arguments);
    if (!output)
        return output.error();
    return ResumeOptions{arguments.positional(0), *output, readWork(arguments)};
}

base::Result<CommandOptions> retryOptions(const Arguments& arguments)
{
    const auto output = readOutput(arguments);
    if (!output)
        return output.error();
    RetryOptions options{arguments.positional(0), {}, *output, readWork(arguments)};
    for (const std::string& name : arguments.list("outcome")) {
        const auto outcome = market::parseOutcome(name);
        if (!outcome)
            return outcome.error();
        options.outcomes.push_back(*outcome);
    }
    return options;
}

base::Result<CommandOptions> showOptions(const Arguments& arguments)
{
    const auto output = readOutput(arguments);
    if (!output)
        return output.error();
    if (arguments.has("funnel") && !arguments.positional(1).empty())
        return usageError("--funnel is about the whole scan, not about one symbol.",
                          "Leave one of the two out.");
    if (arguments.has("funnel") && output->format == OutputFormat::Xlsx)
        return usageError("The funnel is no workbook.", "Give --format table or json.");
    return ShowOptions{arguments.positional(0), arguments.positional(1), arguments.has("funnel"),
                       *output};
}

base::Result<CommandOptions> exportOptions(const Arguments& arguments)
{
    const auto output = readOutput(arguments, OutputFormat::Csv);
    if (!output)
        return output.error();
    return ExportOptions{arguments.positional(0), *output};
}

// Leaves `value` alone if the option was not given.
base::Status takeAmount(const Arguments& arguments, const std::string& option, double& value)
{
    if (!arguments.has(option))
        return {};
    const auto number = base::parseDouble(arguments.text(option));
    if (!number || !std::isfinite(*number) || *number < 0)
        return usageError("--" + option + " must be a number from 0 on, not \"" +
                              arguments.text(option) + "\".",
                          "");
    value = *number;
    return {};
}

base::Result<CommandOptions> diffOptions(const Arguments& arguments)
{
    DiffOptions options{
        arguments.positional(0), arguments.positional(1), {}, readListFormat(arguments)};
    if (const auto taken = takeAmount(arguments, "price", options.rules.pricePercent); !taken)
        return taken.error();
    if (const auto taken = takeAmount(arguments, "strength", options.rules.strengthPoints); !taken)
        return taken.error();
    return options;
}

ListsExportOptions listsExportOptions(const Arguments& arguments)
{
    ListsExportOptions options{arguments.positional(0),
                               valueOf(kListFileFormats, arguments.text("format")),
                               arguments.text("output")};
    if (arguments.has("format"))
        return options;
    if (const std::string path = base::toLower(options.path); path.ends_with(".csv"))
        options.format = market::ListFileFormat::Csv;
    else if (path.ends_with(".json"))
        options.format = market::ListFileFormat::Watchlist;
    return options;
}

base::Result<CommandOptions> commandOptions(const Arguments& arguments)
{
    const auto listFormat = [&] { return readListFormat(arguments); };
    switch (arguments.command().id) {
    case CommandId::Window:
        return WindowOptions{};
    case CommandId::Scan:
        return scanOptions(arguments);
    case CommandId::Resume:
        return resumeOptions(arguments);
    case CommandId::Retry:
        return retryOptions(arguments);
    case CommandId::Runs:
        return RunsOptions{listFormat(), sizeOf(arguments, "limit")};
    case CommandId::Show:
        return showOptions(arguments);
    case CommandId::Export:
        return exportOptions(arguments);
    case CommandId::Diff:
        return diffOptions(arguments);
    case CommandId::CacheStat:
        return CacheStatOptions{listFormat()};
    case CommandId::ModelTrain:
        return trainOptions(arguments);
    case CommandId::ModelShow:
        return modelShowOptions(arguments);
    case CommandId::CacheWarm:
        return warmOptions(arguments);
    case CommandId::CacheVerify:
        return CacheVerifyOptions{listFormat()};
    case CommandId::CacheClear:
        return CacheClearOptions{listFormat(), arguments.text("feed")};
    case CommandId::ScannersList:
        return ScannersListOptions{listFormat()};
    case CommandId::ScannersCheck:
        return ScannersCheckOptions{arguments.positional(0)};
    case CommandId::ScannersRun:
        return readScannersRun(arguments);
    case CommandId::ScannersStats:
        return ScannersStatsOptions{listFormat()};
    case CommandId::ScannersBacktest:
        return readScannersBacktest(arguments);
    case CommandId::SessionRun:
        return readSessionRun(arguments);
    case CommandId::AlertsList:
        return AlertsListOptions{listFormat()};
    case CommandId::AlertsCheck:
        return AlertsCheckOptions{arguments.positional(0)};
    case CommandId::AlertsTest:
        return AlertsTestOptions{arguments.positional(0)};
    case CommandId::AlertsLog:
        return AlertsLogOptions{listFormat(),
                                arguments.has("limit") ? sizeOf(arguments, "limit") : 50};
    case CommandId::Serve:
        return readServe(arguments);
    case CommandId::ListsShow:
        return ListsShowOptions{arguments.positional(0), listFormat()};
    case CommandId::ListsImport:
        return ListsImportOptions{arguments.positional(0), arguments.text("name"),
                                  arguments.text("folder"),
                                  valueOf(kJoinings, arguments.text("mode")), listFormat()};
    case CommandId::ListsExport:
        return listsExportOptions(arguments);
    case CommandId::Completion:
        return CompletionOptions{valueOf(kShellNames, arguments.positional(0))};
    case CommandId::Help:
        return HelpOptions{arguments.positional(0)};
    case CommandId::Version:
        return VersionOptions{};
    }
    return HelpOptions{};
}

} // namespace

WorkLimits workLimits(const WorkOptions& options, const settings::Settings& settings)
{
    const auto choose = [&settings](std::optional<int> given, settings::IntegerSetting setting) {
        return given.value_or(static_cast<int>(settings.get(setting)));
    };
    return {choose(options.threads, settings::kScanThreads),
            choose(options.batch, settings::kScanBatch),
            choose(options.checkpointEvery, settings::kScanCheckpointEvery),
            choose(options.connections, settings::kNetworkRequestsAtOnce),
            static_cast<int>(settings.get(settings::kScanDeepWorkers))};
}

base::Status completeSpec(ScanOptions& options, const settings::Settings& settings)
{
    market::ScanSpec& spec = options.spec;
    if (!options.isProviderGiven)
        spec.provider = settings.get(settings::kScanProvider);
    if (!options.isLookbackGiven)
        spec.lookback = static_cast<int>(settings.get(settings::kScanLookback));
    if (!options.isFallbackGiven)
        spec.fallbacks = namesIn(settings.get(settings::kScanFallbacks));
    if (!options.isAdjustmentGiven) {
        const auto adjustment = market::parseAdjustment(settings.get(settings::kDataAdjustment));
        spec.adjustment = adjustment.value_or(spec.adjustment);
    }
    if (!options.isPhaseGiven) {
        const auto phase = market::parseScanPhase(settings.get(settings::kScanPhase));
        spec.phase = phase.value_or(spec.phase);
    }
    if (spec.phase == market::ScanPhase::Deep)
        spec.model = engine::kNewestModel;
    const OptionInfo* provider = findOption(findCommand("scan"), "provider");
    const auto& known = provider->choices;
    if (std::ranges::find(known, spec.provider) == known.end())
        return usageError("There is no provider \"" + spec.provider + "\".",
                          "Correct scan.provider in settings.json, or give --provider.");
    for (const std::string& id : spec.fallbacks) {
        if (std::ranges::find(known, id) == known.end() || id == spec.provider)
            return usageError("\"" + id + "\" cannot step in for " + spec.provider + ".",
                              "Name other providers with --fallback, or correct scan.fallbacks "
                              "in settings.json.");
    }
    if (spec.provider == "csv" && spec.dataPath.empty())
        return usageError("The provider csv needs to know where the files are.",
                          "Add --data with a folder of SYMBOL.csv files, or one file with a "
                          "symbol column.");
    if (options.isFallbackGiven && spec.dataPath.empty() &&
        std::ranges::count(spec.fallbacks, "csv") > 0)
        return usageError("csv cannot step in without files.",
                          "Add --data with a folder of SYMBOL.csv files, or one file with a "
                          "symbol column.");
    return market::validate(spec);
}

base::Result<ParsedCommand> parseCommandLine(std::span<const std::string> arguments)
{
    const auto parsed = Arguments::parse(arguments);
    if (!parsed)
        return parsed.error();
    auto options = commandOptions(*parsed);
    if (!options)
        return options.error();
    CommonOptions common{parsed->text("home"), parsed->has("quiet"), parsed->has("verbose"), {}};
    if (parsed->has("redis"))
        common.redis = parsed->text("redis");
    return ParsedCommand{std::move(common), std::move(*options)};
}

} // namespace tapesift::app
