#include "support/stand_ins/coinbase_stand_in.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "tapesift/base/text.h"

namespace tapesift::support {

namespace {

using std::chrono::seconds;

constexpr std::string_view kCoinbaseQuote = "-USD";
constexpr std::string_view kCandles = "/candles";
constexpr std::string_view kProducts = "/products";
constexpr double kBurst = 15;
constexpr double kPerSecond = 10;
constexpr std::size_t kRowsWithoutRange = 350;

const std::map<std::string, market::Interval>& granularities()
{
    static const std::map<std::string, market::Interval> kGranularities = {
        {"60", market::Interval::Min1},
        {"300", market::Interval::Min5},
        {"900", market::Interval::Min15},
        {"3600", market::Interval::Hour1},
        {"86400", market::Interval::Day1}};
    return kGranularities;
}

bool isDelisted(const Coin& coin)
{
    return coin.key % 11 == 4;
}

WireReply json(int status, std::string body)
{
    WireReply reply;
    reply.status = status;
    reply.body = std::move(body);
    return reply;
}

WireReply coinbaseMessage(int status, std::string_view text)
{
    return json(status, fmt::format(R"({{"message":"{}"}})", text));
}

// Seconds since 1970 or an ISO 8601 time.
std::optional<base::UtcSeconds> timeOf(const std::string& text)
{
    if (const auto number = base::parseInteger(text))
        return base::UtcSeconds{seconds{*number}};
    const auto time = base::parseUtc(text);
    return time ? std::optional(*time) : std::nullopt;
}

std::string candleText(const Coin& coin, const CoinBar& bar)
{
    const auto price = [&coin](std::int64_t ticks) {
        return base::formatShortest(tickValue(ticks, coin.decimals));
    };
    return fmt::format("[{},{},{},{},{},{}]", bar.time.time_since_epoch().count(), price(bar.low),
                       price(bar.high), price(bar.open), price(bar.close),
                       base::formatShortest(lotValue(bar.lots)));
}

std::string productText(const Coin& coin)
{
    constexpr std::string_view kForm =
        R"({{"id":"{0}-USD","base_currency":"{0}","quote_currency":"USD",)"
        R"("quote_increment":"0.01","base_increment":"0.001","display_name":"{0}-USD",)"
        R"("min_market_funds":"1","margin_enabled":false,"post_only":false,"limit_only":false,)"
        R"("cancel_only":false,"status":"{1}","status_message":"","trading_disabled":{2},)"
        R"("fx_stablecoin":false,"max_slippage_percentage":"0.03","auction_mode":false,)"
        R"("high_bid_limit_percentage":""}})";
    const bool isGone = isDelisted(coin);
    return fmt::format(kForm, coin.name, isGone ? "delisted" : "online", isGone);
}

} // namespace

CoinbaseStandIn::CoinbaseStandIn(const base::Clock& clock, const CoinMarket& market)
    : StandIn(clock)
    , m_market(market)
    , m_filled(clock.now())
{
}

const Coin* CoinbaseStandIn::coinOf(const std::string& product) const
{
    if (!product.ends_with(kCoinbaseQuote) || isForgotten(product))
        return nullptr;
    return m_market.find(
        std::string_view(product).substr(0, product.size() - kCoinbaseQuote.size()));
}

std::optional<WireReply> CoinbaseStandIn::refuse(const WireRequest&)
{
    const double passed = std::chrono::duration<double>(now() - m_filled).count();
    m_tokens = std::min(kBurst, m_tokens + passed * kPerSecond);
    m_filled = now();
    if (m_tokens < 1)
        return tooMany();
    m_tokens -= 1;
    return std::nullopt;
}

WireReply CoinbaseStandIn::tooMany()
{
    return coinbaseMessage(429, "Public rate limit exceeded");
}

WireReply CoinbaseStandIn::banned(base::UtcTime)
{
    return countryBlocked();
}

WireReply CoinbaseStandIn::serve(const WireRequest& request)
{
    if (!request.headers.contains("user-agent"))
        return coinbaseMessage(400, "User-Agent header is required.");
    if (request.path == kProducts)
        return products();
    const std::string prefix = fmt::format("{}/", kProducts);
    if (!request.path.starts_with(prefix) || !request.path.ends_with(kCandles))
        return coinbaseMessage(404, "NotFound");
    const Coin* coin = coinOf(
        request.path.substr(prefix.size(), request.path.size() - prefix.size() - kCandles.size()));
    return coin == nullptr ? coinbaseMessage(404, "NotFound") : candles(*coin, request);
}

WireReply CoinbaseStandIn::products()
{
    std::vector<std::string> rows;
    for (const Coin& coin : m_market.coins())
        if (!isForgotten(coin.name + std::string(kCoinbaseQuote)))
            rows.push_back(productText(coin));
    return json(200, fmt::format("[{}]", fmt::join(rows, ",")));
}

WireReply CoinbaseStandIn::candles(const Coin& coin, const WireRequest& request)
{
    const auto& query = request.query;
    for (const auto& [name, value] : query)
        if (name != "granularity" && name != "start" && name != "end")
            return coinbaseMessage(400, fmt::format("Unknown parameter {}", name));
    const auto granularity = granularities().find(
        query.contains("granularity") ? query.at("granularity") : std::string("60"));
    if (granularity == granularities().end())
        return coinbaseMessage(400, "Unsupported granularity");

    const base::UtcSeconds moment = std::chrono::floor<seconds>(now());
    std::vector<CoinBar> bars;
    if (query.contains("start") && query.contains("end")) {
        const auto start = timeOf(query.at("start"));
        const auto end = timeOf(query.at("end"));
        if (!start || !end || *end < *start)
            return coinbaseMessage(400, "Invalid start or end");
        if ((*end - *start) / market::intervalLength(granularity->second) > 300)
            return coinbaseMessage(400,
                                   "granularity too small for the requested time range. Count of "
                                   "aggregations requested exceeds 300");
        bars = m_market.bars(coin, granularity->second, *start, *end, moment);
    } else {
        bars = m_market.newest(coin, granularity->second, kRowsWithoutRange, moment, moment);
    }

    std::erase_if(bars, [](const CoinBar& bar) { return bar.lots == 0; });
    std::ranges::reverse(bars);
    std::vector<std::string> rows;
    for (const CoinBar& bar : bars)
        rows.push_back(candleText(coin, bar));
    return json(200, fmt::format("[{}]", fmt::join(rows, ",")));
}

} // namespace tapesift::support
