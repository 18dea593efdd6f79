#pragma once

#include <cstring>

// Doubles side by side in registers. Each lane rounds exactly as a single double does, so the
// templates of recurrence.h give the same bits with any of these types. How a Quad is handed over
// depends on the instructions that a function is compiled for; therefore every function that takes
// or returns one is always inlined.
namespace tapesift::indicators {

// Two doubles in one register: every x86-64 and every 64-bit ARM has them.
using Pair = double __attribute__((vector_size(16)));
using PairMask = decltype(Pair{} > Pair{});

// Four doubles in one register (AVX2).
using Quad = double __attribute__((vector_size(32)));

// Four doubles in two registers: what stands in for a Quad elsewhere.
struct TwoPairs
{
    Pair low;
    Pair high;
};

struct TwoMasks
{
    PairMask low;
    PairMask high;
};

[[gnu::always_inline]] inline TwoPairs operator+(TwoPairs a, TwoPairs b)
{
    return {a.low + b.low, a.high + b.high};
}
[[gnu::always_inline]] inline TwoPairs operator-(TwoPairs a, TwoPairs b)
{
    return {a.low - b.low, a.high - b.high};
}
[[gnu::always_inline]] inline TwoPairs operator-(TwoPairs a)
{
    return {-a.low, -a.high};
}
[[gnu::always_inline]] inline TwoPairs operator*(TwoPairs a, TwoPairs b)
{
    return {a.low * b.low, a.high * b.high};
}
[[gnu::always_inline]] inline TwoPairs operator*(double a, TwoPairs b)
{
    return {a * b.low, a * b.high};
}
[[gnu::always_inline]] inline TwoPairs operator/(TwoPairs a, TwoPairs b)
{
    return {a.low / b.low, a.high / b.high};
}
[[gnu::always_inline]] inline TwoMasks operator>(TwoPairs a, TwoPairs b)
{
    return {a.low > b.low, a.high > b.high};
}
[[gnu::always_inline]] inline TwoPairs choose(TwoMasks mask, TwoPairs a, TwoPairs b)
{
    return {mask.low ? a.low : b.low, mask.high ? a.high : b.high};
}

// The values at `from` and behind it; no alignment is needed.
template <class Group>
[[gnu::always_inline]] inline Group load(const double* from)
{
    Group group;
    std::memcpy(&group, from, sizeof group);
    return group;
}

template <class Group>
[[gnu::always_inline]] inline void store(Group group, double* to)
{
    std::memcpy(to, &group, sizeof group);
}

// The same value in all lanes.
template <class Group>
[[gnu::always_inline]] inline Group spread(double value)
{
    if constexpr (sizeof(Group) == sizeof(Pair))
        return Group{value, value};
    else if constexpr (requires(Group group) { group.low; })
        return Group{{value, value}, {value, value}};
    else
        return Group{value, value, value, value};
}

[[gnu::always_inline]] inline Pair lowHalf(Quad a)
{
    return __builtin_shufflevector(a, a, 0, 1);
}
[[gnu::always_inline]] inline Pair lowHalf(TwoPairs a)
{
    return a.low;
}

[[gnu::always_inline]] inline Pair highHalf(Quad a)
{
    return __builtin_shufflevector(a, a, 2, 3);
}
[[gnu::always_inline]] inline Pair highHalf(TwoPairs a)
{
    return a.high;
}

[[gnu::always_inline]] inline Quad lowHalves(Quad a, Quad b)
{
    return __builtin_shufflevector(a, b, 0, 1, 4, 5);
}
[[gnu::always_inline]] inline TwoPairs lowHalves(TwoPairs a, TwoPairs b)
{
    return {a.low, b.low};
}

[[gnu::always_inline]] inline Quad highHalves(Quad a, Quad b)
{
    return __builtin_shufflevector(a, b, 2, 3, 6, 7);
}
[[gnu::always_inline]] inline TwoPairs highHalves(TwoPairs a, TwoPairs b)
{
    return {a.high, b.high};
}

// {a[0], b[0], a[2], b[2]}.
[[gnu::always_inline]] inline Quad evens(Quad a, Quad b)
{
    return __builtin_shufflevector(a, b, 0, 4, 2, 6);
}
[[gnu::always_inline]] inline TwoPairs evens(TwoPairs a, TwoPairs b)
{
    return {__builtin_shufflevector(a.low, b.low, 0, 2),
            __builtin_shufflevector(a.high, b.high, 0, 2)};
}

// {a[1], b[1], a[3], b[3]}.
[[gnu::always_inline]] inline Quad odds(Quad a, Quad b)
{
    return __builtin_shufflevector(a, b, 1, 5, 3, 7);
}
[[gnu::always_inline]] inline TwoPairs odds(TwoPairs a, TwoPairs b)
{
    return {__builtin_shufflevector(a.low, b.low, 1, 3),
            __builtin_shufflevector(a.high, b.high, 1, 3)};
}

} // namespace tapesift::indicators
