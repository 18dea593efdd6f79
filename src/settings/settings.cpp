#include "tapesift/settings/settings.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tapesift::settings {

namespace {

base::Error badValue(const SettingInfo& info, std::string allowed)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("The setting {} must be {}.", info.key, allowed), "",
            fmt::format("Correct {} in settings.json.", info.key)};
}

} // namespace

base::Status checkValue(const SettingInfo& info, const SettingValue& value)
{
    if (std::holds_alternative<std::int64_t>(info.fallback)) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number || *number < info.minimum || *number > info.maximum)
            return badValue(
                info, fmt::format("a whole number from {} to {}", info.minimum, info.maximum));
        return {};
    }
    const auto* text = std::get_if<std::string>(&value);
    if (!info.choices.empty() &&
        (!text || std::ranges::find(info.choices, *text) == info.choices.end()))
        return badValue(info, fmt::format("one of {}", fmt::join(info.choices, ", ")));
    if (!text || (text->empty() && !std::get<std::string_view>(info.fallback).empty()))
        return badValue(info, "a text");
    return {};
}

std::int64_t Settings::get(IntegerSetting setting) const
{
    if (const auto& value = m_chosen[setting.index()])
        return std::get<std::int64_t>(*value);
    return std::get<std::int64_t>(setting.info().fallback);
}

std::string Settings::get(TextSetting setting) const
{
    if (const auto& value = m_chosen[setting.index()])
        return std::get<std::string>(*value);
    return std::string(std::get<std::string_view>(setting.info().fallback));
}

const std::optional<SettingValue>& Settings::chosen(std::size_t index) const
{
    return m_chosen.at(index);
}

base::Status Settings::set(std::size_t index, SettingValue value)
{
    if (const base::Status valid = checkValue(kSettings.at(index), value); !valid)
        return valid;
    m_chosen[index] = std::move(value);
    return {};
}

void Settings::reset(std::size_t index)
{
    m_chosen.at(index).reset();
}

base::Status Settings::set(IntegerSetting setting, std::int64_t value)
{
    return set(setting.index(), SettingValue(value));
}

base::Status Settings::set(TextSetting setting, std::string value)
{
    return set(setting.index(), SettingValue(std::move(value)));
}

} // namespace tapesift::settings
