#include "app/cli/command_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/cli/arguments.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::app {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::pair<std::string_view, OutputFormat>, 5> kFormats = {{
    {"table", OutputFormat::Table},
    {"json", OutputFormat::Json},
    {"jsonl", OutputFormat::JsonLines},
    {"csv", OutputFormat::Csv},
    {"tradingview", OutputFormat::TradingView},
}};
constexpr std::array<std::pair<std::string_view, ListFormat>, 2> kListFormats = {{
    {"table", ListFormat::Table},
    {"json", ListFormat::Json},
}};
constexpr std::array<std::pair<std::string_view, ProgressMode>, 4> kProgressModes = {{
    {"auto", ProgressMode::Auto},
    {"bar", ProgressMode::Bar},
    {"json", ProgressMode::Json},
    {"none", ProgressMode::None},
}};
constexpr std::array<std::pair<std::string_view, Shell>, 3> kShells = {{
    {"bash", Shell::Bash},
    {"zsh", Shell::Zsh},
    {"fish", Shell::Fish},
}};

// The value of a name that the option table has let through; the first one if none was given.
template <class T, std::size_t N>
T valueOf(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name)
{
    for (const auto& [known, value] : names)
        if (known == name)
            return value;
    return names.front().second;
}

base::Error usageError(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), "", std::move(suggestion)};
}

