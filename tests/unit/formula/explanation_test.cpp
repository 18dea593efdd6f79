#include "tapesift/formula/explanation.h"

#include <gtest/gtest.h>

#include "test_bars.h"

namespace tapesift::formula {
namespace {

Reason explained(std::string_view formula, const SymbolFacts* facts = nullptr)
{
    Asked asked(closes({10, 20, 30, 60}));
    asked.subject.facts = facts;
    Scratch scratch;
    return explain(asked.program(formula), asked.subject, scratch);
}

TEST(Explanation, TellsEachComparison)
{
    const Reason reason = explained("close > 50 and sma(2) >= 50 and sma(20) > 1");
    EXPECT_EQ(reason.kind, ReasonKind::All);
    EXPECT_EQ(reason.outcome, Truth::No);
    EXPECT_EQ(reason.text, "close > 50 and sma(2) >= 50 and sma(20) > 1");
    ASSERT_EQ(reason.children.size(), 3U);

    const Reason& passed = reason.children[0];
    EXPECT_EQ(passed.kind, ReasonKind::Comparison);
    EXPECT_EQ(passed.outcome, Truth::Yes);
    EXPECT_EQ(passed.text, "close > 50");
    EXPECT_EQ(passed.left, 60);
    EXPECT_EQ(passed.right, 50);
    EXPECT_TRUE(std::isnan(passed.missedBy));

    const Reason& failed = reason.children[1];
    EXPECT_EQ(failed.outcome, Truth::No);
    EXPECT_EQ(failed.left, 45); // of 30 and 60
    EXPECT_EQ(failed.missedBy, 5);
    EXPECT_EQ(failed.missedByPercent, 10);
    EXPECT_EQ(failed.place, (Place{1, 16, 12, 15}));

    const Reason& unknown = reason.children[2];
    EXPECT_EQ(unknown.outcome, Truth::Unknown);
    EXPECT_TRUE(std::isnan(unknown.left));
    EXPECT_EQ(unknown.right, 1);
    EXPECT_TRUE(std::isnan(unknown.missedBy));
}

struct Missed
{
    std::string_view formula;
    double by;
    double percent; // NaN: none
};

constexpr double kNoMeasure = Reason::kNone;

// close 60, open 30
constexpr Missed kMissed[] = {
    {"close < 50", 10, 20},   {"close <= 50", 10, 20},
    {"close > 80", 20, 25},   {"close >= 80", 20, 25},
    {"close > 60", 0, 0},     {"close == 80", 20, 25},
    {"close == 50", 10, 20},  {"close != 60", kNoMeasure, kNoMeasure},
    {"-close > -50", 10, 20}, {"close < 0", 60, kNoMeasure},
};

TEST(Explanation, TellsHowMuchIsMissing)
{
    for (const Missed& missed : kMissed) {
        const Reason reason = explained(missed.formula);
        EXPECT_EQ(reason.outcome, Truth::No) << missed.formula;
        EXPECT_TRUE(sameBits(reason.missedBy, missed.by)) << missed.formula;
        EXPECT_TRUE(sameBits(reason.missedByPercent, missed.percent)) << missed.formula;
    }
}

TEST(Explanation, FollowsTheTree)
{
    SymbolFacts facts;
    facts.sector = "Energy";
    facts.watched = true;
    const Reason reason = explained(
        "(close > 70 or not watched) and sector == \"Energy\" and crosses_above(close, 40)",
        &facts);
    EXPECT_EQ(reason.outcome, Truth::No);
    ASSERT_EQ(reason.children.size(), 3U);
    const Reason& any = reason.children[0];
    EXPECT_EQ(any.kind, ReasonKind::Any);
    EXPECT_EQ(any.outcome, Truth::No);
    ASSERT_EQ(any.children.size(), 2U);
    EXPECT_EQ(any.children[0].missedBy, 10);
    EXPECT_EQ(any.children[1].kind, ReasonKind::Not);
    EXPECT_EQ(any.children[1].outcome, Truth::No);
    ASSERT_EQ(any.children[1].children.size(), 1U);
    EXPECT_EQ(any.children[1].children[0].text, "watched");
    EXPECT_EQ(any.children[1].children[0].outcome, Truth::Yes);
    EXPECT_EQ(reason.children[1].kind, ReasonKind::Condition);
    EXPECT_EQ(reason.children[1].outcome, Truth::Yes);
    EXPECT_EQ(reason.children[2].kind, ReasonKind::Condition);
    EXPECT_EQ(reason.children[2].outcome, Truth::Yes);
}

TEST(Explanation, ExplainsWhatNeedNotBeWorkedOut)
{
    // The cheap condition decides; the dear one is explained all the same.
    const Reason reason = explained("roc(3) > 900 and close > 70");
    EXPECT_EQ(reason.children[0].left, 500);
    EXPECT_EQ(reason.children[0].outcome, Truth::No);
    EXPECT_EQ(reason.children[1].outcome, Truth::No);
}

TEST(Explanation, HasItsFormWithoutBars)
{
    Asked asked(market::BarSeries{});
    Scratch scratch;
    const Reason reason = explain(asked.program("close > 1 and open > 1"), asked.subject, scratch);
    EXPECT_EQ(reason.outcome, Truth::Unknown);
    ASSERT_EQ(reason.children.size(), 2U);
    EXPECT_EQ(reason.children[1].text, "open > 1");
    EXPECT_EQ(reason.children[1].outcome, Truth::Unknown);
}

TEST(Explanation, OfANumberIsUnknown)
{
    const Reason reason = explained("close + 1");
    EXPECT_EQ(reason.kind, ReasonKind::Condition);
    EXPECT_EQ(reason.outcome, Truth::Unknown);
    EXPECT_EQ(reason.text, "close + 1");
}

TEST(Explanation, AgreesWithTheProgram)
{
    for (const char* formula : {"close > 50", "close > 90", "sma(9) > 1", "not sma(9) > 1",
                                "close > 50 or sma(9) > 1", "close > 90 and sma(9) > 1"}) {
        Asked asked(closes({10, 20, 30, 60}));
        EXPECT_EQ(explained(formula).outcome, asked.matches(formula)) << formula;
    }
}

} // namespace
} // namespace tapesift::formula
