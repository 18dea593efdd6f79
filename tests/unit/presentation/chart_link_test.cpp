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

} // namespace
} // namespace tapesift::presentation
