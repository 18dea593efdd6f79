#include "formula/lexer.h"

#include <optional>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/base/translatable.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

namespace {

struct Sign
{
    std::string_view text;
    TokenKind kind;
};

// Longer ones first.
constexpr Sign kSigns[] = {
    {"<=", TokenKind::LessEqual},
    {">=", TokenKind::GreaterEqual},
    {"==", TokenKind::Equal},
    {"!=", TokenKind::Unequal},
    {"&&", TokenKind::And},
    {"||", TokenKind::Or},
    {"<", TokenKind::Less},
    {">", TokenKind::Greater},
    {"=", TokenKind::Equal},
    {"!", TokenKind::Not},
    {"+", TokenKind::Plus},
    {"-", TokenKind::Minus},
    {"*", TokenKind::Star},
    {"/", TokenKind::Slash},
    {"%", TokenKind::Percent},
    {"(", TokenKind::LeftParenthesis},
    {")", TokenKind::RightParenthesis},
    {"[", TokenKind::LeftBracket},
    {"]", TokenKind::RightBracket},
    {",", TokenKind::Comma},
};

struct Slip
{
    std::string_view text;
    const char* hint;
};

// What people write or paste instead.
constexpr Slip kSlips[] = {
    {"=>", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write >= for \"at least\".")},
    {"=<", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write <= for \"at most\".")},
    {"<>", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write != for \"is not\".")},
    {"\xe2\x89\xa5", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write >= for \"at least\".")},
    {"\xe2\x89\xa4", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write <= for \"at most\".")},
    {"\xe2\x89\xa0", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write != for \"is not\".")},
    {"'", TAPESIFT_TRANSLATABLE("FormulaProblem",
                                "Texts stand in double quotes, for example \"Energy\".")},
    {"\xe2\x80\x9c",
     TAPESIFT_TRANSLATABLE("FormulaProblem",
                           "Texts stand in straight double quotes, for example \"Energy\".")},
    {"\xe2\x80\x9d",
     TAPESIFT_TRANSLATABLE("FormulaProblem",
                           "Texts stand in straight double quotes, for example \"Energy\".")},
    {"\xe2\x80\x9e",
     TAPESIFT_TRANSLATABLE("FormulaProblem",
                           "Texts stand in straight double quotes, for example \"Energy\".")},
    {"&", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write and, or &&.")},
    {"|", TAPESIFT_TRANSLATABLE("FormulaProblem", "Write or, or ||.")},
    {"^", TAPESIFT_TRANSLATABLE("FormulaProblem", "There is no power; multiply instead.")},
    {";", TAPESIFT_TRANSLATABLE("FormulaProblem",
                                "A formula is one expression; join conditions with and.")},
    {"$",
     TAPESIFT_TRANSLATABLE("FormulaProblem", "Prices are plain numbers, for example close > 5.")},
    {"{", TAPESIFT_TRANSLATABLE("FormulaProblem", "Use parentheses: ( ).")},
    {"}", TAPESIFT_TRANSLATABLE("FormulaProblem", "Use parentheses: ( ).")},
};

constexpr const char* kMeansNothing =
    TAPESIFT_TRANSLATABLE("FormulaProblem", "\"{a}\" means nothing here");

constexpr std::string_view kDigits = "0123456789";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c);
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

TokenKind wordKind(std::string_view word)
{
    if (base::equalsIgnoreCase(word, "and"))
        return TokenKind::And;
    if (base::equalsIgnoreCase(word, "or"))
        return TokenKind::Or;
    if (base::equalsIgnoreCase(word, "not"))
        return TokenKind::Not;
    return base::equalsIgnoreCase(word, "in") ? TokenKind::In : TokenKind::Name;
}

// The power of ten a suffix stands for; 0 for another letter.
int exponentOf(char suffix)
{
    switch (suffix) {
    case 'k':
    case 'K':
        return 3;
    case 'm':
    case 'M':
        return 6;
    case 'b':
    case 'B':
        return 9;
    default:
        return 0;
    }
}

