#include "tapesift/settings/setting.h"

#include <set>

#include <gtest/gtest.h>

#include "tapesift/settings/settings.h"

namespace tapesift::settings {
namespace {

TEST(SettingTable, HoldsEachKeyOnceWithALabel)
{
    std::set<std::string_view> keys;
    for (const SettingInfo& info : kSettings) {
        EXPECT_TRUE(keys.insert(info.key).second) << info.key;
        EXPECT_FALSE(info.label.empty()) << info.key;
    }
}

TEST(SettingTable, HasDefaultsThatAreAllowed)
{
    for (const SettingInfo& info : kSettings) {
        SettingValue value;
        if (const auto* number = std::get_if<std::int64_t>(&info.fallback))
            value = *number;
        else
            value = std::string(std::get<std::string_view>(info.fallback));
        EXPECT_TRUE(checkValue(info, value)) << info.key;
    }
}

} // namespace
} // namespace tapesift::settings
