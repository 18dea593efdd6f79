#include "providers/kraken/kraken_answers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/real_data.h"
#include "unit/providers/symbols.h"

namespace tapesift::providers::kraken {
namespace {

using market::Interval;
using std::chrono::seconds;

// 2026-03-18 12:00 and 13:00 UTC.
constexpr std::string_view kTwoHours =
    R"({"error":[],"result":{"XXBTZUSD":[)"
    R"([1773835200,"33334.7","33400.0","33300.5","33350.0","33340.1","12.50000000",310],)"
    R"([1773838800,"33350.0","33500.0","33350.0","33490.1","33400.0","3.25000000",88]],)"
    R"("last":1773835200}})";

base::Error krakenErrorOf(std::string_view body, Interval interval = Interval::Hour1,
                          std::string_view pair = "BTC/USD")
{
    const auto bars = parseOhlc(body, interval, symbol(pair));
    return bars ? base::Error{} : bars.error();
}

TEST(KrakenOhlc, IsReadColumnByColumn)
{
    const auto bars = parseOhlc(kTwoHours, Interval::Hour1, symbol("BTC/USD"));
    ASSERT_TRUE(bars);
    ASSERT_EQ(bars->size(), 2U);
    EXPECT_EQ(bars->at(0), (market::Bar{base::UtcSeconds{seconds{1'773'835'200}}, 33334.7, 33400,
                                        33300.5, 33350, 12.5}));
    EXPECT_EQ(bars->at(1), (market::Bar{base::UtcSeconds{seconds{1'773'838'800}}, 33350, 33500,
                                        33350, 33490.1, 3.25}));
}

TEST(KrakenOhlc, OfAnotherPairOrIntervalIsRefused)
{
    EXPECT_EQ(krakenErrorOf(kTwoHours, Interval::Hour1, "ETH/USD").details,
              "the answer is about XXBTZUSD");
    EXPECT_EQ(krakenErrorOf(kTwoHours, Interval::Hour1, "BTC/EUR").code, base::ErrorCode::Corrupt);
    EXPECT_EQ(krakenErrorOf(kTwoHours, Interval::Day1).code, base::ErrorCode::Corrupt);
    EXPECT_EQ(krakenErrorOf(kTwoHours, Interval::Min15).code, base::ErrorCode::Corrupt);
}

TEST(KrakenOhlc, FailuresUnderStatus200HaveTheirOwnCodes)
{
    const base::Error unknown = krakenErrorOf(R"({"error":["EQuery:Unknown asset pair"]})");
    EXPECT_EQ(unknown.code, base::ErrorCode::NotFound);
    EXPECT_EQ(unknown.message, "Kraken does not know BTC/USD.");
    const base::Error other = krakenErrorOf(R"({"error":["EGeneral:Invalid arguments"]})");
    EXPECT_EQ(other.code, base::ErrorCode::Unavailable);
    EXPECT_EQ(other.details, "EGeneral:Invalid arguments");
}

TEST(KrakenOhlc, OfAnotherShapeIsRefused)
{
    for (const char* body :
         {"", "[]", "{}", "<html></html>", R"({"error":[]})", R"({"error":[],"result":7})",
          R"({"error":[],"result":{}})", R"({"error":[],"result":{"last":1}})",
          R"({"error":[],"result":{"XXBTZUSD":{}}})", R"({"error":[],"result":{"XXBTZUSD":[7]}})",
          R"({"error":[],"result":{"XXBTZUSD":[[1773835200,"1","1","1","1","1","1"]]}})",
          R"({"error":[],"result":{"XXBTZUSD":[["x","1","1","1","1","1","1",1]]}})"})
        EXPECT_EQ(krakenErrorOf(body).code, base::ErrorCode::Corrupt) << body;
    for (std::size_t length = 0; length < kTwoHours.size(); ++length)
        EXPECT_EQ(krakenErrorOf(kTwoHours.substr(0, length)).code, base::ErrorCode::Corrupt)
            << length;
}

TEST(KrakenOhlc, WithMoreRowsThanItEverGivesIsRefused)
{
    std::string body = R"({"error":[],"result":{"XXBTZUSD":[)";
    for (int i = 0; i < 722; ++i)
        body += std::string(i == 0 ? "" : ",") + "[" +
                std::to_string(1'700'000'000 / 60 * 60 + 60 * i) + R"(,"1","1","1","1","1","1",1])";
    EXPECT_EQ(krakenErrorOf(body + "]}}", Interval::Min1).details,
              "722 rows came, more than Kraken ever gives");
}

TEST(KrakenFailure, IsTheFirstOne)
{
    EXPECT_EQ(parseFailure(R"({"error":["EGeneral:Too many requests"]})"),
              "EGeneral:Too many requests");
    EXPECT_EQ(parseFailure(R"({ "error" : [ "EService:Busy", "x" ] })"), "EService:Busy");
    EXPECT_EQ(parseFailure(kTwoHours), "");
    EXPECT_EQ(parseFailure("{\n \"error\": [],\n \"result\": {}}"), "");
    EXPECT_EQ(parseFailure("<html>"), "");
    EXPECT_EQ(parseFailure(R"({"error":[7]})"), "");
}

TEST(KrakenDirectory, ListsPairsInCommonNames)
{
    const auto directory = parseAssetPairs(
        R"({"error":[],"result":{"XXBTZUSD":{"altname":"XBTUSD","wsname":"XBT/USD",)"
        R"("status":"online"},"XDGUSD":{"altname":"XDGUSD","wsname":"XDG/USD",)"
        R"("status":"cancel_only"},"AAPLxUSD":{"altname":"AAPLxUSD","wsname":"AAPLx/USD",)"
        R"("status":"online"},"XXBTZUSD.d":{"altname":"XBTUSD.d"}}})");
    ASSERT_TRUE(directory);
    ASSERT_EQ(directory->members.size(), 3U);
    EXPECT_EQ(directory->members[0].symbol.text(), "AAPLX/USD");
    EXPECT_EQ(directory->members[1].symbol.text(), "BTC/USD");
    EXPECT_FALSE(directory->members[1].isHalted);
    EXPECT_EQ(directory->members[2].symbol.text(), "DOGE/USD");
    EXPECT_TRUE(directory->members[2].isHalted);
    ASSERT_EQ(directory->spellings.size(), 3U);
    EXPECT_EQ(directory->spellings[0].second, "AAPLxUSD");
    EXPECT_EQ(directory->spellings[1].second, "XBTUSD");
    EXPECT_EQ(directory->spellings[2].second, "XDGUSD");
}

TEST(KrakenTicker, TurnoverIsVolumeTimesAveragePrice)
{
    const std::vector<market::Symbol> symbols = {symbol("ETH/USD"), symbol("BTC/USD"),
                                                 symbol("AAPL")};
    const auto snapshots = parseTicker(
        R"({"error":[],"result":{"XXBTZUSD":{"c":["33490.1","0.1"],"v":["4.5","120.5"],)"
        R"("p":["33400.0","33000.0"],"o":"33300.0"}}})",
        symbols, base::UtcSeconds{seconds{1'773'835'200}});
    ASSERT_TRUE(snapshots);
    ASSERT_EQ(snapshots->size(), 1U);
    EXPECT_EQ(snapshots->front().symbol, symbols[1]);
    EXPECT_EQ(snapshots->front().time, base::UtcSeconds{seconds{1'773'835'200}});
    EXPECT_DOUBLE_EQ(snapshots->front().price, 33490.1);
    EXPECT_EQ(snapshots->front().previousClose, 0);
    EXPECT_DOUBLE_EQ(snapshots->front().volume, 120.5);
    EXPECT_DOUBLE_EQ(snapshots->front().turnover, 120.5 * 33000);
}

class KrakenRecordedBars : public testing::TestWithParam<std::pair<const char*, const char*>>
{
};

TEST_P(KrakenRecordedBars, AgreeWithAnotherReader)
{
    const auto& [file, pair] = GetParam();
    const auto body = support::realDataFile(std::string("api/kraken/") + file);
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto bars = parseOhlc(*body, Interval::Min1, symbol(pair));
    ASSERT_TRUE(bars) << bars.error().details;
    const auto json = nlohmann::json::parse(*body);
    for (const auto& [key, rows] : json.at("result").items()) {
        if (key == "last")
            continue;
        ASSERT_EQ(bars->size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto price = [&row = rows[i]](std::size_t column) {
                return std::stod(row.at(column).get<std::string>());
            };
            EXPECT_EQ((*bars)[i],
                      (market::Bar{base::UtcSeconds{seconds{rows[i].at(0).get<std::int64_t>()}},
                                   price(1), price(2), price(3), price(4), price(6)}));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(KrakenRealAnswers, KrakenRecordedBars,
                         testing::Values(std::pair{"nautilus_http_ohlc.json", "BTC/USDT"},
                                         std::pair{"xchange_ohlc.json", "BTC/USD"}));

TEST(KrakenRealAnswers, PairsAndTickerAreRead)
{
    const auto pairs = support::realDataFile("api/kraken/nautilus_http_asset_pairs.json");
    if (!pairs)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto directory = parseAssetPairs(*pairs);
    ASSERT_TRUE(directory);
    ASSERT_EQ(directory->members.size(), 1U);
    EXPECT_EQ(directory->members[0].symbol.text(), "BTC/USDT");
    EXPECT_FALSE(directory->members[0].isHalted);

    const std::vector<market::Symbol> symbols = {symbol("BTC/USDT")};
    const auto snapshots =
        parseTicker(*support::realDataFile("api/kraken/nautilus_http_ticker.json"), symbols, {});
    ASSERT_TRUE(snapshots);
    ASSERT_EQ(snapshots->size(), 1U);
    EXPECT_DOUBLE_EQ(snapshots->front().price, 105899.4);
    EXPECT_DOUBLE_EQ(snapshots->front().volume, 163.28908096);
}

} // namespace
} // namespace tapesift::providers::kraken
