#include "tapesift/scanners/session_config.h"

#include <algorithm>
#include <set>

#include "scanners/definition_json.h"

namespace tapesift::scanners {

namespace {

constexpr std::size_t kMaxScanners = 500;

void readSymbols(ConfigReader& reader, LoadedSessionConfig& loaded)
{
    std::set<market::Symbol> seen;
    reader.list("symbols", [&](const Json& element, const std::string& place) {
        const std::string text = element.is_string() ? element.get<std::string>() : element.dump();
        const auto symbol = market::Symbol::parse(text);
        if (!symbol || !element.is_string()) {
            ConfigProblem wrong;
            wrong.set(place, fmt::format("is {}, which is no symbol", shown(element.dump())),
                      "The other symbols are taken.");
            loaded.problems.push_back(*wrong.error());
        } else if (seen.insert(*symbol).second) {
            loaded.config.symbols.push_back(*symbol);
        }
    });
}

void readStreams(ConfigReader& reader, SessionConfig& config)
{
    reader.list("streams", [&](const Json& element, const std::string& place) {
        const auto interval =
            market::parseInterval(element.is_string() ? element.get<std::string>() : "");
        if (!interval)
            return reader.problem().set(place,
                                        fmt::format("is {}, no interval", shown(element.dump())),
                                        interval.error().suggestion);
        if (std::ranges::find(config.streams, *interval) == config.streams.end())
            config.streams.push_back(*interval);
    });
}

// The place is a number; people know their scanners by name.
base::Error withName(base::Error error, const Json& element)
{
    if (element.is_object() && element.contains("name") && element["name"].is_string())
        error.details = fmt::format("the scanner {}", shown(element["name"].get<std::string>()));
    return error;
}

void readScanners(ConfigReader& reader, LoadedSessionConfig& loaded)
{
    auto& scanners = loaded.config.scanners;
    reader.list("scanners", [&](const Json& element, const std::string& place) {
        if (scanners.size() == kMaxScanners)
            return reader.problem().set(reader.placeOf("scanners"),
                                        fmt::format("has more than {} scanners", kMaxScanners));
        auto definition = readDefinition(element, place);
        ConfigProblem wrong;
        if (definition && std::ranges::find(scanners, definition->name, &ScannerDefinition::name) !=
                              scanners.end())
            wrong.set(pointerTo(place, "name"),
                      fmt::format("is \"{}\", as an earlier one is", definition->name),
                      "Give each scanner a name of its own.");
        if (wrong.error())
            loaded.problems.push_back(*wrong.error());
        else if (!definition)
            loaded.problems.push_back(withName(definition.error(), element));
        else
            scanners.push_back(*std::move(definition));
    });
}

} // namespace

base::Result<LoadedSessionConfig> sessionConfigFromJson(std::string_view json)
{
    const auto document = parseConfig(json, "configuration of the session");
    if (!document)
        return document.error();
    ConfigProblem problem;
    ConfigReader reader(*document, "", problem);
    reader.allowOnly({"symbols", "universe", "universe_requirements", "streams", "scanners"});
    LoadedSessionConfig loaded;
    readSymbols(reader, loaded);
    reader.text("universe", loaded.config.universe);
    if (reader.has("universe_requirements"))
        loaded.config.universeRules = readUniverseRules(
            reader["universe_requirements"], reader.placeOf("universe_requirements"), problem);
    readStreams(reader, loaded.config);
    readScanners(reader, loaded);
    if (problem.error())
        return *problem.error();
    return loaded;
}

std::string toJson(const SessionConfig& config)
{
    Json json;
    json["symbols"] = Json::array();
    for (const market::Symbol& symbol : config.symbols)
        json["symbols"].push_back(symbol.text());
    if (!config.universe.empty())
        json["universe"] = config.universe;
    if (config.universeRules)
        json["universe_requirements"] = universeRulesToJson(*config.universeRules);
    json["streams"] = Json::array();
    for (const market::Interval interval : config.streams)
        json["streams"].push_back(market::intervalName(interval));
    json["scanners"] = Json::array();
    for (const ScannerDefinition& definition : config.scanners)
        json["scanners"].push_back(definitionToJson(definition));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace tapesift::scanners
