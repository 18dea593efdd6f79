#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <variant>

namespace tapesift::settings {

// Everything there is to know about one setting. The table below is the only place that says it.
struct SettingInfo
{
    std::string_view key;                                  // in settings.json
    std::variant<std::int64_t, std::string_view> fallback; // the default; gives the type as well
    std::int64_t minimum = 0;                              // of a number, both ends included
    std::int64_t maximum = 0;
    // Of a text. None: any text; an empty one only if the default is empty as well.
    std::span<const std::string_view> choices;
    std::string_view label; // for people, with the unit
};

constexpr SettingInfo numberSetting(std::string_view key, std::int64_t fallback,
                                    std::int64_t minimum, std::int64_t maximum,
                                    std::string_view label)
{
    return {key, fallback, minimum, maximum, {}, label};
}

constexpr SettingInfo textSetting(std::string_view key, std::string_view fallback,
                                  std::span<const std::string_view> choices, std::string_view label)
{
    return {key, fallback, 0, 0, choices, label};
}

inline constexpr std::array<std::string_view, 4> kLogLevels = {"debug", "info", "warning", "error"};

inline constexpr std::array<std::string_view, 2> kPhases = {"quick", "deep"};
inline constexpr std::array<std::string_view, 9> kRiskPercents = {"0.1", "0.25", "0.5", "0.75", "1",
                                                                  "1.5", "2",    "3",   "5"};

inline constexpr std::array<std::string_view, 6> kExportFormats = {"off",  "csv",   "xlsx",
                                                                   "json", "jsonl", "tradingview"};

inline constexpr std::array<std::string_view, 3> kThemes = {"dark", "light", "contrast"};
inline constexpr std::array<std::string_view, 3> kPalettes = {"western", "asian", "colourblind"};
inline constexpr std::array<std::string_view, 4> kLanguages = {"system", "en", "de", "zh"};
inline constexpr std::array<std::string_view, 9> kSources = {
    "demo", "csv", "binance", "yahoo", "alpaca", "massive", "coinbase", "tiingo", "kraken"};
inline constexpr std::array<std::string_view, 3> kAdjustments = {"splits", "all", "raw"};
inline constexpr std::array<std::string_view, 2> kFreshness = {"market", "interval"};
inline constexpr std::array<std::string_view, 2> kAlpacaFeeds = {"sip", "iex"};
inline constexpr std::array<std::string_view, 10> kIntervals = {"1m", "5m", "15m", "30m", "1h",
                                                                "2h", "4h", "1d",  "1wk", "1mo"};
inline constexpr std::array<std::string_view, 7> kPriceSources = {"close", "open", "high", "low",
                                                                  "hl2",   "hlc3", "ohlc4"};

inline constexpr std::array<std::string_view, 12> kWatchIntervals = {
    "off", "1m", "2m", "5m", "10m", "15m", "30m", "1h", "2h", "4h", "1d", "session"};

inline constexpr std::array kSettings = {
    // clang-format off
    numberSetting("scan.threads", 0, 0, 64, "Threads of a scan; 0: one per core"),
    numberSetting("scan.deepWorkers", 2, 1, 64, "Threads that analyse in depth"),
    numberSetting("scan.batch", 10, 1, 1000, "Symbols in one unit of work"),
    numberSetting("scan.checkpointEvery", 100, 1, 10000,
                  "Symbols after which a scan is saved, if 100 ms have not passed before"),
    numberSetting("scan.lookback", 1260, 2, 100000, "Bars read per symbol"),
    textSetting("scan.phase", "deep", kPhases,
                "How far a scan goes; deep: score, regime, levels and the rest after the verdict"),
    textSetting("scan.provider", "demo", {}, "Source of the prices"),
    textSetting("scan.filter", "smart", {},
                "Universe filter: smart, none, or the path of a file of rules"),
    textSetting("scan.fallbacks", "", {},
                "Providers that step in for the source, in order, separated by commas"),
    textSetting("data.adjustment", "splits", kAdjustments,
                "What prices that come as traded are adjusted for; all: dividends as well"),
    textSetting("data.freshness", "market", kFreshness,
                "When kept prices are fetched again; market: once a bar has closed since"),
    numberSetting("network.requestsAtOnce", 5, 1, 100,
                  "Requests that are on their way to a provider at the same time"),
    textSetting("network.directory", "", {},
                "Another address of the American exchanges' symbol directory"),
    numberSetting("network.attempts", 4, 1, 10, "How often a request is tried"),
    numberSetting("network.firstWait", 1000, 1, 60000,
                  "Longest wait before the second attempt, in ms; doubles with each one"),
    textSetting("network.caFile", "", {},
                "File of certificate authorities (PEM) that alerts trust beside the system's"),
    numberSetting("cache.memoryMegabytes", 64, 0, 4096,
                  "Memory for prices, in MiB; 0: files only"),
    numberSetting("cache.megabytes", 2048, 16, 1048576,
                  "Room for cached prices on disk, in MiB"),
    textSetting("cache.redis", "", {},
                "Address of the Redis server through which programs share prices; empty: none"),
    numberSetting("store.keepRuns", 50, 1, 100000, "Finished scans that are kept"),
    numberSetting("store.keepMegabytes", 1024, 1, 1048576,
                  "Room for the results of finished scans, in MiB"),
    numberSetting("risk.account", 10000, 1, 1000000000,
                  "What position sizes are worked out for, in the currency of the price"),
    textSetting("risk.percent", "1", kRiskPercents,
                "Share of the account that a trade may lose, in percent"),
    numberSetting("changes.pricePercent", 5, 0, 1000,
                  "Change of the price since the scan before that is marked, in percent"),
    numberSetting("changes.strengthPoints", 20, 0, 100,
                  "Change of the strength since the scan before that is marked"),
    numberSetting("model.retrainDays", 7, 0, 365,
                  "Days after which the model for predictions is trained anew; 0: only on command"),
    textSetting("watch.every", "off", kWatchIntervals,
                "How often the window scans by itself; session: after each close of the exchange"),
    numberSetting("watch.whenClosed", 0, 0, 1, "1: also while the exchange is closed"),
    numberSetting("api.enabled", 0, 0, 1, "1: the window serves the local API"),
    numberSetting("api.port", 8787, 0, 65535, "Port of the local API; 0: any that is free"),
    textSetting("export.afterScan", "off", kExportFormats,
                "Format in which each completed scan is exported by itself"),
    textSetting("export.folder", "", {},
                "Folder of those exports; empty: exports in the home folder"),
    textSetting("log.level", "info", kLogLevels, "What is written to the log file"),
    textSetting("window.theme", "dark", kThemes, "Colours of the window"),
    textSetting("window.palette", "western", kPalettes, "Colours of rising and falling prices"),
    textSetting("window.language", "system", kLanguages, "Language of the window, from its next start on"),
    numberSetting("window.scale", 100, 100, 200, "Size of the window's contents in percent, from its next start on"),
    numberSetting("window.confirmCancel", 1, 0, 1, "1: ask before a scan is cancelled"),
    numberSetting("window.closeToTray", 0, 0, 1,
                  "1: closing the window leaves the program running in the notification area"),
    textSetting("window.keys", "", {}, "Changed keys of commands: scanAction=Ctrl+R, one a line"),
    textSetting("window.commands", "", {}, "Commands that were used last, newest first"),
    textSetting("window.layout", "", {}, "Place, size and split of the window"),
    numberSetting("window.lists", 0, 0, 1, "1: the watchlists are shown"),
    textSetting("window.columns", "", {}, "Sets of columns of the results: which one, order, widths"),
    textSetting("window.order", "-strength", {}, "Sort order of the results"),
    textSetting("window.grouping", "", {}, "What the results are grouped by: sector, signal, or nothing"),
    textSetting("window.coloured", "", {}, "Columns of the results whose numbers are coloured by their rank"),
    numberSetting("window.totals", 1, 0, 1, "1: least, median and largest numbers below the results"),
    textSetting("window.views", "", {}, "Saved views of the results"),
    textSetting("window.chart", "", {}, "Range, lines and panes of the chart"),
    textSetting("window.folded", "", {}, "Sections of the details that are folded"),
    textSetting("window.symbol", "", {}, "The selected symbol"),
    textSetting("window.source", "demo", kSources, "Source of the prices of the window's scans"),
    textSetting("window.data", "", {}, "Folder or file of the source csv"),
    textSetting("window.universe", "all", {}, "all, a built-in list, typed, or the path of a list"),
    textSetting("window.symbols", "", {}, "The typed symbols"),
    textSetting("window.filter", "smart", {}, "smart, none, or the path of a file of filter rules"),
    textSetting("window.addresses", "", {}, "Other addresses of providers: binance=https://..., separated by blanks"),
    textSetting("window.alpacaFeed", "sip", kAlpacaFeeds, "The feed of alpaca in the window's scans"),
    textSetting("window.excluded", "", {}, "Symbols the window's scans leave out"),
    textSetting("window.interval", "1d", kIntervals, "Length of a bar in the window's scans"),
    textSetting("window.priceSource", "close", kPriceSources, "The price that indicators look at"),
    numberSetting("window.demoSymbols", 500, 1, 100000, "Symbols of the simulated market"),
    numberSetting("window.demoSeed", 1, 1, 1000000, "Seed of the simulated market"),
    numberSetting("window.demoDelay", 0, 0, 10000, "Delay of the simulated market for each symbol, in ms"),
    // clang-format on
};

// A setting as code names it. Whether the key is in the table, with that type, is checked while
// compiling.
template <class T>
requires std::same_as<T, std::int64_t> || std::same_as<T, std::string_view>
class Setting
{
public:
    consteval explicit Setting(std::string_view key)
        : m_index(indexOf(key))
    {
    }

