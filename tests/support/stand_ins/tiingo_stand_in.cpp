#include "support/stand_ins/tiingo_stand_in.h"

#include <cmath>

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

constexpr std::string_view kPath = "/tiingo/daily/";
constexpr std::string_view kPrices = "prices";

WireReply detail(int status, std::string_view text)
{
    return jsonReply(status, fmt::format(R"({{"detail":"{}"}})", text));
}

// Tiingo writes 1 as 1.0.
std::string tiingoNumber(double value)
{
    const std::string text = fmt::format("{}", value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

} // namespace

TiingoStandIn::TiingoStandIn(const base::Clock& clock, const StockMarket& market, std::string key)
    : StandIn(clock)
    , m_market(market)
    , m_key(std::move(key))
{
}

std::optional<WireReply> TiingoStandIn::refuse(const WireRequest& request)
{
    const auto key = request.headers.find("authorization");
    if (key == request.headers.end() || key->second != "Token " + m_key)
        return detail(401, "Invalid token.");
    if (!m_calls.take(now()))
        return tooMany();
    return std::nullopt;
}

WireReply TiingoStandIn::tooMany()
{
    return detail(429, "Error: You have run over your hourly request allocation.");
}

WireReply TiingoStandIn::banned(base::UtcTime)
{
    return tooMany();
}

WireReply TiingoStandIn::serve(const WireRequest& request)
{
    if (!strangerIn(request, {"startDate", "endDate", "format"}).empty())
        return detail(400, "Error: unknown parameter.");
    if (!request.path.starts_with(kPath))
        return detail(404, "Not found.");
    const auto parts = base::split(std::string_view(request.path).substr(kPath.size()), '/');
    if (parts.size() == 1 && parts[0] == kPrices)
        return latest();
    if (parts.size() == 2 && parts[1] == kPrices)
        return prices(request, std::string(parts[0]));
    return detail(404, "Not found.");
}

std::vector<StockBar> TiingoStandIn::finishedDays(const std::string& symbol, base::UtcSeconds from,
                                                  base::UtcSeconds to) const
{
    std::vector<StockBar> list = m_market.days(symbol, from, to, false);
    while (!list.empty() &&
           StockMarket::sessions(list.back().date, list.back().date).front().close > now())
        list.pop_back();
    return list;
}

std::string TiingoStandIn::rowText(const std::string& symbol, const StockBar& day,
                                   bool isNamed) const
{
    double factor = 1;
    double split = 1;
    double dividend = 0;
    for (const StockAction& action : m_market.actions(symbol)) {
        factor *= action.date > day.date ? action.ratio : 1;
        split *= action.date == day.date ? action.ratio : 1;
        dividend += action.date == day.date ? action.dividend : 0;
    }
    const market::Bar& bar = day.bar;
    const auto adjusted = [factor](double price) {
        return tiingoNumber(std::round(price / factor * 1e6) / 1e6);
    };
    return fmt::format(
        R"({{{}"date":"{}T00:00:00.000Z","close":{},"high":{},"low":{},"open":{},"volume":{},)"
        R"("adjClose":{},"adjHigh":{},"adjLow":{},"adjOpen":{},"adjVolume":{},"divCash":{},)"
        R"("splitFactor":{}}})",
        isNamed ? fmt::format(R"("ticker":"{}",)", base::toLower(symbol)) : "",
        base::formatDate(day.date), tiingoNumber(bar.close), tiingoNumber(bar.high),
        tiingoNumber(bar.low), tiingoNumber(bar.open), bar.volume, adjusted(bar.close),
        adjusted(bar.high), adjusted(bar.low), adjusted(bar.open), std::round(bar.volume * factor),
        tiingoNumber(dividend), tiingoNumber(split));
}

WireReply TiingoStandIn::prices(const WireRequest& request, const std::string& symbol)
{
    if (!m_market.has(symbol) || isForgotten(symbol))
        return detail(404, fmt::format("Error: Ticker '{}' not found", symbol));
    const auto from = base::parseUtc(parameterOf(request, "startDate"));
    const auto to = base::parseUtc(parameterOf(request, "endDate"));
    if (!from || !to)
        return detail(400, "Error: startDate or endDate is wrong.");
    std::string rows;
    for (const StockBar& day : finishedDays(symbol, *from, *to + days{1} - 1s))
        rows += (rows.empty() ? "" : ",") + rowText(symbol, day, false);
    return jsonReply(200, fmt::format("[{}]", rows));
}

WireReply TiingoStandIn::latest()
{
    const base::UtcSeconds moment = floor<seconds>(now());
    std::string rows;
    for (const std::string& symbol : m_market.symbols()) {
        const auto list = finishedDays(symbol, moment - days{10}, moment);
        if (!list.empty() && !isForgotten(symbol))
            rows += (rows.empty() ? "" : ",") + rowText(symbol, list.back(), true);
    }
    return jsonReply(200, fmt::format("[{}]", rows));
}

} // namespace tapesift::support
