#include "tapesift/presentation/chart_viewport.h"

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

constexpr double kRoom = ChartViewport::kRightRoom;

ChartViewport viewOf(std::size_t count, double shown)
{
    ChartViewport view;
    view.setBarCount(count);
    view.showLast(shown);
    return view;
}

std::vector<base::UtcSeconds> daysUpTo(std::chrono::sys_days last, int count)
{
    std::vector<base::UtcSeconds> times;
    for (int i = count - 1; i >= 0; --i)
        times.push_back(last - std::chrono::days{i});
    return times;
}

TEST(ChartViewport, ShowsTheLastBarsWithALittleRoomAtTheRight)
{
    const ChartViewport view = viewOf(1000, 97);
    EXPECT_NEAR(view.first(), 903, 1e-9);
    EXPECT_NEAR(view.shown(), 100, 1e-9);
    EXPECT_NEAR(view.end(), 1003, 1e-9);
    EXPECT_TRUE(view.isAtEnd());
    EXPECT_EQ(view.visible(), (BarRange{903, 1000}));
}

TEST(ChartViewport, ZoomKeepsWhatIsUnderTheCursor)
{
    ChartViewport view = viewOf(1000, 100);
    view.panBy(-400);
    const double under = view.positionAt(0.3);
    view.zoomBy(1.7, 0.3);
    EXPECT_NEAR(view.shown(), 100 / (1 - kRoom) / 1.7, 1e-9);
    EXPECT_NEAR(view.positionAt(0.3), under, 1e-9);
    view.zoomBy(1 / 2.5, 0.3);
    EXPECT_NEAR(view.positionAt(0.3), under, 1e-9);
}

TEST(ChartViewport, ZoomEndsAtTenBarsAndAtAllBars)
{
    ChartViewport view = viewOf(500, 100);
    view.zoomBy(1000, 0.5);
    EXPECT_EQ(view.shown(), ChartViewport::kMinBars);
    view.zoomBy(1e-6, 0.5);
    EXPECT_NEAR(view.shown() * (1 - kRoom), 500, 1e-9);
    EXPECT_NEAR(view.first(), 0, 1e-9);
    EXPECT_EQ(view.visible(), (BarRange{0, 500}));
    // And in again at once.
    view.zoomBy(2, 1);
    EXPECT_NEAR(view.shown() * (1 - kRoom), 250, 1e-9);
}

TEST(ChartViewport, PanEndsAtTheData)
{
    ChartViewport view = viewOf(1000, 97);
    view.panBy(5000);
    EXPECT_NEAR(view.first(), 903, 1e-9);
    view.panBy(-50);
    EXPECT_NEAR(view.first(), 853, 1e-9);
    EXPECT_FALSE(view.isAtEnd());
    view.panBy(-5000);
    EXPECT_EQ(view.first(), 0);
    view.panToEnd();
    EXPECT_TRUE(view.isAtEnd());
    view.panToStart();
    EXPECT_EQ(view.first(), 0);
}

TEST(ChartViewport, AnotherSeriesShowsAsManyBarsAtItsEnd)
{
    ChartViewport view = viewOf(1000, 80);
    view.zoomBy(1.25, 0.5);
    view.panBy(-300);
    const double shown = view.shown();
    view.setBarCount(640);
    EXPECT_NEAR(view.shown(), shown, 1e-9);
    EXPECT_TRUE(view.isAtEnd());
    // A short one shows all it has, without the width being forgotten.
    view.setBarCount(30);
    EXPECT_NEAR(view.shown() * (1 - kRoom), 30, 1e-9);
    EXPECT_EQ(view.visible(), (BarRange{0, 30}));
    view.setBarCount(900);
    EXPECT_NEAR(view.shown(), shown, 1e-9);
}

TEST(ChartViewport, FewBarsStandAtTheRight)
{
    ChartViewport view = viewOf(3, 100);
    EXPECT_EQ(view.shown(), ChartViewport::kMinBars);
    EXPECT_NEAR(view.end(), 3 + kRoom * ChartViewport::kMinBars, 1e-9);
    EXPECT_EQ(view.visible(), (BarRange{0, 3}));
    const double first = view.first();
    view.panBy(-5);
    EXPECT_EQ(view.first(), first);
    view.panBy(5);
    EXPECT_EQ(view.first(), first);
}

TEST(ChartViewport, FindsTheBarAtAPlace)
{
    ChartViewport view = viewOf(1000, 97); // [903, 1003)
    EXPECT_EQ(view.barAt(0.0), 903U);
    EXPECT_EQ(view.barAt(0.5), 953U);
    EXPECT_EQ(view.barAt(0.9999), 999U); // The free room belongs to the last bar.
    EXPECT_EQ(view.barAt(-3), 903U);
    EXPECT_EQ(view.barAt(3), 999U);
}

TEST(ChartViewport, RevealPansNoMoreThanNeeded)
{
    ChartViewport view = viewOf(1000, 97); // [903, 1003)
    view.reveal(950);
    EXPECT_NEAR(view.first(), 903, 1e-9);
    view.reveal(900);
    EXPECT_NEAR(view.first(), 900, 1e-9);
    view.reveal(999);
    EXPECT_NEAR(view.first(), 900, 1e-9);
    view.reveal(100);
    view.reveal(500);
    EXPECT_NEAR(view.end(), 501, 1e-9);
}

TEST(ChartViewport, StaysInsideWhateverIsDone)
{
    base::SeededRandom random(7);
    ChartViewport view = viewOf(700, 120);
    for (int i = 0; i < 5000; ++i) {
        if (random.uniform() < 0.5)
            view.zoomBy(0.5 + 1.5 * random.uniform(), random.uniform());
        else
            view.panBy(400 * (random.uniform() - 0.5));
        ASSERT_GE(view.first(), -1e-9);
        ASSERT_LE(view.end(), 700 + kRoom * view.shown() + 1e-9);
        ASSERT_GE(view.shown(), ChartViewport::kMinBars);
        const BarRange bars = view.visible();
        ASSERT_LT(bars.first, bars.end);
        ASSERT_LE(bars.end, 700U);
    }
}

TEST(BarsInRange, CountCalendarMonthsBackFromTheLastBar)
{
    using namespace std::chrono;
    const auto times = daysUpTo(2024y / May / 22, 2000);     // every day
    EXPECT_EQ(barsInRange(times, ChartRange::Month1), 30U);  // after 22 April
    EXPECT_EQ(barsInRange(times, ChartRange::Month3), 90U);  // after 22 February, a leap year
    EXPECT_EQ(barsInRange(times, ChartRange::Month6), 182U); // after 22 November
    EXPECT_EQ(barsInRange(times, ChartRange::Year1), 366U);
    EXPECT_EQ(barsInRange(times, ChartRange::Year2), 731U);
    EXPECT_EQ(barsInRange(times, ChartRange::Year5), 1827U);
    EXPECT_EQ(barsInRange(times, ChartRange::All), 2000U);
}

TEST(BarsInRange, AMonthWithoutThatDayEndsEarlier)
{
    using namespace std::chrono;
    // A month before 31 March 2023 is 28 February: the 31 days of March follow.
    EXPECT_EQ(barsInRange(daysUpTo(2023y / March / 31, 100), ChartRange::Month1), 31U);
}

TEST(BarsInRange, AShortHistoryIsShownWhole)
{
    using namespace std::chrono;
    EXPECT_EQ(barsInRange(daysUpTo(2023y / March / 31, 5), ChartRange::Year5), 5U);
    EXPECT_EQ(barsInRange({}, ChartRange::Year1), 0U);
}

} // namespace
} // namespace tapesift::presentation
