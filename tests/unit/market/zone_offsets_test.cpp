#include "tapesift/market/zone_offsets.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using support::utc;

std::chrono::local_seconds local(std::string_view text)
{
    return std::chrono::local_seconds{utc(text).time_since_epoch()};
}

TEST(ZoneOffsets, FollowsTheClockChanges)
{
    const auto zone = ZoneOffsets::load("America/New_York");
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->at(utc("2026-03-08T06:59:59Z")), -5h);
    EXPECT_EQ(zone->at(utc("2026-03-08T07:00:00Z")), -4h);
    EXPECT_EQ(zone->at(utc("2025-11-02T05:59:59Z")), -4h);
    EXPECT_EQ(zone->at(utc("2025-11-02T06:00:00Z")), -5h);
    // Until 2006 the change was on the first Sunday of April.
    EXPECT_EQ(zone->at(utc("2006-03-20T12:00:00Z")), -5h);
    EXPECT_EQ(zone->at(utc("2035-07-01T12:00:00Z")), -4h);
}

TEST(ZoneOffsets, TellsTheMomentOfALocalTime)
{
    const auto zone = ZoneOffsets::load("America/New_York");
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->toUtc(local("2026-03-06T09:30:00")), utc("2026-03-06T14:30:00Z"));
    EXPECT_EQ(zone->toUtc(local("2026-03-08T04:00:00")), utc("2026-03-08T08:00:00Z"));
    EXPECT_EQ(zone->toUtc(local("2026-03-08T01:59:00")), utc("2026-03-08T06:59:00Z"));
    EXPECT_EQ(zone->toUtc(local("2025-11-02T12:00:00")), utc("2025-11-02T17:00:00Z"));
    const auto berlin = ZoneOffsets::load("Europe/Berlin");
    ASSERT_TRUE(berlin);
    EXPECT_EQ(berlin->toUtc(local("2026-03-29T03:00:00")), utc("2026-03-29T01:00:00Z"));
    EXPECT_EQ(berlin->toUtc(local("2026-07-01T09:00:00")), utc("2026-07-01T07:00:00Z"));
}

// New York skips 02:00 to 03:00 on 2026-03-08 (at 07:00Z) and has 01:00 to 02:00 twice on
// 2026-11-01: until 06:00Z as UTC-4, then as UTC-5.
TEST(ZoneOffsets, MovesASkippedTimeToTheChangeAndTakesTheFirstOfARepeatedOne)
{
    const auto zone = ZoneOffsets::load("America/New_York");
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->toUtc(local("2026-03-08T02:00:00")), utc("2026-03-08T07:00:00Z"));
    EXPECT_EQ(zone->toUtc(local("2026-03-08T02:59:59")), utc("2026-03-08T07:00:00Z"));
    EXPECT_EQ(zone->toUtc(local("2026-03-08T03:00:01")), utc("2026-03-08T07:00:01Z"));
    EXPECT_EQ(zone->toUtc(local("2026-11-01T00:59:59")), utc("2026-11-01T04:59:59Z"));
    EXPECT_EQ(zone->toUtc(local("2026-11-01T01:30:00")), utc("2026-11-01T05:30:00Z"));
    EXPECT_EQ(zone->toUtc(local("2026-11-01T02:00:00")), utc("2026-11-01T07:00:00Z"));
}

TEST(ZoneOffsets, AnswersForAnyMoment)
{
    const auto zone = ZoneOffsets::load("America/New_York");
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->at(utc("1900-01-01T00:00:00Z")), -5h);
    EXPECT_EQ(zone->at(utc("9999-12-31T00:00:00Z")), -5h);
}

TEST(ZoneOffsets, NamesAZoneThatThereIsNot)
{
    const auto zone = ZoneOffsets::load("America/Gotham");
    ASSERT_FALSE(zone);
    EXPECT_EQ(zone.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(zone.error().message.find("America/Gotham"), std::string::npos);
    EXPECT_FALSE(ZoneOffsets::load(""));
    EXPECT_FALSE(ZoneOffsets::load("../../etc/passwd"));
}

} // namespace
} // namespace tapesift::market
