#include "learning/logistic.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "learning/calibration.h"
#include "tapesift/base/random.h"

namespace tapesift::learning {
namespace {

TEST(Logistic, GivesTheProbabilityOfLogOdds)
{
    EXPECT_DOUBLE_EQ(probabilityOf(0), 0.5);
    EXPECT_NEAR(probabilityOf(std::log(3)), 0.75, 1e-15); // odds of 3 to 1
    EXPECT_NEAR(probabilityOf(-std::log(3)), 0.25, 1e-15);
    EXPECT_EQ(probabilityOf(1e300), 1.0);
    EXPECT_EQ(probabilityOf(-1e300), 0.0);
}

struct Example
{
    std::array<double, 2> values{};
    double target = 0;
};

// 40 rows of which 22 have the target 1; a script makes the same.
std::vector<Example> examples()
{
    base::SeededRandom random(11);
    std::vector<Example> all;
    for (int i = 0; i < 40; ++i) {
        Example one;
        one.values[0] = random.uniform() * 2 - 1;
        one.values[1] = random.uniform() * 4 - 2;
        const double logOdds = 0.5 + 1.5 * one.values[0] - 0.7 * one.values[1];
        one.target = random.uniform() < 1 / (1 + std::exp(-logOdds)) ? 1 : 0;
        all.push_back(one);
    }
    return all;
}

LogisticProblem problemOf(const std::vector<Example>& all, double ridge)
{
    LogisticProblem problem;
    problem.rows = all.size();
    problem.columns = 2;
    problem.ridge = ridge;
    problem.values = [&all](std::size_t row, std::span<double> into) {
        std::ranges::copy(all[row].values, into.begin());
    };
    problem.target = [&all](std::size_t row) { return all[row].target; };
    return problem;
}

TEST(Logistic, FindsTheMaximumOfTheLikelihood)
{
    // By a Python script with gradient ascent in tiny steps until the gradient is below 1e-13.
    const auto all = examples();
    const auto fitted = fitLogistic(problemOf(all, 0.01));
    ASSERT_EQ(fitted.size(), 3U);
    EXPECT_NEAR(fitted[0], 1.957546058296833, 1e-7);
    EXPECT_NEAR(fitted[1], -0.8232376337330003, 1e-7);
    EXPECT_NEAR(fitted[2], 0.15983297974794003, 1e-7);
}

TEST(Logistic, StaysFiniteWhereTheRowsArePartedCompletely)
{
    auto all = examples();
    for (Example& one : all)
        one.target = one.values[0] > 0 ? 1 : 0;
    const auto parted = fitLogistic(problemOf(all, 1e-9));
    EXPECT_TRUE(std::ranges::all_of(parted, [](double x) { return std::isfinite(x); }));
    EXPECT_GT(parted[0], 10);
    for (Example& one : all)
        one.target = 1;
    const auto alike = fitLogistic(problemOf(all, 1e-3));
    EXPECT_TRUE(std::ranges::all_of(alike, [](double x) { return std::isfinite(x); }));
    EXPECT_GT(alike[2], 5);
    const auto none = fitLogistic(problemOf({}, 1e-3));
    EXPECT_EQ(none, (std::vector<double>{0, 0, 0}));
}

TEST(Calibration, FitsPlattsScaling)
{
    // Platt's targets are 6/7 for the 5 rises and 1/7 for the 5 falls. By the same script.
    const std::vector<double> scores = {-2, -1, -0.5, 0, 0.3, 0.8, 1, 1.5, 2, 3};
    const std::vector<std::uint8_t> rises = {0, 0, 1, 0, 1, 0, 1, 1, 0, 1};
    const Calibration fitted = calibrate(scores, rises);
    EXPECT_NEAR(fitted.slope, 0.4274601578310287, 1e-6);
    EXPECT_NEAR(fitted.intercept, -0.2183564721143543, 1e-6);
    EXPECT_NEAR(calibrated(fitted, 2), probabilityOf(0.4274601578 * 2 - 0.2183564721), 1e-6);
}

TEST(Calibration, TrustsNoModelThatIsWrongMoreOftenThanRight)
{
    const std::vector<double> scores = {3, 2, 1, -1, -2, -3};
    const std::vector<std::uint8_t> rises = {0, 0, 0, 1, 1, 0};
    const Calibration fitted = calibrate(scores, rises);
    EXPECT_EQ(fitted.slope, 0);
    EXPECT_DOUBLE_EQ(fitted.intercept, std::log(3.0 / 5.0)); // (2 + 1) / (4 + 1)
}

TEST(Calibration, MovesToAnotherBaseRate)
{
    // 3 of 6 to 1 of 6 rises: log odds (1 + 1) / (5 + 1) less those of 4 / 4.
    const std::vector<std::uint8_t> fitted = {0, 1, 0, 1, 0, 1};
    const std::vector<std::uint8_t> rarer = {0, 0, 0, 0, 0, 1};
    const Calibration moved = movedTo({0.5, 0.25}, fitted, rarer);
    EXPECT_EQ(moved.slope, 0.5);
    EXPECT_DOUBLE_EQ(moved.intercept, 0.25 + std::log(1.0 / 3.0));
}

TEST(Calibration, IsFiniteWithoutRowsOrWithOneOutcome)
{
    const Calibration none = calibrate({}, {});
    EXPECT_TRUE(std::isfinite(none.slope) && std::isfinite(none.intercept));
    const std::vector<double> scores = {1, 2, 3};
    const std::vector<std::uint8_t> rises = {1, 1, 1};
    const Calibration alike = calibrate(scores, rises);
    EXPECT_TRUE(std::isfinite(alike.slope) && std::isfinite(alike.intercept));
    EXPECT_GT(calibrated(alike, 2), 0.5);
}

} // namespace
} // namespace tapesift::learning
