#include "formula/constant_value.h"

#include "formula/arithmetic.h"
#include "formula/expression_op.h"
#include "tapesift/base/text.h"
#include "tapesift/formula/catalog.h"

namespace tapesift::formula {

namespace {

std::optional<double> calculated(const Expression& expression, const ParameterValues& parameters)
{
    const auto op = opOf(expression.kind);
    if (!op || !isArithmetic(*op) || expression.children.size() != 2)
        return std::nullopt;
    const auto left = constantValue(expression.children[0], parameters);
    const auto right = constantValue(expression.children[1], parameters);
    if (!left || !right)
        return std::nullopt;
    return arithmetic(*op, *left, *right);
}

} // namespace

ParameterValues::ParameterValues(const Parameters& parameters)
{
    for (const auto& [name, value] : parameters)
        m_values.insert_or_assign(base::toLower(name), value);
}

std::optional<double> ParameterValues::find(std::string_view name) const
{
    const auto found = m_values.find(base::toLower(name));
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> constantValue(const Expression& expression, const ParameterValues& parameters)
{
    switch (expression.kind) {
    case ExpressionKind::Number:
        return expression.number;
    case ExpressionKind::Name: {
        const CatalogEntry* entry = findEntry(expression.text);
        if (entry == nullptr)
            return parameters.find(expression.text);
        return entry->builtin == Builtin::Constant ? std::optional(entry->value) : std::nullopt;
    }
    case ExpressionKind::Negate: {
        if (expression.children.size() != 1)
            return std::nullopt;
        const auto child = constantValue(expression.children[0], parameters);
        return child ? std::optional(-*child) : std::nullopt;
    }
    default:
        return calculated(expression, parameters);
    }
}

} // namespace tapesift::formula
