#include <optional>
#include <utility>

#include "formula/lexer.h"
#include "formula/operators.h"
#include "tapesift/base/text.h"
#include "tapesift/base/translatable.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

namespace {

using Parsed = tl::expected<Expression, Problem>;

constexpr const char* kDoesNotFit =
    TAPESIFT_TRANSLATABLE("FormulaProblem", "\"{a}\" does not fit here");
constexpr const char* kValueIsMissing =
    TAPESIFT_TRANSLATABLE("FormulaProblem", "a value is missing before \"{a}\"");

std::string spelled(std::string_view name)
{
    const CatalogEntry* entry = findEntry(name);
    return entry != nullptr ? std::string(entry->name) : base::toLower(name);
}

Place spanning(const Place& first, const Place& last)
{
    Place place = first;
    place.length = last.offset + last.length - first.offset;
    return place;
}

// By recursive descent, one function a binding. After the first problem every function returns at
// once; what it returns then counts for nothing.
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Parsed run()
    {
        if (here().kind == TokenKind::End)
            fail(here().place, TAPESIFT_TRANSLATABLE("FormulaProblem", "there is no formula"),
                 TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "Write a condition, for example close > sma(20)."));
        Expression result = disjunction();
        if (!m_problem && here().kind != TokenKind::End)
            failAfterWhole();
        if (m_problem)
            return tl::unexpected(*m_problem);
        return result;
    }

