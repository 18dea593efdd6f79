#include "tapesift/presentation/setting_catalog.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "tapesift/presentation/watch_controller.h"

namespace tapesift::presentation {

namespace {

class SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

using enum SettingEffect;

struct Shown
{
    std::string_view key;
    const char* page;
    const char* title;
    const char* explanation;
    SettingEffect effect;
};

// clang-format off
constexpr std::array kShown = {
    Shown{"window.theme", QT_TRANSLATE_NOOP("Settings", "Appearance"), QT_TRANSLATE_NOOP("Settings", "Theme"),
          QT_TRANSLATE_NOOP("Settings", "Colours of the window. High contrast is black and white with thick frames around what has the focus."), Now},
    Shown{"window.palette", QT_TRANSLATE_NOOP("Settings", "Appearance"), QT_TRANSLATE_NOOP("Settings", "Price colours"),
          QT_TRANSLATE_NOOP("Settings", "Colours of rising and falling prices. Signs and arrows say it as well."), Now},
    Shown{"window.language", QT_TRANSLATE_NOOP("Settings", "Appearance"), QT_TRANSLATE_NOOP("Settings", "Language"),
          QT_TRANSLATE_NOOP("Settings", "Language of the window and of its numbers."), NextStart},
    Shown{"window.scale", QT_TRANSLATE_NOOP("Settings", "Appearance"), QT_TRANSLATE_NOOP("Settings", "Size in percent"),
          QT_TRANSLATE_NOOP("Settings", "Size of texts and controls, on top of what the desktop asks for."), NextStart},
    Shown{"window.confirmCancel", QT_TRANSLATE_NOOP("Settings", "Window"), QT_TRANSLATE_NOOP("Settings", "Ask before cancelling a scan"),
          QT_TRANSLATE_NOOP("Settings", "What a cancelled scan has found so far is kept either way."), Now},
    Shown{"window.closeToTray", QT_TRANSLATE_NOOP("Settings", "Window"), QT_TRANSLATE_NOOP("Settings", "Keep running when the window is closed"),
          QT_TRANSLATE_NOOP("Settings", "Scans and the watch go on behind the icon in the notification area. Only where the desktop has such an area."), Now},
    Shown{"window.totals", QT_TRANSLATE_NOOP("Settings", "Window"), QT_TRANSLATE_NOOP("Settings", "Lowest, median and highest below the results"),
          QT_TRANSLATE_NOOP("Settings", "Of each column of numbers, over the rows that the filter shows."), Now},
    Shown{"watch.every", QT_TRANSLATE_NOOP("Settings", "Watch"), QT_TRANSLATE_NOOP("Settings", "Scan by itself"),
          QT_TRANSLATE_NOOP("Settings", "How often the setup on the left is scanned again. By session: five minutes after each close of the exchange."), Now},
    Shown{"watch.whenClosed", QT_TRANSLATE_NOOP("Settings", "Watch"), QT_TRANSLATE_NOOP("Settings", "Also while the exchange is closed"),
          QT_TRANSLATE_NOOP("Settings", "Otherwise the watch waits for the next open."), Now},
    Shown{"scan.threads", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Threads"),
          QT_TRANSLATE_NOOP("Settings", "How many symbols are scanned at the same time; 0: one per core."), NextScan},
    Shown{"scan.deepWorkers", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Threads in depth"),
          QT_TRANSLATE_NOOP("Settings", "How many symbols are analysed in depth at the same time."), NextScan},
    Shown{"scan.batch", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Symbols in one unit of work"),
          QT_TRANSLATE_NOOP("Settings", "Results are saved and shown unit by unit."), NextScan},
    Shown{"scan.checkpointEvery", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Symbols between two saves"),
          QT_TRANSLATE_NOOP("Settings", "A scan is saved after so many symbols, if 100 ms have not passed before."), NextScan},
    Shown{"export.afterScan", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Export each completed scan"),
          QT_TRANSLATE_NOOP("Settings", "The file has the name of the scan."), Now},
    Shown{"export.folder", QT_TRANSLATE_NOOP("Settings", "Scans"), QT_TRANSLATE_NOOP("Settings", "Folder of those exports"),
          QT_TRANSLATE_NOOP("Settings", "Empty: the folder exports in the home folder."), Now},
    Shown{"changes.pricePercent", QT_TRANSLATE_NOOP("Settings", "Changes"), QT_TRANSLATE_NOOP("Settings", "Price moves in percent"),
          QT_TRANSLATE_NOOP("Settings", "Change of the price since the scan before that is marked; 0: every change."), Now},
    Shown{"changes.strengthPoints", QT_TRANSLATE_NOOP("Settings", "Changes"), QT_TRANSLATE_NOOP("Settings", "Strength moves in points"),
          QT_TRANSLATE_NOOP("Settings", "Change of the strength since the scan before that is marked; 0: every change."), Now},
    Shown{"risk.account", QT_TRANSLATE_NOOP("Settings", "Risk"), QT_TRANSLATE_NOOP("Settings", "Account"),
          QT_TRANSLATE_NOOP("Settings", "What position sizes are worked out for, in the currency of the price."), Now},
    Shown{"risk.percent", QT_TRANSLATE_NOOP("Settings", "Risk"), QT_TRANSLATE_NOOP("Settings", "Risk of a trade in percent"),
          QT_TRANSLATE_NOOP("Settings", "Share of the account that a trade may lose."), Now},
    Shown{"data.adjustment", QT_TRANSLATE_NOOP("Settings", "Prices"), QT_TRANSLATE_NOOP("Settings", "Adjustment"),
          QT_TRANSLATE_NOOP("Settings", "What prices that come as traded are adjusted for."), NextScan},
    Shown{"data.freshness", QT_TRANSLATE_NOOP("Settings", "Prices"), QT_TRANSLATE_NOOP("Settings", "Fetch again"),
          QT_TRANSLATE_NOOP("Settings", "When prices that were kept are fetched again."), NextScan},
    Shown{"model.retrainDays", QT_TRANSLATE_NOOP("Settings", "Prices"), QT_TRANSLATE_NOOP("Settings", "Days between trainings"),
          QT_TRANSLATE_NOOP("Settings", "Days after which the model for predictions is trained anew; 0: only on command."), NextScan},
    Shown{"network.requestsAtOnce", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Requests at once"),
          QT_TRANSLATE_NOOP("Settings", "Requests that are on their way to a provider at the same time."), NextScan},
    Shown{"network.attempts", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Attempts"),
          QT_TRANSLATE_NOOP("Settings", "How often a request is tried."), NextStart},
    Shown{"network.firstWait", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "First wait in ms"),
          QT_TRANSLATE_NOOP("Settings", "Longest wait before the second attempt; doubles with each one."), NextStart},
    Shown{"network.caFile", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Certificate authorities"),
          QT_TRANSLATE_NOOP("Settings", "A PEM file of authorities that alerts by mail and webhook trust beside the system's; empty: those alone."), NextStart},
    Shown{"network.directory", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Symbol directory"),
          QT_TRANSLATE_NOOP("Settings", "Another address of the American exchanges' symbol directory; empty: their own."), NextStart},
    Shown{"api.enabled", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Serve the local API"),
          QT_TRANSLATE_NOOP("Settings", "Other programs on this computer may then scan and read what was found, with the token from the home folder."), Now},
    Shown{"api.port", QT_TRANSLATE_NOOP("Settings", "Network"), QT_TRANSLATE_NOOP("Settings", "Port of the local API"),
          QT_TRANSLATE_NOOP("Settings", "Where the window and 'tapesift serve' listen, on this computer only."), Now},
    Shown{"cache.memoryMegabytes", QT_TRANSLATE_NOOP("Settings", "Storage"), QT_TRANSLATE_NOOP("Settings", "Memory for prices in MiB"),
          QT_TRANSLATE_NOOP("Settings", "0: prices are kept in files only."), NextStart},
    Shown{"cache.megabytes", QT_TRANSLATE_NOOP("Settings", "Storage"), QT_TRANSLATE_NOOP("Settings", "Disk for prices in MiB"),
          QT_TRANSLATE_NOOP("Settings", "What was used longest ago makes room."), NextStart},
    Shown{"cache.redis", QT_TRANSLATE_NOOP("Settings", "Storage"), QT_TRANSLATE_NOOP("Settings", "Shared prices"),
          QT_TRANSLATE_NOOP("Settings", "Address of the Redis server through which programs share prices; empty: none."), NextStart},
    Shown{"store.keepRuns", QT_TRANSLATE_NOOP("Settings", "Storage"), QT_TRANSLATE_NOOP("Settings", "Scans that are kept"),
          QT_TRANSLATE_NOOP("Settings", "Older finished scans are removed after a scan."), NextScan},
    Shown{"store.keepMegabytes", QT_TRANSLATE_NOOP("Settings", "Storage"), QT_TRANSLATE_NOOP("Settings", "Room for scans in MiB"),
          QT_TRANSLATE_NOOP("Settings", "Room for the results of finished scans."), NextScan},
    Shown{"scan.provider", QT_TRANSLATE_NOOP("Settings", "Terminal"), QT_TRANSLATE_NOOP("Settings", "Source of the prices"),
          QT_TRANSLATE_NOOP("Settings", "What commands on the terminal scan without --provider. The window has its own."), NextStart},
    Shown{"scan.phase", QT_TRANSLATE_NOOP("Settings", "Terminal"), QT_TRANSLATE_NOOP("Settings", "How far a scan goes"),
          QT_TRANSLATE_NOOP("Settings", "In depth: score, regime, levels and the rest after the verdict."), NextStart},
    Shown{"scan.filter", QT_TRANSLATE_NOOP("Settings", "Terminal"), QT_TRANSLATE_NOOP("Settings", "Universe filter"),
          QT_TRANSLATE_NOOP("Settings", "smart, none, or the path of a file of rules."), NextStart},
    Shown{"log.level", QT_TRANSLATE_NOOP("Settings", "Log"), QT_TRANSLATE_NOOP("Settings", "What is written to the log"),
          QT_TRANSLATE_NOOP("Settings", "Each choice includes those that are more serious."), NextStart},
};
// clang-format on

// What is chosen in the setup pane or the providers dialog, or is how the window was left.
constexpr std::array<std::string_view, 27> kSetElsewhere = {
    "window.lists",       "scan.lookback",      "scan.fallbacks",  "window.layout",
    "window.columns",     "window.order",       "window.chart",    "window.folded",
    "window.symbol",      "window.keys",        "window.commands", "window.source",
    "window.data",        "window.universe",    "window.symbols",  "window.filter",
    "window.addresses",   "window.alpacaFeed",  "window.excluded", "window.interval",
    "window.priceSource", "window.demoSymbols", "window.demoSeed", "window.demoDelay",
    "window.grouping",    "window.coloured",    "window.views",
};

struct ChoiceName
{
    std::string_view key;
    std::string_view choice;
    const char* text;
};

constexpr std::array kChoiceNames = {
    ChoiceName{"window.theme", "dark", QT_TRANSLATE_NOOP("Settings", "Dark")},
    ChoiceName{"window.theme", "light", QT_TRANSLATE_NOOP("Settings", "Light")},
    ChoiceName{"window.theme", "contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")},
    ChoiceName{"window.palette", "western",
               QT_TRANSLATE_NOOP("Settings", "Green rises, red falls")},
    ChoiceName{"window.palette", "asian", QT_TRANSLATE_NOOP("Settings", "Red rises, green falls")},
    ChoiceName{"window.palette", "colourblind",
               QT_TRANSLATE_NOOP("Settings", "Blue rises, orange falls (easy to tell apart)")},
    ChoiceName{"window.language", "system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    ChoiceName{"export.afterScan", "off", QT_TRANSLATE_NOOP("Settings", "No")},
    ChoiceName{"export.afterScan", "csv", QT_TRANSLATE_NOOP("Settings", "CSV")},
    ChoiceName{"export.afterScan", "xlsx", QT_TRANSLATE_NOOP("Settings", "Excel workbook")},
    ChoiceName{"export.afterScan", "json", QT_TRANSLATE_NOOP("Settings", "JSON")},
    ChoiceName{"export.afterScan", "jsonl", QT_TRANSLATE_NOOP("Settings", "JSON lines")},
    ChoiceName{"export.afterScan", "tradingview",
               QT_TRANSLATE_NOOP("Settings", "TradingView list")},
    ChoiceName{"data.adjustment", "splits", QT_TRANSLATE_NOOP("Settings", "Splits")},
    ChoiceName{"data.adjustment", "all", QT_TRANSLATE_NOOP("Settings", "Splits and dividends")},
    ChoiceName{"data.adjustment", "raw", QT_TRANSLATE_NOOP("Settings", "Nothing")},
    ChoiceName{"data.freshness", "market",
               QT_TRANSLATE_NOOP("Settings", "Once a bar has closed since")},
    ChoiceName{"data.freshness", "interval",
               QT_TRANSLATE_NOOP("Settings", "Once the length of a bar has passed")},
    ChoiceName{"scan.phase", "quick", QT_TRANSLATE_NOOP("Settings", "Verdict only")},
    ChoiceName{"scan.phase", "deep", QT_TRANSLATE_NOOP("Settings", "In depth")},
    ChoiceName{"log.level", "debug", QT_TRANSLATE_NOOP("Settings", "Everything")},
    ChoiceName{"log.level", "info", QT_TRANSLATE_NOOP("Settings", "What happens")},
    ChoiceName{"log.level", "warning", QT_TRANSLATE_NOOP("Settings", "Warnings")},
    ChoiceName{"log.level", "error", QT_TRANSLATE_NOOP("Settings", "Errors")},
};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::vector<SettingEntry> settingEntries()
{
    std::vector<SettingEntry> entries;
    for (const Shown& shown : kShown) {
        const auto place =
            std::ranges::find(settings::kSettings, shown.key, &settings::SettingInfo::key);
        if (place != settings::kSettings.end())
            entries.push_back({static_cast<std::size_t>(place - settings::kSettings.begin()),
                               toText(shown.key), SettingTexts::tr(shown.page),
                               SettingTexts::tr(shown.title), SettingTexts::tr(shown.explanation),
                               shown.effect});
    }
    // What has no words of its own yet is shown with those of the table rather than not at all.
    for (std::size_t i = 0; i < settings::kSettings.size(); ++i) {
        const settings::SettingInfo& info = settings::kSettings[i];
        if (std::ranges::find(kSetElsewhere, info.key) == kSetElsewhere.end() &&
            std::ranges::find(kShown, info.key, &Shown::key) == kShown.end())
            entries.push_back({i, toText(info.key), SettingTexts::tr("Other"), toText(info.key),
                               toText(info.label), NextStart});
    }
    return entries;
}

QStringList settingPages(const std::vector<SettingEntry>& entries)
{
    QStringList pages;
    for (const SettingEntry& entry : entries)
        if (!pages.contains(entry.page))
            pages.push_back(entry.page);
    return pages;
}

QString choiceText(const std::string& key, std::string_view choice)
{
    if (key == "watch.every")
        return watchIntervalText(std::string(choice));
    // A language is named in itself, so that whoever ended up in a foreign one finds back.
    if (key == "window.language" && choice == "en")
        return QStringLiteral("English");
    if (key == "window.language" && choice == "de")
        return QStringLiteral("Deutsch");
    if (key == "window.language" && choice == "zh")
        return QStringLiteral("简体中文");
    for (const ChoiceName& name : kChoiceNames)
        if (name.key == key && name.choice == choice)
            return SettingTexts::tr(name.text);
    return toText(choice);
}

QString rangeText(const SettingEntry& entry)
{
    const settings::SettingInfo& info = entry.info();
    if (!entry.isText() && !entry.isSwitch()) {
        QLocale locale;
        if (entry.isIdentifier())
            locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
        return SettingTexts::tr("%1 to %2, normally %3")
            .arg(locale.toString(qlonglong(info.minimum)), locale.toString(qlonglong(info.maximum)),
                 locale.toString(qlonglong(std::get<std::int64_t>(info.fallback))));
    }
    if (entry.isSwitch())
        return std::get<std::int64_t>(info.fallback) == 0 ? SettingTexts::tr("Normally off")
                                                          : SettingTexts::tr("Normally on");
    const std::string_view fallback = std::get<std::string_view>(info.fallback);
    return fallback.empty()
               ? SettingTexts::tr("Normally empty")
               : SettingTexts::tr("Normally: %1").arg(choiceText(std::string(info.key), fallback));
}

QString effectText(SettingEffect effect)
{
    switch (effect) {
    case Now:
        return SettingTexts::tr("Holds at once.");
    case NextScan:
        return SettingTexts::tr("Holds from the next scan on.");
    case NextStart:
        break;
    }
    return SettingTexts::tr("Holds from the next start on.");
}

bool matchesSetting(const SettingEntry& entry, const QString& typed)
{
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isFound = std::ranges::any_of(
            std::array{&entry.title, &entry.explanation, &entry.page, &entry.key},
            [&word](const QString* text) { return text->contains(word, Qt::CaseInsensitive); });
        if (!isFound)
            return false;
    }
    return true;
}

} // namespace tapesift::presentation
