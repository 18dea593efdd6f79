#include "tapesift/presentation/scan_setup.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "tapesift/base/file_system.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/market/builtin_universe.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {

namespace {

std::vector<std::string> toStrings(const QStringList& texts)
{
    std::vector<std::string> strings;
    strings.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts)
        strings.push_back(text.toStdString());
    return strings;
}

bool isBehindNetwork(const std::string& provider)
{
    const auto catalog = providers::providerCatalog();
    const auto known = std::ranges::find(catalog, provider, &providers::Capabilities::id);
    return known != catalog.end() && known->needsNetwork;
}

} // namespace

ScanSetup loadSetup(const SettingsKeeper& keeper)
{
    ScanSetup setup;
    setup.source = keeper.text(settings::kWindowSource);
    setup.dataPath = keeper.text(settings::kWindowData);
    setup.universe = keeper.text(settings::kWindowUniverse);
    setup.symbols = keeper.text(settings::kWindowSymbols);
    setup.excluded = symbolsIn(keeper.text(settings::kWindowExcluded));
    setup.filter = keeper.text(settings::kWindowFilter);
    setup.lookback = keeper.number(settings::kScanLookback);
    setup.isDeep = keeper.text(settings::kScanPhase) == QLatin1String("deep");
    setup.demoSymbols = keeper.number(settings::kWindowDemoSymbols);
    setup.demoSeed = static_cast<std::uint64_t>(keeper.number(settings::kWindowDemoSeed));
    setup.demoDelay = keeper.number(settings::kWindowDemoDelay);
    // The settings allow the known names only.
    setup.interval =
        market::parseInterval(keeper.text(settings::kWindowInterval).toStdString()).value();
    setup.priceSource =
        market::parsePriceSource(keeper.text(settings::kWindowPriceSource).toStdString()).value();
    return setup;
}

void saveSetup(const ScanSetup& setup, SettingsKeeper& keeper)
{
    keeper.set(settings::kWindowSource, setup.source);
    keeper.set(settings::kWindowData, setup.dataPath);
    keeper.set(settings::kWindowUniverse, setup.universe);
    keeper.set(settings::kWindowSymbols, setup.symbols);
    keeper.set(settings::kWindowExcluded, setup.excluded.join(QLatin1Char(' ')));
    keeper.set(settings::kWindowFilter, setup.filter);
    keeper.set(settings::kScanLookback, setup.lookback);
    keeper.set(settings::kScanPhase,
               setup.isDeep ? QStringLiteral("deep") : QStringLiteral("quick"));
    keeper.set(settings::kWindowDemoSymbols, setup.demoSymbols);
    keeper.set(settings::kWindowDemoSeed, static_cast<std::int64_t>(setup.demoSeed));
    keeper.set(settings::kWindowDemoDelay, setup.demoDelay);
    keeper.set(settings::kWindowInterval,
               QString::fromStdString(std::string(market::intervalName(setup.interval))));
    keeper.set(settings::kWindowPriceSource,
               QString::fromStdString(std::string(market::priceSourceName(setup.priceSource))));
}

QStringList symbolsIn(const QString& text)
{
    static const QRegularExpression kSeparators(QStringLiteral("[\\s,;]+"));
    return text.split(kSeparators, Qt::SkipEmptyParts);
}

QString symbolsProblem(const QStringList& symbols)
{
    const auto wrong = std::ranges::find_if(symbols, [](const QString& symbol) {
        return !market::Symbol::parse(symbol.section(QLatin1Char(':'), -1).toStdString());
    });
    if (wrong == symbols.end())
        return {};
    return QCoreApplication::translate("ScanSetup",
                                       "“%1” is not a symbol. Write AAPL, BRK.B or BTC/USDT.")
        .arg(*wrong);
}

market::ScanSpec specOf(const ScanSetup& setup)
{
    market::ScanSpec spec;
    spec.provider = setup.source.toStdString();
    if (setup.source == QLatin1String("csv"))
        spec.dataPath = setup.dataPath.toStdString();
    if (setup.universe == kTypedUniverse) {
        spec.universe.clear();
        spec.symbols = toStrings(symbolsIn(setup.symbols));
    } else {
        spec.universe = setup.universe.toStdString();
    }
    spec.excludedSymbols = toStrings(setup.excluded);
    spec.filter = setup.universe == kTypedUniverse ? "none" : setup.filter.toStdString();
    if (spec.filter == "smart")
        spec.rules = market::smartRules();
    spec.interval = setup.interval;
    spec.lookback = setup.lookback;
    spec.priceSource = setup.priceSource;
    if (setup.isDeep) {
        spec.phase = market::ScanPhase::Deep;
        spec.model = engine::kNewestModel;
    }
    spec.demoSymbols = setup.demoSymbols;
    spec.demoSeed = setup.demoSeed;
    spec.demoDelay = std::chrono::milliseconds(setup.demoDelay);
    return spec;
}

