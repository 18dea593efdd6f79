#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "tapesift/formula/problem.h"

namespace tapesift::formula {

enum class TokenKind : std::uint8_t {
    End,
    Number,
    Text,
    Name,
    And,
    Or,
    Not,
    In,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    Unequal,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Comma,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string text;  // as it is written; of a Text what stands between the quotes
    double number = 0; // of a Number, with its suffix taken in
    Place place;
};

// Splits a formula into its words. The last token is End, with the place behind the formula.
tl::expected<std::vector<Token>, Problem> tokenize(std::string_view text);

} // namespace tapesift::formula
