#pragma once

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "tapesift/formula/expression.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/resample.h"

namespace tapesift::formula {

// Walks over the tree of a formula, bar by bar, with every definition of docs/formula.md written
// down anew and as plainly as can be. Slow; what Program is compared with.
class SlowEvaluator
{
public:
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    explicit SlowEvaluator(const Subject& subject)
        : m_subject(subject)
        , m_bars(subject.bars)
    {
    }

    // 1, 0 or NaN.
    double condition(const Expression& e, std::size_t i)
    {
        return remembered(m_conditions, e, i, [&] { return freshCondition(e, i); });
    }

    // NaN also while it is not settled.
    double settledNumber(const Expression& e, std::size_t i)
    {
        return i < settled(e) ? kNone : number(e, i);
    }

    // Some comparison hung on the last digits, so that another order of summing may decide it
    // otherwise.
    bool isFragile() const { return m_isFragile; }

private:
    using Kind = ExpressionKind;
    using Memory = std::map<std::pair<const Expression*, std::size_t>, double>;

    template <class Fresh>
    static double remembered(Memory& memory, const Expression& e, std::size_t i, Fresh fresh)
    {
        if (const auto found = memory.find({&e, i}); found != memory.end())
            return found->second;
        double value = fresh();
        if (!std::isfinite(value))
            value = kNone;
        memory[{&e, i}] = value;
        return value;
    }

    double number(const Expression& e, std::size_t i)
    {
        return remembered(m_numbers, e, i, [&] { return freshNumber(e, i); });
    }

    static const Expression* intervalOf(const Expression& e)
    {
        if (e.kind == Kind::Back)
            return intervalOf(e.children[0]);
        if (e.kind != Kind::Call || e.children.empty() || e.children.back().kind != Kind::Text)
            return nullptr;
        return &e.children.back();
    }

    static Expression withoutInterval(Expression e)
    {
        if (e.kind == Kind::Back)
            e.children[0] = withoutInterval(e.children[0]);
        else
            e.children.pop_back();
        if (e.kind == Kind::Call && e.children.empty())
            e.kind = Kind::Name;
        return e;
    }

    static market::BarSeries barsOf(const market::BarView& view)
    {
        std::vector<market::Bar> bars;
        for (std::size_t k = 0; k < view.size(); ++k)
            bars.push_back(view.at(k));
        return market::BarSeries(bars);
    }

    // The longer bars that are closed at the end of bar `i`, from nothing but the bars up to it.
    market::BarSeries longerBars(market::Interval interval, std::size_t i) const
    {
        const auto& calendar = *m_subject.calendar;
        const auto part = m_bars.slice(0, i + 1);
        const auto made =
            interval == m_subject.interval
                ? barsOf(part)
                : market::resample(part, m_subject.interval, interval, calendar).value();
        const auto end = calendar.barClose(m_subject.interval, part.time.back());
        std::vector<market::Bar> closed;
        for (std::size_t k = 0; k < made.size(); ++k) {
            if (calendar.barClose(interval, made.view().time[k]) <= end)
                closed.push_back(made.view().at(k));
        }
        return market::BarSeries(closed);
    }

    // What `ask` finds in the longer bars at bar `i`; NaN without any.
    template <class Ask>
    double inLonger(const Expression& e, std::size_t i, Ask ask)
    {
        const auto interval = *market::parseInterval(intervalOf(e)->text);
        const auto series = longerBars(interval, i);
        if (series.empty())
            return kNone;
        auto& inner = m_stripped.try_emplace(&e, withoutInterval(e)).first->second;
        SlowEvaluator longer({series.view(), interval, m_subject.calendar, m_subject.facts});
        const double value = ask(longer, inner, series.size() - 1);
        m_isFragile |= longer.m_isFragile;
        return value;
    }

