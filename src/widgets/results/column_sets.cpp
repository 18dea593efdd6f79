#include "widgets/results/column_sets.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

namespace tapesift::widgets {

namespace {

struct SetInfo
{
    const char* key;
    const char* name;
    const char* columns; // ColumnLayout::fromString; empty: the default columns
};

// Columns that a set is about are pinned ("!"): they never fall away for lack of room, but scroll.
// Those of the deep phase are pinned only where the set is of no use without them.
constexpr std::array<SetInfo, kColumnSets.size()> kInfos = {{
    {"overview", QT_TRANSLATE_NOOP("ColumnSets", "Overview"), ""},
    {"performance", QT_TRANSLATE_NOOP("ColumnSets", "Performance"),
     "symbol,name,last!,change!,changePercent!,roc10!,priceSince,relativeStrength,volume!,"
     "relVolume!,high20!,low20!,signal,trend"},
    {"technical", QT_TRANSLATE_NOOP("ColumnSets", "Technical"),
     "symbol,last!,changePercent!,signal!,strength,rsi!,macd!,macdHist!,adx14!,stochK!,stochD!,"
     "cci20!,willr14!,mfi14!,ema20!,sma50!,sma200!,verdictScore!"},
    {"risk", QT_TRANSLATE_NOOP("ColumnSets", "Risk"),
     "symbol,name,last!,signal,atr14!,atrPercent!,stddev20!,bbLower!,bbUpper!,volume!,regime,side,"
     "stopLoss,takeProfit,riskReward,status"},
    {"deep", QT_TRANSLATE_NOOP("ColumnSets", "Deep"),
     "symbol,last!,signal!,score!,regime!,side!,stopLoss!,takeProfit!,riskReward!,confluence!,"
     "probabilityUp!,cycle!,relativeStrength!"},
    {"custom", QT_TRANSLATE_NOOP("ColumnSets", "Custom"), ""},
}};

const SetInfo& infoOf(ColumnSet set)
{
    return kInfos.at(static_cast<std::size_t>(set));
}

ColumnLayout originalOf(ColumnSet set)
{
    return ColumnLayout::fromString(QString::fromLatin1(infoOf(set).columns));
}

} // namespace

QString columnSetKey(ColumnSet set)
{
    return QString::fromLatin1(infoOf(set).key);
}

QString columnSetName(ColumnSet set)
{
    return QCoreApplication::translate("ColumnSets", infoOf(set).name);
}

std::optional<ColumnSet> columnSetByKey(QStringView key)
{
    const auto found =
        std::ranges::find(kColumnSets, key, [](ColumnSet set) { return columnSetKey(set); });
    return found == kColumnSets.end() ? std::nullopt : std::optional(*found);
}

ColumnSets::ColumnSets()
{
    for (const ColumnSet each : kColumnSets)
        layoutOf(each) = originalOf(each);
}

const ColumnLayout& ColumnSets::layoutOf(ColumnSet set) const
{
    return m_layouts.at(static_cast<std::size_t>(set));
}

ColumnLayout& ColumnSets::layoutOf(ColumnSet set)
{
    return m_layouts.at(static_cast<std::size_t>(set));
}

void ColumnSets::set(ColumnSet set, ColumnLayout layout)
{
    layout.setDeep(m_isDeep);
    layout.setCompared(m_isCompared);
    layoutOf(set) = std::move(layout);
}

bool ColumnSets::choose(ColumnSet set)
{
    return std::exchange(m_chosen, set) != set;
}

void ColumnSets::setWanted(int column, bool isWanted)
{
    layoutOf(ColumnSet::Custom) = layout();
    m_chosen = ColumnSet::Custom;
    layoutOf(m_chosen).setWanted(column, isWanted);
}

void ColumnSets::setWidth(int column, std::optional<int> width)
{
    layoutOf(m_chosen).setWidth(column, width);
}

void ColumnSets::move(int fromPlace, int toPlace)
{
    layoutOf(m_chosen).move(fromPlace, toPlace);
}

void ColumnSets::reset()
{
    set(m_chosen, originalOf(m_chosen));
}

void ColumnSets::put(ColumnSet set, const QString& layout)
{
    m_chosen = set;
    this->set(set, layout.isEmpty() ? originalOf(set) : ColumnLayout::fromString(layout));
}

bool ColumnSets::setDeep(bool isDeep)
{
    for (ColumnLayout& layout : m_layouts)
        layout.setDeep(isDeep);
    return std::exchange(m_isDeep, isDeep) != isDeep;
}

bool ColumnSets::setCompared(bool isCompared)
{
    for (ColumnLayout& layout : m_layouts)
        layout.setCompared(isCompared);
    return std::exchange(m_isCompared, isCompared) != isCompared;
}

QString ColumnSets::toString() const
{
    QStringList parts = {columnSetKey(m_chosen)};
    for (const ColumnSet each : kColumnSets) {
        const QString text = layoutOf(each).toString();
        if (text != originalOf(each).toString())
            parts += columnSetKey(each) + QLatin1Char('=') + text;
    }
    return parts.join(QLatin1Char(';'));
}

ColumnSets ColumnSets::fromString(const QString& text)
{
    ColumnSets sets;
    const auto parts = QStringView(text).split(QLatin1Char(';'));
    const auto chosen = columnSetByKey(parts.front());
    if (!chosen) {
        if (!text.isEmpty())
            sets.put(ColumnSet::Custom, text);
        return sets;
    }
    for (const QStringView part : parts.mid(1)) {
        const qsizetype sign = part.indexOf(QLatin1Char('='));
        if (const auto each = columnSetByKey(part.left(std::max<qsizetype>(sign, 0))))
            sets.put(*each, part.mid(sign + 1).toString());
    }
    sets.m_chosen = *chosen;
    return sets;
}

} // namespace tapesift::widgets
