#include "learning/calibration.h"

#include <numeric>

#include "learning/logistic.h"

namespace tapesift::learning {

namespace {

// So small that it only bounds the slope where the scores part rises and falls completely.
constexpr double kSlopeRidge = 1e-9;

double countRises(std::span<const std::uint8_t> rises)
{
    return std::accumulate(rises.begin(), rises.end(), 0.0);
}

double baseLogOdds(std::span<const std::uint8_t> rises)
{
    const double up = countRises(rises);
    return std::log((up + 1) / (static_cast<double>(rises.size()) - up + 1));
}

} // namespace

Calibration calibrate(std::span<const double> scores, std::span<const std::uint8_t> rises)
{
    const double up = countRises(rises);
    const double down = static_cast<double>(rises.size()) - up;
    LogisticProblem problem;
    problem.rows = scores.size();
    problem.columns = 1;
    problem.ridge = kSlopeRidge;
    problem.values = [&](std::size_t row, std::span<double> into) { into[0] = scores[row]; };
    problem.target = [&](std::size_t row) {
        return rises[row] != 0 ? (up + 1) / (up + 2) : 1 / (down + 2);
    };
    const std::vector<double> fitted = fitLogistic(problem);
    if (fitted[0] >= 0)
        return {fitted[0], fitted[1]};
    return {0, baseLogOdds(rises)};
}

Calibration movedTo(const Calibration& calibration, std::span<const std::uint8_t> fitted,
                    std::span<const std::uint8_t> rises)
{
    return {calibration.slope, calibration.intercept + baseLogOdds(rises) - baseLogOdds(fitted)};
}

double calibrated(const Calibration& calibration, double score)
{
    return probabilityOf(calibration.slope * score + calibration.intercept);
}

} // namespace tapesift::learning
