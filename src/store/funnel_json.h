#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/store/run_record.h"

namespace tapesift::store {

// [{"rule":"exchange","label":"exchange is not NYSE","removed":12},...]: without the symbols, which
// are kept apart (funnel_table.h).
std::string toJson(const std::vector<market::FunnelStep>& funnel);

// Corrupt for anything else. Steps of version 1 have no label: it is the rule.
base::Result<std::vector<market::FunnelStep>> funnelFromJson(std::string_view json);

} // namespace tapesift::store
