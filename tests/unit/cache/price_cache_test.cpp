#include "tapesift/cache/price_cache.h"

#include <atomic>
#include <cerrno>
#include <thread>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/fault_file_system.h"
#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using support::FaultFileSystem;
using Operation = FaultFileSystem::Operation;

const market::Symbol kApple = market::Symbol::parse("AAPL").value();
const base::FileStamp kStamp{1234, 1'700'000'000'000'000'000, 42};
const std::string kFeed = "csv-1a2b3c4d";

EntryInfo fromSource(const base::FileStamp& stamp)
{
    EntryInfo info;
    info.source = stamp;
    info.complete = true;
    return info;
}

class PriceCacheTest : public testing::Test
{
protected:
    // A cache that knows only the files, as after a restart.
    PriceCache restarted(CacheLimits limits = {})
    {
        return PriceCache(m_files, m_temporary.path().string(), m_clock, m_log, limits);
    }

    std::optional<CachedBars> findInFile(const Freshness& freshness)
    {
        return restarted().feed(kFeed, Interval::Day1)->find(kApple, freshness, m_buffer);
    }

    void storeApple(std::size_t count = 50)
    {
        m_fingerprint = restarted()
                            .feed(kFeed, Interval::Day1)
                            ->store(kApple, support::sampleBars(count), fromSource(kStamp));
    }

    std::filesystem::path entryPath(const std::string& name = "AAPL.bars") const
    {
        return m_temporary.path() / kFeed / "1d" / name;
    }

    // Sets the time of a file to `offset` from the clock's.
    void setTime(const std::filesystem::path& path, std::chrono::seconds offset)
    {
        const auto sinceNow = offset + (m_clock.now() - m_system.now());
        std::filesystem::last_write_time(path,
                                         std::filesystem::file_time_type::clock::now() + sinceNow);
    }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    FaultFileSystem m_files{m_real};
    base::SystemClock m_system;
    support::FakeClock m_clock{m_system.now()};
    support::MemoryLog m_log;
    base::ReadBuffer m_buffer;
    std::uint64_t m_fingerprint = 0;
};

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

TEST_F(PriceCacheTest, FindsInMemoryWhatWasStored)
{
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    const std::vector<market::QualityNote> notes{
        {market::QualityFlag::Gap, support::kSampleStart, "2 bars missing"}};
    const auto fingerprint =
        feed->store(kApple, support::sampleBars(50, 3, notes), fromSource(kStamp));

    const auto found = feed->find(kApple, {kStamp}, m_buffer);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->fromMemory);
    EXPECT_TRUE(found->owner);
    EXPECT_EQ(support::toBars(found->bars), support::toBars(support::sampleSeries(50, 3).view()));
    EXPECT_EQ(found->notes, notes);
    EXPECT_EQ(found->info.fingerprint, fingerprint);
    EXPECT_EQ(fingerprint, base::checksum64(support::sampleSeries(50, 3).bytes()));
}

TEST_F(PriceCacheTest, FindsInTheFileWhatAnotherRunStored)
{
    storeApple();
    const auto found = findInFile({kStamp});
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->fromMemory);
    EXPECT_FALSE(found->owner);
    EXPECT_EQ(found->file.size, std::filesystem::file_size(entryPath()));
    EXPECT_EQ(support::toBars(found->bars), support::toBars(support::sampleSeries(50).view()));
    EXPECT_EQ(found->info.fingerprint, m_fingerprint);
    EXPECT_TRUE(found->info.complete);
}

TEST_F(PriceCacheTest, ReadOnlyItUsesFilesAndChangesNone)
{
    PriceCache readOnly(m_files, m_temporary.path().string(), m_clock, m_log, {}, Access::ReadOnly);
    readOnly.feed("other", Interval::Day1)
        ->store(kApple, support::sampleBars(30), fromSource(kStamp));
    EXPECT_TRUE(std::filesystem::is_empty(m_temporary.path()));
    EXPECT_TRUE(
        readOnly.feed("other", Interval::Day1)->find(kApple, {kStamp, 0s}, m_buffer)->fromMemory);

    storeApple();
    const auto feed = readOnly.feed(kFeed, Interval::Day1);
    EXPECT_EQ(feed->find(kApple, {kStamp, 0s}, m_buffer)->bars.size(), 50u);
    feed->store(kApple, support::sampleBars(30), fromSource(kStamp));
    EXPECT_EQ(findInFile({kStamp, 0s})->bars.size(), 50u);
    EXPECT_EQ(m_log.count("cannot be kept"), 0u);
}

