#include "tapesift/analysis/deep_analysis.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "support/real_bars.h"
#include "support/real_data.h"
#include "support/sample_bars.h"
#include "tapesift/analysis/quick_analysis.h"
#include "unit/analysis/price_walk.h"

namespace tapesift::analysis {
namespace {

// Says the same of every symbol.
class FixedPredictor : public Predictor
{
public:
    explicit FixedPredictor(std::optional<double> probability)
        : m_probability(probability)
    {
        m_record.id = "fixed-1";
    }

    const ModelRecord& record() const override { return m_record; }
    std::optional<double> probabilityUp(const market::BarView&) const override
    {
        return m_probability;
    }

private:
    std::optional<double> m_probability;
    ModelRecord m_record;
};

QuickResult quickOf(const market::BarView& bars)
{
    QuickInput input;
    input.bars = bars;
    return analyseQuick(input);
}

const market::ExchangeCalendar& aroundTheClock()
{
    static const auto calendar = market::ExchangeCalendar::alwaysOpen();
    return calendar;
}

DeepAnalysis deepOf(const market::BarView& bars, const QuickResult& quick,
                    const Predictor* predictor = nullptr)
{
    const market::Symbol symbol = market::Symbol::parse("TEST").value();
    return analyseDeep({bars, quick, symbol, market::Interval::Day1, market::PriceSource::Close,
                        aroundTheClock(), 3, predictor});
}

DeepAnalysis deepOf(const market::BarView& bars)
{
    return deepOf(bars, quickOf(bars));
}

bool isUnit(double value)
{
    return value >= 0 && value <= 1;
}

void expectSound(const DeepAnalysis& deep)
{
    for (const ScorePartInfo& info : scoreParts()) {
        const PartGrade& part = deep.score[info.part];
        EXPECT_TRUE(std::isnan(part.grade) || isUnit(part.grade)) << info.name;
        EXPECT_FALSE(std::isinf(part.a) || std::isinf(part.b)) << info.name;
        EXPECT_FALSE(std::isnan(part.a) && !std::isnan(part.grade)) << info.name;
    }
    const double total = deep.score.total();
    EXPECT_TRUE(std::isnan(total) || (total >= 0 && total <= 100 + 1e-9));
    EXPECT_FALSE(std::isinf(deep.weightedReturn));
    const double agreement = deep.confluence.score;
    EXPECT_TRUE(std::isnan(agreement) || std::fabs(agreement) <= 1);
    if (deep.regime) {
        EXPECT_TRUE(isUnit(deep.regime->confidence));
        EXPECT_TRUE(std::isfinite(deep.regime->slope));
    }
    for (const auto& levels : {deep.longLevels, deep.shortLevels}) {
        if (!levels)
            continue;
        EXPECT_GT(levels->stopLoss, 0);
        EXPECT_GT(levels->takeProfit, 0);
        EXPECT_TRUE(std::isfinite(levels->riskReward));
    }
    for (const Cycle& cycle : deep.cycles) {
        EXPECT_TRUE(isUnit(cycle.power));
        EXPECT_TRUE(std::isfinite(cycle.period + cycle.amplitude + cycle.barsToTurn));
    }
}

TEST(DeepAnalysis, PutsThePartsTogether)
{
    const market::BarSeries series(priceWalk(600, 40, 0.002, 0.02, 7));
    const auto bars = series.view();
    const QuickResult quick = quickOf(bars);
    ASSERT_GT(quick.verdict.score, 0) << "the walk rises";
    const FixedPredictor predictor(0.61);
    const DeepAnalysis deep = deepOf(bars, quick, &predictor);

    EXPECT_EQ(deep.side, Side::Long);
    EXPECT_EQ(deep.regime, marketRegime(bars, bars.close));
    EXPECT_EQ(deep.longLevels, riskLevels(bars, quick.price, Side::Long, 0.01));
    EXPECT_EQ(deep.shortLevels, riskLevels(bars, quick.price, Side::Short, 0.01));
    EXPECT_EQ(deep.levels(), deep.longLevels);
    EXPECT_EQ(deep.confluence, confluence(bars, market::Interval::Day1, quick.verdict,
                                          market::PriceSource::Close, aroundTheClock()));
    EXPECT_EQ(deep.cycles, dominantCycles(bars.close, 3));
    EXPECT_EQ(deep.weightedReturn, weightedReturn(bars));
    ASSERT_TRUE(deep.prediction);
    EXPECT_EQ(deep.prediction->probabilityUp, 0.61);
    EXPECT_EQ(deep.prediction->model.id, "fixed-1");
    EXPECT_EQ(deep.percentile, 0);
    EXPECT_TRUE(std::isnan(deep.score[ScorePart::RelativeStrength].grade));
    EXPECT_EQ(deep.score[ScorePart::RelativeStrength].b, deep.weightedReturn);
    for (const ScorePartInfo& info : scoreParts()) {
        if (info.part != ScorePart::RelativeStrength) {
            EXPECT_FALSE(std::isnan(deep.score[info.part].grade)) << info.name;
        }
    }
    EXPECT_FALSE(deep.hasTooLittleHistory());
    expectSound(deep);
}

TEST(DeepAnalysis, SideIsWhereTheVerdictLeans)
{
    const market::BarSeries series(priceWalk(300, 40, 0, 0.02, 3));
    QuickResult quick = quickOf(series.view());
    quick.verdict.score = -0.01;
    const DeepAnalysis down = deepOf(series.view(), quick);
    EXPECT_EQ(down.side, Side::Short);
    EXPECT_EQ(down.levels(), down.shortLevels);
    quick.verdict.score = 0;
    const DeepAnalysis up = deepOf(series.view(), quick);
    EXPECT_EQ(up.side, Side::Long);
    // The grade of the side, from the same number: both sides together are whole.
    EXPECT_NEAR(up.score[ScorePart::Position].grade + down.score[ScorePart::Position].grade, 1,
                1e-12);
}

TEST(DeepAnalysis, EntryIsTheLastPriceEvenOfAFormingBar)
{
    const market::BarSeries series(priceWalk(300, 40, 0, 0.02, 3));
    QuickResult quick = quickOf(series.view());
    quick.price = series.view().close.back() * 1.01;
    const DeepAnalysis deep = deepOf(series.view(), quick);
    ASSERT_TRUE(deep.longLevels);
    EXPECT_EQ(deep.longLevels->entry, quick.price);
}

TEST(DeepAnalysis, TakesPredictionsThatAreProbabilitiesOnly)
{
    const market::BarSeries series(priceWalk(100, 40, 0, 0.02, 3));
    const auto bars = series.view();
    const QuickResult quick = quickOf(bars);
    const FixedPredictor silent(std::nullopt);
    EXPECT_FALSE(deepOf(bars, quick, &silent).prediction);
    const FixedPredictor broken(std::nan(""));
    EXPECT_FALSE(deepOf(bars, quick, &broken).prediction);
    const FixedPredictor rounded(1.0000001);
    EXPECT_EQ(deepOf(bars, quick, &rounded).prediction->probabilityUp, 1);
}

TEST(DeepAnalysis, LooksForAsManyCyclesAsAsked)
{
    const market::BarSeries series(priceWalk(300, 40, 0, 0.02, 3));
    const QuickResult quick = quickOf(series.view());
    const market::Symbol symbol = market::Symbol::parse("TEST").value();
    const DeepAnalysis deep =
        analyseDeep({series.view(), quick, symbol, market::Interval::Day1,
                     market::PriceSource::Close, aroundTheClock(), 0, nullptr});
    EXPECT_TRUE(deep.cycles.empty());
}

TEST(DeepAnalysis, RankingSetsThePartOfTheScore)
{
    const market::BarSeries series(priceWalk(600, 40, 0.002, 0.02, 7));
    DeepAnalysis deep = deepOf(series.view());
    const double before = deep.score.total();
    deep.rank(99);
    EXPECT_EQ(deep.percentile, 99);
    EXPECT_EQ(deep.score[ScorePart::RelativeStrength].grade, 1);
    // 86 of 100 were known; 14 more that are all given.
    EXPECT_NEAR(deep.score.total(), before * 0.86 + 14, 1e-9);
    deep.rank(0);
    EXPECT_EQ(deep.percentile, 0);
    EXPECT_NEAR(deep.score.total(), before, 1e-12);
}

TEST(DeepAnalysis, TooLittleHistoryTellsNothing)
{
    const market::BarSeries series(priceWalk(64, 40, 0, 0.02, 3));
    EXPECT_TRUE(deepOf(series.view().last(20)).hasTooLittleHistory());
    EXPECT_FALSE(deepOf(series.view()).hasTooLittleHistory()) << "a weighted return at least";
    const FixedPredictor predictor(0.5);
    const auto few = series.view().last(20);
    EXPECT_FALSE(deepOf(few, quickOf(few), &predictor).hasTooLittleHistory());
    QuickResult quick;
    EXPECT_TRUE(deepOf({}, quick).hasTooLittleHistory());
}

TEST(DeepAnalysis, EveryWalkGivesSoundNumbers)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        base::SeededRandom random(1000 * seed);
        const std::size_t count = 35 + random.below(600);
        const double start = std::pow(10.0, -8 + 14 * random.uniform());
        auto bars =
            priceWalk(count, start, 0.02 * (random.uniform() - 0.5), 0.2 * random.uniform(), seed);
        const std::uint64_t kind = seed % 4;
        if (kind == 1) {
            for (market::Bar& bar : bars)
                bar.volume = 0;
        }
        if (kind == 2)
            bars[random.below(count)].high *= 1e6; // one wild print
        if (kind == 3)
            bars.back().close = bars.back().high *= 1000;
        const market::BarSeries series(bars);
        SCOPED_TRACE(seed);
        expectSound(deepOf(series.view()));
    }
}