    double freshNumber(const Expression& e, std::size_t i)
    {
        if (intervalOf(e) != nullptr)
            return inLonger(e, i,
                            [](SlowEvaluator& longer, const Expression& inner, std::size_t k) {
                                return longer.number(inner, k);
                            });
        const auto child = [&](std::size_t k) { return number(e.children[k], i); };
        switch (e.kind) {
        case Kind::Number:
            return e.number;
        case Kind::Name:
            return named(e, i);
        case Kind::Call:
            return called(e, i);
        case Kind::Back: {
            const auto back = static_cast<std::size_t>(e.children[1].number);
            return i < back ? kNone : number(e.children[0], i - back);
        }
        case Kind::Negate:
            return -child(0);
        case Kind::Add:
            return child(0) + child(1);
        case Kind::Subtract:
            return child(0) - child(1);
        case Kind::Multiply:
            return child(0) * child(1);
        case Kind::Divide:
            return child(0) / child(1);
        default:
            throw std::logic_error("no number: " + toText(e));
        }
    }

    double named(const Expression& e, std::size_t i) const
    {
        const auto& b = m_bars;
        const std::string& name = e.text;
        if (name == "open")
            return b.open[i];
        if (name == "high")
            return b.high[i];
        if (name == "low")
            return b.low[i];
        if (name == "close" || name == "price")
            return b.close[i];
        if (name == "volume")
            return b.volume[i];
        if (name == "hl2")
            return 0.5 * b.high[i] + 0.5 * b.low[i];
        if (name == "hlc3")
            return typical(i);
        if (name == "ohlc4")
            return 0.25 * (b.close[i] + b.open[i] + b.low[i] + b.high[i]);
        if (name == "change")
            return i == 0 ? kNone : (b.close[i] / b.close[i - 1] - 1) * 100;
        if (name == "gap")
            return i == 0 ? kNone : (b.open[i] / b.close[i - 1] - 1) * 100;
        if (name == "truerange")
            return trueRange(i);
        if (name == "obv")
            return balance(i);
        const SymbolFacts& f = *m_subject.facts;
        if (name == "score")
            return f.score;
        if (name == "signal")
            return f.signal;
        if (name == "rs")
            return f.rs;
        throw std::logic_error("no name: " + name);
    }

    double typical(std::size_t i) const
    {
        return (m_bars.close[i] + m_bars.low[i] + m_bars.high[i]) / 3;
    }

    double trueRange(std::size_t i) const
    {
        const double high = i == 0 ? m_bars.high[i] : std::max(m_bars.high[i], m_bars.close[i - 1]);
        const double low = i == 0 ? m_bars.low[i] : std::min(m_bars.low[i], m_bars.close[i - 1]);
        return high - low;
    }

    double balance(std::size_t i) const
    {
        double sum = m_bars.volume[0];
        for (std::size_t k = 1; k <= i; ++k) {
            if (m_bars.close[k] > m_bars.close[k - 1])
                sum += m_bars.volume[k];
            if (m_bars.close[k] < m_bars.close[k - 1])
                sum -= m_bars.volume[k];
        }
        return sum;
    }

    // An average that moves `share` of the way, over the values from `first` on; begins with the
    // mean of `period`. Values that are not known are passed over.
    template <class ValueAt>
    static double smoothed(std::size_t period, double share, std::size_t i, ValueAt valueAt)
    {
        double average = 0;
        std::size_t count = 0;
        for (std::size_t k = 0; k <= i; ++k) {
            const double value = valueAt(k);
            if (std::isnan(value)) {
                if (k == i)
                    return kNone;
                continue;
            }
            ++count;
            if (count <= period)
                average += value / static_cast<double>(period);
            else
                average = share * value + (1 - share) * average;
        }
        return count < period ? kNone : average;
    }

    template <class ValueAt>
    static double wilder(std::size_t period, std::size_t i, ValueAt valueAt)
    {
        return smoothed(period, 1.0 / static_cast<double>(period), i, valueAt);
    }

    template <class ValueAt>
    static double exponential(std::size_t period, std::size_t i, ValueAt valueAt)
    {
        return smoothed(period, 2.0 / (static_cast<double>(period) + 1), i, valueAt);
    }

