#include "providers/csv_values.h"

#include <cmath>
#include <cstdlib>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::providers {
namespace {

std::string utcText(std::string_view text, std::string_view clock = {}, CsvZone zone = CsvZone::Utc)
{
    const auto time = parseCsvTime(text, clock, zone);
    return time ? base::formatUtc(*time) : "none";
}

TEST(CsvTime, ReadsDates)
{
    for (const std::string_view text :
         {"2024-01-31", "2024/01/31", "2024/1/31", "20240131", "01/31/2024", "1/31/2024",
          "31.01.2024", "31.1.2024", "2024.01.31"})
        EXPECT_EQ(utcText(text), "2024-01-31T00:00:00Z") << text;
    EXPECT_EQ(utcText("1962-01-02"), "1962-01-02T00:00:00Z");
    EXPECT_EQ(utcText("2024-02-29"), "2024-02-29T00:00:00Z");
}

TEST(CsvTime, ReadsDatesWithATimeOfDay)
{
    for (const std::string_view text :
         {"2024-01-31T15:30:00Z", "2024-01-31T15:30", "2024-01-31 15:30:00",
          "2024-01-31 15:30:00 UTC", "2024-01-31 15:30:00.000", "2024-01-31T16:30:00+01:00",
          "2024-01-31 10:30:00-05:00", "2024-01-31 10:30:00 -0500", "2024/1/31 15:30",
          "1/31/2024 15:30", "31.1.2024 15:30", "20240131 153000", "20240131T1530"})
        EXPECT_EQ(utcText(text), "2024-01-31T15:30:00Z") << text;
    EXPECT_EQ(utcText("1/31/2024 9:30"), "2024-01-31T09:30:00Z");
    EXPECT_EQ(utcText("2024-01-31T00:30:00+02:00"), "2024-01-30T22:30:00Z");
}

TEST(CsvTime, KeepsTheClockOnTheWallIfAsked)
{
    EXPECT_EQ(utcText("2024-01-31T00:00:00+09:00", {}, CsvZone::Local), "2024-01-31T00:00:00Z");
    EXPECT_EQ(utcText("2024-01-31 00:00:00-05:00", {}, CsvZone::Local), "2024-01-31T00:00:00Z");
    EXPECT_EQ(utcText("2024-01-31T16:00:00Z", {}, CsvZone::Local), "2024-01-31T16:00:00Z");
}

TEST(CsvTime, ReadsTheTimeOfDayFromASecondCell)
{
    for (const std::string_view clock :
         {"9:30", "09:30", "09:30:00", "0930", "930", "93000", "093000", "09:30:00.5"})
        EXPECT_EQ(utcText("20240131", clock), "2024-01-31T09:30:00Z") << clock;
    EXPECT_EQ(utcText("2024-01-31", "000000"), "2024-01-31T00:00:00Z");
    EXPECT_EQ(utcText("2024-01-31T10:00", "09:30"), "none");
    EXPECT_EQ(utcText("1706716800", "09:30"), "none");
}

TEST(CsvTime, TellsUnitsSince1970ByTheirSize)
{
    // 1706716800 is 2024-01-31 16:00 UTC.
    for (const std::string_view text : {"1706716800", "1706716800000", "1706716800000000",
                                        "1706716800000000000", "1706716800.0", "1706716800.25"})
        EXPECT_EQ(utcText(text), "2024-01-31T16:00:00Z") << text;
    EXPECT_EQ(utcText("-252288000"), "1962-01-03T00:00:00Z");
    EXPECT_EQ(utcText("946684800"), "2000-01-01T00:00:00Z");
}

TEST(CsvTime, RefusesEverythingElse)
{
    for (const std::string_view text :
         {"",
          "abc",
          "2024",
          "2024-13-01",
          "2023-02-29",
          "31-01-2024",
          "13/31/2024",
          "20241301",
          "2024-01-31x",
          "2024-01-31T",
          "2024-01-31T25:00",
          "2024-01-31 15:30 PM",
          "12345",
          "1706716800s",
          "--1706716800",
          "2024-01",
          "2024-1-",
          "1.5",
          "99999999999999999999999",
          "2024-01-31T15:30:00Z and much more than any time of day could need"})
        EXPECT_EQ(utcText(text), "none") << text;
}

TEST(CsvNumber, ReadsNumbers)
{
    EXPECT_EQ(parseCsvNumber("12.5", false), 12.5);
    EXPECT_EQ(parseCsvNumber("0", false), 0);
    EXPECT_EQ(parseCsvNumber("-3.25", false), -3.25);
    EXPECT_EQ(parseCsvNumber("+3", false), 3);
    EXPECT_EQ(parseCsvNumber(".5", false), 0.5);
    EXPECT_EQ(parseCsvNumber("5.", false), 5);
    EXPECT_EQ(parseCsvNumber("1e-06", false), 1e-6);
    EXPECT_EQ(parseCsvNumber("1.5E3", false), 1500);
    EXPECT_EQ(parseCsvNumber("1000000000000", false), 1e12);
    EXPECT_EQ(parseCsvNumber("123456789012345678901234567890", false),
              123456789012345678901234567890.0);
    EXPECT_EQ(parseCsvNumber("0.1234567890123456789", false), 0.1234567890123456789);
}

TEST(CsvNumber, ReadsDecimalCommasWhereTheyMayBe)
{
    EXPECT_EQ(parseCsvNumber("12,5", true), 12.5);
    EXPECT_EQ(parseCsvNumber("12.5", true), 12.5);
    EXPECT_EQ(parseCsvNumber("1,5e3", true), 1500);
    EXPECT_TRUE(std::isnan(parseCsvNumber("12,5", false)));
    EXPECT_TRUE(std::isnan(parseCsvNumber("1.234,5", true)));
}

TEST(CsvNumber, IsNotANumberForAnythingElse)
{
    for (const std::string_view text :
         {"", "-", ".", "abc", "12a", "1 2", "1..2", "--1", "+-1", "0x10", "$5", "5%", "1e999"})
        EXPECT_TRUE(std::isnan(parseCsvNumber(text, false))) << text;
}

// The quick way must give the bits of the C library.
TEST(CsvNumber, RoundsLikeTheLibrary)
{
    base::SeededRandom random(3);
    for (int i = 0; i < 20'000; ++i) {
        const int decimals = static_cast<int>(random.below(9));
        const double value = random.uniform() * std::pow(10, static_cast<double>(random.below(9)));
        const std::string text = fmt::format("{:.{}f}", value, decimals);
        EXPECT_EQ(parseCsvNumber(text, false), std::strtod(text.c_str(), nullptr)) << text;
    }
}

TEST(CsvNumber, KnowsTheWordsForNoValue)
{
    for (const std::string_view text : {"", "-", "null", "NULL", "NaN", "nan", "N/A", "NA"})
        EXPECT_TRUE(isNoCsvValue(text)) << text;
    for (const std::string_view text : {"0", "abc", "none", "--"})
        EXPECT_FALSE(isNoCsvValue(text)) << text;
}

} // namespace
} // namespace tapesift::providers
