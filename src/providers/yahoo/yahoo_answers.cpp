#include "providers/yahoo/yahoo_answers.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <date/tz.h>
#include <fmt/core.h>

#include "providers/bar_window.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using market::Bar;
using market::Interval;
using simdjson::dom::array;
using simdjson::dom::element;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

// The exchange's clock: by the name of its zone, else by its offset of the moment.
class ExchangeZone
{
public:
    explicit ExchangeZone(element meta)
        : m_offset(integerAt(meta, "gmtoffset").value_or(0))
    {
        try {
            m_zone = date::locate_zone(std::string(textAt(meta, "exchangeTimezoneName")));
        } catch (const std::runtime_error&) {
            m_zone = nullptr;
        }
    }

    std::chrono::sys_days dateOf(base::UtcSeconds time) const
    {
        seconds offset = m_offset;
        if (m_zone)
            offset = m_zone->get_info(time).offset;
        base::UtcSeconds local = time + offset;
        // Around a clock change Yahoo's midnights can be an hour early.
        if ((local - floor<days>(local)) == 23h)
            local += 1h;
        return floor<days>(local);
    }

private:
    seconds m_offset;
    const date::time_zone* m_zone = nullptr;
};

bool isSameInterval(std::string_view served, Interval wanted)
{
    return served == yahooInterval(wanted) || (served == "60m" && wanted == Interval::Hour1);
}

base::Result<std::vector<double>> columnOf(element quote, std::string_view name, std::size_t count,
                                           const AnswerSource& source)
{
    const auto cells = arrayAt(quote, name);
    if (!cells || cells->size() != count)
        return unusableAnswer(source, fmt::format("{} times but {} values of {}", count,
                                                  cells ? cells->size() : 0, name));
    std::vector<double> column;
    column.reserve(count);
    for (const element cell : *cells)
        column.push_back(numberOf(cell));
    return column;
}

// The first element of result.indicators.<name>.
std::optional<element> indicatorOf(element result, std::string_view name)
{
    const auto indicators = memberOf(result, "indicators");
    const auto list = indicators ? arrayAt(*indicators, name) : std::nullopt;
    element first;
    if (!list || list->at(0).get(first) != simdjson::SUCCESS)
        return std::nullopt;
    return first;
}

base::Status readRows(element result, const array& times, YahooChart& chart,
                      const AnswerSource& source)
{
    const auto quote = indicatorOf(result, "quote");
    if (!quote)
        return unusableAnswer(source, "times but no prices");
    chart.bars.resize(times.size());
    std::size_t row = 0;
    for (const element cell : times) {
        const auto time = integerOf(cell);
        if (!time)
            return unusableAnswer(source, "a time is no number");
        chart.bars[row++].time = base::UtcSeconds{seconds{*time}};
    }
    struct Column
    {
        std::string_view name;
        double Bar::*member = nullptr;
    };
    for (const Column& column :
         {Column{"open", &Bar::open}, Column{"high", &Bar::high}, Column{"low", &Bar::low},
          Column{"close", &Bar::close}, Column{"volume", &Bar::volume}}) {
        const auto values = columnOf(*quote, column.name, chart.bars.size(), source);
        if (!values)
            return values.error();
        for (std::size_t i = 0; i < values->size(); ++i)
            chart.bars[i].*column.member = (*values)[i];
    }
    if (const auto adjusted = indicatorOf(result, "adjclose")) {
        auto values = columnOf(*adjusted, "adjclose", chart.bars.size(), source);
        if (!values)
            return values.error();
        chart.adjustedClose = std::move(*values);
    }
    return {};
}

std::vector<market::CorporateAction> readActions(element result, const ExchangeZone& zone)
{
    std::vector<market::CorporateAction> actions;
    const auto events = memberOf(result, "events");
    for (const std::string_view kind : {"splits", "dividends"}) {
        const auto list = events ? memberOf(*events, kind) : std::nullopt;
        const auto entries = list ? objectOf(*list) : std::nullopt;
        if (!entries)
            continue;
        for (const auto& [key, entry] : *entries) {
            const auto time = integerAt(entry, "date");
            const double ratio = numberAt(entry, "numerator") / numberAt(entry, "denominator");
            const double amount = numberAt(entry, "amount");
            if (!time)
                continue;
            market::CorporateAction action;
            action.time = zone.dateOf(base::UtcSeconds{seconds{*time}});
            if (kind == "splits" && std::isfinite(ratio) && ratio > 0)
                action.splitRatio = ratio;
            else if (kind == "dividends" && std::isfinite(amount) && amount > 0)
                action.dividend = amount;
            else
                continue;
            actions.push_back(action);
        }
    }
    std::ranges::stable_sort(actions, {}, &market::CorporateAction::time);
    return actions;
}

// Dividends come in shares of today; the day's own money is that times the splits since.
void restoreDividends(std::vector<market::CorporateAction>& actions)
{
    double later = 1;
    for (std::size_t i = actions.size(); i-- > 0;) {
        if (actions[i].dividend > 0)
            actions[i].dividend *= later;
        later *= actions[i].splitRatio;
    }
}

// Two rows of one time span, the second a live one: the open of the first, all that happened since.
Bar joined(const Bar& first, const Bar& live)
{
    const auto either = [](double a, double b) { return std::isnan(a) ? b : a; };
    Bar bar = first;
    bar.open = either(first.open, live.open);
    bar.high = std::fmax(first.high, live.high);
    bar.low = std::fmin(first.low, live.low);
    bar.close = either(live.close, first.close);
    bar.volume = either(first.volume, 0) + either(live.volume, 0);
    return bar;
}

