#include "providers/coinbase/coinbase_answers.h"

#include <fmt/core.h>

#include "providers/coin_bars.h"
#include "providers/json_reader.h"

namespace tapesift::providers::coinbase {

namespace {

constexpr std::string_view kLabel = "Coinbase";

constexpr std::size_t kColumns = 6;

// Without a time range it gives 350 rows, with one up to 301.
constexpr std::size_t kMostRows = 350;

base::Result<market::Bar> readCandle(simdjson::dom::array columns, const AnswerSource& source)
{
    const auto row = columnsOf<kColumns>(columns, source);
    if (!row)
        return row.error();
    const auto& values = *row;
    const auto stamp = integerOf(values[0]);
    if (!stamp)
        return unusableAnswer(source, "a row has no time");
    const auto time = rowTime(*stamp, source);
    if (!time)
        return time.error();
    // Low and high stand before open and close.
    return market::Bar{*time,
                       numberOf(values[3]),
                       numberOf(values[2]),
                       numberOf(values[1]),
                       numberOf(values[4]),
                       numberOf(values[5])};
}

} // namespace

std::string spellingOf(const market::Symbol& symbol)
{
    return fmt::format("{}-{}", symbol.base(), symbol.quote());
}

base::Result<std::vector<market::Bar>> parseCandles(std::string_view body,
                                                    const CandlesAsked& asked)
{
    const AnswerSource source{kLabel, asked.symbol.text()};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto rows = arrayOf(document->root());
    if (!rows)
        return unusableAnswer(source, "the answer is no list of bars");
    if (rows->size() > kMostRows)
        return unusableAnswer(
            source, fmt::format("{} rows came, more than Coinbase ever gives", rows->size()));

    std::vector<market::Bar> bars;
    bars.reserve(rows->size());
    for (const simdjson::dom::element row : *rows) {
        const auto columns = arrayOf(row);
        if (!columns)
            return unusableAnswer(source, "a row is no list");
        const auto bar = readCandle(*columns, source);
        if (!bar)
            return bar.error();
        if (bar->time > asked.end)
            return unusableAnswer(source, "there are rows after the time asked for");
        if (bar->time >= asked.start)
            bars.push_back(*bar);
    }
    if (const auto spacing = checkSpacing(bars, asked.interval, RowDensity::TradedOnly, source);
        !spacing)
        return spacing.error();
    return bars;
}

base::Result<Directory> parseProducts(std::string_view body)
{
    const AnswerSource source{kLabel, "the list of pairs"};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto products = arrayOf(document->root());
    if (!products)
        return unusableAnswer(source, "the answer is no list of pairs");

    std::vector<ListedPair> pairs;
    pairs.reserve(products->size());
    for (const simdjson::dom::element product : *products) {
        const std::string_view id = textAt(product, "id");
        if (id.empty())
            return unusableAnswer(source, "a pair has no name");
        const auto disabled = memberOf(product, "trading_disabled");
        pairs.push_back({std::string(textAt(product, "base_currency")),
                         std::string(textAt(product, "quote_currency")), std::string(id),
                         textAt(product, "status") != "online" || (disabled && isTrue(*disabled))});
    }
    PairListing listing = listPairs(pairs, kLabel);
    return Directory{std::move(listing.members), std::move(listing.remarks)};
}

std::string parseMessage(std::string_view body)
{
    const auto document = JsonDocument::parse(body, {kLabel, "its refusal"});
    return document ? std::string(textAt(document->root(), "message")) : std::string();
}

} // namespace tapesift::providers::coinbase
