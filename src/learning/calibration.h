#pragma once

#include <span>

#include "tapesift/learning/model.h"

namespace tapesift::learning {

// Platt scaling (Platt 1999, "Probabilistic outputs for support vector machines"): the logistic
// regression of the outcomes on the scores. The targets are held back from 0 and 1 as there:
// (rises + 1) / (rises + 2) and 1 / (falls + 2). A negative slope becomes 0 with the intercept
// that says the base rate. Always finite, also for no rows.
Calibration calibrate(std::span<const double> scores, std::span<const std::uint8_t> rises);

// The same calibration for a time in which a share `rises` of the rows rises, fitted in one where
// `fitted` does: the intercept moves by the difference of their log odds (King and Zeng 2001,
// "Logistic regression in rare events data", prior correction). Both shares are given by outcomes,
// counted with one rise and one fall more.
Calibration movedTo(const Calibration& calibration, std::span<const std::uint8_t> fitted,
                    std::span<const std::uint8_t> rises);

// The probability of a rise, 0 ... 1.
double calibrated(const Calibration& calibration, double score);

} // namespace tapesift::learning
