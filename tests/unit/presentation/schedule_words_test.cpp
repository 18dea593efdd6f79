#include "presentation/schedule_words.h"

#include <gtest/gtest.h>

#include "tapesift/scanners/schedule.h"
#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

std::string said(const scanners::Schedule& schedule)
{
    return scanners::RunTimes::of(schedule, market::ExchangeCalendar::alwaysOpen()).value().text();
}

TEST(ScheduleWords, SaysInEnglishWhatTheScheduleSays)
{
    scanners::Schedule schedule;
    schedule.days = {false, true, true, true, true, true, false};
    for (const int minutes : {1, 5, 60, 120, 1440}) {
        schedule.interval = std::chrono::minutes{minutes};
        EXPECT_EQ(scheduleWords(said(schedule), kEnglish).toStdString(), said(schedule));
    }
}

TEST(ScheduleWords, NamesTheDaysOfTheLanguage)
{
    scanners::Schedule schedule;
    schedule.days = {true, true, true, true, false, false, false};
    const QString text = scheduleWords(said(schedule), kGerman);
    EXPECT_TRUE(text.contains(QStringLiteral("Mo–Mi"))) << text.toStdString();
    EXPECT_TRUE(text.endsWith(QStringLiteral("So"))) << text.toStdString();
}

TEST(ScheduleWords, LeavesWhatItDoesNotKnow)
{
    EXPECT_EQ(scheduleWords("now and then, 09:30 New York", kGerman),
              QStringLiteral("now and then, 09:30 New York"));
}

} // namespace
} // namespace tapesift::presentation