market::ScanSpec specOf(const ScanSetup& setup, const ProviderSettings& providers)
{
    market::ScanSpec spec = specOf(setup);
    if (const auto adjustment = market::parseAdjustment(providers.adjustment.toStdString()))
        spec.adjustment = *adjustment;
    // Files and the simulated market are what they are: nobody steps in for them.
    if (!isBehindNetwork(spec.provider))
        return spec;
    QStringList fallbacks = providers.fallbacks;
    fallbacks.removeAll(setup.source);
    spec.fallbacks = toStrings(fallbacks);
    spec.baseUrl = providers.addresses.value(setup.source).toStdString();
    if (setup.source == QLatin1String("alpaca"))
        spec.feed = providers.alpacaFeed.toStdString();
    return spec;
}

QString problemOf(const ScanSetup& setup)
{
    if (setup.source == QLatin1String("csv") && setup.dataPath.isEmpty())
        return QCoreApplication::translate("ScanSetup", "Choose the folder with your price files.");
    if (setup.universe != kTypedUniverse)
        return {};
    const QStringList symbols = symbolsIn(setup.symbols);
    if (symbols.isEmpty())
        return QCoreApplication::translate("ScanSetup", "Type the symbols to scan.");
    return symbolsProblem(symbols);
}

QString sourceText(const QString& source)
{
    if (source == QLatin1String("demo"))
        return QCoreApplication::translate("ScanSetup", "Simulated market");
    if (source == QLatin1String("csv"))
        return QCoreApplication::translate("ScanSetup", "CSV files");
    const auto catalog = providers::providerCatalog();
    const auto known =
        std::ranges::find(catalog, source.toStdString(), &providers::Capabilities::id);
    return known == catalog.end() ? source : QString::fromStdString(known->label);
}

QString filterText(const QString& filter)
{
    if (filter == kSmartFilter)
        return QCoreApplication::translate("ScanSetup", "Smart filter");
    if (filter == kNoFilter)
        return QCoreApplication::translate("ScanSetup", "No filter");
    return QString::fromStdString(base::splitPath(filter.toStdString()).name);
}

QString intervalText(market::Interval interval)
{
    switch (interval) {
    case market::Interval::Min1:
        return QCoreApplication::translate("ScanSetup", "1 minute");
    case market::Interval::Min5:
        return QCoreApplication::translate("ScanSetup", "5 minutes");
    case market::Interval::Min15:
        return QCoreApplication::translate("ScanSetup", "15 minutes");
    case market::Interval::Min30:
        return QCoreApplication::translate("ScanSetup", "30 minutes");
    case market::Interval::Hour1:
        return QCoreApplication::translate("ScanSetup", "1 hour");
    case market::Interval::Hour2:
        return QCoreApplication::translate("ScanSetup", "2 hours");
    case market::Interval::Hour4:
        return QCoreApplication::translate("ScanSetup", "4 hours");
    case market::Interval::Day1:
        return QCoreApplication::translate("ScanSetup", "1 day");
    case market::Interval::Week1:
        return QCoreApplication::translate("ScanSetup", "1 week");
    case market::Interval::Month1:
        break;
    }
    return QCoreApplication::translate("ScanSetup", "1 month");
}

QString priceSourceText(market::PriceSource source)
{
    switch (source) {
    case market::PriceSource::Close:
        return QCoreApplication::translate("ScanSetup", "Close");
    case market::PriceSource::Open:
        return QCoreApplication::translate("ScanSetup", "Open");
    case market::PriceSource::High:
        return QCoreApplication::translate("ScanSetup", "High");
    case market::PriceSource::Low:
        return QCoreApplication::translate("ScanSetup", "Low");
    case market::PriceSource::Hl2:
        return QCoreApplication::translate("ScanSetup", "(High + low) / 2");
    case market::PriceSource::Hlc3:
        return QCoreApplication::translate("ScanSetup", "(High + low + close) / 3");
    case market::PriceSource::Ohlc4:
        break;
    }
    return QCoreApplication::translate("ScanSetup", "(Open + high + low + close) / 4");
}

QString universeText(const QString& universe)
{
    if (universe == QLatin1String("all"))
        return QCoreApplication::translate("ScanSetup", "All symbols of the source");
    if (universe == kTypedUniverse)
        return QCoreApplication::translate("ScanSetup", "Typed symbols");
    for (const market::BuiltinUniverse& list : market::builtinUniverses()) {
        if (universe == QString::fromStdString(list.id))
            return QString::fromStdString(list.label);
    }
    QString name = QString::fromStdString(base::splitPath(universe.toStdString()).name);
    if (name.endsWith(QLatin1String(".json")))
        name.chop(5); // A watchlist is known by its name.
    return name;
}

} // namespace tapesift::presentation
