#include "store/funnel_json.h"

#include <nlohmann/json.hpp>

namespace tapesift::store {

std::string toJson(const std::vector<FunnelStep>& funnel)
{
    auto array = nlohmann::ordered_json::array();
    for (const FunnelStep& step : funnel)
        array.push_back({{"rule", step.rule}, {"removed", step.removed}});
    return array.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

base::Result<std::vector<FunnelStep>> funnelFromJson(std::string_view json)
{
    const base::Error damaged{base::ErrorCode::Corrupt, "The saved filter counts are damaged.", "",
                              ""};
    const auto array = nlohmann::json::parse(json, nullptr, false);
    if (!array.is_array())
        return damaged;
    std::vector<FunnelStep> funnel;
    for (const auto& item : array) {
        if (!item.is_object() || !item.contains("rule") || !item["rule"].is_string() ||
            !item.contains("removed") || !item["removed"].is_number_unsigned())
            return damaged;
        funnel.push_back({item["rule"].get<std::string>(), item["removed"].get<std::uint32_t>()});
    }
    return funnel;
}

} // namespace tapesift::store
