#include "providers/csv_bars.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using std::chrono::days;
using std::chrono::seconds;

const base::UtcSeconds kBarsStart =
    std::chrono::sys_days{std::chrono::year{2024} / 1 / 8}; // Monday

constexpr std::string_view kBarsHeader = "date,open,high,low,close,volume\n";

base::Result<CsvBars> parse(std::string_view text, Interval interval = Interval::Day1)
{
    return parseCsvBars(text, "AAPL.csv", interval);
}

std::string rowsEvery(seconds step, int count)
{
    std::string text(kBarsHeader);
    for (int i = 0; i < count; ++i)
        text += fmt::format("{},10,11,9,10.5,100\n",
                            (kBarsStart + i * step).time_since_epoch().count());
    return text;
}

TEST(CsvBars, ReadsRows)
{
    const auto parsed = parse("date,open,high,low,close,volume\n"
                              "2024-01-08,10,11.5,9.25,10.5,12345\n"
                              "2024-01-09,10.5,12,10,11,500\n");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->bars,
              (std::vector<market::Bar>{{kBarsStart, 10, 11.5, 9.25, 10.5, 12345},
                                        {kBarsStart + days{1}, 10.5, 12, 10, 11, 500}}));
    EXPECT_TRUE(parsed->badCells.empty());
}

TEST(CsvBars, ReadsTheSameBarsFromManyWaysOfWriting)
{
    const std::vector<market::Bar> expected = {{kBarsStart, 10, 11.5, 9.25, 10.5, 12345},
                                               {kBarsStart + days{1}, 10.5, 12, 10, 11, 500}};
    const std::vector<std::string> texts = {
        "\xef\xbb\xbf"
        "Volume;Close;Low;High;Open;Date\r\n12345;10,5;9,25;11,5;10;08.01.2024\r\n"
        "500;11;10;12;10,5;09.01.2024\r\n",
        "Date,Open,High,Low,Close,Adj Close,Volume\n1/8/2024,10,11.5,9.25,10.5,5,12345\n\n"
        "1/9/2024,10.5,12,10,11,6,500",
        "\"timestamp\",\"open\",\"high\",\"low\",\"close\",\"volume\"\n"
        "\"1704724200\",\"10\",\"11.5\",\"9.25\",\"10.5\",\"12345\"\n"
        "\"1704810600000\",\"10.5\",\"12\",\"10\",\"11\",\"500\"\n",
        "t\to\th\tl\tc\tv\n20240108\t10\t11.5\t9.25\t10.5\t12345\n20240109\t10."
        "5\t12\t10\t11\t500\n",
        "2024-01-08,10,11.5,9.25,10.5,12345\n2024-01-09,10.5,12,10,11,500\n",
        "date,time,open,high,low,close,vol\n20240108,210000,10,11.5,9.25,10.5,12345\n"
        "20240109,210000,10.5,12,10,11,500\n",
        "datetime,open,high,low,close,volume\n2024-01-08T00:00:00+09:00,10,11.5,9.25,10.5,12345\n"
        "2024-01-09T00:00:00+09:00,10.5,12,10,11,500\n",
    };
    for (const std::string& text : texts) {
        const auto parsed = parse(text);
        ASSERT_TRUE(parsed) << text << parsed.error().message;
        EXPECT_EQ(parsed->bars, expected) << text;
    }
}

TEST(CsvBars, KeepsTimesOfIntradayBars)
{
    const auto parsed = parse("time,open,high,low,close\n2024-01-08T14:30:00Z,1,2,1,2\n"
                              "2024-01-08T16:30:00+01:00,1,2,1,2\n",
                              Interval::Hour1);
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->bars.size(), 2U);
    EXPECT_EQ(base::formatUtc(parsed->bars[0].time), "2024-01-08T14:30:00Z");
    EXPECT_EQ(base::formatUtc(parsed->bars[1].time), "2024-01-08T15:30:00Z");
    EXPECT_TRUE(std::isnan(parsed->bars[0].volume));
}

