#include "filter_choice.h"

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::app {

namespace {

base::Result<market::FilterRules> rulesOf(const std::string& name, base::FileSystem& files)
{
    const auto text = base::readTextFile(files, name);
    if (!text) {
        const bool isMissing = text.error().code == base::ErrorCode::NotFound;
        return base::Error{base::ErrorCode::InvalidArgument,
                           isMissing ? fmt::format("There is no filter '{}'.", name)
                                     : text.error().message,
                           isMissing ? std::string() : text.error().details,
                           "Give --filter smart, none, or a file of rules (docs/filter.md)."};
    }
    auto rules = market::filterRulesFromJson(*text);
    if (!rules) {
        base::Error error = rules.error();
        error.code = base::ErrorCode::InvalidArgument;
        error.message = fmt::format("{}: {}", name, error.message);
        return error;
    }
    return rules;
}

} // namespace

base::Status chooseFilter(const std::string& given, const std::string& usual,
                          base::FileSystem& files, market::ScanSpec& spec)
{
    spec.filter = given;
    if (given.empty())
        spec.filter = spec.symbols.empty() ? usual : "none";
    if (spec.filter == "none") {
        spec.rules = market::noRules();
        return {};
    }
    if (spec.filter == "smart") {
        spec.rules = market::smartRules();
        return {};
    }
    auto rules = rulesOf(spec.filter, files);
    if (!rules)
        return rules.error();
    spec.rules = *rules;
    return {};
}

} // namespace tapesift::app
