#pragma once

#include "sample_report.h"
#include "tapesift/analysis/deep_analysis.h"

namespace tapesift::report {

// All parts of the score are known, so each one's most points are its weight. By hand: trend 18 *
// 0.5 = 9, momentum 14, volume 0, volatility 8 * 0.25 = 2, position 10 * 0.8 = 8, confluence 14 *
// 0.75 = 10.5, relative strength 14 * 0.5 = 7, risk/reward 8 * 0.5 = 4, liquidity 6: 60.5 points.
inline analysis::DeepAnalysis sampleDeep()
{
    using analysis::ScorePart;
    analysis::DeepAnalysis deep;
    deep.side = analysis::Side::Long;
    deep.score[ScorePart::Trend] = {0.5, 31.44, 2.5};
    deep.score[ScorePart::Momentum] = {1, 68.21, 4.25};
    deep.score[ScorePart::Volume] = {0, 1.75, -1.25};
    deep.score[ScorePart::Volatility] = {0.25, 75, 2.016};
    deep.score[ScorePart::Position] = {0.8, 80, 252};
    deep.score[ScorePart::Confluence] = {0.75, 0.5, 3};
    deep.score[ScorePart::RelativeStrength] = {0.5, 50, 7.5};
    deep.score[ScorePart::RiskReward] = {0.5, 2, 4.0568};
    deep.score[ScorePart::Liquidity] = {1, 6.7e9, 54'321'000};
    deep.regime = analysis::MarketRegime{
        analysis::Regime::Bull, 0.75, analysis::VolatilityLevel::High, 31.44, 0.125, 75, 37};
    using analysis::LevelBasis;
    deep.longLevels =
        analysis::RiskLevels{analysis::Side::Long, 123.25,          118.25, 133.25,  2,
                             LevelBasis::Swing,    LevelBasis::Atr, 2.5,    118.875, 140};
    deep.shortLevels = analysis::RiskLevels{
        analysis::Side::Short, 123.25, 128.25,  118.875, 0.875, LevelBasis::Atr,
        LevelBasis::Swing,     2.5,    118.875, 140};
    deep.confluence = {0.5,
                       {{market::Interval::Day1, analysis::Signal::Buy, 0.425, 42.5, 1260},
                        {market::Interval::Week1, analysis::Signal::StrongBuy, 0.612, 61.2, 260},
                        {market::Interval::Month1, analysis::Signal::Neutral, 0.05, 5, 60}}};
    deep.cycles = {{21.5, 0.3, 0.04, -1.25, 0.97, analysis::Turn::Top, 4.5}};
    deep.prediction = analysis::Prediction{
        0.5625, {"gbt-1a2b3c4d5e6f7a8b", 5, 0.53125, 0.5121, 0.2487, 0.2491, false}};
    deep.weightedReturn = 7.5;
    deep.percentile = 50;
    return deep;
}

// A result that the deep phase has been through.
inline store::LedgerEntry deepEntry(const std::string& symbol,
                                    const analysis::DeepAnalysis& deep = sampleDeep())
{
    store::LedgerEntry entry = okEntry(symbol);
    entry.deep = store::DeepEntry{{}, deep, std::nullopt};
    return entry;
}

// A result that the deep phase failed at.
inline store::LedgerEntry deepFailure(const std::string& symbol)
{
    store::LedgerEntry entry = okEntry(symbol);
    entry.deep = store::DeepEntry{{},
                                  std::nullopt,
                                  base::Error{base::ErrorCode::Unavailable,
                                              "The bars of " + symbol + " are gone.", "no file",
                                              "Scan again."}};
    return entry;
}

// A finished demo scan in depth, with a model.
inline ScanReport deepReport(std::vector<store::LedgerEntry> entries)
{
    ScanReport report = sampleReport(std::move(entries));
    report.run.spec.phase = market::ScanPhase::Deep;
    report.run.spec.model = "gbt-1a2b3c4d5e6f7a8b";
    report.run.counts.deepCompleted = report.run.counts.total;
    return report;
}

} // namespace tapesift::report
