#include "providers/csv_layout.h"

#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

using enum CsvColumn;

base::Result<CsvLayout> layoutOf(std::string_view text)
{
    return readCsvLayout(text, "AAPL.csv");
}

std::vector<CsvColumn> columnsOf(std::string_view header)
{
    const auto layout = layoutOf(header);
    EXPECT_TRUE(layout) << header << ": " << (layout ? "" : layout.error().message);
    return layout ? layout->columns : std::vector<CsvColumn>();
}

TEST(CsvLayout, FindsColumnsInAnyOrderAndCase)
{
    EXPECT_EQ(columnsOf("date,open,high,low,close,volume\n"),
              (std::vector{Time, Open, High, Low, Close, Volume}));
    EXPECT_EQ(columnsOf("VOLUME,Close,LOW,High,oPen,Date"),
              (std::vector{Volume, Close, Low, High, Open, Time}));
    EXPECT_EQ(columnsOf(" Date , Open ,High,Low,Close"),
              (std::vector{Time, Open, High, Low, Close}));
}

TEST(CsvLayout, IgnoresOtherColumns)
{
    EXPECT_EQ(columnsOf("Date,Open,High,Low,Close,Adj Close,Volume,Dividends"),
              (std::vector{Time, Open, High, Low, Close, Ignored, Volume, Ignored}));
    EXPECT_EQ(columnsOf("date,open,high,low,close,adj_close,vol"),
              (std::vector{Time, Open, High, Low, Close, Ignored, Volume}));
    EXPECT_EQ(columnsOf("date,open,high,low,close,close"),
              (std::vector{Time, Open, High, Low, Close, Ignored}));
}

TEST(CsvLayout, KnowsTheNamesOfTime)
{
    for (const std::string_view name : {"date", "time", "datetime", "timestamp", "unix", "t", ""})
        EXPECT_EQ(columnsOf(std::string(name) + ",open,high,low,close").front(), Time) << name;
    EXPECT_EQ(columnsOf("date,time,open,high,low,close"),
              (std::vector{Time, Clock, Open, High, Low, Close}));
    EXPECT_EQ(columnsOf("date,timestamp,open,high,low,close"),
              (std::vector{Ignored, Time, Open, High, Low, Close}));
    EXPECT_EQ(columnsOf("<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>"),
              (std::vector{Symbol, Ignored, Time, Clock, Open, High, Low, Close, Volume, Ignored}));
}

TEST(CsvLayout, FindsTheDelimiter)
{
    EXPECT_EQ(layoutOf("date;open;high;low;close")->delimiter, ';');
    EXPECT_EQ(layoutOf("date\topen\thigh\tlow\tclose")->delimiter, '\t');
    EXPECT_EQ(layoutOf("date,open,high,low,close")->delimiter, ',');
    EXPECT_TRUE(layoutOf("date;open;high;low;close")->hasDecimalComma());
    EXPECT_FALSE(layoutOf("date,open,high,low,close")->hasDecimalComma());
}

TEST(CsvLayout, SaysWhereTheRowsBegin)
{
    const std::string_view text =
        "\xef\xbb\xbf\r\n\n\"Date\",\"Open\",High,Low,Close\r\n2024-01-02";
    const auto layout = layoutOf(text);
    ASSERT_TRUE(layout);
    EXPECT_EQ(text.substr(layout->bodyOffset), "2024-01-02");
    EXPECT_EQ(layout->bodyLine, 4);
    EXPECT_EQ(layout->columns, (std::vector{Time, Open, High, Low, Close}));
}

TEST(CsvLayout, AcceptsSixColumnsWithoutNames)
{
    const std::string_view text = "\n2024-01-02,1,2,0.5,1.5,100\n";
    const auto layout = layoutOf(text);
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->columns, (std::vector{Time, Open, High, Low, Close, Volume}));
    EXPECT_EQ(text.substr(layout->bodyOffset), "2024-01-02,1,2,0.5,1.5,100\n");
    EXPECT_EQ(layout->bodyLine, 2);

    EXPECT_EQ(layoutOf("2.1.2024;1,5;2;0,5;1,5;100")->columns.size(), 6U);
    EXPECT_TRUE(layoutOf("2024-01-02,1,2,,1.5,100"));
    EXPECT_FALSE(layoutOf("2024-01-02,1,2,0.5,1.5"));
    EXPECT_FALSE(layoutOf("2024-01-02,1,2,0.5,x,100"));
}

TEST(CsvLayout, NamesTheColumnsThatAreMissing)
{
    const auto layout = layoutOf("\nday,open,high,last\n");
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(layout.error().message, "AAPL.csv, line 2: no column named date, low, close");
    EXPECT_NE(layout.error().suggestion.find("date, open, high, low, close, volume"),
              std::string::npos);
}

TEST(CsvLayout, RefusesBinaryData)
{
    const auto layout = layoutOf(std::string_view("date,open\0,high", 15));
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(layout.error().message, "AAPL.csv is not a text file");
    EXPECT_EQ(layoutOf("\x89PNG\x1a\xff\xfe").error().code, base::ErrorCode::Corrupt);
}

TEST(CsvRows, WalksOverRowsAndBlankLines)
{
    const auto layout = layoutOf("date,open,high,low,close");
    CsvRows rows("a,1,2,3,4\r\n\r\n  \n,,,,\nb,5,6,7,8", *layout, 10);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(Time), "a");
    EXPECT_EQ(rows.cell(Close), "4");
    EXPECT_EQ(rows.line(), 10);
    EXPECT_EQ(rows.row(), "a,1,2,3,4\r\n");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(Time), "b");
    EXPECT_EQ(rows.cell(Close), "8");
    EXPECT_EQ(rows.cell(Volume), "");
    EXPECT_EQ(rows.line(), 14);
    EXPECT_EQ(rows.row(), "b,5,6,7,8");
    EXPECT_FALSE(rows.next());
}

TEST(CsvRows, UnderstandsQuotesAndShortRows)
{
    const auto layout = layoutOf("date,name,open,high,low,close");
    CsvRows rows("\"a\",\"x, \"\"y\"\" and z\", \"1.5\" ,2\nb,\"open,9,9,9,9\nc,n,1,2,3,4,5,6\n",
                 *layout, 1);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(Time), "a");
    EXPECT_EQ(rows.cell(Open), "1.5");
    EXPECT_EQ(rows.cell(High), "2");
    EXPECT_EQ(rows.cell(Low), "");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(Time), "b");
    EXPECT_EQ(rows.cell(Open), "");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(Close), "4");
    EXPECT_FALSE(rows.next());
}

TEST(CsvLayout, KnowsBlankTexts)
{
    EXPECT_TRUE(isCsvBlank(""));
    EXPECT_TRUE(isCsvBlank("\xef\xbb\xbf \r\n\t"));
    EXPECT_FALSE(isCsvBlank("\n x"));
}

TEST(CsvLayout, ExcerptsAreShortAndPrintable)
{
    EXPECT_EQ(csvExcerpt("abc"), "abc");
    EXPECT_EQ(csvExcerpt("a\xff\tb"), "a??b");
    EXPECT_EQ(csvExcerpt(std::string(100, 'x')), std::string(64, 'x').append("..."));
}

} // namespace
} // namespace tapesift::providers
