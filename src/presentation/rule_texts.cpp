#include "presentation/rule_texts.h"

#include <QCoreApplication>

namespace tapesift::presentation {

namespace {

const char* englishOf(market::FilterRule rule)
{
    using enum market::FilterRule;
    switch (rule) {
    case MalformedTicker:
        return QT_TRANSLATE_NOOP("FilterRule", "not a ticker");
    case TestIssue:
        return QT_TRANSLATE_NOOP("FilterRule", "test issue");
    case Halted:
        return QT_TRANSLATE_NOOP("FilterRule", "halted");
    case Warrant:
        return QT_TRANSLATE_NOOP("FilterRule", "warrant");
    case Right:
        return QT_TRANSLATE_NOOP("FilterRule", "right");
    case Unit:
        return QT_TRANSLATE_NOOP("FilterRule", "unit");
    case Preferred:
        return QT_TRANSLATE_NOOP("FilterRule", "preferred share");
    case Note:
        return QT_TRANSLATE_NOOP("FilterRule", "note");
    case LeveragedEtf:
        return QT_TRANSLATE_NOOP("FilterRule", "leveraged ETF");
    case InverseEtf:
        return QT_TRANSLATE_NOOP("FilterRule", "inverse ETF");
    case Etf:
        return QT_TRANSLATE_NOOP("FilterRule", "ETF");
    case StableCoin:
        return QT_TRANSLATE_NOOP("FilterRule", "stable coin");
    case LeveragedToken:
        return QT_TRANSLATE_NOOP("FilterRule", "leveraged token");
    case FiatPair:
        return QT_TRANSLATE_NOOP("FilterRule", "pair of currencies");
    case SecondQuote:
        return QT_TRANSLATE_NOOP("FilterRule", "coin in a second quote currency");
    case PriceBelow:
        return QT_TRANSLATE_NOOP("FilterRule", "price below %1");
    case DollarVolumeBelow:
        return QT_TRANSLATE_NOOP("FilterRule", "dollar volume below %1");
    case TurnoverBelow:
        return QT_TRANSLATE_NOOP("FilterRule", "turnover below %1");
    case TooFewBars:
        return QT_TRANSLATE_NOOP("FilterRule", "fewer than %1 bars");
    case Stale:
        return QT_TRANSLATE_NOOP("FilterRule", "no recent bar");
    case VolatilityAbove:
        break;
    }
    return QT_TRANSLATE_NOOP("FilterRule", "volatility above %1 %");
}

} // namespace

QString ruleTemplate(market::FilterRule rule)
{
    return QCoreApplication::translate("FilterRule", englishOf(rule));
}

} // namespace tapesift::presentation
