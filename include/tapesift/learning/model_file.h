#pragma once

#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/learning/model.h"

namespace tapesift::learning {

// "<home>/models/model-1d.json": one model an interval is used for new scans.
std::string modelFilePath(const std::string& home, market::Interval interval);

// Puts the model in place of the one before in one step; survives a power cut. The one before stays
// beside it as model-1d.previous.json, for scans that began with it.
base::Status saveModel(base::FileSystem& files, const std::string& home, const TrainedModel& model);

// NotFound without a file; Unsupported for one of another version of Tapesift, or trained on other
// features; Corrupt for a damaged one. The suggestion is always to train anew.
base::Result<TrainedModel> loadModel(base::FileSystem& files, const std::string& home,
                                     market::Interval interval);

// The model that was replaced last; errors as above.
base::Result<TrainedModel> loadPreviousModel(base::FileSystem& files, const std::string& home,
                                             market::Interval interval);

} // namespace tapesift::learning
