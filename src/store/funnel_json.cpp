#include "store/funnel_json.h"

#include <nlohmann/json.hpp>

namespace tapesift::store {

std::string toJson(const std::vector<market::FunnelStep>& funnel)
{
    auto array = nlohmann::ordered_json::array();
    for (const market::FunnelStep& step : funnel)
        array.push_back({{"rule", step.rule}, {"label", step.label}, {"removed", step.removed}});
    return array.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

base::Result<std::vector<market::FunnelStep>> funnelFromJson(std::string_view json)
{
    const base::Error damaged{base::ErrorCode::Corrupt, "The saved filter counts are damaged.", "",
                              ""};
    const auto array = nlohmann::json::parse(json, nullptr, false);
    if (!array.is_array())
        return damaged;
    std::vector<market::FunnelStep> funnel;
    for (const auto& item : array) {
        if (!item.is_object() || !item.contains("rule") || !item["rule"].is_string() ||
            !item.contains("removed") || !item["removed"].is_number_unsigned())
            return damaged;
        const auto label = item.find("label");
        if (label != item.end() && !label->is_string())
            return damaged;
        market::FunnelStep step;
        step.rule = item["rule"].get<std::string>();
        step.label = label == item.end() ? step.rule : label->get<std::string>();
        step.removed = item["removed"].get<std::uint32_t>();
        funnel.push_back(std::move(step));
    }
    return funnel;
}

} // namespace tapesift::store
