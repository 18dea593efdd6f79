#include "tapesift/scanners/scanner_definition.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scanners/combine_expression.h"
#include "scanners/definition_json.h"
#include "tapesift/base/text.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/scanners/config_times.h"

namespace tapesift::scanners {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<std::string_view, 4> kKinds = {"builtin", "formula", "script", "combine"};
constexpr double kMost = 1e15;
constexpr std::size_t kMaxTimeout = 3'600;
constexpr std::size_t kMaxSymbolLimit = 5'000;
constexpr std::size_t kMaxText = 4'096;

std::optional<std::size_t> placeIn(std::span<const std::string_view> names, std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// "5m", "1h", "1d": whole minutes up to a day.
std::optional<seconds> parseLength(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    const auto count = base::parseInteger(text.substr(0, text.size() - 1));
    if (!count || *count < 1 || *count > 1'440)
        return std::nullopt;
    switch (text.back()) {
    case 'm':
        return minutes{*count};
    case 'h':
        return std::chrono::hours{*count};
    case 'd':
        return std::chrono::days{*count};
    default:
        return std::nullopt;
    }
}

std::string lengthText(seconds length)
{
    const auto count = std::chrono::floor<minutes>(length).count();
    if (count % 1'440 == 0)
        return fmt::format("{}d", count / 1'440);
    return count % 60 == 0 ? fmt::format("{}h", count / 60) : fmt::format("{}m", count);
}

Schedule readSchedule(const Json& json, const std::string& place, ConfigProblem& problem)
{
    ConfigReader reader(json, place, problem);
    reader.allowOnly(
        {"interval", "start_time", "end_time", "days_of_week", "time_zone", "on_closed", "missed"});
    Schedule schedule;
    reader.require("interval");
    reader.parsed("interval", schedule.interval, parseLength, "a length such as 5m, 15m, 1h or 1d");
    reader.parsed("start_time", schedule.start, parseClock, "a time as in 09:30");
    reader.parsed("end_time", schedule.end, parseClock, "a time as in 16:00");
    readDays(reader, "days_of_week", schedule.days);
    reader.text("time_zone", schedule.zone);
    reader.parsed(
        "on_closed", schedule.onClosed,
        [](std::string_view text) -> std::optional<OnClosed> {
            if (text == "skip")
                return OnClosed::Skip;
            if (text == "wait")
                return OnClosed::Wait;
            return text == "run" ? std::optional(OnClosed::Run) : std::nullopt;
        },
        "one of skip, wait and run");
    reader.parsed(
        "missed", schedule.missed,
        [](std::string_view text) -> std::optional<Missed> {
            if (text == "once")
                return Missed::Once;
            return text == "skip" ? std::optional(Missed::Skip) : std::nullopt;
        },
        "one of once and skip");
    // Ranges, no day at all, and a zone that nobody knows.
    if (!problem.error()) {
        if (const auto times = RunTimes::of(schedule, market::ExchangeCalendar::alwaysOpen());
            !times)
            problem.set(reader.placeOf(times.error().code == base::ErrorCode::NotFound
                                           ? "time_zone"
                                           : "interval"),
                        "cannot be used: " + times.error().message, times.error().suggestion);
    }
    return schedule;
}

// All of one kind.
template <class T>
std::optional<PropertyValue> listOf(const Json& json, bool (Json::*is)() const noexcept)
{
    if (!std::ranges::all_of(json, [is](const Json& element) { return (element.*is)(); }))
        return std::nullopt;
    return json.get<std::vector<T>>();
}

std::optional<PropertyValue> readValue(const Json& json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (!json.is_array())
        return std::nullopt;
    auto texts = listOf<std::string>(json, &Json::is_string);
    return texts ? texts : listOf<double>(json, &Json::is_number);
}

void readConfig(const Json& json, const std::string& place, ConfigProblem& problem,
                Properties& config)
{
    if (!json.is_object())
        return problem.set(place, "must be an object");
    for (const auto& [key, element] : json.items()) {
        if (auto value = readValue(element))
            config.emplace(key, *std::move(value));
        else
            problem.set(pointerTo(place, shown(key)),
                        "must be a number, a text, true or false, or a list of numbers or texts");
    }
}

const std::vector<std::string> kRequirements = {
    "interval",         "min_bars",         "min_price", "max_price",  "min_volume",
    "min_market_value", "max_market_value", "sectors",   "max_symbols"};

SymbolRequirements readRequirements(ConfigReader& reader)
{
    SymbolRequirements rules;
    reader.parsed(
        "interval", rules.interval,
        [](std::string_view text) -> std::optional<market::Interval> {
            const auto interval = market::parseInterval(text);
            return interval ? std::optional(*interval) : std::nullopt;
        },
        "one of 1m, 5m, 15m, 30m, 1h, 2h, 4h, 1d, 1wk and 1mo");
    reader.whole("min_bars", rules.minBars, 0, 100'000);
    reader.number("min_price", rules.minPrice, 0, kMost);
    reader.number("max_price", rules.maxPrice, 0, kMost);
    reader.number("min_volume", rules.minVolume, 0, kMost);
    reader.number("min_market_value", rules.minMarketValue, 0, kMost);
    reader.number("max_market_value", rules.maxMarketValue, 0, kMost);
    reader.whole("max_symbols", rules.maxSymbols, 1, 1'000'000);
    reader.list("sectors", [&](const Json& element, const std::string& where) {
        if (!element.is_string() || base::trim(element.get<std::string>()).empty())
            return reader.problem().set(where, "must be the name of a sector");
        rules.sectors.push_back(element.get<std::string>());
    });
    const auto checkRange = [&](const char* low, double least, const char* high, double most) {
        if (most > 0 && least > most)
            reader.fail(low, fmt::format("is more than {}", high));
    };
    checkRange("min_price", rules.minPrice, "max_price", rules.maxPrice);
    checkRange("min_market_value", rules.minMarketValue, "max_market_value", rules.maxMarketValue);
    return rules;
}

void checkModule(ConfigReader& reader, const ScannerDefinition& definition)
{
    const std::string_view kind = definition.kind();
    const std::string form = "Write builtin:gap, formula:rsi(14) >= 70, script:file.lua or "
                             "combine:gap & momentum.";
    if (definition.module.size() > kMaxText)
        return reader.fail("module", "is too long");
    if (!placeIn(kKinds, kind)) {
        const auto near = base::closestMatch(kind, {kKinds.begin(), kKinds.end()});
        return reader.fail(
            "module",
            fmt::format("is \"{}\", which is no kind of scanner", shown(definition.module)),
            near ? fmt::format("Did you mean \"{}:\"? {}", *near, form) : form);
    }
    if (base::trim(definition.subject()).empty())
        reader.fail("module", fmt::format("has nothing after \"{}:\"", kind), form);
}

Json valueToJson(const PropertyValue& value)
{
    return std::visit([](const auto& held) { return Json(held); }, value);
}

Json scheduleToJson(const Schedule& schedule)
{
    const Schedule usual;
    Json json;
    json["interval"] = lengthText(schedule.interval);
    if (schedule.start)
        json["start_time"] = clockText(*schedule.start);
    if (schedule.end)
        json["end_time"] = clockText(*schedule.end);
    if (schedule.days != usual.days)
        json["days_of_week"] = daysToJson(schedule.days);
    if (!schedule.zone.empty())
        json["time_zone"] = schedule.zone;
    if (schedule.onClosed != usual.onClosed)
        json["on_closed"] = schedule.onClosed == OnClosed::Wait ? "wait" : "run";
    if (schedule.missed != usual.missed)
        json["missed"] = "skip";
    return json;
}

Json requirementsToJson(const SymbolRequirements& rules)
{
    Json json = Json::object();
    const auto put = [&json](const char* key, auto value, auto usual) {
        if (value != usual)
            json[key] = value;
    };
    const SymbolRequirements usual;
    if (rules.interval)
        json["interval"] = market::intervalName(*rules.interval);
    put("min_bars", rules.minBars, usual.minBars);
    put("min_price", rules.minPrice, usual.minPrice);
    put("max_price", rules.maxPrice, usual.maxPrice);
    put("min_volume", rules.minVolume, usual.minVolume);
    put("min_market_value", rules.minMarketValue, usual.minMarketValue);
    put("max_market_value", rules.maxMarketValue, usual.maxMarketValue);
    put("sectors", rules.sectors, usual.sectors);
    put("max_symbols", rules.maxSymbols, usual.maxSymbols);
    return json;
}

} // namespace

std::string_view ScannerDefinition::kind() const
{
    return std::string_view(module).substr(0, module.find(':'));
}

std::string_view ScannerDefinition::subject() const
{
    const std::size_t colon = module.find(':');
    return colon == std::string::npos ? std::string_view()
                                      : std::string_view(module).substr(colon + 1);
}

base::Result<ScannerDefinition> readDefinition(const Json& json, const std::string& place)
{
    ConfigProblem problem;
    ConfigReader reader(json, place, problem);
    reader.allowOnly({"name", "module", "enabled", "pre_session", "schedule", "config",
                      "symbol_requirements", "symbol_limit", "timeout_seconds"});
    ScannerDefinition definition;
    definition.place.pointer = place;
    reader.require("name");
    reader.require("module");
    reader.text("name", definition.name);
    reader.text("module", definition.module);
    reader.flag("enabled", definition.enabled);
    reader.flag("pre_session", definition.preSession);
    if (!problem.error() && !isScannerName(definition.name))
        reader.fail("name", fmt::format("is \"{}\"", shown(definition.name)),
                    "A name begins with a letter and has letters, digits, _ and - only, at most "
                    "64; and, or, not and then are no names.");
    if (!problem.error())
        checkModule(reader, definition);
    if (reader.has("schedule"))
        definition.schedule = readSchedule(reader["schedule"], reader.placeOf("schedule"), problem);
    if (reader.has("config"))
        readConfig(reader["config"], reader.placeOf("config"), problem, definition.config);
    if (reader.has("symbol_requirements")) {
        ConfigReader rules(reader["symbol_requirements"], reader.placeOf("symbol_requirements"),
                           problem);
        rules.allowOnly(kRequirements);
        definition.requirements = readRequirements(rules);
    }
    reader.whole("symbol_limit", definition.symbolLimit, 1, kMaxSymbolLimit);
    std::size_t timeout = static_cast<std::size_t>(definition.timeout.count());
    reader.whole("timeout_seconds", timeout, 1, kMaxTimeout);
    definition.timeout = seconds{timeout};
    if (problem.error())
        return *problem.error();
    return definition;
}

Json definitionToJson(const ScannerDefinition& definition)
{
    const ScannerDefinition usual;
    Json json;
    json["name"] = definition.name;
    json["module"] = definition.module;
    json["enabled"] = definition.enabled;
    if (definition.preSession)
        json["pre_session"] = true;
    if (definition.schedule)
        json["schedule"] = scheduleToJson(*definition.schedule);
    if (!definition.config.empty()) {
        Json config;
        for (const auto& [name, value] : definition.config)
            config[name] = valueToJson(value);
        json["config"] = std::move(config);
    }
    if (definition.requirements != usual.requirements)
        json["symbol_requirements"] = requirementsToJson(definition.requirements);
    if (definition.symbolLimit != usual.symbolLimit)
        json["symbol_limit"] = definition.symbolLimit;
    if (definition.timeout != usual.timeout)
        json["timeout_seconds"] = definition.timeout.count();
    return json;
}

UniverseRules readUniverseRules(const Json& json, const std::string& place, ConfigProblem& problem)
{
    ConfigReader reader(json, place, problem);
    std::vector<std::string> keys = kRequirements;
    keys.emplace_back("schedule");
    reader.allowOnly(keys);
    UniverseRules rules;
    rules.requirements = readRequirements(reader);
    if (reader.has("schedule"))
        rules.schedule = readSchedule(reader["schedule"], reader.placeOf("schedule"), problem);
    return rules;
}

Json universeRulesToJson(const UniverseRules& rules)
{
    Json json = requirementsToJson(rules.requirements);
    if (rules.schedule != UniverseRules().schedule)
        json["schedule"] = scheduleToJson(rules.schedule);
    return json;
}

base::Result<ScannerDefinition> scannerDefinitionFromJson(std::string_view json)
{
    const auto document = parseConfig(json, "definition of the scanner");
    if (!document)
        return document.error();
    return readDefinition(*document, "");
}

std::string toJson(const ScannerDefinition& definition)
{
    return definitionToJson(definition).dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace tapesift::scanners
