#include <algorithm>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/text.h"
#include "tapesift/market/watchlist.h"

#include "market/excerpt.h"

namespace tapesift::market {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kListVersion = 1;

base::Error wrong(std::string message)
{
    return {base::ErrorCode::InvalidArgument,
            std::move(message),
            {},
            "Correct the file, or remove it and import the list again."};
}

// A text that may be missing.
base::Status takeText(const Json& object, const char* key, const std::string& place,
                      std::string& into)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (!found->is_string() || found->get_ref<const std::string&>().size() > kMostNoteBytes)
        return wrong(fmt::format("{}: \"{}\" must be a text of at most {} bytes.", place, key,
                                 kMostNoteBytes));
    into = found->get<std::string>();
    return {};
}

base::Status takeColour(const Json& object, const std::string& place, FlagColour& into)
{
    std::string name;
    if (const auto taken = takeText(object, "color", place, name); !taken)
        return taken;
    if (name.empty())
        return {};
    const auto found = flagColourCalled(name);
    if (!found)
        return wrong(fmt::format("{}: there is no colour \"{}\".", place, excerptOf(name)));
    into = *found;
    return {};
}

base::Result<WatchedSymbol> symbolFrom(const Json& value, const std::string& place)
{
    std::string text;
    if (value.is_string())
        text = value.get<std::string>();
    else if (!value.is_object())
        return wrong(fmt::format("{} must be a symbol.", place));
    else if (const auto taken = takeText(value, "symbol", place, text); !taken)
        return taken.error();
    auto symbol = Symbol::parse(text);
    if (!symbol)
        return wrong(fmt::format("{}: {}.", place, symbol.error().message));
    WatchedSymbol entry{std::move(*symbol)};
    if (value.is_string())
        return entry;
    for (const auto& taken :
         {takeText(value, "exchange", place, entry.exchange),
          takeText(value, "note", place, entry.note), takeColour(value, place, entry.colour)})
        if (!taken)
            return taken.error();
    return entry;
}

base::Status takeSymbols(const Json& json, Watchlist& list)
{
    const auto found = json.find("symbols");
    if (found == json.end() || !found->is_array())
        return wrong("\"symbols\" must be a list.");
    if (found->size() > kMostWatched)
        return wrong(
            fmt::format("A list holds at most {} symbols, not {}.", kMostWatched, found->size()));
    std::unordered_set<Symbol> known;
    list.symbols.reserve(found->size());
    for (std::size_t i = 0; i < found->size(); ++i) {
        auto entry = symbolFrom((*found)[i], fmt::format("symbols[{}]", i));
        if (!entry)
            return entry.error();
        if (known.insert(entry->symbol).second)
            list.symbols.push_back(std::move(*entry));
    }
    return {};
}

base::Status checkListVersion(const Json& json)
{
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer())
        return wrong("\"version\" must be 1.");
    if (version->get<std::int64_t>() > kListVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "A later version of Tapesift wrote this list.",
                           {},
                           "Open it with that version; it is left as it is."};
    return {};
}

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

void put(Json& json, FlagColour colour)
{
    if (colour != FlagColour::None)
        json["color"] = flagColourName(colour);
}

} // namespace

std::string toJson(const Watchlist& list)
{
    Json json;
    json["version"] = kListVersion;
    json["name"] = list.name;
    put(json, "folder", list.folder);
    put(json, list.colour);
    put(json, "note", list.note);
    std::string text = json.dump();
    text.pop_back();
    text += ",\"symbols\":[";
    // A line each, so that a list can be compared and edited by hand.
    for (std::size_t i = 0; i < list.symbols.size(); ++i) {
        const WatchedSymbol& entry = list.symbols[i];
        Json object;
        object["symbol"] = entry.symbol.text();
        put(object, "exchange", entry.exchange);
        put(object, "note", entry.note);
        put(object, entry.colour);
        text += (i == 0 ? "\n" : ",\n") + object.dump();
    }
    return text + "\n]}\n";
}

base::Result<Watchlist> watchlistFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return wrong("The list is not valid JSON.");
    if (const auto checked = checkListVersion(json); !checked)
        return checked.error();
    Watchlist list;
    for (const auto& taken : {takeText(json, "name", "The list", list.name),
                              takeText(json, "folder", "The list", list.folder),
                              takeText(json, "note", "The list", list.note),
                              takeColour(json, "The list", list.colour), takeSymbols(json, list)})
        if (!taken)
            return taken.error();
    for (const std::string& problem :
         {problemOfListName(list.name), problemOfListFolder(list.folder)})
        if (!problem.empty())
            return wrong(problem);
    return list;
}

bool isWatchlistJson(std::string_view text)
{
    // Members may stand in any order: other programs sort them.
    return text.find("\"version\"") != text.npos && text.find("\"symbols\"") != text.npos;
}

} // namespace tapesift::market
