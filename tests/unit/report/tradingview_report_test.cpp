#include <sstream>

#include <gtest/gtest.h>

#include "sample_report.h"

namespace tapesift::report {
namespace {

using analysis::Signal;

std::string listOf(const ScanReport& report)
{
    std::ostringstream out;
    writeTradingView(out, report);
    return out.str();
}

store::LedgerEntry entryOn(const std::string& exchange, const std::string& symbol, Signal signal)
{
    store::LedgerEntry entry = okEntry(symbol, signal);
    entry.member.exchange = exchange;
    return entry;
}

TEST(TradingViewReport, HasASectionForEachSignalStrongestFirst)
{
    const ScanReport report = sampleReport(
        {entryOn("NYSE", "IBM", Signal::Sell), entryOn("NASDAQ", "AAPL", Signal::StrongBuy),
         entryOn("", "MSFT", Signal::Buy), failedEntry("BAD", market::Outcome::Stale, ""),
         entryOn("nasdaq", "NVDA", Signal::StrongBuy)});
    EXPECT_EQ(listOf(report), "###Strong Buy,NASDAQ:AAPL,NASDAQ:NVDA\n"
                              "###Buy,MSFT\n"
                              "###Sell,NYSE:IBM\n");
}

TEST(TradingViewReport, SpellsSymbolsAsTradingViewDoes)
{
    EXPECT_EQ(listOf(sampleReport({entryOn("NYSE", "BRK.B", Signal::Buy)})), "###Buy,NYSE:BRK.B\n");
    EXPECT_EQ(listOf(sampleReport({entryOn("BINANCE", "BTC/USDT", Signal::Buy)})),
              "###Buy,BINANCE:BTCUSDT\n");
    EXPECT_EQ(listOf(sampleReport({entryOn("NSE", "M&M", Signal::Buy)})), "###Buy,NSE:M_M\n");
}

TEST(TradingViewReport, LeavesOutAnExchangeThatWouldBreakTheList)
{
    EXPECT_EQ(listOf(sampleReport({entryOn("NYSE, Arca", "SPY", Signal::Buy)})), "###Buy,SPY\n");
}

TEST(TradingViewReport, IsEmptyWithoutResults)
{
    EXPECT_EQ(listOf(sampleReport({})), "");
}

} // namespace
} // namespace tapesift::report
