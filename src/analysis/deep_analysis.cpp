#include "tapesift/analysis/deep_analysis.h"

#include <algorithm>
#include <cmath>

#include "tapesift/market/tick_size.h"

namespace tapesift::analysis {

namespace {

std::optional<Prediction> predictionOf(const DeepInput& input)
{
    if (!input.predictor)
        return std::nullopt;
    const auto probability = input.predictor->probabilityUp(input.closedBars);
    if (!probability || std::isnan(*probability))
        return std::nullopt;
    return Prediction{std::clamp(*probability, 0.0, 1.0), input.predictor->record()};
}

} // namespace

bool DeepAnalysis::hasTooLittleHistory() const
{
    return !regime && !longLevels && !shortLevels && std::isnan(confluence.score) &&
           cycles.empty() && !prediction && std::isnan(weightedReturn) && std::isnan(score.total());
}

void DeepAnalysis::rank(int newPercentile)
{
    percentile = newPercentile;
    rateRelativeStrength(score, side, percentile, weightedReturn);
}

DeepAnalysis analyseDeep(const DeepInput& input)
{
    std::vector<double> storage;
    const auto price = market::pricesOf(input.closedBars, input.priceSource, storage);
    const double entry = input.quick.price;
    const double tick = market::tickSize(input.symbol, entry);

    DeepAnalysis deep;
    deep.side = input.quick.verdict.score < 0 ? Side::Short : Side::Long;
    deep.regime = marketRegime(input.closedBars, price);
    deep.longLevels = riskLevels(input.closedBars, entry, Side::Long, tick);
    deep.shortLevels = riskLevels(input.closedBars, entry, Side::Short, tick);
    deep.confluence = confluence(input.closedBars, input.interval, input.quick.verdict,
                                 input.priceSource, input.calendar);
    deep.cycles = dominantCycles(price, input.cycles);
    deep.prediction = predictionOf(input);
    deep.weightedReturn = weightedReturn(input.closedBars);
    deep.score = opportunityScore(
        {input.closedBars, input.quick, deep.side, deep.regime, deep.levels(), deep.confluence});
    deep.rank(0);
    return deep;
}

} // namespace tapesift::analysis
