#include "providers/csv_folder.h"

#include <filesystem>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "unit/providers/symbols.h"

namespace tapesift::providers {
namespace {

using market::Interval;

const base::UtcSeconds kFolderStart = std::chrono::sys_days{std::chrono::year{2024} / 1 / 8};

constexpr const char* kFolderHeader = "date,open,high,low,close,volume\n";

std::string rowOf(int day, double close)
{
    return fmt::format("{},{},{},{},{},100\n",
                       base::formatDate(kFolderStart + std::chrono::days{day}), close, close + 1,
                       close - 1, close);
}

std::string rowsOf(int days)
{
    std::string rows;
    for (int day = 0; day < days; ++day)
        rows += rowOf(day, 10);
    return rows;
}

class CsvFolderTest : public testing::Test
{
protected:
    std::unique_ptr<CsvSource> open()
    {
        return CsvFolder::ofAll(m_files.open(m_folder.path()).value()).value();
    }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(CsvFolderTest, ListsSymbolsInOrder)
{
    for (const char* name : {"MSFT.csv", "BRK_B.CSV", "btc_usdt.Csv", "AAPL.csv", "not this.csv",
                             "IBM.txt", ".csv", "ZZZ.csv/inside.csv"})
        m_folder.write(name, kFolderHeader);
    const auto members = open()->listSymbols();
    ASSERT_TRUE(members);
    std::vector<std::string> symbols;
    for (const market::Member& member : *members)
        symbols.push_back(member.symbol.text());
    EXPECT_EQ(symbols, (std::vector<std::string>{"AAPL", "BRK.B", "BTC/USDT", "MSFT"}));
}

TEST_F(CsvFolderTest, TakesTheFirstFileByNameOfOneSymbol)
{
    m_folder.write("BRK_B.csv", kFolderHeader + rowOf(0, 20));
    m_folder.write("BRK-B.csv", kFolderHeader + rowOf(0, 10)); // '-' sorts before '_'
    const auto source = open();
    EXPECT_EQ(source->listSymbols().value().size(), 1U);
    const auto fetched = source->fetchBars({symbol("BRK.B")});
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.view().close[0], 10);
}

TEST_F(CsvFolderTest, GivesBarsThatPassedTheGateAndTheStampOfTheirFile)
{
    m_folder.write("AAPL.csv", kFolderHeader + rowOf(2, 12) + rowOf(1, 11) + rowOf(0, 10));
    const auto source = open();
    const auto fetched = source->fetchBars({symbol("AAPL")});
    ASSERT_TRUE(fetched);
    const market::BarView bars = fetched->checked.series.view();
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_EQ(bars.time[0], kFolderStart);
    EXPECT_EQ(bars.close[2], 12);
    EXPECT_EQ(fetched->source, source->stamp(symbol("AAPL")).value());
    EXPECT_EQ(fetched->source->size, std::filesystem::file_size(m_folder.file("AAPL.csv")));
}

TEST_F(CsvFolderTest, GivesTheContentOfNow)
{
    m_folder.write("AAPL.csv", kFolderHeader + rowsOf(1));
    const auto source = open();
    EXPECT_EQ(source->fetchBars({symbol("AAPL")})->checked.series.size(), 1U);
    const auto before = source->stamp(symbol("AAPL")).value();
    m_folder.write("AAPL.csv", kFolderHeader + rowsOf(3));
    EXPECT_EQ(source->fetchBars({symbol("AAPL")})->checked.series.size(), 3U);
    EXPECT_NE(source->stamp(symbol("AAPL")).value(), before);
}

TEST_F(CsvFolderTest, SaysThatASymbolIsNotThere)
{
    m_folder.write("AAPL.csv", kFolderHeader);
    const auto source = open();
    const std::string message = "MSFT is not in " + m_folder.path().string();
    EXPECT_EQ(source->fetchBars({symbol("MSFT")}).error().message, message);
    EXPECT_EQ(source->stamp(symbol("MSFT")).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(source->newestBar(symbol("MSFT")).error().code, base::ErrorCode::NotFound);
}

TEST_F(CsvFolderTest, AFileThatWentAwayIsALostSource)
{
    m_folder.write("AAPL.csv", kFolderHeader + rowsOf(1));
    const auto source = open();
    std::filesystem::remove(m_folder.file("AAPL.csv"));
    EXPECT_EQ(source->fetchBars({symbol("AAPL")}).error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(source->stamp(symbol("AAPL")).error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(source->newestBar(symbol("AAPL")).error().code, base::ErrorCode::Unavailable);
}

TEST_F(CsvFolderTest, AFileWithoutRowsHasNoBars)
{
    m_folder.write("AAPL.csv", kFolderHeader);
    m_folder.write("MSFT.csv", "");
    const auto source = open();
    for (const char* name : {"AAPL", "MSFT"}) {
        const auto fetched = source->fetchBars({symbol(name)});
        ASSERT_TRUE(fetched);
        EXPECT_TRUE(fetched->checked.series.empty());
        EXPECT_EQ(source->newestBar(symbol(name)).error().code, base::ErrorCode::NotFound);
    }
}

TEST_F(CsvFolderTest, NamesTheFileAndTheLineOfBadData)
{
    m_folder.write("AAPL.csv", kFolderHeader + rowsOf(2) + "soon,1,2,1,2,3\n");
    const auto source = open();
    for (const base::Error& error :
         {source->fetchBars({symbol("AAPL")}).error(), source->newestBar(symbol("AAPL")).error()}) {
        EXPECT_EQ(error.code, base::ErrorCode::Corrupt);
        EXPECT_EQ(error.message, "AAPL.csv, line 4: 'soon' is not a date");
    }
}

TEST_F(CsvFolderTest, FindsTheNewestBarOfShortAndLongFilesInBothOrders)
{
    std::string newestFirst = kFolderHeader;
    for (int day = 499; day >= 0; --day)
        newestFirst += rowOf(day, 10);
    m_folder.write("SHORT.csv", kFolderHeader + rowsOf(5));
    m_folder.write("LONG.csv", kFolderHeader + rowsOf(500));
    m_folder.write("BACK.csv", newestFirst);
    m_folder.write("CUT.csv", kFolderHeader + rowsOf(499) + "2025-05-21,1"); // no line end
    const auto source = open();
    EXPECT_EQ(source->newestBar(symbol("SHORT")).value(), kFolderStart + std::chrono::days{4});
    for (const char* name : {"LONG", "BACK", "CUT"})
        EXPECT_EQ(source->newestBar(symbol(name)).value(), kFolderStart + std::chrono::days{499})
            << name;
}

TEST_F(CsvFolderTest, ReadsTheWholeFileForTheNewestBarIfTheEndsDoNotTell)
{
    const std::string note(3000, 'x');
    m_folder.write("AAPL.csv", "date,open,high,low,close,volume,note\n2024-01-08,1,2,1,2,3," +
                                   note + "\n2024-01-09,1,2,1,2,3," + note + "\n");
    EXPECT_EQ(open()->newestBar(symbol("AAPL")).value(), kFolderStart + std::chrono::days{1});
}

} // namespace
} // namespace tapesift::providers
