#include "providers/binance/binance_answers.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include <fmt/core.h>

#include "providers/coin_bars.h"
#include "providers/json_reader.h"
#include "tapesift/base/text.h"

namespace tapesift::providers::binance {

namespace {

using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::string_view kLabel = "Binance";

// The columns of a kline: open time, open, high, low, close, volume, close time, and five more.
constexpr std::size_t kColumns = 12;
constexpr std::size_t kCloseTime = 6;

// The longest difference between the ends of two months.
constexpr milliseconds kMonthSlack = std::chrono::days{3};

struct Kline
{
    market::Bar bar;
    bool fitsInterval = false;
};

base::Result<Kline> readKline(simdjson::dom::array columns, market::Interval interval,
                              const AnswerSource& source)
{
    const auto row = columnsOf<kColumns>(columns, source);
    if (!row)
        return row.error();
    const auto& values = *row;
    const auto opens = integerOf(values[0]);
    const auto closes = integerOf(values[kCloseTime]);
    if (!opens || !closes)
        return unusableAnswer(source, "a row has no time");
    const auto time = rowTime(*opens / 1000, source);
    if (!time)
        return time.error();

    Kline kline;
    kline.bar = {*time,
                 numberOf(values[1]),
                 numberOf(values[2]),
                 numberOf(values[3]),
                 numberOf(values[4]),
                 numberOf(values[5])};
    const milliseconds length{*closes - *opens + 1};
    const milliseconds expected = market::intervalLength(interval);
    kline.fitsInterval = interval == market::Interval::Month1
                             ? std::chrono::abs(length - expected) <= kMonthSlack
                             : length == expected;
    return kline;
}

base::Status checkKlines(std::span<const market::Bar> bars, std::size_t misfits,
                         const KlinesAsked& asked, const AnswerSource& source)
{
    if (bars.size() > static_cast<std::size_t>(asked.limit))
        return unusableAnswer(source, fmt::format("{} rows came where at most {} were asked for",
                                                  bars.size(), asked.limit));
    if (!bars.empty() && bars.back().time > asked.end)
        return unusableAnswer(source, "there are rows after the time asked for");
    // Bars cut short by an outage exist, so that a few misfits are no proof.
    if (2 * misfits > bars.size())
        return unusableAnswer(
            source, fmt::format("the rows are no {} bars", market::intervalName(asked.interval)));
    return checkSpacing(bars, asked.interval, RowDensity::EveryInterval, source);
}

Snapshot readTicker(simdjson::dom::element ticker, const market::Symbol& symbol)
{
    const milliseconds closes{integerAt(ticker, "closeTime").value_or(0)};
    return Snapshot{symbol,
                    base::UtcSeconds{floor<seconds>(closes)},
                    numberAt(ticker, "lastPrice"),
                    numberAt(ticker, "prevClosePrice"),
                    numberAt(ticker, "volume"),
                    numberAt(ticker, "quoteVolume")};
}

std::optional<seconds> windowOf(std::string_view unit, std::int64_t count)
{
    if (count <= 0 || count > 1'000'000)
        return std::nullopt;
    if (unit == "SECOND")
        return seconds{count};
    if (unit == "MINUTE")
        return std::chrono::minutes{count};
    if (unit == "HOUR")
        return std::chrono::hours{count};
    if (unit == "DAY")
        return std::chrono::days{count};
    return std::nullopt;
}

// The number behind "banned until", which is a time in milliseconds.
std::optional<base::UtcTime> banEnd(std::string_view message)
{
    constexpr std::string_view kMark = "banned until ";
    const std::size_t at = message.find(kMark);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::string_view digits = message.substr(at + kMark.size());
    digits = digits.substr(0, digits.find_first_not_of("0123456789"));
    const auto value = base::parseInteger(digits);
    return value ? std::optional(base::UtcTime{milliseconds{*value}}) : std::nullopt;
}

} // namespace

std::string_view intervalCode(market::Interval interval)
{
    switch (interval) {
    case market::Interval::Week1:
        return "1w";
    case market::Interval::Month1:
        return "1M";
    default:
        return market::intervalName(interval);
    }
}

std::string spellingOf(const market::Symbol& symbol)
{
    return fmt::format("{}{}", symbol.base(), symbol.quote());
}

base::Result<std::vector<market::Bar>> parseKlines(std::string_view body, const KlinesAsked& asked)
{
    const AnswerSource source{kLabel, asked.symbol.text()};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto rows = arrayOf(document->root());
    if (!rows)
        return unusableAnswer(source, "the answer is no list of bars");

    std::vector<market::Bar> bars;
    bars.reserve(rows->size());
    std::size_t misfits = 0;
    for (const simdjson::dom::element row : *rows) {
        const auto columns = arrayOf(row);
        if (!columns)
            return unusableAnswer(source, "a row is no list");
        const auto kline = readKline(*columns, asked.interval, source);
        if (!kline)
            return kline.error();
        if (!kline->fitsInterval)
            ++misfits;
        bars.push_back(kline->bar);
    }
    if (const auto fit = checkKlines(bars, misfits, asked, source); !fit)
        return fit.error();
    return bars;
}

base::Result<Directory> parseExchangeInfo(std::string_view body)
{
    const AnswerSource source{kLabel, "the list of pairs"};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto symbols = arrayAt(document->root(), "symbols");
    if (!symbols)
        return unusableAnswer(source, "\"symbols\" is missing");

    std::vector<ListedPair> pairs;
    pairs.reserve(symbols->size());
    for (const simdjson::dom::element symbol : *symbols) {
        const std::string_view name = textAt(symbol, "symbol");
        if (name.empty())
            return unusableAnswer(source, "a pair has no name");
        pairs.push_back({std::string(textAt(symbol, "baseAsset")),
                         std::string(textAt(symbol, "quoteAsset")), std::string(name),
                         textAt(symbol, "status") != "TRADING"});
    }
    PairListing listing = listPairs(pairs, kLabel);
    return Directory{std::move(listing.members), std::move(listing.remarks)};
}

std::vector<net::RateLimit> parseRateLimits(std::string_view body)
{
    // The list stands near the start of a body of two megabytes and holds flat objects only.
    constexpr std::string_view kMark = "\"rateLimits\":";
    constexpr std::size_t kFarthest = 4096;
    const std::size_t at = body.substr(0, kFarthest).find(kMark);
    if (at == std::string_view::npos)
        return {};
    const std::string_view list = body.substr(at + kMark.size());
    const auto document =
        JsonDocument::parse(list.substr(0, list.find(']') + 1), {kLabel, "its limits"});
    const auto rows = document ? arrayOf(document->root()) : std::nullopt;
    if (!rows)
        return {};

    std::vector<net::RateLimit> limits;
    for (const simdjson::dom::element row : *rows) {
        if (textAt(row, "rateLimitType") != "REQUEST_WEIGHT")
            continue;
        const auto window =
            windowOf(textAt(row, "interval"), integerAt(row, "intervalNum").value_or(0));
        const double units = numberAt(row, "limit");
        if (window && units > 0)
            limits.push_back({*window, units, true});
    }
    return limits;
}

base::Result<std::vector<Snapshot>> parseTickers(std::string_view body,
                                                 std::span<const market::Symbol> symbols)
{
    const AnswerSource source{kLabel, "the prices of the moment"};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();

    std::unordered_map<std::string_view, simdjson::dom::element> tickers;
    if (const auto rows = arrayOf(document->root())) {
        for (const simdjson::dom::element row : *rows)
            tickers.emplace(textAt(row, "symbol"), row);
    } else if (const std::string_view name = textAt(document->root(), "symbol"); !name.empty()) {
        tickers.emplace(name, document->root());
    } else {
        return unusableAnswer(source, "the answer is no list of prices");
    }

    std::vector<Snapshot> snapshots;
    for (const market::Symbol& symbol : symbols)
        if (const auto ticker = tickers.find(spellingOf(symbol));
            symbol.isPair() && ticker != tickers.end())
            snapshots.push_back(readTicker(ticker->second, symbol));
    return snapshots;
}

Refusal parseRefusal(std::string_view body)
{
    Refusal refusal;
    const auto document = JsonDocument::parse(body, {kLabel, "its refusal"});
    if (!document || !objectOf(document->root()))
        return refusal;
    refusal.code = integerAt(document->root(), "code").value_or(0);
    refusal.message = textAt(document->root(), "msg");
    refusal.bannedUntil = banEnd(refusal.message);
    return refusal;
}

} // namespace tapesift::providers::binance
