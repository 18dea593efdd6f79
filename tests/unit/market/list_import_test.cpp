// The lists of other programs, as those write them, and the report of an import.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tapesift/base/real_file_system.h"
#include "tapesift/market/list_format.h"

#include "support/temporary_folder.h"

namespace tapesift::market {
namespace {

std::string spelledImport(const Universe& universe)
{
    std::string text;
    for (const Member& member : universe.members)
        text += (text.empty() ? "" : " ") + (member.exchange.empty() ? "" : member.exchange + ":") +
                member.symbol.text();
    return text;
}

std::string rejections(const ImportedList& list)
{
    std::string text;
    for (const Rejection& rejected : list.rejected)
        text += fmt::format("{}|{}|{}\n", rejected.line, rejected.text, rejected.reason);
    return text;
}

TEST(ListImport, InteractiveBrokersWatchlistWithExchangesAndOtherThings)
{
    const auto list = importList("DES,AAPL,STK,SMART/NASDAQ,,,,,,\r\n"
                                 "DES,BRK B,STK,SMART/NYSE,,,,,,\r\n"
                                 "DES,ES,FUT,CME,202612,,50,,,\r\n"
                                 "DES,SPX,IND,CBOE,,,,,,\r\n"
                                 "SYM,IBM,SMART\r\n"
                                 "CON,265598,SMART\r\n",
                                 "watch.csv");
    ASSERT_TRUE(list) << list.error().message;
    EXPECT_EQ(list->form, ListForm::BrokerLines);
    EXPECT_EQ(spelledImport(list->universe), "NASDAQ:AAPL NYSE:BRK.B CBOE:SPX IBM");
    EXPECT_EQ(rejections(*list), "3|ES|neither a share nor an index (FUT)\n"
                                 "6|265598|a contract number, which only the broker knows\n");
}

TEST(ListImport, InteractiveBrokersPortfolioTable)
{
    const auto list = importList("Financial Instrument,Position,Market Value\n"
                                 "AAPL NASDAQ.NMS,100,\"19,000\"\n"
                                 "BRK B NYSE,5,2000\n"
                                 "IBM,10,1500\n"
                                 "\"AAPL Jan17'27 200 CALL\",1,300\n",
                                 "portfolio.csv");
    ASSERT_TRUE(list) << list.error().message;
    EXPECT_EQ(list->form, ListForm::BrokerPositions);
    EXPECT_EQ(spelledImport(list->universe), "NASDAQ:AAPL NYSE:BRK.B IBM");
    EXPECT_EQ(rejections(*list), "5|AAPL Jan17'27 200 CALL|not a share\n");
}

TEST(ListImport, InteractiveBrokersStatementHasItsPositionsOnceEach)
{
    const auto list = importList(
        "Statement,Header,Field Name,Field Value\n"
        "Statement,Data,Period,\"November 26, 2026\"\n"
        "Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity\n"
        "Open Positions,Data,Summary,Stocks,USD,AAPL,100\n"
        "Open Positions,Data,Lot,Stocks,USD,AAPL,60\n"
        "Open Positions,Data,Lot,Stocks,USD,AAPL,40\n"
        "Open Positions,Data,Summary,Stocks,USD,BRK B,5\n"
        "Open Positions,Data,Summary,Equity and Index Options,USD,AAPL 17JAN27 200 C,1\n"
        "Open Positions,Total,,Stocks,USD,,\n"
        "Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity\n"
        "Trades,Data,Order,Stocks,USD,MSFT,-10\n",
        "statement.csv");
    ASSERT_TRUE(list) << list.error().message;
    EXPECT_EQ(list->form, ListForm::BrokerPositions);
    EXPECT_EQ(spelledImport(list->universe), "AAPL BRK.B");
    EXPECT_EQ(list->universe.report.duplicates, 0U);
    EXPECT_EQ(rejections(*list),
              "8|AAPL-17JAN27-200-C|neither a share nor an index (Equity and Index Options)\n");
}

TEST(ListImport, FinvizAddressesThatNameTickers)
{
    for (const std::string address :
         {"https://finviz.com/screener.ashx?v=111&t=AAPL,MSFT,BRK-B",
          "  https://elite.finviz.com/screener.ashx?t=AAPL%2CMSFT%2CBRK-B&o=-change#top \n",
          "finviz.com/screener.ashx?t=AAPL+MSFT+BRK-B",
          "HTTP://WWW.FINVIZ.COM/x?a=1&t=AAPL,MSFT,"
          "BRK-B,AAPL"}) {
        const auto list = importList(address, "address");
        ASSERT_TRUE(list) << address << list.error().message;
        EXPECT_EQ(list->form, ListForm::FinvizAddress);
        EXPECT_EQ(spelledImport(list->universe), "AAPL MSFT BRK.B") << address;
    }
}

TEST(ListImport, FinvizAddressesThatHoldRulesOnly)
{
    for (const std::string address :
         {"https://finviz.com/screener.ashx?v=111&f=cap_largeover,ta_rsi_os30",
          "https://finviz.com/screener.ashx",
          "https://finviz.com/screener.ashx?t=", "https://finviz.com/?f=x%2"}) {
        const auto list = importList(address, "address");
        ASSERT_FALSE(list) << address;
        EXPECT_EQ(list.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(list.error().message, "This address of Finviz holds rules and no symbols.");
        EXPECT_FALSE(list.error().suggestion.empty());
    }
    // Somebody else's site is no address of Finviz.
    EXPECT_FALSE(importList("https://notfinviz.com/?t=AAPL", "address"));
}

TEST(ListImport, ClipboardsSayWhatTheyAre)
{
    const std::vector<std::tuple<std::string, ListForm, std::string>> cases = {
        {"aapl msft; nvda,IBM", ListForm::Plain, "AAPL MSFT NVDA IBM"},
        {"###Tech,NASDAQ:AAPL,NYSE:IBM", ListForm::TradingView, "NASDAQ:AAPL NYSE:IBM"},
        {"NASDAQ:AAPL,BINANCE:BTCUSDT", ListForm::TradingView, "NASDAQ:AAPL BINANCE:BTC/USDT"},
        {"Ticker\tCompany\nAAPL\tApple\nIBM\tBig Blue\n", ListForm::Csv, "AAPL IBM"},
        {R"({"version":1,"name":"L","symbols":["AAPL",{"symbol":"IBM","exchange":"NYSE"}]})",
         ListForm::Watchlist, "AAPL NYSE:IBM"},
    };
    for (const auto& [text, form, symbols] : cases) {
        const auto list = importList(text, "clipboard");
        ASSERT_TRUE(list) << text << list.error().message;
        EXPECT_EQ(listFormName(list->form), listFormName(form)) << text;
        EXPECT_EQ(spelledImport(list->universe), symbols);
    }
}

TEST(ListImport, NamesTheLinesThatAreLeftOut)
{
    const auto plain = importList("AAPL\r\n12.5, MSFT\r\r\n# note\nwhat?! N/A\n", "plain");
    ASSERT_TRUE(plain);
    EXPECT_EQ(rejections(*plain), "2|12.5|not a symbol\n"
                                  "5|what?!|not a symbol\n"
                                  "5|N/A|no value stands there\n");
    const auto csv =
        importList("\xEF\xBB\xBF# exported\nname,symbol\n\"two\nlines\",AAPL\nx,??\n", "csv");
    ASSERT_TRUE(csv);
    EXPECT_EQ(rejections(*csv), "5|??|not a symbol\n");
}

TEST(ListImport, ListsTheFirstTwentyOfAHundredThousandBadLines)
{
    std::string text = "AAPL\n";
    for (int i = 0; i < 100'000; ++i)
        text += "?" + std::string(200, 'x') + "\n";
    const auto list = importList(text, "many");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->universe.report.unknownCount, 100'000U);
    ASSERT_EQ(list->rejected.size(), 20U);
    EXPECT_EQ(list->rejected.back().line, 21U);
    EXPECT_LE(list->rejected.back().text.size(), 43U);
}

TEST(ListImport, FilesAreBoundedAndSayWhatIsWrongWithThem)
{
    base::RealFileSystem files;
    const support::TemporaryFolder folder;
    const auto good = importListFile(files, folder.write("a/my list.txt", "AAPL\n"));
    ASSERT_TRUE(good);
    EXPECT_EQ(good->universe.name, "my list.txt");
    const auto missing = importListFile(files, folder.file("none.txt"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::NotFound);
    const auto binary = importListFile(files, folder.write("x.bin", std::string("\x7f"
                                                                                "ELF\0\0",
                                                                                6)));
    ASSERT_FALSE(binary);
    EXPECT_EQ(binary.error().message, "The list \"x.bin\" is not a text file");
    const auto large = importListFile(files, folder.write("x.csv", std::string(32'000'001, 'A')));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().message, "The list \"x.csv\" is larger than 32 MB");
}

} // namespace
} // namespace tapesift::market
