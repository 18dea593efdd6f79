#include "tapesift/formula/builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "formula/constant_value.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/market/interval.h"

namespace tapesift::formula {

namespace {

using Kind = ExpressionKind;
using ValueKind = BuilderValue::Kind;
using NodeKind = BuilderNode::Kind;

constexpr double kMostBars = 1000;

constexpr std::array kComparisons = {
    std::pair{BuilderOperator::Less, Kind::Less},
    std::pair{BuilderOperator::LessEqual, Kind::LessEqual},
    std::pair{BuilderOperator::Greater, Kind::Greater},
    std::pair{BuilderOperator::GreaterEqual, Kind::GreaterEqual},
    std::pair{BuilderOperator::Equal, Kind::Equal},
    std::pair{BuilderOperator::Unequal, Kind::Unequal},
};

// The name as the parser spells it.
std::string_view nameOf(Builtin function)
{
    const auto entries = catalog();
    const auto found = std::ranges::find(entries, function, &CatalogEntry::builtin);
    return found == entries.end() ? std::string_view() : found->name;
}

Expression make(Kind kind, std::vector<Expression> children, std::string text = {})
{
    return {kind, 0, std::move(text), std::move(children), {}};
}

Expression number(double value)
{
    return {Kind::Number, value, {}, {}, {}};
}

Expression call(Builtin function, std::vector<Expression> arguments)
{
    return make(Kind::Call, std::move(arguments), std::string(nameOf(function)));
}

Expression back(Expression expression, int bars)
{
    return make(Kind::Back, {std::move(expression), number(bars)});
}

// What cannot be read goes as it is into a name.
Expression read(const std::string& text)
{
    auto parsed = parse(text);
    return parsed ? *std::move(parsed) : make(Kind::Name, {}, text);
}

// A whole number of bars that has a field of its own.
std::optional<int> barsOf(const Expression& expression)
{
    const double value = expression.number;
    if (expression.kind != Kind::Number || !(value >= 1) || value > kMostBars ||
        value != std::floor(value))
        return std::nullopt;
    return static_cast<int>(value);
}

const CatalogEntry* calledEntry(const Expression& expression)
{
    return expression.kind == Kind::Call ? findEntry(expression.text) : nullptr;
}

bool isCallOf(const Expression& expression, Builtin function, std::size_t arguments)
{
    const CatalogEntry* entry = calledEntry(expression);
    return entry != nullptr && entry->builtin == function &&
           expression.children.size() == arguments;
}

BuilderValue textValue(const Expression& expression)
{
    BuilderValue value;
    value.kind = ValueKind::Text;
    value.text = toText(expression);
    return value;
}

BuilderValue callValue(const Expression& expression, const CatalogEntry& entry)
{
    BuilderValue value;
    value.kind = ValueKind::Call;
    value.text = expression.text;
    for (const Expression& argument : expression.children) {
        const bool isLast = &argument == &expression.children.back();
        if (isLast && entry.takesInterval && argument.kind == Kind::Text &&
            market::parseInterval(argument.text))
            value.interval = argument.text;
        else
            value.arguments.push_back(toText(argument));
    }
    return value;
}

// The condition at the bar that the row is about.
BuilderRow conditionFrom(const Expression& expression)
{
    BuilderRow row;
    const auto comparison = std::ranges::find(kComparisons, expression.kind,
                                              &decltype(kComparisons)::value_type::second);
    const bool isAbove = isCallOf(expression, Builtin::CrossesAbove, 2);
    if (isAbove || isCallOf(expression, Builtin::CrossesBelow, 2)) {
        row.op = isAbove ? BuilderOperator::CrossesAbove : BuilderOperator::CrossesBelow;
    } else if (comparison != kComparisons.end() && expression.children.size() == 2) {
        row.op = comparison->first;
    } else {
        row.op = BuilderOperator::Holds;
        row.left = valueFrom(expression);
        return row;
    }
    row.left = valueFrom(expression.children[0]);
    row.right = valueFrom(expression.children[1]);
    return row;
}

BuilderRow rowFrom(const Expression& expression)
{
    const auto timed = [](const Expression& bars, const Expression& condition, BuilderTime time) {
        const auto count = barsOf(bars);
        if (!count)
            return std::optional<BuilderRow>();
        BuilderRow row = conditionFrom(condition);
        row.time = time;
        row.bars = *count;
        return std::optional(std::move(row));
    };
    const auto& children = expression.children;
    std::optional<BuilderRow> row;
    if (expression.kind == Kind::Back && children.size() == 2)
        row = timed(children[1], children[0], BuilderTime::Ago);
    else if (isCallOf(expression, Builtin::Within, 2))
        row = timed(children[0], children[1], BuilderTime::Within);
    else if (isCallOf(expression, Builtin::For, 2))
        row = timed(children[0], children[1], BuilderTime::InARow);
    return row ? *std::move(row) : conditionFrom(expression);
}

BuilderNode nodeFrom(const Expression& expression);

BuilderNode groupFrom(NodeKind kind, const std::vector<Expression>& children)
{
    BuilderNode group;
    group.kind = kind;
    for (const Expression& child : children)
        group.children.push_back(nodeFrom(child));
    return group;
}

BuilderNode nodeFrom(const Expression& expression)
{
    switch (expression.kind) {
    case Kind::And:
        return groupFrom(NodeKind::All, expression.children);
    case Kind::Or:
        return groupFrom(NodeKind::Any, expression.children);
    case Kind::Not:
        if (expression.children.size() == 1 && expression.children[0].kind == Kind::Or)
            return groupFrom(NodeKind::None, expression.children[0].children);
        return groupFrom(NodeKind::None, expression.children);
    default: {
        BuilderNode node;
        node.kind = NodeKind::Row;
        node.row = rowFrom(expression);
        return node;
    }
    }
}

Expression conditionOf(const BuilderRow& row)
{
    if (row.op == BuilderOperator::Holds)
        return expressionOf(row.left);
    std::vector<Expression> sides = {expressionOf(row.left), expressionOf(row.right)};
    if (row.op == BuilderOperator::CrossesAbove)
        return call(Builtin::CrossesAbove, std::move(sides));
    if (row.op == BuilderOperator::CrossesBelow)
        return call(Builtin::CrossesBelow, std::move(sides));
    const auto comparison =
        std::ranges::find(kComparisons, row.op, &decltype(kComparisons)::value_type::first);
    return make(comparison->second, std::move(sides));
}

} // namespace

BuilderValue valueFrom(const Expression& expression)
{
    BuilderValue value;
    if (expression.kind == Kind::Number) {
        value.number = expression.number;
        return value;
    }
    if (expression.kind == Kind::Name) {
        value.kind = ValueKind::Name;
        value.text = expression.text;
        return value;
    }
    if (const CatalogEntry* entry = calledEntry(expression))
        return callValue(expression, *entry);
    if (expression.kind == Kind::Back && expression.children.size() == 2) {
        const auto bars = barsOf(expression.children[1]);
        const Expression& earlier = expression.children[0];
        if (bars && (earlier.kind == Kind::Name || calledEntry(earlier) != nullptr)) {
            value = valueFrom(earlier);
            value.back = *bars;
            return value;
        }
    }
    return textValue(expression);
}

bool BuilderRow::operator==(const BuilderRow& other) const
{
    return left == other.left && op == other.op && time == other.time &&
           (op == BuilderOperator::Holds || right == other.right) &&
           (time == BuilderTime::Now || bars == other.bars);
}

bool BuilderNode::operator==(const BuilderNode& other) const
{
    if (kind != other.kind)
        return false;
    return isGroup() ? children == other.children : row == other.row;
}

BuilderNode builderFrom(const Expression& expression)
{
    BuilderNode node = nodeFrom(expression);
    if (node.isGroup())
        return node;
    BuilderNode group;
    group.children.push_back(std::move(node));
    return group;
}

Expression expressionOf(const BuilderValue& value)
{
    Expression expression;
    switch (value.kind) {
    case ValueKind::Number:
        return number(value.number);
    case ValueKind::Text:
        return read(value.text);
    case ValueKind::Name:
        expression = make(Kind::Name, {}, value.text);
        break;
    case ValueKind::Call:
        expression = make(Kind::Call, {}, value.text);
        for (const std::string& argument : value.arguments)
            expression.children.push_back(read(argument));
        if (!value.interval.empty())
            expression.children.push_back(make(Kind::Text, {}, value.interval));
        break;
    }
    return value.back > 0 ? back(std::move(expression), value.back) : expression;
}

Expression expressionOf(const BuilderRow& row)
{
    Expression condition = conditionOf(row);
    switch (row.time) {
    case BuilderTime::Ago:
        return back(std::move(condition), row.bars);
    case BuilderTime::Within:
        return call(Builtin::Within, {number(row.bars), std::move(condition)});
    case BuilderTime::InARow:
        return call(Builtin::For, {number(row.bars), std::move(condition)});
    case BuilderTime::Now:
        break;
    }
    return condition;
}

std::optional<Expression> expressionOf(const BuilderNode& node)
{
    if (!node.isGroup())
        return expressionOf(node.row);
    std::vector<Expression> children;
    for (const BuilderNode& child : node.children) {
        if (auto expression = expressionOf(child))
            children.push_back(*std::move(expression));
    }
    if (children.empty())
        return std::nullopt;
    const Kind join = node.kind == NodeKind::All ? Kind::And : Kind::Or;
    Expression joined =
        children.size() == 1 ? std::move(children[0]) : make(join, std::move(children));
    return node.kind == NodeKind::None ? make(Kind::Not, {std::move(joined)}) : joined;
}

std::optional<std::vector<std::string>> fieldsOf(const BuilderValue& value,
                                                 const Parameters& parameters)
{
    const CatalogEntry* entry = value.kind == ValueKind::Name || value.kind == ValueKind::Call
                                    ? findEntry(value.text)
                                    : nullptr;
    if (entry == nullptr)
        return std::nullopt;
    const ParameterValues values(parameters);
    std::vector<std::string> fields;
    std::size_t next = 0;
    for (const ParameterInfo& parameter : entry->parameters) {
        const bool isGiven = next < value.arguments.size();
        const bool isLeftOut = isGiven && parameter.kind == ParameterKind::Source &&
                               constantValue(read(value.arguments[next]), values).has_value();
        fields.push_back(isGiven && !isLeftOut ? value.arguments[next++] : std::string());
    }
    return next == value.arguments.size() ? std::optional(std::move(fields)) : std::nullopt;
}

std::vector<std::string> argumentsOf(const std::string& function,
                                     const std::vector<std::string>& fields)
{
    const CatalogEntry* entry = findEntry(function);
    if (entry == nullptr)
        return fields;
    std::vector<std::string> arguments;
    std::size_t needed = 0; // arguments up to the last one that is given or must be
    for (std::size_t i = 0; i < entry->parameters.size(); ++i) {
        const ParameterInfo& parameter = entry->parameters[i];
        const std::string field = i < fields.size() ? fields[i] : std::string();
        if (field.empty() && parameter.kind == ParameterKind::Source)
            continue;
        arguments.push_back(field.empty() ? std::string(parameter.standard) : field);
        if (!field.empty() || parameter.standard.empty())
            needed = arguments.size();
    }
    arguments.resize(needed);
    return arguments;
}

std::optional<double> constantOf(const Expression& expression, const Parameters& parameters)
{
    return constantValue(expression, ParameterValues(parameters));
}

} // namespace tapesift::formula