    template <class ValueAt>
    static double mean(std::size_t period, std::size_t i, ValueAt valueAt)
    {
        if (i + 1 < period)
            return kNone;
        double sum = 0;
        for (std::size_t k = 0; k < period; ++k)
            sum += valueAt(i - k);
        return sum / static_cast<double>(period);
    }

    template <class ValueAt>
    static double deviation(std::size_t period, std::size_t i, ValueAt valueAt)
    {
        const double middle = mean(period, i, valueAt);
        return std::sqrt(mean(period, i, [&](std::size_t k) {
            return (valueAt(k) - middle) * (valueAt(k) - middle);
        }));
    }

    double strength(double up, double down) const
    {
        return down == 0 ? 100 : 100 * up / (up + down);
    }

    template <class ValueAt>
    double rsi(std::size_t period, std::size_t i, ValueAt valueAt) const
    {
        // The values that are known, one after the other.
        std::vector<double> values;
        for (std::size_t k = 0; k <= i; ++k) {
            if (!std::isnan(valueAt(k)))
                values.push_back(valueAt(k));
        }
        if (values.size() <= period || std::isnan(valueAt(i)))
            return kNone;
        const auto step = [&](std::size_t k, double sign) {
            return std::max(0.0, sign * (values[k + 1] - values[k]));
        };
        const std::size_t last = values.size() - 2;
        return strength(wilder(period, last, [&](std::size_t k) { return step(k, 1); }),
                        wilder(period, last, [&](std::size_t k) { return step(k, -1); }));
    }

    double called(const Expression& e, std::size_t i);
    double window(const Expression& e, std::size_t i);
    double ofBars(const std::string& name, std::size_t period, std::size_t i);
    double adx(std::size_t period, std::size_t i) const;
    double freshCondition(const Expression& e, std::size_t i);
    double windowCondition(const Expression& e, std::size_t i);
    double textCondition(const Expression& e) const;
    double crossing(const Expression& e, std::size_t i, double sign);
    double run(const Expression& e, std::size_t i, double sign);
    std::size_t settled(const Expression& e);
    std::size_t freshSettled(const Expression& e);

    // a > b, and NaN if one is not known.
    double isAbove(double a, double b)
    {
        if (std::isnan(a) || std::isnan(b))
            return kNone;
        if (a != b && std::fabs(a - b) <= 1e-9 * (std::fabs(a) + std::fabs(b)))
            m_isFragile = true;
        return a > b ? 1 : 0;
    }

    static double both(double a, double b)
    {
        if (a == 0 || b == 0)
            return 0;
        return std::isnan(a) || std::isnan(b) ? kNone : 1;
    }

    static double inverse(double a) { return std::isnan(a) ? kNone : 1 - a; }

    // The period is the n-th number that is written as one.
    static std::size_t constant(const Expression& e, std::size_t n)
    {
        for (const Expression& child : e.children) {
            if (child.kind == Kind::Number && n-- == 0)
                return static_cast<std::size_t>(child.number);
        }
        throw std::logic_error("no constant: " + toText(e));
    }

    // The source of an average: its first argument, or the close, high or low.
    const Expression& source(const Expression& e)
    {
        if (e.children[0].kind != Kind::Number)
            return e.children[0];
        const std::string name = e.text == "highest"  ? "high"
                                 : e.text == "lowest" ? "low"
                                                      : "close";
        return m_standard.try_emplace(name, Expression{Kind::Name, 0, name, {}, {}}).first->second;
    }

    Subject m_subject;
    market::BarView m_bars;
    Memory m_numbers;
    Memory m_conditions;
    std::map<const Expression*, std::size_t> m_settled;
    std::map<const Expression*, Expression> m_stripped;
    std::map<std::string, Expression> m_standard;
    bool m_isFragile = false;
};

} // namespace tapesift::formula

#include "slow_definitions.h"