std::optional<int> intOf(const Arguments& arguments, std::string_view option)
{
    const auto number = arguments.number(option);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::size_t sizeOf(const Arguments& arguments, std::string_view option)
{
    return static_cast<std::size_t>(arguments.number(option).value_or(0));
}

OutputFormat outputFormat(const Arguments& arguments, const std::string& path)
{
    if (arguments.has("format"))
        return valueOf(kFormats, arguments.text("format"));
    for (const auto& [ending, format] :
         {std::pair{".json", OutputFormat::Json}, std::pair{".jsonl", OutputFormat::JsonLines},
          std::pair{".csv", OutputFormat::Csv}})
        if (base::toLower(path).ends_with(ending))
            return format;
    return OutputFormat::Table;
}

base::Result<OutputOptions> outputOptions(const Arguments& arguments)
{
    OutputOptions output;
    output.path = arguments.text("output");
    output.format = outputFormat(arguments, output.path);
    output.sort = arguments.text("sort");
    output.limit = sizeOf(arguments, "limit");
    if (!output.sort.empty()) {
        // Asked now rather than after a long scan.
        report::ScanReport empty;
        if (const base::Status known = report::sortEntries(empty, output.sort); !known)
            return known.error();
    }
    return output;
}

WorkOptions workOptions(const Arguments& arguments)
{
    return {intOf(arguments, "threads"), intOf(arguments, "batch"),
            intOf(arguments, "checkpoint-every"), intOf(arguments, "connections"),
            valueOf(kProgressModes, arguments.text("progress"))};
}

base::Status takeAsOf(const std::string& text, market::ScanSpec& spec)
{
    const auto time = base::parseUtc(text);
    if (!time)
        return usageError("--as-of cannot be \"" + text + "\".",
                          "Give a date such as 2026-11-20 or a time such as 2026-11-20T14:30Z.");
    spec.asOfClosed = base::isDate(text);
    spec.asOf = spec.asOfClosed ? *time + 24h - 1s : *time;
    return {};
}

base::Status takeUniverse(const Arguments& arguments, market::ScanSpec& spec)
{
    if (arguments.has("symbols") && arguments.has("universe"))
        return usageError("--symbols and --universe cannot stand together.",
                          "Give one of them; --intersect narrows a universe down.");
    spec.symbols = arguments.list("symbols");
    if (!spec.symbols.empty())
        spec.universe.clear();
    if (arguments.has("universe"))
        spec.universe = arguments.text("universe");
    spec.excludePath = arguments.text("exclude");
    spec.intersectPath = arguments.text("intersect");
    spec.exchange = base::toUpper(arguments.text("exchange"));
    return {};
}

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

base::Status takeNetwork(const Arguments& arguments, ScanOptions& options)
{
    market::ScanSpec& spec = options.spec;
    spec.baseUrl = arguments.text("base-url");
    if (!spec.baseUrl.empty() && !options.isProviderGiven)
        return usageError("--base-url needs to know whose address it is.",
                          "Add --provider with the name of the provider.");
    spec.feed = arguments.text("feed");
    if (!spec.feed.empty() && spec.provider != "alpaca")
        return usageError("--feed is for --provider alpaca, not for " + spec.provider + ".",
                          "Leave it out.");
    options.isFallbackGiven = arguments.has("fallback");
    spec.fallbacks = arguments.list("fallback");
    options.isAdjustmentGiven = arguments.has("adjust");
    if (options.isAdjustmentGiven) {
        const auto adjustment = market::parseAdjustment(arguments.text("adjust"));
        if (!adjustment)
            return adjustment.error();
        spec.adjustment = *adjustment;
    }
    spec.useFormingBar = arguments.has("forming-bar");
    return {};
}

base::Status takePhase(const Arguments& arguments, ScanOptions& options)
{
    options.isPhaseGiven = arguments.has("phase");
    if (options.isPhaseGiven) {
        const auto phase = market::parseScanPhase(arguments.text("phase"));
        if (!phase)
            return phase.error();
        options.spec.phase = *phase;
    }
    options.spec.cycles = intOf(arguments, "cycles").value_or(options.spec.cycles);
    return {};
}

base::Status takePrices(const Arguments& arguments, ScanOptions& options)
{
    market::ScanSpec& spec = options.spec;
    spec.dataPath = arguments.text("data");
    options.isProviderGiven = arguments.has("provider") || arguments.has("data");
    if (options.isProviderGiven)
        spec.provider = arguments.has("provider") ? arguments.text("provider") : "csv";
    if (const auto taken = takeNetwork(arguments, options); !taken)
        return taken;
    const bool usesFiles = spec.provider == "csv" || std::ranges::count(spec.fallbacks, "csv") > 0;
    if (!spec.dataPath.empty() && !usesFiles)
        return usageError("--data is for --provider csv, not for " + spec.provider + ".",
                          "Leave one of the two out, or let csv step in with --fallback csv.");
    if (arguments.has("interval")) {
        const auto interval = market::parseInterval(arguments.text("interval"));
        if (!interval)
            return interval.error();
        spec.interval = *interval;
    }
    if (arguments.has("price-source")) {
        const auto source = market::parsePriceSource(arguments.text("price-source"));
        if (!source)
            return source.error();
        spec.priceSource = *source;
    }
    options.isLookbackGiven = arguments.has("lookback");
    spec.lookback = intOf(arguments, "lookback").value_or(spec.lookback);
    return arguments.has("as-of") ? takeAsOf(arguments.text("as-of"), spec) : base::Status();
}

void takeDemo(const Arguments& arguments, market::ScanSpec& spec)
{
    spec.demoSymbols = intOf(arguments, "demo-symbols").value_or(spec.demoSymbols);
    if (const auto seed = arguments.number("demo-seed"))
        spec.demoSeed = static_cast<std::uint64_t>(*seed);
    if (const auto delay = arguments.number("demo-delay"))
        spec.demoDelay = std::chrono::milliseconds(*delay);
}

// What is scanned, and how; without what is written.
base::Result<ScanOptions> scanBasics(const Arguments& arguments)
{
    ScanOptions options;
    if (const base::Status taken = takeUniverse(arguments, options.spec); !taken)
        return taken.error();
    options.filter = arguments.text("filter");
    if (const base::Status taken = takePrices(arguments, options); !taken)
        return taken.error();
    if (const base::Status taken = takePhase(arguments, options); !taken)
        return taken.error();
    takeDemo(arguments, options.spec);
    options.work = workOptions(arguments);
    return options;
}

base::Result<CommandOptions> scanOptions(const Arguments& arguments)
{
    auto options = scanBasics(arguments);
    if (!options)
        return options.error();
    const auto output = outputOptions(arguments);
    if (!output)
        return output.error();
    options->output = *output;
    return std::move(*options);
}

base::Result<CommandOptions> trainOptions(const Arguments& arguments)
{
    auto scan = scanBasics(arguments);
    if (!scan)
        return scan.error();
    return ModelTrainOptions{std::move(*scan), intOf(arguments, "horizon").value_or(5),
                             valueOf(kListFormats, arguments.text("format"))};
}

base::Result<CommandOptions> modelShowOptions(const Arguments& arguments)
{
    ModelShowOptions options;
    options.format = valueOf(kListFormats, arguments.text("format"));
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
    auto scan = scanBasics(arguments);
    if (!scan)
        return scan.error();
    return CacheWarmOptions{std::move(*scan), valueOf(kListFormats, arguments.text("format"))};
}

base::Result<CommandOptions> resumeOptions(const Arguments& arguments)
{
    const auto output = outputOptions(arguments);
    if (!output)
        return output.error();
    return ResumeOptions{arguments.positional(0), *output, workOptions(arguments)};
}

base::Result<CommandOptions> retryOptions(const Arguments& arguments)
{
    const auto output = outputOptions(arguments);
    if (!output)
        return output.error();
    RetryOptions options{arguments.positional(0), {}, *output, workOptions(arguments)};
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
    const auto output = outputOptions(arguments);
    if (!output)
        return output.error();
    if (arguments.has("funnel") && !arguments.positional(1).empty())
        return usageError("--funnel is about the whole scan, not about one symbol.",
                          "Leave one of the two out.");
    return ShowOptions{arguments.positional(0), arguments.positional(1), arguments.has("funnel"),
                       *output};
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
    DiffOptions options{arguments.positional(0),
                        arguments.positional(1),
                        {},
                        valueOf(kListFormats, arguments.text("format"))};
    if (const auto taken = takeAmount(arguments, "price", options.rules.pricePercent); !taken)
        return taken.error();
    if (const auto taken = takeAmount(arguments, "strength", options.rules.strengthPoints); !taken)
        return taken.error();
    return options;
}

base::Result<CommandOptions> commandOptions(const Arguments& arguments)
{
    const auto listFormat = [&] { return valueOf(kListFormats, arguments.text("format")); };
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
    case CommandId::Completion:
        return CompletionOptions{valueOf(kShells, arguments.positional(0))};
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
