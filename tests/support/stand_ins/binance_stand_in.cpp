#include "support/stand_ins/binance_stand_in.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "support/stand_ins/share_bars.h"
#include "tapesift/base/text.h"

namespace tapesift::support {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view kBinanceQuote = "USDT";
// A third refusal in one minute brings a ban.
constexpr int kPatience = 3;

const std::map<std::string, market::Interval>& binanceIntervals()
{
    static const std::map<std::string, market::Interval> kIntervals = {
        {"1m", market::Interval::Min1},   {"5m", market::Interval::Min5},
        {"15m", market::Interval::Min15}, {"30m", market::Interval::Min30},
        {"1h", market::Interval::Hour1},  {"2h", market::Interval::Hour2},
        {"4h", market::Interval::Hour4},  {"1d", market::Interval::Day1},
        {"1w", market::Interval::Week1},  {"1M", market::Interval::Month1}};
    return kIntervals;
}

bool isHalted(const Coin& coin)
{
    return coin.key % 13 == 6;
}

base::UtcSeconds secondsOf(std::int64_t millis)
{
    return base::UtcSeconds{std::chrono::floor<seconds>(milliseconds{millis})};
}

std::string klineText(const Coin& coin, const CoinBar& bar)
{
    const double average =
        (tickValue(bar.open, coin.decimals) + tickValue(bar.close, coin.decimals)) / 2;
    const double money = average * lotValue(bar.lots);
    return fmt::format(R"([{},"{}","{}","{}","{}","{}",{},"{:.8f}",{},"{:.8f}","{:.8f}","0"])",
                       bar.time.time_since_epoch().count() * 1000,
                       tickText8(bar.open, coin.decimals), tickText8(bar.high, coin.decimals),
                       tickText8(bar.low, coin.decimals), tickText8(bar.close, coin.decimals),
                       lotText8(bar.lots), bar.end.time_since_epoch().count() * 1000 - 1, money,
                       bar.lots, lotValue(bar.lots) / 2, money / 2);
}

std::string symbolText(std::string_view base, bool halted)
{
    constexpr std::string_view kForm =
        R"({{"symbol":"{0}{1}","status":"{2}","baseAsset":"{0}","baseAssetPrecision":8,)"
        R"("quoteAsset":"{1}","quotePrecision":8,"quoteAssetPrecision":8,)"
        R"("baseCommissionPrecision":8,"quoteCommissionPrecision":8,)"
        R"("orderTypes":["LIMIT","LIMIT_MAKER","MARKET"],"icebergAllowed":true,"ocoAllowed":true,)"
        R"("quoteOrderQtyMarketAllowed":true,"isSpotTradingAllowed":true,)"
        R"("isMarginTradingAllowed":false,"filters":[{{"filterType":"PRICE_FILTER",)"
        R"("minPrice":"0.01000000","maxPrice":"1000000.00000000","tickSize":"0.01000000"}},)"
        R"({{"filterType":"LOT_SIZE","minQty":"0.00100000","maxQty":"9000.00000000",)"
        R"("stepSize":"0.00100000"}}],"permissions":["SPOT"]}})";
    return fmt::format(kForm, base, kBinanceQuote, halted ? "BREAK" : "TRADING");
}

std::string errorText(int code, std::string_view message)
{
    return fmt::format(R"({{"code":{},"msg":"{}"}})", code, message);
}

std::optional<std::int64_t> numberIn(const WireRequest& request, const std::string& name,
                                     std::int64_t otherwise)
{
    const auto text = request.query.find(name);
    return text == request.query.end() ? otherwise : base::parseInteger(text->second);
}

// ["BTCUSDT","ETHUSDT"] without a JSON library: names hold no commas or quotes.
std::vector<std::string> namesIn(std::string_view list)
{
    std::vector<std::string> names;
    if (list.size() < 2 || list.front() != '[' || list.back() != ']')
        return names;
    for (std::string_view name : base::split(list.substr(1, list.size() - 2), ',')) {
        if (name.size() < 3 || name.front() != '"' || name.back() != '"')
            return {};
        names.emplace_back(name.substr(1, name.size() - 2));
    }
    return names;
}

} // namespace

BinanceStandIn::BinanceStandIn(const base::Clock& clock, const CoinMarket& market)
    : StandIn(clock)
    , m_market(market)
{
}

const Coin* BinanceStandIn::coinOf(const std::string& symbol) const
{
    if (!symbol.ends_with(kBinanceQuote) || isForgotten(symbol))
        return nullptr;
    return m_market.find(std::string_view(symbol).substr(0, symbol.size() - kBinanceQuote.size()));
}

