#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/learning/features.h"
#include "tapesift/learning/training.h"

namespace tapesift::learning {

// What is learnt from: rows by date, then symbol. Equally long columns.
struct TrainingRows
{
    std::vector<FeatureRow> features;
    std::vector<std::uint8_t> rises;  // 1 where the close `horizon` bars later is higher
    std::vector<std::uint32_t> dates; // index into calendar; never falls

    std::vector<base::UtcSeconds> calendar; // every time at which some symbol has a bar
    std::uint32_t embargo = 0;              // dates that the longest label reaches ahead
    std::uint32_t symbols = 0;              // that have a row

    std::size_t size() const { return features.size(); }
    // How many dates have a row.
    std::uint32_t datesWithRows() const;
};

// InvalidArgument for a symbol given twice; otherwise there may be any number of rows, up to
// maxRows. Cancelled when `stop` was asked for. `progress` as in train().
base::Result<TrainingRows> trainingRows(std::span<const TrainingSeries> series,
                                        const TrainOptions& options, const TrainProgress& progress,
                                        const std::stop_token& stop);

} // namespace tapesift::learning
