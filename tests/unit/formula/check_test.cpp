// Formulas that are wrong: each is told with its place, what is wrong and what to write instead.

#include "tapesift/formula/check.h"

#include <cmath>

#include <gtest/gtest.h>

#include "support/wrong_formulas.h"
#include "tapesift/formula/problem.h"

namespace tapesift::formula {
namespace {

TEST(FindProblem, TellsPlaceCauseAndCure)
{
    const Parameters parameters = {{"min_gap", 2}};
    for (const Wrong& wrong : kWrong) {
        const auto problem = findProblem(wrong.formula, parameters);
        ASSERT_TRUE(problem) << wrong.formula;
        const std::string told =
            std::string(wrong.formula) + "\n" + problem->what.text() + "\n" + problem->hint.text();
        EXPECT_EQ(problem->place.line, wrong.line) << told;
        EXPECT_EQ(problem->place.column, wrong.column) << told;
        EXPECT_EQ(problem->place.length, wrong.length) << told;
        EXPECT_NE(problem->what.text().find(wrong.what), std::string::npos) << told;
        EXPECT_NE(problem->hint.text().find(wrong.hint), std::string::npos) << told;
    }
}

TEST(FindProblem, IsSilentForWhatCompiles)
{
    EXPECT_FALSE(findProblem("rsi(14) >= 70 and relvol(20) >= 2 and close > sma(20)"));
}

TEST(FindProblem, FillsPlacesWithWhatTheFormulaHas)
{
    EXPECT_EQ(filled("{a} of {b}: {a}", {"{b}", "x"}), "{b} of x: {b}");
    EXPECT_EQ(filled("use { }, {c} or {a", {"x", "y"}), "use { }, {c} or {a");
    EXPECT_EQ(Phrase("{a} needs a period", {"rsi"}).text(), "rsi needs a period");
}

TEST(FindProblem, BecomesAnError)
{
    const auto program = Program::compile("close > 5 and\n  rsi() > 50");
    ASSERT_FALSE(program);
    EXPECT_EQ(program.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(program.error().message, "line 2, column 3: rsi needs a period");
    EXPECT_EQ(program.error().suggestion, "Write for example rsi(14).");
}

TEST(FindProblem, ParametersMayNotHideNames)
{
    const auto hidden = findProblem("close > 5", {{"Close", 1}});
    ASSERT_TRUE(hidden);
    EXPECT_NE(hidden->what.text().find("\"close\""), std::string::npos);
    EXPECT_TRUE(findProblem("close > x", {{"x", std::nan("")}}));
    EXPECT_FALSE(findProblem("close > x", {{"X", 5}}));
}

std::string repeated(std::string_view part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

TEST(FindProblem, BoundsTheLength)
{
    const std::string start = "close > 5";
    EXPECT_FALSE(findProblem(start + std::string(4000 - start.size(), ' ')));
    const auto problem = findProblem(start + std::string(4001 - start.size(), ' '));
    ASSERT_TRUE(problem);
    EXPECT_NE(problem->what.text().find("4000 characters"), std::string::npos);
}

TEST(FindProblem, BoundsTheDepth)
{
    EXPECT_FALSE(findProblem(repeated("(", 64) + "close > 5" + repeated(")", 64)));
    const auto problem = findProblem(repeated("(", 65) + "close > 5" + repeated(")", 65));
    ASSERT_TRUE(problem);
    EXPECT_NE(problem->what.text().find("64 levels"), std::string::npos);
    EXPECT_TRUE(findProblem(repeated("not ", 900) + "close > 5"));
    EXPECT_TRUE(findProblem(repeated("-", 3900) + "close > 5"));
    EXPECT_TRUE(findProblem(repeated("abs(", 900)));
    EXPECT_TRUE(findProblem("close" + repeated("[1", 900)));
}

TEST(FindProblem, BoundsTheNumberOfParts)
{
    // Two parts for the comparison's sides, one for itself; each "+1" adds two.
    EXPECT_FALSE(findProblem("5 > 1" + repeated("+1", 248)));
    const auto problem = findProblem("5 > 1" + repeated("+1", 249));
    ASSERT_TRUE(problem);
    EXPECT_NE(problem->what.text().find("500 parts"), std::string::npos);
}

TEST(FindProblem, BoundsTheWork)
{
    // Windows of 1,000 values: 19 fit into 20,000 beside the rest, 21 do not.
    const auto sums = [](int count) {
        std::string text = "0";
        for (int i = 0; i < count; ++i)
            text += " + sum(close + " + std::to_string(i) + ", 1000)";
        return text + " > 5";
    };
    EXPECT_FALSE(findProblem(sums(19)));
    const auto problem = findProblem(sums(21));
    ASSERT_TRUE(problem);
    EXPECT_NE(problem->what.text().find("too long"), std::string::npos);
    // The same window is worked out once.
    EXPECT_FALSE(findProblem("0" + repeated(" + sum(close, 1000)", 40) + " > 5"));
}

} // namespace
} // namespace tapesift::formula
