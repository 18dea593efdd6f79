#include "market/ticker_rules.h"

#include <gtest/gtest.h>

#include "tapesift/market/universe_filter.h"
#include "unit/market/members.h"

namespace tapesift::market {
namespace {

TEST(TickerRules, ClassSharesAreUsShares)
{
    for (const char* text : {"A", "AAPL", "GOOGL", "BRK.B", "BRK-B", "BF.B", "MOG.A", "BAC$L",
                             "ACHR.WS", "AAC.U", "AIIA.R"}) {
        EXPECT_TRUE(isUsShare(symbol(text))) << text;
        EXPECT_FALSE(isMalformedTicker(symbol(text))) << text;
    }
}

TEST(TickerRules, OtherThingsAreNeitherUsSharesNorMalformed)
{
    for (const char* text : {"SAP.DE", "VOD.L", "7203.T", "0700.HK", "^GSPC", "ES=F", "EURUSD=X",
                             "BTC/USDT", "RY.TO"}) {
        EXPECT_FALSE(isUsShare(symbol(text))) << text;
        EXPECT_FALSE(isMalformedTicker(symbol(text))) << text;
    }
}

TEST(TickerRules, WhatNoExchangeWritesIsMalformed)
{
    for (const char* text : {"ABCDEFG", "AB1C", "1ABC", "AB&C", "ABC.D1", "ABC-DEF", "A.B.C.D"})
        EXPECT_TRUE(isMalformedTicker(symbol(text))) << text;
}

TEST(TickerRules, TheSuffixTellsTheKind)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOfTicker(symbol("ACHR.WS"), false), Warrant);
    EXPECT_EQ(kindOfTicker(symbol("ACHR.WS.A"), false), Warrant);
    EXPECT_EQ(kindOfTicker(symbol("AAC.U"), false), Unit);
    EXPECT_EQ(kindOfTicker(symbol("AIIA.R"), false), Right);
    EXPECT_EQ(kindOfTicker(symbol("BAC$L"), false), Preferred);
    EXPECT_EQ(kindOfTicker(symbol("BRK.B"), false), Unknown);
    EXPECT_EQ(kindOfTicker(symbol("GOOGL"), true), Unknown);
    EXPECT_EQ(kindOfTicker(symbol("BTC/USD"), true), Pair);
}

TEST(TickerRules, TheFifthLetterCountsOnlyWithoutAName)
{
    EXPECT_EQ(kindOfTicker(symbol("ABCDW"), true), SecurityKind::Warrant);
    EXPECT_EQ(kindOfTicker(symbol("ABCDR"), true), SecurityKind::Right);
    EXPECT_EQ(kindOfTicker(symbol("ABCDU"), true), SecurityKind::Unit);
    EXPECT_EQ(kindOfTicker(symbol("ABCDW"), false), SecurityKind::Unknown);
    EXPECT_EQ(kindOfTicker(symbol("ABCW"), true), SecurityKind::Unknown);
}

} // namespace
} // namespace tapesift::market
