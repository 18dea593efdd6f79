// When entries in memory and files are used. The rules are in cache/entry_freshness.

#include "price_cache_fixture.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using FileOperation = support::FaultFileSystem::Operation;

TEST(DefaultMaxAge, FollowsTheInterval)
{
    for (const Interval interval :
         {Interval::Min1, Interval::Min5, Interval::Min15, Interval::Min30})
        EXPECT_EQ(defaultMaxAge(interval), 1h);
    for (const Interval interval : {Interval::Hour1, Interval::Hour2, Interval::Hour4})
        EXPECT_EQ(defaultMaxAge(interval), 24h);
    for (const Interval interval : {Interval::Day1, Interval::Week1, Interval::Month1})
        EXPECT_EQ(defaultMaxAge(interval), 168h);
}

TEST_F(PriceCacheTest, MissesIfTheSourceIsInAnyOtherState)
{
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    feed->store(kApple, support::sampleBars(50), fromSource(kStamp));
    base::FileStamp grown = kStamp;
    ++grown.size;
    base::FileStamp newer = kStamp;
    newer.modifiedNs += 1;
    base::FileStamp older = kStamp;
    older.modifiedNs -= 1;
    base::FileStamp replaced = kStamp;
    ++replaced.inode;
    for (const base::FileStamp& stamp : {grown, newer, older, replaced}) {
        EXPECT_FALSE(feed->find(kApple, {stamp}, m_buffer));
        EXPECT_FALSE(findInFile({stamp}));
    }
    EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_TRUE(findInFile({kStamp}));
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(PriceCacheTest, MissesIfAnEntryWithoutASourceIsAskedForByOne)
{
    restarted().feed(kFeed, Interval::Day1)->store(kApple, support::sampleBars(50), {});
    EXPECT_FALSE(findInFile({kStamp}));
    EXPECT_TRUE(findInFile({std::nullopt, 1h}));
}

TEST_F(PriceCacheTest, JudgesAFileByItsAge)
{
    struct Case
    {
        std::chrono::seconds offset; // of the file's time from now
        std::chrono::seconds maxAge;
        bool isFresh;
    };
    storeApple();
    for (const Case& one :
         {Case{-1h, 2h, true}, Case{-2h + 5s, 2h, true}, Case{-2h - 5s, 2h, false},
          Case{-48h, 168h, true},
          // In the future, as after a clock was put back.
          Case{50min, 168h, true}, Case{70min, 168h, false}, Case{9min, 10min, true},
          Case{11min, 10min, false}, Case{std::chrono::hours{24 * 3650}, 168h, false}}) {
        setTime(entryPath(), one.offset);
        EXPECT_EQ(findInFile({std::nullopt, one.maxAge}).has_value(), one.isFresh)
            << one.offset.count();
        const auto stamp =
            restarted().feed(kFeed, Interval::Day1)->freshEntry(kApple, {std::nullopt, one.maxAge});
        EXPECT_EQ(stamp.has_value(), one.isFresh) << one.offset.count();
    }
}

TEST_F(PriceCacheTest, FollowsTheMarket)
{
    struct Case
    {
        std::chrono::seconds modified; // the file's time, from the last bar's close
        std::chrono::seconds fetched;  // when its fetch began, likewise
        std::chrono::seconds now;
        bool isFresh;
    };
    const auto closedAt = std::chrono::floor<std::chrono::seconds>(m_clock.now()) - 100h;
    const Freshness market{std::nullopt, 0s, closedAt};
    for (const Case& one :
         {Case{-1h, -1h, 1h, false}, Case{-1s, -1s, 1s, false}, Case{0s, 0s, 1s, true},
          Case{2h, 2h, 90h, true}, Case{5s, 1s, 10s, true},
          // Written after the close, but asked for before it.
          Case{1s, -1s, 10s, false}, Case{9min, -1s, 1h, false},
          // In the future, as after a clock was put back.
          Case{3h, 3h, 150min, true}, Case{3h, 3h, 90min, false}}) {
        EntryInfo info;
        info.fetchedAt = closedAt + one.fetched;
        restarted().feed(kFeed, Interval::Day1)->store(kApple, support::sampleBars(50), info);
        setTime(entryPath(), closedAt + one.modified - m_clock.now());
        support::FakeClock clock(closedAt + one.now);
        PriceCache cache(m_files, m_temporary.path().string(), clock, m_log);
        const auto feed = cache.feed(kFeed, Interval::Day1);
        EXPECT_EQ(feed->find(kApple, market, m_buffer).has_value(), one.isFresh)
            << one.modified.count();
        EXPECT_EQ(feed->freshEntry(kApple, market).has_value(), one.isFresh)
            << one.modified.count();
    }
}

TEST_F(PriceCacheTest, OpensAFileForItsFreshnessOnlyInDoubt)
{
    const auto closedAt = std::chrono::floor<std::chrono::seconds>(m_clock.now()) - 100h;
    EntryInfo info;
    info.fetchedAt = closedAt + 1h;
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    feed->store(kApple, support::sampleBars(50), info);
    const auto isFresh = [&](std::chrono::seconds modified) {
        setTime(entryPath(), closedAt + modified - m_clock.now());
        return feed->freshEntry(kApple, {std::nullopt, 0s, closedAt}).has_value();
    };
    EXPECT_TRUE(isFresh(1h));
    EXPECT_FALSE(isFresh(-1s));
    EXPECT_EQ(m_files.calls(FileOperation::Read), 0);
    EXPECT_TRUE(isFresh(1min));
    EXPECT_EQ(m_files.calls(FileOperation::Read), 1);
}

TEST_F(PriceCacheTest, JudgesMemoryByTheMarketToo)
{
    const auto closedAt = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    EntryInfo info;
    info.fetchedAt = m_clock.now() - 1s;
    feed->store(kApple, support::sampleBars(50), info);
    std::filesystem::remove(entryPath());
    EXPECT_FALSE(feed->find(kApple, {std::nullopt, 0s, closedAt}, m_buffer));
    EXPECT_TRUE(feed->find(kApple, {std::nullopt, 0s, closedAt - 2s}, m_buffer));
}

TEST_F(PriceCacheTest, JudgesMemoryByTheTimeOfStoring)
{
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    feed->store(kApple, support::sampleBars(50), {});
    std::filesystem::remove(entryPath());
    m_clock.advance(2h);
    EXPECT_TRUE(feed->find(kApple, {std::nullopt, 2h}, m_buffer));
    m_clock.advance(1s);
    EXPECT_FALSE(feed->find(kApple, {std::nullopt, 2h}, m_buffer));
    m_clock.advance(-150min);
    EXPECT_TRUE(feed->find(kApple, {std::nullopt, 2h}, m_buffer));
    m_clock.advance(-31min);
    EXPECT_FALSE(feed->find(kApple, {std::nullopt, 2h}, m_buffer));
}

} // namespace
} // namespace tapesift::cache
