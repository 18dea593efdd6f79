#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/fake_clock.h"
#include "support/real_data.h"
#include "support/stand_ins/binance_stand_in.h"
#include "support/stand_ins/coinbase_stand_in.h"
#include "support/stand_ins/kraken_stand_in.h"

namespace tapesift::support {
namespace {

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

WireRequest wireRequest(std::string path, std::map<std::string, std::string> query = {})
{
    WireRequest request;
    request.path = path;
    request.target = std::move(path);
    request.query = std::move(query);
    request.headers["user-agent"] = "Tapesift (test)";
    return request;
}

// The keys in their order and the kinds of the values; of lists and of objects in `maps`, whose
// keys are data, the first element stands for all.
std::string shapeOf(const Json& json, const std::set<std::string>& maps, const std::string& name)
{
    if (json.is_array())
        return json.empty() ? "[]" : "[" + shapeOf(json[0], maps, {}) + "]";
    if (json.is_object()) {
        std::string shape = "{";
        for (const auto& [key, value] : json.items()) {
            if (maps.contains(name))
                return "{*" + shapeOf(value, maps, {}) + "}";
            shape += key + ":" + shapeOf(value, maps, key) + " ";
        }
        return shape + "}";
    }
    if (json.is_number())
        return "number";
    return json.type_name();
}

std::string shapeOf(const std::string& text, const std::set<std::string>& maps = {})
{
    return shapeOf(Json::parse(text), maps, {});
}

class CoinStandIns : public testing::Test
{
protected:
    static std::string recorded(const std::string& path)
    {
        return realDataFile("api/" + path).value_or("");
    }

