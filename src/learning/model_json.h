#pragma once

#include <nlohmann/json.hpp>

#include "tapesift/base/result.h"
#include "tapesift/learning/model.h"

namespace tapesift::learning {

using Json = nlohmann::ordered_json;

// Everything about a model, the names of its features included.
Json modelToJson(const TrainedModel& model);

// The reverse. Corrupt if something is missing or of the wrong kind; Unsupported for other
// features than kFeatureNames.
base::Result<TrainedModel> modelFromJson(const Json& json);

} // namespace tapesift::learning
