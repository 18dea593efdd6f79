#include "analysis/red_noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tapesift::analysis {

namespace {

// The memory is searched as -ln(1 - r), in which the spectra are about evenly apart.
constexpr double kMostMemory = 0.9999;
constexpr int kSearchSteps = 10; // leaves 1 % of the range

// The variance of a median of n logarithms of an exponential variable is 2.08 / n, that of the best
// estimate of its level is 1 / n: as many frequencies count for one.
constexpr double kMedianCost = 2.08;

double shape(double memory, double cosine)
{
    return 1.0 / (1.0 + memory * memory - 2.0 * memory * cosine);
}

struct Fit
{
    double logLevel = 0;
    double misfit = 0; // mean absolute distance of the logarithms
};

class LogSpectrum
{
public:
    LogSpectrum(std::span<const double> power, std::size_t first, std::size_t stride)
    {
        const double turn = std::numbers::pi / static_cast<double>(power.size() - 1);
        for (std::size_t m = first; m < power.size(); m += stride) {
            if (!(power[m] > 0))
                continue;
            m_logs.push_back(std::log(power[m]));
            m_cosines.push_back(std::cos(turn * static_cast<double>(m)));
        }
        m_rest.resize(m_logs.size());
    }

    std::size_t size() const { return m_logs.size(); }

    Fit fit(double memory)
    {
        for (std::size_t i = 0; i < m_logs.size(); ++i)
            m_rest[i] = m_logs[i] - std::log(shape(memory, m_cosines[i]));
        const auto middle = m_rest.begin() + static_cast<std::ptrdiff_t>(m_rest.size() / 2);
        std::nth_element(m_rest.begin(), middle, m_rest.end());
        Fit fit{*middle, 0};
        for (const double rest : m_rest)
            fit.misfit += std::fabs(rest - fit.logLevel);
        fit.misfit /= static_cast<double>(m_rest.size());
        return fit;
    }

private:
    std::vector<double> m_logs;
    std::vector<double> m_cosines;
    std::vector<double> m_rest;
};

// The memory with the least misfit, by golden section.
double bestMemory(LogSpectrum& spectrum)
{
    constexpr double kCut = std::numbers::phi - 1;
    const auto memoryAt = [](double place) { return -std::expm1(-place); };
    const auto misfitAt = [&](double place) { return spectrum.fit(memoryAt(place)).misfit; };
    double low = 0;
    double high = -std::log1p(-kMostMemory);
    double inner = high - kCut * (high - low);
    double outer = low + kCut * (high - low);
    double innerMisfit = misfitAt(inner);
    double outerMisfit = misfitAt(outer);
    for (int i = 0; i < kSearchSteps; ++i) {
        if (innerMisfit < outerMisfit) {
            high = outer;
            outer = inner;
            outerMisfit = innerMisfit;
            inner = high - kCut * (high - low);
            innerMisfit = misfitAt(inner);
        } else {
            low = inner;
            inner = outer;
            innerMisfit = outerMisfit;
            outer = low + kCut * (high - low);
            outerMisfit = misfitAt(outer);
        }
    }
    return memoryAt((low + high) / 2);
}

} // namespace

double RedNoise::at(double frequency) const
{
    return level * shape(memory, std::cos(2 * std::numbers::pi * frequency));
}

double RedNoise::chanceOf(double ratio) const
{
    return std::exp(-frequencies * std::log1p(ratio / frequencies));
}

RedNoise fitRedNoise(std::span<const double> power, std::size_t first, std::size_t stride)
{
    LogSpectrum spectrum(power, first, stride);
    if (spectrum.size() == 0)
        return {};
    RedNoise noise;
    noise.memory = bestMemory(spectrum);
    // The median of an exponential variable is ln 2 of its mean.
    noise.level = std::exp(spectrum.fit(noise.memory).logLevel) / std::numbers::ln2;
    noise.frequencies = static_cast<double>(spectrum.size()) / kMedianCost;
    return noise;
}

} // namespace tapesift::analysis
