#include "tapesift/scanners/config_times.h"

#include <algorithm>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

using std::chrono::minutes;

constexpr std::array<std::string_view, 7> kDays = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

} // namespace

std::optional<minutes> parseClock(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':' ||
        !std::ranges::all_of(text, [](char c) { return c == ':' || (c >= '0' && c <= '9'); }))
        return std::nullopt;
    const auto hour = base::parseInteger(text.substr(0, 2));
    const auto minute = base::parseInteger(text.substr(3));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 1'440)
        return std::nullopt;
    return minutes{*hour * 60 + *minute};
}

std::string clockText(minutes clock)
{
    return fmt::format("{:02}:{:02}", clock.count() / 60, clock.count() % 60);
}

void readDays(ConfigReader& reader, const char* key, std::array<bool, 7>& days)
{
    if (!reader.has(key))
        return;
    days.fill(false);
    reader.list(key, [&](const Json& element, const std::string& place) {
        const std::string text =
            element.is_string() ? base::toLower(element.get<std::string>()) : std::string();
        const auto day = std::ranges::find(kDays, text);
        if (day == kDays.end())
            return reader.problem().set(place,
                                        "must be one of sun, mon, tue, wed, thu, fri and sat");
        days[static_cast<std::size_t>(day - kDays.begin())] = true;
    });
}

Json daysToJson(const std::array<bool, 7>& days)
{
    Json json = Json::array();
    for (std::size_t i = 0; i < kDays.size(); ++i) {
        if (days[i])
            json.push_back(kDays[i]);
    }
    return json;
}

} // namespace tapesift::scanners
