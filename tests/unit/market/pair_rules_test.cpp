#include "market/pair_rules.h"

#include <gtest/gtest.h>

namespace tapesift::market {

TEST(PairRules, StableCoinsAndCurrencies)
{
    EXPECT_TRUE(isStableCoin("USDC"));
    EXPECT_TRUE(isStableCoin("FDUSD"));
    EXPECT_FALSE(isStableCoin("USTR"));
    EXPECT_FALSE(isStableCoin("BTC"));
    EXPECT_TRUE(isFiat("EUR"));
    EXPECT_FALSE(isFiat("EOS"));
}

TEST(PairRules, LeveragedTokensAreMadeOfACoinAndAnEnding)
{
    for (const char* token : {"BTCUP", "ETHDOWN", "XRPBULL", "BNBBEAR", "BULL", "BTC3L", "ETH5S"})
        EXPECT_TRUE(isLeveragedToken(token)) << token;
    // Coins whose names end like that.
    for (const char* coin : {"JUP", "SYRUP", "UP", "SOL", "ATLAS", "TERABULL", "W3S", "C98"})
        EXPECT_FALSE(isLeveragedToken(coin)) << coin;
}

TEST(PairRules, DollarsComeBeforeCoins)
{
    EXPECT_LT(quoteRank("USDT"), quoteRank("USDC"));
    EXPECT_LT(quoteRank("EUR"), quoteRank("BTC"));
    EXPECT_LT(quoteRank("BNB"), quoteRank("TRY"));
    EXPECT_TRUE(isNearDollar("USDT"));
    EXPECT_FALSE(isNearDollar("BTC"));
    EXPECT_FALSE(isNearDollar("KRW"));
}

} // namespace tapesift::market
