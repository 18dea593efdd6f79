#include "scanners/series_store.h"

#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

using market::Interval;
using support::utc;

// The regular session of Wednesday 2024-01-10 in New York is 14:30 to 21:00 UTC.
const base::UtcSeconds kBeforeClose = utc("2024-01-10T20:59:59Z");
const base::UtcSeconds kClose = utc("2024-01-10T21:00:00Z");

struct Store
{
    Store() { bars.put("SPY", quietBars(30)); }

    base::Result<SourceBars> ask(std::size_t count, base::UtcSeconds until,
                                 std::string_view symbol = "SPY")
    {
        return store.bars({sym(symbol), Interval::Day1, count, until}, {});
    }

    MemoryBars bars;
    market::CalendarBook calendars;
    SeriesStore store{bars, calendars};
};

} // namespace

TEST(SeriesStore, ABarIsSeenFromItsCloseOn)
{
    for (const bool knowsFuture : {false, true}) {
        Store store;
        store.bars.knowsFuture = knowsFuture;
        EXPECT_EQ(store.ask(5, kBeforeClose)->bars.time.back(), utc("2024-01-09"));
        EXPECT_EQ(store.ask(5, kClose)->bars.time.back(), utc("2024-01-10"));
        EXPECT_EQ(store.ask(5, kClose)->bars.size(), 5U);
    }
}

TEST(SeriesStore, AsksTheSourceOnceUntilABarCloses)
{
    Store store;
    ASSERT_TRUE(store.ask(5, kBeforeClose));
    ASSERT_TRUE(store.ask(5, kBeforeClose));
    EXPECT_EQ(store.bars.loads(), 1U);
    ASSERT_TRUE(store.ask(5, kClose));
    EXPECT_EQ(store.bars.loads(), 2U);
    // The next daily bar closes on Thursday at 21:00.
    ASSERT_TRUE(store.ask(5, utc("2024-01-11T20:00:00Z")));
    EXPECT_EQ(store.bars.loads(), 2U);
    ASSERT_TRUE(store.ask(5, utc("2024-01-11T21:00:00Z")));
    EXPECT_EQ(store.bars.loads(), 3U);
}

TEST(SeriesStore, WhoKnowsTheFutureIsAskedOnce)
{
    Store store;
    store.bars.knowsFuture = true;
    for (int day = 5; day < 25; ++day)
        ASSERT_EQ(store.ask(5, kFirstDay + std::chrono::days{day})->bars.size(), 5U);
    EXPECT_EQ(store.bars.loads(), 1U);
}

TEST(SeriesStore, MoreBarsAreLoadedWhenSomebodyNeedsThem)
{
    Store store;
    EXPECT_EQ(store.ask(3, kClose)->bars.size(), 3U);
    EXPECT_EQ(store.ask(8, kClose)->bars.size(), 8U);
    EXPECT_EQ(store.ask(3, kClose)->bars.size(), 3U);
    EXPECT_EQ(store.bars.loads(), 2U);
    // January 1st to 10th are ten bars: when there are no more, nobody asks again.
    EXPECT_EQ(store.ask(50, kClose)->bars.size(), 10U);
    EXPECT_EQ(store.ask(60, kClose)->bars.size(), 10U);
    EXPECT_EQ(store.bars.loads(), 3U);
}

TEST(SeriesStore, ALookBackSeesWhatWasClosedThen)
{
    Store store;
    const base::UtcSeconds later = utc("2024-01-25T22:00:00Z");
    ASSERT_EQ(store.ask(5, later)->bars.size(), 5U);
    for (int i = 0; i < 2; ++i) {
        const auto back = store.ask(5, kClose);
        ASSERT_TRUE(back);
        ASSERT_EQ(back->bars.size(), 5U);
        EXPECT_EQ(back->bars.time.back(), utc("2024-01-10"));
    }
    // And the later moment has what it had, without asking anew.
    const std::size_t loads = store.bars.loads();
    EXPECT_EQ(store.ask(5, later)->bars.time.back(), utc("2024-01-25"));
    EXPECT_EQ(store.bars.loads(), loads);
    // A look back that is within what is there asks for nothing.
    EXPECT_EQ(store.ask(2, utc("2024-01-24T22:00:00Z"))->bars.time.back(), utc("2024-01-24"));
    EXPECT_EQ(store.bars.loads(), loads);
}

TEST(SeriesStore, AnErrorIsNotAskedAgainInTheSameMoment)
{
    Store store;
    EXPECT_EQ(store.ask(5, kClose, "NONE").error().code, base::ErrorCode::NotFound);
    EXPECT_FALSE(store.ask(5, kClose, "NONE"));
    EXPECT_EQ(store.bars.loads(), 1U);
    EXPECT_FALSE(store.ask(5, kClose + std::chrono::seconds{1}, "NONE"));
    EXPECT_EQ(store.bars.loads(), 2U);
}

TEST(SeriesStore, BeforeTheFirstBarThereIsNone)
{
    Store store;
    store.bars.knowsFuture = true;
    const auto none = store.ask(5, kFirstDay);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
}

} // namespace tapesift::scanners
