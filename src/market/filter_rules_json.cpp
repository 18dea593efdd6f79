#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/text.h"

#include "market/excerpt.h"
#include "market/filter_rule_fields.h"

namespace tapesift::market {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFilterVersion = 1;
constexpr const char* kVersionKey = "version";
constexpr std::string_view kOrderKey = "liquidSectorsFirst";

// A file of rules is a page long.
constexpr std::size_t kMaxBytes = 64 * 1024;

base::Error wrong(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), {}, std::move(suggestion)};
}

base::Error unknownKey(const std::string& key)
{
    std::vector<std::string> keys = {std::string(kOrderKey)};
    for (const FilterRuleInfo& info : filterRuleTable())
        keys.emplace_back(info.key);
    const auto near = base::closestMatch(key, keys);
    return wrong(fmt::format("The filter has no rule \"{}\".", excerptOf(key)),
                 near ? fmt::format("Did you mean \"{}\"?", *near)
                      : fmt::format("Its rules are: {}.", fmt::join(keys, ", ")));
}

base::Status takeSwitch(const Json& value, std::string_view key, bool& into)
{
    if (!value.is_boolean())
        return wrong(fmt::format("\"{}\" must be true or false.", key),
                     "Correct it in the file of --filter.");
    into = value.get<bool>();
    return {};
}

// A threshold; false and null switch it off.
base::Result<double> thresholdFrom(const Json& value, const FilterRuleInfo& info, bool isWhole)
{
    if (value.is_null() || (value.is_boolean() && !value.get<bool>()))
        return 0.0;
    const double number = value.is_number() ? value.get<double>() : -1;
    if (number >= 0 && number <= info.maximum &&
        (!isWhole || number == static_cast<double>(static_cast<int>(number))))
        return number;
    return wrong(fmt::format("\"{}\" must be {} between 0 and {:.0f}.", info.key,
                             isWhole ? "a whole number" : "a number", info.maximum),
                 "Correct it in the file of --filter; 0 switches the rule off.");
}

base::Status takeRule(const Json& value, const FilterRuleInfo& info, FilterRules& rules)
{
    const RuleField field = fieldOf(info.rule);
    if (const auto* flag = std::get_if<bool FilterRules::*>(&field))
        return takeSwitch(value, info.key, rules.**flag);
    const auto* count = std::get_if<int FilterRules::*>(&field);
    const auto threshold = thresholdFrom(value, info, count != nullptr);
    if (!threshold)
        return threshold.error();
    if (count)
        rules.** count = static_cast<int>(*threshold);
    else if (const auto* number = std::get_if<double FilterRules::*>(&field))
        rules.** number = *threshold;
    return {};
}

base::Status takeKey(const std::string& key, const Json& value, FilterRules& rules)
{
    if (key == kVersionKey)
        return {};
    if (key == kOrderKey)
        return takeSwitch(value, kOrderKey, rules.liquidSectorsFirst);
    for (const FilterRuleInfo& info : filterRuleTable()) {
        if (info.key == key)
            return takeRule(value, info, rules);
    }
    return unknownKey(key);
}

base::Status checkFilterVersion(const Json& document)
{
    const auto version = document.find(kVersionKey);
    if (version == document.end())
        return {};
    if (!version->is_number_integer() || version->get<std::int64_t>() < 1)
        return wrong("\"version\" of the filter must be a whole number from 1 on.",
                     "Write \"version\": 1.");
    if (version->get<std::int64_t>() > kFilterVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "The filter was written for a newer version of Tapesift.",
                           {},
                           "Update Tapesift, or write \"version\": 1."};
    return {};
}

} // namespace

std::string toJson(const FilterRules& rules)
{
    Json document;
    document[kVersionKey] = kFilterVersion;
    for (const FilterRuleInfo& info : filterRuleTable()) {
        const std::string key(info.key);
        const RuleField field = fieldOf(info.rule);
        std::visit([&](auto member) { document[key] = rules.*member; }, field);
    }
    document[std::string(kOrderKey)] = rules.liquidSectorsFirst;
    return document.dump();
}

base::Result<FilterRules> filterRulesFromJson(std::string_view json)
{
    const Json document = json.size() <= kMaxBytes ? Json::parse(json, nullptr, false)
                                                   : Json(Json::value_t::discarded);
    if (!document.is_object())
        return wrong("The filter is not a JSON object.",
                     "Write a file such as {\"version\": 1, \"priceBelow\": 2}.");
    if (auto known = checkFilterVersion(document); !known)
        return known.error();
    FilterRules rules = smartRules();
    for (const auto& [key, value] : document.items()) {
        if (auto taken = takeKey(key, value, rules); !taken)
            return taken.error();
    }
    return rules;
}

} // namespace tapesift::market
