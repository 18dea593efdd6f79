#pragma once

#include <cstdint>
#include <vector>

#include <QString>
#include <QStringList>

#include "tapesift/market/scan_spec.h"
#include "tapesift/presentation/provider_settings.h"
#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::presentation {

// What is to be scanned, as the rail of the window has it.
struct ScanSetup
{
    QString source = QStringLiteral("demo"); // a provider's id
    QString dataPath;                        // csv: folder or file
    // "all", the id of a built-in list, kTypedUniverse, or the path of a list.
    QString universe = QStringLiteral("all");
    QString symbols;      // for kTypedUniverse, as typed
    QStringList excluded; // symbols that are left out
    // kSmartFilter, kNoFilter, or the path of a file of rules.
    QString filter = QStringLiteral("smart");
    market::Interval interval = market::Interval::Day1;
    int lookback = 1260;
    market::PriceSource priceSource = market::PriceSource::Close;
    bool isDeep = true; // score, regime, levels and the rest after the verdict
    int demoSymbols = 500;
    std::uint64_t demoSeed = 1;
    int demoDelay = 0; // milliseconds a symbol

    bool operator==(const ScanSetup&) const = default;
};

inline const QString kTypedUniverse = QStringLiteral("typed");
inline const QString kSmartFilter = QStringLiteral("smart");
inline const QString kNoFilter = QStringLiteral("none");

ScanSetup loadSetup(const SettingsKeeper& keeper);
void saveSetup(const ScanSetup& setup, SettingsKeeper& keeper);

// Symbols out of a text as people type it: separated by blanks, commas, semicolons or lines.
QStringList symbolsIn(const QString& text);

// Names the first of them that is no symbol, as a sentence; empty if all are.
QString symbolsProblem(const QStringList& symbols);

// The scan that the setup asks for. Symbols that are typed are all scanned. Of a filter that lies
// in a file the spec has the path only (see ScanServices::completeSpec).
market::ScanSpec specOf(const ScanSetup& setup);
// The same with what the user has chosen about providers: who steps in, adjustment, address, feed.
market::ScanSpec specOf(const ScanSetup& setup, const ProviderSettings& providers);

// Why a scan cannot begin with this setup, as a sentence for the user; empty if it can. Looks at
// nothing on disk.
QString problemOf(const ScanSetup& setup);

// "Simulated market", "CSV files", "Binance": a source as a person calls it.
QString sourceText(const QString& source);

// "1 day", "15 minutes".
QString intervalText(market::Interval interval);

// "Close", "(High + low + close) / 3".
QString priceSourceText(market::PriceSource source);

// A universe in a choice or a title: "S&P 500", "All symbols", "typed symbols", a file's name.
QString universeText(const QString& universe);

// "Smart filter", "No filter", a file's name.
QString filterText(const QString& filter);

} // namespace tapesift::presentation
