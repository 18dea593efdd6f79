#pragma once

#include "learning/metrics.h"
#include "learning/scorer.h"

namespace tapesift::learning {

inline constexpr std::size_t kFolds = 5;

// One fold: what is learnt from, what calibrates it, and what is predicted, by rows. No label of a
// range ends on or after the first date of the next range.
struct Fold
{
    RowRange learnt;
    RowRange calibrating;
    RowRange past; // both and what lies between them: what the base rate is taken from
    RowRange tested;
};

// The folds described at train(). Their ranges are empty where there are too few dates.
std::array<Fold, kFolds> foldsOf(const TrainingRows& rows);

// The predictions of all folds, one after the other. Cancelled as the learner is; NotFound where a
// fold has nothing to learn from.
base::Result<OutOfSample> walkForward(const TrainingRows& rows, const Learner& learner,
                                      const TrainProgress& progress, const std::stop_token& stop);

// The part of a longer work that goes from `from` to `to`.
TrainProgress progressWithin(const TrainProgress& progress, double from, double to);

} // namespace tapesift::learning
