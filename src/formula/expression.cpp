#include "tapesift/formula/expression.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "formula/operators.h"
#include "tapesift/base/text.h"

namespace tapesift::formula {

namespace {

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

// 1500000 as "1.5M" where that is shorter to read and the same number.
std::string numberText(double value)
{
    struct Suffix
    {
        double unit;
        char letter;
        std::string_view power;
    };
    constexpr std::array<Suffix, 3> kSuffixes = {
        {{1e9, 'B', "e9"}, {1e6, 'M', "e6"}, {1e4, 'K', "e3"}}};
    constexpr std::size_t kMostDigits = 5;
    if (!std::isfinite(value))
        return "0";
    for (const Suffix& suffix : kSuffixes) {
        if (std::fabs(value) < suffix.unit)
            continue;
        const double scale = suffix.letter == 'K' ? 1e3 : suffix.unit;
        const std::string mantissa = base::formatShortest(value / scale);
        if (mantissa.size() <= kMostDigits && mantissa.find('e') == std::string::npos &&
            base::parseDouble(mantissa + std::string(suffix.power)) == value)
            return mantissa + suffix.letter;
    }
    return base::formatShortest(value);
}

Binding bindingOf(ExpressionKind kind)
{
    if (const Operator* op = operatorOf(kind))
        return op->binding;
    switch (kind) {
    case ExpressionKind::Not:
        return Binding::Not;
    case ExpressionKind::In:
        return Binding::Comparison;
    case ExpressionKind::Negate:
        return Binding::Negation;
    case ExpressionKind::Back:
        return Binding::Postfix;
    default:
        return Binding::Primary;
    }
}

Binding above(Binding binding)
{
    return static_cast<Binding>(static_cast<std::uint8_t>(binding) + 1);
}

// The text, in parentheses where it binds less than its place asks for.
std::string within(const Expression& expression, Binding least)
{
    const std::string text = toText(expression);
    return bindingOf(expression.kind) < least ? "(" + text + ")" : text;
}

std::string joined(const std::vector<Expression>& children, std::size_t from,
                   std::string_view separator, Binding least)
{
    std::string text;
    for (std::size_t i = from; i < children.size(); ++i) {
        if (i > from)
            text += separator;
        text += within(children[i], least);
    }
    return text;
}

// "-5" is a number, "-(5)" is the negation of one.
std::string negated(const Expression& child)
{
    const std::string text = within(child, Binding::Negation);
    const bool isNumber = !text.empty() && (text[0] == '.' || (text[0] >= '0' && text[0] <= '9'));
    return isNumber ? "-(" + text + ")" : "-" + text;
}

std::string binaryText(const Expression& expression, const Operator& op)
{
    if (op.binding <= Binding::And)
        return joined(expression.children, 0, fmt::format(" {} ", op.text), above(op.binding));
    if (expression.children.size() != 2)
        return {};
    // Sums and products go from left to right; comparisons are not chained.
    const Binding left = op.binding == Binding::Comparison ? above(op.binding) : op.binding;
    return fmt::format("{} {} {}", within(expression.children[0], left), op.text,
                       within(expression.children[1], above(op.binding)));
}

} // namespace

std::string toText(const Expression& expression)
{
    const auto& children = expression.children;
    if (const Operator* op = operatorOf(expression.kind))
        return binaryText(expression, *op);
    switch (expression.kind) {
    case ExpressionKind::Number:
        return numberText(expression.number);
    case ExpressionKind::Text:
        return quoted(expression.text);
    case ExpressionKind::Call:
        return fmt::format("{}({})", expression.text, joined(children, 0, ", ", Binding::Or));
    case ExpressionKind::Back:
        return children.size() == 2 ? fmt::format("{}[{}]", within(children[0], Binding::Postfix),
                                                  within(children[1], Binding::Sum))
                                    : std::string();
    case ExpressionKind::Negate:
        return children.size() == 1 ? negated(children[0]) : std::string();
    case ExpressionKind::Not:
        return children.size() == 1 ? "not " + within(children[0], Binding::Not) : std::string();
    case ExpressionKind::In:
        return children.empty() ? std::string()
                                : fmt::format("{} in ({})", within(children[0], Binding::Sum),
                                              joined(children, 1, ", ", Binding::Primary));
    default:
        return expression.text;
    }
}

} // namespace tapesift::formula
