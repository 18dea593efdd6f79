#include "app/cli/command_line.h"

#include <gtest/gtest.h>

#include "tapesift/report/xlsx_report.h"

namespace tapesift::app {
namespace {

using namespace std::chrono;

template <class Options>
Options optionsOf(const std::vector<std::string>& words)
{
    const auto parsed = parseCommandLine(words);
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().message);
    const Options* options = parsed ? std::get_if<Options>(&parsed->options) : nullptr;
    EXPECT_NE(options, nullptr);
    return options ? *options : Options();
}

std::string messageOf(const std::vector<std::string>& words)
{
    const auto parsed = parseCommandLine(words);
    EXPECT_FALSE(parsed);
    return parsed ? std::string() : parsed.error().message;
}

constexpr sys_seconds at(year_month_day day, seconds time)
{
    return sys_days(day) + time;
}

TEST(CommandLine, ScansTheDemoMarketByDefault)
{
    const auto scan = optionsOf<ScanOptions>({"scan"});
    EXPECT_EQ(scan.spec, market::ScanSpec());
    EXPECT_FALSE(scan.isProviderGiven);
    EXPECT_EQ(scan.output.format, OutputFormat::Table);
    EXPECT_EQ(scan.output.limit, 0U);
    EXPECT_EQ(scan.work.progress, ProgressMode::Auto);
    EXPECT_EQ(scan.work.threads, std::nullopt);
}

TEST(CommandLine, TakesEveryOptionOfAScan)
{
    const auto scan =
        optionsOf<ScanOptions>({"scan",      "--universe",     "sp500",   "--exclude",
                                "no.txt",    "--intersect",    "yes.txt", "--provider",
                                "csv",       "--data",         "prices",  "--interval",
                                "1wk",       "--lookback",     "500",     "--exchange",
                                "nasdaq",    "--price-source", "hlc3",    "--sort",
                                "-strength", "--limit",        "20",      "--threads",
                                "2",         "--batch",        "5",       "--checkpoint-every",
                                "50",        "--demo-symbols", "7",       "--demo-seed",
                                "9",         "--demo-delay",   "250",     "--format",
                                "jsonl",     "--output",       "out",     "--progress",
                                "json"});
    market::ScanSpec expected;
    expected.universe = "sp500";
    expected.excludePath = "no.txt";
    expected.intersectPath = "yes.txt";
    expected.provider = "csv";
    expected.dataPath = "prices";
    expected.interval = market::Interval::Week1;
    expected.lookback = 500;
    expected.exchange = "NASDAQ";
    expected.priceSource = market::PriceSource::Hlc3;
    expected.demoSymbols = 7;
    expected.demoSeed = 9;
    expected.demoDelay = 250ms;
    EXPECT_EQ(scan.spec, expected);
    EXPECT_EQ(scan.output.sort, "-strength");
    EXPECT_EQ(scan.output.limit, 20U);
    EXPECT_EQ(scan.output.format, OutputFormat::JsonLines);
    EXPECT_EQ(scan.output.path, "out");
    EXPECT_EQ(scan.work.threads, 2);
    EXPECT_EQ(scan.work.batch, 5);
    EXPECT_EQ(scan.work.checkpointEvery, 50);
    EXPECT_EQ(scan.work.progress, ProgressMode::Json);
}

TEST(CommandLine, TakesEveryOptionOfAProvider)
{
    const auto scan = optionsOf<ScanOptions>(
        {"scan", "--provider", "alpaca", "--base-url", "http://127.0.0.1:8000", "--feed", "iex",
         "--fallback", "yahoo,tiingo", "--adjust", "all", "--forming-bar", "--connections", "20"});
    market::ScanSpec expected;
    expected.provider = "alpaca";
    expected.baseUrl = "http://127.0.0.1:8000";
    expected.feed = "iex";
    expected.fallbacks = {"yahoo", "tiingo"};
    expected.adjustment = market::Adjustment::All;
    expected.useFormingBar = true;
    EXPECT_EQ(scan.spec, expected);
    EXPECT_EQ(scan.work.connections, 20);
}

TEST(CommandLine, TakesTypedSymbolsInPlaceOfAUniverse)
{
    const auto scan = optionsOf<ScanOptions>({"scan", "--symbols", "brk-b,BTC/USDT"});
    EXPECT_EQ(scan.spec.symbols, (std::vector<std::string>{"brk-b", "BTC/USDT"}));
    EXPECT_EQ(scan.spec.universe, "");
    EXPECT_EQ(messageOf({"scan", "--symbols", "A", "--universe", "dow30"}),
              "--symbols and --universe cannot stand together.");
}

TEST(CommandLine, TakesADateAsTheCloseOfThatDay)
{
    const auto scan = optionsOf<ScanOptions>({"scan", "--as-of", "2026-11-20"});
    EXPECT_EQ(scan.spec.asOf, at(2026y / 11 / 20, 23h + 59min + 59s));
    EXPECT_TRUE(scan.spec.asOfClosed);
}

TEST(CommandLine, TakesATimeAsItIs)
{
    const auto scan = optionsOf<ScanOptions>({"scan", "--as-of", "2026-11-20T14:30:00+02:00"});
    EXPECT_EQ(scan.spec.asOf, at(2026y / 11 / 20, 12h + 30min));
    EXPECT_FALSE(scan.spec.asOfClosed);
    EXPECT_EQ(messageOf({"scan", "--as-of", "2026-02-30"}), "--as-of cannot be \"2026-02-30\".");
    EXPECT_EQ(messageOf({"scan", "--as-of", "yesterday"}), "--as-of cannot be \"yesterday\".");
}

TEST(CommandLine, TakesDataAsAWishForCsv)
{
    const auto scan = optionsOf<ScanOptions>({"scan", "--data", "prices"});
    EXPECT_EQ(scan.spec.provider, "csv");
    EXPECT_TRUE(scan.isProviderGiven);
    EXPECT_EQ(messageOf({"scan", "--data", "prices", "--provider", "demo"}),
              "--data is for --provider csv, not for demo.");
}

TEST(CommandLine, GuessesTheFormatFromTheEndingOfTheFile)
{
    const auto formatOf = [](const std::vector<std::string>& words) {
        return optionsOf<ScanOptions>(words).output.format;
    };
    EXPECT_EQ(formatOf({"scan", "-o", "a.json"}), OutputFormat::Json);
    EXPECT_EQ(formatOf({"scan", "-o", "a.jsonl"}), OutputFormat::JsonLines);
    EXPECT_EQ(formatOf({"scan", "-o", "A.CSV"}), OutputFormat::Csv);
    EXPECT_EQ(formatOf({"scan", "-o", "a.txt"}), OutputFormat::Table);
    EXPECT_EQ(formatOf({"scan", "-o", "a.txt", "--format", "tradingview"}),
              OutputFormat::TradingView);
    EXPECT_EQ(formatOf({"scan", "-o", "a.csv", "--format", "table"}), OutputFormat::Table);
}

TEST(CommandLine, ChecksTheSortColumnBeforeTheScan)
{
    const auto parsed = parseCommandLine(std::vector<std::string>{"scan", "--sort", "strenght"});
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().message, "There is no column \"strenght\" to sort by.");
    EXPECT_EQ(parsed.error().suggestion, "Did you mean \"strength\"?");
}

