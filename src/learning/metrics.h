#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tapesift/learning/model.h"

namespace tapesift::learning {

// Predictions of bars that the model had not seen, by date.
struct OutOfSample
{
    std::vector<std::uint32_t> dates; // never falls
    std::vector<std::uint8_t> rises;
    std::vector<double> scores;        // log odds before calibration
    std::vector<double> probabilities; // calibrated
    std::vector<double> baseline;      // the share of rises in what the model had seen

    std::size_t size() const { return rises.size(); }
};

// The probability that a rise gets a higher value than a fall, equal values counting one half
// (Mann-Whitney U). nullopt without a rise or without a fall.
std::optional<double> aucOf(std::span<const double> values, std::span<const std::uint8_t> rises);

// Mean of (probability - outcome)^2 (Brier 1950). The spans must not be empty.
double brierOf(std::span<const double> probabilities, std::span<const std::uint8_t> rises);

// Ten bins of equal width; a probability of 1 belongs to the last.
std::array<ReliabilityBin, 10> reliabilityOf(std::span<const double> probabilities,
                                             std::span<const std::uint8_t> rises);

// What each row adds to a statistic, beyond its share: they sum up to 0.
//   AUC (DeLong 1988): of a rise (share of falls below it - AUC) / rises, of a fall
//   (share of rises above it - AUC) / falls, equal values counting one half.
//   A mean: (value - mean) / rows.
// Empty where aucOf() has no value.
std::vector<double> aucInfluence(std::span<const double> values,
                                 std::span<const std::uint8_t> rises);
std::vector<double> meanInfluence(std::span<const double> values);

// `distance` of a statistic from what chance gives, in standard errors, where rows of a block
// depend on one another and blocks do not (Obuchowski 1997): error^2 = B / (B - 1) * the sum over
// the B blocks of (sum of influences)^2. A block is the rows of `length` dates, `dates` never
// falls. 0 for less than two blocks; never infinite.
double inBlockErrors(double distance, std::span<const double> influence,
                     std::span<const std::uint32_t> dates, std::uint32_t length);

// All of Evidence; blocks are 2 * horizon dates long.
Evidence judge(const OutOfSample& sample, std::uint32_t horizon);

} // namespace tapesift::learning
