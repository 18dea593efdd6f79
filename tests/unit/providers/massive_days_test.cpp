#include "providers/massive/massive_days.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

TEST(MassiveDays, KeepTheNewest)
{
    MassiveDays days;
    const auto first = support::date("2026-03-02");
    for (int i = 9; i >= 0; --i)
        days.keep(first + std::chrono::days{i}, std::make_shared<const MassiveDay>());
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(days.find(first + std::chrono::days{i}) != nullptr, i >= 5) << i;
}

} // namespace
} // namespace tapesift::providers