WireReply BinanceStandIn::json(int status, std::string body) const
{
    WireReply reply;
    reply.status = status;
    reply.contentType = "application/json;charset=UTF-8";
    reply.headers = {{"x-mbx-used-weight", std::to_string(m_used)},
                     {"x-mbx-used-weight-1m", std::to_string(m_used)}};
    reply.body = std::move(body);
    return reply;
}

int BinanceStandIn::weightOf(const WireRequest& request) const
{
    if (request.path == "/api/v3/klines")
        return 2;
    if (request.path == "/api/v3/exchangeInfo")
        return 20;
    if (request.path != "/api/v3/ticker/24hr")
        return 1;
    if (request.query.contains("symbol"))
        return 2;
    const auto list = request.query.find("symbols");
    if (list == request.query.end())
        return 80;
    const std::size_t names = namesIn(list->second).size();
    return names <= 20 ? 2 : names <= 100 ? 40 : 80;
}

std::chrono::seconds BinanceStandIn::untilNextMinute() const
{
    const base::UtcTime next = std::chrono::floor<minutes>(now()) + minutes{1};
    return std::chrono::ceil<seconds>(next - now());
}

std::optional<WireReply> BinanceStandIn::refuse(const WireRequest& request)
{
    const std::int64_t minute = std::chrono::floor<minutes>(now()).time_since_epoch().count();
    if (minute != m_minute) {
        m_minute = minute;
        m_used = 0;
        m_refused = 0;
    }
    const int weight = weightOf(request);
    if (m_used + weight <= m_limit) {
        m_used += weight;
        m_mostUsed = std::max(m_mostUsed, m_used);
        return std::nullopt;
    }
    if (++m_refused < kPatience)
        return tooMany();
    const base::UtcTime end = now() + m_banLength;
    beginBan(m_banLength);
    m_banLength *= 2;
    return banned(end);
}

WireReply BinanceStandIn::tooMany()
{
    WireReply reply =
        json(429, errorText(-1003, fmt::format("Too much request weight used; current limit is {} "
                                               "request weight per 1 MINUTE. Please use WebSocket "
                                               "Streams for live updates to avoid polling the API.",
                                               m_limit)));
    reply.headers["retry-after"] = std::to_string(untilNextMinute().count());
    return reply;
}

WireReply BinanceStandIn::banned(base::UtcTime until)
{
    WireReply reply = json(
        418, errorText(-1003, fmt::format("Way too much request weight used; IP banned until {}. "
                                          "Please use WebSocket Streams for live updates to avoid "
                                          "bans.",
                                          until.time_since_epoch().count())));
    reply.headers["retry-after"] =
        std::to_string(std::chrono::ceil<seconds>(until - now()).count());
    return reply;
}

WireReply BinanceStandIn::countryBlocked()
{
    return json(451,
                errorText(0, "Service unavailable from a restricted location according to 'b. "
                             "Eligibility' in https://www.binance.com/en/terms. Please contact "
                             "customer service if you believe you received this message in "
                             "error."));
}

WireReply BinanceStandIn::serve(const WireRequest& request)
{
    if (request.path == "/api/v3/klines")
        return klines(request);
    if (request.path == "/api/v3/ticker/24hr")
        return tickers(request);
    if (request.path == "/api/v3/exchangeInfo" && request.query.empty())
        return exchangeInfo();
    return json(404, "{}");
}

WireReply BinanceStandIn::klines(const WireRequest& request)
{
    if (!strangerIn(request, {"symbol", "interval", "startTime", "endTime", "limit"}).empty())
        return json(400, errorText(-1104, "Not all sent parameters were read; read '2' "
                                          "parameter(s) but was sent '3'."));
    for (const std::string name : {"symbol", "interval"})
        if (const auto value = request.query.find(name);
            value == request.query.end() || value->second.empty())
            return json(400, errorText(-1102, fmt::format("Mandatory parameter '{}' was not sent, "
                                                          "was empty/null, or malformed.",
                                                          name)));
    const auto interval = binanceIntervals().find(request.query.at("interval"));
    if (interval == binanceIntervals().end())
        return json(400, errorText(-1120, "Invalid interval."));
    const Coin* coin = coinOf(request.query.at("symbol"));
    if (coin == nullptr)
        return json(400, errorText(-1121, "Invalid symbol."));
    const auto limit = numberIn(request, "limit", 500);
    const auto start = numberIn(request, "startTime", -1);
    const auto end = numberIn(request, "endTime", now().time_since_epoch().count());
    if (!limit || *limit < 1 || *limit > 1000 || !start || !end)
        return json(400, errorText(-1130, "Data sent for parameter 'limit' is not valid."));

    const base::UtcSeconds moment = std::chrono::floor<seconds>(now());
    const auto most = static_cast<std::size_t>(*limit);
    // With a start the oldest from there, else the newest.
    std::vector<CoinBar> bars =
        *start < 0 ? m_market.newest(*coin, interval->second, most, secondsOf(*end), moment)
                   : m_market.bars(*coin, interval->second, secondsOf(*start + 999),
                                   secondsOf(*end), moment);
    if (bars.size() > most)
        bars.resize(most);
    std::vector<std::string> rows;
    for (const CoinBar& bar : bars)
        rows.push_back(klineText(*coin, bar));
    return json(200, fmt::format("[{}]", fmt::join(rows, ",")));
}