    constexpr std::size_t index() const { return m_index; }
    constexpr const SettingInfo& info() const { return kSettings[m_index]; }

private:
    static consteval std::size_t indexOf(std::string_view key)
    {
        for (std::size_t i = 0; i < kSettings.size(); ++i)
            if (kSettings[i].key == key && std::holds_alternative<T>(kSettings[i].fallback))
                return i;
        throw "no setting of that key and type";
    }

    std::size_t m_index;
};

using IntegerSetting = Setting<std::int64_t>;
using TextSetting = Setting<std::string_view>;

inline constexpr IntegerSetting kScanThreads{"scan.threads"};
inline constexpr IntegerSetting kScanDeepWorkers{"scan.deepWorkers"};
inline constexpr IntegerSetting kScanBatch{"scan.batch"};
inline constexpr IntegerSetting kScanCheckpointEvery{"scan.checkpointEvery"};
inline constexpr IntegerSetting kScanLookback{"scan.lookback"};
inline constexpr TextSetting kScanPhase{"scan.phase"};
inline constexpr TextSetting kScanProvider{"scan.provider"};
inline constexpr TextSetting kScanFilter{"scan.filter"};
inline constexpr TextSetting kScanFallbacks{"scan.fallbacks"};
inline constexpr TextSetting kDataAdjustment{"data.adjustment"};
inline constexpr TextSetting kDataFreshness{"data.freshness"};
inline constexpr IntegerSetting kNetworkRequestsAtOnce{"network.requestsAtOnce"};
inline constexpr TextSetting kNetworkDirectory{"network.directory"};
inline constexpr IntegerSetting kNetworkAttempts{"network.attempts"};
inline constexpr IntegerSetting kNetworkFirstWait{"network.firstWait"};
inline constexpr TextSetting kNetworkCaFile{"network.caFile"};
inline constexpr IntegerSetting kCacheMemoryMegabytes{"cache.memoryMegabytes"};
inline constexpr IntegerSetting kCacheMegabytes{"cache.megabytes"};
inline constexpr TextSetting kCacheRedis{"cache.redis"};
inline constexpr IntegerSetting kStoreKeepRuns{"store.keepRuns"};
inline constexpr IntegerSetting kStoreKeepMegabytes{"store.keepMegabytes"};
inline constexpr IntegerSetting kRiskAccount{"risk.account"};
inline constexpr TextSetting kRiskPercent{"risk.percent"};
inline constexpr IntegerSetting kChangesPricePercent{"changes.pricePercent"};
inline constexpr IntegerSetting kChangesStrengthPoints{"changes.strengthPoints"};
inline constexpr IntegerSetting kModelRetrainDays{"model.retrainDays"};
inline constexpr TextSetting kWatchEvery{"watch.every"};
inline constexpr IntegerSetting kWatchWhenClosed{"watch.whenClosed"};
inline constexpr IntegerSetting kApiEnabled{"api.enabled"};
inline constexpr IntegerSetting kApiPort{"api.port"};
inline constexpr TextSetting kExportAfterScan{"export.afterScan"};
inline constexpr TextSetting kExportFolder{"export.folder"};
inline constexpr TextSetting kLogLevel{"log.level"};
inline constexpr TextSetting kWindowTheme{"window.theme"};
inline constexpr TextSetting kWindowPalette{"window.palette"};
inline constexpr TextSetting kWindowLanguage{"window.language"};
inline constexpr IntegerSetting kWindowScale{"window.scale"};
inline constexpr IntegerSetting kWindowConfirmCancel{"window.confirmCancel"};
inline constexpr IntegerSetting kWindowCloseToTray{"window.closeToTray"};
inline constexpr TextSetting kWindowKeys{"window.keys"};
inline constexpr TextSetting kWindowCommands{"window.commands"};
inline constexpr TextSetting kWindowLayout{"window.layout"};
inline constexpr IntegerSetting kWindowLists{"window.lists"};
inline constexpr TextSetting kWindowColumns{"window.columns"};
inline constexpr TextSetting kWindowOrder{"window.order"};
inline constexpr TextSetting kWindowGrouping{"window.grouping"};
inline constexpr TextSetting kWindowColoured{"window.coloured"};
inline constexpr IntegerSetting kWindowTotals{"window.totals"};
inline constexpr TextSetting kWindowViews{"window.views"};
inline constexpr TextSetting kWindowChart{"window.chart"};
inline constexpr TextSetting kWindowFolded{"window.folded"};
inline constexpr TextSetting kWindowSymbol{"window.symbol"};
inline constexpr TextSetting kWindowSource{"window.source"};
inline constexpr TextSetting kWindowData{"window.data"};
inline constexpr TextSetting kWindowUniverse{"window.universe"};
inline constexpr TextSetting kWindowSymbols{"window.symbols"};
inline constexpr TextSetting kWindowFilter{"window.filter"};
inline constexpr TextSetting kWindowAddresses{"window.addresses"};
inline constexpr TextSetting kWindowAlpacaFeed{"window.alpacaFeed"};
inline constexpr TextSetting kWindowExcluded{"window.excluded"};
inline constexpr TextSetting kWindowInterval{"window.interval"};
inline constexpr TextSetting kWindowPriceSource{"window.priceSource"};
inline constexpr IntegerSetting kWindowDemoSymbols{"window.demoSymbols"};
inline constexpr IntegerSetting kWindowDemoSeed{"window.demoSeed"};
inline constexpr IntegerSetting kWindowDemoDelay{"window.demoDelay"};

} // namespace tapesift::settings
