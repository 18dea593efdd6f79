#include "providers/binance/binance_answers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/real_data.h"
#include "unit/providers/symbols.h"

namespace tapesift::providers::binance {
namespace {

using market::Interval;
using std::chrono::seconds;

// Two hourly bars from 2026-03-18 12:00 UTC on.
constexpr std::string_view kTwoHours =
    R"([[1773835200000,"33334.78000000","33400.00000000","33300.50000000","33350.00000000",)"
    R"("12.50000000",1773838799999,"416875.00000000",310,"6.00000000","200100.00000000","0"],)"
    R"([1773838800000,"33350.00000000","33500.00000000","33350.00000000","33490.01000000",)"
    R"("3.25000000",1773842399999,"108842.53000000",88,"1.00000000","33490.00000000","0"]])";

KlinesAsked klinesAsked(Interval interval = Interval::Hour1, int limit = 1000)
{
    return {symbol("BTC/USDT"), interval, base::UtcSeconds{seconds{1'773'838'800}}, limit};
}

base::Error binanceErrorOf(std::string_view body, const KlinesAsked& wanted = klinesAsked())
{
    const auto bars = parseKlines(body, wanted);
    return bars ? base::Error{} : bars.error();
}

TEST(BinanceNames, AreItsOwn)
{
    EXPECT_EQ(intervalCode(Interval::Min1), "1m");
    EXPECT_EQ(intervalCode(Interval::Month1), "1M");
    EXPECT_EQ(intervalCode(Interval::Week1), "1w");
    EXPECT_EQ(intervalCode(Interval::Hour4), "4h");
    EXPECT_EQ(spellingOf(symbol("BTC/USDT")), "BTCUSDT");
    EXPECT_EQ(spellingOf(symbol("1000PEPE/USDT")), "1000PEPEUSDT");
}

TEST(BinanceKlines, AreReadColumnByColumn)
{
    const auto bars = parseKlines(kTwoHours, klinesAsked());
    ASSERT_TRUE(bars);
    ASSERT_EQ(bars->size(), 2U);
    EXPECT_EQ(bars->at(0), (market::Bar{base::UtcSeconds{seconds{1'773'835'200}}, 33334.78, 33400,
                                        33300.5, 33350, 12.5}));
    EXPECT_EQ(bars->at(1), (market::Bar{base::UtcSeconds{seconds{1'773'838'800}}, 33350, 33500,
                                        33350, 33490.01, 3.25}));
    EXPECT_TRUE(parseKlines("[]", klinesAsked()).value().empty());
}

TEST(BinanceKlines, LeaveMissingPricesToTheGate)
{
    const auto bars = parseKlines(
        R"([[1773835200000,null,"",0,"abc","-1",1773838799999,"0",0,"0","0","0"]])", klinesAsked());
    ASSERT_TRUE(bars);
    EXPECT_TRUE(std::isnan(bars->at(0).open));
    EXPECT_TRUE(std::isnan(bars->at(0).high));
    EXPECT_EQ(bars->at(0).low, 0);
    EXPECT_TRUE(std::isnan(bars->at(0).close));
    EXPECT_EQ(bars->at(0).volume, -1);
}

TEST(BinanceKlines, OfAnotherKindAreRefused)
{
    EXPECT_EQ(binanceErrorOf(kTwoHours, klinesAsked(Interval::Day1)).details,
              "the rows are no 1d bars");
    EXPECT_EQ(binanceErrorOf(kTwoHours, klinesAsked(Interval::Min30)).code,
              base::ErrorCode::Corrupt);
    EXPECT_EQ(binanceErrorOf(kTwoHours, klinesAsked(Interval::Hour1, 1)).details,
              "2 rows came where at most 1 were asked for");
    KlinesAsked earlier = klinesAsked();
    earlier.end -= seconds{1};
    EXPECT_EQ(binanceErrorOf(kTwoHours, earlier).details,
              "there are rows after the time asked for");
}

TEST(BinanceKlines, OfAnotherShapeAreRefused)
{
    for (const char* body :
         {"", "{}", R"({"code":0,"msg":"fine"})", "<html></html>", "[1,2]", "[[]]",
          R"([[1773835200000,"1","1","1","1","1"]])",
          R"([[null,"1","1","1","1","1",1773838799999,"0",0,"0","0","0"]])",
          R"([["x","1","1","1","1","1",1773838799999,"0",0,"0","0","0"]])",
          R"([[99999999999999999,"1","1","1","1","1",1773838799999,"0",0,"0","0","0"]])"}) {
        const base::Error error = binanceErrorOf(body);
        EXPECT_EQ(error.code, base::ErrorCode::Corrupt) << body;
        EXPECT_EQ(error.message, "Binance gave an unusable answer for BTC/USDT") << body;
    }
}

TEST(BinanceKlines, ACutAnswerIsRefusedWhereverItIsCut)
{
    for (std::size_t length = 0; length < kTwoHours.size(); ++length)
        EXPECT_EQ(binanceErrorOf(kTwoHours.substr(0, length)).code, base::ErrorCode::Corrupt)
            << length;
}

TEST(BinanceKlines, MonthsMayDifferInLength)
{
    // February and March 2026.
    constexpr std::string_view kMonths =
        R"([[1769904000000,"1","1","1","1","1",1772323199999,"0",0,"0","0","0"],)"
        R"([1772323200000,"1","1","1","1","1",1775001599999,"0",0,"0","0","0"]])";
    EXPECT_EQ(parseKlines(kMonths, klinesAsked(Interval::Month1)).value().size(), 2U);
    EXPECT_EQ(binanceErrorOf(kMonths, klinesAsked(Interval::Week1)).code, base::ErrorCode::Corrupt);
}

constexpr std::string_view kDirectory =
    R"({"timezone":"UTC","serverTime":1773835200000,"rateLimits":[{"rateLimitType":)"
    R"("REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":5000},{"rateLimitType":)"
    R"("ORDERS","interval":"SECOND","intervalNum":10,"limit":100},{"rateLimitType":)"
    R"("REQUEST_WEIGHT","interval":"HOUR","intervalNum":2,"limit":90000}],"symbols":[)"
    R"({"symbol":"BTCUSDT","status":"TRADING","baseAsset":"BTC","quoteAsset":"USDT"},)"
    R"({"symbol":"AAVEBTC","status":"BREAK","baseAsset":"AAVE","quoteAsset":"BTC"},)"
    R"({"symbol":"币安人生USDT","status":"TRADING","baseAsset":"币安人生","quoteAsset":"USDT"}]})";

TEST(BinanceDirectory, ListsPairsWithTheirState)
{
    const auto directory = parseExchangeInfo(kDirectory);
    ASSERT_TRUE(directory);
    ASSERT_EQ(directory->members.size(), 2U);
    EXPECT_EQ(directory->members[0].symbol.text(), "AAVE/BTC");
    EXPECT_TRUE(directory->members[0].isHalted);
    EXPECT_EQ(directory->members[1].symbol.text(), "BTC/USDT");
    EXPECT_FALSE(directory->members[1].isHalted);
    ASSERT_EQ(directory->remarks.size(), 1U);
    EXPECT_NE(directory->remarks[0].find("币安人生USDT"), std::string::npos);
}

TEST(BinanceDirectory, WithoutPairsIsRefused)
{
    EXPECT_EQ(parseExchangeInfo("{}").error().details, "\"symbols\" is missing");
    EXPECT_EQ(parseExchangeInfo(R"({"symbols":[{}]})").error().code, base::ErrorCode::Corrupt);
}

TEST(BinanceLimits, AreThoseOnWeight)
{
    const auto limits = parseRateLimits(kDirectory);
    ASSERT_EQ(limits.size(), 2U);
    EXPECT_EQ(limits[0], (net::RateLimit{std::chrono::minutes{1}, 5000, true}));
    EXPECT_EQ(limits[1], (net::RateLimit{std::chrono::hours{2}, 90000, true}));
    EXPECT_TRUE(parseRateLimits(kTwoHours).empty());
    EXPECT_TRUE(parseRateLimits(R"({"rateLimits":[)").empty());
    EXPECT_TRUE(parseRateLimits(R"({"rateLimits":[]})").empty());
    EXPECT_TRUE(parseRateLimits("").empty());
}

constexpr std::string_view kTicker =
    R"({"symbol":"BTCUSDT","prevClosePrice":"33000.10000000","lastPrice":"33490.01000000",)"
    R"("volume":"812.50000000","quoteVolume":"27000000.50000000","openTime":1773748800000,)"
    R"("closeTime":1773835200123})";

TEST(BinanceTickers, GivePriceVolumeAndMoney)
{
    const std::vector<market::Symbol> symbols = {symbol("ETH/USDT"), symbol("BTC/USDT")};
    for (const std::string& body : {std::string(kTicker), "[" + std::string(kTicker) + "]"}) {
        const auto snapshots = parseTickers(body, symbols);
        ASSERT_TRUE(snapshots);
        ASSERT_EQ(snapshots->size(), 1U);
        const Snapshot& snapshot = snapshots->front();
        EXPECT_EQ(snapshot.symbol, symbols[1]);
        EXPECT_EQ(snapshot.time, base::UtcSeconds{seconds{1'773'835'200}});
        EXPECT_DOUBLE_EQ(snapshot.price, 33490.01);
        EXPECT_DOUBLE_EQ(snapshot.previousClose, 33000.1);
        EXPECT_DOUBLE_EQ(snapshot.volume, 812.5);
        EXPECT_DOUBLE_EQ(snapshot.turnover, 27'000'000.5);
    }
    EXPECT_FALSE(parseTickers("{}", symbols));
    EXPECT_FALSE(parseTickers("7", symbols));
}

TEST(BinanceRefusal, TellsCodeAndEndOfABan)
{
    const Refusal ban = parseRefusal(
        R"({"code":-1003,"msg":"Way too much request weight used; IP banned until 1773835260500. )"
        R"(Please use WebSocket Streams for live updates to avoid bans."})");
    EXPECT_EQ(ban.code, -1003);
    EXPECT_EQ(ban.bannedUntil, base::UtcTime{std::chrono::milliseconds{1'773'835'260'500}});

    const Refusal unknown = parseRefusal(R"({"code":-1121,"msg":"Invalid symbol."})");
    EXPECT_EQ(unknown.code, kInvalidSymbol);
    EXPECT_EQ(unknown.message, "Invalid symbol.");
    EXPECT_FALSE(unknown.bannedUntil);
    EXPECT_EQ(parseRefusal("<html>").code, 0);
    EXPECT_EQ(parseRefusal("[]").code, 0);
}

TEST(BinanceRealAnswers, TheDirectoryAgreesWithAnotherReader)
{
    const auto body = support::realDataFile("api/binance/prod_exchangeInfo_success.json");
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto directory = parseExchangeInfo(*body);
    ASSERT_TRUE(directory);
    const auto json = nlohmann::json::parse(*body);
    std::size_t halted = 0;
    std::map<std::string, bool> haltedBySymbol;
    for (const auto& pair : json.at("symbols")) {
        const bool isHalted = pair.at("status") != "TRADING";
        halted += isHalted ? 1U : 0U;
        haltedBySymbol[pair.at("baseAsset").get<std::string>() + "/" +
                       pair.at("quoteAsset").get<std::string>()] = isHalted;
    }
    EXPECT_EQ(directory->members.size(), haltedBySymbol.size());
    std::size_t found = 0;
    for (const market::Member& member : directory->members) {
        ASSERT_TRUE(haltedBySymbol.contains(member.symbol.text())) << member.symbol.text();
        EXPECT_EQ(haltedBySymbol.at(member.symbol.text()), member.isHalted);
        found += member.isHalted ? 1U : 0U;
    }
    EXPECT_EQ(found, halted);
    EXPECT_EQ(parseRateLimits(*body),
              (std::vector<net::RateLimit>{{std::chrono::minutes{1}, 1200, true}}));
}

TEST(BinanceRealAnswers, RefusalsAreUnderstood)
{
    const auto ban = support::realDataFile("api/binance/error_418_ban.json");
    if (!ban)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    EXPECT_EQ(parseRefusal(*ban).bannedUntil,
              base::UtcTime{std::chrono::milliseconds{1'684'187'513'218}});
    EXPECT_EQ(
        parseRefusal(*support::realDataFile("api/binance/spot_testnet_depth_error.json")).code,
        kInvalidSymbol);
}

TEST(BinanceRealAnswers, ATickerAgreesWithItsText)
{
    const auto body = support::realDataFile("api/binance/nautilus_ticker_24hr_response.json");
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const std::vector<market::Symbol> symbols = {symbol("BNB/BTC")};
    const auto snapshots = parseTickers(*body, symbols);
    ASSERT_TRUE(snapshots);
    ASSERT_EQ(snapshots->size(), 1U);
    const auto json = nlohmann::json::parse(*body);
    const auto value = [&json](const char* key) {
        return std::stod(json.at(key).get<std::string>());
    };
    EXPECT_EQ(snapshots->front().price, value("lastPrice"));
    EXPECT_EQ(snapshots->front().volume, value("volume"));
    EXPECT_EQ(snapshots->front().turnover, value("quoteVolume"));
}

} // namespace
} // namespace tapesift::providers::binance
