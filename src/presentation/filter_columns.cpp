#include "presentation/filter_columns.h"

#include <algorithm>
#include <array>

#include <QLatin1String>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::presentation {

namespace {

struct Alias
{
    const char* word;
    const char* key;
};

constexpr std::array kAliases = {
    Alias{"price", "last"},
    Alias{"close", "last"},
    Alias{"chg", "change"},
    Alias{"chg%", "changePercent"},
    Alias{"change%", "changePercent"},
    Alias{"vol", "volume"},
    Alias{"rvol", "relVolume"},
    Alias{"relVolume20", "relVolume"},
    Alias{"rsi14", "rsi"},
    Alias{"hist", "macdHist"},
    Alias{"atr%", "atrPercent"},
    Alias{"atr", "atr14"},
    Alias{"exch", "exchange"},
    Alias{"sym", "symbol"},
    Alias{"ticker", "symbol"},
    Alias{"adx", "adx14"},
    Alias{"cci", "cci20"},
    Alias{"mfi", "mfi14"},
    Alias{"roc", "roc10"},
    Alias{"conf", "confluence"},
    Alias{"sl", "stopLoss"},
    Alias{"stop", "stopLoss"},
    Alias{"tp", "takeProfit"},
    Alias{"target", "takeProfit"},
    Alias{"rr", "riskReward"},
    Alias{"ml", "probabilityUp"},
    Alias{"rs", "relativeStrength"},
    Alias{"since", "priceSince"},
    Alias{"before", "signalBefore"},
};

} // namespace

std::optional<int> filterColumn(const QString& word)
{
    for (const Alias& alias : kAliases)
        if (word.compare(QLatin1String(alias.word), Qt::CaseInsensitive) == 0)
            return columnByKey(QString::fromLatin1(alias.key));
    return columnByKey(word);
}

std::vector<std::string> filterAliases()
{
    std::vector<std::string> words;
    for (const Alias& alias : kAliases)
        words.emplace_back(alias.word);
    return words;
}

} // namespace tapesift::presentation
