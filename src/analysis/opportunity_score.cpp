#include "tapesift/analysis/opportunity_score.h"

#include <algorithm>
#include <cmath>

#include "analysis/ramp.h"
#include "analysis/score_weights.h"
#include "tapesift/indicators/rolling_range.h"

namespace tapesift::analysis {

namespace {

using indicators::IndicatorId;

constexpr std::array<ScorePartInfo, kScorePartCount> kParts = {{
    {ScorePart::Trend, "trend", 18},
    {ScorePart::Momentum, "momentum", 14},
    {ScorePart::Volume, "volume", 8},
    {ScorePart::Volatility, "volatility", 8},
    {ScorePart::Position, "position", 10},
    {ScorePart::Confluence, "confluence", 14},
    {ScorePart::RelativeStrength, "relativeStrength", 14},
    {ScorePart::RiskReward, "riskReward", 8},
    {ScorePart::Liquidity, "liquidity", 6},
}};

constexpr double sumOfWeights()
{
    double sum = 0;
    for (const ScorePartInfo& info : kParts)
        sum += info.weight;
    return sum;
}
static_assert(sumOfWeights() == 100);

// From -1 (wholly against the side) ... +1 (wholly with it) to a grade.
double gradeOf(double lean)
{
    return (1 + lean) / 2;
}

// Numbers that are not finite count as not known; a grade needs its first number.
PartGrade graded(double grade, double a, double b)
{
    const auto known = [](double value) { return std::isfinite(value) ? value : kNoGrade; };
    return {std::isfinite(a) ? known(grade) : kNoGrade, known(a), known(b)};
}

// NaN for what std::clamp would make a number of.
bool areKnown(std::initializer_list<double> values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

double lastChange(const market::BarView& bars)
{
    if (bars.size() < 2)
        return kNoGrade;
    const double before = bars.close[bars.size() - 2];
    return 100 * (bars.close.back() - before) / before;
}

PartGrade trend(const ScoreInput& input)
{
    const auto& values = input.quick.indicators;
    const double adx = values[IndicatorId::Adx14];
    const double slow = values[IndicatorId::Sma200];
    const double distance = 100 * (values[IndicatorId::Sma50] - slow) / slow;
    if (!areKnown({adx, distance}))
        return graded(kNoGrade, adx, distance);
    const double lean =
        sideSign(input.side) * std::clamp(distance / score::kWholeDistance, -1.0, 1.0);
    const double strength = ramp(adx, score::kNoTrend, score::kWholeTrend);
    return graded(gradeOf(lean * strength), adx, distance);
}

// RSI is 100 on a price that never moved, which is no momentum.
bool isStill(const QuickVerdict& verdict)
{
    return !verdict.reasons.empty() && verdict.reasons.front().code == ReasonCode::NoMovement;
}

PartGrade momentum(const ScoreInput& input)
{
    const auto& values = input.quick.indicators;
    const double rsi = values[IndicatorId::Rsi14];
    const double change = values[IndicatorId::Roc10];
    const double whole =
        score::kWholeChange * 100 * values[IndicatorId::Atr14] / input.closedBars.close.back();
    if (!areKnown({rsi, change, whole}) || !(whole > 0) || isStill(input.quick.verdict))
        return graded(kNoGrade, rsi, change);
    const double high = ramp(rsi, score::kLowestRsi, score::kHighestRsi);
    const double ofRsi = input.side == Side::Long ? high : 1 - high;
    const double ofChange = gradeOf(sideSign(input.side) * std::clamp(change / whole, -1.0, 1.0));
    return graded((ofRsi + ofChange) / 2, rsi, change);
}

PartGrade volume(const ScoreInput& input)
{
    const auto& values = input.quick.indicators;
    const double relative = values[IndicatorId::RelVolume20];
    const double change = lastChange(input.closedBars);
    // A feed that has no volume, or nothing traded: no statement.
    if (!areKnown({relative, change}) || !(values[IndicatorId::VolumeSma20] > 0))
        return graded(kNoGrade, relative, change);
    const double size = ramp(relative, score::kUsualVolume, score::kWholeVolume);
    const double direction = change > 0 ? 1.0 : change < 0 ? -1.0 : 0.0;
    return graded(gradeOf(sideSign(input.side) * direction * size), relative, change);
}

PartGrade volatility(const ScoreInput& input)
{
    const double percentile = input.regime ? input.regime->volatilityPercentile : kNoGrade;
    const double range =
        100 * input.quick.indicators[IndicatorId::Atr14] / input.closedBars.close.back();
    return graded(1 - percentile / 100, percentile, range);
}

PartGrade position(const ScoreInput& input)
{
    const auto bars = input.closedBars.last(score::kRangeBars);
    const double high = indicators::highestOf(bars.high);
    const double low = indicators::lowestOf(bars.low);
    const auto count = static_cast<double>(bars.size());
    if (!(high > low))
        return graded(kNoGrade, kNoGrade, count);
    const double place = std::clamp((bars.close.back() - low) / (high - low), 0.0, 1.0);
    return graded(input.side == Side::Long ? place : 1 - place, 100 * place, count);
}

PartGrade agreement(const ScoreInput& input)
{
    return graded(gradeOf(sideSign(input.side) * input.confluence.score), input.confluence.score,
                  static_cast<double>(input.confluence.timeframes.size()));
}

PartGrade riskReward(const ScoreInput& input)
{
    if (!input.levels)
        return {};
    const double ratio = input.levels->riskReward;
    const double distance =
        100 * std::fabs(input.levels->entry - input.levels->stopLoss) / input.levels->entry;
    return graded(ramp(ratio, score::kLeastReward, score::kWholeReward), ratio, distance);
}

PartGrade liquidity(const ScoreInput& input)
{
    if (input.closedBars.size() < score::kLiquidityBars)
        return {};
    const auto bars = input.closedBars.last(score::kLiquidityBars);
    double value = 0;
    for (std::size_t i = 0; i < bars.size(); ++i)
        value += bars.close[i] * bars.volume[i];
    value /= static_cast<double>(bars.size());
    // log10(0) is -infinity, which counts as nothing.
    return graded(ramp(std::log10(value), score::kLeastValue, score::kWholeValue), value,
                  input.quick.indicators[IndicatorId::VolumeSma20]);
}

double knownWeight(const OpportunityScore& score)
{
    double sum = 0;
    for (const ScorePartInfo& info : kParts)
        sum += std::isnan(score[info.part].grade) ? 0.0 : info.weight;
    return sum;
}

} // namespace

const std::array<ScorePartInfo, kScorePartCount>& scoreParts()
{
    return kParts;
}

double OpportunityScore::mostPoints(ScorePart part) const
{
    if (std::isnan((*this)[part].grade))
        return kNoGrade;
    return 100 * kParts[static_cast<std::size_t>(part)].weight / knownWeight(*this);
}

double OpportunityScore::points(ScorePart part) const
{
    return mostPoints(part) * (*this)[part].grade;
}

double OpportunityScore::total() const
{
    const double known = knownWeight(*this);
    if (known < score::kLeastKnown)
        return kNoGrade;
    double sum = 0;
    for (const ScorePartInfo& info : kParts) {
        const double grade = (*this)[info.part].grade;
        sum += std::isnan(grade) ? 0.0 : info.weight * grade;
    }
    return 100 * sum / known;
}

OpportunityScore opportunityScore(const ScoreInput& input)
{
    OpportunityScore result;
    if (input.closedBars.empty())
        return result;
    result[ScorePart::Trend] = trend(input);
    result[ScorePart::Momentum] = momentum(input);
    result[ScorePart::Volume] = volume(input);
    result[ScorePart::Volatility] = volatility(input);
    result[ScorePart::Position] = position(input);
    result[ScorePart::Confluence] = agreement(input);
    result[ScorePart::RiskReward] = riskReward(input);
    result[ScorePart::Liquidity] = liquidity(input);
    return result;
}

} // namespace tapesift::analysis
