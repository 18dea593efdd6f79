#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::analysis {

// The spectrum that noise with a memory of one bar would have on average (AR 1):
//
//   S(f) = level / (1 + r^2 - 2 r cos(2 pi f)),   f in turns a bar
//
// (Torrence and Compo 1998, formula 16). r = 0 is white noise, r -> 1 a random walk.
struct RedNoise
{
    double memory = 0; // r, 0 ... 0.9999
    double level = 0;
    double frequencies = 0; // independent ones that it was fitted to

    double at(double frequency) const;

    // How likely (0 ... 1) this noise shows `power` or more at one given frequency. Its power has a
    // chi-square distribution with two degrees of freedom; because the level is itself an estimate
    // from n frequencies, F(2, 2n) takes its place: (1 + ratio / n)^-n, which tends to exp(-ratio).
    double chanceOf(double ratio) const;
};

// Fits red noise to a power spectrum by the least sum of absolute distances of the logarithms. A
// few peaks hardly move it, while the autocorrelation of the series would take a cycle for memory
// (Mann and Lees 1996, who smooth by a median and then fit). `power` holds the frequencies
// m / (2 * (size - 1)); the fit looks at every `stride`-th from `first` on. Level 0 if there is no
// power.
RedNoise fitRedNoise(std::span<const double> power, std::size_t first, std::size_t stride);

} // namespace tapesift::analysis