TEST(CommandLine, TakesTheAddressOfRedisEverywhere)
{
    const auto redisOf = [](std::vector<std::string> words) {
        return parseCommandLine(words)->common.redis;
    };
    EXPECT_FALSE(redisOf({"scan"}));
    EXPECT_EQ(redisOf({"scan", "--redis", "redis://localhost"}), "redis://localhost");
    EXPECT_EQ(redisOf({"cache", "stat", "--redis", "off"}), "off");
}

TEST(CommandLine, LoadsAheadWithTheOptionsOfAScan)
{
    const auto warm = optionsOf<CacheWarmOptions>(
        {"cache", "warm", "--provider", "alpaca", "--universe", "sp500", "--lookback", "300",
         "--feed", "iex", "--connections", "9", "--format", "json"});
    EXPECT_EQ(warm.scan.spec.provider, "alpaca");
    EXPECT_EQ(warm.scan.spec.universe, "sp500");
    EXPECT_EQ(warm.scan.spec.lookback, 300);
    EXPECT_EQ(warm.scan.spec.feed, "iex");
    EXPECT_EQ(warm.scan.work.connections, 9);
    EXPECT_EQ(warm.format, ListFormat::Json);
    EXPECT_EQ(messageOf({"cache", "warm", "--sort", "rsi"}),
              "tapesift cache warm has no option --sort.");
    EXPECT_EQ(messageOf({"cache", "warm", "--forming-bar"}),
              "tapesift cache warm has no option --forming-bar.");
}

TEST(CommandLine, LetsFilesStepIn)
{
    const auto scan = optionsOf<ScanOptions>(
        {"scan", "--provider", "alpaca", "--fallback", "csv", "--data", "prices"});
    EXPECT_EQ(scan.spec.provider, "alpaca");
    EXPECT_EQ(scan.spec.dataPath, "prices");
    auto without = optionsOf<ScanOptions>({"scan", "--provider", "alpaca", "--fallback", "csv"});
    const base::Status status = completeSpec(without, settings::Settings());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().message, "csv cannot step in without files.");
}

