#include "formula/name_help.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/base/translatable.h"
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

const char* needOf(const ParameterInfo& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Condition:
        return TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} needs a condition");
    case ParameterKind::Period:
        return parameter.name == "bars"
                   ? TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} needs a number of bars")
                   : TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} needs a period");
    default:
        return parameter.name == "value"
                   ? TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} needs a value")
                   : TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} needs two values");
    }
}

Place nameOf(const Expression& expression)
{
    Place place = expression.place;
    if (place.length > 0)
        place.length = std::min(place.length, expression.text.size());
    return place;
}

const char* rangeOf(const ParameterInfo& parameter)
{
    return parameter.kind == ParameterKind::Period
               ? TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "the {a} of {b} must be a whole number from {c} to {d}")
               : TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "the {a} of {b} must be a number from {c} to {d}");
}

Phrase exampleOf(const CatalogEntry& entry)
{
    return {TAPESIFT_TRANSLATABLE("FormulaProblem", "Write for example {a}."),
            {callExample(entry)}};
}

Phrase didYouMean(std::string_view name)
{
    return {TAPESIFT_TRANSLATABLE("FormulaProblem", "Did you mean \"{a}\"?"), {std::string(name)}};
}

} // namespace

Problem unknownName(const Expression& expression, const ParameterValues& parameters)
{
    const bool isCall = expression.kind == ExpressionKind::Call;
    Problem problem{nameOf(expression),
                    {isCall
                         ? TAPESIFT_TRANSLATABLE("FormulaProblem", "there is no function \"{a}\"")
                         : TAPESIFT_TRANSLATABLE("FormulaProblem", "there is no name \"{a}\""),
                     {expression.text}},
                    {}};
    const auto synonym = std::ranges::find(kSynonyms, expression.text, &Synonym::word);
    if (synonym != kSynonyms.end()) {
        problem.hint = didYouMean(synonym->name);
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
    problem.hint = match ? didYouMean(*match)
                         : Phrase(TAPESIFT_TRANSLATABLE(
                               "FormulaProblem", "All names are listed in the formula reference."));
    return problem;
}

Problem missingArgument(const Expression& expression, const CatalogEntry& entry,
                        const ParameterInfo& parameter)
{
    return {nameOf(expression), {needOf(parameter), {std::string(entry.name)}}, exampleOf(entry)};
}

Problem surplusArgument(const Expression& argument, const CatalogEntry& entry)
{
    const std::string name(entry.name);
    if (argument.kind == ExpressionKind::Text)
        return {
            argument.place,
            {TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} takes no text"), {name}},
            TAPESIFT_TRANSLATABLE("FormulaProblem",
                                  "A bar length belongs to a series, for example close(\"1wk\").")};
    if (entry.parameters.empty())
        return {
            argument.place,
            {TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} takes no argument"), {name}},
            entry.group == EntryGroup::Price
                ? Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem", "Bars back are written {a}[1]."),
                         {name})
                : Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem", "Write {a} alone."), {name})};
    return {
        argument.place,
        {TAPESIFT_TRANSLATABLE("FormulaProblem", "this argument of {a} is one too many"), {name}},
        {TAPESIFT_TRANSLATABLE("FormulaProblem", "Write {a}."), {std::string(entry.signature)}}};
}

Problem notConstant(const Expression& argument, const CatalogEntry& entry,
                    const ParameterInfo& parameter)
{
    return {
        argument.place,
        {TAPESIFT_TRANSLATABLE("FormulaProblem", "the {a} of {b} must be a constant"),
         {std::string(parameter.name), std::string(entry.name)}},
        {TAPESIFT_TRANSLATABLE("FormulaProblem", "Write {a}, with numbers or named parameters."),
         {std::string(entry.signature)}}};
}

Problem outOfRange(const Expression& argument, const CatalogEntry& entry,
                   const ParameterInfo& parameter)
{
    return {argument.place,
            {rangeOf(parameter),
             {std::string(parameter.name), std::string(entry.name),
              fmt::format("{}", parameter.minimum), fmt::format("{}", parameter.maximum)}},
            exampleOf(entry)};
}

Problem unknownInterval(const Expression& argument)
{
    std::string names;
    for (const market::Interval interval : market::kAllIntervals)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", market::intervalName(interval));
    return {argument.place,
            {TAPESIFT_TRANSLATABLE("FormulaProblem", "there is no bar length \"{a}\""),
             {argument.text}},
            {TAPESIFT_TRANSLATABLE("FormulaProblem", "Choose one of {a}."), {names}}};
}

} // namespace tapesift::formula
