#include "formula/name_help.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/market/interval.h"

namespace tapesift::formula {

namespace {

struct Synonym
{
    std::string_view word;
    std::string_view name;
};

// What other programs call it, where spelling alone would not lead there.
constexpr std::array kSynonyms = std::to_array<Synonym>({
    {"c", "close"},
    {"o", "open"},
    {"h", "high"},
    {"l", "low"},
    {"v", "volume"},
    {"vol", "volume"},
    {"last", "close"},
    {"ma", "sma"},
    {"mean", "avg"},
    {"average", "avg"},
    {"crossover", "crosses_above"},
    {"crossunder", "crosses_below"},
    {"crossup", "crosses_above"},
    {"crossdown", "crosses_below"},
    {"rvol", "relvol"},
    {"relative_volume", "relvol"},
    {"stdev", "stddev"},
    {"momentum", "roc"},
    {"ln", "log"},
    {"tr", "truerange"},
    {"hhv", "highest"},
    {"llv", "lowest"},
    {"barssince", "bars_since"},
    {"any", "within"},
    {"every", "for"},
    {"ticker", "symbol"},
    {"industry", "sector"},
    {"mktcap", "marketcap"},
    {"market_cap", "marketcap"},
    {"rank", "percent_rank"},
});

// "rsi(14)": the shortest call that is complete.
std::string callExample(const CatalogEntry& entry)
{
    std::string text;
    for (const ParameterInfo& parameter : entry.parameters) {
        if (parameter.kind == ParameterKind::Source || !parameter.standard.empty())
            continue;
        if (!text.empty())
            text += ", ";
        if (parameter.kind == ParameterKind::Period)
            text += parameter.name == "bars" ? "5" : "14";
        else if (parameter.kind == ParameterKind::Condition)
            text += "close > open";
        else
            text += parameter.name == "b" ? "open" : "close";
    }
    return fmt::format("{}({})", entry.name, text);
}

std::string described(const ParameterInfo& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Condition:
        return "a condition";
    case ParameterKind::Period:
        return parameter.name == "bars" ? "a number of bars" : "a period";
    default:
        return parameter.name == "value" ? "a value" : "two values";
    }
}

Place nameOf(const Expression& expression)
{
    Place place = expression.place;
    if (place.length > 0)
        place.length = std::min(place.length, expression.text.size());
    return place;
}

std::string_view unitOf(const ParameterInfo& parameter)
{
    return parameter.kind == ParameterKind::Period ? "a whole number" : "a number";
}

} // namespace

Problem unknownName(const Expression& expression, const ParameterValues& parameters)
{
    const bool isCall = expression.kind == ExpressionKind::Call;
    Problem problem{
        nameOf(expression),
        fmt::format("there is no {} \"{}\"", isCall ? "function" : "name", expression.text),
        {}};
    const auto synonym = std::ranges::find(kSynonyms, expression.text, &Synonym::word);
    if (synonym != kSynonyms.end()) {
        problem.hint = fmt::format("Did you mean \"{}\"?", synonym->name);
        return problem;
    }
    std::vector<std::string> names;
    for (const CatalogEntry& entry : catalog()) {
        if (!isCall || !entry.parameters.empty())
            names.emplace_back(entry.name);
    }
    if (!isCall) {
        for (const auto& [name, value] : parameters.all())
            names.push_back(name);
    }
    const auto match = base::closestMatch(expression.text, names);
    problem.hint = match ? fmt::format("Did you mean \"{}\"?", *match)
                         : "All names are listed in the formula reference.";
    return problem;
}

Problem missingArgument(const Expression& expression, const CatalogEntry& entry,
                        const ParameterInfo& parameter)
{
    return {nameOf(expression), fmt::format("{} needs {}", entry.name, described(parameter)),
            fmt::format("Write for example {}.", callExample(entry))};
}

Problem surplusArgument(const Expression& argument, const CatalogEntry& entry)
{
    if (argument.kind == ExpressionKind::Text)
        return {argument.place, fmt::format("{} takes no text", entry.name),
                "A bar length belongs to a series, for example close(\"1wk\")."};
    if (entry.parameters.empty())
        return {argument.place, fmt::format("{} takes no argument", entry.name),
                entry.group == EntryGroup::Price
                    ? fmt::format("Bars back are written {}[1].", entry.name)
                    : fmt::format("Write {} alone.", entry.name)};
    return {argument.place, fmt::format("this argument of {} is one too many", entry.name),
            fmt::format("Write {}.", entry.signature)};
}

Problem notConstant(const Expression& argument, const CatalogEntry& entry,
                    const ParameterInfo& parameter)
{
    return {argument.place,
            fmt::format("the {} of {} must be a constant", parameter.name, entry.name),
            fmt::format("Write {}, with numbers or named parameters.", entry.signature)};
}

Problem outOfRange(const Expression& argument, const CatalogEntry& entry,
                   const ParameterInfo& parameter)
{
    return {argument.place,
            fmt::format("the {} of {} must be {} from {} to {}", parameter.name, entry.name,
                        unitOf(parameter), parameter.minimum, parameter.maximum),
            fmt::format("Write for example {}.", callExample(entry))};
}

Problem unknownInterval(const Expression& argument)
{
    std::string names;
    for (const market::Interval interval : market::kAllIntervals)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", market::intervalName(interval));
    return {argument.place, fmt::format("there is no bar length \"{}\"", argument.text),
            fmt::format("Choose one of {}.", names)};
}

} // namespace tapesift::formula
