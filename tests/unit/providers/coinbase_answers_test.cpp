#include "providers/coinbase/coinbase_answers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/real_data.h"

namespace tapesift::providers::coinbase {
namespace {

using market::Interval;
using std::chrono::seconds;

const market::Symbol kSymbol = *market::Symbol::parse("BTC/USD");

// 2026-03-18 12:00 and 13:00 UTC, newest first.
constexpr std::string_view kTwoHours =
    "[[1773838800,33350,33500.5,33350,33490.01,3.25],[1773835200,33300.5,33400,33334.78,33350,12]]";

CandlesAsked candlesAsked(Interval interval = Interval::Hour1)
{
    return {kSymbol, interval, base::UtcSeconds{seconds{1'773'835'200}},
            base::UtcSeconds{seconds{1'773'838'800}}};
}

base::Error coinbaseErrorOf(std::string_view body, const CandlesAsked& wanted = candlesAsked())
{
    const auto bars = parseCandles(body, wanted);
    return bars ? base::Error{} : bars.error();
}

TEST(CoinbaseCandles, HaveLowAndHighBeforeOpenAndClose)
{
    const auto bars = parseCandles(kTwoHours, candlesAsked());
    ASSERT_TRUE(bars);
    ASSERT_EQ(bars->size(), 2U);
    EXPECT_EQ(bars->at(0), (market::Bar{base::UtcSeconds{seconds{1'773'838'800}}, 33350, 33500.5,
                                        33350, 33490.01, 3.25}));
    EXPECT_EQ(bars->at(1), (market::Bar{base::UtcSeconds{seconds{1'773'835'200}}, 33334.78, 33400,
                                        33300.5, 33350, 12}));
    EXPECT_TRUE(parseCandles("[]", candlesAsked()).value().empty());
}

TEST(CoinbaseCandles, BeforeTheStartAreLeftOut)
{
    CandlesAsked later = candlesAsked();
    later.start += seconds{1};
    EXPECT_EQ(parseCandles(kTwoHours, later).value().size(), 1U);
}

TEST(CoinbaseCandles, OfAnotherKindAreRefused)
{
    EXPECT_EQ(coinbaseErrorOf(kTwoHours, candlesAsked(Interval::Day1)).code,
              base::ErrorCode::Corrupt);
    CandlesAsked earlier = candlesAsked();
    earlier.end -= seconds{1};
    EXPECT_EQ(coinbaseErrorOf(kTwoHours, earlier).details,
              "there are rows after the time asked for");
    std::string many = "[[1773835200,1,1,1,1,1]";
    for (int i = 0; i < 350; ++i)
        many += ",[1773835200,1,1,1,1,1]";
    EXPECT_EQ(coinbaseErrorOf(many + "]").details, "351 rows came, more than Coinbase ever gives");
}

TEST(CoinbaseCandles, OfAnotherShapeAreRefused)
{
    for (const char* body : {"", "{}", R"({"message":"NotFound"})", "<html></html>", "[7]", "[[]]",
                             "[[1773835200,1,1,1,1]]", "[[1773835200,1,1,1,1,1,1]]",
                             "[[1773835200000,1,1,1,1,1]]", "[[null,1,1,1,1,1]]"})
        EXPECT_EQ(coinbaseErrorOf(body).code, base::ErrorCode::Corrupt) << body;
    for (std::size_t length = 0; length < kTwoHours.size(); ++length)
        EXPECT_EQ(coinbaseErrorOf(kTwoHours.substr(0, length)).code, base::ErrorCode::Corrupt)
            << length;
}

TEST(CoinbaseCandles, LeaveMissingPricesToTheGate)
{
    const auto bars = parseCandles("[[1773835200,null,2,\"x\",0,1]]", candlesAsked());
    ASSERT_TRUE(bars);
    EXPECT_TRUE(std::isnan(bars->at(0).low));
    EXPECT_TRUE(std::isnan(bars->at(0).open));
    EXPECT_EQ(bars->at(0).close, 0);
}

TEST(CoinbaseDirectory, ListsPairsWithTheirState)
{
    const auto directory = parseProducts(
        R"([{"id":"BTC-USD","base_currency":"BTC","quote_currency":"USD","status":"online",)"
        R"("trading_disabled":false},{"id":"GAL-USDT","base_currency":"GAL",)"
        R"("quote_currency":"USDT","status":"delisted","trading_disabled":true},)"
        R"({"id":"ARB-USD","base_currency":"ARB","quote_currency":"USD","status":"online",)"
        R"("trading_disabled":true}])");
    ASSERT_TRUE(directory);
    ASSERT_EQ(directory->members.size(), 3U);
    EXPECT_EQ(directory->members[0].symbol.text(), "ARB/USD");
    EXPECT_TRUE(directory->members[0].isHalted);
    EXPECT_EQ(directory->members[1].symbol.text(), "BTC/USD");
    EXPECT_FALSE(directory->members[1].isHalted);
    EXPECT_TRUE(directory->members[2].isHalted);
    EXPECT_FALSE(parseProducts("{}"));
    EXPECT_FALSE(parseProducts("[{}]"));
}

TEST(CoinbaseNames, HaveADash)
{
    EXPECT_EQ(spellingOf(kSymbol), "BTC-USD");
}

TEST(CoinbaseMessage, IsReadOrEmpty)
{
    EXPECT_EQ(parseMessage(R"({"message":"NotFound"})"), "NotFound");
    EXPECT_EQ(parseMessage("<html>"), "");
    EXPECT_EQ(parseMessage("[]"), "");
}

TEST(CoinbaseRealAnswers, TheDirectoryAgreesWithAnotherReader)
{
    const auto body = support::realDataFile("api/coinbase/bbgo_QueryMarkets_0.json");
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto directory = parseProducts(*body);
    ASSERT_TRUE(directory);
    std::map<std::string, bool> halted;
    for (const auto& product : nlohmann::json::parse(*body))
        halted[product.at("base_currency").get<std::string>() + "/" +
               product.at("quote_currency").get<std::string>()] =
            product.at("status") != "online" || product.at("trading_disabled").get<bool>();
    EXPECT_EQ(directory->members.size(), halted.size());
    EXPECT_TRUE(directory->remarks.empty());
    for (const market::Member& member : directory->members) {
        ASSERT_TRUE(halted.contains(member.symbol.text())) << member.symbol.text();
        EXPECT_EQ(halted.at(member.symbol.text()), member.isHalted) << member.symbol.text();
    }
}

TEST(CoinbaseRealAnswers, RefusalsAreUnderstood)
{
    const auto unknown = support::realDataFile("api/coinbase/error_404.json");
    if (!unknown)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    EXPECT_EQ(parseMessage(*unknown), "NotFound");
    EXPECT_EQ(parseMessage(*support::realDataFile("api/coinbase/error_429.json")),
              "Public rate limit exceeded");
}

} // namespace
} // namespace tapesift::providers::coinbase