void joinLiveRow(YahooChart& chart, Interval interval)
{
    std::vector<Bar>& bars = chart.bars;
    if (bars.size() < 2)
        return;
    const Bar& live = bars.back();
    Bar& before = bars[bars.size() - 2];
    const bool isSame =
        market::isIntraday(interval)
            ? live.time >= before.time && live.time - before.time < market::intervalLength(interval)
            : live.time == before.time;
    if (!isSame)
        return;
    before = interval == Interval::Day1 ? live : joined(before, live);
    bars.pop_back();
    if (!chart.adjustedClose.empty()) {
        chart.adjustedClose[bars.size() - 1] = chart.adjustedClose.back();
        chart.adjustedClose.pop_back();
    }
}

base::Result<element> resultOf(element root, const AnswerSource& source)
{
    const auto chart = memberOf(root, "chart");
    const auto results = chart ? arrayAt(*chart, "result") : std::nullopt;
    element result;
    if (!results || results->at(0).get(result) != simdjson::SUCCESS)
        return unusableAnswer(source, "no chart in the answer");
    return result;
}

base::Status checkIdentity(element meta, std::string_view spelling, Interval interval,
                           const AnswerSource& source)
{
    const std::string_view symbol = textAt(meta, "symbol");
    if (!base::equalsIgnoreCase(symbol, spelling))
        return unusableAnswer(source, fmt::format("the answer is about {}", symbol));
    const std::string_view granularity = textAt(meta, "dataGranularity");
    if (!isSameInterval(granularity, interval))
        return unusableAnswer(source, fmt::format("{} bars came instead of {}", granularity,
                                                  yahooInterval(interval)));
    return {};
}

} // namespace

base::Result<YahooChart> readYahooChart(std::string_view body, std::string_view spelling,
                                        Interval interval, const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto result = resultOf(document->root(), source);
    if (!result)
        return result.error();
    const auto meta = memberOf(*result, "meta");
    if (!meta)
        return unusableAnswer(source, "no meta in the answer");
    if (const base::Status status = checkIdentity(*meta, spelling, interval, source); !status)
        return status.error();

    YahooChart chart;
    const ExchangeZone zone(*meta);
    if (const auto times = arrayAt(*result, "timestamp")) {
        if (const base::Status status = readRows(*result, *times, chart, source); !status)
            return status.error();
    }
    if (!market::isIntraday(interval)) {
        for (Bar& bar : chart.bars)
            bar.time = periodStart(interval, zone.dateOf(bar.time));
    }
    joinLiveRow(chart, interval);
    if (!mayBeOf(interval, chart.bars))
        return unusableAnswer(source,
                              fmt::format("the bars are not {} apart", yahooInterval(interval)));
    chart.actions = readActions(*result, zone);
    restoreDividends(chart.actions);
    return chart;
}

bool adjustForDividends(YahooChart& chart)
{
    if (chart.adjustedClose.size() != chart.bars.size() || chart.bars.empty())
        return false;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        Bar& bar = chart.bars[i];
        const double factor = chart.adjustedClose[i] / bar.close;
        bar.open *= factor;
        bar.high *= factor;
        bar.low *= factor;
        bar.close = chart.adjustedClose[i];
    }
    return true;
}

std::optional<YahooFault> readYahooFault(std::string_view body)
{
    const auto document = JsonDocument::parse(body, {"Yahoo", "an error"});
    if (!document)
        return std::nullopt;
    for (const std::string_view name : {"chart", "spark", "finance"}) {
        const auto part = memberOf(document->root(), name);
        const auto error = part ? memberOf(*part, "error") : std::nullopt;
        if (error && objectOf(*error))
            return YahooFault{std::string(textAt(*error, "code")),
                              std::string(textAt(*error, "description"))};
    }
    return std::nullopt;
}

base::Result<std::vector<Snapshot>> readYahooSpark(std::string_view body,
                                                   std::span<const market::Symbol> symbols,
                                                   std::span<const std::string> spellings,
                                                   const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    if (!objectOf(document->root()))
        return unusableAnswer(source, "no object in the answer");
    std::vector<Snapshot> snapshots;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto entry = memberOf(document->root(), spellings[i]);
        const auto times = entry ? arrayAt(*entry, "timestamp") : std::nullopt;
        const auto closes = entry ? arrayAt(*entry, "close") : std::nullopt;
        if (!times || !closes || times->size() != closes->size())
            continue;
        Snapshot snapshot{symbols[i], {}, 0, 0, kNoNumber, kNoNumber};
        auto time = times->begin();
        for (const element cell : *closes) {
            const double close = numberOf(cell);
            const auto at = integerOf(*time);
            if (at && std::isfinite(close) && close > 0) {
                snapshot.previousClose = snapshot.price;
                snapshot.price = close;
                snapshot.time = base::UtcSeconds{seconds{*at}};
            }
            ++time;
        }
        if (snapshot.price > 0)
            snapshots.push_back(std::move(snapshot));
    }
    return snapshots;
}

std::string_view yahooInterval(Interval interval)
{
    return market::intervalName(interval); // the names are the same
}

} // namespace tapesift::providers
