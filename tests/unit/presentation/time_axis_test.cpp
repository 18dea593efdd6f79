#include "tapesift/presentation/time_axis.h"

#include <QStringList>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"
#include "unit/presentation/locales.h"
#include "unit/presentation/words.h"

namespace tapesift::presentation {
namespace {

using namespace std::chrono;
using market::Interval;

using Times = std::vector<base::UtcSeconds>;

bool isWeekday(sys_days day)
{
    const weekday name{day};
    return name != Saturday && name != Sunday;
}

Times weekdays(sys_days from, int count)
{
    Times times;
    for (sys_days day = from; static_cast<int>(times.size()) < count; day += days{1}) {
        if (isWeekday(day))
            times.push_back(day);
    }
    return times;
}

Times weeks(sys_days monday, int count)
{
    Times times;
    for (int i = 0; i < count; ++i)
        times.push_back(monday + days{7 * i});
    return times;
}

// Bars from 14:30 to 21:00 on weekdays.
Times sessions(sys_days from, int daysCount, minutes length)
{
    Times times;
    for (const base::UtcSeconds day : weekdays(from, daysCount)) {
        for (base::UtcSeconds at = day + 14h + 30min; at < day + 21h; at += length)
            times.push_back(at);
    }
    return times;
}

ChartViewport wholeView(const Times& times)
{
    ChartViewport view;
    view.setBarCount(times.size());
    view.showAll();
    return view;
}

QStringList texts(const std::vector<TimeTick>& ticks)
{
    QStringList list;
    for (const TimeTick& tick : ticks)
        list.append(tick.text);
    return list;
}

QStringList wholeLabels(const Times& times, Interval interval, double width)
{
    const TimeAxis axis(times, interval);
    return texts(axis.ticks(wholeView(times), width, 40, kEnglish));
}

TEST(TimeAxis, MonthsAndTheYearTheyBeginStandOverDailyBars)
{
    // 130 weekdays from 2 October 2023: to the end of March 2024.
    const Times times = weekdays(2023y / October / 2, 130);
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 400), words("Nov Dec 2024 Feb Mar"));
}

TEST(TimeAxis, ALabelStandsAtTheFirstBarOfItsMonth)
{
    const Times times = weekdays(2023y / October / 2, 130);
    const TimeAxis axis(times, Interval::Day1);
    const auto ticks = axis.ticks(wholeView(times), 400, 40, kEnglish);
    ASSERT_EQ(ticks.size(), 5U);
    EXPECT_EQ(times[ticks[0].bar], sys_days{2023y / November / 1});
    EXPECT_EQ(times[ticks[1].bar], sys_days{2023y / December / 1});
    EXPECT_EQ(times[ticks[2].bar], sys_days{2024y / January / 1});
    EXPECT_EQ(ticks[2].rank, TimeRank::Year);
    EXPECT_EQ(times[ticks[3].bar], sys_days{2024y / February / 1});
    EXPECT_EQ(ticks[3].rank, TimeRank::Month);
    // The middle of bar i of 130 over 97 % of 400 pixels.
    EXPECT_NEAR(ticks[0].offset, (static_cast<double>(ticks[0].bar) + 0.5) * 388 / 130, 1e-9);
}

TEST(TimeAxis, TheFirstTradedDayStandsForAMonthThatBeginsOnAWeekend)
{
    const Times times = weekdays(2024y / May / 13, 40); // 1 June 2024 was a Saturday.
    const TimeAxis axis(times, Interval::Day1);
    const auto ticks = axis.ticks(wholeView(times), 100, 40, kEnglish);
    ASSERT_EQ(texts(ticks), words("Jun Jul"));
    EXPECT_EQ(times[ticks[0].bar], sys_days{2024y / June / 3});
}

TEST(TimeAxis, MoreRoomShowsWeeksAndThenDays)
{
    const Times times = weekdays(2024y / May / 13, 24); // to 13 June
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 270), words("20 27 Jun 10"));
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 1200),
              words("14 15 16 17 20 21 22 23 24 27 28 29 30 31 Jun 4 5 6 7 10 11 12 13"));
}

TEST(TimeAxis, LessRoomShowsQuartersAndThenYears)
{
    const Times times = weekdays(2021y / October / 4, 780); // three years
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 600),
              words("2022 Apr Jul Oct 2023 Apr Jul Oct 2024 Apr Jul"));
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 300), words("2022 Jul 2023 Jul 2024 Jul"));
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 160), words("2022 2023 2024"));
    EXPECT_EQ(wholeLabels(times, Interval::Day1, 110), words("2022 2024"));
}

