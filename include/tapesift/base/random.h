#pragma once

#include <cstdint>

namespace tapesift::base {

// Spreads the bits of `value` (the finaliser of SplitMix64, Steele, Lea and Flood 2014). Equal
// input gives equal output on every machine, so it serves as a counter-based generator.
constexpr std::uint64_t mix64(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

// A small generator whose whole sequence follows from its seed. Not for secrets. Not thread-safe.
class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next() { return mix64(m_state++); }

    // Uniform in [0, 1), a multiple of 2^-53.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    // Uniform in [0, bound). `bound` must be positive.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t m_state;
};

} // namespace tapesift::base
