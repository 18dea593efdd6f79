#include "tapesift/report/deep_sentences.h"

#include <cmath>

#include "tapesift/base/translatable.h"

namespace tapesift::report {

namespace {

using analysis::LevelBasis;
using analysis::Regime;
using analysis::RiskLevels;
using analysis::ScorePart;
using analysis::Side;
using analysis::Turn;
using analysis::VolatilityLevel;

using enum NumberStyle;

SentenceTemplate knownPart(ScorePart part)
{
    switch (part) {
    case ScorePart::Trend:
        return {TAPESIFT_TRANSLATABLE("Deep", "ADX 14 is {a}; SMA 50 is {b} % from SMA 200."),
                OneDecimal, SignedTwoDecimals};
    case ScorePart::Momentum:
        return {TAPESIFT_TRANSLATABLE("Deep", "RSI 14 is {a}; the price moved {b} % in 10 bars."),
                OneDecimal, SignedTwoDecimals};
    case ScorePart::Volume:
        return {TAPESIFT_TRANSLATABLE("Deep",
                                      "Volume is {a} times its 20-bar mean on a change of {b} %."),
                OneDecimal, SignedTwoDecimals};
    case ScorePart::Volatility:
        return {TAPESIFT_TRANSLATABLE("Deep", "The volatility is above that of {a} % of the last "
                                              "252 bars; ATR 14 is {b} % of the price."),
                Whole, TwoDecimals};
    case ScorePart::Position:
        return {TAPESIFT_TRANSLATABLE("Deep",
                                      "The price is at {a} % of the range of the last {b} bars."),
                Whole, Whole};
    case ScorePart::Confluence:
        return {TAPESIFT_TRANSLATABLE("Deep", "{b} timeframes agree at {a}, of -1 to +1."),
                SignedTwoDecimals, Whole};
    case ScorePart::RelativeStrength:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "Percentile {a} of the universe; the weighted return is {b} %."),
                Whole, SignedTwoDecimals};
    case ScorePart::RiskReward:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "The target is {a} times as far as the stop, which is {b} % away."),
                TwoDecimals, TwoDecimals};
    case ScorePart::Liquidity:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "{a} are traded a bar, in units of the price; the mean volume is {b}."),
                Volume, Volume};
    }
    return {};
}

SentenceTemplate unknownPart(ScorePart part)
{
    switch (part) {
    case ScorePart::Trend:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: SMA 200 takes 200 closed bars.")};
    case ScorePart::Momentum:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: too few bars, or the price stands.")};
    case ScorePart::Volume:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: too few bars, or nothing was traded.")};
    case ScorePart::Volatility:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: a regime takes 120 closed bars.")};
    case ScorePart::Position:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: the price never moved.")};
    case ScorePart::Confluence:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: there is no second timeframe.")};
    case ScorePart::RelativeStrength:
        return {TAPESIFT_TRANSLATABLE(
            "Deep", "Not known: fewer than 64 closed bars, or nothing to compare with.")};
    case ScorePart::RiskReward:
        return {TAPESIFT_TRANSLATABLE("Deep", "Not known: there are no stop and target.")};
    case ScorePart::Liquidity:
        return {TAPESIFT_TRANSLATABLE(
            "Deep", "Not known: fewer than 20 closed bars, or nothing was traded.")};
    }
    return {};
}

SentenceTemplate volatilityForm(VolatilityLevel level)
{
    switch (level) {
    case VolatilityLevel::Low:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "The volatility is above that of {a} % of the last 252 bars: low."),
                Whole};
    case VolatilityLevel::Medium:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "The volatility is above that of {a} % of the last 252 bars: medium."),
                Whole};
    case VolatilityLevel::High:
        return {TAPESIFT_TRANSLATABLE(
                    "Deep", "The volatility is above that of {a} % of the last 252 bars: high."),
                Whole};
    }
    return {};
}

Sentence stopSentence(const RiskLevels& levels)
{
    const double away = std::fabs(levels.entry - levels.stopLoss) / levels.atr;
    if (levels.stopBasis == LevelBasis::Atr)
        return {{TAPESIFT_TRANSLATABLE(
                     "Deep", "The stop is {a} ATR away; no swing lies at a useful distance."),
                 TwoDecimals},
                away};
    if (levels.side == Side::Long)
        return {{TAPESIFT_TRANSLATABLE(
                     "Deep", "The stop is {a} ATR away, just below the swing low at {b}."),
                 TwoDecimals, Price},
                away,
                levels.support};
    return {{TAPESIFT_TRANSLATABLE("Deep",
                                   "The stop is {a} ATR away, just above the swing high at {b}."),
             TwoDecimals, Price},
            away,
            levels.resistance};
}

Sentence targetSentence(const RiskLevels& levels)
{
    if (levels.targetBasis == LevelBasis::Atr)
        return {{TAPESIFT_TRANSLATABLE(
                     "Deep", "The target is {a} times the risk away; no swing is fit for one."),
                 TwoDecimals},
                levels.riskReward};
    if (levels.side == Side::Long)
        return {{TAPESIFT_TRANSLATABLE(
                     "Deep", "The target is the swing high at {b}, {a} times the risk away."),
                 TwoDecimals, Price},
                levels.riskReward,
                levels.resistance};
    return {{TAPESIFT_TRANSLATABLE("Deep",
                                   "The target is the swing low at {b}, {a} times the risk away."),
             TwoDecimals, Price},
            levels.riskReward,
            levels.support};
}

} // namespace

