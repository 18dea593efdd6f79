#pragma once

#include <optional>

#include "formula/graph.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

// The step of an operator between numbers; nullopt for everything else.
inline std::optional<Op> opOf(ExpressionKind kind)
{
    switch (kind) {
    case ExpressionKind::Add:
        return Op::Add;
    case ExpressionKind::Subtract:
        return Op::Subtract;
    case ExpressionKind::Multiply:
        return Op::Multiply;
    case ExpressionKind::Divide:
        return Op::Divide;
    case ExpressionKind::Remainder:
        return Op::Remainder;
    case ExpressionKind::Less:
        return Op::Less;
    case ExpressionKind::LessEqual:
        return Op::LessEqual;
    case ExpressionKind::Greater:
        return Op::Greater;
    case ExpressionKind::GreaterEqual:
        return Op::GreaterEqual;
    case ExpressionKind::Equal:
        return Op::Equal;
    case ExpressionKind::Unequal:
        return Op::Unequal;
    default:
        return std::nullopt;
    }
}

inline bool isComparison(Op op)
{
    return op >= Op::Less && op <= Op::Unequal;
}

} // namespace tapesift::formula