TEST_F(PriceCacheTest, NamesFilesAfterTheEncodedSymbol)
{
    const auto pair = market::Symbol::parse("BTC/USDT").value();
    restarted().feed(kFeed, Interval::Day1)->store(pair, support::sampleBars(5), {});
    EXPECT_TRUE(std::filesystem::exists(entryPath("BTC%2FUSDT.bars")));
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
        const auto stamp = restarted().feed(kFeed, Interval::Day1)->freshEntry(kApple, one.maxAge);
        EXPECT_EQ(stamp.has_value(), one.isFresh) << one.offset.count();
    }
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

TEST_F(PriceCacheTest, MissesADeletedFileInSilence)
{
    storeApple();
    std::filesystem::remove(entryPath());
    EXPECT_FALSE(findInFile({kStamp}));
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(PriceCacheTest, WarnsOnceOfADamagedFileAndTakesANewOne)
{
    storeApple();
    m_temporary.write(kFeed + "/1d/AAPL.bars", "rubbish");
    PriceCache cache = restarted({0});
    const auto feed = cache.feed(kFeed, Interval::Day1);
    EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_EQ(m_log.count("Cached bars of AAPL are damaged and will be fetched again."), 1U);
    feed->store(kApple, support::sampleBars(50), fromSource(kStamp));
    EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_EQ(m_log.count(""), 1U);
}

TEST_F(PriceCacheTest, MissesAnEntryOfAnotherInterval)
{
    restarted()
        .feed(kFeed, Interval::Hour1)
        ->store(kApple, support::sampleBars(50), fromSource(kStamp));
    std::filesystem::create_directories(entryPath().parent_path());
    std::filesystem::copy_file(m_temporary.path() / kFeed / "1h" / "AAPL.bars", entryPath());
    EXPECT_FALSE(findInFile({kStamp}));
}

TEST_F(PriceCacheTest, GivesTheSamePartForTheSameFeed)
{
    PriceCache cache = restarted();
    EXPECT_EQ(cache.feed("a", Interval::Day1), cache.feed("a", Interval::Day1));
    EXPECT_NE(cache.feed("a", Interval::Day1), cache.feed("a", Interval::Hour1));
    EXPECT_NE(cache.feed("a", Interval::Day1), cache.feed("b", Interval::Day1));
}

TEST_F(PriceCacheTest, SharesOneMemoryLimitBetweenFeeds)
{
    // An entry of 200 bars takes about 10 kB: two fit, three do not.
    PriceCache cache = restarted({25'000});
    const auto one = cache.feed("one", Interval::Day1);
    const auto two = cache.feed("two", Interval::Day1);
    const auto three = cache.feed("three", Interval::Day1);
    for (const auto& feed : {one, two, three})
        feed->store(kApple, support::sampleBars(200), fromSource(kStamp));
    EXPECT_FALSE(one->find(kApple, {kStamp}, m_buffer).value().fromMemory);
    EXPECT_TRUE(two->find(kApple, {kStamp}, m_buffer).value().fromMemory);
    EXPECT_TRUE(three->find(kApple, {kStamp}, m_buffer).value().fromMemory);
}

TEST_F(PriceCacheTest, DoesNotTakeIntoMemoryWhatWasFoundInAFile)
{
    storeApple();
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    for (int i = 0; i < 2; ++i)
        EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer).value().fromMemory);
}

TEST_F(PriceCacheTest, LetsSeveralThreadsStoreAndFindOneKey)
{
    PriceCache cache = restarted({30'000});
    const auto feed = cache.feed(kFeed, Interval::Day1);
    std::atomic<int> wrong{0};
    const auto work = [&](std::uint64_t seed) {
        base::ReadBuffer buffer;
        for (int i = 0; i < 200; ++i) {
            feed->store(kApple, support::sampleBars(100, seed), fromSource(kStamp));
            const auto found = feed->find(kApple, {kStamp}, buffer);
            const bool isWhole = found && found->bars.size() == 100 &&
                                 (found->info.fingerprint ==
                                      base::checksum64(support::sampleSeries(100, 1).bytes()) ||
                                  found->info.fingerprint ==
                                      base::checksum64(support::sampleSeries(100, 2).bytes()));
            wrong += isWhole ? 0 : 1;
        }
    };
    {
        const std::jthread first(work, 1);
        const std::jthread second(work, 2);
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_TRUE(findInFile({kStamp}));
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(PriceCacheTest, MissesWithOneWarningWhenFilesCannotBeRead)
{
    for (const int error : {EIO, EACCES}) {
        storeApple();
        support::MemoryLog log;
        PriceCache cache(m_files, m_temporary.path().string(), m_clock, log);
        const auto feed = cache.feed(kFeed, Interval::Day1);
        m_files.fail(Operation::Read, error);
        for (int i = 0; i < 3; ++i)
            EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
        EXPECT_EQ(log.count("Cached bars cannot be read"), 1U);
        EXPECT_EQ(log.count(""), 1U);
        m_files.heal();
        EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
    }
}

TEST_F(PriceCacheTest, GoesOnWithOneWarningWhenFilesCannotBeWritten)
{
    for (const int error : {ENOSPC, EACCES, EIO, EROFS}) {
        storeApple(10);
        support::MemoryLog log;
        PriceCache cache(m_files, m_temporary.path().string(), m_clock, log);
        const auto feed = cache.feed(kFeed, Interval::Day1);
        m_files.fail(Operation::Replace, error);
        for (int i = 0; i < 3; ++i)
            feed->store(kApple, support::sampleBars(20), fromSource(kStamp));
        EXPECT_EQ(log.count("Bars cannot be kept"), 1U);
        EXPECT_EQ(log.count(""), 1U);
        EXPECT_EQ(feed->find(kApple, {kStamp}, m_buffer).value().bars.size(), 20U); // memory
        EXPECT_EQ(findInFile({kStamp}).value().bars.size(), 10U);                   // the old file
        m_files.heal();
        feed->store(kApple, support::sampleBars(20), fromSource(kStamp));
        EXPECT_EQ(findInFile({kStamp}).value().bars.size(), 20U);
    }
}

TEST_F(PriceCacheTest, WorksInMemoryWhenItsFolderCannotBeMade)
{
    m_files.fail(Operation::Create, EACCES);
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_FALSE(feed->freshEntry(kApple, 1h));
    feed->store(kApple, support::sampleBars(20), fromSource(kStamp));
    EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_EQ(m_log.count(""), 1U);
}

TEST_F(PriceCacheTest, MissesAFileTornByAPowerCut)
{
    for (const std::size_t bytes : {0UL, 8UL, 127UL, 128UL, 1000UL, 2527UL}) {
        support::MemoryLog log;
        m_files.tear(bytes, 1);
        storeApple(50); // 128 + 50 * 48 bytes
        PriceCache cache(m_files, m_temporary.path().string(), m_clock, log);
        EXPECT_FALSE(cache.feed(kFeed, Interval::Day1)->find(kApple, {kStamp}, m_buffer));
        EXPECT_EQ(log.count("damaged"), 1U) << bytes;
    }
}

TEST_F(PriceCacheTest, RemovesWhatAnInterruptedWriteLeftBehind)
{
    storeApple();
    const std::string folder = kFeed + "/1d/";
    setTime(m_temporary.write(folder + ".tmp-1-1", "old"), -2min);
    setTime(m_temporary.write(folder + ".tmp-2-1", "at work"), -10s);
    setTime(m_temporary.write(folder + "notes.txt", "of the user"), -2min);
    storeApple();
    EXPECT_FALSE(std::filesystem::exists(entryPath(".tmp-1-1")));
    EXPECT_TRUE(std::filesystem::exists(entryPath(".tmp-2-1")));
    EXPECT_TRUE(std::filesystem::exists(entryPath("notes.txt")));
    EXPECT_TRUE(std::filesystem::exists(entryPath()));
}

} // namespace
} // namespace tapesift::cache
