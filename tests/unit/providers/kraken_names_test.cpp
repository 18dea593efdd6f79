#include "providers/kraken/kraken_names.h"

#include <gtest/gtest.h>

#include "unit/providers/symbols.h"

namespace tapesift::providers::kraken {
namespace {

TEST(KrakenNames, BitcoinAndDogecoinHaveTheirOwn)
{
    EXPECT_EQ(assetFromKraken("XBT"), "BTC");
    EXPECT_EQ(assetFromKraken("XDG"), "DOGE");
    EXPECT_EQ(assetFromKraken("SOL"), "SOL");
    EXPECT_EQ(spellingOf(symbol("BTC/USD")), "XBTUSD");
    EXPECT_EQ(spellingOf(symbol("ETH/BTC")), "ETHXBT");
    EXPECT_EQ(spellingOf(symbol("DOGE/USDT")), "XDGUSDT");
    EXPECT_EQ(spellingOf(symbol("SOL/EUR")), "SOLEUR");
}

TEST(KrakenNames, AnswersMayCarryMarksInFront)
{
    EXPECT_TRUE(isKeyOf("XXBTZUSD", symbol("BTC/USD")));
    EXPECT_TRUE(isKeyOf("XBTUSDT", symbol("BTC/USDT")));
    EXPECT_TRUE(isKeyOf("XETHXXBT", symbol("ETH/BTC")));
    EXPECT_TRUE(isKeyOf("ZEURZUSD", symbol("EUR/USD")));
    EXPECT_TRUE(isKeyOf("XDGUSD", symbol("DOGE/USD")));
    EXPECT_TRUE(isKeyOf("AAPLxUSD", symbol("AAPLX/USD")));
}

TEST(KrakenNames, OtherPairsAreOthers)
{
    EXPECT_FALSE(isKeyOf("XETHZUSD", symbol("BTC/USD")));
    EXPECT_FALSE(isKeyOf("XXBTZEUR", symbol("BTC/USD")));
    EXPECT_FALSE(isKeyOf("XBTUSDT", symbol("BTC/USD")));
    EXPECT_FALSE(isKeyOf("XXBTZUSD.d", symbol("BTC/USD")));
    EXPECT_FALSE(isKeyOf("", symbol("BTC/USD")));
}

} // namespace
} // namespace tapesift::providers::kraken
