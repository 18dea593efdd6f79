#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "formula/lexer.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

// How strongly the parts of a formula hold together; a higher one binds first.
enum class Binding : std::uint8_t {
    Or = 1,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Negation,
    Postfix,
    Primary
};

struct Operator
{
    TokenKind token;
    ExpressionKind kind;
    Binding binding;
    std::string_view text;
};

// The operators that stand between two values.
inline constexpr std::array kOperators = std::to_array<Operator>({
    {TokenKind::Or, ExpressionKind::Or, Binding::Or, "or"},
    {TokenKind::And, ExpressionKind::And, Binding::And, "and"},
    {TokenKind::Less, ExpressionKind::Less, Binding::Comparison, "<"},
    {TokenKind::LessEqual, ExpressionKind::LessEqual, Binding::Comparison, "<="},
    {TokenKind::Greater, ExpressionKind::Greater, Binding::Comparison, ">"},
    {TokenKind::GreaterEqual, ExpressionKind::GreaterEqual, Binding::Comparison, ">="},
    {TokenKind::Equal, ExpressionKind::Equal, Binding::Comparison, "=="},
    {TokenKind::Unequal, ExpressionKind::Unequal, Binding::Comparison, "!="},
    {TokenKind::Plus, ExpressionKind::Add, Binding::Sum, "+"},
    {TokenKind::Minus, ExpressionKind::Subtract, Binding::Sum, "-"},
    {TokenKind::Star, ExpressionKind::Multiply, Binding::Product, "*"},
    {TokenKind::Slash, ExpressionKind::Divide, Binding::Product, "/"},
    {TokenKind::Percent, ExpressionKind::Remainder, Binding::Product, "%"},
});

// Null for everything else.
inline const Operator* operatorOf(ExpressionKind kind)
{
    const auto found = std::ranges::find(kOperators, kind, &Operator::kind);
    return found == kOperators.end() ? nullptr : &*found;
}

// The operator of that binding the token stands for; null if it stands for none.
inline const Operator* operatorOf(TokenKind token, Binding binding)
{
    const auto found = std::ranges::find_if(kOperators, [&](const Operator& each) {
        return each.token == token && each.binding == binding;
    });
    return found == kOperators.end() ? nullptr : &*found;
}

} // namespace tapesift::formula
