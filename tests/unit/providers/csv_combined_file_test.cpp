#include "providers/csv_combined_file.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "unit/providers/symbols.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using std::chrono::days;

const base::UtcSeconds kCombinedStart = std::chrono::sys_days{std::chrono::year{2024} / 1 / 8};

constexpr const char* kCombinedHeader = "date,Symbol,open,high,low,close,volume\n";

std::string rowOf(int day, std::string_view name, double close)
{
    return fmt::format("{},{},{},{},{},{},100\n", base::formatDate(kCombinedStart + days{day}),
                       name, close, close + 1, close - 1, close);
}

class CsvCombinedFileTest : public testing::Test
{
protected:
    std::unique_ptr<CsvCombinedFile> open(const std::string& content)
    {
        m_folder.write("all.csv", content);
        return std::make_unique<CsvCombinedFile>(m_files.open(m_folder.path()).value(), "all.csv");
    }

    static std::vector<double> closesOf(CsvSource& source, std::string_view name)
    {
        const auto fetched = source.fetchBars({symbol(name)});
        EXPECT_TRUE(fetched) << fetched.error().message;
        if (!fetched)
            return {};
        const auto closes = fetched->checked.series.view().close;
        return {closes.begin(), closes.end()};
    }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(CsvCombinedFileTest, FindsTheRowsOfASymbolWhereverTheyStand)
{
    const std::string aapl = rowOf(0, "AAPL", 10) + rowOf(1, "AAPL", 11) + rowOf(2, "AAPL", 12);
    const std::string brk = rowOf(0, "BRK-B", 20) + rowOf(1, "BRK.B", 21) + rowOf(2, "brk/b", 22);
    std::string byDate;
    for (int day = 0; day < 3; ++day)
        byDate += rowOf(day, "AAPL", 10 + day) + rowOf(day, "BRK_B", 20 + day);
    for (const std::string& rows : {aapl + brk, byDate}) {
        const auto source = open(kCombinedHeader + rows);
        EXPECT_EQ(closesOf(*source, "AAPL"), (std::vector<double>{10, 11, 12}));
        EXPECT_EQ(closesOf(*source, "BRK.B"), (std::vector<double>{20, 21, 22}));
        const auto members = source->listSymbols().value();
        ASSERT_EQ(members.size(), 2U);
        EXPECT_EQ(members[0].symbol.text(), "AAPL");
        EXPECT_EQ(members[1].symbol.text(), "BRK.B");
        EXPECT_EQ(source->newestBar(symbol("BRK.B")).value(), kCombinedStart + days{2});
    }
}

TEST_F(CsvCombinedFileTest, LeavesOutRowsWithoutASymbol)
{
    const auto source = open(kCombinedHeader + rowOf(0, "", 1) + rowOf(0, "not one", 1) +
                             rowOf(0, "AAPL", 10) + rowOf(1, "", 1) + rowOf(1, "AAPL", 11));
    EXPECT_EQ(closesOf(*source, "AAPL"), (std::vector<double>{10, 11}));
    EXPECT_EQ(source->listSymbols().value().size(), 1U);
}

TEST_F(CsvCombinedFileTest, SaysThatThereAreNoSymbols)
{
    for (const std::string& rows : {std::string(), rowOf(0, "", 1)}) {
        const auto listed = open(kCombinedHeader + rows)->listSymbols();
        ASSERT_FALSE(listed);
        EXPECT_EQ(listed.error().code, base::ErrorCode::NotFound);
        EXPECT_EQ(listed.error().message, "No symbols in " + m_folder.file("all.csv"));
    }
}

TEST_F(CsvCombinedFileTest, NamesTheLineInTheWholeFile)
{
    const auto source = open(kCombinedHeader + rowOf(0, "AAPL", 10) + rowOf(0, "MSFT", 10) +
                             rowOf(1, "AAPL", 10) + "never,MSFT,1,2,1,2,3\n");
    EXPECT_EQ(closesOf(*source, "AAPL"), (std::vector<double>{10, 10}));
    for (const base::Error& error :
         {source->fetchBars({symbol("MSFT")}).error(), source->newestBar(symbol("MSFT")).error()}) {
        EXPECT_EQ(error.code, base::ErrorCode::Corrupt);
        EXPECT_EQ(error.message, "all.csv, line 5: 'never' is not a date");
    }
}

TEST_F(CsvCombinedFileTest, SaysThatASymbolIsNotThere)
{
    const auto source = open(kCombinedHeader + rowOf(0, "AAPL", 10));
    const std::string message = "MSFT is not in " + m_folder.file("all.csv");
    EXPECT_EQ(source->fetchBars({symbol("MSFT")}).error().message, message);
    EXPECT_EQ(source->stamp(symbol("MSFT")).error().message, message);
    EXPECT_EQ(source->newestBar(symbol("MSFT")).error().code, base::ErrorCode::NotFound);
}

TEST_F(CsvCombinedFileTest, ReadsTheFileAgainWhenItHasChanged)
{
    const auto source = open(kCombinedHeader + rowOf(0, "AAPL", 10));
    const auto before = source->stamp(symbol("AAPL")).value();
    EXPECT_EQ(closesOf(*source, "AAPL"), (std::vector<double>{10}));

    m_folder.write("all.csv", kCombinedHeader + rowOf(0, "AAPL", 10) + rowOf(1, "AAPL", 11) +
                                  rowOf(0, "MSFT", 5));
    EXPECT_EQ(closesOf(*source, "AAPL"), (std::vector<double>{10, 11}));
    EXPECT_EQ(source->listSymbols().value().size(), 2U);
    const auto after = source->stamp(symbol("AAPL")).value();
    EXPECT_NE(after, before);
    EXPECT_EQ(source->fetchBars({symbol("MSFT")})->source, after);
}

} // namespace
} // namespace tapesift::providers
