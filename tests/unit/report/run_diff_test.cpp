#include "tapesift/report/run_diff.h"

#include <limits>

#include <gtest/gtest.h>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

using analysis::Signal;
using market::Outcome;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

store::LedgerEntry priced(const std::string& symbol, double price, double strength = 40,
                          Signal signal = Signal::Buy)
{
    store::LedgerEntry entry = okEntry(symbol, signal, strength);
    entry.result->price = price;
    return entry;
}

SymbolChange changeOf(const store::LedgerEntry& before, const store::LedgerEntry& after,
                      const DiffRules& rules = {})
{
    const RunDiff diff = diffRuns(std::vector{before}, std::vector{after}, rules);
    EXPECT_EQ(diff.changes.size(), 1U);
    return diff.changes.at(0);
}

std::string symbolsOf(const std::vector<DiffSide>& sides)
{
    std::string symbols;
    for (const DiffSide& side : sides)
        symbols += side.symbol.text() + " ";
    return symbols;
}

TEST(DiffRuns, TellsWhatEnteredAndWhatLeftByResults)
{
    const std::vector before = {priced("STAYS", 10), failedEntry("BACK", Outcome::Stale, "Old."),
                                priced("GONE", 7), priced("BROKE", 8),
                                failedEntry("NEVER", Outcome::NoData, "None.")};
    const std::vector after = {priced("NEW", 5), failedEntry("BROKE", Outcome::BadData, "Bad."),
                               priced("BACK", 6), failedEntry("NEVER", Outcome::NoData, "None."),
                               priced("STAYS", 10)};
    const RunDiff diff = diffRuns(before, after, {});
    EXPECT_EQ(symbolsOf(diff.entered), "NEW BACK ");
    EXPECT_EQ(diff.entered[0].elsewhere, std::nullopt);
    EXPECT_EQ(diff.entered[1].elsewhere, Outcome::Stale);
    EXPECT_EQ(diff.entered[1].price, 6);
    EXPECT_EQ(symbolsOf(diff.left), "GONE BROKE ");
    EXPECT_EQ(diff.left[0].elsewhere, std::nullopt);
    EXPECT_EQ(diff.left[1].elsewhere, Outcome::BadData);
    ASSERT_EQ(diff.changes.size(), 1U);
    EXPECT_EQ(diff.changes[0].symbol.text(), "STAYS");
    EXPECT_FALSE(diff.changes[0].isSignificant());
}

TEST(DiffRuns, MeasuresPriceStrengthAndScore)
{
    store::LedgerEntry before = deepEntry("A"); // price 123.25, strength 42.5, score 60.5
    analysis::DeepAnalysis deep = sampleDeep();
    deep.score[analysis::ScorePart::Momentum].grade = 0.5; // 7 points less
    store::LedgerEntry after = deepEntry("A", deep);
    after.result->price = 98.6; // 123.25 * 0.8
    after.result->verdict.signal = Signal::Sell;
    after.result->verdict.strength = 30;
    const SymbolChange change = changeOf(before, after);
    EXPECT_EQ(change.price.before, 123.25);
    EXPECT_EQ(change.price.after, 98.6);
    EXPECT_NEAR(change.price.change, -24.65, 1e-12);
    EXPECT_NEAR(change.pricePercent, -20, 1e-12);
    EXPECT_EQ(change.strength.change, -12.5);
    EXPECT_NEAR(change.score.change, -7, 1e-12);
    EXPECT_TRUE(change.isFlip());
    EXPECT_TRUE(change.isPriceMove);
    EXPECT_FALSE(change.isStrengthMove); // 12.5 points of 20
}