TEST(DeepAnalysis, AConstantPriceGivesSoundNumbers)
{
    for (const std::size_t count : {1U, 2U, 35U, 130U, 600U}) {
        std::vector<market::Bar> bars;
        for (std::size_t i = 0; i < count; ++i)
            bars.push_back({support::kSampleStart + std::chrono::days{i}, 5, 5, 5, 5, 0});
        const market::BarSeries series(bars);
        const DeepAnalysis deep = deepOf(series.view());
        SCOPED_TRACE(count);
        expectSound(deep);
        EXPECT_FALSE(deep.regime);
        EXPECT_FALSE(deep.longLevels);
        EXPECT_TRUE(deep.cycles.empty());
        EXPECT_TRUE(std::isnan(deep.score[ScorePart::Momentum].grade));
        EXPECT_TRUE(std::isnan(deep.score[ScorePart::Volume].grade));
    }
}

TEST(DeepAnalysis, RealSharesGiveSoundNumbers)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    int shares = 0;
    int scored = 0;
    support::forEachRealSeries("us_sp500_daily_2013_2018_A-L", [&](support::RealSeries& share) {
        std::erase_if(share.bars, [](const market::Bar& bar) {
            return !(bar.open > 0 && bar.high > 0 && bar.low > 0 && bar.close > 0 &&
                     bar.volume >= 0);
        });
        if (share.bars.size() < 300 || shares >= 60)
            return;
        const market::BarSeries series(share.bars);
        const DeepAnalysis deep = deepOf(series.view());
        SCOPED_TRACE(share.symbol);
        expectSound(deep);
        EXPECT_TRUE(deep.regime);
        EXPECT_EQ(deep.confluence.timeframes.size(), 3U) << "day, week and month of five years";
        ++shares;
        scored += std::isnan(deep.score.total()) ? 0 : 1;
    });
    EXPECT_EQ(shares, 60);
    EXPECT_EQ(scored, 60);
}

} // namespace
} // namespace tapesift::analysis
