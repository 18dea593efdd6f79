#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "formula/graph.h"

namespace tapesift::formula {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// A number that has no finite value is not known.
inline double known(double value)
{
    return std::isfinite(value) ? value : kUnknown;
}

// Operations of two numbers that look at one bar.
constexpr bool isArithmetic(Op op)
{
    return op >= Op::Add && op <= Op::Maximum;
}

// Calls `then` with the operation as a function of two numbers.
template <class Then>
void withArithmetic(Op op, Then then)
{
    switch (op) {
    case Op::Add:
        return then([](double a, double b) { return a + b; });
    case Op::Subtract:
        return then([](double a, double b) { return a - b; });
    case Op::Multiply:
        return then([](double a, double b) { return a * b; });
    case Op::Divide:
        return then([](double a, double b) { return a / b; });
    case Op::Remainder:
        return then([](double a, double b) { return std::fmod(a, b); });
    case Op::Minimum:
        return then([](double a, double b) { return std::isnan(a) || a < b ? a : b; });
    case Op::Maximum:
        return then([](double a, double b) { return std::isnan(a) || a > b ? a : b; });
    default:
        return then([](double, double) { return kUnknown; });
    }
}

inline double arithmetic(Op op, double a, double b)
{
    double result = kUnknown;
    withArithmetic(op, [&](auto function) { result = known(function(a, b)); });
    return result;
}

} // namespace tapesift::formula
