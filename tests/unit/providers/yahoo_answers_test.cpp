#include "providers/yahoo/yahoo_answers.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using support::utc;

const AnswerSource kYahooSource{"Yahoo", "TEST"};

std::string chart(std::string_view rest, std::string_view granularity = "1d",
                  std::string_view zone = "America/New_York")
{
    return fmt::format(R"({{"chart":{{"result":[{{"meta":{{"symbol":"TEST","gmtoffset":-18000,)"
                       R"("exchangeTimezoneName":"{}","dataGranularity":"{}"}}{}}}],)"
                       R"("error":null}}}})",
                       zone, granularity, rest);
}

// Fri 2026-03-06 14:30Z and, after the change to summer time, Mon 2026-03-09 13:30Z.
constexpr std::string_view kTwoDays =
    R"(,"timestamp":[1772807400,1773063000],)"
    R"("events":{"dividends":{"1773063000":{"amount":0.5,"date":1773063000}},)"
    R"("splits":{"1772807400":{"date":1772807400,"numerator":4,"denominator":1,)"
    R"("splitRatio":"4:1"}}},)"
    R"("indicators":{"quote":[{"close":[11,12.5],"low":[9,11],"volume":[100,200],)"
    R"("open":[10,11.5],"high":[12,13]}],"adjclose":[{"adjclose":[5.5,12.5]}]})";

base::Result<YahooChart> readChart(std::string_view body, Interval interval = Interval::Day1)
{
    return readYahooChart(body, "TEST", interval, kYahooSource);
}

TEST(YahooChart, IsReadByName)
{
    const auto read = readChart(chart(kTwoDays));
    ASSERT_TRUE(read) << read.error().details;
    ASSERT_EQ(read->bars.size(), 2U);
    EXPECT_EQ(read->bars[0], (market::Bar{utc("2026-03-06"), 10, 12, 9, 11, 100}));
    EXPECT_EQ(read->bars[1], (market::Bar{utc("2026-03-09"), 11.5, 13, 11, 12.5, 200}));
    ASSERT_EQ(read->actions.size(), 2U);
    EXPECT_EQ(read->actions[0], (market::CorporateAction{utc("2026-03-06"), 4, 0}));
    EXPECT_EQ(read->actions[1], (market::CorporateAction{utc("2026-03-09"), 1, 0.5}));
}

