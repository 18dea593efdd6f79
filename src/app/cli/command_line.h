#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/outcome.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/market/watchlist.h"
#include "tapesift/report/run_diff.h"
#include "tapesift/settings/settings.h"

namespace tapesift::app {

enum class OutputFormat { Table, Json, JsonLines, Csv, TradingView, Xlsx };
enum class ListFormat { Table, Json };
enum class ProgressMode { Auto, Bar, Json, None };
enum class Shell { Bash, Zsh, Fish };

// What every command takes.
struct CommonOptions
{
    std::string home; // empty: TAPESIFT_HOME or the platform's folder
    bool isQuiet = false;
    bool isVerbose = false;
    std::optional<std::string> redis; // nullopt: as the settings say; "off" or empty: none
};

// How results are written.
struct OutputOptions
{
    OutputFormat format = OutputFormat::Table;
    std::string path;      // empty: standard output
    std::string sort;      // a column of report::sortEntries; empty: order of the plan
    std::size_t limit = 0; // 0: all
};

// How a scan works, not what comes of it. nullopt: as the settings say.
struct WorkOptions
{
    std::optional<int> threads;
    std::optional<int> batch;
    std::optional<int> checkpointEvery;
    std::optional<int> connections;
    ProgressMode progress = ProgressMode::Auto;
};

// WorkOptions with the settings filled in.
struct WorkLimits
{
    int threads = 0; // 0: one for each core
    int batch = 10;
    int checkpointEvery = 100;
    int connections = 5; // requests at once to a provider
    int deepWorkers = 2; // threads of the deep phase
};
WorkLimits workLimits(const WorkOptions& options, const settings::Settings& settings);

struct ScanOptions
{
    market::ScanSpec spec; // complete after completeSpec()
    bool isProviderGiven = false;
    bool isLookbackGiven = false;
    std::string filter; // as given: "smart", "none" or a file; empty: not given
    bool isFallbackGiven = false;
    bool isAdjustmentGiven = false;
    bool isPhaseGiven = false;
    std::string where;                 // only results that meet this formula; empty: all
    std::vector<std::string> scanners; // only results that one of these finds; none: all
    bool isAlerting = false;           // alert rules are told what was found
    OutputOptions output;
    WorkOptions work;
};

// Fills in what the settings decide and checks the whole. InvalidArgument with a sentence that
// names the option.
base::Status completeSpec(ScanOptions& options, const settings::Settings& settings);

struct ResumeOptions
{
    std::string run; // empty: the newest unfinished one
    OutputOptions output;
    WorkOptions work;
};

struct RetryOptions
{
    std::string run;
    std::vector<market::Outcome> outcomes; // empty: every failure
    OutputOptions output;
    WorkOptions work;
};

struct RunsOptions
{
    ListFormat format = ListFormat::Table;
    std::size_t limit = 0; // 0: all
};

struct ShowOptions
{
    std::string run;
    std::string symbol; // as typed; empty: all
    bool isFunnelAsked = false;
    OutputOptions output;
};

struct ExportOptions
{
    std::string run;
    OutputOptions output;
};

struct DiffOptions
{
    std::string before; // name of the earlier run
    std::string after;
    report::DiffRules rules;
    ListFormat format = ListFormat::Table;
};

struct CacheStatOptions
{
    ListFormat format = ListFormat::Table;
};

struct CacheWarmOptions
{
    ScanOptions scan; // of the scan to come; nothing is written as its output says
    ListFormat format = ListFormat::Table;
};

struct ModelTrainOptions
{
    ScanOptions scan; // what is learnt from; nothing is written as its output says
    int horizonBars = 5;
    ListFormat format = ListFormat::Table;
};

struct ModelShowOptions
{
    market::Interval interval = market::Interval::Day1;
    ListFormat format = ListFormat::Table;
};

struct ScannersListOptions
{
    ListFormat format = ListFormat::Table;
};

struct ScannersCheckOptions
{
    std::string path; // of a session, a scanner (JSON) or a script (.lua)
};

// A scanner that a command runs, and over what.
struct ScannerChoice
{
    std::string scanner; // the id of a built-in one or one of the home, a file, or a combination
    std::map<std::string, std::string> settings; // its parameters as typed
    ScanOptions scan; // the universe; nothing is written as its output says
    bool isIntervalGiven = false;
    ListFormat format = ListFormat::Table;
};

struct ScannersRunOptions
{
    ScannerChoice choice;
    std::size_t limit = 0; // hits shown; 0: all
    std::string why;       // a symbol to be explained in place of a run; empty: none
};

struct ScannersStatsOptions
{
    ListFormat format = ListFormat::Table;
};

struct ScannersBacktestOptions
{
    ScannerChoice choice;
    std::chrono::sys_days from{};
    std::chrono::sys_days to{};
    std::size_t limit = 0; // hits a day, the best by score; 0: all
};

struct SessionRunOptions
{
    std::string path;
    bool isBacktest = false;
    std::chrono::sys_days from{}; // of a backtest
    std::chrono::sys_days to{};
    ScanOptions scan;        // where prices come from
    bool isAlerting = false; // alert rules are told what scanners find
    ListFormat format = ListFormat::Table;
};

struct AlertsListOptions
{
    ListFormat format = ListFormat::Table;
};

struct AlertsCheckOptions
{
    std::string path;
};

struct AlertsTestOptions
{
    std::string channel;
};

struct AlertsLogOptions
{
    ListFormat format = ListFormat::Table;
    std::size_t limit = 50; // 0: all
};

struct ServeOptions
{
    ScanOptions scan;                          // what scans are made of; nothing is written
    std::optional<int> port;                   // nullopt: as the settings say
    std::optional<std::chrono::minutes> every; // nullopt: only when it is asked for
    bool scansAlways = false;                  // also on a closed exchange
    std::string session;                       // path; empty: none
};

struct ListsShowOptions
{
    std::string list; // a name; empty: all lists
    ListFormat format = ListFormat::Table;
};

// What an import does with a list of that name that is there.
enum class ListJoining { New, Replace, Add, Intersect, Exclude };

struct ListsImportOptions
{
    std::string source; // a file, "-" for standard input, or an address that names symbols
    std::string name;   // empty: the file's
    std::string folder;
    ListJoining joining = ListJoining::New;
    ListFormat format = ListFormat::Table;
};

struct ListsExportOptions
{
    std::string list;
    market::ListFileFormat format = market::ListFileFormat::Plain;
    std::string path; // empty: standard output
};

struct CacheVerifyOptions
{
    ListFormat format = ListFormat::Table;
};

struct CacheClearOptions
{
    ListFormat format = ListFormat::Table;
    std::string feed; // empty: all
};

struct CompletionOptions
{
    Shell shell = Shell::Bash;
};

struct WindowOptions
{
};

struct HelpOptions
{
    std::string topic; // a command, "cache", or empty for the overview
};

struct VersionOptions
{
};

using CommandOptions =
    std::variant<WindowOptions, ScanOptions, ResumeOptions, RetryOptions, RunsOptions, ShowOptions,
                 ExportOptions, DiffOptions, CacheStatOptions, CacheWarmOptions, ModelTrainOptions,
                 ModelShowOptions, CacheVerifyOptions, CacheClearOptions, ScannersListOptions,
                 ScannersCheckOptions, ScannersRunOptions, ScannersStatsOptions,
                 ScannersBacktestOptions, SessionRunOptions, AlertsListOptions, AlertsCheckOptions,
                 AlertsTestOptions, AlertsLogOptions, ServeOptions, ListsShowOptions,
                 ListsImportOptions, ListsExportOptions, CompletionOptions, HelpOptions,
                 VersionOptions>;

struct ParsedCommand
{
    CommonOptions common;
    CommandOptions options;
};

// `arguments` without the program's name. InvalidArgument, with a sentence that names what is near
// and where help is, for anything the table does not allow. No words at all ask for the window.
base::Result<ParsedCommand> parseCommandLine(std::span<const std::string> arguments);

} // namespace tapesift::app
