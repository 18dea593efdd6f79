#include "providers/csv_source.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::providers {
namespace {

constexpr const char* kCsvRows = "date,open,high,low,close,volume\n2024-01-08,10,11,9,10,100\n";

class CsvSourceTest : public testing::Test
{
protected:
    base::Result<std::unique_ptr<CsvSource>> open(const std::string& path)
    {
        return openCsvSource(m_files, path);
    }

    std::vector<std::string> symbolsAt(const std::string& path)
    {
        std::vector<std::string> symbols;
        const auto source = open(path);
        EXPECT_TRUE(source);
        if (!source)
            return symbols;
        const auto members = (*source)->listSymbols().value();
        for (const market::Member& member : members)
            symbols.push_back(member.symbol.text());
        return symbols;
    }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(CsvSourceTest, OpensAFolder)
{
    m_folder.write("AAPL.csv", kCsvRows);
    m_folder.write("IBM.csv", kCsvRows);
    EXPECT_EQ(symbolsAt(m_folder.path()), (std::vector<std::string>{"AAPL", "IBM"}));
}

TEST_F(CsvSourceTest, OpensAFileWithASymbolColumn)
{
    const std::string path = m_folder.write("all.txt", "date,open,high,low,close,ticker\n"
                                                       "2024-01-08,1,2,1,2,MSFT\n"
                                                       "2024-01-08,1,2,1,2,AAPL\n");
    EXPECT_EQ(symbolsAt(path), (std::vector<std::string>{"AAPL", "MSFT"}));
}

TEST_F(CsvSourceTest, OpensAFileNamedAfterItsSymbol)
{
    m_folder.write("AAPL.csv", kCsvRows);
    EXPECT_EQ(symbolsAt(m_folder.write("BRK_B.csv", kCsvRows)),
              (std::vector<std::string>{"BRK.B"}));
}

TEST_F(CsvSourceTest, SaysThatThePathDoesNotExist)
{
    for (const char* name : {"none", "none/all.csv"}) {
        const auto source = open(m_folder.file(name));
        ASSERT_FALSE(source);
        EXPECT_EQ(source.error().code, base::ErrorCode::NotFound);
        EXPECT_EQ(source.error().message, m_folder.file(name) + " does not exist");
        EXPECT_FALSE(source.error().suggestion.empty());
    }
}

TEST_F(CsvSourceTest, SaysThatAFolderHasNoCsvFiles)
{
    m_folder.write("readme.txt", "hello");
    m_folder.write("sub.csv/AAPL.csv", kCsvRows);
    const auto source = open(m_folder.path());
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(source.error().message, "No CSV files in " + m_folder.path().string());
    EXPECT_FALSE(source.error().suggestion.empty());
}

TEST_F(CsvSourceTest, RefusesAFileThatIsNone)
{
    const auto binary = open(m_folder.write("all.csv", std::string("PK\3\4\0\0", 6)));
    ASSERT_FALSE(binary);
    EXPECT_EQ(binary.error().code, base::ErrorCode::Corrupt);

    const auto nameless = open(m_folder.write("my prices.csv", kCsvRows));
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(nameless.error().message,
              "my prices.csv has no symbol column and is not named after a symbol");
}

} // namespace
} // namespace tapesift::providers
