#include "support/stand_ins/alpaca_stand_in.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "support/stand_ins/share_bars.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::support {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

WireReply alpacaMessage(int status, std::string_view text)
{
    return jsonReply(status, fmt::format(R"({{"message":"{}"}})", text));
}

std::string base64(std::string_view text)
{
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string coded;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits =
                bits << 8 | (at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0);
        for (std::size_t i = 0; i < 4; ++i)
            coded += at + i > text.size() ? '=' : kDigits[bits >> (18 - 6 * i) & 63U];
    }
    return coded;
}

std::string barText(base::UtcSeconds time, const market::Bar& bar)
{
    return fmt::format(R"({{"t":"{}","o":{},"h":{},"l":{},"c":{},"v":{},"n":{},"vw":{}}})",
                       base::formatUtc(time), bar.open, bar.high, bar.low, bar.close, bar.volume,
                       static_cast<int>(bar.volume / 100) + 1, averagePrice(bar));
}

} // namespace

struct AlpacaStandIn::Query
{
    std::string timeframe;
    base::UtcSeconds start{};
    base::UtcSeconds end{};
    bool isAdjusted = false;
};

AlpacaStandIn::AlpacaStandIn(const base::Clock& clock, const StockMarket& market, std::string key,
                             std::string secret)
    : StandIn(clock)
    , m_market(market)
    , m_key(std::move(key))
    , m_secret(std::move(secret))
{
}

std::optional<WireReply> AlpacaStandIn::refuse(const WireRequest& request)
{
    const auto header = [&request](const std::string& name) {
        const auto found = request.headers.find(name);
        return found == request.headers.end() ? std::string() : found->second;
    };
    if (header("apca-api-key-id") != m_key || header("apca-api-secret-key") != m_secret)
        return alpacaMessage(403, "forbidden.");
    if (!m_calls.take(now()))
        return tooMany();
    return std::nullopt;
}

WireReply AlpacaStandIn::limited(WireReply reply) const
{
    const auto resets = m_calls.resets(now()).time_since_epoch();
    reply.headers = {{"X-RateLimit-Limit", std::to_string(m_calls.limit())},
                     {"X-RateLimit-Remaining", std::to_string(m_calls.left())},
                     {"X-RateLimit-Reset", std::to_string(floor<seconds>(resets).count())}};
    return reply;
}

WireReply AlpacaStandIn::tooMany()
{
    return limited(alpacaMessage(429, "too many requests."));
}

WireReply AlpacaStandIn::banned(base::UtcTime)
{
    return tooMany();
}

WireReply AlpacaStandIn::serve(const WireRequest& request)
{
    if (request.path == "/v2/stocks/bars")
        return limited(bars(request));
    if (request.path == "/v2/stocks/snapshots")
        return limited(snapshots(request));
    if (request.path == "/v2/assets")
        return limited(assets(request));
    return alpacaMessage(404, "not found");
}

