#include "providers/kraken/kraken_answers.h"

#include <limits>
#include <unordered_map>

#include <fmt/core.h>

#include "providers/coin_bars.h"
#include "providers/json_reader.h"
#include "providers/kraken/kraken_names.h"
#include "tapesift/base/text.h"

namespace tapesift::providers::kraken {

namespace {

constexpr std::string_view kLabel = "Kraken";
constexpr std::size_t kColumns = 8;
// Beside the 720 the running bar may stand.
constexpr std::size_t kMostRows = kMostBars + 1;

std::string_view firstFailure(simdjson::dom::element root)
{
    const auto failures = arrayAt(root, "error");
    if (!failures || failures->size() == 0)
        return {};
    simdjson::dom::element first;
    if (failures->at(0).get(first) != simdjson::SUCCESS)
        return {};
    return textOf(first);
}

base::Error errorOf(std::string_view failure, const AnswerSource& source)
{
    base::Error error;
    error.details = failure;
    if (failure.find("Unknown asset pair") != std::string_view::npos) {
        error.code = base::ErrorCode::NotFound;
        error.message = fmt::format("Kraken does not know {}.", source.subject);
        error.suggestion = "Check the spelling; it may have been renamed or delisted.";
    } else {
        error.code = base::ErrorCode::Unavailable;
        error.message = fmt::format("Kraken did not answer the request for {}", source.subject);
        error.suggestion = "Try again later; if it stays so, choose another provider.";
    }
    return error;
}

// The "result" of an answer without failure.
base::Result<simdjson::dom::object> resultOf(simdjson::dom::element root,
                                             const AnswerSource& source)
{
    if (!arrayAt(root, "error"))
        return unusableAnswer(source, "\"error\" is missing");
    if (const std::string_view failure = firstFailure(root); !failure.empty())
        return errorOf(failure, source);
    const auto result = memberOf(root, "result");
    const auto object = result ? objectOf(*result) : std::nullopt;
    if (!object)
        return unusableAnswer(source, "\"result\" is missing");
    return *object;
}

base::Result<market::Bar> readRow(simdjson::dom::array columns, const AnswerSource& source)
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
    // The average price stands between close and volume.
    return market::Bar{*time,
                       numberOf(values[1]),
                       numberOf(values[2]),
                       numberOf(values[3]),
                       numberOf(values[4]),
                       numberOf(values[6])};
}

// The rows of the one pair in the result.
base::Result<simdjson::dom::array> rowsOf(simdjson::dom::object result,
                                          const market::Symbol& symbol, const AnswerSource& source)
{
    std::optional<simdjson::dom::array> rows;
    for (const auto [key, value] : result) {
        if (key == "last")
            continue;
        if (!isKeyOf(key, symbol))
            return unusableAnswer(source, fmt::format("the answer is about {}", key));
        rows = arrayOf(value);
    }
    if (!rows)
        return unusableAnswer(source, "the bars are missing");
    return *rows;
}

// The element at `index` of the list under `key`, as a number.
double numberIn(simdjson::dom::element object, std::string_view key, std::size_t index)
{
    const auto list = arrayAt(object, key);
    simdjson::dom::element value;
    if (!list || list->at(index).get(value) != simdjson::SUCCESS)
        return std::numeric_limits<double>::quiet_NaN();
    return numberOf(value);
}

Snapshot readTicker(simdjson::dom::element ticker, const market::Symbol& symbol,
                    base::UtcSeconds time)
{
    // c = [price, lot], v and p = [today, 24 hours].
    const double volume = numberIn(ticker, "v", 1);
    return Snapshot{symbol, time,   numberIn(ticker, "c", 0),
                    0,      volume, volume * numberIn(ticker, "p", 1)};
}

} // namespace

std::string parseFailure(std::string_view body)
{
    // Answers without failure are by far the most and may be long.
    constexpr std::string_view kGood = "{\"error\":[],";
    if (body.starts_with(kGood))
        return {};
    const auto document = JsonDocument::parse(body, {kLabel, "its failure"});
    return document ? std::string(firstFailure(document->root())) : std::string();
}

base::Result<std::vector<market::Bar>> parseOhlc(std::string_view body, market::Interval interval,
                                                 const market::Symbol& symbol)
{
    const AnswerSource source{kLabel, symbol.text()};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto result = resultOf(document->root(), source);
    if (!result)
        return result.error();
    const auto rows = rowsOf(*result, symbol, source);
    if (!rows)
        return rows.error();
    if (rows->size() > kMostRows)
        return unusableAnswer(
            source, fmt::format("{} rows came, more than Kraken ever gives", rows->size()));

    std::vector<market::Bar> bars;
    bars.reserve(rows->size());
    for (const simdjson::dom::element row : *rows) {
        const auto columns = arrayOf(row);
        if (!columns)
            return unusableAnswer(source, "a row is no list");
        const auto bar = readRow(*columns, source);
        if (!bar)
            return bar.error();
        bars.push_back(*bar);
    }
    if (const auto spacing = checkSpacing(bars, interval, RowDensity::EveryInterval, source);
        !spacing)
        return spacing.error();
    return bars;
}

base::Result<Directory> parseAssetPairs(std::string_view body)
{
    const AnswerSource source{kLabel, "the list of pairs"};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto result = resultOf(document->root(), source);
    if (!result)
        return result.error();

    std::vector<ListedPair> pairs;
    pairs.reserve(result->size());
    for (const auto [key, pair] : *result) {
        // "XBT/USD"; pairs of the dark pool have none and repeat others.
        const std::string_view name = textAt(pair, "wsname");
        const std::size_t slash = name.find('/');
        if (slash == std::string_view::npos)
            continue;
        const std::string_view spelling = textAt(pair, "altname");
        const std::string_view status = textAt(pair, "status");
        pairs.push_back({assetFromKraken(name.substr(0, slash)),
                         assetFromKraken(name.substr(slash + 1)),
                         std::string(spelling.empty() ? key : spelling),
                         !status.empty() && status != "online"});
    }
    PairListing listing = listPairs(pairs, kLabel);
    return Directory{std::move(listing.members), std::move(listing.spellings),
                     std::move(listing.remarks)};
}

base::Result<std::vector<Snapshot>>
parseTicker(std::string_view body, std::span<const market::Symbol> symbols, base::UtcSeconds time)
{
    const AnswerSource source{kLabel, "the prices of the moment"};
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto result = resultOf(document->root(), source);
    if (!result)
        return result.error();

    std::unordered_map<std::string, simdjson::dom::element> tickers;
    for (const auto [key, ticker] : *result)
        tickers.emplace(base::toUpper(key), ticker);
    std::vector<Snapshot> snapshots;
    for (const market::Symbol& symbol : symbols) {
        if (!symbol.isPair())
            continue;
        for (const std::string& key : keysOf(symbol)) {
            if (const auto ticker = tickers.find(key); ticker != tickers.end()) {
                snapshots.push_back(readTicker(ticker->second, symbol, time));
                break;
            }
        }
    }
    return snapshots;
}

} // namespace tapesift::providers::kraken
