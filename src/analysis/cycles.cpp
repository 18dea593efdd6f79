#include "tapesift/analysis/cycles.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "analysis/red_noise.h"
#include "analysis/sine_fit.h"
#include "analysis/spectrum.h"

namespace tapesift::analysis {

namespace {

constexpr double kPi = std::numbers::pi;

// A longer past would mix cycles of another time into today's.
constexpr std::size_t kMostPrices = 1024;
constexpr double kShortestPeriod = 5;   // bars
constexpr double kLeastTurns = 4;       // of a cycle within the prices
constexpr double kLeastTurnsFitted = 2; // of what the noise is fitted to
// Peaks closer than this, in 1 / length, are one: half the width of the window's main lobe.
constexpr double kResolution = 2;
constexpr double kLeastSignificance = 0.5;
// Root mean square of the logarithm of the price below which it does not move, and the part of it
// below which what is left is not worth a cycle.
constexpr double kLeastMovement = 1e-9;
constexpr double kLeastRest = 0.01;
// Effective length of the Hann window in Davies' bound: sqrt(4 pi v), v = 0.0200 the variance of
// the time under the squared window, in lengths.
constexpr double kWindowLength = 0.501;

struct Band
{
    double lowest = 0; // turns a bar
    double highest = 0;
};

struct Peak
{
    double frequency = 0;
    double significance = 0;
};

// How sure it is that noise shows no peak of that height anywhere in the band (Davies 1977, for
// spectra Baluev 2008).
double significanceOf(const RedNoise& noise, double ratio, double independent)
{
    const double chance = noise.chanceOf(ratio);
    const double crossings = independent * kWindowLength * std::sqrt(ratio) * chance;
    return (1 - chance) * std::exp(-crossings);
}

// Where the parabola through three neighbouring heights has its top, in steps from the middle.
double vertex(double left, double middle, double right)
{
    const double bend = left - 2 * middle + right;
    return bend < 0 ? std::clamp(0.5 * (left - right) / bend, -0.5, 0.5) : 0.0;
}

bool isApart(double frequency, std::span<const double> found, double distance)
{
    return std::ranges::all_of(
        found, [&](double other) { return std::fabs(frequency - other) >= distance; });
}

// The peak of the band that stands highest above the noise, away from those found before.
std::optional<Peak> highestPeak(std::span<const double> power, std::size_t length, const Band& band,
                                std::span<const double> found)
{
    const double size = 2 * static_cast<double>(power.size() - 1);
    const double perFourier = size / static_cast<double>(length);
    const RedNoise noise =
        fitRedNoise(power, static_cast<std::size_t>(std::ceil(kLeastTurnsFitted * perFourier)),
                    static_cast<std::size_t>(perFourier));
    if (!(noise.level > 0))
        return std::nullopt;
    const auto ratioAt = [&](std::size_t m) {
        return power[m] / noise.at(static_cast<double>(m) / size);
    };
    const auto first = static_cast<std::size_t>(std::ceil(band.lowest * size));
    const auto last = static_cast<std::size_t>(band.highest * size);
    std::size_t best = 0;
    double highest = 0;
    double left = ratioAt(first - 1);
    double middle = ratioAt(first);
    for (std::size_t m = first; m <= last; ++m) {
        const double right = ratioAt(m + 1);
        if (middle > highest && middle >= left && middle >= right &&
            isApart(static_cast<double>(m) / size, found,
                    kResolution / static_cast<double>(length))) {
            highest = middle;
            best = m;
        }
        left = middle;
        middle = right;
    }
    if (best == 0)
        return std::nullopt;
    const double offset =
        vertex(std::log(ratioAt(best - 1)), std::log(highest), std::log(ratioAt(best + 1)));
    const double independent = static_cast<double>(length) * (band.highest - band.lowest);
    return Peak{std::clamp((static_cast<double>(best) + offset) / size, band.lowest, band.highest),
                significanceOf(noise, highest, independent)};
}

Cycle cycleOf(const Sine& sine, double significance, double variance)
{
    Cycle cycle;
    cycle.period = 1 / sine.frequency;
    cycle.amplitude = std::hypot(sine.cosine, sine.sine);
    cycle.power = std::min(0.5 * cycle.amplitude * cycle.amplitude / variance, 1.0);
    // amplitude * cos(2 pi f t + phase)
    const double phase = -std::atan2(sine.sine, sine.cosine);
    cycle.phase = phase >= kPi ? -kPi : phase;
    cycle.significance = significance;
    cycle.nextTurn = cycle.phase < 0 ? Turn::Top : Turn::Bottom;
    const double angle = cycle.phase < 0 ? -cycle.phase : kPi - cycle.phase;
    cycle.barsToTurn = angle / (2 * kPi) * cycle.period;
    return cycle;
}

// The logarithm of the newest prices; empty if one is not a price.
std::vector<double> logarithms(std::span<const double> price)
{
    const auto newest = price.last(std::min(price.size(), kMostPrices));
    std::vector<double> logs;
    logs.reserve(newest.size());
    for (const double value : newest) {
        if (!(value > 0) || !std::isfinite(value))
            return {};
        logs.push_back(std::log(value));
    }
    return logs;
}

} // namespace

std::string_view turnName(Turn turn)
{
    switch (turn) {
    case Turn::Top:
        return "top";
    case Turn::Bottom:
        return "bottom";
    }
    return {};
}

std::vector<Cycle> dominantCycles(std::span<const double> price, std::size_t count)
{
    const std::vector<double> logs = logarithms(price);
    if (logs.size() < kMinCyclePrices)
        return {};
    auto fit = fitSines(logs, {});
    const double variance = fit ? fit->meanSquare() : 0;
    if (!(std::sqrt(variance) > kLeastMovement))
        return {};
    const Band band{kLeastTurns / static_cast<double>(logs.size()), 1 / kShortestPeriod};
    Spectrum spectrum(logs.size());
    std::vector<double> frequencies;
    std::vector<double> significances;
    // One cycle after the other, each in what those before have left: a strong one would otherwise
    // hide a weak one, or show its side lobes as cycles.
    while (frequencies.size() < count && fit->meanSquare() > kLeastRest * kLeastRest * variance) {
        const auto peak =
            highestPeak(spectrum.powerOf(fit->residual), logs.size(), band, frequencies);
        if (!peak || peak->significance < kLeastSignificance)
            break;
        frequencies.push_back(peak->frequency);
        auto next = refineSines(logs, frequencies, band.lowest, band.highest);
        if (!next)
            break;
        fit = std::move(next);
        significances.push_back(peak->significance);
        for (std::size_t i = 0; i < frequencies.size(); ++i)
            frequencies[i] = fit->sines[i].frequency;
    }
    std::vector<Cycle> cycles;
    for (std::size_t i = 0; i < fit->sines.size(); ++i)
        cycles.push_back(cycleOf(fit->sines[i], significances[i], variance));
    std::ranges::stable_sort(cycles, std::ranges::greater{}, &Cycle::power);
    return cycles;
}

} // namespace tapesift::analysis
