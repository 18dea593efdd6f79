#include "providers/alpaca/alpaca_answers.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "providers/share_spelling.h"

namespace tapesift::providers {

namespace {

using market::Bar;
using simdjson::dom::element;

// A row has about 100 bytes.
constexpr std::size_t kRowBytes = 100;

base::Result<Bar> readAlpacaBar(element row, const AnswerSource& source)
{
    const auto time = base::parseUtc(textAt(row, "t"));
    if (!time)
        return unusableAnswer(source, "a bar without a time");
    return Bar{*time,
               numberAt(row, "o"),
               numberAt(row, "h"),
               numberAt(row, "l"),
               numberAt(row, "c"),
               numberAt(row, "v")};
}

base::Status readSymbol(element rows, std::vector<Bar>& bars, const AnswerSource& source)
{
    const auto list = arrayOf(rows);
    if (!list)
        return unusableAnswer(source, "bars that are no list");
    bars.reserve(list->size());
    for (const element row : *list) {
        const auto bar = readAlpacaBar(row, source);
        if (!bar)
            return bar.error();
        bars.push_back(*bar);
    }
    return {};
}

double positiveOr(double value, double other)
{
    return std::isfinite(value) && value > 0 ? value : other;
}

// nullopt where nothing was traded yet.
std::optional<Snapshot> readSnapshot(element entry, const market::Symbol& symbol)
{
    const auto day = memberOf(entry, "dailyBar");
    if (!day || !objectOf(*day))
        return std::nullopt;
    Snapshot snapshot{symbol, {}, 0, 0, 0, 0};
    const auto trade = memberOf(entry, "latestTrade");
    const auto before = memberOf(entry, "prevDailyBar");
    snapshot.price = positiveOr(trade ? numberAt(*trade, "p") : 0, numberAt(*day, "c"));
    snapshot.previousClose = before ? positiveOr(numberAt(*before, "c"), 0) : 0;
    snapshot.volume = numberAt(*day, "v");
    snapshot.turnover = snapshot.volume * numberAt(*day, "vw");
    const std::string_view tradeTime = trade ? textAt(*trade, "t") : std::string_view();
    const auto time = base::parseUtc(tradeTime.empty() ? textAt(*day, "t") : tradeTime);
    if (!time || !(snapshot.price > 0))
        return std::nullopt;
    snapshot.time = *time;
    return snapshot;
}

std::optional<market::Member> readAsset(element entry)
{
    const auto symbol = readShare(textAt(entry, "symbol"), ShareDialect::Alpaca);
    if (!symbol || textAt(entry, "status") != "active" || textAt(entry, "class") != "us_equity")
        return std::nullopt;
    market::Member member{
        *symbol, std::string(textAt(entry, "exchange")), std::string(textAt(entry, "name")), {}};
    const auto tradable = memberOf(entry, "tradable");
    member.isHalted = tradable && !isTrue(*tradable);
    return member;
}

} // namespace

base::Result<AlpacaPage> readAlpacaBars(std::string_view body, const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto bars = memberOf(document->root(), "bars");
    if (!bars)
        return unusableAnswer(source, "no bars in the answer");
    AlpacaPage page;
    page.nextToken = textAt(document->root(), "next_page_token");
    if (bars->is_null()) // older servers, for nothing at all
        return page;
    const auto symbols = objectOf(*bars);
    if (!symbols)
        return unusableAnswer(source, "bars that are not by symbol");
    for (const auto& [symbol, rows] : *symbols) {
        std::vector<Bar>& into = page.bars[std::string(symbol)];
        into.reserve(body.size() / kRowBytes / symbols->size());
        if (const base::Status status = readSymbol(rows, into, source); !status)
            return status.error();
    }
    return page;
}

base::Result<std::vector<Snapshot>> readAlpacaSnapshots(std::string_view body,
                                                        std::span<const market::Symbol> symbols,
                                                        std::span<const std::string> spellings,
                                                        const AnswerSource& source)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto entries = objectOf(document->root());
    if (!entries)
        return unusableAnswer(source, "no symbols in the answer");
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < spellings.size(); ++i)
        places.emplace(spellings[i], i);
    std::vector<Snapshot> snapshots;
    for (const auto& [key, entry] : *entries) {
        const auto place = places.find(key);
        if (place == places.end())
            return unusableAnswer(source, fmt::format("the answer is about {}", key));
        if (auto snapshot = readSnapshot(entry, symbols[place->second]))
            snapshots.push_back(std::move(*snapshot));
    }
    return snapshots;
}

base::Result<std::vector<market::Member>>
readAlpacaAssets(std::string_view body, const AnswerSource& source, std::size_t& skipped)
{
    const auto document = JsonDocument::parse(body, source);
    if (!document)
        return document.error();
    const auto entries = arrayOf(document->root());
    if (!entries)
        return unusableAnswer(source, "no list in the answer");
    std::vector<market::Member> members;
    members.reserve(entries->size());
    for (const element entry : *entries) {
        if (auto member = readAsset(entry))
            members.push_back(std::move(*member));
        else
            ++skipped;
    }
    std::ranges::sort(members, {}, &market::Member::symbol);
    const auto twice = std::ranges::unique(members, {}, &market::Member::symbol);
    members.erase(twice.begin(), twice.end());
    return members;
}

std::string readAlpacaMessage(std::string_view body)
{
    const auto document = JsonDocument::parse(body, {"Alpaca", "an error"});
    return document ? std::string(textAt(document->root(), "message")) : std::string();
}

std::string_view alpacaTimeframe(market::Interval interval)
{
    switch (interval) {
    case market::Interval::Min1:
        return "1Min";
    case market::Interval::Min5:
        return "5Min";
    case market::Interval::Min15:
        return "15Min";
    case market::Interval::Min30:
        return "30Min";
    case market::Interval::Hour1:
        return "1Hour";
    case market::Interval::Hour2:
        return "2Hour";
    case market::Interval::Hour4:
        return "4Hour";
    case market::Interval::Day1:
        return "1Day";
    case market::Interval::Week1:
        return "1Week";
    case market::Interval::Month1:
        return "1Month";
    }
    return {};
}

} // namespace tapesift::providers