std::size_t charactersOf(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += isContinuation(c) ? 0U : 1U;
    return count;
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_rest(text)
    {
    }

    tl::expected<std::vector<Token>, Problem> run()
    {
        std::vector<Token> tokens;
        while (!m_problem) {
            skipBlanks();
            tokens.push_back(next());
            if (tokens.back().kind == TokenKind::End)
                break;
        }
        if (m_problem)
            return tl::unexpected(*m_problem);
        return tokens;
    }

private:
    void skipBlanks()
    {
        while (!m_rest.empty() &&
               std::string_view(" \t\r\n").find(m_rest.front()) != std::string_view::npos)
            take(1);
    }

    // Moves on by so many bytes and tells where they stood.
    Place take(std::size_t bytes)
    {
        Place place = m_here;
        for (const char c : m_rest.substr(0, bytes)) {
            if (isContinuation(c))
                continue;
            ++m_here.offset;
            ++m_here.column;
            if (c == '\n') {
                ++m_here.line;
                m_here.column = 1;
            }
        }
        m_rest.remove_prefix(bytes);
        place.length = m_here.offset - place.offset;
        return place;
    }

    Token token(TokenKind kind, std::size_t bytes)
    {
        std::string text(m_rest.substr(0, bytes));
        const Place place = take(bytes);
        return {kind, std::move(text), 0, place};
    }

    Token fail(std::size_t bytes, Phrase what, Phrase hint)
    {
        m_problem = Problem{take(bytes), std::move(what), std::move(hint)};
        return {};
    }

    Token next()
    {
        if (m_rest.empty())
            return token(TokenKind::End, 0);
        const char c = m_rest.front();
        if (isNameStart(c))
            return word();
        if (isDigit(c) || (c == '.' && m_rest.size() > 1 && isDigit(m_rest[1])))
            return number();
        if (c == '"')
            return quoted();
        return sign();
    }

    Token word()
    {
        std::size_t length = 1;
        while (length < m_rest.size() && isNamePart(m_rest[length]))
            ++length;
        return token(wordKind(m_rest.substr(0, length)), length);
    }

    std::size_t digitsFrom(std::size_t at) const
    {
        return std::min(m_rest.find_first_not_of(kDigits, at), m_rest.size());
    }

    // The end of "e+06" from `at` on, or `at` if there is none.
    std::size_t exponentFrom(std::size_t at) const
    {
        if (at >= m_rest.size() || (m_rest[at] != 'e' && m_rest[at] != 'E'))
            return at;
        std::size_t digits = at + 1;
        if (digits < m_rest.size() && (m_rest[digits] == '+' || m_rest[digits] == '-'))
            ++digits;
        const std::size_t end = digitsFrom(digits);
        return end > digits ? end : at;
    }

    Token number()
    {
        std::size_t mantissa = digitsFrom(0);
        if (mantissa < m_rest.size() && m_rest[mantissa] == '.')
            mantissa = digitsFrom(mantissa + 1);
        std::size_t end = exponentFrom(mantissa);
        std::string decimal(m_rest.substr(0, end));
        if (end == mantissa && end < m_rest.size() && exponentOf(m_rest[end]) > 0) {
            // Read as one decimal, so that 1.1M is the double nearest to 1,100,000.
            decimal += fmt::format("e{}", exponentOf(m_rest[end]));
            ++end;
        }
        if (end < m_rest.size() && (isNamePart(m_rest[end]) || m_rest[end] == '.')) {
            while (end < m_rest.size() && (isNamePart(m_rest[end]) || m_rest[end] == '.'))
                ++end;
            return fail(end,
                        {TAPESIFT_TRANSLATABLE("FormulaProblem", "\"{a}\" is not a number"),
                         {std::string(m_rest.substr(0, end))}},
                        TAPESIFT_TRANSLATABLE("FormulaProblem",
                                              "Numbers are written 12, 1.5, 500K, 1.5M or 2B."));
        }
        const auto value = base::parseDouble(decimal);
        if (!value)
            return fail(end,
                        {TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} is out of range"),
                         {std::string(m_rest.substr(0, end))}},
                        TAPESIFT_TRANSLATABLE("FormulaProblem", "Write a smaller number."));
        Token result = token(TokenKind::Number, end);
        result.number = *value;
        return result;
    }

    Token quoted()
    {
        std::string content;
        for (std::size_t at = 1; at < m_rest.size(); ++at) {
            if (m_rest[at] == '"') {
                Token result = token(TokenKind::Text, at + 1);
                result.text = std::move(content);
                return result;
            }
            if (m_rest[at] == '\\' && at + 1 < m_rest.size())
                ++at;
            content += m_rest[at];
        }
        return fail(
            1, TAPESIFT_TRANSLATABLE("FormulaProblem", "this text never ends"),
            TAPESIFT_TRANSLATABLE("FormulaProblem", "Close it with a second double quote."));
    }

    Token sign()
    {
        const bool isDoubled = m_rest.starts_with("&&") || m_rest.starts_with("||");
        for (const Slip& slip : kSlips) {
            if (!isDoubled && m_rest.starts_with(slip.text))
                return fail(slip.text.size(), {kMeansNothing, {std::string(slip.text)}}, slip.hint);
        }
        for (const Sign& sign : kSigns) {
            if (m_rest.starts_with(sign.text))
                return token(sign.kind, sign.text.size());
        }
        std::size_t length = 1;
        while (length < m_rest.size() && isContinuation(m_rest[length]))
            ++length;
        const bool isPrintable = static_cast<unsigned char>(m_rest.front()) > ' ';
        return fail(length,
                    isPrintable ? Phrase(kMeansNothing, {std::string(m_rest.substr(0, length))})
                                : Phrase(TAPESIFT_TRANSLATABLE(
                                      "FormulaProblem", "there is a control character here")),
                    TAPESIFT_TRANSLATABLE("FormulaProblem", "Leave it out."));
    }

    std::string_view m_rest;
    Place m_here;
    std::optional<Problem> m_problem;
};

} // namespace

tl::expected<std::vector<Token>, Problem> tokenize(std::string_view text)
{
    if (!base::isUtf8(text))
        return tl::unexpected(
            Problem{{},
                    TAPESIFT_TRANSLATABLE("FormulaProblem", "the formula is not valid UTF-8"),
                    TAPESIFT_TRANSLATABLE("FormulaProblem", "Type it anew or save it as UTF-8.")});
    if (charactersOf(text) > kMaxCharacters)
        return tl::unexpected(Problem{
            {},
            {TAPESIFT_TRANSLATABLE("FormulaProblem", "the formula is longer than {a} characters"),
             {std::to_string(kMaxCharacters)}},
            TAPESIFT_TRANSLATABLE("FormulaProblem", "Split it into several scanners.")});
    return Lexer(text).run();
}

} // namespace tapesift::formula
