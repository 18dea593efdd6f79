#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "tapesift/analysis/confluence.h"
#include "tapesift/analysis/cycles.h"
#include "tapesift/analysis/market_regime.h"
#include "tapesift/analysis/opportunity_score.h"
#include "tapesift/analysis/prediction.h"
#include "tapesift/analysis/quick_result.h"
#include "tapesift/analysis/risk_levels.h"
#include "tapesift/market/symbol.h"

namespace tapesift::analysis {

// Part of the key under which deep results are reused: raise it whenever one would come out
// differently.
inline constexpr std::uint32_t kDeepVersion = 1;

// What the deep phase says about a symbol. A part without enough history is absent; nothing here is
// ever infinite. Holds nothing that differs from run to run over the same bars, but the percentile,
// which is that of the run's universe.
struct DeepAnalysis
{
    Side side = Side::Long; // where the verdict leans to; long for a score of exactly 0
    OpportunityScore score;
    std::optional<MarketRegime> regime;
    std::optional<RiskLevels> longLevels;
    std::optional<RiskLevels> shortLevels;
    Confluence confluence;
    std::vector<Cycle> cycles;
    std::optional<Prediction> prediction;
    double weightedReturn = 0; // percent; NaN: too little history
    int percentile = 0;        // of it in the universe, 1 ... 99; 0: not known (yet)

    const std::optional<RiskLevels>& levels() const
    {
        return side == Side::Long ? longLevels : shortLevels;
    }
    // No part could be told.
    bool hasTooLittleHistory() const;
    // Sets the percentile and with it the score.
    void rank(int newPercentile);
};

struct DeepInput
{
    market::BarView closedBars; // those the quick result was made from
    const QuickResult& quick;
    const market::Symbol& symbol;
    market::Interval interval = market::Interval::Day1;
    market::PriceSource priceSource = market::PriceSource::Close;
    const market::ExchangeCalendar& calendar;
    std::size_t cycles = 3;               // how many to look for at most
    const Predictor* predictor = nullptr; // none: no prediction
};

// Everything but the percentile. Pure; thread-safe.
DeepAnalysis analyseDeep(const DeepInput& input);

// Ranks all symbols of a universe: for each weighted return the percentile 1 ... 99 (the share of
// the other ones below it, ties counting half), 0 where it is NaN or fewer than two are known.
std::vector<int> percentilesOf(std::span<const double> weightedReturns);

} // namespace tapesift::analysis
