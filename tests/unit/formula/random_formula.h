#pragma once

#include <array>

#include "tapesift/base/random.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

// Formulas that are right in form and type, of any shape.
class RandomFormula
{
public:
    using Kind = ExpressionKind;

    explicit RandomFormula(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Expression condition(int depth)
    {
        if (depth <= 0)
            return comparison(depth);
        switch (below(14)) {
        case 0:
            return node(Kind::And, {condition(depth - 1), condition(depth - 1)});
        case 1:
            return node(Kind::Or,
                        {condition(depth - 1), condition(depth - 1), condition(depth - 1)});
        case 2:
            return node(Kind::Not, {condition(depth - 1)});
        case 3:
            return node(Kind::Back, {condition(depth - 1), constant(below(4))});
        case 4:
            return call(pick({"crosses_above", "crosses_below"}),
                        {number(depth - 1), number(depth - 1)});
        case 5:
        case 6:
            return call(pick({"within", "for"}), {bars(), condition(depth - 1)});
        case 7:
            return call(pick({"rising", "falling"}), {number(depth - 1), constant(1 + below(2))});
        case 8:
            return textual();
        default:
            return comparison(depth);
        }
    }

    Expression number(int depth)
    {
        if (depth <= 0)
            return leaf();
        switch (below(14)) {
        case 0:
        case 1:
            return node(pick({Kind::Add, Kind::Subtract, Kind::Multiply}),
                        {number(depth - 1), number(depth - 1)});
        case 2: // What it is divided by is a series: nothing that may come close to zero by chance.
            return node(Kind::Divide, {number(depth - 1), name(pick({"close", "volume"}))});
        case 3:
            return negated(depth);
        case 4:
            return node(Kind::Back, {number(depth - 1), constant(below(5))});
        case 5:
            return call("abs", {number(depth - 1)});
        case 6:
            return call(pick({"min", "max"}), {number(depth - 1), number(depth - 1)});
        case 7:
            return call(pick({"sqrt", "log"}), {name(pick({"close", "volume"}))});
        case 8:
            return below(2) == 0 ? call("count", {bars(), condition(depth - 1)})
                                 : call("bars_since", {condition(depth - 1), bars()});
        case 9:
            return withInterval(indicator());
        default:
            return averaged(depth);
        }
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }

    template <class T, std::size_t N>
    T pick(const T (&choices)[N])
    {
        return choices[below(N)];
    }

    static Expression node(Kind kind, std::vector<Expression> children)
    {
        return {kind, 0, {}, std::move(children), {}};
    }
    static Expression name(std::string text) { return {Kind::Name, 0, std::move(text), {}, {}}; }
    static Expression text(std::string text) { return {Kind::Text, 0, std::move(text), {}, {}}; }
    static Expression call(std::string name, std::vector<Expression> arguments)
    {
        return {Kind::Call, 0, std::move(name), std::move(arguments), {}};
    }
    template <class T>
    static Expression constant(T value)
    {
        return {Kind::Number, static_cast<double>(value), {}, {}, {}};
    }
    Expression bars() { return constant(1 + below(5)); }

    // Numbers are negated by their sign, and everything else by an operator.
    Expression negated(int depth)
    {
        Expression child = number(depth - 1);
        if (child.kind == Kind::Number)
            child.number = -child.number;
        return child.kind == Kind::Number ? child : node(Kind::Negate, {std::move(child)});
    }

    Expression leaf()
    {
        switch (below(8)) {
        case 0:
            return constant(m_random.uniform() * pick({1.0, 100.0, 1e6}));
        case 1:
            return constant(below(4) * 1'000'000);
        case 2:
            return name(pick({"score", "signal", "rs", "obv"}));
        default:
            return name(pick({"open", "high", "low", "close", "price", "volume", "hl2", "hlc3",
                              "ohlc4", "change", "gap", "truerange"}));
        }
    }

    // Of a series that changes from bar to bar, if a source is given: a constant would be a period.
    Expression averaged(int depth)
    {
        const std::string function =
            pick({"sma", "ema", "rma", "wma", "stddev", "highest", "lowest", "rsi", "roc", "sum",
                  "percent_rank", "avg", "bb_upper", "bb_width", "macd_hist", "macd_signal"});
        const bool needsSource = function == "sum" || function == "percent_rank";
        std::vector<Expression> arguments;
        if (needsSource || below(2) == 0)
            arguments.push_back(varying(depth - 1));
        arguments.push_back(bars());
        if (function.starts_with("bb_"))
            arguments.push_back(constant(2));
        if (function.starts_with("macd")) {
            arguments.push_back(bars());
            arguments.push_back(bars());
        }
        return withInterval(call(function, std::move(arguments)));
    }

    // Sums that hold a series are never constant.
    Expression varying(int depth)
    {
        if (depth <= 0)
            return name(pick({"high", "volume", "hlc3", "truerange"}));
        return node(Kind::Add, {name(pick({"close", "low"})), number(depth - 1)});
    }

    Expression indicator()
    {
        const std::string function =
            pick({"atr", "adx", "cci", "willr", "mfi", "relvol", "stoch_k", "stoch_d"});
        std::vector<Expression> arguments = {constant(2 + below(4))};
        if (function.starts_with("stoch"))
            arguments.push_back(bars());
        if (function == "stoch_d")
            arguments.push_back(bars());
        return call(function, std::move(arguments));
    }

    // Now and then of longer bars, unless there is such a thing within.
    Expression withInterval(Expression expression)
    {
        const bool isPlain = toText(expression).find('"') == std::string::npos;
        if (!isPlain || below(5) != 0)
            return expression;
        expression.children.push_back(text(pick({"1wk", "1mo", "1d"})));
        return below(3) == 0 ? node(Kind::Back, {std::move(expression), constant(1)}) : expression;
    }

    Expression comparison(int depth)
    {
        return node(pick({Kind::Less, Kind::LessEqual, Kind::Greater, Kind::GreaterEqual}),
                    {number(depth - 1), number(depth - 1)});
    }

    Expression textual()
    {
        switch (below(3)) {
        case 0:
            return name("watched");
        case 1:
            return node(pick({Kind::Equal, Kind::Unequal}),
                        {name("sector"), text(pick({"Energy", "Oil \"and\" \\ gas"}))});
        default:
            return node(Kind::In, {name("sector"), text("Energy"), text("Utilities")});
        }
    }

    base::SeededRandom m_random;
};

} // namespace tapesift::formula
