#include "support/stand_ins/yahoo_stand_in.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "support/stand_ins/share_bars.h"
#include "tapesift/base/text.h"

namespace tapesift::support {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

constexpr std::string_view kChart = "/v8/finance/chart/";
constexpr std::size_t kSparkSymbols = 20;

struct YahooInterval
{
    std::string_view name;
    int minutes = 0; // 0: days and longer
    days back{36'500};
    days perRequest{36'500};
};

constexpr auto kIntervals = std::to_array<YahooInterval>({
    {"5m", 5, days{60}, days{60}},
    {"15m", 15, days{60}, days{60}},
    {"30m", 30, days{60}, days{60}},
    {"60m", 60, days{730}, days{730}},
    {"1h", 60, days{730}, days{730}},
    {"1d"},
    {"1wk"},
    {"1mo"},
});

WireReply fault(int status, std::string_view code, std::string_view description)
{
    return jsonReply(status, fmt::format(R"({{"chart":{{"result":null,"error":{{"code":"{}",)"
                                         R"("description":"{}"}}}}}})",
                                         code, description));
}

// Yahoo's prices are 32 bits wide and told with 17 digits.
std::string yahooNumber(double price)
{
    return fmt::format("{}", static_cast<double>(static_cast<float>(price)));
}

std::string column(const std::vector<StockBar>& bars, double market::Bar::*member)
{
    std::string text;
    for (const StockBar& bar : bars)
        text += (text.empty() ? "" : ",") + yahooNumber(bar.bar.*member);
    return text;
}

base::UtcSeconds timeOf(const WireRequest& request, const std::string& name)
{
    return base::UtcSeconds{seconds{base::parseInteger(parameterOf(request, name)).value_or(0)}};
}

} // namespace

YahooStandIn::YahooStandIn(const base::Clock& clock, const StockMarket& market)
    : StandIn(clock)
    , m_market(market)
{
}

std::optional<WireReply> YahooStandIn::refuse(const WireRequest& request)
{
    const auto agent = request.headers.find("user-agent");
    if (agent == request.headers.end() || agent->second.find("Mozilla") == std::string::npos)
        return tooMany();
    if (m_calls.take(now()))
        return std::nullopt;
    beginBan(15min);
    return tooMany();
}

WireReply YahooStandIn::tooMany()
{
    WireReply reply;
    reply.status = 429;
    reply.contentType = "text/plain";
    reply.body = "Edge: Too Many Requests";
    return reply;
}

WireReply YahooStandIn::banned(base::UtcTime)
{
    return tooMany();
}

WireReply YahooStandIn::serve(const WireRequest& request)
{
    if (m_mood == Mood::AsksConsent || m_mood == Mood::BackSoon) {
        WireReply page;
        page.contentType = "text/html; charset=utf-8";
        page.body = m_mood == Mood::AsksConsent
                        ? "<!DOCTYPE html><html><title>Before you continue</title></html>"
                        : "<html><body>Will be right back...</body></html>";
        return page;
    }
    if (request.target.find_first_of("^ ") != std::string::npos)
        return fault(400, "Bad Request", "the address is not encoded");
    if (request.path.starts_with(kChart))
        return chart(request);
    if (request.path == "/v8/finance/spark")
        return spark(request);
    return fault(404, "Not Found", "HTTP 404 Not Found");
}

WireReply YahooStandIn::chart(const WireRequest& request)
{
    const std::string symbol = request.path.substr(kChart.size());
    const std::string stranger = strangerIn(
        request, {"period1", "period2", "interval", "range", "includePrePost", "events"});
    if (!stranger.empty())
        return fault(400, "Bad Request", fmt::format("Invalid input - {}", stranger));
    if (!m_market.has(symbol) || isForgotten(symbol))
        return fault(404, "Not Found", "No data found, symbol may be delisted");
    const std::string name = parameterOf(request, "interval");
    const auto interval =
        std::ranges::find(kIntervals, std::string_view(name), &YahooInterval::name);
    if (interval == kIntervals.end())
        return fault(422, "Unprocessable Entity", fmt::format("Invalid input - interval={}", name));

    const base::UtcSeconds from = timeOf(request, "period1");
    const base::UtcSeconds to = timeOf(request, "period2");
    if (from >= to)
        return fault(400, "Bad Request", "Invalid input - start date cannot be after end date");
    if (to - from > interval->perRequest || from < floor<seconds>(now()) - interval->back)
        return fault(422, "Unprocessable Entity",
                     fmt::format("{} data not available for startTime={} and endTime={}", name,
                                 from.time_since_epoch().count(), to.time_since_epoch().count()));
    if (to < StockMarket::midnight(std::chrono::year{2020} / 1 / 2))
        return fault(400, "Bad Request",
                     fmt::format("Data doesn't exist for startDate = {}, endDate = {}",
                                 from.time_since_epoch().count(), to.time_since_epoch().count()));
    std::vector<StockBar> bars =
        interval->minutes > 0
            ? m_market.intraday(
                  symbol, m_mood == Mood::OtherInterval ? interval->minutes * 2 : interval->minutes,
                  from, to - 1s, true)
            : m_market.days(symbol, from, to - 1s, true);
    if (name == "1wk" || name == "1mo")
        bars = joinedBars(bars, name == "1wk");
    return jsonReply(
        200, chartBody(m_mood == Mood::OtherSymbol ? "OTHER" : symbol, name, bars, from, to));
}

std::string YahooStandIn::chartBody(const std::string& symbol, const std::string& interval,
                                    const std::vector<StockBar>& bars, base::UtcSeconds from,
                                    base::UtcSeconds to) const
{
    std::vector<StockBar> rows = bars;
    const auto today = StockMarket::sessions(floor<days>(now()), floor<days>(now()));
    const base::UtcSeconds moment = floor<seconds>(now());
    const bool isOpen = !today.empty() && moment > today[0].open && moment < today[0].close;
    if (isOpen && interval == "1d" && !rows.empty() && rows.back().date == today[0].date) {
        rows.push_back(rows.back());
        rows.back().start = moment;
    }
    std::string body = fmt::format(
        R"({{"chart":{{"result":[{{"meta":{{"currency":"USD","symbol":"{}","exchangeName":"NMS",)"
        R"("instrumentType":"EQUITY","gmtoffset":{},"timezone":"EST",)"
        R"("exchangeTimezoneName":"America/New_York","dataGranularity":"{}","range":"",)"
        R"("validRanges":["1d","5d","1mo"]}},)",
        symbol, (floor<days>(moment) - StockMarket::midnight(floor<days>(moment))).count(),
        interval);
    if (rows.empty())
        return body + R"("indicators":{"quote":[{}]}}],"error":null}})";
    std::vector<std::int64_t> times;
    std::string adjusted;
    for (const StockBar& row : rows) {
        times.push_back(row.start.time_since_epoch().count());
        adjusted += (adjusted.empty() ? "" : ",") +
                    yahooNumber(row.bar.close * dividendFactor(symbol, row.date));
    }
    body += fmt::format(R"("timestamp":[{}],{}"indicators":{{"quote":[{{"close":[{}],"low":[{}],)"
                        R"("volume":[{}],"open":[{}],"high":[{}]}}])",
                        fmt::join(times, ","), eventsText(symbol, from, to),
                        column(rows, &market::Bar::close), column(rows, &market::Bar::low),
                        column(rows, &market::Bar::volume), column(rows, &market::Bar::open),
                        column(rows, &market::Bar::high));
    if (!interval.ends_with('m') && !interval.ends_with('h'))
        body += fmt::format(R"(,"adjclose":[{{"adjclose":[{}]}}])", adjusted);
    return body + R"(}}],"error":null}})";
}

std::string YahooStandIn::eventsText(const std::string& symbol, base::UtcSeconds from,
                                     base::UtcSeconds to) const
{
    std::string splits;
    std::string dividends;
    const std::vector<StockAction> actions = m_market.actions(symbol);
    for (const StockAction& action : actions) {
        const base::UtcSeconds open = StockMarket::midnight(action.date) + 9h + 30min;
        if (open < from || open >= to)
            continue;
        const auto time = open.time_since_epoch().count();
        double later = 1;
        for (const StockAction& other : actions)
            later *= other.date > action.date ? other.ratio : 1;
        if (action.dividend > 0)
            dividends +=
                fmt::format(R"({}"{}":{{"amount":{},"date":{}}})", dividends.empty() ? "" : ",",
                            time, action.dividend / later, time);
        else
            splits += fmt::format(
                R"({}"{}":{{"date":{},"numerator":{},"denominator":1,"splitRatio":"{}:1"}})",
                splits.empty() ? "" : ",", time, time, action.ratio, action.ratio);
    }
    if (splits.empty() && dividends.empty())
        return {};
    std::string text = R"("events":{)";
    if (!dividends.empty())
        text += fmt::format(R"("dividends":{{{}}})", dividends);
    if (!splits.empty())
        text += fmt::format(R"({}"splits":{{{}}})", dividends.empty() ? "" : ",", splits);
    return text + "},";
}

// What a close is multiplied by for the dividends after it: 1 - dividend / close before.
double YahooStandIn::dividendFactor(const std::string& symbol, std::chrono::sys_days date) const
{
    double factor = 1;
    for (const StockAction& action : m_market.actions(symbol)) {
        if (action.dividend <= 0 || action.date <= date)
            continue;
        const auto before =
            m_market.days(symbol, action.date - days{7}, StockMarket::midnight(action.date), false);
        if (!before.empty())
            factor *= 1 - action.dividend / before.back().bar.close;
    }
    return factor;
}

WireReply YahooStandIn::spark(const WireRequest& request)
{
    const std::string list = parameterOf(request, "symbols");
    const auto names = base::split(list, ',');
    if (!strangerIn(request, {"symbols", "range", "interval"}).empty() ||
        parameterOf(request, "range") != "5d" || names.size() > kSparkSymbols)
        return fault(400, "Bad Request", "Invalid input");
    const base::UtcSeconds moment = floor<seconds>(now());
    std::string body;
    for (const std::string_view name : names) {
        const std::string symbol(name);
        if (!m_market.has(symbol) || isForgotten(symbol))
            continue;
        auto bars = m_market.days(symbol, moment - days{12}, moment, true);
        bars.erase(bars.begin(), bars.end() - std::min<std::ptrdiff_t>(5, std::ssize(bars)));
        std::vector<std::int64_t> times;
        for (const StockBar& bar : bars)
            times.push_back(bar.start.time_since_epoch().count());
        body += fmt::format(R"({}"{}":{{"symbol":"{}","timestamp":[{}],"close":[{}],)"
                            R"("previousClose":null,"chartPreviousClose":1.4,"end":null,)"
                            R"("start":null,"dataGranularity":300}})",
                            body.empty() ? "" : ",", symbol, symbol, fmt::join(times, ","),
                            column(bars, &market::Bar::close));
    }
    return jsonReply(200, fmt::format("{{{}}}", body));
}

} // namespace tapesift::support
