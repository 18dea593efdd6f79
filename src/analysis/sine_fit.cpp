#include "analysis/sine_fit.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace tapesift::analysis {

namespace {

// A pivot this much smaller than its column's own square is rounding error.
constexpr double kLeastPivot = 1e-10;
// How far a frequency may move, in 1 / size.
constexpr double kLargestMove = 0.25;

using Column = std::vector<double>;

double dot(std::span<const double> a, std::span<const double> b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

// Solves the normal equations of the columns by Cholesky; empty if they are singular.
std::vector<double> leastSquares(const std::vector<Column>& columns, std::span<const double> values)
{
    const std::size_t count = columns.size();
    std::vector<double> lower(count * count);
    std::vector<double> solution(count);
    for (std::size_t i = 0; i < count; ++i) {
        double right = dot(columns[i], values);
        for (std::size_t j = 0; j <= i; ++j) {
            const double square = dot(columns[i], columns[j]);
            double rest = square;
            for (std::size_t k = 0; k < j; ++k)
                rest -= lower[i * count + k] * lower[j * count + k];
            if (j < i) {
                lower[i * count + j] = rest / lower[j * count + j];
            } else {
                if (!(rest > kLeastPivot * square))
                    return {};
                lower[i * count + i] = std::sqrt(rest);
            }
        }
        for (std::size_t k = 0; k < i; ++k)
            right -= lower[i * count + k] * solution[k];
        solution[i] = right / lower[i * count + i];
    }
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t k = i + 1; k < count; ++k)
            solution[i] -= lower[k * count + i] * solution[k];
        solution[i] /= lower[i * count + i];
    }
    return solution;
}

// The line's two columns, then cosine and sine of each frequency.
std::vector<Column> columnsOf(std::size_t size, std::span<const double> frequencies)
{
    std::vector<Column> columns(2 + 2 * frequencies.size(), Column(size));
    const double half = (static_cast<double>(size) - 1) / 2;
    for (std::size_t i = 0; i < size; ++i) {
        columns[0][i] = 1;
        columns[1][i] = static_cast<double>(i) / half - 1;
    }
    for (std::size_t s = 0; s < frequencies.size(); ++s) {
        const double angle = 2 * std::numbers::pi * frequencies[s];
        // Turned bar by bar from the last one back, which is five times as fast as sine and cosine
        // of each; after 1,024 turns the error is below 1e-12.
        const std::complex<double> turn = std::polar(1.0, -angle);
        std::complex<double> value = 1;
        for (std::size_t i = size; i-- > 0;) {
            columns[2 + 2 * s][i] = value.real();
            columns[3 + 2 * s][i] = value.imag();
            value = {value.real() * turn.real() - value.imag() * turn.imag(),
                     value.real() * turn.imag() + value.imag() * turn.real()};
        }
    }
    return columns;
}

std::optional<SineFit> fitColumns(const std::vector<Column>& columns,
                                  std::span<const double> frequencies,
                                  std::span<const double> values)
{
    const std::vector<double> solution = leastSquares(columns, values);
    if (solution.empty())
        return std::nullopt;
    SineFit fit;
    for (std::size_t s = 0; s < frequencies.size(); ++s)
        fit.sines.push_back({frequencies[s], solution[2 + 2 * s], solution[3 + 2 * s]});
    fit.residual.assign(values.begin(), values.end());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (std::size_t i = 0; i < values.size(); ++i)
            fit.residual[i] -= solution[c] * columns[c][i];
    }
    return fit;
}

// How the model changes with the sine's frequency: its derivative, in radians a bar.
Column slopeOf(const Sine& sine, const Column& cosines, const Column& sines)
{
    Column slope(cosines.size());
    const double last = static_cast<double>(cosines.size()) - 1;
    for (std::size_t i = 0; i < slope.size(); ++i)
        slope[i] =
            (static_cast<double>(i) - last) * (sine.sine * cosines[i] - sine.cosine * sines[i]);
    return slope;
}

} // namespace

double SineFit::meanSquare() const
{
    return residual.empty() ? 0.0 : dot(residual, residual) / static_cast<double>(residual.size());
}

std::optional<SineFit> fitSines(std::span<const double> values, std::span<const double> frequencies)
{
    if (values.size() < 2 + 2 * frequencies.size())
        return std::nullopt;
    return fitColumns(columnsOf(values.size(), frequencies), frequencies, values);
}

std::optional<SineFit> refineSines(std::span<const double> values,
                                   std::span<const double> frequencies, double lowest,
                                   double highest)
{
    if (values.size() < 2 + 3 * frequencies.size())
        return std::nullopt;
    std::vector<Column> columns = columnsOf(values.size(), frequencies);
    auto fit = fitColumns(columns, frequencies, values);
    if (!fit)
        return std::nullopt;
    for (std::size_t s = 0; s < frequencies.size(); ++s)
        columns.push_back(slopeOf(fit->sines[s], columns[2 + 2 * s], columns[3 + 2 * s]));
    const std::vector<double> step = leastSquares(columns, fit->residual);
    if (step.empty())
        return fit;
    const double furthest = kLargestMove / static_cast<double>(values.size());
    std::vector<double> moved(frequencies.begin(), frequencies.end());
    for (std::size_t s = 0; s < moved.size(); ++s) {
        const double move = step[2 + 2 * moved.size() + s] / (2 * std::numbers::pi);
        moved[s] = std::clamp(moved[s] + std::clamp(move, -furthest, furthest), lowest, highest);
    }
    auto better = fitSines(values, moved);
    return better && better->meanSquare() < fit->meanSquare() ? better : fit;
}

} // namespace tapesift::analysis
