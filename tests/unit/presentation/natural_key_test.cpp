#include "presentation/natural_key.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

bool before(const char* a, const char* b)
{
    return naturalKey(QString::fromUtf8(a)) < naturalKey(QString::fromUtf8(b));
}

TEST(NaturalKey, PutsNumbersInOrderOfTheirValue)
{
    EXPECT_TRUE(before("A2", "A10"));
    EXPECT_TRUE(before("A99999999", "A1234567890123456789012"));
    EXPECT_TRUE(before("A1234567890", "A12345678901234567890"));
    EXPECT_TRUE(before("7", "A"));
    EXPECT_TRUE(before("A2B10", "A2B11"));
}

TEST(NaturalKey, TakesTheSameTextInAnyCaseForEqual)
{
    EXPECT_EQ(naturalKey(QStringLiteral("Apple 007")), naturalKey(QStringLiteral("aPPLE 7")));
    EXPECT_NE(naturalKey(QStringLiteral("Apple 70")), naturalKey(QStringLiteral("apple 7")));
    EXPECT_TRUE(before("apple", "Banana"));
}

} // namespace
} // namespace tapesift::presentation
