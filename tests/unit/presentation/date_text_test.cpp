#include "tapesift/presentation/date_text.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::presentation {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kChinese(QLocale::Chinese, QLocale::China);

TEST(DateText, FollowsTheLanguage)
{
    const QDate day(2026, 11, 7);
    EXPECT_EQ(dateText(day, kEnglish), QStringLiteral("2026-11-07"));
    EXPECT_EQ(dateText(day, kGerman), QStringLiteral("07.11.2026"));
    EXPECT_EQ(dateText(day, kChinese), QStringLiteral("2026/11/7"));
}

TEST(DateText, TakesTheDayInUtc)
{
    EXPECT_EQ(dateText(support::utc("2026-11-26T23:59:59Z"), kGerman),
              QStringLiteral("26.11.2026"));
    EXPECT_EQ(dateText(support::utc("2026-11-26"), kGerman), QStringLiteral("26.11.2026"));
}

TEST(DateText, AddsTheMinute)
{
    const QDateTime time(QDate(2026, 11, 27), QTime(14, 5, 59));
    EXPECT_EQ(dateTimeText(time, kGerman), QStringLiteral("27.11.2026 14:05"));
    EXPECT_EQ(dateTimeText(time, kChinese), QStringLiteral("2026/11/27 14:05"));
}

} // namespace
} // namespace tapesift::presentation
