#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/store/run_record.h"

namespace tapesift::store {

// [{"rule":"exchange","removed":12},...]
std::string toJson(const std::vector<FunnelStep>& funnel);

// Corrupt for anything else.
base::Result<std::vector<FunnelStep>> funnelFromJson(std::string_view json);

} // namespace tapesift::store
