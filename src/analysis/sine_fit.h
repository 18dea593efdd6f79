#pragma once

#include <optional>
#include <span>
#include <vector>

namespace tapesift::analysis {

// cosine * cos(2 pi f t) + sine * sin(2 pi f t), t in bars, 0 at the last value and negative
// before.
struct Sine
{
    double frequency = 0; // turns a bar
    double cosine = 0;
    double sine = 0;
};

// A straight line and some sines as close as can be to a series, by least squares over all of them
// together, and what is left of the series.
struct SineFit
{
    std::vector<Sine> sines;
    std::vector<double> residual;

    // Mean of the squares of the residual.
    double meanSquare() const;
};

// Fits amplitudes and phases at the given frequencies.
// nullopt where the columns cannot be told apart (two frequencies closer than the series resolves),
// or with fewer values than there are coefficients.
std::optional<SineFit> fitSines(std::span<const double> values,
                                std::span<const double> frequencies);

// As fitSines, and moves the frequencies to where the squares are least: one step of Gauss and
// Newton, no further than a quarter of 1 / size each, which is what the interpolation of a spectrum
// may be off, and only within [lowest, highest].
std::optional<SineFit> refineSines(std::span<const double> values,
                                   std::span<const double> frequencies, double lowest,
                                   double highest);

} // namespace tapesift::analysis
