#include "analysis/sine_fit.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "unit/analysis/turn.h"

namespace tapesift::analysis {
namespace {

constexpr double kNoSlope = 0;
constexpr double kNyquist = 0.5;

// 3 + 0.01 i + 2 cos(2 pi f t) - 0.5 sin(2 pi f t) + 0.7 sin(2 pi g t), t = 0 at the last value.
std::vector<double> twoSines(std::size_t size, double f, double g)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < size; ++i) {
        const double t = static_cast<double>(i) - static_cast<double>(size - 1);
        values.push_back(3 + 0.01 * static_cast<double>(i) + 2 * std::cos(kTurn * f * t) -
                         0.5 * std::sin(kTurn * f * t) + 0.7 * std::sin(kTurn * g * t));
    }
    return values;
}

TEST(SineFit, FindsWhatASeriesWasMadeOf)
{
    const std::vector<double> frequencies = {0.031, 0.087};
    const auto fit = fitSines(twoSines(400, 0.031, 0.087), frequencies);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->sines[0].cosine, 2, 1e-9);
    EXPECT_NEAR(fit->sines[0].sine, -0.5, 1e-9);
    EXPECT_NEAR(fit->sines[1].cosine, 0, 1e-9);
    EXPECT_NEAR(fit->sines[1].sine, 0.7, 1e-9);
    EXPECT_LT(fit->meanSquare(), 1e-18);
    ASSERT_EQ(fit->residual.size(), 400U);
}

TEST(SineFit, WithoutFrequenciesTakesOffTheLine)
{
    // The line closest to 0, 1, 0, 1 is 0.2 + 0.2 i: slope 1 / 5 from sum((i - 1.5) y) = 1 over
    // sum((i - 1.5)^2) = 5, mean 0.5. What is left is -0.2, 0.6, -0.6, 0.2.
    const auto fit = fitSines(std::vector<double>{0, 1, 0, 1}, {});
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->residual[0], -0.2, 1e-12);
    EXPECT_NEAR(fit->residual[1], 0.6, 1e-12);
    EXPECT_NEAR(fit->residual[2], -0.6, 1e-12);
    EXPECT_NEAR(fit->residual[3], 0.2, 1e-12);
    EXPECT_NEAR(fit->meanSquare(), 0.2, 1e-12); // (0.04 + 0.36 + 0.36 + 0.04) / 4
}

TEST(SineFit, RefinesFrequenciesThatAreSlightlyOff)
{
    const std::vector<double> off = {0.0312, 0.0868}; // by 0.08 of 1 / 400
    const auto fit = refineSines(twoSines(400, 0.031, 0.087), off, kNoSlope, kNyquist);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->sines[0].frequency, 0.031, 5e-6);
    EXPECT_NEAR(fit->sines[1].frequency, 0.087, 5e-6);
    EXPECT_NEAR(fit->sines[0].cosine, 2, 0.01);
}

TEST(SineFit, StaysWithinTheBoundsAndDoesNotMoveFar)
{
    const auto values = twoSines(400, 0.031, 0.087);
    const auto bounded = refineSines(values, std::vector<double>{0.0312}, 0.0311, kNyquist);
    ASSERT_TRUE(bounded);
    EXPECT_NEAR(bounded->sines[0].frequency, 0.0311, 1e-12);
    const auto far = refineSines(values, std::vector<double>{0.0325}, kNoSlope, kNyquist);
    ASSERT_TRUE(far);
    EXPECT_LE(std::fabs(far->sines[0].frequency - 0.0325), 0.25 / 400 + 1e-12);
}

TEST(SineFit, CannotTellEqualFrequenciesApart)
{
    const auto values = twoSines(400, 0.031, 0.087);
    EXPECT_FALSE(fitSines(values, std::vector<double>{0.031, 0.031}));
    EXPECT_FALSE(refineSines(values, std::vector<double>{0.031, 0.031}, kNoSlope, kNyquist));
}

TEST(SineFit, NeedsAValueForEachCoefficient)
{
    const std::vector<double> values = {1, 2, 1};
    EXPECT_FALSE(fitSines(values, std::vector<double>{0.1}));
    EXPECT_FALSE(refineSines(values, std::vector<double>{0.1}, kNoSlope, kNyquist));
    EXPECT_FALSE(fitSines({}, {}));
}

} // namespace
} // namespace tapesift::analysis
