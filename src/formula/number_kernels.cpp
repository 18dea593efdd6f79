// Steps from number to number that have no memory but a seed.

#include "formula/column.h"
#include "tapesift/indicators/bollinger.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/rsi.h"

namespace tapesift::formula {

namespace {

template <class Function>
void eachValue(const Job& job, const Column& input, Function function)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, known(function(input.at(bar))));
}

template <class Function>
void eachPair(const Job& job, const Column& left, const Column& right, Function function)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, known(function(left.at(bar), right.at(bar))));
}

// Goes through all values from the first one that is known. A value that is not known leaves the
// state as it is, and the result of its bar unknown.
template <class State>
std::size_t recur(const Job& job, const Column& input, State state)
{
    std::size_t bar = 0;
    while (bar < job.end && std::isnan(input.at(bar)))
        ++bar;
    const std::size_t start = bar;
    for (; bar < job.first; ++bar) {
        if (const double value = input.at(bar); !std::isnan(value))
            state.update(value);
    }
    for (std::size_t early = job.first; early < bar; ++early)
        job.put(early, kUnknown);
    for (; bar < job.end; ++bar) {
        const double value = input.at(bar);
        job.put(bar, std::isnan(value) ? kUnknown : known(state.update(value)));
    }
    return std::max(start, input.settled) + job.node.lead;
}

} // namespace

std::size_t numberKernel(const Job& job, const Column& input)
{
    switch (job.node.op) {
    case Op::Negate:
        eachValue(job, input, [](double value) { return -value; });
        break;
    case Op::Absolute:
        eachValue(job, input, [](double value) { return std::fabs(value); });
        break;
    case Op::Round:
        eachValue(job, input, [](double value) { return std::round(value); });
        break;
    case Op::SquareRoot:
        eachValue(job, input, [](double value) { return std::sqrt(value); });
        break;
    default:
        eachValue(job, input, [](double value) { return std::log(value); });
        break;
    }
    return input.settled;
}

std::size_t recursiveKernel(const Job& job, const Column& input)
{
    using indicators::SmoothedAverage;
    switch (job.node.op) {
    case Op::Ema:
        return recur(job, input, SmoothedAverage::exponential(job.node.period));
    case Op::Rma:
        return recur(job, input, SmoothedAverage::wilder(job.node.period));
    default:
        return recur(job, input, indicators::Rsi(job.node.period));
    }
}

std::size_t pairKernel(const Job& job, const Column& left, const Column& right)
{
    const auto bands = [&job](double mean, double deviation) {
        return indicators::bollingerBands(mean, deviation, job.node.factor);
    };
    switch (job.node.op) {
    case Op::BandUpper:
        eachPair(job, left, right, [&](double m, double d) { return bands(m, d).upper; });
        break;
    case Op::BandLower:
        eachPair(job, left, right, [&](double m, double d) { return bands(m, d).lower; });
        break;
    case Op::BandWidth:
        eachPair(job, left, right, [&](double m, double d) {
            return 100.0 * (bands(m, d).upper - bands(m, d).lower) / m;
        });
        break;
    default:
        withArithmetic(job.node.op, [&](auto function) { eachPair(job, left, right, function); });
        break;
    }
    return std::max(left.settled, right.settled);
}

} // namespace tapesift::formula
