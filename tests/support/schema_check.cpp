#include "support/schema_check.h"

#include <algorithm>

#include "tapesift/base/utc_time.h"

namespace tapesift::support {

namespace {

using Json = nlohmann::json;

bool hasType(const Json& value, const std::string& type)
{
    if (type == "null")
        return value.is_null();
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "integer")
        return value.is_number_integer();
    return type == "number" && value.is_number();
}

class Checker
{
public:
    explicit Checker(const Json& document)
        : m_document(document)
    {
    }

    void check(const Json& given, const Json& value, const std::string& place)
    {
        const Json& schema = resolved(m_document, given);
        for (const auto& [keyword, rule] : schema.items())
            checkKeyword(schema, keyword, rule, value, place);
    }

    std::vector<std::string> problems;

private:
    void complain(const std::string& place, const std::string& what)
    {
        problems.push_back(place + ": " + what);
    }

    void checkKeyword(const Json& schema, const std::string& keyword, const Json& rule,
                      const Json& value, const std::string& place)
    {
        if (keyword == "description")
            return;
        if (keyword == "type") {
            const bool fits =
                rule.is_array() ? std::ranges::any_of(
                                      rule, [&](const Json& type) { return hasType(value, type); })
                                : hasType(value, rule);
            if (!fits)
                complain(place, value.dump() + " is not " + rule.dump());
        } else if (keyword == "const") {
            if (value != rule)
                complain(place, value.dump() + " is not " + rule.dump());
        } else if (keyword == "enum") {
            if (std::ranges::find(rule, value) == rule.end())
                complain(place, value.dump() + " is none of " + rule.dump());
        } else if (keyword == "minimum") {
            if (value.is_number() && value.get<double>() < rule.get<double>())
                complain(place, value.dump() + " is below " + rule.dump());
        } else if (keyword == "maximum") {
            if (value.is_number() && value.get<double>() > rule.get<double>())
                complain(place, value.dump() + " is above " + rule.dump());
        } else if (keyword == "format") {
            checkFormat(rule, value, place);
        } else if (keyword == "oneOf") {
            checkOneOf(rule, value, place);
        } else if (keyword == "required") {
            for (const Json& name : rule)
                if (value.is_object() && !value.contains(name.get<std::string>()))
                    complain(place, name.dump() + " is missing");
        } else if (keyword == "properties") {
            for (const auto& [name, inner] : rule.items())
                if (value.is_object() && value.contains(name))
                    check(inner, value.at(name), place + "/" + name);
        } else if (keyword == "additionalProperties") {
            checkOthers(schema, rule, value, place);
        } else if (keyword == "items") {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
                check(rule, value[i], place + "/" + std::to_string(i));
        } else {
            complain(place, "the keyword " + keyword + " is not known");
        }
    }

    void checkFormat(const Json& rule, const Json& value, const std::string& place)
    {
        if (rule != "date-time")
            complain(place, "the format " + rule.dump() + " is not known");
        else if (value.is_string() && (!base::parseUtc(value.get<std::string>()) ||
                                       !value.get<std::string>().ends_with('Z')))
            complain(place, value.dump() + " is no time");
    }

    void checkOneOf(const Json& rule, const Json& value, const std::string& place)
    {
        const auto fitting = std::ranges::count_if(
            rule, [&](const Json& one) { return schemaProblems(m_document, one, value).empty(); });
        if (fitting != 1)
            complain(place, value.dump() + " fits " + std::to_string(fitting) + " of several");
    }

    void checkOthers(const Json& schema, const Json& rule, const Json& value,
                     const std::string& place)
    {
        if (!value.is_object())
            return;
        const Json known = schema.value("properties", Json::object());
        for (const auto& [name, inner] : value.items()) {
            if (known.contains(name))
                continue;
            if (rule.is_boolean() && !rule.get<bool>())
                complain(place, name + " is not in the schema");
            else if (rule.is_object())
                check(rule, inner, place + "/" + name);
        }
    }

    const Json& m_document;
};

} // namespace

const Json& resolved(const Json& document, const Json& schema)
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return schema;
    return document.at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

std::vector<std::string> schemaProblems(const Json& document, const Json& schema, const Json& value)
{
    Checker checker(document);
    checker.check(schema, value, "");
    return std::move(checker.problems);
}

} // namespace tapesift::support
