#pragma once

#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/learning/model.h"

namespace tapesift::learning {

// "<home>/models/model-1d.json": there is one model an interval.
std::string modelFilePath(const std::string& home, market::Interval interval);

// Puts the model in place of the one before in one step; survives a power cut.
base::Status saveModel(base::FileSystem& files, const std::string& home, const TrainedModel& model);

// NotFound without a file; Unsupported for one of another version of Tapesift, or trained on other
// features; Corrupt for a damaged one. The suggestion is always to train anew.
base::Result<TrainedModel> loadModel(base::FileSystem& files, const std::string& home,
                                     market::Interval interval);

} // namespace tapesift::learning