WireReply AlpacaStandIn::bars(const WireRequest& request)
{
    const std::string stranger = strangerIn(request, {"symbols", "timeframe", "start", "end",
                                                      "limit", "adjustment", "feed", "page_token"});
    if (!stranger.empty())
        return alpacaMessage(400, fmt::format("unexpected query parameter(s): {}", stranger));
    const auto limit = base::parseInteger(parameterOf(request, "limit")).value_or(1000);
    const auto start = base::parseUtc(parameterOf(request, "start"));
    const auto end = base::parseUtc(parameterOf(request, "end"));
    const std::string adjustment = parameterOf(request, "adjustment");
    const std::string feed = parameterOf(request, "feed");
    if (limit < 1 || limit > 10'000)
        return alpacaMessage(400, "limit must be between 1 and 10000");
    if (!start || !end)
        return alpacaMessage(400, "invalid format for parameter start or end");
    if (adjustment != "raw" && adjustment != "split" && adjustment != "all")
        return alpacaMessage(400, "invalid adjustment");
    if (feed != "sip" && feed != "iex")
        return alpacaMessage(400, "invalid feed");
    if (feed == "sip" && *end > floor<seconds>(now()) - 15min)
        return alpacaMessage(403, "subscription does not permit querying recent SIP data");

    const Query query{parameterOf(request, "timeframe"), *start, *end, adjustment != "raw"};
    return page(request, query, limit);
}

WireReply AlpacaStandIn::page(const WireRequest& request, const Query& query, std::int64_t limit)
{
    const std::string after = parameterOf(request, "page_token");
    if (!after.empty() && !m_tokens.contains(after))
        return alpacaMessage(400, "invalid page_token");
    m_page = after.empty() ? 0 : m_page + 1;
    if (m_failingPage >= 0 && m_page >= m_failingPage)
        return outage();
    std::pair<std::string, base::UtcSeconds> last;
    if (!after.empty())
        last = m_tokens.at(after);

    const std::string list = parameterOf(request, "symbols");
    const auto asked = base::split(list, ',');
    std::set<std::string> symbols(asked.begin(), asked.end());
    if (m_mood == Mood::OtherSymbol)
        symbols.insert("AAAZ");
    std::string body;
    std::string token;
    std::int64_t left = limit;
    for (const std::string& symbol : symbols) {
        std::string rows;
        for (const StockBar& bar :
             symbol < last.first ? std::vector<StockBar>() : barsOf(symbol, query)) {
            if (symbol == last.first && bar.start <= last.second)
                continue;
            if (left-- == 0) {
                token = base64(fmt::format("{}|D|{}000000000", last.first,
                                           last.second.time_since_epoch().count()));
                m_tokens.insert_or_assign(token, last);
                break;
            }
            rows += (rows.empty() ? "" : ",") + barText(bar.start, bar.bar);
            last = {symbol, bar.start};
        }
        if (!rows.empty())
            body += fmt::format(R"({}"{}":[{}])", body.empty() ? "" : ",", symbol, rows);
        if (!token.empty())
            break;
    }
    if (m_mood == Mood::EndlessPages) {
        token = "QUFBQXxE";
        m_tokens[token] = {"", {}};
    }
    return jsonReply(200, fmt::format(R"({{"bars":{{{}}},"next_page_token":{}}})", body,
                                      token.empty() ? "null" : fmt::format(R"("{}")", token)));
}

// With the times that Alpaca gives: midnight in New York for days and longer.
std::vector<StockBar> AlpacaStandIn::barsOf(const std::string& symbol, const Query& query) const
{
    if (!m_market.has(symbol) || isForgotten(symbol))
        return {};
    if (query.timeframe.ends_with("Min")) {
        const auto minutes = base::parseInteger(
            std::string_view(query.timeframe).substr(0, query.timeframe.size() - 3));
        return m_market.intraday(symbol, static_cast<int>(minutes.value_or(5)), query.start,
                                 query.end, query.isAdjusted);
    }
    // A day's midnight decides whether it is within the time.
    std::vector<StockBar> bars =
        m_market.days(symbol, query.start, query.end + days{1}, query.isAdjusted);
    for (StockBar& bar : bars)
        bar.start = StockMarket::midnight(bar.date);
    if (query.timeframe != "1Day")
        bars = joinedBars(bars, query.timeframe == "1Week");
    std::erase_if(bars, [&query](const StockBar& bar) {
        return bar.start < query.start || bar.start > query.end;
    });
    return bars;
}

WireReply AlpacaStandIn::snapshots(const WireRequest& request)
{
    const std::string feed = parameterOf(request, "feed");
    if (!strangerIn(request, {"symbols", "feed"}).empty() ||
        (feed != "iex" && feed != "delayed_sip" && feed != "sip"))
        return alpacaMessage(400, "invalid query");
    if (feed == "sip")
        return alpacaMessage(403, "subscription does not permit querying recent SIP data");
    const base::UtcSeconds moment = floor<seconds>(now());
    std::string body;
    const std::string list = parameterOf(request, "symbols");
    for (const std::string_view name : base::split(list, ',')) {
        const std::string symbol(name);
        if (!m_market.has(symbol) || isForgotten(symbol))
            continue;
        const auto bars = m_market.days(symbol, moment - days{10}, moment, true);
        if (bars.size() < 2)
            continue;
        const StockBar& day = bars.back();
        const StockBar& before = bars[bars.size() - 2];
        body += fmt::format(R"({}"{}":{{"latestTrade":{{"t":"{}","x":"D","p":{},"s":100}},)"
                            R"("dailyBar":{},"prevDailyBar":{}}})",
                            body.empty() ? "" : ",", symbol, base::formatUtc(moment), day.bar.close,
                            barText(StockMarket::midnight(day.date), day.bar),
                            barText(StockMarket::midnight(before.date), before.bar));
    }
    return jsonReply(200, fmt::format("{{{}}}", body));
}

WireReply AlpacaStandIn::assets(const WireRequest& request)
{
    if (!strangerIn(request, {"status", "asset_class"}).empty())
        return alpacaMessage(400, "invalid query");
    std::string body;
    for (const std::string& symbol : m_market.symbols())
        body += fmt::format(R"({}{{"id":"0-{}","class":"us_equity","exchange":"NASDAQ",)"
                            R"("symbol":"{}","name":"{} Common Stock","status":"active",)"
                            R"("tradable":true,"shortable":true}})",
                            body.empty() ? "" : ",", symbol, symbol, symbol);
    return jsonReply(200, fmt::format("[{}]", body));
}

} // namespace tapesift::support
