#pragma once

#include <cstring>

namespace tapesift::indicators {

// Two doubles in one register: every x86-64 and every 64-bit ARM has them. Each lane rounds exactly
// as a single double does, so the templates of recurrence.h give the same bits with either.
using Pair = double __attribute__((vector_size(16)));

inline Pair both(double value)
{
    return Pair{value, value};
}

// The values at `from` and behind it; no alignment is needed.
inline Pair load(const double* from)
{
    Pair pair;
    std::memcpy(&pair, from, sizeof pair);
    return pair;
}

// {a[0], b[0]} and {a[1], b[1]}.
inline Pair firsts(Pair a, Pair b)
{
    return __builtin_shufflevector(a, b, 0, 2);
}
inline Pair seconds(Pair a, Pair b)
{
    return __builtin_shufflevector(a, b, 1, 3);
}

} // namespace tapesift::indicators