private:
    // A level of nesting for as long as it lives.
    class Level
    {
    public:
        explicit Level(Parser& parser)
            : m_parser(parser)
        {
            if (++m_parser.m_depth > kMaxDepth)
                m_parser.fail(m_parser.here().place,
                              {TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                     "more than {a} levels within each other"),
                               {std::to_string(kMaxDepth)}},
                              TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                    "Leave out parentheses that are not needed."));
        }
        ~Level() { --m_parser.m_depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        Parser& m_parser;
    };

    const Token& here() const { return m_tokens[m_at]; }

    Token take()
    {
        const Token token = here();
        if (token.kind != TokenKind::End)
            ++m_at;
        return token;
    }

    bool skip(TokenKind kind)
    {
        if (m_problem || here().kind != kind)
            return false;
        ++m_at;
        return true;
    }

    // The first problem counts.
    void fail(const Place& place, Phrase what, Phrase hint)
    {
        if (!m_problem)
            m_problem = Problem{place, std::move(what), std::move(hint)};
    }

    void failAfterWhole()
    {
        const Token& token = here();
        if (token.kind == TokenKind::RightParenthesis)
            return fail(
                token.place,
                TAPESIFT_TRANSLATABLE("FormulaProblem", "this parenthesis was never opened"),
                TAPESIFT_TRANSLATABLE("FormulaProblem", "Leave it out."));
        if (token.kind == TokenKind::Comma)
            return fail(
                token.place,
                TAPESIFT_TRANSLATABLE("FormulaProblem",
                                      "a comma stands between the arguments of a function alone"),
                TAPESIFT_TRANSLATABLE(
                    "FormulaProblem",
                    "Join conditions with and; decimals are written with a point."));
        if (token.kind == TokenKind::In || token.kind == TokenKind::Not)
            return fail(token.place, {kDoesNotFit, {token.text}},
                        TAPESIFT_TRANSLATABLE("FormulaProblem",
                                              "Put what belongs together in parentheses."));
        fail(token.place,
             token.kind == TokenKind::Text
                 ? Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                "an operator is missing before a text"))
                 : Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                "an operator is missing before \"{a}\""),
                          {token.text}),
             TAPESIFT_TRANSLATABLE("FormulaProblem",
                                   "Join conditions with and or or, and numbers with + - * /."));
    }

    Expression make(ExpressionKind kind, const Place& place, std::vector<Expression> children,
                    std::string text = {})
    {
        if (++m_nodes > kMaxNodes)
            fail(place,
                 {TAPESIFT_TRANSLATABLE("FormulaProblem", "more than {a} parts"),
                  {std::to_string(kMaxNodes)}},
                 TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "Split the formula into several scanners."));
        return {kind, 0, std::move(text), std::move(children), place};
    }

    // "a and b and c" is one node with three children; one in parentheses stays a node of its own.
    Expression chain(Binding binding, Expression (Parser::*part)())
    {
        Expression first = (this->*part)();
        const Operator* op = operatorOf(here().kind, binding);
        if (m_problem || op == nullptr)
            return first;
        std::vector<Expression> parts;
        parts.push_back(std::move(first));
        while (skip(op->token))
            parts.push_back((this->*part)());
        const Place place = spanning(parts.front().place, parts.back().place);
        return make(op->kind, place, std::move(parts));
    }

    Expression disjunction() { return chain(Binding::Or, &Parser::conjunction); }
    Expression conjunction() { return chain(Binding::And, &Parser::negation); }

    Expression negation()
    {
        if (here().kind != TokenKind::Not)
            return comparison();
        const Level level(*this);
        if (m_problem)
            return {};
        const Token word = take();
        Expression child = negation();
        const Place place = spanning(word.place, child.place);
        return make(ExpressionKind::Not, place, one(std::move(child)));
    }

    Expression comparison()
    {
        Expression left = sum();
        if (m_problem)
            return left;
        if (here().kind == TokenKind::In ||
            (here().kind == TokenKind::Not && m_tokens[m_at + 1].kind == TokenKind::In))
            return membership(std::move(left));
        const Operator* op = operatorOf(here().kind, Binding::Comparison);
        if (op == nullptr)
            return left;
        take();
        Expression right = sum();
        if (!m_problem && operatorOf(here().kind, Binding::Comparison) != nullptr)
            fail(here().place,
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "comparisons are not chained"),
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "Write two of them: 1 < x and x < 2."));
        const Place place = spanning(left.place, right.place);
        return make(op->kind, place, two(std::move(left), std::move(right)));
    }

    // What follows a value: in ("a", "b"), or not in.
    Expression membership(Expression value)
    {
        const bool isNegated = skip(TokenKind::Not);
        take();
        const Place first = value.place;
        std::vector<Expression> children = one(std::move(value));
        const Token open = here();
        if (!skip(TokenKind::LeftParenthesis))
            fail(open.place, TAPESIFT_TRANSLATABLE("FormulaProblem", "in needs a list"),
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "Write in (\"Energy\", \"Utilities\")."));
        while (!m_problem) {
            const Token word = take();
            if (word.kind != TokenKind::Text) {
                fail(word.place,
                     word.kind == TokenKind::End
                         ? Phrase(TAPESIFT_TRANSLATABLE(
                               "FormulaProblem",
                               "a text is needed here, not the end of the formula"))
                         : Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                        "a text is needed here, not \"{a}\""),
                                  {word.text}),
                     TAPESIFT_TRANSLATABLE("FormulaProblem",
                                           "Write in (\"Energy\", \"Utilities\")."));
                break;
            }
            children.push_back(make(ExpressionKind::Text, word.place, {}, word.text));
            if (!skip(TokenKind::Comma))
                break;
        }
        const Place close = closing(TokenKind::RightParenthesis, open);
        Expression result = make(ExpressionKind::In, spanning(first, close), std::move(children));
        const Place place = result.place;
        return isNegated ? make(ExpressionKind::Not, place, one(std::move(result)))
                         : std::move(result);
    }

    // Operators of one binding, from left to right.
    Expression leftToRight(Binding binding, Expression (Parser::*part)())
    {
        Expression result = (this->*part)();
        while (!m_problem) {
            const Operator* op = operatorOf(here().kind, binding);
            if (op == nullptr)
                break;
            take();
            if (op->kind == ExpressionKind::Remainder)
                explainPercent();
            Expression right = (this->*part)();
            const Place place = spanning(result.place, right.place);
            result = make(op->kind, place, two(std::move(result), std::move(right)));
        }
        return result;
    }

    // "gap > 2%": the sign is the remainder of a division, and nothing follows it.
    void explainPercent()
    {
        const TokenKind next = here().kind;
        if (next == TokenKind::End || next == TokenKind::And || next == TokenKind::Or ||
            next == TokenKind::RightParenthesis || next == TokenKind::Comma)
            fail(m_tokens[m_at - 1].place,
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "% is the remainder of a division"),
                 TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "Percentages are plain numbers, for example gap > 2."));
    }

    Expression sum() { return leftToRight(Binding::Sum, &Parser::product); }
    Expression product() { return leftToRight(Binding::Product, &Parser::unary); }

    Expression unary()
    {
        if (here().kind == TokenKind::Plus) {
            fail(here().place, {kValueIsMissing, {here().text}},
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "Leave the plus sign out."));
            return {};
        }
        if (here().kind != TokenKind::Minus)
            return postfix();
        const Token minus = take();
        if (here().kind == TokenKind::Number)
            return postfix(&minus);
        const Level level(*this);
        if (m_problem)
            return {};
        Expression child = unary();
        const Place place = spanning(minus.place, child.place);
        return make(ExpressionKind::Negate, place, one(std::move(child)));
    }

    // A value with bars back behind it. `minus` is the sign of a negative number.
    Expression postfix(const Token* minus = nullptr)
    {
        Expression result = primary();
        if (minus != nullptr && !m_problem) {
            result.number = -result.number;
            result.place = spanning(minus->place, result.place);
        }
        while (!m_problem && here().kind == TokenKind::LeftBracket) {
            const Level level(*this);
            const Token open = take();
            Expression bars = sum();
            const Place close = closing(TokenKind::RightBracket, open);
            const Place place = spanning(result.place, close);
            result = make(ExpressionKind::Back, place, two(std::move(result), std::move(bars)));
        }
        return result;
    }

    Expression primary()
    {
        if (m_problem)
            return {};
        const Token token = take();
        switch (token.kind) {
        case TokenKind::Number: {
            Expression number = make(ExpressionKind::Number, token.place, {});
            number.number = token.number;
            return number;
        }
        case TokenKind::Text:
            return make(ExpressionKind::Text, token.place, {}, token.text);
        case TokenKind::Name:
            return here().kind == TokenKind::LeftParenthesis
                       ? call(token)
                       : make(ExpressionKind::Name, token.place, {}, spelled(token.text));
        case TokenKind::LeftParenthesis:
            return parenthesis(token);
        default:
            failAtValue(token);
            return {};
        }
    }

    void failAtValue(const Token& token)
    {
        if (token.kind == TokenKind::Not)
            return fail(token.place, {kDoesNotFit, {"not"}},
                        TAPESIFT_TRANSLATABLE(
                            "FormulaProblem",
                            "Put it in parentheses with its condition: (not close > open)."));
        if (token.kind == TokenKind::End)
            return fail(
                token.place, TAPESIFT_TRANSLATABLE("FormulaProblem", "the formula breaks off here"),
                TAPESIFT_TRANSLATABLE("FormulaProblem", "Write what is missing at its end."));
        if (token.kind == TokenKind::RightParenthesis && m_at >= 2 &&
            m_tokens[m_at - 2].kind == TokenKind::LeftParenthesis)
            return fail(
                token.place,
                TAPESIFT_TRANSLATABLE("FormulaProblem", "there is nothing in the parentheses"),
                TAPESIFT_TRANSLATABLE("FormulaProblem",
                                      "Leave them out, or write a value in them."));
        fail(token.place, {kValueIsMissing, {token.text}},
             TAPESIFT_TRANSLATABLE(
                 "FormulaProblem",
                 "Write a number, a name such as close, or a function such as sma(20)."));
    }

    Expression parenthesis(const Token& open)
    {
        const Level level(*this);
        Expression inner = disjunction();
        closing(TokenKind::RightParenthesis, open);
        return inner;
    }

    Expression call(const Token& name)
    {
        const Level level(*this);
        const Token open = take();
        std::vector<Expression> arguments;
        if (here().kind != TokenKind::RightParenthesis) {
            do
                arguments.push_back(m_problem ? Expression{} : disjunction());
            while (skip(TokenKind::Comma));
        }
        const Place close = closing(TokenKind::RightParenthesis, open);
        return make(ExpressionKind::Call, spanning(name.place, close), std::move(arguments),
                    spelled(name.text));
    }

    // Takes the bracket that closes `open` and tells where it stands.
    Place closing(TokenKind kind, const Token& open)
    {
        if (m_problem || here().kind == kind)
            return take().place;
        if (here().kind == TokenKind::End)
            fail(open.place,
                 {TAPESIFT_TRANSLATABLE("FormulaProblem", "\"{a}\" is never closed"), {open.text}},
                 {TAPESIFT_TRANSLATABLE("FormulaProblem", "Add {a} where it ends."),
                  {kind == TokenKind::RightBracket ? "]" : ")"}});
        else if (here().kind == TokenKind::Comma)
            fail(here().place,
                 TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "a comma stands between the arguments of a function alone"),
                 TAPESIFT_TRANSLATABLE(
                     "FormulaProblem",
                     "Join conditions with and; decimals are written with a point."));
        else
            failAfterWhole();
        return here().place;
    }

    static std::vector<Expression> one(Expression first)
    {
        std::vector<Expression> children;
        children.push_back(std::move(first));
        return children;
    }

    static std::vector<Expression> two(Expression first, Expression second)
    {
        std::vector<Expression> children = one(std::move(first));
        children.push_back(std::move(second));
        return children;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
    std::optional<Problem> m_problem;
};

} // namespace

tl::expected<Expression, Problem> parse(std::string_view text)
{
    auto tokens = tokenize(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).run();
}

} // namespace tapesift::formula