WireReply BinanceStandIn::exchangeInfo()
{
    std::vector<std::string> symbols;
    for (const Coin& coin : m_market.coins())
        if (!isForgotten(coin.name + std::string(kBinanceQuote)))
            symbols.push_back(symbolText(coin.name, isHalted(coin)));
    symbols.push_back(symbolText("币安人生", false));
    return json(200,
                fmt::format(R"({{"timezone":"UTC","serverTime":{},"rateLimits":[{{)"
                            R"("rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE",)"
                            R"("intervalNum":1,"limit":{}}},{{"rateLimitType":"ORDERS",)"
                            R"("interval":"SECOND","intervalNum":10,"limit":100}},{{)"
                            R"("rateLimitType":"RAW_REQUESTS","interval":"MINUTE",)"
                            R"("intervalNum":5,"limit":61000}}],"exchangeFilters":[],)"
                            R"("symbols":[{}]}})",
                            now().time_since_epoch().count(), m_limit, fmt::join(symbols, ",")));
}

std::string BinanceStandIn::tickerText(const Coin& coin) const
{
    const base::UtcSeconds moment = std::chrono::floor<seconds>(now());
    const std::vector<CoinBar> hours =
        m_market.newest(coin, market::Interval::Hour1, 24, moment, moment);
    const CoinBar& last = hours.back();
    std::int64_t high = last.high;
    std::int64_t low = last.low;
    std::int64_t lots = 0;
    for (const CoinBar& hour : hours) {
        high = std::max(high, hour.high);
        low = std::min(low, hour.low);
        lots += hour.lots;
    }
    const auto price = [&coin](std::int64_t ticks) { return tickText8(ticks, coin.decimals); };
    const std::int64_t first = hours.front().open;
    const double average = tickValue((first + last.close) / 2, coin.decimals);
    return fmt::format(
        R"({{"symbol":"{}{}","priceChange":"{}","priceChangePercent":"{:.3f}",)"
        R"("weightedAvgPrice":"{:.8f}","prevClosePrice":"{}","lastPrice":"{}",)"
        R"("lastQty":"0.00100000","bidPrice":"{}","bidQty":"1.00000000","askPrice":"{}",)"
        R"("askQty":"1.00000000","openPrice":"{}","highPrice":"{}","lowPrice":"{}",)"
        R"("volume":"{}","quoteVolume":"{:.8f}","openTime":{},"closeTime":{},"firstId":1,)"
        R"("lastId":{},"count":{}}})",
        coin.name, kBinanceQuote, price(last.close - first),
        100.0 * static_cast<double>(last.close - first) / static_cast<double>(first), average,
        price(first), price(last.close), price(last.close - 1), price(last.close + 1), price(first),
        price(high), price(low), lotText8(lots), average * lotValue(lots),
        (now() - std::chrono::days{1}).time_since_epoch().count(), now().time_since_epoch().count(),
        lots, lots);
}

WireReply BinanceStandIn::tickers(const WireRequest& request)
{
    if (!strangerIn(request, {"symbol", "symbols"}).empty())
        return json(400, errorText(-1104, "Not all sent parameters were read; read '0' "
                                          "parameter(s) but was sent '1'."));
    if (const auto name = request.query.find("symbol"); name != request.query.end()) {
        const Coin* coin = coinOf(name->second);
        return coin == nullptr ? json(400, errorText(-1121, "Invalid symbol."))
                               : json(200, tickerText(*coin));
    }
    std::vector<std::string> rows;
    if (const auto list = request.query.find("symbols"); list != request.query.end()) {
        const std::vector<std::string> names = namesIn(list->second);
        if (names.empty())
            return json(400, errorText(-1100, "Illegal characters found in parameter 'symbols'."));
        for (const std::string& name : names) {
            const Coin* coin = coinOf(name);
            if (coin == nullptr)
                return json(400, errorText(-1121, "Invalid symbol."));
            rows.push_back(tickerText(*coin));
        }
    } else {
        for (const Coin& coin : m_market.coins())
            if (!isForgotten(coin.name + std::string(kBinanceQuote)))
                rows.push_back(tickerText(coin));
    }
    return json(200, fmt::format("[{}]", fmt::join(rows, ",")));
}

} // namespace tapesift::support
