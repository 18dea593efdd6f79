#pragma once

#include "slow_evaluator.h"

// The rest of SlowEvaluator: functions, conditions, and from when on a value is settled.
namespace tapesift::formula {

inline double SlowEvaluator::called(const Expression& e, std::size_t i)
{
    const std::string& name = e.text;
    const auto argument = [&](std::size_t n) { return number(e.children[n], i); };
    if (name == "abs")
        return std::max(argument(0), -argument(0));
    if (name == "min")
        return std::isnan(argument(0)) || argument(0) < argument(1) ? argument(0) : argument(1);
    if (name == "max")
        return std::isnan(argument(0)) || argument(0) > argument(1) ? argument(0) : argument(1);
    if (name == "sqrt")
        return std::pow(argument(0), 0.5);
    if (name == "log")
        return std::log2(argument(0)) * std::log(2.0);
    if (name == "count") {
        const std::size_t bars = constant(e, 0);
        double count = i + 1 < bars ? kNone : 0;
        for (std::size_t k = 0; k < bars && k <= i; ++k)
            count += condition(e.children[1], i - k);
        return count;
    }
    if (name == "bars_since") {
        for (std::size_t k = 0; k <= constant(e, 0) && k <= i; ++k) {
            const double then = condition(e.children[0], i - k);
            if (then != 0)
                return std::isnan(then) ? kNone : static_cast<double>(k);
        }
        return kNone;
    }
    if (name == "obv")
        return balance(i);
    if (name == "stoch_k")
        return mean(constant(e, 1), i,
                    [&](std::size_t k) { return ofBars("raw_stochastic", constant(e, 0), k); });
    if (name == "stoch_d")
        return mean(constant(e, 2), i, [&](std::size_t day) {
            return mean(constant(e, 1), day,
                        [&](std::size_t k) { return ofBars("raw_stochastic", constant(e, 0), k); });
        });
    if (name == "atr")
        return wilder(constant(e, 0), i, [&](std::size_t k) { return trueRange(k); });
    if (name == "adx")
        return adx(constant(e, 0), i);
    if (name == "cci" || name == "willr" || name == "mfi" || name == "relvol")
        return ofBars(name, constant(e, 0), i);
    return window(e, i);
}

inline double SlowEvaluator::window(const Expression& e, std::size_t i)
{
    const std::string& name = e.text;
    const Expression& of = source(e);
    const auto at = [&](std::size_t k) { return number(of, k); };
    const std::size_t n = constant(e, 0);
    const auto macd = [&](std::size_t k) {
        return exponential(n, k, at) - exponential(constant(e, 1), k, at);
    };
    if (name == "sma" || name == "avg" || name == "bb_middle")
        return mean(n, i, at);
    if (name == "sum")
        return static_cast<double>(n) * mean(n, i, at);
    if (name == "stddev")
        return deviation(n, i, at);
    if (name == "bb_upper" || name == "bb_lower" || name == "bb_width") {
        const double band = static_cast<double>(constant(e, 1)) * deviation(n, i, at);
        const double middle = mean(n, i, at);
        return name == "bb_upper"   ? middle + band
               : name == "bb_lower" ? middle - band
                                    : 200 * band / middle;
    }
    if (name == "ema")
        return exponential(n, i, at);
    if (name == "rma")
        return wilder(n, i, at);
    if (name == "rsi")
        return rsi(n, i, at);
    if (name == "macd")
        return macd(i);
    if (name == "macd_signal")
        return exponential(constant(e, 2), i, macd);
    if (name == "macd_hist")
        return macd(i) - exponential(constant(e, 2), i, macd);
    const std::size_t before = name == "roc" || name == "percent_rank" ? n : n - 1;
    if (i < before)
        return kNone;
    if (name == "roc")
        return (at(i) - at(i - n)) / at(i - n) * 100;
    double result = name == "highest" || name == "lowest" ? at(i) : 0;
    for (std::size_t k = 0; k <= before; ++k) {
        const double value = at(i - k);
        if (std::isnan(value))
            return kNone;
        if (name == "highest")
            result = std::max(result, value);
        else if (name == "lowest")
            result = std::min(result, value);
        else if (name == "wma")
            result += value * static_cast<double>(2 * (n - k)) / static_cast<double>(n * (n + 1));
        else if (name == "percent_rank" && k > 0)
            result += (1 - isAbove(value, at(i))) * 100 / static_cast<double>(n);
    }
    return result;
}

inline double SlowEvaluator::ofBars(const std::string& name, std::size_t period, std::size_t i)
{
    const auto& b = m_bars;
    const bool needsOneMore = name == "mfi" || name == "relvol";
    if (i + 1 < period + (needsOneMore ? 1 : 0))
        return kNone;
    if (name == "relvol") {
        const double usual = mean(period, i - 1, [&](std::size_t k) { return b.volume[k]; });
        return usual == 0 ? 0 : b.volume[i] / usual;
    }
    if (name == "mfi") {
        double in = 0;
        double out = 0;
        for (std::size_t k = i + 1 - period; k <= i; ++k) {
            in += typical(k) > typical(k - 1) ? typical(k) * b.volume[k] : 0;
            out += typical(k) < typical(k - 1) ? typical(k) * b.volume[k] : 0;
        }
        return strength(in, out);
    }
    if (name == "cci") {
        const double middle = mean(period, i, [&](std::size_t k) { return typical(k); });
        const double spread =
            mean(period, i, [&](std::size_t k) { return std::fabs(typical(k) - middle); });
        return spread == 0 || period == 1 ? 0 : (typical(i) - middle) / (0.015 * spread);
    }
    double highest = b.high[i];
    double lowest = b.low[i];
    for (std::size_t k = 0; k < period; ++k) {
        highest = std::max(highest, b.high[i - k]);
        lowest = std::min(lowest, b.low[i - k]);
    }
    const double place = (b.close[i] - lowest) / (highest - lowest) * 100;
    return name == "willr" ? place - 100 : place;
}

inline double SlowEvaluator::adx(std::size_t period, std::size_t i) const
{
    const auto& b = m_bars;
    if (i < 2 * period - 1)
        return kNone;
    const auto move = [&](std::size_t k, bool isUp) {
        const double up = b.high[k + 1] - b.high[k];
        const double down = b.low[k] - b.low[k + 1];
        const double own = isUp ? up : down;
        return own > 0 && own > (isUp ? down : up) ? own : 0.0;
    };
    const auto index = [&](std::size_t k) {
        const std::size_t last = k + period - 1;
        const double plus = wilder(period, last, [&](std::size_t m) { return move(m, true); });
        const double minus = wilder(period, last, [&](std::size_t m) { return move(m, false); });
        return plus + minus == 0 ? 0 : 100 * std::fabs(plus - minus) / (plus + minus);
    };
    return wilder(period, i - period, index);
}

inline double SlowEvaluator::freshCondition(const Expression& e, std::size_t i)
{
    if (intervalOf(e) != nullptr)
        return inLonger(e, i, [](SlowEvaluator& longer, const Expression& inner, std::size_t k) {
            return longer.condition(inner, k);
        });
    const auto number = [&](std::size_t n) { return settledNumber(e.children[n], i); };
    switch (e.kind) {
    case Kind::And: {
        double result = 1;
        for (const Expression& child : e.children)
            result = both(result, condition(child, i));
        return result;
    }
    case Kind::Or: {
        double none = 1;
        for (const Expression& child : e.children)
            none = both(none, inverse(condition(child, i)));
        return inverse(none);
    }
    case Kind::Not:
        return inverse(condition(e.children[0], i));
    case Kind::Back: {
        const auto back = static_cast<std::size_t>(e.children[1].number);
        return i < back ? kNone : condition(e.children[0], i - back);
    }
    case Kind::Greater:
        return isAbove(number(0), number(1));
    case Kind::Less:
        return isAbove(number(1), number(0));
    case Kind::GreaterEqual:
        return inverse(isAbove(number(1), number(0)));
    case Kind::LessEqual:
        return inverse(isAbove(number(0), number(1)));
    case Kind::Name:
        return m_subject.facts->watched ? static_cast<double>(*m_subject.facts->watched) : kNone;
    case Kind::Call:
        return windowCondition(e, i);
    default:
        return textCondition(e);
    }
}

inline double SlowEvaluator::textCondition(const Expression& e) const
{
    const std::string sector(m_subject.facts->sector);
    if (sector.empty())
        return kNone;
    bool isAmong = false;
    for (std::size_t k = 1; k < e.children.size(); ++k)
        isAmong |= e.children[k].text == sector;
    return isAmong == (e.kind != Kind::Unequal) ? 1 : 0;
}

inline double SlowEvaluator::windowCondition(const Expression& e, std::size_t i)
{
    if (e.text == "crosses_above")
        return crossing(e, i, 1);
    if (e.text == "crosses_below")
        return crossing(e, i, -1);
    if (e.text == "rising")
        return run(e, i, 1);
    if (e.text == "falling")
        return run(e, i, -1);
    const bool isFor = e.text == "for";
    double result = 1; // of "for"; within is the for of the opposite, turned round
    for (std::size_t k = 0; k < constant(e, 0); ++k) {
        const double then = i < k ? kNone : condition(e.children[1], i - k);
        result = both(result, isFor ? then : inverse(then));
    }
    return isFor ? result : inverse(result);
}

inline double SlowEvaluator::crossing(const Expression& e, std::size_t i, double sign)
{
    if (i < 1 + std::max(settled(e.children[0]), settled(e.children[1])))
        return kNone;
    const auto above = [&](std::size_t k) {
        return isAbove(sign * number(e.children[0], k), sign * number(e.children[1], k));
    };
    return both(above(i), inverse(above(i - 1)));
}

inline double SlowEvaluator::run(const Expression& e, std::size_t i, double sign)
{
    const auto bars = static_cast<std::size_t>(e.children[1].number);
    if (i < settled(e.children[0]) + bars)
        return kNone;
    double result = 1;
    for (std::size_t k = 0; k < bars; ++k)
        result = both(result, isAbove(sign * number(e.children[0], i - k),
                                      sign * number(e.children[0], i - k - 1)));
    return result;
}

inline std::size_t SlowEvaluator::settled(const Expression& e)
{
    if (const auto found = m_settled.find(&e); found != m_settled.end())
        return found->second;
    const std::size_t value = freshSettled(e);
    m_settled[&e] = value;
    return value;
}

inline std::size_t SlowEvaluator::freshSettled(const Expression& e)
{
    const std::size_t bars = m_bars.size();
    if (intervalOf(e) != nullptr) {
        std::size_t i = 0;
        for (; i < bars; ++i) {
            if (inLonger(e, i, [](SlowEvaluator& longer, const Expression& inner, std::size_t k) {
                    return k >= longer.settled(inner) ? 1.0 : 0.0;
                }) == 1)
                break;
        }
        return i;
    }
    std::size_t of = 0;
    if (e.kind == Kind::Back)
        return settled(e.children[0]) + static_cast<std::size_t>(e.children[1].number);
    const bool isCondition = e.text == "count" || e.text == "bars_since";
    for (const Expression& child : e.children) {
        if (!isCondition && child.kind != Kind::Text)
            of = std::max(of, settled(child));
    }
    if (e.kind != Kind::Call)
        return of;
    // (1 - share)^bars < 0.001.
    const auto fading = [](double share) {
        std::size_t n = share == 1 ? 1 : 0;
        while (share < 1 && std::pow(1 - share, static_cast<double>(n)) >= 0.001)
            ++n;
        return n;
    };
    const auto wilderFading = [&](std::size_t n) { return fading(1.0 / static_cast<double>(n)); };
    const auto emaFading = [&](std::size_t n) {
        return fading(2.0 / (static_cast<double>(n) + 1));
    };
    const auto firstKnown = [&](const Expression& child) {
        std::size_t i = 0;
        while (i < bars && std::isnan(number(child, i)))
            ++i;
        return std::max(i, settled(child));
    };
    const std::string& name = e.text;
    static const std::set<std::string> kPlain = {"abs", "min", "max",        "sqrt",
                                                 "log", "obv", "bars_since", "count"};
    if (kPlain.contains(name))
        return of;
    const std::size_t n = constant(e, 0);
    if (name == "ema")
        return firstKnown(source(e)) + n - 1 + emaFading(n);
    if (name == "rma")
        return firstKnown(source(e)) + n - 1 + wilderFading(n);
    if (name == "rsi")
        return firstKnown(source(e)) + n + wilderFading(n);
    if (name == "atr")
        return n - 1 + wilderFading(n);
    if (name == "adx")
        return 2 * n - 1 + 2 * wilderFading(n);
    if (name == "macd" || name == "macd_signal" || name == "macd_hist") {
        const auto average = [&](std::size_t k) {
            return constant(e, k) - 1 + emaFading(constant(e, k));
        };
        const std::size_t start = firstKnown(source(e));
        const std::size_t line = start + std::max(average(0), average(1));
        return name == "macd" ? line : line + average(2);
    }
    if (name == "stoch_k")
        return n - 1 + constant(e, 1) - 1;
    if (name == "stoch_d")
        return n - 1 + constant(e, 1) - 1 + constant(e, 2) - 1;
    if (name == "roc" || name == "percent_rank" || name == "mfi" || name == "relvol")
        return of + n;
    return of + n - 1;
}

} // namespace tapesift::formula
