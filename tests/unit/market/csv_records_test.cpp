#include "market/csv_records.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

using Record = std::vector<std::string>;

std::vector<Record> readRecords(std::string_view text, char separator = ',')
{
    std::vector<Record> records;
    CsvRecords reader(text, separator);
    while (reader.next()) {
        Record record;
        for (std::size_t i = 0; i < reader.size(); ++i)
            record.emplace_back(reader.field(i));
        records.push_back(record);
    }
    return records;
}

TEST(CsvRecords, SplitsLinesOfEveryKind)
{
    const std::vector<Record> expected = {{"a", "b"}, {"c", "d"}};
    EXPECT_EQ(readRecords("a,b\nc,d\n"), expected);
    EXPECT_EQ(readRecords("a,b\r\nc,d"), expected);
    EXPECT_EQ(readRecords("a,b\rc,d\r"), expected);
    EXPECT_EQ(readRecords("a;b\nc;d\n", ';'), expected);
    EXPECT_EQ(readRecords(" a , b \n\n  \n# note, x\nc,d\n"), expected);
}

TEST(CsvRecords, QuotedFieldHoldsAnything)
{
    EXPECT_EQ(readRecords("\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\"\nnext\n"),
              (std::vector<Record>{{"a, b", "say \"hi\"", "two\nlines"}, {"next"}}));
    EXPECT_EQ(readRecords(" \"x\" ,y\n"), (std::vector<Record>{{"x", "y"}}));
}

TEST(CsvRecords, EmptyFieldsCount)
{
    EXPECT_EQ(readRecords(",a,\n\"\",b\n"), (std::vector<Record>{{"", "a", ""}, {"", "b"}}));
}

TEST(CsvRecords, FieldBeyondTheRecordIsEmpty)
{
    CsvRecords reader("a,b,c\nd\n", ',');
    ASSERT_TRUE(reader.next());
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.size(), 1U);
    EXPECT_EQ(reader.field(2), "");
}

TEST(CsvRecords, QuoteThatIsNeverClosedCostsOneLineAtMost)
{
    EXPECT_EQ(readRecords("a,\"b\nc,d\n"), (std::vector<Record>{{"a", "\"b"}, {"c", "d"}}));
}

TEST(CsvRecords, NothingToRead)
{
    EXPECT_TRUE(readRecords("").empty());
    EXPECT_TRUE(readRecords("\n\r\n# only a comment").empty());
}

TEST(CsvRecords, SeparatorIsTheMostFrequentOfTheHeader)
{
    EXPECT_EQ(separatorOf("symbol"), ',');
    EXPECT_EQ(separatorOf("symbol,name"), ',');
    EXPECT_EQ(separatorOf("symbol;name, short;sector"), ';');
    EXPECT_EQ(separatorOf("symbol\tname"), '\t');
    EXPECT_EQ(separatorOf("Symbol|Security Name|ETF"), '|');
}

} // namespace
} // namespace tapesift::market
