// Conditions: 1 and 0, and NaN for not known, which follows the three-valued logic of Kleene (and
// of SQL): a result is known as soon as what is not known can no longer change it.

#include "formula/column.h"

namespace tapesift::formula {

namespace {

double truth(bool value)
{
    return value ? 1.0 : 0.0;
}

double inverse(double condition)
{
    return std::isnan(condition) ? kUnknown : 1.0 - condition;
}

template <class Function>
void eachPair(const Job& job, const Column& left, const Column& right, std::size_t from,
              Function function)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar) {
        const double a = left.at(bar);
        const double b = right.at(bar);
        const bool isKnown = bar >= from && !std::isnan(a) && !std::isnan(b);
        job.put(bar, isKnown ? truth(function(a, b)) : kUnknown);
    }
}

// `isAbove(a, b)` now, and not at the bar before.
template <class IsAbove>
void eachCrossing(const Job& job, const Column& left, const Column& right, std::size_t from,
                  IsAbove isAbove)
{
    eachPair(job, left, right, from, isAbove);
    for (std::size_t bar = std::max(job.first, from); bar < job.end; ++bar) {
        double& now = job.out[bar - job.first];
        const double a = left.at(bar - 1);
        const double b = right.at(bar - 1);
        const bool isKnown = !std::isnan(a) && !std::isnan(b);
        if (isKnown && isAbove(a, b))
            now = 0;
        else if (!isKnown && now != 0)
            now = kUnknown;
    }
}

// Whether the decisive value (1 for within, 0 for for) is among the last ones.
double joinedWindow(const Column& input, std::size_t bar, std::size_t length, double decisive)
{
    bool isMissing = bar + 1 < length;
    for (std::size_t age = 0; age < length && age <= bar; ++age) {
        const double value = input.at(bar - age);
        if (value == decisive)
            return decisive;
        isMissing |= std::isnan(value);
    }
    return isMissing ? kUnknown : 1.0 - decisive;
}

double countIn(const Column& input, std::size_t bar, std::size_t length)
{
    if (bar + 1 < length)
        return kUnknown;
    double count = 0;
    for (const double value : input.window(bar, length))
        count += value; // NaN stays NaN.
    return count;
}

double barsSince(const Column& input, std::size_t bar, std::size_t most)
{
    for (std::size_t age = 0; age <= most && age <= bar; ++age) {
        const double value = input.at(bar - age);
        if (value == 0)
            continue;
        return std::isnan(value) ? kUnknown : static_cast<double>(age);
    }
    return kUnknown;
}

double conditionAt(const Node& node, const Column& input, std::size_t bar)
{
    switch (node.op) {
    case Op::Not:
        return inverse(input.at(bar));
    case Op::Within:
        return joinedWindow(input, bar, node.period, 1);
    case Op::For:
        return joinedWindow(input, bar, node.period, 0);
    case Op::Count:
        return countIn(input, bar, node.period);
    default:
        return barsSince(input, bar, node.period);
    }
}

} // namespace

std::size_t comparisonKernel(const Job& job, const Column& left, const Column& right)
{
    const std::size_t from = std::max(left.settled, right.settled) + job.node.lead;
    const auto fill = [&](auto function) { eachPair(job, left, right, from, function); };
    const auto cross = [&](auto function) { eachCrossing(job, left, right, from, function); };
    switch (job.node.op) {
    case Op::Less:
        fill([](double a, double b) { return a < b; });
        break;
    case Op::LessEqual:
        fill([](double a, double b) { return a <= b; });
        break;
    case Op::Greater:
        fill([](double a, double b) { return a > b; });
        break;
    case Op::GreaterEqual:
        fill([](double a, double b) { return a >= b; });
        break;
    case Op::Equal:
        fill([](double a, double b) { return a == b; });
        break;
    case Op::Unequal:
        fill([](double a, double b) { return a != b; });
        break;
    case Op::CrossesAbove:
        cross([](double a, double b) { return a > b; });
        break;
    default:
        cross([](double a, double b) { return a < b; });
        break;
    }
    return 0;
}

std::size_t conditionKernel(const Job& job, const Column& input)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, conditionAt(job.node, input, bar));
    return 0;
}

void joinKernel(const Job& job, const Column& input)
{
    const double decisive = job.node.op == Op::And ? 0 : 1;
    for (std::size_t bar = job.first; bar < job.end; ++bar) {
        double& value = job.out[bar - job.first];
        const double other = input.at(bar);
        if (value == decisive || other == decisive)
            value = decisive;
        else if (std::isnan(other))
            value = kUnknown;
    }
}

} // namespace tapesift::formula
