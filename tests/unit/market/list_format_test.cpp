#include "tapesift/market/list_format.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tapesift/base/random.h"

#include "support/real_data.h"

namespace tapesift::market {
namespace {

std::string spelledSymbols(const Universe& universe)
{
    std::string text;
    for (const Member& member : universe.members)
        text += (text.empty() ? "" : " ") + member.symbol.text();
    return text;
}

std::string readList(std::string_view text)
{
    const auto universe = parseList(text, "test");
    return universe ? spelledSymbols(*universe) : "refused: " + universe.error().message;
}

TEST(ListFormat, PlainListWithComments)
{
    EXPECT_EQ(readList("# my list, of shares\nAAPL\n msft \r\n\nIBM # big blue\n"),
              "AAPL MSFT IBM");
}

TEST(ListFormat, AnySeparatorBetweenSymbols)
{
    EXPECT_EQ(readList("AAPL, MSFT NVDA;IBM\tBRK.B\rF"), "AAPL MSFT NVDA IBM BRK.B F");
    EXPECT_EQ(readList("[\"AAPL\", 'MSFT']"), "AAPL MSFT");
    EXPECT_EQ(readList("$AAPL $BTC-USD"), "AAPL BTC/USD");
    EXPECT_EQ(readList("AAPL"), "AAPL");
}

TEST(ListFormat, TradingViewWithSectionsAndExchanges)
{
    const auto universe = parseList("###Big breakouts,NASDAQ:AAPL,NYSE:BRK.B,###Gaps,BINANCE:"
                                    "BTCUSDT,NSE:BAJAJ_AUTO\n###Rest\nnyse:IBM",
                                    "tv");
    ASSERT_TRUE(universe);
    EXPECT_EQ(spelledSymbols(*universe), "AAPL BRK.B BTC/USDT BAJAJ-AUTO IBM");
    EXPECT_EQ(universe->members[0].exchange, "NASDAQ");
    EXPECT_EQ(universe->members[2].exchange, "BINANCE");
    EXPECT_EQ(universe->members[4].exchange, "NYSE");
    EXPECT_EQ(universe->report.mapped, 2U);
    EXPECT_EQ(universe->name, "tv");
}

TEST(ListFormat, CsvWithAnyColumnOrder)
{
    const auto universe =
        parseList("\xEF\xBB\xBFNo.;Company;TICKER;Sector;Exchange\r\n"
                  "1;\"Alphabet; Class A\";GOOGL;Communication Services;nasdaq\r\n"
                  "2;Berkshire;BRK-B;Financials;NYSE\r\n",
                  "csv");
    ASSERT_TRUE(universe);
    EXPECT_EQ(spelledSymbols(*universe), "GOOGL BRK.B");
    EXPECT_EQ(universe->members[0].name, "Alphabet; Class A");
    EXPECT_EQ(universe->members[0].sector, "Communication Services");
    EXPECT_EQ(universe->members[0].exchange, "NASDAQ");
    EXPECT_EQ(universe->members[1].symbol.text(), "BRK.B");
}

TEST(ListFormat, CsvOfOneColumnAndWithCommentsAbove)
{
    EXPECT_EQ(readList("Symbol\nAAPL\nMSFT\n"), "AAPL MSFT");
    EXPECT_EQ(readList("# exported\n# today\ncode,price\nAAPL,1.5\nNASDAQ:MSFT,2\n,3\n"),
              "AAPL MSFT");
}

TEST(ListFormat, MotiveWaveHeader)
{
    const auto universe = parseList("SYMBOL,EXCHANGE,TYPE,CURRENCY,MINTICK,TITLE,DESCRIPTION\n"
                                    "AAPL,NASDAQ,STOCK,USD,0.01,Apple,Apple Inc.\n",
                                    "mw");
    ASSERT_TRUE(universe);
    EXPECT_EQ(spelledSymbols(*universe), "AAPL");
    EXPECT_EQ(universe->members[0].name, "Apple");
}

TEST(ListFormat, InteractiveBrokersLines)
{
    const auto universe =
        parseList("SYM,AAPL,SMART\nDES,BRK B,STK,SMART,,,,\nDES,MSFT,STK,SMART,,,,\n"
                  "CON,265598,SMART\n",
                  "ib");
    ASSERT_TRUE(universe);
    EXPECT_EQ(spelledSymbols(*universe), "AAPL BRK.B MSFT");
    EXPECT_EQ(universe->report.mapped, 1U);
    EXPECT_EQ(universe->report.unknown, (std::vector<std::string>{"265598"}));
    // A list of tickers that begins with one called SYM.
    EXPECT_EQ(readList("SYM,AAPL,IBM\nMSFT,F,GE\n"), "SYM AAPL IBM MSFT F GE");
}

TEST(ListFormat, ReportCountsEveryEntryOnce)
{
    const auto universe = parseList("AAPL BRK-B brk.b aapl MSFT what?! N/A 12.5 btcusdt", "r");
    ASSERT_TRUE(universe);
    const ImportReport& report = universe->report;
    EXPECT_EQ(report.found, 4U);
    EXPECT_EQ(report.mapped, 2U);
    EXPECT_EQ(report.duplicates, 2U);
    EXPECT_EQ(report.unknownCount, 3U);
    EXPECT_EQ(report.unknown, (std::vector<std::string>{"what?!", "N/A", "12.5"}));
    EXPECT_EQ(report.summary(), "4 found, 2 mapped, 3 unknown, 2 repeated");
}

TEST(ListFormat, UnknownEntriesAreListedUpToALimit)
{
    std::string text = "AAPL\n";
    for (int i = 0; i < 1'500; ++i)
        text += "?\n";
    const auto universe = parseList(text, "many");
    ASSERT_TRUE(universe);
    EXPECT_EQ(universe->report.unknownCount, 1'500U);
    EXPECT_EQ(universe->report.unknown.size(), 1'000U);
}

TEST(ListFormat, RefusesWhatIsNoListAndSaysWhatToGive)
{
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "is empty"},
        {" \r\n\t", "is empty"},
        {"\xEF\xBB\xBF", "is empty"},
        {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "is not a text file"},
        {std::string("A\0A\0P\0L\0", 8), "is not a text file"},
        {"AAPL\nM\xfcnchen\n", "is not UTF-8 text"},
        {"<!DOCTYPE html><html><body>AAPL</body></html>", "is a web page or XML, not a list"},
        {"# nothing but a comment", "has no symbol in it"},
        {"symbol,name\n", "has no symbol in it"},
        {"?? !! ((", "has no symbol in it"},
    };
    for (const auto& [text, problem] : cases) {
        const auto universe = parseList(text, "my list");
        ASSERT_FALSE(universe) << problem;
        EXPECT_EQ(universe.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(universe.error().message, "The list \"my list\" " + problem);
        EXPECT_FALSE(universe.error().suggestion.empty());
    }
}

TEST(ListFormat, HundredThousandLines)
{
    std::string text = "symbol,name\n";
    for (int i = 0; i < 100'000; ++i)
        text += fmt::format("S{:05},\"Share, number {}\"\n", i, i);
    const auto universe = parseList(text, "large");
    ASSERT_TRUE(universe);
    EXPECT_EQ(universe->members.size(), 100'000U);
    EXPECT_EQ(universe->members.back().name, "Share, number 99999");
}

TEST(ListFormat, AnyBytesEndInAListOrAnError)
{
    constexpr std::array<std::string_view, 16> kPieces = {
        "AAPL", ",", "\"", "\n", "symbol", "#",       "###",  ":",
        "SYM,", " ", ";",  "$",  "\r",     "BTCUSDT", "\xc3", "ä"};
    base::SeededRandom random(3);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t n = random.below(20); n > 0; --n)
            text += kPieces[random.below(kPieces.size())];
        const auto universe = parseList(text, "random");
        if (universe) {
            EXPECT_EQ(universe->members.size(), universe->report.found);
            EXPECT_GT(universe->report.found, 0U);
        } else {
            EXPECT_EQ(universe.error().code, base::ErrorCode::InvalidArgument);
        }
    }
}

// 13,113 lines, one of which is the time stamp at the end of the exchange's file.
TEST(ListFormat, RealDirectoryKeepsEverySymbolApartAndMakesNoPair)
{
    const auto text = support::realDataFile("universe/us_symbol_directory_2026-08.csv");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto universe = parseList(*text, "directory");
    ASSERT_TRUE(universe);
    EXPECT_EQ(universe->report.found, 13'112U);
    EXPECT_EQ(universe->report.unknownCount, 1U);
    EXPECT_EQ(universe->report.duplicates, 0U);
    for (const Member& member : universe->members)
        EXPECT_FALSE(member.symbol.isPair()) << member.symbol.text();
}

TEST(ListFormat, RealDirectoriesOf2016KeepEverySymbolApart)
{
    for (const std::string file : {"nasdaqlisted", "otherlisted"}) {
        const auto text = support::realDataFile("universe/raw_2016-08_" + file + ".txt");
        if (!text)
            GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
        const auto universe = parseList(*text, file);
        ASSERT_TRUE(universe);
        EXPECT_EQ(universe->report.found, file == "otherlisted" ? 5'223U : 3'145U);
        EXPECT_EQ(universe->report.duplicates, 0U);
        EXPECT_EQ(universe->report.unknownCount, 1U);
        for (const Member& member : universe->members)
            EXPECT_FALSE(member.symbol.isPair()) << member.symbol.text();
    }
}

TEST(ListFormat, RealWebPageInsteadOfAListIsRefused)
{
    const auto text = support::realDataFile("universe/fault_html_instead_of_nasdaqlisted.txt");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto universe = parseList(*text, "page");
    ASSERT_FALSE(universe);
    EXPECT_EQ(universe.error().code, base::ErrorCode::InvalidArgument);
}

TEST(ListFormat, RealCryptoListBecomesPairs)
{
    const auto text = support::realDataFile("universe/financedatabase_cryptos.csv");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto universe = parseList(*text, "crypto");
    ASSERT_TRUE(universe);
    for (const Member& member : universe->members)
        EXPECT_TRUE(member.symbol.isPair()) << member.symbol.text();
    EXPECT_GT(universe->members.size(), 3'000U);
}

TEST(ListFormat, ADirectorySaysWhatKindASymbolIs)
{
    const auto universe = parseList("symbol,name,exchange,etf,test_issue\n"
                                    "ABC,Abc Corp Common Stock,N,N,N\n"
                                    "ABCDW,Abc Corp - Warrants,Q,N,N\n"
                                    "XQQ,Example 3X Bull ETF,P,Y,N\n"
                                    "ZTST,Test Stock,Q,N,Y\n"
                                    "XYZ,,Q,,\n",
                                    "directory.csv");
    ASSERT_TRUE(universe);
    const std::vector<Member>& members = universe->members;
    ASSERT_EQ(members.size(), 5U);
    EXPECT_EQ(members[0].kind, SecurityKind::Common);
    EXPECT_EQ(members[1].kind, SecurityKind::Warrant);
    EXPECT_EQ(members[2].kind, SecurityKind::LeveragedEtf);
    EXPECT_TRUE(members[3].isTestIssue);
    EXPECT_FALSE(members[0].isTestIssue);
    EXPECT_EQ(members[4].kind, SecurityKind::Unknown);
}

} // namespace
} // namespace tapesift::market
