#include "tapesift/cache/price_cache.h"

#include <atomic>
#include <cerrno>
#include <thread>

#include "price_cache_fixture.h"
#include "tapesift/base/checksum.h"
#include "tapesift/cache/cache_maintenance.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using support::FaultFileSystem;
using Operation = FaultFileSystem::Operation;

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

TEST_F(PriceCacheTest, MissesAnEntryOfAnotherSymbol)
{
    const auto microsoft = market::Symbol::parse("MSFT").value();
    restarted()
        .feed(kFeed, Interval::Day1)
        ->store(microsoft, support::sampleBars(50), fromSource(kStamp));
    std::filesystem::copy_file(entryPath("MSFT.bars"), entryPath());
    EXPECT_FALSE(findInFile({kStamp}));
    EXPECT_EQ(m_log.count("Cached bars of AAPL are damaged"), 1U);
}

TEST_F(PriceCacheTest, ReadsAgainWhatWasExchangedWhileItWasRead)
{
    storeApple();
    // The first reading gets half of the file, the second all of it.
    PriceCache cache = restarted();
    m_files.cutRead(1000, 1);
    EXPECT_TRUE(cache.feed(kFeed, Interval::Day1)->find(kApple, {kStamp}, m_buffer));
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(PriceCacheTest, ForgetsWhatIsInvalid)
{
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    feed->store(kApple, support::sampleBars(50), fromSource(kStamp));
    feed->invalidate(kApple);
    EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
    EXPECT_FALSE(findInFile({kStamp}));
    EXPECT_EQ(feed->epoch(kApple), 0U);
    feed->store(kApple, support::sampleBars(60), fromSource(kStamp));
    EXPECT_EQ(feed->find(kApple, {kStamp}, m_buffer).value().bars.size(), 60U);
    EXPECT_EQ(findInFile({kStamp}).value().bars.size(), 60U);
}

TEST_F(PriceCacheTest, GivesBackActionsFromMemoryAndFile)
{
    EntryInfo info = fromSource(kStamp);
    info.actions = {{support::kSampleStart, 4, 0}};
    PriceCache cache = restarted();
    const auto feed = cache.feed(kFeed, Interval::Day1);
    feed->store(kApple, support::sampleBars(50), info);
    EXPECT_EQ(feed->find(kApple, {kStamp}, m_buffer).value().info.actions, info.actions);
    EXPECT_EQ(findInFile({kStamp}).value().info.actions, info.actions);
}

TEST_F(PriceCacheTest, CountsHitsOfEachTierAndKeepsThem)
{
    const std::uint64_t size = 128 + 50 * 48;
    {
        PriceCache cache = restarted();
        const auto feed = cache.feed(kFeed, Interval::Day1);
        EXPECT_FALSE(feed->find(kApple, {kStamp}, m_buffer));
        feed->store(kApple, support::sampleBars(50), fromSource(kStamp));
        for (int i = 0; i < 3; ++i)
            EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
        EXPECT_EQ(cache.counts(), (TierCounts{{3, 3 * size}, {}, {}, {1, size}}));
        cache.flush();
        EXPECT_TRUE(feed->find(kApple, {kStamp}, m_buffer));
    }
    EXPECT_TRUE(findInFile({kStamp}));
    const CacheUsage usage = loadUsage(m_files, m_temporary.path().string());
    EXPECT_EQ(usage.counts, (TierCounts{{4, 4 * size}, {1, size}, {}, {1, size}}));
    EXPECT_EQ(usage.since, m_clock.now());
}

TEST_F(PriceCacheTest, SweepsWhenMuchWasStoredOrADayHasPassed)
{
    const auto stored = [&](PriceCache& cache, const char* symbol) {
        const auto parsed = market::Symbol::parse(symbol).value();
        cache.feed(kFeed, Interval::Day1)
            ->store(parsed, support::sampleBars(200), fromSource(kStamp));
        return entryPath(std::string(symbol) + ".bars");
    };
    PriceCache cache = restarted();
    const std::uint64_t one = 128 + 200 * 48;
    stored(cache, "A");
    stored(cache, "B");
    cache.sweepIfDue(100 * one); // the first time: remembers the day
    stored(cache, "C");
    cache.sweepIfDue(100 * one);
    EXPECT_EQ(cacheStatistics(m_files, m_temporary.path().string())->at(0).entries, 3U);
    m_clock.advance(25h);
    cache.sweepIfDue(2 * one); // a day later
    EXPECT_EQ(cacheStatistics(m_files, m_temporary.path().string())->at(0).entries, 1U);
    stored(cache, "D");
    stored(cache, "E");
    cache.sweepIfDue(2 * one); // 1/20 was written
    EXPECT_EQ(cacheStatistics(m_files, m_temporary.path().string())->at(0).entries, 1U);
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
    EXPECT_FALSE(feed->freshEntry(kApple, {std::nullopt, 1h}));
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
