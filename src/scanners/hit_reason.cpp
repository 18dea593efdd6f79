#include "tapesift/scanners/hit_reason.h"

#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kTitle = "title";
constexpr const char* kValues = "values";
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return "not known";
    const std::string digits = fmt::format("{:.{}f}", std::abs(value), reasonDecimals(value));
    return (value < 0 ? "-" : "") + base::groupThousands(digits);
}

std::string valueText(const ReasonValue& value)
{
    std::string text = fmt::format("{} {}", value.name, numberText(value.value));
    if (!value.unit.empty() && std::isfinite(value.value))
        text += value.unit == "x" ? "x" : ' ' + value.unit;
    return text;
}

// [name, value, unit]; nullopt: it is damaged.
std::optional<ReasonValue> valueFrom(const Json& json)
{
    if (!json.is_array() || json.size() != 3 || !json[0].is_string() ||
        !(json[1].is_number() || json[1].is_null()) || !json[2].is_string())
        return std::nullopt;
    return ReasonValue{json[0].get<std::string>(),
                       json[1].is_null() ? kUnknown : json[1].get<double>(),
                       json[2].get<std::string>()};
}

std::optional<ReasonPart> partFrom(const Json& json)
{
    if (!json.is_object() || !json.contains(kTitle) || !json[kTitle].is_string() ||
        !json.contains(kValues) || !json[kValues].is_array())
        return std::nullopt;
    ReasonPart part{json[kTitle].get<std::string>(), {}};
    for (const Json& element : json[kValues]) {
        auto value = valueFrom(element);
        if (!value)
            return std::nullopt;
        part.values.push_back(*std::move(value));
    }
    return part;
}

} // namespace

int reasonDecimals(double value)
{
    return std::abs(value) >= 1000 ? 0 : 2;
}

std::string englishText(const std::vector<ReasonPart>& parts)
{
    std::string text;
    for (const ReasonPart& part : parts) {
        text += (text.empty() ? "" : "; ") + part.title;
        const char* before = ": ";
        for (const ReasonValue& value : part.values) {
            text += before + valueText(value);
            before = ", ";
        }
    }
    return text;
}

std::string encodeReason(const std::vector<ReasonPart>& parts)
{
    if (parts.empty())
        return {};
    Json list = Json::array();
    for (const ReasonPart& part : parts) {
        Json values = Json::array();
        for (const ReasonValue& value : part.values)
            values.push_back({value.name, value.value, value.unit}); // NaN becomes null.
        list.push_back({{kTitle, part.title}, {kValues, std::move(values)}});
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<ReasonPart> decodeReason(std::string_view text)
{
    const Json list = Json::parse(text, nullptr, false);
    std::vector<ReasonPart> parts;
    if (!list.is_array())
        return parts;
    for (const Json& element : list) {
        auto part = partFrom(element);
        if (!part)
            return {};
        parts.push_back(*std::move(part));
    }
    return parts;
}

} // namespace tapesift::scanners
