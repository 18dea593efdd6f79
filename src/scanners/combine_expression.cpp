#include "scanners/combine_expression.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

using Operation = CombineExpression::Operation;

constexpr std::size_t kMaxOperand = 64;
constexpr std::size_t kMaxNodes = 200;
constexpr int kMaxParentheses = 32;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isNamePart(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// '&' for "and", and so on; 0 for what is no word of the language.
char operatorOf(std::string_view word)
{
    const std::string lower = base::toLower(word);
    if (lower == "and")
        return '&';
    if (lower == "or")
        return '|';
    if (lower == "not")
        return '!';
    return lower == "then" ? '>' : '\0';
}

// A recursive descent, one function a level of binding.
class CombineParser
{
public:
    explicit CombineParser(std::string_view text)
        : m_text(text)
    {
        advance();
    }

    base::Result<CombineExpression> parse()
    {
        const std::size_t whole = binary(0);
        if (!m_error && m_token != kEnd)
            fail(m_token == ')' ? "there is a ) too many" : "an operator is missing before this",
                 "Join scanners with & (and), | (or) or > (then).");
        if (m_error)
            return *m_error;
        // Nodes are made from the inside out.
        if (whole + 1 != m_result.nodes.size())
            return base::Error{
                base::ErrorCode::Internal, "A combination was read wrongly.", {}, {}};
        return std::move(m_result);
    }

private:
    static constexpr char kEnd = '\0';
    static constexpr char kName = 'a';
    static constexpr char kOther = '?';

    struct Level
    {
        char token;
        Operation operation;
    };
    static constexpr std::array<Level, 3> kLevels = {
        {{'>', Operation::Then}, {'|', Operation::Or}, {'&', Operation::And}}};

    void advance()
    {
        while (m_next < m_text.size() && isBlank(m_text[m_next]))
            ++m_next;
        m_start = m_next;
        if (m_next == m_text.size()) {
            m_token = kEnd;
            return;
        }
        const char c = m_text[m_next];
        if (isLetter(c)) {
            while (m_next < m_text.size() && isNamePart(m_text[m_next]))
                ++m_next;
            const char word = operatorOf(name());
            m_token = word == '\0' ? kName : word;
            return;
        }
        m_token = std::string_view("&|!>()").find(c) == std::string_view::npos ? kOther : c;
        ++m_next;
        // && and || as programmers write them.
        if ((c == '&' || c == '|') && m_next < m_text.size() && m_text[m_next] == c)
            ++m_next;
    }

    std::string_view name() const { return m_text.substr(m_start, m_next - m_start); }

    std::size_t binary(std::size_t level)
    {
        if (level == kLevels.size())
            return unary();
        std::size_t left = binary(level + 1);
        while (!m_error && m_token == kLevels[level].token) {
            advance();
            const std::size_t right = binary(level + 1);
            left = node(kLevels[level].operation, left, right);
        }
        return left;
    }

    std::size_t unary()
    {
        if (++m_depth > kMaxParentheses)
            fail("is nested too deeply", "Use fewer brackets.");
        std::size_t result = 0;
        if (!m_error && m_token == '!') {
            advance();
            result = node(Operation::Not, unary(), 0);
        } else if (!m_error) {
            result = primary();
        }
        --m_depth;
        return result;
    }

    std::size_t primary()
    {
        if (m_token == '(') {
            advance();
            const std::size_t inside = binary(0);
            if (!m_error && m_token != ')')
                fail("a ) is missing", "Each ( needs its ).");
            if (!m_error)
                advance();
            return inside;
        }
        if (m_token != kName) {
            fail(m_token == kOther ? "this character has no meaning here"
                                   : "the name of a scanner is missing",
                 "Write for example gap & momentum.");
            return 0;
        }
        if (!isScannerName(name())) {
            fail("the name is too long", {});
            return 0;
        }
        const std::string text(name());
        auto& names = m_result.scanners;
        const auto known = std::ranges::find(names, text);
        const auto place = static_cast<std::size_t>(known - names.begin());
        if (known == names.end())
            names.push_back(text);
        advance();
        return node(Operation::Scanner, place, 0);
    }

    std::size_t node(Operation operation, std::size_t left, std::size_t right)
    {
        if (m_result.nodes.size() == kMaxNodes)
            fail("has too many parts", {});
        if (m_error)
            return 0;
        m_result.nodes.push_back({operation, left, right});
        return m_result.nodes.size() - 1;
    }

    void fail(std::string_view what, std::string suggestion)
    {
        if (!m_error)
            m_error = base::Error{base::ErrorCode::InvalidArgument,
                                  fmt::format("combine, column {}: {}.", m_start + 1, what),
                                  {},
                                  std::move(suggestion)};
    }

    std::string_view m_text;
    std::size_t m_start = 0; // of the token
    std::size_t m_next = 0;  // after the token
    char m_token = kEnd;
    int m_depth = 0;
    CombineExpression m_result;
    std::optional<base::Error> m_error;
};

} // namespace

bool isScannerName(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxOperand && isLetter(text.front()) &&
           std::ranges::all_of(text, isNamePart) && operatorOf(text) == '\0';
}

base::Result<CombineExpression> CombineExpression::parse(std::string_view text)
{
    return CombineParser(text).parse();
}

} // namespace tapesift::scanners
