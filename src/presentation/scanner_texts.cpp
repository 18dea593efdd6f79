#include "tapesift/presentation/scanner_texts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "tapesift/presentation/number_format.h"
#include "tapesift/scanners/builtin_scanners.h"

namespace tapesift::presentation {

namespace {

// The texts of resources/scanners/builtin.json that the window shows, for the translation files. A
// test compares.
[[maybe_unused]] constexpr std::array kTexts = {
    QT_TRANSLATE_NOOP("Scanner", "Gap"),
    QT_TRANSLATE_NOOP("Scanner", "Momentum"),
    QT_TRANSLATE_NOOP("Scanner", "Unusual volume"),
    QT_TRANSLATE_NOOP("Scanner", "Breakout"),
    QT_TRANSLATE_NOOP("Scanner", "52-week high"),
    QT_TRANSLATE_NOOP("Scanner", "52-week low"),
    QT_TRANSLATE_NOOP("Scanner", "Golden cross"),
    QT_TRANSLATE_NOOP("Scanner", "Death cross"),
    QT_TRANSLATE_NOOP("Scanner", "Squeeze"),
    QT_TRANSLATE_NOOP("Scanner", "Squeeze release"),
    QT_TRANSLATE_NOOP("Scanner", "Inside bar"),
    QT_TRANSLATE_NOOP("Scanner", "NR7"),
    QT_TRANSLATE_NOOP("Scanner", "Pullback to EMA 20"),
    QT_TRANSLATE_NOOP("Scanner", "RSI divergence"),
    QT_TRANSLATE_NOOP("Scanner", "MACD cross"),
    QT_TRANSLATE_NOOP("Scanner", "Oversold bounce"),
    QT_TRANSLATE_NOOP("Scanner", "Trend template"),
    QT_TRANSLATE_NOOP("Scanner", "Relative strength leader"),
    QT_TRANSLATE_NOOP("Scanner", "Volatility contraction"),
    QT_TRANSLATE_NOOP("Scanner", "Volume dry-up"),
    QT_TRANSLATE_NOOP("Scanner", "Three white soldiers"),
    QT_TRANSLATE_NOOP("Scanner", "Bullish engulfing"),
    QT_TRANSLATE_NOOP("Scanner", "Opened away from the close before, on volume"),
    QT_TRANSLATE_NOOP("Scanner",
                      "Strong and bought: high RSI, high relative volume, above its average"),
    QT_TRANSLATE_NOOP("Scanner", "Far more volume than usual with a move, not watched yet"),
    QT_TRANSLATE_NOOP(
        "Scanner",
        "Closed above the highest high of the bars before, on volume, with a bullish candle"),
    QT_TRANSLATE_NOOP("Scanner", "Traded above the highest high of the year before"),
    QT_TRANSLATE_NOOP("Scanner", "Traded below the lowest low of the year before"),
    QT_TRANSLATE_NOOP("Scanner", "The fast average crossed above the slow one"),
    QT_TRANSLATE_NOOP("Scanner", "The fast average crossed below the slow one"),
    QT_TRANSLATE_NOOP("Scanner", "Bollinger bands inside the Keltner channel: quiet before a move"),
    QT_TRANSLATE_NOOP("Scanner", "Bollinger bands were inside the Keltner channel at the bar "
                                 "before and are no longer, upwards"),
    QT_TRANSLATE_NOOP("Scanner", "The whole bar lies within the one before"),
    QT_TRANSLATE_NOOP("Scanner", "The narrowest range of seven bars (Crabel)"),
    QT_TRANSLATE_NOOP("Scanner",
                      "In an uptrend the price came back to its 20-bar average and held"),
    QT_TRANSLATE_NOOP("Scanner",
                      "A new extreme of the price that the RSI does not confirm, and the turn"),
    QT_TRANSLATE_NOOP("Scanner", "The MACD crossed its signal line"),
    QT_TRANSLATE_NOOP("Scanner", "The RSI came back above the oversold line with a higher close"),
    QT_TRANSLATE_NOOP("Scanner", "Minervini's stage 2: averages in order and rising, near the "
                                 "high, a leader of the universe"),
    QT_TRANSLATE_NOOP("Scanner",
                      "Stronger over the year than nearly all of the universe, near the high"),
    QT_TRANSLATE_NOOP("Scanner", "Ever tighter ranges above the average on falling volume"),
    QT_TRANSLATE_NOOP(
        "Scanner",
        "The lowest volume of ten bars, far below average, in an uptrend: no sellers left"),
    QT_TRANSLATE_NOOP("Scanner",
                      "Three strong rising candles, each opening within the body before"),
    QT_TRANSLATE_NOOP("Scanner",
                      "A rising body that takes in the whole falling body before, after a decline"),
    QT_TRANSLATE_NOOP("Scanner", "Open against the close before"),
    QT_TRANSLATE_NOOP("Scanner", "Volume of the bar"),
    QT_TRANSLATE_NOOP("Scanner", "Highest close"),
    QT_TRANSLATE_NOOP("Scanner", "Period of the RSI"),
    QT_TRANSLATE_NOOP("Scanner", "Lowest RSI"),
    QT_TRANSLATE_NOOP("Scanner", "Bars before that volume is compared with"),
    QT_TRANSLATE_NOOP("Scanner", "Lowest relative volume"),
    QT_TRANSLATE_NOOP("Scanner", "Moving average that the close is above"),
    QT_TRANSLATE_NOOP("Scanner", "Volume against the mean of the bars before"),
    QT_TRANSLATE_NOOP("Scanner", "Close against the close before"),
    QT_TRANSLATE_NOOP("Scanner", "Bars before that are broken out of"),
    QT_TRANSLATE_NOOP("Scanner", "Bars before; 252 are a year"),
    QT_TRANSLATE_NOOP("Scanner", "Fast average"),
    QT_TRANSLATE_NOOP("Scanner", "Slow average"),
    QT_TRANSLATE_NOOP("Scanner", "The cross is within so many bars"),
    QT_TRANSLATE_NOOP("Scanner", "Period of bands and channel"),
    QT_TRANSLATE_NOOP("Scanner",
                      "Half width of the Keltner channel around the exponential average"),
    QT_TRANSLATE_NOOP("Scanner", "Bars that are compared, this one included"),
    QT_TRANSLATE_NOOP("Scanner", "The average that is come back to"),
    QT_TRANSLATE_NOOP("Scanner", "How near to it the low came"),
    QT_TRANSLATE_NOOP("Scanner", "How far above it the price had been"),
    QT_TRANSLATE_NOOP("Scanner", "Where the extreme before is looked for"),
    QT_TRANSLATE_NOOP("Scanner", "How much the RSI differs"),
    QT_TRANSLATE_NOOP("Scanner", "The oversold line"),
    QT_TRANSLATE_NOOP("Scanner", "Close above the 52-week low"),
    QT_TRANSLATE_NOOP("Scanner", "Close below the 52-week high"),
    QT_TRANSLATE_NOOP("Scanner", "Percentile of the relative strength"),
    QT_TRANSLATE_NOOP("Scanner", "Each range against the one before"),
    QT_TRANSLATE_NOOP("Scanner", "Volume against the mean of the 50 bars before"),
    QT_TRANSLATE_NOOP("Scanner", "Upper shadow against the range, at most"),
    QT_TRANSLATE_NOOP("Scanner", "bars"),
    QT_TRANSLATE_NOOP("Scanner", "ATR"),
    QT_TRANSLATE_NOOP("Scanner", "gap"),
    QT_TRANSLATE_NOOP("Scanner", "volume"),
    QT_TRANSLATE_NOOP("Scanner", "close"),
    QT_TRANSLATE_NOOP("Scanner", "rsi"),
    QT_TRANSLATE_NOOP("Scanner", "relvol"),
    QT_TRANSLATE_NOOP("Scanner", "change"),
    QT_TRANSLATE_NOOP("Scanner", "above"),
    QT_TRANSLATE_NOOP("Scanner", "fast"),
    QT_TRANSLATE_NOOP("Scanner", "slow"),
    QT_TRANSLATE_NOOP("Scanner", "band width"),
    QT_TRANSLATE_NOOP("Scanner", "channel width"),
    QT_TRANSLATE_NOOP("Scanner", "range"),
    QT_TRANSLATE_NOOP("Scanner", "range before"),
    QT_TRANSLATE_NOOP("Scanner", "atr"),
    QT_TRANSLATE_NOOP("Scanner", "above average"),
    QT_TRANSLATE_NOOP("Scanner", "macd"),
    QT_TRANSLATE_NOOP("Scanner", "signal"),
    QT_TRANSLATE_NOOP("Scanner", "rs"),
    QT_TRANSLATE_NOOP("Scanner", "below high"),
    QT_TRANSLATE_NOOP("Scanner", "above low"),
    QT_TRANSLATE_NOOP("Scanner", "range of 10"),
    QT_TRANSLATE_NOOP("Scanner", "rise"),
    QT_TRANSLATE_NOOP("Scanner", "body"),
};

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(HitReason)
};

QString valueText(const scanners::ReasonValue& value, const NumberFormat& numbers)
{
    const QString name = scannerText(value.name);
    if (!std::isfinite(value.value))
        return Texts::tr("%1 not known", "a number").arg(name);
    const int decimals = scanners::reasonDecimals(value.value);
    const QString number =
        decimals == 0 ? numbers.whole(value.value) : numbers.ratio(value.value, decimals);
    if (value.unit == "x")
        return Texts::tr("%1 %2x", "a number and its multiple").arg(name, number);
    return value.unit.empty()
               ? QStringLiteral("%1 %2").arg(name, number)
               : QStringLiteral("%1 %2 %3").arg(name, number, scannerText(value.unit));
}

QString partText(const scanners::ReasonPart& part, const NumberFormat& numbers)
{
    QString values;
    for (const scanners::ReasonValue& value : part.values) {
        const QString next = valueText(value, numbers);
        values =
            values.isEmpty() ? next : Texts::tr("%1, %2", "numbers of a hit").arg(values, next);
    }
    const QString title = scannerText(part.title);
    return values.isEmpty() ? title : Texts::tr("%1: %2", "a scanner").arg(title, values);
}

} // namespace

QString scannerText(std::string_view english)
{
    return QCoreApplication::translate("Scanner", std::string(english).c_str());
}

QString scannerTitle(const std::string& name)
{
    const auto& all = scanners::builtinScanners();
    const auto found = std::ranges::find(all, name, &scanners::BuiltinScanner::id);
    return found == all.end() ? QString::fromStdString(name) : scannerText(found->title);
}

QString hitReasonText(const std::string& english, const std::vector<scanners::ReasonPart>& parts,
                      const QLocale& locale)
{
    if (parts.empty())
        return QString::fromStdString(english);
    const NumberFormat numbers(locale);
    QString text;
    for (const scanners::ReasonPart& part : parts) {
        const QString next = partText(part, numbers);
        text =
            text.isEmpty() ? next : Texts::tr("%1; %2", "scanners that found it").arg(text, next);
    }
    return text;
}

} // namespace tapesift::presentation
