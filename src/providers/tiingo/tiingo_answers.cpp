#include "providers/tiingo/tiingo_answers.h"

#include <cmath>
#include <map>

#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using simdjson::dom::element;

std::optional<base::UtcSeconds> dateAt(element row)
{
    const auto time = base::parseUtc(textAt(row, "date"));
    if (!time)
        return std::nullopt;
    return std::chrono::floor<std::chrono::days>(*time);
}

} // namespace

base::Result<TiingoBars> readTiingoBars(std::string_view body, const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto rows = arrayOf(document->root());
    if (!rows)
        return unusableAnswer(source, "no list in the answer");
    TiingoBars read;
    read.bars.reserve(rows->size());
    for (const element row : *rows) {
        const auto date = dateAt(row);
        if (!date)
            return unusableAnswer(source, "a row without a date");
        read.bars.push_back({*date, numberAt(row, "open"), numberAt(row, "high"),
                             numberAt(row, "low"), numberAt(row, "close"),
                             numberAt(row, "volume")});
        market::CorporateAction action;
        action.time = *date;
        const double ratio = numberAt(row, "splitFactor");
        const double dividend = numberAt(row, "divCash");
        if (std::isfinite(ratio) && ratio > 0)
            action.splitRatio = ratio;
        if (std::isfinite(dividend) && dividend > 0)
            action.dividend = dividend;
        if (action.splitRatio != 1 || action.dividend > 0)
            read.actions.push_back(action);
    }
    return read;
}

base::Result<std::vector<Snapshot>> readTiingoPrices(std::string_view body,
                                                     std::span<const market::Symbol> symbols,
                                                     std::span<const std::string> spellings,
                                                     const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto rows = arrayOf(document->root());
    if (!rows)
        return unusableAnswer(source, "no list in the answer");
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < spellings.size(); ++i)
        places.emplace(base::toUpper(spellings[i]), i);
    std::vector<Snapshot> snapshots;
    for (const element row : *rows) {
        const auto place = places.find(base::toUpper(textAt(row, "ticker")));
        const auto date = dateAt(row);
        const double close = numberAt(row, "close");
        if (place == places.end() || !date || !(close > 0))
            continue;
        const double volume = numberAt(row, "volume");
        snapshots.push_back({symbols[place->second], *date, close, 0, volume, volume * close});
    }
    return snapshots;
}

std::string readTiingoDetail(std::string_view body)
{
    const auto document = JsonDocument::parse(body, {"Tiingo", "an error"});
    return document ? std::string(textAt(document->root(), "detail")) : std::string();
}

} // namespace tapesift::providers
