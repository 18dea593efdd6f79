#include "app/cli/scan_reading.h"

#include <algorithm>

#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/xlsx_report.h"

namespace tapesift::app {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::pair<std::string_view, OutputFormat>, 6> kFormats = {{
    {"table", OutputFormat::Table},
    {"json", OutputFormat::Json},
    {"jsonl", OutputFormat::JsonLines},
    {"csv", OutputFormat::Csv},
    {"tradingview", OutputFormat::TradingView},
    {"xlsx", OutputFormat::Xlsx},
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

OutputFormat outputFormat(const Arguments& arguments, const std::string& path,
                          OutputFormat fallback)
{
    if (arguments.has("format"))
        return valueOf(kFormats, arguments.text("format"));
    for (const auto& [ending, format] :
         {std::pair{".json", OutputFormat::Json}, std::pair{".jsonl", OutputFormat::JsonLines},
          std::pair{".csv", OutputFormat::Csv}, std::pair{".xlsx", OutputFormat::Xlsx}})
        if (base::toLower(path).ends_with(ending))
            return format;
    return fallback;
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

} // namespace

std::optional<int> intOf(const Arguments& arguments, std::string_view option)
{
    const auto number = arguments.number(option);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::size_t sizeOf(const Arguments& arguments, std::string_view option)
{
    return static_cast<std::size_t>(arguments.number(option).value_or(0));
}

ListFormat readListFormat(const Arguments& arguments)
{
    return valueOf(kListFormats, arguments.text("format"));
}

base::Result<OutputOptions> readOutput(const Arguments& arguments, OutputFormat fallback)
{
    OutputOptions output;
    output.path = arguments.text("output");
    output.format = outputFormat(arguments, output.path, fallback);
    if (output.format == OutputFormat::Xlsx && output.path.empty())
        return usageError("An Excel workbook cannot be printed on the terminal.",
                          "Add --output with the path of a file, such as today.xlsx.");
    if (output.format == OutputFormat::Xlsx && !report::canWriteXlsx())
        return report::xlsxOf({}).error();
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

WorkOptions readWork(const Arguments& arguments)
{
    return {intOf(arguments, "threads"), intOf(arguments, "batch"),
            intOf(arguments, "checkpoint-every"), intOf(arguments, "connections"),
            valueOf(kProgressModes, arguments.text("progress"))};
}

base::Result<ScanOptions> readScan(const Arguments& arguments)
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
    options.work = readWork(arguments);
    return options;
}

} // namespace tapesift::app
