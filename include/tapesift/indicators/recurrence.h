#pragma once

#include <cstddef>

// The arithmetic that every form of an indicator shares: whole series, one appended bar and the
// fused pass over many indicators. Because each step is written once, all three give the same bits.
// The templates take a double or a vector of doubles (one indicator a lane).
namespace tapesift::indicators {

// Weight of the newest value in an exponential average over `period` values: 2 / (n + 1).
constexpr double exponentialWeight(std::size_t period)
{
    return 2.0 / (static_cast<double>(period) + 1.0);
}

// Weight of the newest value in Wilder's average over `period` values: 1 / n.
constexpr double wilderWeight(std::size_t period)
{
    return 1.0 / static_cast<double>(period);
}

// The next value of an exponential average. In this form a constant price stays exactly constant.
template <class T>
[[gnu::always_inline]] inline T smooth(T previous, T value, T weight)
{
    return previous + (value - previous) * weight;
}

// Arithmetic mean of values given one by one. Sums the distances from the first value, so that the
// mean of equal values is exactly that value.
class Mean
{
public:
    void add(double value)
    {
        if (m_count == 0)
            m_first = value;
        m_distance += value - m_first;
        ++m_count;
    }

    // At least one value must have been added.
    double value() const { return from(m_first, m_distance, m_count); }

    static double from(double first, double sumOfDistances, std::size_t count)
    {
        return first + sumOfDistances / static_cast<double>(count);
    }

private:
    double m_first = 0;
    double m_distance = 0;
    std::size_t m_count = 0;
};

// Lane by lane: `a` where `mask` is set, else `b`.
template <class Mask, class T>
[[gnu::always_inline]] inline T choose(Mask mask, T a, T b)
{
    return mask ? a : b;
}

template <class T>
[[gnu::always_inline]] inline T larger(T a, T b)
{
    return choose(a > b, a, b);
}

template <class T>
[[gnu::always_inline]] inline T magnitude(T value)
{
    return larger(-value, value);
}

// `change` if it is positive, else 0.
template <class T>
[[gnu::always_inline]] inline T positivePart(T change)
{
    return choose(change > T{}, change, T{});
}

// `volume` where `price` is above `reference`, else 0.
template <class T>
[[gnu::always_inline]] inline T volumeIfAbove(T price, T reference, T volume)
{
    return choose(price > reference, volume, T{});
}

// The largest of high - low, |high - previous close| and |low - previous close|.
template <class T>
[[gnu::always_inline]] inline T trueRange(T high, T low, T previousClose)
{
    const T gap = larger(magnitude(high - previousClose), magnitude(low - previousClose));
    return larger(high - low, gap);
}

// Wilder's directional movement: the larger of the two moves counts, if it is positive.
template <class T>
[[gnu::always_inline]] inline T directionalMove(T move, T opposite)
{
    return choose(move > larger(opposite, T{}), move, T{});
}

// Directional index from the smoothed movements; 0 where nothing moved.
template <class T>
[[gnu::always_inline]] inline T directionalIndex(T plus, T minus)
{
    const T sum = plus + minus;
    const T index = 100.0 * magnitude(plus - minus) / sum;
    return choose(sum > T{}, index, T{});
}

// 100 - 100 / (1 + up / down), and 100 where nothing went down (TradingView's rule).
inline double strengthIndex(double up, double down)
{
    return down == 0 ? 100.0 : 100.0 - 100.0 / (1.0 + up / down);
}

} // namespace tapesift::indicators
