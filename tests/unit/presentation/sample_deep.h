#pragma once

#include "tapesift/presentation/deep_row.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::presentation {

// The example of docs/analysis.md, "Opportunity score": without the relative strength 50 of the 86
// points that are known, which is 58.14; with a percentile of 50 (a grade of (50 - 1) / 98 = 0.5)
// 57. Entry 200, stop 195, target 210; the short side 200, 204, 192.
inline analysis::DeepAnalysis sampleDeep()
{
    using namespace analysis;
    DeepAnalysis deep;
    deep.side = Side::Long;
    deep.score[ScorePart::Trend] = {0.5, 15, 2.5};
    deep.score[ScorePart::Momentum] = {1, 72, 12.5};
    deep.score[ScorePart::Volume] = {0.25, 2, -1.5};
    deep.score[ScorePart::Volatility] = {0, 100, 4.25};
    deep.score[ScorePart::Position] = {0.7, 70, 252};
    deep.score[ScorePart::Confluence] = {0.5, 0, 3};
    deep.score[ScorePart::RiskReward] = {1, 3, 2.5};
    deep.score[ScorePart::Liquidity] = {0.5, 3'162'278, 15'000};
    deep.regime = {Regime::Bull, 0.82, VolatilityLevel::High, 31.5, 0.0625, 97.5, 12};
    deep.longLevels = {Side::Long,      200, 195,   210,     2, LevelBasis::Swing,
                       LevelBasis::Atr, 4,   196.5, kNoGrade};
    deep.shortLevels = {Side::Short,       200, 204,      192,  2, LevelBasis::Atr,
                        LevelBasis::Swing, 4,   kNoGrade, 203.5};
    deep.confluence = {0.5,
                       {{market::Interval::Day1, Signal::Buy, 0.375, 37.5, 500},
                        {market::Interval::Week1, Signal::Buy, 0.5, 50, 104}}};
    deep.cycles = {{43.5, 0.25, 0.125, -1.5, 0.96, Turn::Top, 10.4}};
    deep.prediction = {0.6125, {"gbt-1a2b3c4d5e6f7a8b", 5, 0.53, 0.57, 0.24, 0.249, true}};
    deep.weightedReturn = 12.5;
    deep.rank(0);
    return deep;
}

inline std::vector<std::byte> sampleDeepBytes(const analysis::DeepAnalysis& deep = sampleDeep())
{
    return store::encodeDeepEntry({{}, deep, std::nullopt});
}

inline DeepRow sampleDeepRow()
{
    return makeDeepRow(sampleDeepBytes());
}

} // namespace tapesift::presentation
