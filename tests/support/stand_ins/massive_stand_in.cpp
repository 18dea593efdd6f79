#include "support/stand_ins/massive_stand_in.h"

#include <algorithm>

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

constexpr std::string_view kBars = "/v2/aggs/ticker/";
constexpr std::string_view kDay = "/v2/aggs/grouped/locale/us/market/stocks/";
constexpr std::string_view kTickers = "/v3/reference/tickers";
constexpr std::size_t kTickersPerPage = 1'000;

std::int64_t millisecondsOf(base::UtcSeconds time)
{
    return time.time_since_epoch().count() * 1000;
}

std::string barText(std::string_view first, base::UtcSeconds time, const market::Bar& bar)
{
    return fmt::format(R"({{{}"v":{},"vw":{},"o":{},"c":{},"h":{},"l":{},"t":{},"n":{}}})", first,
                       bar.volume, averagePrice(bar), bar.open, bar.close, bar.high, bar.low,
                       millisecondsOf(time), static_cast<int>(bar.volume / 100) + 1);
}

WireReply error(int status, std::string_view text)
{
    return jsonReply(status, fmt::format(R"({{"status":"ERROR","request_id":"aabbccdd",)"
                                         R"("error":"{}"}})",
                                         text));
}

WireReply notAuthorized()
{
    return jsonReply(403, R"({"status":"NOT_AUTHORIZED","request_id":"0f1e2d3c","message":)"
                          R"("Your plan doesn't include this data timeframe."})");
}

bool isWrongTruth(const WireRequest& request)
{
    const std::string adjusted = parameterOf(request, "adjusted");
    return adjusted != "true" && adjusted != "false";
}

} // namespace

MassiveStandIn::MassiveStandIn(const base::Clock& clock, const StockMarket& market, std::string key)
    : StandIn(clock)
    , m_market(market)
    , m_key(std::move(key))
{
}

void MassiveStandIn::setAddress(std::string address)
{
    m_address = std::move(address);
}

void MassiveStandIn::setPaid()
{
    m_isFree = false;
}

std::optional<WireReply> MassiveStandIn::refuse(const WireRequest& request)
{
    const auto key = request.headers.find("authorization");
    if (key == request.headers.end() || key->second != "Bearer " + m_key ||
        request.query.contains("apiKey"))
        return error(401, "Unknown API Key");
    if (m_isFree && !m_calls.take(now()))
        return tooMany();
    return std::nullopt;
}

WireReply MassiveStandIn::tooMany()
{
    return jsonReply(429, {});
}

WireReply MassiveStandIn::banned(base::UtcTime)
{
    return tooMany();
}

bool MassiveStandIn::isTooOld(base::UtcSeconds time) const
{
    return m_isFree && time < floor<seconds>(now()) - days{731};
}

WireReply MassiveStandIn::serve(const WireRequest& request)
{
    if (request.path.starts_with(kBars))
        return bars(request);
    if (request.path.starts_with(kDay))
        return day(request);
    if (request.path == kTickers)
        return tickers(request);
    return error(404, "page not found");
}

