#include "alerts/rule_json.h"

#include <set>

#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/zone_offsets.h"
#include "tapesift/scanners/config_times.h"

namespace tapesift::alerts {

namespace {

constexpr double kMost = 1e15;
constexpr std::size_t kMostSymbols = 10'000;
constexpr std::size_t kMostMinutes = 60 * 24 * 30;
constexpr std::size_t kMostBars = 1'000;
constexpr std::size_t kLongestText = 4'096;
constexpr std::size_t kLongestName = 200;

std::optional<analysis::Signal> parseSignal(std::string_view text)
{
    using analysis::Signal;
    for (const Signal signal :
         {Signal::StrongSell, Signal::Sell, Signal::Neutral, Signal::Buy, Signal::StrongBuy}) {
        if (base::equalsIgnoreCase(text, analysis::signalName(signal)))
            return signal;
    }
    return std::nullopt;
}

void checkText(ConfigReader& reader, const char* key, const std::string& text, std::size_t longest)
{
    if (text.size() > longest)
        reader.fail(key, fmt::format("is longer than {} bytes", longest));
    else if (!base::isUtf8(text))
        reader.fail(key, "is not UTF-8");
}

void readMove(ConfigReader& reader, AlertRule& rule)
{
    reader.allowOnly({"kind", "amount", "direction"});
    reader.require("amount");
    reader.number("amount", rule.amount, 1e-6, 1e6);
    reader.parsed("direction", rule.direction, parseDirection, "one of both, up and down");
}

void readFormula(ConfigReader& reader, AlertRule& rule)
{
    reader.allowOnly({"kind", "formula"});
    reader.require("formula");
    reader.text("formula", rule.formula);
    checkText(reader, "formula", rule.formula, kLongestText);
    if (reader.problem().error())
        return;
    const auto program = formula::Program::compile(rule.formula);
    if (!program)
        reader.fail("formula", "cannot be used: " + program.error().message,
                    program.error().suggestion);
    else if (!program->isCondition())
        reader.fail("formula", "is a number, not a condition", "Compare it, as in rsi(14) < 30.");
}

void readWhen(const Json& json, const std::string& place, ConfigProblem& problem, AlertRule& rule)
{
    ConfigReader reader(json, place, problem);
    reader.require("kind");
    reader.parsed("kind", rule.kind, parseRuleKind, "one of " + ruleKindNames());
    if (problem.error())
        return;
    switch (rule.kind) {
    case RuleKind::EntersScanner:
    case RuleKind::LeavesScanner:
        reader.allowOnly({"kind", "scanner"});
        reader.require("scanner");
        reader.text("scanner", rule.scanner);
        if (!problem.error() && base::trim(rule.scanner).empty())
            reader.fail("scanner", "is empty", "List them with 'tapesift scanners list'.");
        return checkText(reader, "scanner", rule.scanner, kLongestText);
    case RuleKind::SignalFlips:
        reader.allowOnly({"kind", "signal"});
        return reader.parsed("signal", rule.signal, parseSignal,
                             "one of STRONG_BUY, BUY, NEUTRAL, SELL and STRONG_SELL");
    case RuleKind::StrengthMoves:
    case RuleKind::PriceMoves:
    case RuleKind::ScoreMoves:
        return readMove(reader, rule);
    case RuleKind::PriceCrosses:
        reader.allowOnly({"kind", "level", "direction"});
        reader.require("level");
        reader.number("level", rule.level, 1e-12, kMost);
        return reader.parsed("direction", rule.direction, parseDirection,
                             "one of both, up and down");
    case RuleKind::FormulaTrue:
        return readFormula(reader, rule);
    }
}

CoolDown readCoolDown(const Json& json, const std::string& place, ConfigProblem& problem)
{
    CoolDown coolDown;
    ConfigReader reader(json, place, problem);
    reader.allowOnly({"minutes", "bars"});
    if (reader.has("minutes") == reader.has("bars")) {
        problem.set(place, "must have either minutes or bars", "Write {\"minutes\": 30}.");
        return coolDown;
    }
    coolDown.unit = reader.has("bars") ? CoolDown::Unit::Bars : CoolDown::Unit::Minutes;
    reader.whole("minutes", coolDown.count, 0, kMostMinutes);
    reader.whole("bars", coolDown.count, 0, kMostBars);
    return coolDown;
}

QuietHours readQuietHours(const Json& json, const std::string& place, ConfigProblem& problem)
{
    QuietHours quiet;
    ConfigReader reader(json, place, problem);
    reader.allowOnly({"from", "to", "time_zone", "days_of_week"});
    reader.require("from");
    reader.require("to");
    reader.parsed("from", quiet.from, scanners::parseClock, "a time as in 22:00");
    reader.parsed("to", quiet.to, scanners::parseClock, "a time as in 07:00");
    reader.text("time_zone", quiet.zone);
    scanners::readDays(reader, "days_of_week", quiet.days);
    if (problem.error())
        return quiet;
    for (auto* clock : {&quiet.from, &quiet.to}) {
        if (*clock == std::chrono::hours{24})
            *clock = std::chrono::minutes{0};
    }
    if (std::ranges::none_of(quiet.days, [](bool day) { return day; }))
        reader.fail("days_of_week", "names no day", "Leave quiet_hours out.");
    else if (const auto zone = market::ZoneOffsets::load(quiet.zone); !zone)
        reader.fail("time_zone", "cannot be used: " + zone.error().message,
                    zone.error().suggestion);
    return quiet;
}

void readSymbols(ConfigReader& reader, AlertRule& rule)
{
    std::set<market::Symbol> seen;
    reader.list("symbols", [&](const Json& element, const std::string& place) {
        const std::string text = element.is_string() ? element.get<std::string>() : element.dump();
        const auto symbol = market::Symbol::parse(text);
        if (!symbol || !element.is_string())
            reader.problem().set(
                place, fmt::format("is {}, which is no symbol", scanners::shown(element.dump())));
        else if (seen.insert(*symbol).second)
            rule.symbols.push_back(*symbol);
    });
    if (rule.symbols.size() > kMostSymbols)
        reader.fail("symbols", fmt::format("has more than {} symbols", kMostSymbols),
                    "Leave symbols out to look at every one that is scanned.");
}

void readChannels(ConfigReader& reader, AlertRule& rule)
{
    reader.list("channels", [&](const Json& element, const std::string& place) {
        const std::string id = element.is_string() ? element.get<std::string>() : std::string();
        if (!isId(id))
            return reader.problem().set(place, "must be the id of a channel");
        if (std::ranges::find(rule.channels, id) == rule.channels.end())
            rule.channels.push_back(id);
    });
    if (!reader.problem().error() && rule.channels.empty() && rule.sound.empty())
        reader.fail("channels", "names no channel, so that nobody would hear of it",
                    "Write [\"desktop\"].");
}

Json quietToJson(const QuietHours& quiet)
{
    Json json;
    json["from"] = scanners::clockText(quiet.from);
    json["to"] = scanners::clockText(quiet.to);
    json["time_zone"] = quiet.zone;
    if (quiet.days != QuietHours{}.days)
        json["days_of_week"] = scanners::daysToJson(quiet.days);
    return json;
}

} // namespace

base::Result<AlertRule> readRule(const Json& json, const std::string& place,
                                 std::vector<base::Error>& notices)
{
    ConfigProblem problem;
    ConfigReader reader(json, place, problem);
    AlertRule rule;
    readId(reader, rule.id, "rule");
    reader.text("name", rule.name);
    checkText(reader, "name", rule.name, kLongestName);
    reader.require("when");
    if (reader.has("when"))
        readWhen(reader["when"], reader.placeOf("when"), problem, rule);
    readSymbols(reader, rule);
    reader.text("sound", rule.sound);
    checkText(reader, "sound", rule.sound, kLongestText);
    readChannels(reader, rule);
    if (reader.has("cool_down"))
        rule.coolDown = readCoolDown(reader["cool_down"], reader.placeOf("cool_down"), problem);
    if (reader.has("quiet_hours"))
        rule.quiet = readQuietHours(reader["quiet_hours"], reader.placeOf("quiet_hours"), problem);
    reader.flag("digest", rule.digest);
    reader.parsed(
        "expires", rule.expires,
        [](std::string_view text) -> std::optional<base::UtcSeconds> {
            const auto time = base::parseUtc(text);
            return time ? std::optional(*time) : std::nullopt;
        },
        "a time as in 2026-12-31T22:00:00Z");
    reader.flag("enabled", rule.enabled);
    if (problem.error())
        return *problem.error();
    rule.unknown = unknownMembers(json,
                                  {"id", "name", "when", "symbols", "channels", "cool_down",
                                   "quiet_hours", "digest", "sound", "expires", "enabled"},
                                  place, notices);
    return rule;
}

Json whenToJson(const AlertRule& rule)
{
    Json json;
    json["kind"] = ruleKindName(rule.kind);
    switch (rule.kind) {
    case RuleKind::EntersScanner:
    case RuleKind::LeavesScanner:
        json["scanner"] = rule.scanner;
        break;
    case RuleKind::SignalFlips:
        if (rule.signal)
            json["signal"] = analysis::signalName(*rule.signal);
        break;
    case RuleKind::StrengthMoves:
    case RuleKind::PriceMoves:
    case RuleKind::ScoreMoves:
        json["amount"] = rule.amount;
        json["direction"] = directionName(rule.direction);
        break;
    case RuleKind::PriceCrosses:
        json["level"] = rule.level;
        json["direction"] = directionName(rule.direction);
        break;
    case RuleKind::FormulaTrue:
        json["formula"] = rule.formula;
        break;
    }
    return json;
}

Json ruleToJson(const AlertRule& rule)
{
    Json json;
    json["id"] = rule.id;
    if (!rule.name.empty())
        json["name"] = rule.name;
    json["when"] = whenToJson(rule);
    if (!rule.symbols.empty()) {
        json["symbols"] = Json::array();
        for (const market::Symbol& symbol : rule.symbols)
            json["symbols"].push_back(symbol.text());
    }
    json["channels"] = rule.channels;
    if (rule.coolDown.count > 0)
        json["cool_down"][rule.coolDown.unit == CoolDown::Unit::Bars ? "bars" : "minutes"] =
            rule.coolDown.count;
    if (rule.quiet)
        json["quiet_hours"] = quietToJson(*rule.quiet);
    if (rule.digest)
        json["digest"] = true;
    if (!rule.sound.empty())
        json["sound"] = rule.sound;
    if (rule.expires)
        json["expires"] = base::formatUtc(*rule.expires);
    json["enabled"] = rule.enabled;
    addMembers(json, rule.unknown);
    return json;
}

} // namespace tapesift::alerts
