#include "market/name_words.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

TEST(NameWords, AreSmallAndKnowWhereAPartEnds)
{
    const NameWords name("Abc Corp. - Units, each 1");
    ASSERT_EQ(name.size(), 5U);
    EXPECT_EQ(name[1].text, "corp");
    EXPECT_TRUE(name[1].endsPart);
    EXPECT_EQ(name[2].text, "units");
    EXPECT_TRUE(name[2].endsPart);
    EXPECT_FALSE(name[3].endsPart);
    EXPECT_TRUE(name[4].endsPart);
    EXPECT_EQ(name.at(2, 1), "each");
    EXPECT_EQ(name.at(0, -1), "");
    EXPECT_EQ(name.at(4, 1), "");
}

TEST(NameWords, KeepPointsOfNumbersAndDropThoseOfShortForms)
{
    const NameWords name("L.P. 1.5X");
    ASSERT_EQ(name.size(), 2U);
    EXPECT_EQ(name[0].text, "lp");
    EXPECT_EQ(name[1].text, "1.5x");
}

TEST(NameWords, TellAMinusFromADash)
{
    EXPECT_TRUE(NameWords("Index -3X Inverse")[1].isNegative);
    EXPECT_TRUE(NameWords("(-1x)")[0].isNegative);
    EXPECT_FALSE(NameWords("Bull-3X")[1].isNegative);
    EXPECT_FALSE(NameWords("7-10 Year")[1].isNegative);
}

TEST(NameWords, SurviveAnyBytes)
{
    EXPECT_EQ(NameWords("").size(), 0U);
    EXPECT_EQ(NameWords(" ,-.").size(), 0U);
    EXPECT_EQ(NameWords("\xff\x80 a").size(), 1U);
    EXPECT_EQ(NameWords("1.").size(), 1U);
}

} // namespace
} // namespace tapesift::market