WireReply MassiveStandIn::bars(const WireRequest& request)
{
    // SYMBOL/range/5/minute/FROM/TO
    const auto parts = base::split(std::string_view(request.path).substr(kBars.size()), '/');
    const auto limit = base::parseInteger(parameterOf(request, "limit")).value_or(5000);
    const bool isPage = request.query.contains("cursor");
    if (parts.size() != 6 || parts[1] != "range" || limit > 50'000 ||
        !strangerIn(request, {"adjusted", "sort", "limit", "cursor"}).empty() ||
        (!isPage && isWrongTruth(request)))
        return error(400, "invalid request");
    const auto multiplier = base::parseInteger(parts[2]).value_or(1);
    const auto from = base::UtcSeconds{seconds{base::parseInteger(parts[4]).value_or(0) / 1000}};
    const auto to = base::UtcSeconds{seconds{base::parseInteger(parts[5]).value_or(0) / 1000}};
    if (isTooOld(from))
        return notAuthorized();
    const std::string symbol(parts[0]);
    const bool isAdjusted = isPage ? parameterOf(request, "cursor") == "true"
                                   : parameterOf(request, "adjusted") == "true";
    std::vector<StockBar> list;
    if (m_market.has(symbol) && !isForgotten(symbol)) {
        if (parts[3] == "minute") {
            list = m_market.intraday(symbol, static_cast<int>(multiplier), from, to, isAdjusted);
        } else {
            list = m_market.days(symbol, from, to, isAdjusted);
            for (StockBar& bar : list)
                bar.start = StockMarket::midnight(bar.date);
            if (parts[3] != "day")
                list = joinedBars(list, parts[3] == "week");
            for (StockBar& bar : list) // its weeks start on Sunday
                bar.start -= parts[3] == "week" ? seconds(days{1}) : 0s;
        }
    }
    const std::size_t most = static_cast<std::size_t>(std::min<std::int64_t>(m_pageSize, limit));
    std::string next;
    if (list.size() > most) {
        next = fmt::format(
            R"("next_url":"{}/v2/aggs/ticker/{}/range/{}/{}/{}/{}?cursor={}&limit={}",)",
            m_pointsElsewhere ? "https://elsewhere.example" : m_address, symbol, parts[2], parts[3],
            millisecondsOf(list[most].start), parts[5], isAdjusted, limit);
        list.resize(most);
    }
    std::string rows;
    for (const StockBar& bar : list)
        rows += (rows.empty() ? "" : ",") + barText("", bar.start, bar.bar);
    return jsonReply(200, fmt::format(R"({{"ticker":"{}","queryCount":{},"resultsCount":{},)"
                                      R"("adjusted":{},{}{}"status":"OK","request_id":"12af",)"
                                      R"("count":{}}})",
                                      symbol, list.size(), list.size(), isAdjusted,
                                      rows.empty() ? "" : fmt::format(R"("results":[{}],)", rows),
                                      next, list.size()));
}

WireReply MassiveStandIn::day(const WireRequest& request)
{
    const auto date = base::parseUtc(request.path.substr(kDay.size()));
    if (!date || !strangerIn(request, {"adjusted"}).empty() || isWrongTruth(request))
        return error(400, "invalid request");
    if (isTooOld(*date) || !m_hasDays)
        return notAuthorized();
    const bool isAdjusted = parameterOf(request, "adjusted") == "true";
    const auto session = StockMarket::sessions(floor<days>(*date), floor<days>(*date));
    std::string rows;
    std::size_t count = 0;
    const bool isOver = !session.empty() && session[0].close <= now();
    for (const std::string& symbol : isOver ? m_market.symbols() : std::vector<std::string>()) {
        if (isForgotten(symbol))
            continue;
        for (const StockBar& bar : m_market.days(symbol, *date, *date + days{1}, isAdjusted)) {
            // The stamp is the regular end of the session.
            rows +=
                (rows.empty() ? "" : ",") + barText(fmt::format(R"("T":"{}",)", symbol),
                                                    StockMarket::midnight(bar.date) + 16h, bar.bar);
            ++count;
        }
    }
    return jsonReply(200, fmt::format(R"({{"queryCount":{},"resultsCount":{},"adjusted":{},{})"
                                      R"("status":"OK","request_id":"6a7e","count":{}}})",
                                      count, count, isAdjusted,
                                      rows.empty() ? "" : fmt::format(R"("results":[{}],)", rows),
                                      count));
}

WireReply MassiveStandIn::tickers(const WireRequest& request)
{
    const std::string cursor = parameterOf(request, "cursor");
    const std::vector<std::string> symbols = m_market.symbols();
    const auto first = std::ranges::lower_bound(symbols, cursor);
    std::string rows;
    std::string next;
    std::size_t count = 0;
    for (auto symbol = first; symbol != symbols.end(); ++symbol) {
        if (count++ == kTickersPerPage) {
            next = fmt::format(R"(,"next_url":"{}{}?cursor={}")",
                               m_pointsElsewhere ? "https://elsewhere.example" : m_address,
                               kTickers, *symbol);
            break;
        }
        rows += fmt::format(R"({}{{"ticker":"{}","name":"{} Inc.","market":"stocks",)"
                            R"("locale":"us","primary_exchange":"XNYS","type":"CS","active":true,)"
                            R"("currency_name":"usd"}})",
                            rows.empty() ? "" : ",", *symbol, *symbol);
    }
    return jsonReply(200, fmt::format(R"({{"results":[{}],"status":"OK","request_id":"e700",)"
                                      R"("count":{}{}}})",
                                      rows, count, next));
}

} // namespace tapesift::support
