#include "tapesift/presentation/chart_options.h"

#include <utility>

#include <QStringList>

namespace tapesift::presentation {

namespace {

constexpr QLatin1String kNoLevels("nolevels");

using Switch = std::pair<QLatin1String, bool*>;

// Every switch with its key, in the order they are written.
std::array<Switch, 8> switchesOf(ChartOptions& options)
{
    return {{{QLatin1String("sma20"), &options.overlays.sma20},
             {QLatin1String("sma50"), &options.overlays.sma50},
             {QLatin1String("sma200"), &options.overlays.sma200},
             {QLatin1String("bollinger"), &options.overlays.bollinger},
             {QLatin1String("cycle"), &options.overlays.cycle},
             {QLatin1String("volume"), &options.panes.volume},
             {QLatin1String("rsi"), &options.panes.rsi},
             {QLatin1String("macd"), &options.panes.macd}}};
}

} // namespace

QString rangeKey(ChartRange range)
{
    switch (range) {
    case ChartRange::Month1:
        return QStringLiteral("1M");
    case ChartRange::Month3:
        return QStringLiteral("3M");
    case ChartRange::Month6:
        return QStringLiteral("6M");
    case ChartRange::Year1:
        return QStringLiteral("1Y");
    case ChartRange::Year2:
        return QStringLiteral("2Y");
    case ChartRange::Year5:
        return QStringLiteral("5Y");
    case ChartRange::All:
        break;
    }
    return QStringLiteral("All");
}

QString toText(const ChartOptions& options)
{
    ChartOptions copy = options;
    QStringList on;
    for (const auto& [key, value] : switchesOf(copy)) {
        if (*value)
            on.append(key);
    }
    if (!options.overlays.levels)
        on.append(kNoLevels);
    return QStringList{rangeKey(options.range), on.join(u','),
                       options.isLog ? QStringLiteral("log") : QStringLiteral("linear")}
        .join(u';');
}

ChartOptions chartOptionsFromText(QStringView text)
{
    ChartOptions options;
    const QList<QStringView> parts = text.split(u';');
    for (const ChartRange range : kAllChartRanges) {
        if (parts[0].trimmed().compare(rangeKey(range), Qt::CaseInsensitive) == 0)
            options.range = range;
    }
    if (parts.size() > 1) {
        for (const auto& [key, value] : switchesOf(options))
            *value = false;
        for (const QStringView word : parts[1].split(u',')) {
            if (word.trimmed().compare(kNoLevels, Qt::CaseInsensitive) == 0)
                options.overlays.levels = false;
            for (const auto& [key, value] : switchesOf(options)) {
                if (word.trimmed().compare(key, Qt::CaseInsensitive) == 0)
                    *value = true;
            }
        }
    }
    if (parts.size() > 2)
        options.isLog = parts[2].trimmed().compare(u"log", Qt::CaseInsensitive) == 0;
    return options;
}

} // namespace tapesift::presentation