TEST(CsvBars, HasNoBarsWithoutRows)
{
    for (const std::string_view text :
         {"", "\n\n", "date,open,high,low,close", kBarsHeader.data()}) {
        const auto parsed = parse(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_TRUE(parsed->bars.empty());
    }
}

TEST(CsvBars, TakesUnreadableNumbersAsMissingAndRemembersTheLine)
{
    const auto parsed = parse("date,open,high,low,close,volume\n"
                              "2024-01-08,10,11,9,10,100\n"
                              "\n"
                              "2024-01-09,10,abc,9,10,100\n"
                              "2024-01-10,10,,null,NaN,-\n"
                              "2024-01-11,10,11\n");
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->bars.size(), 4U);
    EXPECT_TRUE(std::isnan(parsed->bars[1].high));
    EXPECT_EQ(parsed->bars[1].low, 9);
    EXPECT_TRUE(std::isnan(parsed->bars[2].high));
    EXPECT_TRUE(std::isnan(parsed->bars[3].close));
    ASSERT_EQ(parsed->badCells.size(), 1U);
    EXPECT_EQ(parsed->badCells[0].line, 4);
    EXPECT_EQ(parsed->badCells[0].text, "abc");
    EXPECT_EQ(parsed->badCells[0].time, kBarsStart + days{1});
}

TEST(CsvBars, NamesTheLineOfATimeThatCannotBeRead)
{
    const auto parsed =
        parse("date,open,high,low,close\n2024-01-08,1,2,1,2\n\n2024-01-9x,1,2,1,2\n");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(parsed.error().message, "AAPL.csv, line 4: '2024-01-9x' is not a date");
}

TEST(CsvBars, RefusesSeveralSymbolsInAFileOfOne)
{
    const auto several = parse("symbol,date,open,high,low,close\nAAPL,2024-01-08,1,2,1,2\n"
                               "MSFT,2024-01-08,1,2,1,2\n");
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().message,
              "AAPL.csv, line 3: several symbols in one file, AAPL and MSFT");
    EXPECT_TRUE(parse("symbol,date,open,high,low,close\nBRK.B,2024-01-08,1,2,1,2\n"
                      "BRK-B,2024-01-09,1,2,1,2\n"));
}

struct StepCase
{
    seconds step;
    Interval interval;
    std::string_view apart; // empty: it fits
};

TEST(CsvBars, ChecksThatTheBarsFitTheInterval)
{
    const std::vector<StepCase> cases = {
        {days{1}, Interval::Day1, ""},
        {days{7}, Interval::Week1, ""},
        {days{30}, Interval::Month1, ""},
        {std::chrono::minutes{1}, Interval::Min1, ""},
        {std::chrono::minutes{5}, Interval::Min5, ""},
        {std::chrono::hours{1}, Interval::Hour1, ""},
        {std::chrono::hours{4}, Interval::Hour4, ""},
        {std::chrono::hours{1}, Interval::Day1, "1h"},
        {std::chrono::minutes{30}, Interval::Min15, "30m"},
        {std::chrono::minutes{15}, Interval::Min30, "15m"},
        {days{1}, Interval::Hour1, "1d"},
        {days{1}, Interval::Week1, "1d"},
        {days{7}, Interval::Day1, "1wk"},
        {days{30}, Interval::Week1, "1mo"},
        {days{91}, Interval::Month1, "91 days"},
        {seconds{10}, Interval::Min1, "10 s"},
    };
    for (const StepCase& test : cases) {
        const auto parsed = parse(rowsEvery(test.step, 300), test.interval);
        if (test.apart.empty()) {
            EXPECT_TRUE(parsed) << parsed.error().message;
            continue;
        }
        ASSERT_FALSE(parsed) << test.apart;
        EXPECT_EQ(parsed.error().code, base::ErrorCode::Corrupt);
        EXPECT_EQ(parsed.error().message,
                  fmt::format("AAPL.csv: bars are {} apart, not {}", test.apart,
                              market::intervalName(test.interval)));
    }
    EXPECT_EQ(parse(rowsEvery(std::chrono::hours{1}, 50)).error().suggestion,
              "Use --interval 1h, or give files with 1d bars.");
}

