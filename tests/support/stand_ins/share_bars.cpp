#include "support/stand_ins/share_bars.h"

#include <algorithm>
#include <cmath>

namespace tapesift::support {

namespace {

std::chrono::sys_days firstDateOf(std::chrono::sys_days date, bool isWeekly)
{
    if (isWeekly)
        return date - (std::chrono::weekday{date} - std::chrono::Monday);
    const std::chrono::year_month_day day{date};
    return std::chrono::sys_days{day.year() / day.month() / 1};
}

} // namespace

std::vector<StockBar> joinedBars(const std::vector<StockBar>& days, bool isWeekly)
{
    std::vector<StockBar> joined;
    for (const StockBar& day : days) {
        const std::chrono::sys_days date = firstDateOf(day.date, isWeekly);
        if (joined.empty() || joined.back().date != date) {
            joined.push_back({StockMarket::midnight(date), date, day.bar});
            continue;
        }
        market::Bar& bar = joined.back().bar;
        bar.high = std::max(bar.high, day.bar.high);
        bar.low = std::min(bar.low, day.bar.low);
        bar.close = day.bar.close;
        bar.volume += day.bar.volume;
    }
    return joined;
}

std::string strangerIn(const WireRequest& request, std::initializer_list<std::string_view> known)
{
    for (const auto& [name, value] : request.query) {
        if (std::ranges::find(known, std::string_view(name)) == known.end())
            return name;
    }
    return {};
}

std::string parameterOf(const WireRequest& request, const std::string& name)
{
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string() : found->second;
}

WireReply jsonReply(int status, std::string body)
{
    WireReply reply;
    reply.status = status;
    reply.body = std::move(body);
    return reply;
}

double averagePrice(const market::Bar& bar)
{
    return std::round((bar.high + bar.low + bar.close) / 3 * 10'000) / 10'000;
}

} // namespace tapesift::support