TEST(TimeAxis, WeeklyBarsShowMonthsAndYears)
{
    const Times times = weeks(2023y / July / 3, 60); // to 19 August 2024
    EXPECT_EQ(wholeLabels(times, Interval::Week1, 360), words("Oct 2024 Apr Jul"));
    EXPECT_EQ(wholeLabels(times, Interval::Week1, 800),
              words("Aug Sep Oct Nov Dec 2024 Feb Mar Apr May Jun Jul Aug"));
}

TEST(TimeAxis, HoursStandWithinADayAndTheDayAtItsFirstBar)
{
    const Times times = sessions(2024y / May / 29, 4, 30min); // Wednesday to Monday 3 June
    EXPECT_EQ(wholeLabels(times, Interval::Min30, 300), words("30 31 Jun"));
    // 20:00 is too close to the next morning, save on the last day.
    EXPECT_EQ(wholeLabels(times, Interval::Min30, 900),
              words("16:00 18:00 30 16:00 18:00 31 16:00 18:00 Jun 16:00 18:00 20:00"));
}

TEST(TimeAxis, MonthNamesAreThoseOfTheLanguage)
{
    const Times times = weekdays(2024y / February / 12, 40);
    const TimeAxis axis(times, Interval::Day1);
    const QLocale german(QLocale::German, QLocale::Germany);
    const auto ticks = axis.ticks(wholeView(times), 120, 50, german);
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(ticks[0].text, QString::fromUtf8("Mär"));
    EXPECT_EQ(ticks[1].text, QStringLiteral("Apr"));
}

TEST(TimeAxis, NoBarsHaveNoLabels)
{
    EXPECT_TRUE(TimeAxis().ticks(ChartViewport(), 400, 40, kEnglish).empty());
    EXPECT_TRUE(wholeLabels({sys_days{2024y / May / 13}}, Interval::Day1, 400).empty());
}

void expectNoOverlap(const Times& times, Interval interval, std::uint64_t seed)
{
    base::SeededRandom random(seed);
    const TimeAxis axis(times, interval);
    ChartViewport view = wholeView(times);
    for (int round = 0; round < 600; ++round) {
        view.showLast(10 + static_cast<double>(times.size()) * std::pow(random.uniform(), 3));
        view.panBy(-static_cast<double>(times.size()) * random.uniform());
        const double width = 150 + 1500 * random.uniform();
        const double labelWidth = 30 + 40 * random.uniform();
        const auto ticks = axis.ticks(view, width, labelWidth, kEnglish);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            ASSERT_GE(ticks[i].offset, 0);
            ASSERT_LE(ticks[i].offset, width);
            ASSERT_FALSE(ticks[i].text.isEmpty());
            if (i > 0) {
                ASSERT_GE(ticks[i].offset - ticks[i - 1].offset, labelWidth);
            }
        }
    }
}

TEST(TimeAxis, LabelsNeverOverlap)
{
    expectNoOverlap(weekdays(2010y / January / 4, 4000), Interval::Day1, 1);
    expectNoOverlap(weeks(1990y / January / 1, 1800), Interval::Week1, 2);
    expectNoOverlap(sessions(2024y / January / 2, 60, 5min), Interval::Min5, 3);
    expectNoOverlap(sessions(2023y / January / 2, 400, 60min), Interval::Hour1, 4);
}

TEST(TimeAxis, LabelsDoNotComeAndGoWhileTheChartIsMoved)
{
    const Times times = weekdays(2020y / January / 6, 1000);
    const TimeAxis axis(times, Interval::Day1);
    ChartViewport view = wholeView(times);
    view.showLast(60);
    for (int step = 0; step < 300; ++step) {
        const auto before = axis.ticks(view, 700, 45, kEnglish);
        view.panBy(-0.7);
        const auto after = axis.ticks(view, 700, 45, kEnglish);
        for (const TimeTick& tick : before) {
            const double offset = view.fractionOf(static_cast<double>(tick.bar) + 0.5) * 700;
            if (offset > 700)
                continue;
            EXPECT_TRUE(std::any_of(after.begin(), after.end(),
                                    [&](const TimeTick& other) { return other.bar == tick.bar; }))
                << "bar " << tick.bar;
        }
    }
}

TEST(BarTimeText, SaysTheDateAndTheTimeWithinADay)
{
    const sys_days day = 2017y / June / 26;
    EXPECT_EQ(barTimeText(day, Interval::Day1, kEnglish), QStringLiteral("Mon 26 Jun 2017"));
    EXPECT_EQ(barTimeText(day + 14h + 30min, Interval::Min5, kEnglish),
              QStringLiteral("Mon 26 Jun 2017 14:30 UTC"));
    EXPECT_EQ(barTimeText(day, Interval::Month1, kEnglish), QStringLiteral("Jun 2017"));
    EXPECT_EQ(barTimeText(day, Interval::Day1, QLocale(QLocale::German)),
              QString::fromUtf8("Mo. 26 Juni 2017"));
}

} // namespace
} // namespace tapesift::presentation
