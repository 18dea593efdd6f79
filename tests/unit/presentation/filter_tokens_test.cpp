#include "presentation/filter_tokens.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

FilterToken only(const char* text)
{
    const auto tokens = filterTokens(QString::fromUtf8(text));
    EXPECT_EQ(tokens.size(), 1U) << text;
    return tokens.empty() ? FilterToken() : tokens.front();
}

TEST(FilterTokens, CutsAtBlanks)
{
    const auto tokens = filterTokens(QStringLiteral("  apple  -tech !bank "));
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[0].value, QStringLiteral("apple"));
    EXPECT_FALSE(tokens[0].isNegated);
    EXPECT_EQ(tokens[1].value, QStringLiteral("tech"));
    EXPECT_TRUE(tokens[1].isNegated);
    EXPECT_TRUE(tokens[2].isNegated);
    EXPECT_TRUE(filterTokens(QStringLiteral("   ")).empty());
}

TEST(FilterTokens, ReadsComparisonsWithAndWithoutBlanks)
{
    for (const char* text : {"rsi<=30", "rsi <= 30", "rsi<= 30", "rsi <=30", "rsi \u2264 30"}) {
        const FilterToken token = only(text);
        EXPECT_EQ(token.key, QStringLiteral("rsi"));
        EXPECT_EQ(token.comparison, QStringLiteral("<="));
        EXPECT_EQ(token.value, QStringLiteral("30"));
    }
    EXPECT_EQ(only("rsi==30").comparison, QStringLiteral("="));
    EXPECT_EQ(only("rsi<>30").comparison, QStringLiteral("!="));
    EXPECT_EQ(only("atr%>3").key, QStringLiteral("atr%"));
    EXPECT_EQ(only("macd>-0.5").value, QStringLiteral("-0.5"));
    EXPECT_TRUE(only("rsi<").value.isEmpty());
}

TEST(FilterTokens, KeepsPhrasesTogether)
{
    EXPECT_EQ(only("\"bank of america\"").value, QStringLiteral("bank of america"));
    EXPECT_TRUE(only("\"x\"").isQuoted);
    EXPECT_EQ(only("\u201Cbank of\u201D").value, QStringLiteral("bank of"));
    EXPECT_EQ(only("sector:\"Information Technology\"").value,
              QStringLiteral("Information Technology"));
    EXPECT_EQ(only("\"not closed").value, QStringLiteral("not closed"));
    EXPECT_TRUE(only("-\"x y\"").isNegated);
}

TEST(WrittenNumber, ReadsUnitsAndBothDecimalMarks)
{
    const auto valueOf = [](const char* text) {
        return writtenNumber(QString::fromUtf8(text)).value_or(WrittenNumber{-999, 0}).value;
    };
    EXPECT_DOUBLE_EQ(valueOf("1.5"), 1.5);
    EXPECT_DOUBLE_EQ(valueOf("1,5"), 1.5);
    EXPECT_DOUBLE_EQ(valueOf("-0,25"), -0.25);
    EXPECT_DOUBLE_EQ(valueOf("\u22122"), -2);
    EXPECT_DOUBLE_EQ(valueOf("+3%"), 3);
    EXPECT_DOUBLE_EQ(valueOf("500K"), 500'000);
    EXPECT_DOUBLE_EQ(valueOf("1.5m"), 1'500'000);
    EXPECT_DOUBLE_EQ(valueOf("2B"), 2e9);
    EXPECT_DOUBLE_EQ(valueOf("1,250,000"), 1'250'000);
    EXPECT_DOUBLE_EQ(valueOf("12,500.5"), 12'500.5);
}

TEST(WrittenNumber, RefusesWhatIsNoNumber)
{
    for (const char* text : {"", "abc", "1.2.3", "inf", "nan", "1e5", "K", "%", "--1", "1-"})
        EXPECT_FALSE(writtenNumber(QString::fromUtf8(text)).has_value()) << text;
}

TEST(WrittenNumber, TellsWhatTheLastDigitIsWorth)
{
    EXPECT_DOUBLE_EQ(writtenNumber(QStringLiteral("72"))->lastDigit, 1);
    EXPECT_DOUBLE_EQ(writtenNumber(QStringLiteral("1.25"))->lastDigit, 0.01);
    EXPECT_DOUBLE_EQ(writtenNumber(QStringLiteral("1.5M"))->lastDigit, 100'000);
}

TEST(AmbiguousNumber, IsAGroupOfThreeBehindASingleComma)
{
    EXPECT_TRUE(isAmbiguousNumber(QStringLiteral("1,000"), u'.'));
    EXPECT_TRUE(isAmbiguousNumber(QStringLiteral("-12,500K"), u'.'));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("0,125"), u'.'));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1,5"), u'.'));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1,000,000"), u'.'));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1000"), u'.'));
}

TEST(AmbiguousNumber, IsAGroupOfThreeBehindASinglePointWhereTheCommaIsTheDecimalMark)
{
    EXPECT_TRUE(isAmbiguousNumber(QStringLiteral("1.250"), u','));
    EXPECT_TRUE(isAmbiguousNumber(QStringLiteral("-12.500K"), u','));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1.250"), u'.'));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1,250"), u','));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("0.125"), u','));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1.25"), u','));
    EXPECT_FALSE(isAmbiguousNumber(QStringLiteral("1250.125"), u','));
}

} // namespace
} // namespace tapesift::presentation
