// Steps that look at the last values of one number.

#include "formula/column.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/rate_of_change.h"
#include "tapesift/indicators/rolling_range.h"
#include "tapesift/indicators/standard_deviation.h"

namespace tapesift::formula {

namespace {

using Window = std::span<const double>;

bool hasUnknown(Window window)
{
    return std::any_of(window.begin(), window.end(),
                       [](double value) { return std::isnan(value); });
}

template <class ValueOf>
void eachWindow(const Job& job, const Column& input, std::size_t length, ValueOf valueOf)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, bar + 1 < length ? kUnknown : known(valueOf(input.window(bar, length))));
}

// The weight of a value is its place in the window.
double weightedMeanOf(Window window)
{
    double sum = 0;
    double weight = 0;
    for (const double value : window) {
        weight += 1;
        sum += weight * value;
    }
    return sum / (weight * (weight + 1) / 2);
}

double sumOf(Window window)
{
    double sum = 0;
    for (const double value : window)
        sum += value;
    return sum;
}

double percentRankOf(Window window)
{
    if (hasUnknown(window))
        return kUnknown;
    const Window before = window.first(window.size() - 1);
    const double newest = window.back();
    const auto count =
        std::count_if(before.begin(), before.end(), [newest](double v) { return v <= newest; });
    return 100.0 * static_cast<double>(count) / static_cast<double>(before.size());
}

// 1 where each value is beyond the one before, 0 where one is not, unknown where that hangs on a
// value that is not known.
template <class IsBeyond>
double runOf(Window window, IsBeyond isBeyond)
{
    double result = 1;
    for (std::size_t i = 1; i < window.size(); ++i) {
        if (std::isnan(window[i]) || std::isnan(window[i - 1]))
            result = kUnknown;
        else if (!isBeyond(window[i], window[i - 1]))
            return 0;
    }
    return result;
}

// A run that reaches back to values that are not settled is not known.
template <class IsBeyond>
void eachRun(const Job& job, const Column& input, IsBeyond isBeyond)
{
    const std::size_t length = job.node.period + std::size_t{1};
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, bar < input.settled + job.node.period
                         ? kUnknown
                         : runOf(input.window(bar, length), isBeyond));
}

} // namespace

// `isComplete`: no value of the input is missing.
std::size_t windowKernel(const Job& job, const Column& input, bool isComplete)
{
    const std::size_t period = job.node.period;
    const auto extreme = [isComplete](auto function) {
        return [isComplete, function](Window window) {
            return !isComplete && hasUnknown(window) ? kUnknown : function(window);
        };
    };
    switch (job.node.op) {
    case Op::Sma:
        eachWindow(job, input, period, indicators::meanOf);
        break;
    case Op::Wma:
        eachWindow(job, input, period, weightedMeanOf);
        break;
    case Op::Sum:
        eachWindow(job, input, period, sumOf);
        break;
    case Op::Deviation:
        eachWindow(job, input, period, indicators::standardDeviationOf);
        break;
    case Op::Highest:
        eachWindow(job, input, period, extreme(indicators::highestOf));
        break;
    case Op::Lowest:
        eachWindow(job, input, period, extreme(indicators::lowestOf));
        break;
    case Op::RateOfChange:
        eachWindow(job, input, period + 1, indicators::rateOfChangeOf);
        break;
    case Op::PercentRank:
        eachWindow(job, input, period + 1, percentRankOf);
        break;
    case Op::Back:
        eachWindow(job, input, period + 1, [](Window window) { return window.front(); });
        break;
    case Op::Rising:
        eachRun(job, input, [](double value, double before) { return value > before; });
        return 0;
    default:
        eachRun(job, input, [](double value, double before) { return value < before; });
        return 0;
    }
    return input.settled + job.node.lead;
}

} // namespace tapesift::formula
