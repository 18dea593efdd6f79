#pragma once

#include "tapesift/base/error.h"

namespace tapesift::learning {

inline base::Error cancelledTraining()
{
    return {base::ErrorCode::Cancelled, "The training was cancelled; no model was kept.", "", ""};
}

} // namespace tapesift::learning
