#include "analysis/red_noise.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::analysis {
namespace {

// The median of red noise at the frequencies m / (2 * (count - 1)): ln 2 of its mean.
std::vector<double> mediansOf(double memory, double level, std::size_t count)
{
    std::vector<double> power;
    for (std::size_t m = 0; m < count; ++m) {
        const double angle =
            std::numbers::pi * static_cast<double>(m) / static_cast<double>(count - 1);
        power.push_back(std::numbers::ln2 * level /
                        (1 + memory * memory - 2 * memory * std::cos(angle)));
    }
    return power;
}

TEST(RedNoise, HasTheSpectrumOfAMemoryOfOneBar)
{
    // 2 / (1 + 0.64 - 1.6 * cos(0.2 pi)) = 2 / (1.64 - 1.6 * 0.8090170) = 2 / 0.3455728
    const RedNoise noise{0.8, 2, 50};
    EXPECT_NEAR(noise.at(0.1), 5.787493, 1e-5);
    EXPECT_NEAR(noise.at(0), 2 / 0.04, 1e-9);
    EXPECT_NEAR(noise.at(0.5), 2 / 3.24, 1e-9);
}

TEST(RedNoise, ChanceAllowsForTheLevelBeingAnEstimate)
{
    // F(2, 100): (1 + 3 / 50)^-50 = exp(-50 * ln 1.06) = exp(-2.9134454) = 0.0542883
    EXPECT_NEAR((RedNoise{0, 1, 50}.chanceOf(3)), 0.0542883, 1e-6);
    EXPECT_EQ((RedNoise{0, 1, 50}.chanceOf(0)), 1);
    // Known exactly: exp(-3) = 0.0497871
    EXPECT_NEAR((RedNoise{0, 1, 1e9}.chanceOf(3)), 0.0497871, 1e-6);
}

TEST(RedNoise, IsFoundInItsOwnSpectrum)
{
    for (const double memory : {0.0, 0.3, 0.7, 0.95, 0.995}) {
        const RedNoise noise = fitRedNoise(mediansOf(memory, 3, 513), 4, 2);
        // The search ends within 1 % of the range of -ln(1 - r), that is 0.09.
        EXPECT_NEAR(std::log1p(-noise.memory), std::log1p(-memory), 0.1) << memory;
        EXPECT_NEAR(noise.level, 3, 0.3) << memory;
        EXPECT_NEAR(noise.frequencies, 255 / 2.08, 1e-9) << "4, 6 ... 512 are 255 frequencies";
    }
}

TEST(RedNoise, AFewPeaksHardlyMoveIt)
{
    std::vector<double> power = mediansOf(0.9, 1, 513);
    for (const std::size_t m : {10U, 12U, 14U, 60U, 62U})
        power[m] *= 1e6;
    const RedNoise noise = fitRedNoise(power, 4, 2);
    EXPECT_NEAR(noise.memory, 0.9, 0.02);
    EXPECT_NEAR(noise.level, 1, 0.1);
}

TEST(RedNoise, LevelIsTheMeanOfNoisyPower)
{
    base::SeededRandom random(5);
    std::vector<double> power;
    for (int m = 0; m < 4001; ++m)
        power.push_back(-7 * std::log1p(-random.uniform())); // exponential, mean 7
    const RedNoise noise = fitRedNoise(power, 1, 1);
    EXPECT_LT(noise.memory, 0.15);
    EXPECT_NEAR(noise.at(0.25), 7, 0.6);
}

TEST(RedNoise, NoPowerHasNoLevel)
{
    EXPECT_EQ(fitRedNoise(std::vector<double>(65, 0.0), 1, 1).level, 0);
}

} // namespace
} // namespace tapesift::analysis
