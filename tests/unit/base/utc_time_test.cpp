#include "tapesift/base/utc_time.h"

#include <gtest/gtest.h>

namespace tapesift::base {

using namespace std::chrono_literals;

namespace {

// `date -u -d '2024-02-29 13:45:06' +%s`
constexpr UtcSeconds kLeapDay{1'709'214'306s};

} // namespace

TEST(UtcTime, FormatsFollowIso8601)
{
    EXPECT_EQ(formatUtc(kLeapDay), "2024-02-29T13:45:06Z");
    EXPECT_EQ(formatUtc(UtcTime{kLeapDay} + 7ms), "2024-02-29T13:45:06.007Z");
    EXPECT_EQ(formatDate(kLeapDay), "2024-02-29");
    EXPECT_EQ(formatCompact(kLeapDay), "20240229_134506");
    EXPECT_EQ(formatUtc(UtcSeconds{-1s}), "1969-12-31T23:59:59Z");
}

TEST(UtcTime, ReadsDatesTimesAndOffsets)
{
    EXPECT_EQ(parseUtc("2024-02-29").value(), UtcSeconds{1'709'164'800s});
    EXPECT_EQ(parseUtc("2024-02-29T13:45:06Z").value(), kLeapDay);
    EXPECT_EQ(parseUtc("2024-02-29 13:45:06").value(), kLeapDay);
    EXPECT_EQ(parseUtc("2024-02-29T13:45:06.999999Z").value(), kLeapDay);
    EXPECT_EQ(parseUtc("2024-02-29T14:45:06+01:00").value(), kLeapDay);
    EXPECT_EQ(parseUtc("2024-02-29T08:45:06-0500").value(), kLeapDay);
    EXPECT_EQ(parseUtc("2024-02-29T13:45").value(), kLeapDay - 6s);
}

TEST(UtcTime, RefusesWhatIsNoTime)
{
    for (const char* text :
         {"", "2023-02-29", "2024-13-01", "24-01-01", "2024-01-01T25:00", "2024-01-01T10:61",
          "2024-01-01Tnoon", "2024-01-01T10:00Zx", "2024/01/01", "2024-01-01T10:00:00."})
        EXPECT_EQ(parseUtc(text).error().code, ErrorCode::InvalidArgument) << text;
}

TEST(UtcTime, KnowsAPlainDate)
{
    EXPECT_TRUE(isDate("2024-02-29"));
    EXPECT_FALSE(isDate("2024-02-30"));
    EXPECT_FALSE(isDate("2024-02-29T00:00"));
}

TEST(UtcTime, FormatAndParseAreInverse)
{
    for (std::int64_t t = -5'000'000'000; t < 5'000'000'000; t += 86'399'777)
        EXPECT_EQ(parseUtc(formatUtc(UtcSeconds{std::chrono::seconds{t}})).value(),
                  UtcSeconds{std::chrono::seconds{t}});
}

} // namespace tapesift::base
