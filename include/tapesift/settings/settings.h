#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>

#include "tapesift/base/result.h"
#include "tapesift/settings/setting.h"

namespace tapesift::settings {

using SettingValue = std::variant<std::int64_t, std::string>;

// InvalidArgument, naming the key and what is allowed, for a value of the wrong type or range.
base::Status checkValue(const SettingInfo& info, const SettingValue& value);

// The values in force: those that were set, the defaults for the rest. A plain value.
class Settings
{
public:
    std::int64_t get(IntegerSetting setting) const;
    std::string get(TextSetting setting) const;

    // The value that was set for kSettings[index]; nullopt while the default holds.
    const std::optional<SettingValue>& chosen(std::size_t index) const;

    // Sets kSettings[index]. On InvalidArgument nothing changes.
    base::Status set(std::size_t index, SettingValue value);
    // kSettings[index] has its default again.
    void reset(std::size_t index);
    base::Status set(IntegerSetting setting, std::int64_t value);
    base::Status set(TextSetting setting, std::string value);

    bool operator==(const Settings&) const = default;

private:
    std::array<std::optional<SettingValue>, kSettings.size()> m_chosen;
};

} // namespace tapesift::settings
