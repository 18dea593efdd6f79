#include "support/stand_ins/kraken_stand_in.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "tapesift/base/text.h"

namespace tapesift::support {

namespace {

using std::chrono::seconds;

constexpr std::size_t kMostRows = 720;
constexpr double kMostCounted = 30;

const std::map<std::string, market::Interval>& krakenIntervals()
{
    static const std::map<std::string, market::Interval> kIntervals = {
        {"1", market::Interval::Min1},   {"5", market::Interval::Min5},
        {"15", market::Interval::Min15}, {"30", market::Interval::Min30},
        {"60", market::Interval::Hour1}, {"240", market::Interval::Hour4},
        {"1440", market::Interval::Day1}};
    return kIntervals;
}

// How Kraken calls the coin.
std::string assetOf(const Coin& coin)
{
    if (coin.name == "BTC")
        return "XBT";
    return coin.name == "DOGE" ? "XDG" : coin.name;
}

std::string altName(const Coin& coin)
{
    return assetOf(coin) + "USD";
}

// The key in answers: the oldest coins carry an X and a Z.
std::string keyOf(const Coin& coin)
{
    if (coin.name == "BTC" || coin.name == "ETH")
        return fmt::format("X{}ZUSD", assetOf(coin));
    return altName(coin);
}

WireReply answerText(std::string_view errors, std::string_view result)
{
    WireReply reply;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = result.empty() ? fmt::format(R"({{"error":[{}]}})", errors)
                                : fmt::format(R"({{"error":[{}],"result":{}}})", errors, result);
    return reply;
}

WireReply failure(std::string_view text)
{
    return answerText(fmt::format("\"{}\"", text), {});
}

std::string rowText(const Coin& coin, const CoinBar& bar)
{
    const auto price = [&coin](std::int64_t ticks) { return tickText(ticks, coin.decimals); };
    const std::string average = bar.lots == 0 ? "0.0" : price((bar.open + bar.close) / 2);
    return fmt::format(R"([{},"{}","{}","{}","{}","{}","{}",{}])",
                       bar.time.time_since_epoch().count(), price(bar.open), price(bar.high),
                       price(bar.low), price(bar.close), average, lotText8(bar.lots), bar.lots);
}

std::string pairText(const Coin& coin)
{
    constexpr std::string_view kForm =
        R"("{0}":{{"altname":"{1}","wsname":"{2}/USD","aclass_base":"currency","base":"{2}",)"
        R"("aclass_quote":"currency","quote":"ZUSD","lot":"unit","cost_decimals":5,)"
        R"("pair_decimals":{3},"lot_decimals":8,"lot_multiplier":1,"leverage_buy":[2,3],)"
        R"("leverage_sell":[2,3],"fees":[[0,0.4],[10000,0.35]],"fees_maker":[[0,0.25],)"
        R"([10000,0.2]],"fee_volume_currency":"ZUSD","margin_call":80,"margin_stop":40,)"
        R"("ordermin":"0.00005","costmin":"0.5","tick_size":"0.1","status":"{4}",)"
        R"("long_position_limit":80,"short_position_limit":80}})";
    const bool isHalted = coin.key % 17 == 5;
    return fmt::format(kForm, keyOf(coin), altName(coin), assetOf(coin), coin.decimals,
                       isHalted ? "cancel_only" : "online");
}

} // namespace

KrakenStandIn::KrakenStandIn(const base::Clock& clock, const CoinMarket& market)
    : StandIn(clock)
    , m_market(market)
    , m_counted(clock.now())
{
}

const Coin* KrakenStandIn::coinOf(const std::string& pair) const
{
    const auto& coins = m_market.coins();
    const auto coin = std::ranges::find_if(coins, [&pair](const Coin& candidate) {
        return altName(candidate) == pair || keyOf(candidate) == pair;
    });
    return coin == coins.end() || isForgotten(pair) ? nullptr : &*coin;
}

std::optional<WireReply> KrakenStandIn::refuse(const WireRequest&)
{
    const double passed = std::chrono::duration<double>(now() - m_counted).count();
    m_counter = std::max(0.0, m_counter - passed);
    m_counted = now();
    if (m_counter + 1 > kMostCounted)
        return tooMany();
    m_counter += 1;
    return std::nullopt;
}

WireReply KrakenStandIn::tooMany()
{
    return failure("EGeneral:Too many requests");
}

WireReply KrakenStandIn::banned(base::UtcTime)
{
    return failure("EGeneral:Temporary lockout");
}

WireReply KrakenStandIn::outage()
{
    return failure("EService:Unavailable");
}

WireReply KrakenStandIn::serve(const WireRequest& request)
{
    if (request.path == "/0/public/OHLC")
        return ohlc(request);
    if (request.path == "/0/public/AssetPairs" && request.query.empty())
        return assetPairs();
    if (request.path == "/0/public/Ticker")
        return ticker(request);
    return failure("EGeneral:Unknown method");
}

WireReply KrakenStandIn::ohlc(const WireRequest& request)
{
    const auto& query = request.query;
    const bool hasStranger = std::ranges::any_of(query, [](const auto& parameter) {
        return parameter.first != "pair" && parameter.first != "interval" &&
               parameter.first != "since";
    });
    const auto interval = krakenIntervals().find(query.contains("interval") ? query.at("interval")
                                                                            : std::string("1"));
    if (hasStranger || !query.contains("pair") || interval == krakenIntervals().end())
        return failure("EGeneral:Invalid arguments");
    const Coin* coin = coinOf(query.at("pair"));
    if (coin == nullptr)
        return failure("EQuery:Unknown asset pair");

    const base::UtcSeconds moment = std::chrono::floor<seconds>(now());
    std::vector<CoinBar> bars = m_market.newest(*coin, interval->second, kMostRows, moment, moment);
    if (const auto since = query.find("since"); since != query.end()) {
        const auto stamp = base::parseInteger(since->second);
        if (!stamp)
            return failure("EGeneral:Invalid arguments");
        std::erase_if(bars, [limit = base::UtcSeconds{seconds{*stamp}}](const CoinBar& bar) {
            return bar.time <= limit;
        });
    }
    std::vector<std::string> rows;
    for (const CoinBar& bar : bars)
        rows.push_back(rowText(*coin, bar));
    // The last complete bar.
    const base::UtcSeconds last =
        CoinMarket::startOf(interval->second, moment) - market::intervalLength(interval->second);
    return answerText({}, fmt::format(R"({{"{}":[{}],"last":{}}})", keyOf(*coin),
                                      fmt::join(rows, ","), last.time_since_epoch().count()));
}

WireReply KrakenStandIn::assetPairs()
{
    std::vector<std::string> pairs;
    for (const Coin& coin : m_market.coins())
        if (!isForgotten(altName(coin)))
            pairs.push_back(pairText(coin));
    return answerText({}, fmt::format("{{{}}}", fmt::join(pairs, ",")));
}

std::string KrakenStandIn::tickerText(const Coin& coin) const
{
    const base::UtcSeconds moment = std::chrono::floor<seconds>(now());
    const CoinBar today = m_market.newest(coin, market::Interval::Day1, 1, moment, moment).front();
    const std::vector<CoinBar> hours =
        m_market.newest(coin, market::Interval::Hour1, 24, moment, moment);
    std::int64_t lots = 0;
    for (const CoinBar& hour : hours)
        lots += hour.lots;
    const auto price = [&coin](std::int64_t ticks) { return tickText(ticks, coin.decimals); };
    const std::string average = price((hours.front().open + today.close) / 2);
    return fmt::format(
        R"("{}":{{"a":["{}","1","1.000"],"b":["{}","1","1.000"],"c":["{}","0.00100000"],)"
        R"("v":["{}","{}"],"p":["{}","{}"],"t":[{},{}],"l":["{}","{}"],"h":["{}","{}"],)"
        R"("o":"{}"}})",
        keyOf(coin), price(today.close + 1), price(today.close - 1), price(today.close),
        lotText8(today.lots), lotText8(lots), average, average, today.lots, lots, price(today.low),
        price(today.low), price(today.high), price(today.high), price(today.open));
}

WireReply KrakenStandIn::ticker(const WireRequest& request)
{
    std::vector<std::string> rows;
    if (const auto pair = request.query.find("pair"); pair != request.query.end()) {
        const Coin* coin = coinOf(pair->second);
        if (coin == nullptr)
            return failure("EQuery:Unknown asset pair");
        rows.push_back(tickerText(*coin));
    } else {
        for (const Coin& coin : m_market.coins())
            rows.push_back(tickerText(coin));
    }
    return answerText({}, fmt::format("{{{}}}", fmt::join(rows, ",")));
}

} // namespace tapesift::support
