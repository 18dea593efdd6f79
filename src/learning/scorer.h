#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "learning/training_rows.h"
#include "tapesift/base/result.h"

namespace tapesift::learning {

// Gives log odds of a rise, not yet calibrated. Thread-safe.
class Scorer
{
public:
    virtual ~Scorer() = default;

    // One finite value a row; each row must be complete. Internal if the library fails.
    virtual base::Result<std::vector<double>> scores(std::span<const FeatureRow> rows) const = 0;
};

// The rows that a model learns from: `count` of them from `first` on.
struct RowRange
{
    std::size_t first = 0;
    std::size_t count = 0;
};

// Learns from the rows of a range. Cancelled when `stop` was asked for.
using Learner = std::function<base::Result<std::unique_ptr<Scorer>>(
    const TrainingRows& rows, RowRange range, const TrainProgress& progress,
    const std::stop_token& stop)>;

} // namespace tapesift::learning
