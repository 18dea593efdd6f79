#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapesift::api {

// A request's target, taken apart and decoded: "/a/BTC%2FUSDT?limit=5".
struct Target
{
    std::vector<std::string> path; // "a", "BTC/USDT"
    std::map<std::string, std::string> query;
};

// nullopt: it does not begin with '/', a percent sign is not followed by two digits, a decoded text
// is not UTF-8 or holds control characters, a path has an empty part, or a name stands twice in the
// query.
std::optional<Target> parseTarget(std::string_view target);

} // namespace tapesift::api
