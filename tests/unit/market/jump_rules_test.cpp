#include "market/jump_rules.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::market {
namespace {

using std::chrono::days;
using support::utc;

const base::UtcSeconds kJumpStart = utc("2026-01-05");

// Daily bars that are flat at these prices, with 1,000 shares each.
std::vector<Bar> flatBars(const std::vector<double>& prices)
{
    std::vector<Bar> bars;
    for (const double price : prices)
        bars.push_back({kJumpStart + days{bars.size()}, price, price, price, price, 1000});
    return bars;
}

std::vector<QualityNote> notesOf(const std::vector<Bar>& rows)
{
    QualityFindings findings;
    checkJumps(rows, findings);
    return findings.take();
}

QualityNote hundredfold(int day, std::string detail)
{
    return {QualityFlag::HundredfoldJump, kJumpStart + days{day}, std::move(detail)};
}

using Notes = std::vector<QualityNote>;

TEST(JumpRules, FlagARunInTheWrongUnit)
{
    EXPECT_EQ(notesOf(flatBars({4.1, 4.2, 415, 420, 4.3, 4.2})),
              (Notes{hundredfold(2, "2 bars at 100 times the prices before and after")}));
    EXPECT_EQ(notesOf(flatBars({410, 420, 4.3, 422, 418})),
              (Notes{hundredfold(2, "1 bar at a hundredth of the prices before and after")}));
    EXPECT_EQ(notesOf(flatBars({4, 400, 4, 4, 400, 4})),
              (Notes{hundredfold(1, "1 bar at 100 times the prices before and after"),
                     hundredfold(4, "1 bar at 100 times the prices before and after")}));
}

TEST(JumpRules, FlagALastingChangeOfUnit)
{
    const std::string up = "from here on 100 times the prices before, with the volume of before";
    EXPECT_EQ(notesOf(flatBars({4, 4.1, 4.2, 418, 425, 430})), (Notes{hundredfold(3, up)}));
    const std::string down =
        "from here on a hundredth of the prices before, with the volume of before";
    EXPECT_EQ(notesOf(flatBars({400, 410, 4.2, 4.18, 4.2})), (Notes{hundredfold(2, down)}));
}

// A split of 100 for 1 makes a hundred times as many shares change hands.
TEST(JumpRules, TellASplitFromAChangeOfUnit)
{
    std::vector<Bar> rows = flatBars({400, 410, 400, 4, 4.05, 4});
    for (std::size_t i = 3; i < rows.size(); ++i)
        rows[i].volume = 95'000;
    EXPECT_EQ(notesOf(rows), (Notes{{QualityFlag::SplitLikeJump, kJumpStart + days{3},
                                     "400 to 4, as in a 100-for-1 split"}}));
    rows = flatBars({0.6, 0.61, 0.6, 60, 61, 62});
    for (std::size_t i = 3; i < rows.size(); ++i)
        rows[i].volume = 8;
    EXPECT_EQ(notesOf(rows), (Notes{{QualityFlag::SplitLikeJump, kJumpStart + days{3},
                                     "0.6 to 60, as in a 1-for-100 reverse split"}}));
}

TEST(JumpRules, FlagASinglePriceInTheWrongUnit)
{
    std::vector<Bar> rows = flatBars({40, 41, 40});
    rows[1].high = 4100;
    EXPECT_EQ(notesOf(rows), (Notes{hundredfold(1, "high 4100 is 100 times the close 41")}));
    rows = flatBars({40, 41, 40});
    rows[0].low = 0.4;
    EXPECT_EQ(notesOf(rows), (Notes{hundredfold(0, "low 0.4 is a hundredth of the close 40")}));
    rows = flatBars({40, 41, 40});
    rows[2].open = 0.41;
    rows[2].low = 0.41;
    EXPECT_EQ(notesOf(rows), (Notes{hundredfold(2, "open 0.41 is a hundredth of the close 40")}));
}

TEST(JumpRules, KeepRealMoves)
{
    std::vector<Bar> rise = flatBars({10, 15.2, 15, 14.8}); // +52 % on news
    rise[1].volume = 4000;
    EXPECT_EQ(notesOf(rise), Notes{});
    EXPECT_EQ(notesOf(flatBars({10, 0.9, 0.8, 0.7})), Notes{}); // -91 %, no ratio of a split
    // A collapse by 99 % within a day, from which nothing comes back.
    std::vector<Bar> rows = flatBars({100, 101, 1, 0.9, 0.8});
    rows[2].open = 99;
    rows[2].high = 100;
    rows[2].volume = 900'000;
    EXPECT_EQ(notesOf(rows), Notes{});
    EXPECT_EQ(notesOf({}), Notes{});
    EXPECT_EQ(notesOf(flatBars({10})), Notes{});
}

TEST(JumpRules, KnowTheRatiosOfSplits)
{
    for (const double ratio : {0.25, 4.0, 1.5, 1 / 1.5, 0.1, 20.0, 0.2499})
        EXPECT_TRUE(isCommonSplitRatio(ratio)) << ratio;
    for (const double ratio : {1.0, 0.98, 0.9, 4.5, 0.24, 1.45})
        EXPECT_FALSE(isCommonSplitRatio(ratio)) << ratio;
}

// The whole gate, from rows to notes: prices are left as they are.
TEST(JumpRules, ChangeNoPrice)
{
    const std::vector<Bar> rows = flatBars({4.1, 4.2, 415, 420, 4.3, 4.2});
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    ASSERT_EQ(checked.series.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(checked.series.view().at(i), rows[i]);
    ASSERT_EQ(checked.notes.size(), 1U);
    EXPECT_EQ(checked.notes[0].flag, QualityFlag::HundredfoldJump);
}

} // namespace
} // namespace tapesift::market
