#include "tapesift/report/symbol_detail.h"

#include <sstream>

#include <gtest/gtest.h>

#include "unit/report/expect_contains.h"
#include "unit/report/sample_report.h"

namespace tapesift::report {

namespace {

std::string symbolDetailOf(const store::LedgerEntry& entry)
{
    std::ostringstream text;
    writeSymbolDetail(text, sampleReport({entry}).run, entry, {}, {});
    return text.str();
}

} // namespace

TEST(SymbolDetail, ExplainsAResultNumberByNumber)
{
    store::LedgerEntry entry = okEntry("AAPL");
    entry.member.name = "Apple";
    entry.result->warming = {indicators::IndicatorId::Rsi14};
    entry.result->quality = {{market::QualityFlag::Gap, entry.result->timestamp, "3 days missing"}};
    const std::string text = symbolDetailOf(entry);
    expectContains(text, "AAPL · Apple\n");
    expectContains(text, "(simulated), as of 2026-11-20");
    expectContains(text, "▲ Buy, strength 42");
    expectContains(text, "Last 123.25, -1.50 (-1.25 %), volume 54.32M");
    expectContains(text, "+0.20  RSI 14 is 27.4");
    expectContains(text, "(warming: too few bars to be exact)");
    expectContains(text, "2026-11-20  gap: 3 days missing");
    expectContains(text, "1260 bars of 1d from demo (demo-1a2b3c4d), adjusted for splits");
}

TEST(SymbolDetail, SaysWhyThereIsNoResult)
{
    const std::string text =
        symbolDetailOf(failedEntry("GONE", market::Outcome::Stale, "The last bar of GONE is old."));
    expectContains(text, "No result: stale.");
    expectContains(text, "The last bar of GONE is old.\nthe cause\nDo this.\n");
    EXPECT_EQ(text.find("Indicators"), std::string::npos);
}

TEST(SymbolDetail, ControlCharactersOfASourceDoNotReachTheTerminal)
{
    store::LedgerEntry entry = okEntry("AAPL");
    entry.member.name = "evil\x1b[31m";
    EXPECT_EQ(symbolDetailOf(entry).find('\x1b'), std::string::npos);
}

} // namespace tapesift::report