TEST(CsvBars, AcceptsHolesAndNewestFirst)
{
    // Trading days only, every second bar missing, and the order turned round.
    std::vector<std::string> rows;
    for (int day = 0; day < 200; ++day) {
        if (day % 7 < 5 && day % 2 == 0)
            rows.push_back(fmt::format("{},1,2,1,2,3\n", base::formatDate(kBarsStart + days{day})));
    }
    std::ranges::reverse(rows);
    std::string text(kBarsHeader);
    for (const std::string& row : rows)
        text += row;
    EXPECT_TRUE(parse(text));
}

TEST(CsvBars, RefusesDatesAsIntradayBarsEvenIfThereAreFew)
{
    EXPECT_FALSE(parse(rowsEvery(days{1}, 2), Interval::Hour1));
    // A night is no interval.
    EXPECT_TRUE(parse(rowsEvery(std::chrono::hours{17}, 2), Interval::Hour1));
    EXPECT_TRUE(parse(rowsEvery(days{1}, 1), Interval::Hour1));
}

TEST(CsvBars, GateNotesNameTheLine)
{
    auto parsed = parse("date,open,high,low,close,volume\n2024-01-08,10,11,9,10,100\n"
                        "2024-01-09,10,abc,9,10,100\n2024-01-10,10,11,9,10,many\n"
                        "2024-01-11,10,11,,10,100\n");
    ASSERT_TRUE(parsed);
    const auto checked = checkCsvBars(std::move(*parsed), "AAPL.csv", Interval::Day1);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->series.size(), 2U);
    using market::QualityFlag;
    EXPECT_EQ(checked->notes, (std::vector<market::QualityNote>{
                                  {QualityFlag::MissingPrice, kBarsStart + days{1},
                                   "AAPL.csv, line 3: 'abc' is not a number"},
                                  {QualityFlag::MissingVolume, kBarsStart + days{2},
                                   "AAPL.csv, line 4: 'many' is not a number"},
                                  {QualityFlag::MissingPrice, kBarsStart + days{3}, "no low"}}));
}

TEST(CsvBars, AFileWithoutAnyReadablePriceIsCorrupt)
{
    auto parsed =
        parse("date,open,high,low,close\n2024-01-08,$1,$2,$1,$2\n2024-01-09,$1,$2,$1,$2\n");
    ASSERT_TRUE(parsed);
    const auto checked = checkCsvBars(std::move(*parsed), "AAPL.csv", Interval::Day1);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(checked.error().message, "AAPL.csv, line 2: '$1' is not a number");
}

TEST(CsvBars, FindsTheNewestTime)
{
    const auto layout = readCsvLayout(kBarsHeader, "AAPL.csv");
    EXPECT_EQ(newestCsvTime("2024-01-08,1\n2024-01-10,1\n2024-01-09,1\n", *layout),
              kBarsStart + days{2});
    EXPECT_EQ(newestCsvTime("2024-01-08T00:00:00+09:00,1\n", *layout), kBarsStart);
    EXPECT_EQ(newestCsvTime("2024-01-08T20:00:00-05:00,1\n", *layout),
              kBarsStart + std::chrono::hours{25});
    EXPECT_FALSE(newestCsvTime("2024-01-08,1\nx,1\n", *layout));
    EXPECT_FALSE(newestCsvTime("\n", *layout));
}

// Damaged files must end in bars or in an error, never in a crash or a message that is no text.
TEST(CsvBars, SurvivesDamage)
{
    const std::string sound = rowsEvery(days{1}, 40);
    base::SeededRandom random(5);
    for (int round = 0; round < 3000; ++round) {
        std::string text = sound;
        for (std::uint64_t i = random.below(6); i > 0; --i)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        text.resize(random.below(text.size() + 1));
        auto parsed = parse(text);
        if (parsed) {
            const auto checked = checkCsvBars(std::move(*parsed), "AAPL.csv", Interval::Day1);
            EXPECT_TRUE(checked || checked.error().code == base::ErrorCode::Corrupt);
        } else {
            EXPECT_EQ(parsed.error().code, base::ErrorCode::Corrupt);
            EXPECT_TRUE(std::ranges::all_of(parsed.error().message,
                                            [](char c) { return c >= ' ' && c <= '~'; }));
        }
    }
}

} // namespace
} // namespace tapesift::providers