TEST(YahooChart, GivesDividendsInMoneyOfTheirDay)
{
    // 0.25 a share of today is 1.00 a share before the split of 4:1 three days later.
    const auto read = readChart(
        chart(R"(,"timestamp":[1772807400,1773063000],)"
              R"("events":{"dividends":{"1772807400":{"amount":0.25,"date":1772807400}},)"
              R"("splits":{"1773063000":{"date":1773063000,"numerator":4,"denominator":1}}},)"
              R"("indicators":{"quote":[{"close":[11,12.5],"low":[9,11],"volume":[100,200],)"
              R"("open":[10,11.5],"high":[12,13]}]})"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->actions.size(), 2U);
    EXPECT_DOUBLE_EQ(read->actions[0].dividend, 1.0);
}

TEST(YahooChart, CanBeLoweredByDividends)
{
    auto read = readChart(chart(kTwoDays));
    ASSERT_TRUE(read);
    EXPECT_TRUE(adjustForDividends(*read));
    EXPECT_EQ(read->bars[0], (market::Bar{utc("2026-03-06"), 5, 6, 4.5, 5.5, 100}));
    EXPECT_EQ(read->bars[1], (market::Bar{utc("2026-03-09"), 11.5, 13, 11, 12.5, 200}));
    read->adjustedClose.clear();
    EXPECT_FALSE(adjustForDividends(*read));
}

TEST(YahooChart, LeavesEmptyCellsToTheGate)
{
    const auto read = readChart(
        chart(R"(,"timestamp":[1772807400,1773063000],"indicators":{"quote":[{"close":[null,12.5],)"
              R"("low":[null,11],"volume":[null,200],"open":[null,11.5],"high":[null,13]}]})"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->bars.size(), 2U);
    EXPECT_TRUE(std::isnan(read->bars[0].close));
    EXPECT_EQ(read->bars[1].close, 12.5);
}

TEST(YahooChart, TakesTheLiveRowForItsDay)
{
    // Mon 2026-03-09 13:30Z and the live row of 17:02:11Z.
    const auto read = readChart(
        chart(R"(,"timestamp":[1772807400,1773063000,1773075731],"indicators":{"quote":[)"
              R"({"close":[11,12,13],"low":[9,11,10],"volume":[100,200,250],"open":[10,11,11],)"
              R"("high":[12,13,14]}],"adjclose":[{"adjclose":[1,2,3]}]})"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->bars.size(), 2U);
    EXPECT_EQ(read->bars[1], (market::Bar{utc("2026-03-09"), 11, 14, 10, 13, 250}));
    EXPECT_EQ(read->adjustedClose, (std::vector<double>{1, 3}));
}

TEST(YahooChart, JoinsTheLiveRowToItsWeek)
{
    // The week of Mon 2026-03-09 (04:00Z in New York) and the live row of Wed 2026-03-11 17:00Z.
    const auto read = readChart(chart(R"(,"timestamp":[1772427600,1773028800,1773248400],)"
                                      R"("indicators":{"quote":[{"close":[11,12,13],)"
                                      R"("low":[9,11,10],"volume":[100,200,250],)"
                                      R"("open":[10,11,12],"high":[12,13,12.5]}]})",
                                      "1wk"),
                                Interval::Week1);
    ASSERT_TRUE(read) << read.error().details;
    ASSERT_EQ(read->bars.size(), 2U);
    EXPECT_EQ(read->bars[0].time, utc("2026-03-02"));
    EXPECT_EQ(read->bars[1], (market::Bar{utc("2026-03-09"), 11, 13, 10, 13, 450}));
}

TEST(YahooChart, KnowsTheExchangesOwnDate)
{
    // Sydney opens at 10:00, which is 23:00Z of the day before in its summer.
    constexpr std::string_view kRow =
        R"("indicators":{"quote":[{"close":[1],"low":[1],"volume":[1],"open":[1],"high":[1]}]})";
    const auto sydney =
        readChart(chart(fmt::format(R"(,"timestamp":[{}],{})", 1'767'916'800 - 3600, kRow), "1d",
                        "Australia/Sydney"));
    ASSERT_TRUE(sydney);
    EXPECT_EQ(sydney->bars[0].time, utc("2026-01-09"));
    // London's midnight, an hour early.
    const auto early = readChart(chart(
        fmt::format(R"(,"timestamp":[{}],{})", 1'767'916'800 - 3600, kRow), "1d", "Europe/London"));
    ASSERT_TRUE(early);
    EXPECT_EQ(early->bars[0].time, utc("2026-01-09"));
}

TEST(YahooChart, WithAnUnknownZoneGoesByTheOffset)
{
    const auto read = readChart(chart(kTwoDays, "1d", "Atlantis/Harbour"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->bars[1].time, utc("2026-03-09"));
}

TEST(YahooChart, OfAnEmptyWindowHasNoBars)
{
    const auto read = readChart(chart(R"(,"indicators":{"quote":[{}]})"));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->bars.empty());
}

TEST(YahooChart, OfAnotherSymbolOrIntervalIsCorrupt)
{
    const auto symbol = readYahooChart(chart(kTwoDays), "OTHER", Interval::Day1, kYahooSource);
    ASSERT_FALSE(symbol);
    EXPECT_EQ(symbol.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(symbol.error().details, "the answer is about TEST");
    const auto interval = readChart(chart(kTwoDays, "1wk"));
    ASSERT_FALSE(interval);
    EXPECT_EQ(interval.error().details, "1wk bars came instead of 1d");
}

TEST(YahooChart, OfAnotherShapeIsCorrupt)
{
    for (const std::string& body : std::vector<std::string>{
             "", "{}", "[]", "null", "<html>", R"({"chart":{"result":null,"error":null}})",
             R"({"chart":{"result":[],"error":null}})", R"({"chart":{"result":[{}],"error":null}})",
             chart(R"(,"timestamp":[1772807400])"),
             chart(R"(,"timestamp":["x"],"indicators":{"quote":[{"close":[1]}]})"),
             chart(R"(,"timestamp":[1772807400],"indicators":{"quote":[{"close":[1,2],"low":[1],)"
                   R"("volume":[1],"open":[1],"high":[1]}]})")}) {
        const auto read = readChart(body);
        ASSERT_FALSE(read) << body;
        EXPECT_EQ(read.error().code, base::ErrorCode::Corrupt);
    }
    const std::string whole = chart(kTwoDays);
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(readChart(whole.substr(0, length))) << length;
}

TEST(YahooFault, IsReadFromEveryCall)
{
    const auto fault = readYahooFault(
        R"({"chart":{"result":null,"error":{"code":"Not Found","description":"No data"}}})");
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->code, "Not Found");
    EXPECT_EQ(fault->description, "No data");
    EXPECT_TRUE(readYahooFault(R"({"finance":{"result":null,"error":{"code":"Unauthorized"}}})"));
    EXPECT_FALSE(readYahooFault("Edge: Too Many Requests"));
    EXPECT_FALSE(readYahooFault(chart(kTwoDays)));
}

TEST(YahooSpark, GivesTheLastTwoCloses)
{
    const std::vector<market::Symbol> symbols{*market::Symbol::parse("AAA"),
                                              *market::Symbol::parse("BBB"),
                                              *market::Symbol::parse("CCC")};
    const std::vector<std::string> spellings{"AAA", "BBB", "CCC"};
    const auto read = readYahooSpark(
        R"({"AAA":{"timestamp":[1772807400,1773063000,1773149400],"close":[1.5,2.5,null]},)"
        R"("CCC":{"timestamp":[],"close":[]}})",
        symbols, spellings, kYahooSource);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().symbol.text(), "AAA");
    EXPECT_EQ(read->front().price, 2.5);
    EXPECT_EQ(read->front().previousClose, 1.5);
    EXPECT_EQ(read->front().time, utc("2026-03-09T13:30:00Z"));
    EXPECT_TRUE(std::isnan(read->front().volume));
}

} // namespace
} // namespace tapesift::providers
