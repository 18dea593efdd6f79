#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "tapesift/formula/problem.h"

namespace tapesift::formula {

enum class ExpressionKind : std::uint8_t {
    Number,
    Text,      // "Energy"
    Name,      // close, rsi14, a named parameter
    Call,      // children: the arguments
    Back,      // close[1]; children: the value, the number of bars
    Negate,    // -x
    Not,       // not x
    And,       // two children or more, as Or
    Or,        //
    Add,       // two children, as all that follow
    Subtract,  //
    Multiply,  //
    Divide,    //
    Remainder, //
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    Unequal,
    In, // children: the value, then one text or more
};

// A formula as a tree: what the parser makes of a text and what a visual builder edits. Names are
// kept as the catalog spells them (catalog.h), others in lower case. A negative number is a Number;
// Negate stands before anything else.
struct Expression
{
    ExpressionKind kind = ExpressionKind::Number;
    double number = 0; // of a Number; finite
    std::string text;  // of a Text, a Name and a Call
    std::vector<Expression> children;
    Place place; // all of it, the parentheses around it left out

    // Places do not count: the same formula in other words, so to say, is equal.
    friend bool operator==(const Expression& a, const Expression& b)
    {
        return a.kind == b.kind && a.number == b.number && a.text == b.text &&
               a.children == b.children;
    }
};

// Limits that keep a formula from somebody else harmless.
inline constexpr std::size_t kMaxCharacters = 4000;
inline constexpr std::size_t kMaxDepth = 64;  // parentheses, calls, not and minus within each other
inline constexpr std::size_t kMaxNodes = 500; // of the tree

// Reads a formula (docs/formula.md, part "Grammar"). Looks at the form alone: names need not exist
// and types need not fit, which is what check.h looks at.
tl::expected<Expression, Problem> parse(std::string_view text);

// The formula as a text with as few parentheses as it needs. For a tree within the limits
// parse(toText(tree)) == tree.
std::string toText(const Expression& expression);

} // namespace tapesift::formula
