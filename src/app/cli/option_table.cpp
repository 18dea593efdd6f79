#include "app/cli/option_table.h"

#include <array>

#include <fmt/format.h>

namespace tapesift::app {

namespace {

using std::string_view;

constexpr std::array<string_view, 9> kProviders = {
    "csv", "demo", "binance", "yahoo", "alpaca", "massive", "coinbase", "tiingo", "kraken"};
constexpr std::array<string_view, 2> kFeeds = {"iex", "sip"};
constexpr std::array<string_view, 10> kIntervals = {"1m", "5m", "15m", "30m", "1h",
                                                    "2h", "4h", "1d",  "1wk", "1mo"};
constexpr std::array<string_view, 7> kPriceSources = {"close", "open", "high", "low",
                                                      "hl2",   "hlc3", "ohlc4"};
constexpr std::array<string_view, 5> kFormats = {"table", "json", "jsonl", "csv", "tradingview"};
constexpr std::array<string_view, 2> kListFormats = {"table", "json"};
constexpr std::array<string_view, 4> kProgressModes = {"auto", "bar", "json", "none"};
constexpr std::array<string_view, 10> kFailureOutcomes = {
    "no_data",      "too_short",    "stale",     "bad_data",         "unknown_symbol",
    "not_entitled", "rate_limited", "timed_out", "provider_blocked", "failed",
};
constexpr std::array<string_view, 3> kShells = {"bash", "zsh", "fish"};
constexpr std::array<string_view, 8> kTopics = {"window", "scan", "resume", "retry",
                                                "runs",   "show", "cache",  "completion"};

constexpr NumberRange kLimitRange{0, 1'000'000};

constexpr OptionInfo kFormatOption{.name = "format",
                                   .value = "FORMAT",
                                   .help = "How results are written.",
                                   .choices = kFormats,
                                   .completes = Completes::Choices,
                                   .fallback = "table, or what the ending of --output says"};
constexpr OptionInfo kListFormatOption{.name = "format",
                                       .value = "FORMAT",
                                       .help = "How the answer is written.",
                                       .choices = kListFormats,
                                       .completes = Completes::Choices,
                                       .fallback = "table"};
constexpr OptionInfo kOutputOption{.name = "output",
                                   .letter = 'o',
                                   .value = "FILE",
                                   .help = "Write results to this file instead of the terminal.",
                                   .completes = Completes::Files};
constexpr OptionInfo kSortOption{
    .name = "sort",
    .value = "COLUMN",
    .help = "Sort results by a column. Columns are symbol, price, change, changePercent, volume, "
            "relVolume, signal, strength, rsi and every indicator, such as adx14. Numbers go from "
            "high to low; a minus in front, as in -rsi, turns the order round.",
    .fallback = "order of the universe"};
constexpr OptionInfo kLimitOption{.name = "limit",
                                  .value = "N",
                                  .help = "Show only the first N results; 0 shows all.",
                                  .range = kLimitRange,
                                  .fallback = "0"};
constexpr OptionInfo kProgressOption{
    .name = "progress",
    .value = "MODE",
    .help = "How progress is told on standard error. auto is a bar on a terminal, else nothing; "
            "json is one object a line.",
    .choices = kProgressModes,
    .completes = Completes::Choices,
    .fallback = "auto"};
constexpr OptionInfo kThreadsOption{.name = "threads",
                                    .value = "N",
                                    .help = "Threads to compute with; 0 is one for each core.",
                                    .setting = &settings::kScanThreads.info()};
constexpr OptionInfo kConnectionsOption{
    .name = "connections",
    .value = "N",
    .help = "Requests that are on their way to a provider at the same time.",
    .setting = &settings::kNetworkRequestsAtOnce.info()};
constexpr OptionInfo kCheckpointOption{
    .name = "checkpoint-every",
    .value = "N",
    .help = "Save after so many symbols, or after 100 ms, whichever comes first.",
    .setting = &settings::kScanCheckpointEvery.info()};

constexpr std::array kWhatOptions = {
    OptionInfo{.name = "symbols",
               .value = "A,B,...",
               .help = "These symbols. Class shares as BRK.B, crypto pairs as BTC/USDT.",
               .isList = true},
    OptionInfo{.name = "universe",
               .value = "NAME|FILE",
               .help = "A list of symbols. Built in are dow30, nasdaq100, sp500 and crypto20; "
                       "all is everything the provider has. A file may be a plain list, a CSV "
                       "with a symbol column or a TradingView list.",
               .completes = Completes::Files,
               .fallback = "all"},
    OptionInfo{.name = "exclude",
               .value = "FILE",
               .help = "Leave out the symbols in this list.",
               .completes = Completes::Files},
    OptionInfo{.name = "intersect",
               .value = "FILE",
               .help = "Keep only the symbols that are in this list as well.",
               .completes = Completes::Files},
    OptionInfo{.name = "exchange",
               .value = "NAME",
               .help = "Only symbols of this exchange, for example NASDAQ."},
    OptionInfo{.name = "filter",
               .value = "smart|none|FILE",
               .help = "What is left out. smart drops warrants, units, preferred shares, geared "
                       "funds, prices below 5, thin trading and the like; a file has rules of your "
                       "own (docs/filter.md). Symbols you type are all scanned unless you give "
                       "this.",
               .completes = Completes::Files,
               .setting = &settings::kScanFilter.info()},
};

constexpr std::array kPriceOptions = {
    OptionInfo{.name = "provider",
               .value = "ID",
               .help = "Where prices come from. csv reads files on this computer, demo is a "
                       "simulated market; the others are on the network (docs/providers.md). With "
                       "--data it is csv.",
               .choices = kProviders,
               .completes = Completes::Choices,
               .setting = &settings::kScanProvider.info()},
    OptionInfo{.name = "data",
               .value = "PATH",
               .help = "Files for csv, either a folder of SYMBOL.csv or one file with a symbol "
                       "column.",
               .completes = Completes::Files},
    OptionInfo{.name = "fallback",
               .value = "A,B,...",
               .help = "Providers that step in, in this order, for symbols that the first one "
                       "cannot give.",
               .isList = true,
               .setting = &settings::kScanFallbacks.info()},
    OptionInfo{.name = "base-url",
               .value = "URL",
               .help = "Another address of the provider's server: https, or http on this "
                       "computer."},
    OptionInfo{.name = "feed",
               .value = "NAME",
               .help = "The feed of alpaca. iex is live and one exchange only, sip is the whole "
                       "market after 15 minutes.",
               .choices = kFeeds,
               .completes = Completes::Choices,
               .fallback = "sip"},
    OptionInfo{.name = "adjust",
               .value = "WHAT",
               .help = "What prices that come as traded are adjusted for; all means splits and "
                       "dividends.",
               .choices = settings::kAdjustments,
               .completes = Completes::Choices,
               .setting = &settings::kDataAdjustment.info()},
    OptionInfo{.name = "interval",
               .value = "BAR",
               .help = "Length of a bar.",
               .choices = kIntervals,
               .completes = Completes::Choices,
               .fallback = "1d"},
    OptionInfo{.name = "lookback",
               .value = "BARS",
               .help = "Bars to read for each symbol. EMA 200 needs about 900 to be exact.",
               .setting = &settings::kScanLookback.info()},
    OptionInfo{.name = "as-of",
               .value = "DATE|TIME",
               .help = "See nothing that came later. 2026-11-20 means the close of that day, "
                       "2026-11-20T14:30Z that moment; a time without a zone is UTC.",
               .fallback = "now; csv: the newest bar"},
};

constexpr std::array kSignalOptions = {
    OptionInfo{.name = "price-source",
               .value = "PRICE",
               .help = "The price that averages, RSI, MACD and bands look at.",
               .choices = kPriceSources,
               .completes = Completes::Choices,
               .fallback = "close"},
    OptionInfo{.name = "forming-bar",
               .value = {},
               .help = "Let signals look at the bar that is still forming, as if it were closed."},
};

constexpr std::array kOutputOptions = {kFormatOption, kOutputOption, kSortOption, kLimitOption,
                                       kProgressOption};

constexpr std::array kWorkOptions = {
    kThreadsOption,
    kConnectionsOption,
    OptionInfo{.name = "batch",
               .value = "N",
               .help = "Symbols in one unit of work, saved wholly or not at all.",
               .setting = &settings::kScanBatch.info()},
    kCheckpointOption,
};
constexpr std::array kResumeWorkOptions = {kThreadsOption, kCheckpointOption, kConnectionsOption};

constexpr std::array kDemoOptions = {
    OptionInfo{.name = "demo-symbols",
               .value = "N",
               .help = "Symbols in the simulated market.",
               .range = NumberRange{1, 100'000},
               .fallback = "500"},
    OptionInfo{.name = "demo-seed",
               .value = "N",
               .help = "Another seed is another market; the same seed always the same one.",
               .range = NumberRange{0, INT64_MAX},
               .fallback = "1"},
    OptionInfo{.name = "demo-delay",
               .value = "MS",
               .help = "Milliseconds to wait for each symbol, as a slow provider would.",
               .range = NumberRange{0, 60'000},
               .fallback = "0"},
};

constexpr std::array kRetryOptions = {
    OptionInfo{.name = "outcome",
               .value = "A,B,...",
               .help = "Try only symbols that ended this way.",
               .choices = kFailureOutcomes,
               .isList = true,
               .completes = Completes::Choices,
               .fallback = "every failure"},
};
constexpr std::array kRunsOptions = {
    kListFormatOption, OptionInfo{.name = "limit",
                                  .value = "N",
                                  .help = "Show only the newest N scans; 0 shows all.",
                                  .range = kLimitRange,
                                  .fallback = "0"}};
constexpr std::array kShowOptions = {
    kFormatOption, kOutputOption, kSortOption, kLimitOption,
    OptionInfo{.name = "funnel",
               .value = {},
               .help = "Show what the filter left out, one line a rule; json lists the symbols."}};
constexpr std::array kListOptions = {kListFormatOption};
constexpr std::array kWarmOptions = {kListFormatOption, kProgressOption};
constexpr std::array kWarmWorkOptions = {kThreadsOption, kConnectionsOption};
constexpr std::array kClearOptions = {
    kListFormatOption, OptionInfo{.name = "feed",
                                  .value = "NAME",
                                  .help = "Clear only this feed; cache stat lists them.",
                                  .fallback = "all feeds"}};

constexpr std::array kScanGroups = {
    OptionGroup{"What to scan", kWhatOptions},     OptionGroup{"Prices", kPriceOptions},
    OptionGroup{"Signals", kSignalOptions},        OptionGroup{"Results", kOutputOptions},
    OptionGroup{"Simulated market", kDemoOptions}, OptionGroup{"Speed and saving", kWorkOptions}};
constexpr std::array kWarmGroups = {
    OptionGroup{"What to load", kWhatOptions}, OptionGroup{"Prices", kPriceOptions},
    OptionGroup{"Answer", kWarmOptions}, OptionGroup{"Simulated market", kDemoOptions},
    OptionGroup{"Speed", kWarmWorkOptions}};
constexpr std::array kResumeGroups = {OptionGroup{"Results", kOutputOptions},
                                      OptionGroup{"Speed and saving", kResumeWorkOptions}};
constexpr std::array kRetryGroups = {OptionGroup{"What to try again", kRetryOptions},
                                     OptionGroup{"Results", kOutputOptions},
                                     OptionGroup{"Speed and saving", kResumeWorkOptions}};
constexpr std::array kRunsGroups = {OptionGroup{"Answer", kRunsOptions}};
constexpr std::array kShowGroups = {OptionGroup{"Results", kShowOptions}};
constexpr std::array kListGroups = {OptionGroup{"Answer", kListOptions}};
constexpr std::array kClearGroups = {OptionGroup{"What to clear", kClearOptions}};

constexpr ArgumentInfo kRunArgument{
    .name = "RUN_ID", .help = "A scan's name, as runs lists it.", .completes = Completes::Runs};
constexpr std::array kResumeArguments = {
    ArgumentInfo{.name = "RUN_ID",
                 .isRequired = false,
                 .help = "A scan's name; without it, the newest unfinished scan.",
                 .completes = Completes::Runs}};
constexpr std::array kRetryArguments = {kRunArgument};
constexpr std::array kShowArguments = {
    kRunArgument,
    ArgumentInfo{.name = "SYMBOL", .isRequired = false, .help = "Show this symbol alone."}};
constexpr std::array kShellArguments = {
    ArgumentInfo{.name = "SHELL", .choices = kShells, .completes = Completes::Choices}};
constexpr std::array kTopicArguments = {ArgumentInfo{
    .name = "COMMAND", .isRequired = false, .choices = kTopics, .completes = Completes::Choices}};

constexpr std::array kScanExamples = {
    ExampleInfo{"tapesift scan", "the simulated market: needs nothing, shows everything"},
    ExampleInfo{"tapesift scan --data ~/prices --sort strength --limit 20",
                "your own CSV files, the 20 clearest signals"},
    ExampleInfo{"tapesift scan --data ~/prices --universe sp500 --as-of 2026-11-20",
                "the S&P 500 as it stood at that day's close"},
    ExampleInfo{"tapesift scan --provider binance --universe crypto20",
                "prices of this moment; no key is needed"},
    ExampleInfo{"tapesift scan --data ~/prices --sort rsi14 --output today.csv",
                "every indicator into a spreadsheet"},
    ExampleInfo{"tapesift scan --data ~/prices --format tradingview -o signals.txt",
                "a watchlist for TradingView, one section a signal"},
};
constexpr std::array kResumeExamples = {
    ExampleInfo{"tapesift resume", "go on where the last scan was stopped"}};
constexpr std::array kRetryExamples = {
    ExampleInfo{"tapesift retry scan_20261120_210500 --outcome bad_data",
                "after damaged files were corrected"}};
constexpr std::array kShowExamples = {
    ExampleInfo{"tapesift show scan_20261120_210500 --sort -rsi14 --limit 10",
                "the ten lowest RSI values of that scan"},
    ExampleInfo{"tapesift show scan_20261120_210500 AAPL --format json",
                "everything known about one symbol"},
    ExampleInfo{"tapesift show scan_20261120_210500 --funnel", "what the filter left out"}};
constexpr std::array kWarmExamples = {
    ExampleInfo{"tapesift cache warm --provider binance --universe crypto20",
                "so that the scan at nine needs no request"}};
constexpr std::array kCompletionExamples = {
    ExampleInfo{"source <(tapesift completion bash)", "for this bash session"},
    ExampleInfo{"tapesift completion zsh > ~/.zfunc/_tapesift", "a folder of zsh's fpath"},
    ExampleInfo{"tapesift completion fish > ~/.config/fish/completions/tapesift.fish",
                "for every fish session"}};

constexpr std::array kCommands = {
    CommandInfo{.id = CommandId::Window,
                .name = "window",
                .summary = "Open the window; so does tapesift alone",
                .description = "Opens the window: scan, pause, resume, and a chart and reasons "
                               "for each symbol. It shares scans, cache and settings with the "
                               "other commands."},
    CommandInfo{.id = CommandId::Scan,
                .name = "scan",
                .summary = "Scan a universe and print a verdict for each symbol",
                .description =
                    "Reads the prices of every symbol, works out 28 indicators and a signal from "
                    "Strong Buy to Strong Sell with reasons, saves and prints them. Results go to "
                    "standard output, progress to standard error. Ctrl+C stops the scan; nothing "
                    "that was done is lost, and tapesift resume goes on.",
                .groups = kScanGroups,
                .examples = kScanExamples},
    CommandInfo{.id = CommandId::Resume,
                .name = "resume",
                .summary = "Go on with a scan that was stopped or interrupted",
                .description = "Goes on with a scan exactly as it was begun; symbols that are done "
                               "are not read again.",
                .arguments = kResumeArguments,
                .groups = kResumeGroups,
                .examples = kResumeExamples},
    CommandInfo{.id = CommandId::Retry,
                .name = "retry",
                .summary = "Scan again only the symbols that failed",
                .description = "Makes a new scan with the same parameters: symbols that gave no "
                               "result are scanned again, all others are taken over as they "
                               "stand. The old scan stays as it is.",
                .arguments = kRetryArguments,
                .groups = kRetryGroups,
                .examples = kRetryExamples},
    CommandInfo{.id = CommandId::Runs,
                .name = "runs",
                .summary = "List the scans that are kept, newest first",
                .description = "Lists the scans that are kept, newest first, with what came of "
                               "them.",
                .groups = kRunsGroups},
    CommandInfo{.id = CommandId::Show,
                .name = "show",
                .summary = "Print the results of a kept scan, or of one symbol in it",
                .description = "Prints the results of a kept scan, or of one symbol in it, in any "
                               "format; for a symbol that was left out, why. Reads nothing but "
                               "the saved results.",
                .arguments = kShowArguments,
                .groups = kShowGroups,
                .examples = kShowExamples},
    CommandInfo{.id = CommandId::CacheStat,
                .name = "cache stat",
                .summary = "Say how many prices are cached, and how old they are",
                .description = "Says for each feed and interval how many symbols are cached, how "
                               "much room they take and how old they are, how often memory, files "
                               "and Redis had what was asked for, and how much that spared.",
                .groups = kListGroups},
    CommandInfo{.id = CommandId::CacheWarm,
                .name = "cache warm",
                .summary = "Load the prices of a universe without scanning it",
                .description = "Loads the prices that a scan with the same options would need, so "
                               "that it finds them in the cache. What is there and fresh is not "
                               "loaded again. Ctrl+C stops; what is loaded stays.",
                .groups = kWarmGroups,
                .examples = kWarmExamples},
    CommandInfo{.id = CommandId::CacheVerify,
                .name = "cache verify",
                .summary = "Read the whole price cache and set damaged files aside",
                .description = "Reads every cached file. Damaged ones are renamed and read from "
                               "their source again at the next scan.",
                .groups = kListGroups},
    CommandInfo{.id = CommandId::CacheClear,
                .name = "cache clear",
                .summary = "Empty the price cache",
                .description = "Removes cached prices, those in Redis too. Scans, results and your "
                               "own files stay.",
                .groups = kClearGroups},
    CommandInfo{.id = CommandId::Completion,
                .name = "completion",
                .summary = "Print a script that lets your shell complete commands",
                .description = "Prints a script for bash, zsh or fish that completes commands, "
                               "options, choices, files and the names of scans.",
                .arguments = kShellArguments,
                .examples = kCompletionExamples},
    CommandInfo{.id = CommandId::Help,
                .name = "help",
                .summary = "Explain a command",
                .description = "Explains a command and its options.",
                .arguments = kTopicArguments},
    CommandInfo{.id = CommandId::Version,
                .name = "version",
                .summary = "Print the version",
                .description = "Prints the version of Tapesift."},
};

constexpr std::array kCommonOptions = {
    OptionInfo{.name = "home",
               .value = "DIR",
               .help = "Folder for scans, cache, settings and logs.",
               .completes = Completes::Files,
               .fallback = "$TAPESIFT_HOME, else your data folder"},
    OptionInfo{.name = "redis",
               .value = "URL",
               .help = "Share prices with other programs through this Redis server, such as "
                       "redis://localhost:6379 or unix:///run/redis/redis.sock; off leaves it out. "
                       "A password may stand in TAPESIFT_REDIS_PASSWORD.",
               .fallback = "the setting cache.redis"},
    OptionInfo{
        .name = "quiet", .letter = 'q', .value = {}, .help = "Say nothing but results and errors."},
    OptionInfo{.name = "verbose",
               .letter = 'v',
               .value = {},
               .help = "Say more about what is being done."},
    OptionInfo{.name = "help", .letter = 'h', .value = {}, .help = "Explain the command."},
    OptionInfo{.name = "version", .value = {}, .help = "Print the version."},
};
constexpr OptionGroup kCommonGroup{"Everywhere", kCommonOptions};

} // namespace

std::optional<NumberRange> rangeOf(const OptionInfo& option)
{
    if (option.setting && std::holds_alternative<std::int64_t>(option.setting->fallback))
        return NumberRange{option.setting->minimum, option.setting->maximum};
    return option.range;
}

std::string defaultOf(const OptionInfo& option)
{
    if (!option.setting)
        return std::string(option.fallback);
    return std::visit([](const auto& value) { return fmt::format("{}", value); },
                      option.setting->fallback);
}

std::span<const CommandInfo> commandTable()
{
    return kCommands;
}

const OptionGroup& commonOptions()
{
    return kCommonGroup;
}

const CommandInfo* findCommand(std::string_view name)
{
    for (const CommandInfo& command : kCommands)
        if (command.name == name)
            return &command;
    return nullptr;
}

const OptionInfo* findOption(const CommandInfo* command, std::string_view name)
{
    const OptionInfo* found = nullptr;
    forEachOption(command, [&](const OptionInfo& option) {
        if (option.name == name)
            found = &option;
    });
    return found;
}

const OptionInfo* findOption(const CommandInfo* command, char letter)
{
    const OptionInfo* found = nullptr;
    forEachOption(command, [&](const OptionInfo& option) {
        if (option.letter != 0 && option.letter == letter)
            found = &option;
    });
    return found;
}

} // namespace tapesift::app
