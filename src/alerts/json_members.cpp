#include "alerts/json_members.h"

#include "tapesift/base/text.h"

namespace tapesift::alerts {

bool isId(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && text.size() <= 64 && isLetter(text.front()) &&
           std::ranges::all_of(text, [&](char c) {
               return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
           });
}

void readId(ConfigReader& reader, std::string& id, std::string_view what)
{
    reader.require("id");
    reader.text("id", id);
    if (!reader.problem().error() && !isId(id))
        reader.fail("id", fmt::format("is \"{}\"", scanners::shown(id)),
                    fmt::format("The id of a {} begins with a letter and has letters, digits, _ "
                                "and - only, at most 64.",
                                what));
}

std::string unknownMembers(const Json& object, const std::vector<std::string>& known,
                           const std::string& place, std::vector<base::Error>& notices)
{
    Json unknown = Json::object();
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(known, key) != known.end())
            continue;
        unknown[key] = value;
        ConfigProblem notice;
        const auto near = base::closestMatch(key, known);
        notice.set(scanners::pointerTo(place, scanners::shown(key)),
                   "is not a known key and is passed over",
                   near ? fmt::format("Did you mean \"{}\"?", *near) : std::string());
        notices.push_back(*notice.error());
    }
    return unknown.empty() ? std::string() : dumped(unknown);
}

void addMembers(Json& object, const std::string& unknown)
{
    if (unknown.empty())
        return;
    const auto members = scanners::parseConfig(unknown, "part that is not known");
    if (!members || !members->is_object())
        return;
    for (const auto& [key, value] : members->items()) {
        if (!object.contains(key))
            object[key] = value;
    }
}

Json numberJson(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace tapesift::alerts
