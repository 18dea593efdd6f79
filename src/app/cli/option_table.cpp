#include "app/cli/option_table.h"

#include <array>

#include <fmt/format.h>

#include "app/cli/command_options.h"

namespace tapesift::app {

namespace {

using std::string_view;

constexpr std::array<string_view, 3> kShells = {"bash", "zsh", "fish"};
constexpr std::array<string_view, 16> kTopics = {
    "window", "scan",  "resume",   "retry",   "runs",   "show",  "export", "diff",
    "cache",  "model", "scanners", "session", "alerts", "lists", "serve",  "completion"};

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
constexpr std::array kDiffArguments = {
    ArgumentInfo{.name = "RUN_A", .help = "The earlier scan.", .completes = Completes::Runs},
    ArgumentInfo{.name = "RUN_B", .help = "The later scan.", .completes = Completes::Runs}};
constexpr std::array kScannerArguments = {ArgumentInfo{
    .name = "SCANNER",
    .help =
        "A built-in scanner, one of your own, a file, or a combination such as 'gap & momentum'.",
    .completes = Completes::Files}};
constexpr std::array kCheckArguments = {
    ArgumentInfo{.name = "FILE",
                 .help = "A session, a scanner (JSON) or a script (.lua).",
                 .completes = Completes::Files}};
constexpr std::array kSessionArguments = {
    ArgumentInfo{.name = "FILE", .help = "A session's file.", .completes = Completes::Files}};
constexpr std::array kAlertFileArguments = {
    ArgumentInfo{.name = "FILE", .help = "A file of alerts.", .completes = Completes::Files}};
constexpr std::array kChannelArguments = {
    ArgumentInfo{.name = "CHANNEL", .help = "A channel's id, as alerts list has it."}};
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
constexpr std::array kExportExamples = {
    ExampleInfo{"tapesift export scan_20261120_210500 -o today.xlsx", "an Excel workbook"},
    ExampleInfo{"tapesift export scan_20261120_210500 --format tradingview -o signals.txt",
                "a watchlist for TradingView"}};
constexpr std::array kDiffExamples = {
    ExampleInfo{"tapesift diff scan_20261119_210500 scan_20261120_210500 --price 3",
                "what changed since yesterday, price moves of 3 % among it"}};
constexpr std::array kWarmExamples = {
    ExampleInfo{"tapesift cache warm --provider binance --universe crypto20",
                "so that the scan at nine needs no request"}};
constexpr std::array kTrainExamples = {ExampleInfo{
    "tapesift model train --data ~/prices", "learn from your own files; scans then predict"}};
constexpr std::array kScannersRunExamples = {
    ExampleInfo{"tapesift scanners run gap --data ~/prices", "what gapped at the newest open"},
    ExampleInfo{"tapesift scanners run gap --data ~/prices --set min_gap=4",
                "the same from four percent on"},
    ExampleInfo{"tapesift scanners run gap --data ~/prices --why AAPL",
                "which of its conditions AAPL meets"},
    ExampleInfo{"tapesift scanners run 'breakout & !squeeze' --data ~/prices --universe sp500",
                "two scanners in one"}};
constexpr std::array kBacktestExamples = {
    ExampleInfo{"tapesift scanners backtest breakout --data ~/prices --from 2025-01-01 --to "
                "2025-12-31",
                "what a year of breakouts would have brought"}};
constexpr std::array kSessionExamples = {
    ExampleInfo{"tapesift session run day.json --data ~/prices", "until Ctrl+C"},
    ExampleInfo{"tapesift session run day.json --data ~/prices --mode backtest --from 2025-11-03 "
                "--to 2025-11-07",
                "the same session over a week of the past"}};
constexpr std::array kAlertsTestExamples = {
    ExampleInfo{"TAPESIFT_ALERT_SLACK_DESK=https://... tapesift alerts test desk",
                "whether the address of the webhook works"}};
constexpr std::array kAlertsLogExamples = {
    ExampleInfo{"tapesift alerts log --limit 20", "what went out lately, and what waits"}};
constexpr std::array kServeExamples = {
    ExampleInfo{"tapesift serve", "the simulated market on port 8787"},
    ExampleInfo{"tapesift serve --provider yahoo --universe sp500 --every 15m",
                "a scan every 15 minutes while the exchange is open"}};
constexpr std::array kListArguments = {
    ArgumentInfo{.name = "NAME", .isRequired = false, .help = "A list; without it, all of them."}};
constexpr std::array kListImportArguments = {
    ArgumentInfo{.name = "FILE",
                 .help = "A list of any program, - for standard input, or a Finviz address that "
                         "names tickers.",
                 .completes = Completes::Files}};
constexpr std::array kListExportArguments = {ArgumentInfo{.name = "NAME", .help = "A list."}};
constexpr std::array kListImportExamples = {
    ExampleInfo{"tapesift lists import breakouts.txt --name Breakouts --folder US/Tech",
                "a list of TradingView"},
    ExampleInfo{"xclip -o | tapesift lists import - --name Breakouts --mode add",
                "what is in the clipboard, behind what is there"},
    ExampleInfo{"tapesift lists import 'https://finviz.com/screener.ashx?v=111&t=AAPL,MSFT'",
                "the tickers of an address; nothing is fetched"},
    ExampleInfo{"tapesift scan --universe list:Breakouts", "scans the list"}};
constexpr std::array kListExportExamples = {ExampleInfo{
    "tapesift lists export Breakouts --format tradingview -o breakouts.txt", "for TradingView"}};
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
                .groups = command_options::kScanGroups,
                .examples = kScanExamples},
    CommandInfo{.id = CommandId::Resume,
                .name = "resume",
                .summary = "Go on with a scan that was stopped or interrupted",
                .description = "Goes on with a scan exactly as it was begun; symbols that are done "
                               "are not read again.",
                .arguments = kResumeArguments,
                .groups = command_options::kResumeGroups,
                .examples = kResumeExamples},
    CommandInfo{.id = CommandId::Retry,
                .name = "retry",
                .summary = "Scan again only the symbols that failed",
                .description = "Makes a new scan with the same parameters: symbols that gave no "
                               "result are scanned again, all others are taken over as they "
                               "stand. The old scan stays as it is.",
                .arguments = kRetryArguments,
                .groups = command_options::kRetryGroups,
                .examples = kRetryExamples},
    CommandInfo{.id = CommandId::Runs,
                .name = "runs",
                .summary = "List the scans that are kept, newest first",
                .description = "Lists the scans that are kept, newest first, with what came of "
                               "them.",
                .groups = command_options::kRunsGroups},
    CommandInfo{.id = CommandId::Show,
                .name = "show",
                .summary = "Print the results of a kept scan, or of one symbol in it",
                .description = "Prints the results of a kept scan, or of one symbol in it, in any "
                               "format; for a symbol that was left out, why. Reads nothing but "
                               "the saved results.",
                .arguments = kShowArguments,
                .groups = command_options::kShowGroups,
                .examples = kShowExamples},
    CommandInfo{.id = CommandId::Export,
                .name = "export",
                .summary = "Write the results of a kept scan to a file",
                .description = "Writes the results of a kept scan for another program: a "
                               "spreadsheet, a script, TradingView. Nothing is scanned.",
                .arguments = kRetryArguments,
                .groups = command_options::kExportGroups,
                .examples = kExportExamples},
    CommandInfo{.id = CommandId::Diff,
                .name = "diff",
                .summary = "Compare two kept scans",
                .description = "Compares two kept scans symbol by symbol: which signals changed, "
                               "which prices and strengths moved, which symbols came and went. "
                               "json has every symbol of both, also those that did not change.",
                .arguments = kDiffArguments,
                .groups = command_options::kDiffGroups,
                .examples = kDiffExamples},
    CommandInfo{.id = CommandId::CacheStat,
                .name = "cache stat",
                .summary = "Say how many prices are cached, and how old they are",
                .description = "Says for each feed and interval how many symbols are cached, how "
                               "much room they take and how old they are, how often memory, files "
                               "and Redis had what was asked for, and how much that spared.",
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::CacheWarm,
                .name = "cache warm",
                .summary = "Load the prices of a universe without scanning it",
                .description = "Loads the prices that a scan with the same options would need, so "
                               "that it finds them in the cache. What is there and fresh is not "
                               "loaded again. Ctrl+C stops; what is loaded stays.",
                .groups = command_options::kWarmGroups,
                .examples = kWarmExamples},
    CommandInfo{.id = CommandId::CacheVerify,
                .name = "cache verify",
                .summary = "Read the whole price cache and set damaged files aside",
                .description = "Reads every cached file. Damaged ones are renamed and read from "
                               "their source again at the next scan.",
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::CacheClear,
                .name = "cache clear",
                .summary = "Empty the price cache",
                .description = "Removes cached prices, those in Redis too. Scans, results and your "
                               "own files stay.",
                .groups = command_options::kClearGroups},
    CommandInfo{
        .id = CommandId::ModelTrain,
        .name = "model train",
        .summary = "Train the model that predictions come from",
        .description =
            "Learns from the bars of a universe how likely a close some bars ahead is above "
            "the last one, measures that on bars it has not seen, and keeps the model with "
            "its record. Scans in depth of that interval then have a prediction, which says "
            "how good it is.",
        .groups = command_options::kTrainGroups,
        .examples = kTrainExamples},
    CommandInfo{.id = CommandId::ModelShow,
                .name = "model show",
                .summary = "Print the record of the trained model",
                .description =
                    "Prints what the model learnt from and how it did on bars it had not "
                    "seen, beside always saying the base rate.",
                .groups = command_options::kModelShowGroups},
    CommandInfo{.id = CommandId::ScannersList,
                .name = "scanners list",
                .summary = "List the scanners there are, with their parameters",
                .description = "Lists the built-in scanners and those in the scanners folder of "
                               "the home, what they look for and what can be set.",
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::ScannersCheck,
                .name = "scanners check",
                .summary = "Check a session, a scanner or a script without running it",
                .description = "Reads the file and says what is wrong with it, with the place and "
                               "what to write instead.",
                .arguments = kCheckArguments},
    CommandInfo{.id = CommandId::ScannersRun,
                .name = "scanners run",
                .summary = "Run one scanner now and print what it finds",
                .description = "Looks through a universe with one scanner and prints the hits, "
                               "best first, with the reason of each.",
                .arguments = kScannerArguments,
                .groups = command_options::kScannersRunGroups,
                .examples = kScannersRunExamples},
    CommandInfo{.id = CommandId::ScannersStats,
                .name = "scanners stats",
                .summary = "Say how often scanners ran, how long it took and what failed",
                .description = "Says how the kept runs of all scanners went: how many, how long "
                               "they took, what they found and what failed.",
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::ScannersBacktest,
                .name = "scanners backtest",
                .summary = "Say what a scanner would have found, and what came after",
                .description =
                    "Walks the sessions of the time from close to close without looking ahead, and "
                    "compares what the hits earned after 1, 5 and 20 sessions with the universe's "
                    "mean over the same days.",
                .arguments = kScannerArguments,
                .groups = command_options::kBacktestGroups,
                .examples = kBacktestExamples},
    CommandInfo{.id = CommandId::SessionRun,
                .name = "session run",
                .summary = "Run the scanners of a session on their schedule",
                .description =
                    "Runs a session's file: its scanners on their schedule, with the bars they "
                    "need. Hits go to standard output as they come, the log to standard error. "
                    "Live it runs until Ctrl+C and takes changes of the file over; a backtest runs "
                    "through the time that was given.",
                .arguments = kSessionArguments,
                .groups = command_options::kSessionGroups,
                .examples = kSessionExamples},
    CommandInfo{.id = CommandId::AlertsList,
                .name = "alerts list",
                .summary = "List the rules of alerts and their channels",
                .description = "Lists the rules and channels of alerts.json in the home folder, "
                               "which secrets are missing, and how the channels did last.",
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::AlertsCheck,
                .name = "alerts check",
                .summary = "Check a file of alerts without using it",
                .description = "Reads the file and says what is wrong with it, with the place and "
                               "what to write instead.",
                .arguments = kAlertFileArguments},
    CommandInfo{.id = CommandId::AlertsTest,
                .name = "alerts test",
                .summary = "Send a test message to a channel",
                .description = "Sends a test message to a channel, waits for the answer and says "
                               "what it was. What waits in the outbox is tried as well.",
                .arguments = kChannelArguments,
                .examples = kAlertsTestExamples},
    CommandInfo{.id = CommandId::AlertsLog,
                .name = "alerts log",
                .summary = "Say which alerts were delivered, which wait and which failed",
                .description = "Lists deliveries, newest first: when, which rule, which symbols, "
                               "where to, how often it was tried and what the server answered.",
                .groups = command_options::kAlertsLogGroups,
                .examples = kAlertsLogExamples},
    CommandInfo{.id = CommandId::Serve,
                .name = "serve",
                .summary = "Let other programs scan and read results: the local API",
                .description =
                    "Serves the local API (docs/api.md) without a window, to programs on this "
                    "computer that show the token. Address and token file are told on standard "
                    "error. Ctrl+C ends it; a scan that is cut off can be resumed.",
                .groups = command_options::kServeGroups,
                .examples = kServeExamples},
    CommandInfo{.id = CommandId::ListsShow,
                .name = "lists show",
                .summary = "List your watchlists, or the symbols of one",
                .description = "Lists the watchlists with their folders, or the symbols of one "
                               "with their notes.",
                .arguments = kListArguments,
                .groups = command_options::kListGroups},
    CommandInfo{.id = CommandId::ListsImport,
                .name = "lists import",
                .summary = "Make a watchlist of a list from another program",
                .description = "Reads a list of TradingView, Interactive Brokers, Finviz, a CSV or "
                               "plain text, says what was read and what was left out and why, and "
                               "keeps the symbols as a watchlist.",
                .arguments = kListImportArguments,
                .groups = command_options::kListImportGroups,
                .examples = kListImportExamples},
    CommandInfo{.id = CommandId::ListsExport,
                .name = "lists export",
                .summary = "Write a watchlist for another program",
                .description = "Writes the symbols of a watchlist as another program reads them.",
                .arguments = kListExportArguments,
                .groups = command_options::kListExportGroups,
                .examples = kListExportExamples},
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
                .summary = "Print the version and the kind of build",
                .description = "Prints the version of Tapesift and how it was built."},
};

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

std::string_view familySummary(std::string_view word)
{
    if (word == "cache")
        return "Look after the price cache";
    if (word == "model")
        return "Train and look at the model of the predictions";
    if (word == "scanners")
        return "Find symbols by rules: built-in, your own, backtested";
    if (word == "session")
        return "Run scanners on their schedule";
    if (word == "alerts")
        return "Rules that tell what is news, and the channels they tell it to";
    if (word == "lists")
        return "Your watchlists: show, import, export";
    return {};
}

std::span<const CommandInfo> commandTable()
{
    return kCommands;
}

const OptionGroup& commonOptions()
{
    return command_options::kCommonGroup;
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
