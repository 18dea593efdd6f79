// Random formulas: the text of a tree reads back as the tree, and the compiled program agrees with
// a slow evaluator that was written apart from it.

#include <gtest/gtest.h>

#include "random_formula.h"
#include "slow_evaluator.h"
#include "tapesift/formula/check.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

TEST(FormulaProperty, TextAndTreeAreTheSameThing)
{
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        RandomFormula random(seed * 1000);
        const Expression tree = seed % 2 == 0 ? random.condition(5) : random.number(5);
        const std::string text = toText(tree);
        const auto read = parse(text);
        if (!read && text.size() > 1000)
            continue; // over a limit
        ASSERT_TRUE(read) << text << "\n" << read.error().what.text();
        ASSERT_TRUE(*read == tree) << text << "\n" << toText(*read);
        ASSERT_EQ(toText(*read), text);
    }
}

struct Tally
{
    int formulas = 0;
    int fragile = 0;
    int known = 0;
    int unknown = 0;
};

void expectNear(double fast, double slow, const std::string& text, std::size_t bar)
{
    ASSERT_EQ(std::isnan(fast), std::isnan(slow))
        << text << " at bar " << bar << ": " << fast << ", slowly " << slow;
    if (std::isnan(slow))
        return;
    ASSERT_NEAR(fast, slow, 1e-9 * (1 + std::fabs(slow))) << text << " at bar " << bar;
}

// Compares the newest `count` bars of one formula.
void compare(const Expression& tree, const Subject& subject, std::size_t count, Scratch& scratch,
             Tally& tally)
{
    const std::string text = toText(tree);
    const auto program = Program::compile(text);
    ASSERT_TRUE(program) << text << "\n" << describe(program.error());
    SlowEvaluator slow(subject);
    const auto fast = program->series(subject, count, scratch);
    const std::size_t first = subject.bars.size() - fast.size();
    std::vector<double> expected;
    for (std::size_t i = 0; i < fast.size(); ++i)
        expected.push_back(program->isCondition() ? slow.condition(tree, first + i)
                                                  : slow.settledNumber(tree, first + i));
    ++tally.formulas;
    if (slow.isFragile()) {
        ++tally.fragile;
        return;
    }
    for (std::size_t i = 0; i < fast.size(); ++i) {
        ASSERT_NO_FATAL_FAILURE(expectNear(fast[i], expected[i], text, first + i));
        ++(std::isnan(fast[i]) ? tally.unknown : tally.known);
    }
}

TEST(FormulaProperty, AgreesWithASlowEvaluator)
{
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    SymbolFacts facts;
    facts.sector = "Energy";
    facts.score = 70;
    facts.signal = 1;
    facts.watched = false;
    Scratch scratch;
    Tally tally;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const auto bars = walk(90 + seed % 20, seed % 11);
        const Subject subject{bars.view(), market::Interval::Day1, &calendar, &facts};
        RandomFormula random(seed * 1000 + 7);
        const Expression tree = seed % 3 == 0 ? random.number(3) : random.condition(3);
        const std::size_t count = seed % 2 == 0 ? 12 : 3;
        ASSERT_NO_FATAL_FAILURE(compare(tree, subject, count, scratch, tally)) << "seed " << seed;
    }
    // Enough of it means something.
    EXPECT_LT(tally.fragile, tally.formulas / 20);
    EXPECT_GT(tally.known, tally.formulas * 3);
    EXPECT_GT(tally.unknown, tally.formulas / 10);
}

TEST(FormulaProperty, NowAndThenGiveTheSameBits)
{
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    const SymbolFacts facts;
    Scratch scratch;
    Scratch other;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const auto bars = walk(120, seed % 7);
        Subject subject{bars.view(), market::Interval::Day1, &calendar, &facts};
        RandomFormula random(seed * 1000 + 13);
        const Expression tree = seed % 3 == 0 ? random.number(4) : random.condition(4);
        const auto program = Program::compile(toText(tree));
        ASSERT_TRUE(program) << toText(tree) << "\n" << describe(program.error());
        const auto series = program->series(subject, 60, scratch);
        for (std::size_t i = 0; i < series.size(); ++i) {
            Subject earlier = subject;
            earlier.bars = subject.bars.slice(0, subject.bars.size() - series.size() + i + 1);
            const double value = program->value(earlier, other);
            ASSERT_TRUE(sameBits(series[i], value))
                << toText(tree) << " at " << i << ": " << series[i] << ", then " << value;
        }
    }
}

} // namespace
} // namespace tapesift::formula