    FakeClock clock;
    CoinMarket market;
    BinanceStandIn binance{clock, market};
    CoinbaseStandIn coinbase{clock, market};
    KrakenStandIn kraken{clock, market};
};

TEST_F(CoinStandIns, AnswerInTheRecordedForm)
{
    if (!realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    EXPECT_EQ(shapeOf(binance.answer(wireRequest("/api/v3/exchangeInfo")).body),
              shapeOf(recorded("binance/prod_exchangeInfo_success.json")));
    EXPECT_EQ(
        shapeOf(binance.answer(wireRequest("/api/v3/ticker/24hr", {{"symbol", "BTCUSDT"}})).body),
        shapeOf(recorded("binance/nautilus_ticker_24hr_response.json")));
    EXPECT_EQ(shapeOf(coinbase.answer(wireRequest("/products")).body),
              shapeOf(recorded("coinbase/bbgo_QueryMarkets_0.json")));
    EXPECT_EQ(shapeOf(kraken.answer(wireRequest("/0/public/AssetPairs")).body, {"result"}),
              shapeOf(recorded("kraken/nautilus_http_asset_pairs.json"), {"result"}));
    EXPECT_EQ(shapeOf(kraken.answer(wireRequest("/0/public/Ticker")).body, {"result"}),
              shapeOf(recorded("kraken/nautilus_http_ticker.json"), {"result"}));
    EXPECT_EQ(shapeOf(kraken.answer(wireRequest("/0/public/OHLC", {{"pair", "XBTUSD"}})).body),
              shapeOf(recorded("kraken/xchange_ohlc.json")));
}

TEST_F(CoinStandIns, RefuseAsRecorded)
{
    if (!realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto unknown = binance.answer(
        wireRequest("/api/v3/klines", {{"symbol", "IDONTEXIST"}, {"interval", "1m"}}));
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(unknown.body, recorded("binance/spot_testnet_depth_error.json"));

    const auto noProduct = coinbase.answer(wireRequest("/products/NO-USD/candles"));
    EXPECT_EQ(noProduct.status, 404);
    EXPECT_EQ(noProduct.body, recorded("coinbase/error_404.json"));
    const auto tooLong = coinbase.answer(
        wireRequest("/products/BTC-USD/candles",
                    {{"granularity", "60"}, {"start", "1767000000"}, {"end", "1767100000"}}));
    EXPECT_EQ(tooLong.status, 400);
    EXPECT_EQ(tooLong.body, recorded("coinbase/error_400_granularity.json"));
    coinbase.refuseNext(1);
    const auto tooMany = coinbase.answer(wireRequest("/products"));
    EXPECT_EQ(tooMany.status, 429);
    EXPECT_EQ(tooMany.body, recorded("coinbase/error_429.json"));

    binance.banNow(std::chrono::seconds{90});
    const auto banned = binance.answer(wireRequest("/api/v3/exchangeInfo"));
    EXPECT_EQ(banned.status, 418);
    EXPECT_EQ(banned.headers.at("retry-after"), "90");
    EXPECT_EQ(banned.body.size(), recorded("binance/error_418_ban.json").size());
}

TEST_F(CoinStandIns, RejectWhatTheRealOnesReject)
{
    const auto klines = [this](std::map<std::string, std::string> query) {
        return binance.answer(wireRequest("/api/v3/klines", std::move(query)));
    };
    EXPECT_EQ(klines({{"symbol", "BTCUSDT"}, {"interval", "1h"}}).status, 200);
    EXPECT_EQ(klines({{"symbol", "BTCUSDT"}, {"interval", "1H"}}).body,
              R"({"code":-1120,"msg":"Invalid interval."})");
    EXPECT_EQ(klines({{"symbol", "btcusdt"}, {"interval", "1h"}}).status, 400);
    EXPECT_EQ(klines({{"symbol", "BTCUSDT"}}).status, 400);
    EXPECT_EQ(klines({{"symbol", "BTCUSDT"}, {"interval", "1h"}, {"limit", "1001"}}).status, 400);
    EXPECT_EQ(klines({{"symbol", "BTCUSDT"}, {"interval", "1h"}, {"start", "1"}}).status, 400);

    const auto candles = [this](std::map<std::string, std::string> query) {
        return coinbase.answer(wireRequest("/products/BTC-USD/candles", std::move(query))).status;
    };
    EXPECT_EQ(candles({{"granularity", "3600"}}), 200);
    EXPECT_EQ(candles({{"granularity", "7200"}}), 400);
    EXPECT_EQ(candles({{"interval", "3600"}}), 400);

    const auto ohlc = [this](std::map<std::string, std::string> query) {
        return kraken.answer(wireRequest("/0/public/OHLC", std::move(query))).body;
    };
    EXPECT_EQ(ohlc({{"pair", "BTCUSD"}}), R"({"error":["EQuery:Unknown asset pair"]})");
    EXPECT_EQ(ohlc({{"pair", "XBTUSD"}, {"interval", "7"}}),
              R"({"error":["EGeneral:Invalid arguments"]})");
}

TEST_F(CoinStandIns, BinanceBansWhoGoesOnAsking)
{
    binance.setLimit(40);
    const WireRequest request = wireRequest("/api/v3/exchangeInfo");
    EXPECT_EQ(binance.answer(request).headers.at("x-mbx-used-weight-1m"), "20");
    EXPECT_EQ(binance.answer(request).headers.at("x-mbx-used-weight-1m"), "40");
    EXPECT_EQ(binance.answer(request).status, 429);
    EXPECT_EQ(binance.answer(request).status, 429);
    EXPECT_EQ(binance.answer(request).status, 418);
    clock.advance(119s);
    EXPECT_EQ(binance.answer(request).status, 418);
    EXPECT_EQ(binance.requestsDuringBan(), 1U);
    clock.advance(1s);
    EXPECT_EQ(binance.answer(request).status, 200);
}

TEST_F(CoinStandIns, CoinbaseAndKrakenCountTheirRequests)
{
    const WireRequest products = wireRequest("/products");
    for (int i = 0; i < 15; ++i)
        EXPECT_EQ(coinbase.answer(products).status, 200);
    EXPECT_EQ(coinbase.answer(products).status, 429);
    clock.advance(100ms);
    EXPECT_EQ(coinbase.answer(products).status, 200);

    const WireRequest ticker = wireRequest("/0/public/Ticker", {{"pair", "XBTUSD"}});
    for (int i = 0; i < 30; ++i)
        EXPECT_EQ(kraken.answer(ticker).body.find("EGeneral"), std::string::npos);
    EXPECT_EQ(kraken.answer(ticker).body, R"({"error":["EGeneral:Too many requests"]})");
    EXPECT_EQ(kraken.answer(ticker).status, 200);
    clock.advance(1s);
    EXPECT_EQ(kraken.answer(ticker).body.find("EGeneral"), std::string::npos);
}

} // namespace
} // namespace tapesift::support
