#include "market/excerpt.h"

#include <gtest/gtest.h>

#include "tapesift/base/text.h"

namespace tapesift::market {
namespace {

TEST(Excerpt, ShortReadableTextStaysAsItIs)
{
    EXPECT_EQ(excerptOf("AAPL US"), "AAPL US");
    EXPECT_EQ(excerptOf("ÄRZTE"), "ÄRZTE");
    EXPECT_EQ(excerptOf(""), "");
}

TEST(Excerpt, UnreadableCharactersBecomeQuestionMarks)
{
    EXPECT_EQ(excerptOf("A\x01\xff?\n"), "A????");
}

TEST(Excerpt, LongTextIsCutAndStaysValid)
{
    EXPECT_EQ(excerptOf(std::string(5'000, 'A')), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...");
    std::string accents = "A";
    for (int i = 0; i < 40; ++i)
        accents += "Ä";
    EXPECT_TRUE(base::isUtf8(excerptOf(accents)));
}

} // namespace
} // namespace tapesift::market