TEST(CommandLine, TakesTheOtherCommands)
{
    EXPECT_EQ(optionsOf<ResumeOptions>({"resume"}).run, "");
    const auto resume = optionsOf<ResumeOptions>({"resume", "scan_1", "--threads", "3"});
    EXPECT_EQ(resume.run, "scan_1");
    EXPECT_EQ(resume.work.threads, 3);
    const auto retry = optionsOf<RetryOptions>({"retry", "scan_1", "--outcome", "stale,no_data"});
    EXPECT_EQ(retry.run, "scan_1");
    EXPECT_EQ(retry.outcomes, (std::vector{market::Outcome::Stale, market::Outcome::NoData}));
    EXPECT_TRUE(optionsOf<RetryOptions>({"retry", "scan_1"}).outcomes.empty());
    const auto runs = optionsOf<RunsOptions>({"runs", "--format", "json", "--limit", "5"});
    EXPECT_EQ(runs.format, ListFormat::Json);
    EXPECT_EQ(runs.limit, 5U);
    const auto show = optionsOf<ShowOptions>({"show", "scan_1", "aapl", "--format", "csv"});
    EXPECT_EQ(show.run, "scan_1");
    EXPECT_EQ(show.symbol, "aapl");
    EXPECT_EQ(show.output.format, OutputFormat::Csv);
    EXPECT_EQ(optionsOf<CacheStatOptions>({"cache", "stat"}).format, ListFormat::Table);
    EXPECT_EQ(optionsOf<CacheVerifyOptions>({"cache", "verify", "--format", "json"}).format,
              ListFormat::Json);
    EXPECT_EQ(optionsOf<CacheClearOptions>({"cache", "clear", "--feed", "csv-1"}).feed, "csv-1");
    EXPECT_EQ(optionsOf<CompletionOptions>({"completion", "fish"}).shell, Shell::Fish);
    EXPECT_EQ(optionsOf<HelpOptions>({"cache", "--help"}).topic, "cache");
    optionsOf<VersionOptions>({"--version"});
}

TEST(CommandLine, ExportsAsCsvUnlessToldOtherwise)
{
    EXPECT_EQ(optionsOf<ExportOptions>({"export", "scan_1"}).output.format, OutputFormat::Csv);
    EXPECT_EQ(optionsOf<ExportOptions>({"export", "scan_1", "-o", "a.json"}).output.format,
              OutputFormat::Json);
    EXPECT_EQ(messageOf({"export"}), "tapesift export needs RUN_ID.");
    EXPECT_NE(messageOf({"export", "scan_1", "--format", "table"}), "");
    if (report::canWriteXlsx()) {
        EXPECT_EQ(optionsOf<ShowOptions>({"show", "scan_1", "-o", "A.XLSX"}).output.format,
                  OutputFormat::Xlsx);
        EXPECT_EQ(messageOf({"scan", "--format", "xlsx"}),
                  "An Excel workbook cannot be printed on the terminal.");
    }
}

TEST(CommandLine, TakesWhatBecomesOfAList)
{
    EXPECT_EQ(optionsOf<ListsShowOptions>({"lists", "show"}).list, "");
    const auto usual = optionsOf<ListsImportOptions>({"lists", "import", "-"});
    EXPECT_EQ(usual.source, "-");
    EXPECT_EQ(usual.joining, ListJoining::New);
    const auto given =
        optionsOf<ListsImportOptions>({"lists", "import", "a.txt", "--name", "My list", "--folder",
                                       "US/Tech", "--mode", "intersect", "--format", "json"});
    EXPECT_EQ(given.name, "My list");
    EXPECT_EQ(given.folder, "US/Tech");
    EXPECT_EQ(given.joining, ListJoining::Intersect);
    EXPECT_EQ(given.format, ListFormat::Json);
    using market::ListFileFormat;
    EXPECT_EQ(optionsOf<ListsExportOptions>({"lists", "export", "a"}).format,
              ListFileFormat::Plain);
    EXPECT_EQ(optionsOf<ListsExportOptions>({"lists", "export", "a", "-o", "x.csv"}).format,
              ListFileFormat::Csv);
    EXPECT_EQ(
        optionsOf<ListsExportOptions>({"lists", "export", "a", "-o", "x.csv", "--format", "ib"})
            .format,
        ListFileFormat::InteractiveBrokers);
}