std::string_view scorePartLabel(ScorePart part)
{
    switch (part) {
    case ScorePart::Trend:
        return TAPESIFT_TRANSLATABLE("Deep", "Trend");
    case ScorePart::Momentum:
        return TAPESIFT_TRANSLATABLE("Deep", "Momentum");
    case ScorePart::Volume:
        return TAPESIFT_TRANSLATABLE("Deep", "Volume");
    case ScorePart::Volatility:
        return TAPESIFT_TRANSLATABLE("Deep", "Volatility");
    case ScorePart::Position:
        return TAPESIFT_TRANSLATABLE("Deep", "Position");
    case ScorePart::Confluence:
        return TAPESIFT_TRANSLATABLE("Deep", "Confluence");
    case ScorePart::RelativeStrength:
        return TAPESIFT_TRANSLATABLE("Deep", "Relative strength");
    case ScorePart::RiskReward:
        return TAPESIFT_TRANSLATABLE("Deep", "Risk/reward");
    case ScorePart::Liquidity:
        return TAPESIFT_TRANSLATABLE("Deep", "Liquidity");
    }
    return {};
}

std::string_view regimeLabel(Regime regime)
{
    switch (regime) {
    case Regime::Bull:
        return TAPESIFT_TRANSLATABLE("Deep", "Bull");
    case Regime::Bear:
        return TAPESIFT_TRANSLATABLE("Deep", "Bear");
    case Regime::Range:
        return TAPESIFT_TRANSLATABLE("Deep", "Range");
    case Regime::Volatile:
        return TAPESIFT_TRANSLATABLE("Deep", "Volatile");
    }
    return {};
}

std::string_view volatilityLabel(VolatilityLevel level)
{
    switch (level) {
    case VolatilityLevel::Low:
        return TAPESIFT_TRANSLATABLE("Deep", "low");
    case VolatilityLevel::Medium:
        return TAPESIFT_TRANSLATABLE("Deep", "medium");
    case VolatilityLevel::High:
        return TAPESIFT_TRANSLATABLE("Deep", "high");
    }
    return {};
}

std::string_view sideLabel(Side side)
{
    return side == Side::Long ? TAPESIFT_TRANSLATABLE("Deep", "Long")
                              : TAPESIFT_TRANSLATABLE("Deep", "Short");
}

Sentence scorePartSentence(ScorePart part, const analysis::PartGrade& grade)
{
    // No NaN gets into a text.
    const bool isKnown =
        std::isfinite(grade.grade) && std::isfinite(grade.a) && std::isfinite(grade.b);
    if (!isKnown)
        return {unknownPart(part)};
    return {knownPart(part), grade.a, grade.b};
}

std::vector<Sentence> regimeSentences(const analysis::MarketRegime& regime)
{
    return {{{TAPESIFT_TRANSLATABLE("Deep", "ADX 14 is {a}; SMA 50 moves {b} ATR a bar."),
              OneDecimal, SignedTwoDecimals},
             regime.adx,
             regime.slope},
            {volatilityForm(regime.volatility), regime.volatilityPercentile},
            {{TAPESIFT_TRANSLATABLE("Deep", "It has held for {a} closed bars."), Whole},
             static_cast<double>(regime.barsInRegime)}};
}

std::vector<Sentence> levelSentences(const RiskLevels& levels)
{
    return {stopSentence(levels), targetSentence(levels)};
}

Sentence cycleSentence(const analysis::Cycle& cycle)
{
    if (cycle.nextTurn == Turn::Top)
        return {{TAPESIFT_TRANSLATABLE("Deep", "{a} bars; the next top is due in {b} bars."),
                 OneDecimal, OneDecimal},
                cycle.period,
                cycle.barsToTurn};
    return {{TAPESIFT_TRANSLATABLE("Deep", "{a} bars; the next bottom is due in {b} bars."),
             OneDecimal, OneDecimal},
            cycle.period,
            cycle.barsToTurn};
}

std::vector<Sentence> predictionSentences(const analysis::Prediction& prediction)
{
    const analysis::ModelRecord& model = prediction.model;
    const SentenceTemplate worth =
        model.edge ? SentenceTemplate{TAPESIFT_TRANSLATABLE(
                         "Deep", "The model is better than the base rate beyond chance.")}
                   : SentenceTemplate{TAPESIFT_TRANSLATABLE(
                         "Deep", "The model is no better than the base rate: this is no edge.")};
    return {{{TAPESIFT_TRANSLATABLE("Deep", "The close in {b} bars is higher with a probability "
                                            "of {a} %."),
              OneDecimal, Whole},
             100 * prediction.probabilityUp,
             static_cast<double>(model.horizonBars)},
            {{TAPESIFT_TRANSLATABLE("Deep", "The base rate is {a} %: the share of rises in bars "
                                            "that the model had not seen."),
              OneDecimal},
             100 * model.baseRate},
            {{TAPESIFT_TRANSLATABLE("Deep", "On those bars its AUC is {a}; a coin has 0.5."),
              FourDecimals},
             model.auc},
            {{TAPESIFT_TRANSLATABLE(
                  "Deep", "Its Brier score is {a}, that of always saying the base rate {b}."),
              FourDecimals, FourDecimals},
             model.brier,
             model.brierBaseline},
            {worth}};
}

} // namespace tapesift::report
