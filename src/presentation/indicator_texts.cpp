#include "presentation/indicator_texts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "tapesift/report/number_text.h"

namespace tapesift::presentation {

namespace {

using analysis::QuickResult;
using indicators::IndicatorId;
using indicators::IndicatorInfo;

QString translatedIndicator(std::string_view english)
{
    return QCoreApplication::translate("Indicator", std::string(english).c_str());
}

// A difference of prices is a small part of them, so it needs a decimal more.
int fineDecimals(double price)
{
    constexpr int kMost = 8; // As in report/number_text.
    return std::isfinite(price) ? std::min(report::priceDecimals(price) + 1, kMost) : 2;
}

QString valueText(IndicatorId id, const QuickResult& result, const NumberFormat& numbers)
{
    const double value = result.indicators[id];
    switch (id) {
    case IndicatorId::Sma20:
    case IndicatorId::Sma50:
    case IndicatorId::Sma200:
    case IndicatorId::Ema9:
    case IndicatorId::Ema20:
    case IndicatorId::Ema50:
    case IndicatorId::Ema200:
    case IndicatorId::BbUpper:
    case IndicatorId::BbMiddle:
    case IndicatorId::BbLower:
    case IndicatorId::High20:
    case IndicatorId::Low20:
        return numbers.priceLike(value, result.price);
    case IndicatorId::Atr14:
    case IndicatorId::Stddev20:
        return numbers.ratio(value, fineDecimals(result.price));
    case IndicatorId::Macd:
    case IndicatorId::MacdSignal:
    case IndicatorId::MacdHist:
        return numbers.signedRatio(value, fineDecimals(result.price));
    case IndicatorId::Rsi14:
    case IndicatorId::Adx14:
    case IndicatorId::Cci20:
    case IndicatorId::Willr14:
    case IndicatorId::Mfi14:
    case IndicatorId::StochK:
    case IndicatorId::StochD:
        return numbers.ratio(value, 1);
    case IndicatorId::Roc10:
        return numbers.percentWithSign(value);
    case IndicatorId::RelVolume20:
        return std::isfinite(value) ? QStringLiteral("%1 ×").arg(numbers.ratio(value, 2))
                                    : NumberFormat::none();
    case IndicatorId::Obv:
    case IndicatorId::VolumeSma20:
        return numbers.volume(value);
    }
    return {};
}

// Puts the items of one result together.
class IndicatorTeller
{
    Q_DECLARE_TR_FUNCTIONS(SymbolDetail)

public:
    IndicatorTeller(const QuickResult& result, const NumberFormat& numbers)
        : m_result(result)
        , m_numbers(numbers)
    {
    }

    std::vector<DetailGroup> groups() const;

private:
    DetailGroup group(const QString& title, std::initializer_list<IndicatorId> ids) const;
    DetailValue item(IndicatorId id) const;
    DetailValue rangeInPercent() const;
    QString toolTip(const IndicatorInfo& info, const QString& formula, bool isKnown) const;
    bool isWarming(IndicatorId id) const { return std::ranges::count(m_result.warming, id) > 0; }

    const QuickResult& m_result;
    const NumberFormat& m_numbers;
};

std::vector<DetailGroup> IndicatorTeller::groups() const
{
    using enum IndicatorId;
    std::vector<DetailGroup> groups;
    groups.push_back(group(tr("Trend"), {Sma20, Sma50, Sma200, Ema9, Ema20, Ema50, Ema200, Adx14}));
    groups.push_back(group(tr("Momentum"), {Rsi14, Macd, MacdSignal, MacdHist, StochK, StochD,
                                            Cci20, Willr14, Roc10, Mfi14}));
    groups.push_back(group(tr("Volatility"), {Atr14, BbUpper, BbMiddle, BbLower, Stddev20}));
    auto& volatility = groups.back().values;
    volatility.insert(volatility.begin() + 1, rangeInPercent());
    groups.push_back(group(tr("Volume"), {RelVolume20, VolumeSma20, Obv}));
    auto& volume = groups.back().values;
    volume.insert(volume.begin(), {tr("Last bar"), m_numbers.volume(m_result.volume),
                                   tr("What was traded in the last bar."), false});
    groups.push_back(group(tr("Range"), {High20, Low20}));
    return groups;
}

DetailGroup IndicatorTeller::group(const QString& title,
                                   std::initializer_list<IndicatorId> ids) const
{
    DetailGroup group;
    group.title = title;
    for (const IndicatorId id : ids)
        group.values.push_back(item(id));
    return group;
}

DetailValue IndicatorTeller::item(IndicatorId id) const
{
    const IndicatorInfo& info = indicators::indicatorInfo(id);
    const bool isKnown = std::isfinite(m_result.indicators[id]);
    return {translatedIndicator(info.label), valueText(id, m_result, m_numbers),
            toolTip(info, translatedIndicator(info.formula), isKnown), isKnown && isWarming(id)};
}

DetailValue IndicatorTeller::rangeInPercent() const
{
    const double range = m_result.indicators[IndicatorId::Atr14];
    const double percent = m_result.price > 0 ? 100 * range / m_result.price : indicators::kNoValue;
    const bool isKnown = std::isfinite(percent);
    const IndicatorInfo& info = indicators::indicatorInfo(IndicatorId::Atr14);
    return {tr("ATR 14 in percent"),
            isKnown ? tr("%1 %").arg(m_numbers.ratio(percent, 2)) : NumberFormat::none(),
            toolTip(info, tr("ATR 14 / last price, in percent"), isKnown),
            isKnown && isWarming(IndicatorId::Atr14)};
}

QString IndicatorTeller::toolTip(const IndicatorInfo& info, const QString& formula,
                                 bool isKnown) const
{
    const QString bars = m_numbers.whole(m_result.source.bars);
    const QString needs = m_numbers.whole(info.minBars);
    QStringList lines = {formula, tr("Bars used: %1").arg(bars)};
    if (info.settledBars > info.minBars)
        lines
            << tr("Needs %1 bars; settled after %2.").arg(needs, m_numbers.whole(info.settledBars));
    else
        lines << tr("Needs %1 bars.").arg(needs);
    if (!isKnown)
        lines << tr("There are too few bars for a value.");
    else if (isWarming(info.id))
        lines << tr("Warming up: where it began still weighs over 0.1 %, so the value is not quite "
                    "exact yet. A longer look-back settles it.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

std::vector<DetailGroup> describeIndicators(const QuickResult& result, const NumberFormat& numbers)
{
    return IndicatorTeller(result, numbers).groups();
}

} // namespace tapesift::presentation