TEST(CommandLine, TakesTheRulesOfADiff)
{
    const auto usual = optionsOf<DiffOptions>({"diff", "scan_1", "scan_2"});
    EXPECT_EQ(usual.before, "scan_1");
    EXPECT_EQ(usual.after, "scan_2");
    EXPECT_EQ(usual.rules.pricePercent, 5);
    EXPECT_EQ(usual.rules.strengthPoints, 20);
    EXPECT_EQ(usual.format, ListFormat::Table);
    const auto given = optionsOf<DiffOptions>(
        {"diff", "a", "b", "--price", "2.5", "--strength", "0", "--format", "json"});
    EXPECT_EQ(given.rules.pricePercent, 2.5);
    EXPECT_EQ(given.rules.strengthPoints, 0);
    EXPECT_EQ(given.format, ListFormat::Json);
    EXPECT_EQ(messageOf({"diff", "a"}), "tapesift diff needs RUN_B.");
    for (const char* wrong : {"-1", "five", "inf", "nan", "1e999"})
        EXPECT_EQ(messageOf({"diff", "a", "b", "--price", wrong}),
                  "--price must be a number from 0 on, not \"" + std::string(wrong) + "\".");
}

TEST(CommandLine, KnowsNoScanOptionsWhereTheyWouldChangeARun)
{
    EXPECT_EQ(messageOf({"resume", "--lookback", "5"}),
              "tapesift resume has no option --lookback.");
    EXPECT_EQ(messageOf({"retry", "scan_1", "--batch", "5"}),
              "tapesift retry has no option --batch.");
    EXPECT_EQ(messageOf({"resume", "--phase", "quick"}), "tapesift resume has no option --phase.");
}

TEST(CommandLine, TakesThePhase)
{
    const settings::Settings settings;
    const auto specOf = [&settings](std::vector<std::string> words) {
        const auto parsed = parseCommandLine(words);
        EXPECT_TRUE(parsed);
        auto options = std::get<ScanOptions>(parsed->options);
        EXPECT_TRUE(completeSpec(options, settings));
        return options.spec;
    };
    EXPECT_EQ(specOf({"scan"}).phase, market::ScanPhase::Deep);
    EXPECT_EQ(specOf({"scan"}).cycles, 3);
    EXPECT_EQ(specOf({"scan"}).model, "newest");
    EXPECT_EQ(specOf({"scan", "--cycles", "5"}).cycles, 5);
    EXPECT_EQ(specOf({"scan", "--phase", "quick"}).phase, market::ScanPhase::Quick);
    EXPECT_EQ(specOf({"scan", "--phase", "quick"}).model, "");
    EXPECT_NE(messageOf({"scan", "--phase", "slow"}).find("slow"), std::string::npos);
    EXPECT_NE(messageOf({"scan", "--cycles", "11"}).find("--cycles"), std::string::npos);
}

TEST(CommandLine, TakesCommonOptions)
{
    const auto parsed = parseCommandLine(std::vector<std::string>{"--home", "here", "runs", "-v"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->common.home, "here");
    EXPECT_TRUE(parsed->common.isVerbose);
    EXPECT_FALSE(parsed->common.isQuiet);
}

TEST(WorkLimits, PreferTheCommandLineToTheSettings)
{
    settings::Settings settings;
    ASSERT_TRUE(settings.set(settings::kScanThreads, 3));
    ASSERT_TRUE(settings.set(settings::kScanBatch, 20));
    const auto scan = optionsOf<ScanOptions>({"scan", "--threads", "1"});
    const WorkLimits limits = workLimits(scan.work, settings);
    EXPECT_EQ(limits.threads, 1);
    EXPECT_EQ(limits.batch, 20);
    EXPECT_EQ(limits.checkpointEvery, 100);
}

TEST(CompleteSpec, TakesTheSettingsWhereNothingWasGiven)
{
    settings::Settings settings;
    ASSERT_TRUE(settings.set(settings::kScanLookback, 300));
    auto scan = optionsOf<ScanOptions>({"scan"});
    ASSERT_TRUE(completeSpec(scan, settings));
    EXPECT_EQ(scan.spec.provider, "demo");
    EXPECT_EQ(scan.spec.lookback, 300);

    auto given = optionsOf<ScanOptions>({"scan", "--lookback", "77"});
    ASSERT_TRUE(completeSpec(given, settings));
    EXPECT_EQ(given.spec.lookback, 77);
}

TEST(CompleteSpec, WantsDataForCsv)
{
    auto scan = optionsOf<ScanOptions>({"scan", "--provider", "csv"});
    const base::Status status = completeSpec(scan, settings::Settings());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(status.error().suggestion.find("--data"), std::string::npos);
}

TEST(CompleteSpec, RefusesAProviderOfTheSettingsThatDoesNotExist)
{
    settings::Settings settings;
    ASSERT_TRUE(settings.set(settings::kScanProvider, "telex"));
    auto scan = optionsOf<ScanOptions>({"scan"});
    const base::Status status = completeSpec(scan, settings);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().message, "There is no provider \"telex\".");
    auto named = optionsOf<ScanOptions>({"scan", "--provider", "demo"});
    EXPECT_TRUE(completeSpec(named, settings));
}

} // namespace
} // namespace tapesift::app
