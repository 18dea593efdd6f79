#include "analysis/spectrum.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace tapesift::analysis {
namespace {

TEST(Spectrum, PadsToAPowerOfTwoOfAtLeastFourTimesTheLength)
{
    EXPECT_EQ(Spectrum(6).size(), 32U);
    EXPECT_EQ(Spectrum(128).size(), 512U);
    EXPECT_EQ(Spectrum(129).size(), 1024U);
    EXPECT_EQ(Spectrum(1024).size(), 4096U);
}

TEST(Spectrum, IsTheFourierTransformOfTheWindowedSeries)
{
    // Python's cmath, term by term: abs(sum(w[j] * x[j] * exp(-2i pi m j / 32)))**2 with
    // w[j] = sin(pi * (j + 0.5) / 6)**2.
    const std::vector<double> series = {1, -2, 3, 0.5, -1, 2};
    Spectrum spectrum(series.size());
    const auto power = spectrum.powerOf(series);
    ASSERT_EQ(power.size(), 17U);
    EXPECT_NEAR(power[0], 3.8671472283113864, 1e-12);
    EXPECT_NEAR(power[1], 3.969332440019464, 1e-12);
    EXPECT_NEAR(power[5], 6.956922227718765, 1e-12);
    EXPECT_NEAR(power[11], 14.639812059056503, 1e-12);
    EXPECT_NEAR(power[16], 7.648236141556915, 1e-12);
}

TEST(Spectrum, ForgetsTheSeriesBefore)
{
    Spectrum spectrum(4);
    spectrum.powerOf(std::vector<double>{9, -7, 5, 3});
    const auto power = spectrum.powerOf(std::vector<double>{0, 0, 0, 0});
    for (const double value : power)
        EXPECT_EQ(value, 0);
}

TEST(Spectrum, KeepsTheSideLobesOfASineLow)
{
    // Hann's side lobes are 31 dB below the peak, and below 60 dB ten Fourier frequencies away.
    std::vector<double> series;
    for (int i = 0; i < 256; ++i)
        series.push_back(std::cos(2 * std::numbers::pi * i * 0.125));
    Spectrum spectrum(series.size());
    const auto power = spectrum.powerOf(series);
    const double peak = power[128]; // 0.125 * 1024
    for (std::size_t m = 0; m < power.size(); ++m) {
        const double away = std::fabs(static_cast<double>(m) - 128) / 4;
        EXPECT_LE(power[m], peak);
        if (away >= 2) {
            EXPECT_LT(power[m], peak * 1e-3) << m;
        }
        if (away >= 10) {
            EXPECT_LT(power[m], peak * 1e-6) << m;
        }
    }
}

} // namespace
} // namespace tapesift::analysis
