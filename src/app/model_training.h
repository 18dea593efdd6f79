#pragma once

#include <stop_token>
#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/engine/cache_warmer.h"
#include "tapesift/learning/training.h"
#include "tapesift/store/run_record.h"

namespace tapesift::app {

// Trains a model on the bars of the spec's universe, which come from the price cache where they
// are, and saves it in the home folder in place of the one before. `listener` hears of the loading
// and of symbols without bars, `progress` of the training. Errors are those of the warmer, of
// learning::train() and of the disk.
base::Result<learning::TrainedModel>
trainModel(engine::CacheWarmer& warmer, const market::ScanSpec& spec,
           const learning::TrainOptions& options, base::FileSystem& files, const std::string& home,
           engine::ScanListener& listener, const learning::TrainProgress& progress,
           std::stop_token stop);

// Whether new scans of the kind of this complete run are in need of another model: there is none
// that can be used, or it has seen nothing of the newest `days` days of it. Never for a quick run,
// or where the model knows later bars than the run.
bool isModelDue(base::FileSystem& files, const std::string& home, const store::RunRecord& run,
                int days);

} // namespace tapesift::app
