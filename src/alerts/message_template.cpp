#include "alerts/message_template.h"

#include <fmt/format.h>

#include "alerts/json_members.h"
#include "tapesift/alerts/alert_channel.h"
#include "tapesift/base/text.h"
#include "tapesift/base/translatable.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::alerts {

const std::string_view kUsualBody =
    R"({"rule": {{rule}}, "title": {{title}}, "time": {{time}}, "count": {{count}}, )"
    R"("text": {{text}}, "symbols": {{symbols}}, "events": {{events}}})";

const std::vector<TemplateVariable>& templateVariables()
{
    static const std::vector<TemplateVariable> kVariables = {
        {"title", TAPESIFT_TRANSLATABLE("AlertVariable", "one line about all of it")},
        {"text", TAPESIFT_TRANSLATABLE("AlertVariable", "a line for each symbol")},
        {"rule", TAPESIFT_TRANSLATABLE("AlertVariable", "the id of the rule")},
        {"name", TAPESIFT_TRANSLATABLE("AlertVariable", "the name of the rule")},
        {"kind",
         TAPESIFT_TRANSLATABLE("AlertVariable", "what the rule looks for, such as price_crosses")},
        {"time", TAPESIFT_TRANSLATABLE("AlertVariable", "when it happened, in UTC")},
        {"count", TAPESIFT_TRANSLATABLE("AlertVariable", "how many symbols")},
        {"symbol", TAPESIFT_TRANSLATABLE("AlertVariable", "the first symbol")},
        {"symbols", TAPESIFT_TRANSLATABLE("AlertVariable", "all symbols that are told")},
        {"what", TAPESIFT_TRANSLATABLE("AlertVariable", "what happened to the first symbol")},
        {"price", TAPESIFT_TRANSLATABLE("AlertVariable", "of the first symbol")},
        {"signal", TAPESIFT_TRANSLATABLE("AlertVariable", "of the first symbol")},
        {"strength", TAPESIFT_TRANSLATABLE("AlertVariable", "of the first symbol")},
        {"score", TAPESIFT_TRANSLATABLE("AlertVariable", "of the first symbol")},
        {"events",
         TAPESIFT_TRANSLATABLE("AlertVariable", "everything about every symbol that is told")},
    };
    return kVariables;
}

namespace {

Json eventJson(const AlertEvent& event)
{
    Json json;
    json["symbol"] = event.symbol;
    json["what"] = event.what;
    json["price"] = numberJson(event.price);
    json["signal"] = event.signal.empty() ? Json(nullptr) : Json(event.signal);
    json["strength"] = numberJson(event.strength);
    json["score"] = numberJson(event.score);
    return json;
}

Json valueOf(std::string_view variable, const AlertMessage& message)
{
    const std::size_t shown = message.events.size();
    if (variable == "title")
        return headline(message, shown);
    if (variable == "text")
        return bodyText(message, shown, std::string::npos, TextMeasure::Bytes);
    if (variable == "rule")
        return message.rule;
    if (variable == "name")
        return message.title;
    if (variable == "kind")
        return ruleKindName(message.kind);
    if (variable == "time")
        return base::formatUtc(std::chrono::floor<std::chrono::seconds>(message.at));
    if (variable == "count")
        return message.total;
    Json list = Json::array();
    for (const AlertEvent& event : message.events)
        list.push_back(variable == "symbols" ? Json(event.symbol) : eventJson(event));
    if (variable == "symbols" || variable == "events")
        return list;
    return list.empty() ? Json(nullptr) : list.front()[std::string(variable)];
}

// A value within a text.
std::string plain(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return {};
    if (!value.is_array() || value.empty() || !value.front().is_string())
        return dumped(value);
    std::string list;
    for (const Json& element : value)
        list += (list.empty() ? "" : ", ") + element.get<std::string>();
    return list;
}

std::string escaped(const std::string& text)
{
    const std::string quoted = dumped(Json(text));
    return quoted.substr(1, quoted.size() - 2);
}

bool isJsonType(std::string_view contentType)
{
    const std::string type =
        base::toLower(base::trim(contentType.substr(0, contentType.find(';'))));
    return type == "application/json" || type.ends_with("+json");
}

base::Error wrong(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), {}, std::move(suggestion)};
}

base::Error unknownVariable(const std::string& name)
{
    std::vector<std::string> names;
    for (const TemplateVariable& variable : templateVariables())
        names.emplace_back(variable.name);
    const auto near = base::closestMatch(name, names);
    return wrong(fmt::format("there is no variable \"{}\"", scanners::shown(name)),
                 near ? fmt::format("Did you mean {{{{{}}}}}?", *near)
                      : fmt::format("There are {}.", fmt::join(names, ", ")));
}

bool isTemplateVariable(std::string_view name)
{
    return std::ranges::find(templateVariables(), name, &TemplateVariable::name) !=
           templateVariables().end();
}

// With everything that makes trouble: quotes, breaks, numbers that are not known.
AlertMessage sample(bool isKnown)
{
    AlertMessage message;
    message.rule = "sample";
    message.title = "A \"sample\"\n\\";
    message.total = isKnown ? 1 : 0;
    if (isKnown)
        message.events.push_back({"BRK.B", "crosses \"above\" 200", 201.5, 72, 81, "BUY", 1});
    return message;
}

} // namespace

base::Result<MessageTemplate> MessageTemplate::parse(std::string_view text,
                                                     std::string_view contentType)
{
    MessageTemplate made;
    made.m_isJson = isJsonType(contentType);
    std::string_view rest = text.empty() ? kUsualBody : text;
    bool isInQuotes = false;
    for (;;) {
        const std::size_t begin = rest.find("{{");
        Part part;
        part.text = rest.substr(0, begin);
        for (std::size_t i = 0; i < part.text.size(); ++i) {
            if (isInQuotes && part.text[i] == '\\')
                ++i; // What it escapes is no end.
            else if (part.text[i] == '"')
                isInQuotes = !isInQuotes;
        }
        if (begin == std::string_view::npos) {
            made.m_parts.push_back(std::move(part));
            break;
        }
        const std::size_t end = rest.find("}}", begin);
        if (end == std::string_view::npos)
            return wrong("a {{ has no }}", "Write a variable as in {{symbol}}.");
        part.variable = base::trim(rest.substr(begin + 2, end - begin - 2));
        part.isInQuotes = isInQuotes;
        if (!isTemplateVariable(part.variable))
            return unknownVariable(part.variable);
        made.m_parts.push_back(std::move(part));
        rest.remove_prefix(end + 2);
    }
    if (!made.m_isJson)
        return made;
    for (const bool isKnown : {true, false}) {
        if (const auto json = scanners::parseConfig(made.fill(sample(isKnown)), "body"); !json)
            return wrong("filled in, it is no JSON: " + json.error().message,
                         json.error().suggestion);
    }
    return made;
}

std::string MessageTemplate::fill(const AlertMessage& message) const
{
    std::string filled;
    for (const Part& part : m_parts) {
        filled += part.text;
        if (part.variable.empty())
            continue;
        const Json value = valueOf(part.variable, message);
        if (!m_isJson)
            filled += plain(value);
        else
            filled += part.isInQuotes ? escaped(plain(value)) : dumped(value);
    }
    return filled;
}

} // namespace tapesift::alerts