TEST(DiffRuns, CountsAChangeThatReachesTheRuleEitherWay)
{
    // Prices whose quotients are exact in binary: 5 of 100 is 5 %.
    EXPECT_TRUE(changeOf(priced("A", 100), priced("A", 105)).isPriceMove);
    EXPECT_TRUE(changeOf(priced("A", 100), priced("A", 95)).isPriceMove);
    EXPECT_FALSE(changeOf(priced("A", 100), priced("A", 104.99)).isPriceMove);
    EXPECT_FALSE(changeOf(priced("A", 100), priced("A", 95.01)).isPriceMove);
    EXPECT_TRUE(changeOf(priced("A", 9, 40), priced("A", 9, 60)).isStrengthMove);
    EXPECT_TRUE(changeOf(priced("A", 9, 40), priced("A", 9, 20)).isStrengthMove);
    EXPECT_FALSE(changeOf(priced("A", 9, 40), priced("A", 9, 59.9)).isStrengthMove);
    EXPECT_TRUE(changeOf(priced("A", 100), priced("A", 102), {2, 20}).isPriceMove);
    EXPECT_TRUE(changeOf(priced("A", 9, 40), priced("A", 9, 43), {5, 3}).isStrengthMove);
}

TEST(DiffRuns, AtZeroCountsEveryChangeButNoStandstill)
{
    const DiffRules every{0, 0};
    EXPECT_FALSE(changeOf(priced("A", 100), priced("A", 100), every).isMove());
    EXPECT_TRUE(changeOf(priced("A", 100), priced("A", 100.01), every).isPriceMove);
    EXPECT_TRUE(changeOf(priced("A", 9, 40), priced("A", 9, 40.1), every).isStrengthMove);
}

TEST(DiffRuns, TellsAFlipWithoutAMove)
{
    const SymbolChange change =
        changeOf(priced("A", 100, 10, Signal::Neutral), priced("A", 100, 10, Signal::Buy));
    EXPECT_TRUE(change.isFlip());
    EXPECT_FALSE(change.isMove());
    EXPECT_TRUE(change.isSignificant());
}

TEST(DiffRuns, HasNoNumberWhereThereIsNone)
{
    EXPECT_TRUE(std::isnan(changeOf(priced("A", 100), priced("A", 105)).score.change));
    const SymbolChange half = changeOf(okEntry("A"), deepEntry("A"));
    EXPECT_TRUE(std::isnan(half.score.before));
    EXPECT_EQ(half.score.after, 60.5);
    EXPECT_TRUE(std::isnan(half.score.change));
    const double huge = std::numeric_limits<double>::max();
    for (const auto& [from, to] :
         {std::pair(0.0, 5.0), std::pair(kNone, 5.0), std::pair(5.0, kNone),
          std::pair(1e-300, huge), std::pair(-huge, huge)}) {
        const SymbolChange change = changeOf(priced("A", from), priced("A", to), {0, 0});
        EXPECT_TRUE(std::isnan(change.pricePercent)) << from << " " << to;
        EXPECT_FALSE(std::isinf(change.price.change)) << from << " " << to;
        EXPECT_FALSE(change.isPriceMove);
    }
}

TEST(DiffRuns, CountsFlipsAndMoves)
{
    const std::vector before = {priced("A", 100), priced("B", 100), priced("C", 100),
                                priced("D", 100)};
    const std::vector after = {priced("A", 110), priced("B", 110, 40, Signal::Sell),
                               priced("C", 100, 40, Signal::Sell), priced("D", 100)};
    const RunDiff diff = diffRuns(before, after, {});
    EXPECT_EQ(diff.flips(), 2U);
    EXPECT_EQ(diff.moves(), 2U);
}

TEST(DiffRuns, TakesTheFirstOfTwoEntriesAndEmptyRuns)
{
    const std::vector twice = {priced("A", 100), priced("A", 200)};
    const RunDiff diff = diffRuns(twice, twice, {});
    ASSERT_EQ(diff.changes.size(), 1U);
    EXPECT_EQ(diff.changes[0].price.after, 100);
    EXPECT_EQ(symbolsOf(diffRuns({}, twice, {}).entered), "A ");
    EXPECT_EQ(symbolsOf(diffRuns(twice, {}, {}).left), "A ");
    EXPECT_TRUE(diffRuns({}, {}, {}).changes.empty());
}

} // namespace
} // namespace tapesift::report
