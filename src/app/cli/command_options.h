#pragma once

#include <array>
#include <span>
#include <string_view>

#include "app/cli/option_table.h"

// The options of every command, in the groups of the help. A part of the option table, which alone
// includes it.
namespace tapesift::app::command_options {

using std::string_view;

inline constexpr std::array<string_view, 9> kProviders = {
    "csv", "demo", "binance", "yahoo", "alpaca", "massive", "coinbase", "tiingo", "kraken"};
inline constexpr std::array<string_view, 2> kFeeds = {"iex", "sip"};
inline constexpr std::array<string_view, 10> kIntervals = {"1m", "5m", "15m", "30m", "1h",
                                                           "2h", "4h", "1d",  "1wk", "1mo"};
inline constexpr std::array<string_view, 7> kPriceSources = {"close", "open", "high", "low",
                                                             "hl2",   "hlc3", "ohlc4"};
inline constexpr std::array<string_view, 6> kFormats = {"table", "json",        "jsonl",
                                                        "csv",   "tradingview", "xlsx"};
inline constexpr std::span kExportFormats = std::span(kFormats).subspan<1>();
inline constexpr std::array<string_view, 2> kListFormats = {"table", "json"};
inline constexpr std::array<string_view, 4> kProgressModes = {"auto", "bar", "json", "none"};
inline constexpr std::array<string_view, 10> kFailureOutcomes = {
    "no_data",      "too_short",    "stale",     "bad_data",         "unknown_symbol",
    "not_entitled", "rate_limited", "timed_out", "provider_blocked", "failed",
};
inline constexpr NumberRange kCyclesRange{0, 10};
inline constexpr NumberRange kLimitRange{0, 1'000'000};

inline constexpr OptionInfo kFormatOption{.name = "format",
                                          .value = "FORMAT",
                                          .help =
                                              "How results are written; xlsx is an Excel workbook "
                                              "and needs --output.",
                                          .choices = kFormats,
                                          .completes = Completes::Choices,
                                          .fallback = "table, or what the ending of --output says"};
inline constexpr OptionInfo kExportFormatOption{
    .name = "format",
    .value = "FORMAT",
    .help = "How results are written; xlsx is an Excel workbook and needs --output.",
    .choices = kExportFormats,
    .completes = Completes::Choices,
    .fallback = "csv, or what the ending of --output says"};
inline constexpr OptionInfo kListFormatOption{.name = "format",
                                              .value = "FORMAT",
                                              .help = "How the answer is written.",
                                              .choices = kListFormats,
                                              .completes = Completes::Choices,
                                              .fallback = "table"};
inline constexpr OptionInfo kOutputOption{.name = "output",
                                          .letter = 'o',
                                          .value = "FILE",
                                          .help =
                                              "Write results to this file instead of the terminal.",
                                          .completes = Completes::Files};
inline constexpr OptionInfo kSortOption{
    .name = "sort",
    .value = "COLUMN",
    .help =
        "Sort results by a column. Columns are symbol, price, change, changePercent, volume, "
        "relVolume, signal, strength, rsi and every indicator, such as adx14; of scans in depth "
        "score, riskReward, confluence, relativeStrength and probabilityUp. Numbers go from "
        "high to low; a minus in front, as in -rsi, turns the order round.",
    .fallback = "order of the universe"};
inline constexpr OptionInfo kLimitOption{.name = "limit",
                                         .value = "N",
                                         .help = "Show only the first N results; 0 shows all.",
                                         .range = kLimitRange,
                                         .fallback = "0"};
inline constexpr OptionInfo kProgressOption{
    .name = "progress",
    .value = "MODE",
    .help = "How progress is told on standard error. auto is a bar on a terminal, else nothing; "
            "json is one object a line.",
    .choices = kProgressModes,
    .completes = Completes::Choices,
    .fallback = "auto"};
inline constexpr OptionInfo kThreadsOption{.name = "threads",
                                           .value = "N",
                                           .help =
                                               "Threads to compute with; 0 is one for each core.",
                                           .setting = &settings::kScanThreads.info()};
inline constexpr OptionInfo kConnectionsOption{
    .name = "connections",
    .value = "N",
    .help = "Requests that are on their way to a provider at the same time.",
    .setting = &settings::kNetworkRequestsAtOnce.info()};
inline constexpr OptionInfo kCheckpointOption{
    .name = "checkpoint-every",
    .value = "N",
    .help = "Save after so many symbols, or after 100 ms, whichever comes first.",
    .setting = &settings::kScanCheckpointEvery.info()};

inline constexpr std::array kWhatOptions = {
    OptionInfo{.name = "symbols",
               .value = "A,B,...",
               .help = "These symbols. Class shares as BRK.B, crypto pairs as BTC/USDT.",
               .isList = true},
    OptionInfo{.name = "universe",
               .value = "NAME|FILE",
               .help = "A list of symbols. Built in are dow30, nasdaq100, sp500 and crypto20; "
                       "all is everything the provider has, list:NAME a watchlist of yours. A "
                       "file may be a plain list, a CSV with a symbol column, or a list of "
                       "TradingView or Interactive Brokers.",
               .completes = Completes::Files,
               .fallback = "all"},
    OptionInfo{.name = "exclude",
               .value = "FILE",
               .help = "Leave out the symbols in this list, a file or list:NAME.",
               .completes = Completes::Files},
    OptionInfo{.name = "intersect",
               .value = "FILE",
               .help = "Keep only the symbols that are in this list as well, a file or "
                       "list:NAME.",
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

inline constexpr std::array kPriceOptions = {
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

inline constexpr std::array kSignalOptions = {
    OptionInfo{.name = "price-source",
               .value = "PRICE",
               .help = "The price that averages, RSI, MACD and bands look at.",
               .choices = kPriceSources,
               .completes = Completes::Choices,
               .fallback = "close"},
    OptionInfo{.name = "forming-bar",
               .value = {},
               .help = "Let signals look at the bar that is still forming, as if it were closed."},
    OptionInfo{.name = "phase",
               .value = "PHASE",
               .help =
                   "How far the scan goes. quick is a verdict a symbol; deep adds score, regime, "
                   "stop and target, confluence, cycles and prediction.",
               .choices = settings::kPhases,
               .completes = Completes::Choices,
               .setting = &settings::kScanPhase.info()},
    OptionInfo{.name = "cycles",
               .value = "N",
               .help = "Dominant cycles to look for in the deep phase.",
               .range = kCyclesRange,
               .fallback = "3"},
};

inline constexpr OptionInfo kWhereOption{
    .name = "where",
    .value = "FORMULA",
    .help = "Print only results that meet a formula, such as 'rsi(14) < 30 and close > sma(200)' "
            "(docs/formula.md). Everything is scanned and saved all the same."};
inline constexpr OptionInfo kScannerOption{
    .name = "scanner",
    .value = "A,B,...",
    .help = "Print only results that one of these scanners finds; scanners list names them.",
    .isList = true};
inline constexpr OptionInfo kAlertsOption{
    .name = "alerts",
    .value = {},
    .help =
        "Tell the rules of alerts.json what was found, and send what is news (docs/alerts.md)."};
inline constexpr std::array kOutputOptions = {kFormatOption, kOutputOption, kSortOption,
                                              kLimitOption, kProgressOption};
inline constexpr std::array kScanOutputOptions = {kFormatOption, kOutputOption,  kSortOption,
                                                  kLimitOption,  kWhereOption,   kScannerOption,
                                                  kAlertsOption, kProgressOption};

inline constexpr std::array kWorkOptions = {
    kThreadsOption,
    kConnectionsOption,
    OptionInfo{.name = "batch",
               .value = "N",
               .help = "Symbols in one unit of work, saved wholly or not at all.",
               .setting = &settings::kScanBatch.info()},
    kCheckpointOption,
};
inline constexpr std::array kResumeWorkOptions = {kThreadsOption, kCheckpointOption,
                                                  kConnectionsOption};

inline constexpr std::array kDemoOptions = {
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

inline constexpr std::array kRetryOptions = {
    OptionInfo{.name = "outcome",
               .value = "A,B,...",
               .help = "Try only symbols that ended this way.",
               .choices = kFailureOutcomes,
               .isList = true,
               .completes = Completes::Choices,
               .fallback = "every failure"},
};
inline constexpr std::array kRunsOptions = {
    kListFormatOption, OptionInfo{.name = "limit",
                                  .value = "N",
                                  .help = "Show only the newest N scans; 0 shows all.",
                                  .range = kLimitRange,
                                  .fallback = "0"}};
inline constexpr std::array kAlertsLogOptions = {
    kListFormatOption, OptionInfo{.name = "limit",
                                  .value = "N",
                                  .help = "Show only the newest N deliveries; 0 shows all.",
                                  .range = kLimitRange,
                                  .fallback = "50"}};
inline constexpr std::array kShowOptions = {
    kFormatOption, kOutputOption, kSortOption, kLimitOption,
    OptionInfo{.name = "funnel",
               .value = {},
               .help = "Show what the filter left out, one line a rule; json lists the symbols."}};
inline constexpr std::array kExportOptions = {kExportFormatOption, kOutputOption, kSortOption,
                                              kLimitOption};
inline constexpr std::array kDiffOptions = {
    kListFormatOption,
    OptionInfo{.name = "price",
               .value = "PERCENT",
               .help = "A change of the price by this much, up or down, is a move; 0 counts "
                       "every change.",
               .fallback = "5"},
    OptionInfo{.name = "strength",
               .value = "POINTS",
               .help = "A change of the strength by this much, up or down, is a move; 0 "
                       "counts every change.",
               .fallback = "20"}};
inline constexpr std::array kListOptions = {kListFormatOption};
inline constexpr std::array kWarmOptions = {kListFormatOption, kProgressOption};
inline constexpr std::array kWarmWorkOptions = {kThreadsOption, kConnectionsOption};
inline constexpr std::array kClearOptions = {
    kListFormatOption, OptionInfo{.name = "feed",
                                  .value = "NAME",
                                  .help = "Clear only this feed; cache stat lists them.",
                                  .fallback = "all feeds"}};

inline constexpr std::array kScanGroups = {
    OptionGroup{"What to scan", kWhatOptions},     OptionGroup{"Prices", kPriceOptions},
    OptionGroup{"Signals", kSignalOptions},        OptionGroup{"Results", kScanOutputOptions},
    OptionGroup{"Simulated market", kDemoOptions}, OptionGroup{"Speed and saving", kWorkOptions}};
inline constexpr std::array kWarmGroups = {
    OptionGroup{"What to load", kWhatOptions}, OptionGroup{"Prices", kPriceOptions},
    OptionGroup{"Answer", kWarmOptions}, OptionGroup{"Simulated market", kDemoOptions},
    OptionGroup{"Speed", kWarmWorkOptions}};
inline constexpr std::array kTrainOptions = {
    OptionInfo{.name = "horizon",
               .value = "BARS",
               .help = "How many bars ahead the model looks.",
               .range = NumberRange{1, 60},
               .fallback = "5"},
    kListFormatOption, kProgressOption};
inline constexpr std::array kModelShowOptions = {OptionInfo{.name = "interval",
                                                            .value = "BAR",
                                                            .help = "Length of a bar.",
                                                            .choices = kIntervals,
                                                            .completes = Completes::Choices,
                                                            .fallback = "1d"},
                                                 kListFormatOption};
inline constexpr std::array kTrainGroups = {
    OptionGroup{"What to learn from", kWhatOptions}, OptionGroup{"Prices", kPriceOptions},
    OptionGroup{"Model", kTrainOptions}, OptionGroup{"Simulated market", kDemoOptions},
    OptionGroup{"Speed", kWarmWorkOptions}};
inline constexpr std::array kModelShowGroups = {OptionGroup{"Answer", kModelShowOptions}};
inline constexpr std::array kResumeGroups = {OptionGroup{"Results", kOutputOptions},
                                             OptionGroup{"Speed and saving", kResumeWorkOptions}};
inline constexpr std::array kRetryGroups = {OptionGroup{"What to try again", kRetryOptions},
                                            OptionGroup{"Results", kOutputOptions},
                                            OptionGroup{"Speed and saving", kResumeWorkOptions}};
inline constexpr std::array kRunsGroups = {OptionGroup{"Answer", kRunsOptions}};
inline constexpr std::array kShowGroups = {OptionGroup{"Results", kShowOptions}};
inline constexpr std::array kExportGroups = {OptionGroup{"Results", kExportOptions}};
inline constexpr std::array kDiffGroups = {OptionGroup{"Answer", kDiffOptions}};
inline constexpr std::array kListGroups = {OptionGroup{"Answer", kListOptions}};
inline constexpr std::array kAlertsLogGroups = {OptionGroup{"Answer", kAlertsLogOptions}};
inline constexpr std::array kClearGroups = {OptionGroup{"What to clear", kClearOptions}};

inline constexpr std::array<string_view, 2> kModes = {"live", "backtest"};
inline constexpr std::array kScannerOptions = {
    OptionInfo{.name = "set",
               .value = "NAME=VALUE,...",
               .help = "Parameters of the scanner; scanners list names them.",
               .isList = true},
    OptionInfo{.name = "limit",
               .value = "N",
               .help = "Show only the best N hits, in a backtest of each day; 0 shows all.",
               .range = kLimitRange,
               .fallback = "0"},
    kListFormatOption};
inline constexpr std::array kRunScannerOptions = {
    kScannerOptions[0], kScannerOptions[1],
    OptionInfo{.name = "why",
               .value = "SYMBOL",
               .help = "Say why the scanner finds this symbol or not, condition by condition, "
                       "in place of a run."},
    kScannerOptions[2]};
inline constexpr std::array kTimeOptions = {
    OptionInfo{.name = "from", .value = "DATE", .help = "The first day."},
    OptionInfo{.name = "to", .value = "DATE", .help = "The last day."}};
inline constexpr std::array kSessionOptions = {OptionInfo{.name = "mode",
                                                          .value = "MODE",
                                                          .help = "live goes by the clock, "
                                                                  "backtest through the past.",
                                                          .choices = kModes,
                                                          .completes = Completes::Choices,
                                                          .fallback = "live"},
                                               kTimeOptions[0], kTimeOptions[1], kAlertsOption,
                                               kListFormatOption};
// Where prices come from; the bars that are needed are the scanners' own business.
inline constexpr std::span kSourceOptions = std::span(kPriceOptions).first<6>();
inline constexpr std::array kMomentOptions = {kPriceOptions[6], kPriceOptions[8]};
inline constexpr std::array kScannersRunGroups = {
    OptionGroup{"Scanner", kRunScannerOptions},    OptionGroup{"What to scan", kWhatOptions},
    OptionGroup{"Prices", kSourceOptions},         OptionGroup{"Bars", kMomentOptions},
    OptionGroup{"Simulated market", kDemoOptions}, OptionGroup{"Speed", kWarmWorkOptions}};
inline constexpr std::array kBarOptions = {kPriceOptions[6]};
inline constexpr std::array kBacktestGroups = {
    OptionGroup{"Time", kTimeOptions},         OptionGroup{"Scanner", kScannerOptions},
    OptionGroup{"What to scan", kWhatOptions}, OptionGroup{"Prices", kSourceOptions},
    OptionGroup{"Bars", kBarOptions},          OptionGroup{"Simulated market", kDemoOptions},
    OptionGroup{"Speed", kWarmWorkOptions}};
inline constexpr std::array kSessionGroups = {
    OptionGroup{"Session", kSessionOptions}, OptionGroup{"Prices", kSourceOptions},
    OptionGroup{"Simulated market", kDemoOptions}, OptionGroup{"Speed", kWarmWorkOptions}};

inline constexpr std::array kServeOptions = {
    OptionInfo{.name = "port",
               .value = "N",
               .help = "Port of the local API; 0 is any that is free.",
               .setting = &settings::kApiPort.info()},
    OptionInfo{.name = "every",
               .value = "TIME",
               .help = "Scan by itself this often, from 1m to 24h, as in 15m or 1h, while the "
                       "exchange is open.",
               .fallback = "only when a program asks for it"},
    OptionInfo{.name = "always",
               .value = {},
               .help = "With --every, scan while the exchange is closed as well."},
    OptionInfo{.name = "session",
               .value = "FILE",
               .help = "Run the scanners of this session beside it.",
               .completes = Completes::Files}};
inline constexpr std::array kServeGroups = {
    OptionGroup{"Serving", kServeOptions},         OptionGroup{"What to scan", kWhatOptions},
    OptionGroup{"Prices", kPriceOptions},          OptionGroup{"Signals", kSignalOptions},
    OptionGroup{"Simulated market", kDemoOptions}, OptionGroup{"Speed and saving", kWorkOptions}};
inline constexpr std::array<string_view, 5> kJoinings = {"new", "replace", "add", "intersect",
                                                         "exclude"};
inline constexpr std::array<string_view, 5> kListFileFormats = {"plain", "csv", "tradingview", "ib",
                                                                "json"};
inline constexpr std::array kListImportOptions = {
    OptionInfo{.name = "name",
               .value = "NAME",
               .help = "What the list is called.",
               .fallback = "the file's name, or the one a list of Tapesift has in it"},
    OptionInfo{
        .name = "folder", .value = "PATH", .help = "The folder it is shown in, such as US/Tech."},
    OptionInfo{.name = "mode",
               .value = "MODE",
               .help = "What becomes of a list of that name: new leaves it alone and says so, "
                       "replace puts the symbols in its place, add adds those that are missing, "
                       "intersect keeps those that are in both, exclude takes them out.",
               .choices = kJoinings,
               .completes = Completes::Choices,
               .fallback = "new"},
    kListFormatOption};
inline constexpr std::array kListExportOptions = {
    OptionInfo{.name = "format",
               .value = "FORMAT",
               .help = "plain is one symbol a line; ib is for Interactive Brokers; csv keeps "
                       "folder, notes and flags of symbols, json everything.",
               .choices = kListFileFormats,
               .completes = Completes::Choices,
               .fallback = "plain, or what the ending of --output says"},
    OptionInfo{.name = "output",
               .letter = 'o',
               .value = "FILE",
               .help = "Write the list to this file instead of the terminal.",
               .completes = Completes::Files}};
inline constexpr std::array kListImportGroups = {OptionGroup{"List", kListImportOptions}};
inline constexpr std::array kListExportGroups = {OptionGroup{"List", kListExportOptions}};

inline constexpr std::array kCommonOptions = {
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
inline constexpr OptionGroup kCommonGroup{"Everywhere", kCommonOptions};

} // namespace tapesift::app::command_options
