#include "tapesift/presentation/chart_link.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

TEST(ChartLink, NamesExchangeAndSymbol)
{
    EXPECT_EQ(chartLink(QStringLiteral("BRK.B"), QStringLiteral("nyse")),
              QStringLiteral("https://www.tradingview.com/chart/?symbol=NYSE%3ABRK.B"));
    EXPECT_EQ(chartLink(QStringLiteral("BTC/USDT"), QString()),
              QStringLiteral("https://www.tradingview.com/chart/?symbol=BTCUSDT"));
}

// As finance.yahoo.com spells them: BRK-B, BTC-USD, ES=F.
TEST(ChartLink, SpellsSymbolsAsYahooDoes)
{
    EXPECT_EQ(yahooLink(QStringLiteral("BRK.B")),
              QStringLiteral("https://finance.yahoo.com/quote/BRK-B/"));
    EXPECT_EQ(yahooLink(QStringLiteral("BTC/USDT")),
              QStringLiteral("https://finance.yahoo.com/quote/BTC-USD/"));
    EXPECT_EQ(yahooLink(QStringLiteral("ETH/EUR")),
              QStringLiteral("https://finance.yahoo.com/quote/ETH-EUR/"));
    EXPECT_EQ(yahooLink(QStringLiteral("ES=F")),
              QStringLiteral("https://finance.yahoo.com/quote/ES%3DF/"));
}

} // namespace
} // namespace tapesift::presentation
