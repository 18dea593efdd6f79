#include "tapesift/data/bar_loader.h"

#include <atomic>
#include <cerrno>
#include <thread>

#include "unit/data/bar_loader_fixture.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;
using market::QualityFlag;
using support::toBars;
using Operation = support::FaultFileSystem::Operation;

TEST_F(BarLoaderTest, NamesTheFeedAfterProviderAndIdentity)
{
    const std::string name = m_loader->feedName();
    EXPECT_TRUE(name.starts_with("fake-"));
    EXPECT_EQ(name.size(), 13U);
    EXPECT_EQ(name.find_first_not_of("0123456789abcdef", 5), std::string::npos);
    restart();
    EXPECT_EQ(m_loader->feedName(), name);
    m_provider.identity = "folder B";
    restart();
    EXPECT_NE(m_loader->feedName(), name);
}

TEST_F(BarLoaderTest, FetchesOnceAndThenTakesMemoryOrTheFile)
{
    setFile(sample(20), stamp());
    const LoadedBars fetched = load();
    EXPECT_EQ(fetched.from, LoadedFrom::Provider);
    EXPECT_EQ(toBars(fetched.bars), sample(20));
    EXPECT_EQ(fetched.fingerprint, fingerprintOf(sample(20)));
    EXPECT_EQ(fetched.newestBar, day(19));
    EXPECT_EQ(load().from, LoadedFrom::Memory);

    restart();
    const LoadedBars cached = load();
    EXPECT_EQ(cached.from, LoadedFrom::File);
    EXPECT_EQ(toBars(cached.bars), sample(20));
    EXPECT_EQ(cached.fingerprint, fetched.fingerprint);
    EXPECT_EQ(cached.newestBar, day(19));
    EXPECT_EQ(m_provider.fetches, 1);
}

TEST_F(BarLoaderTest, CountsWhereBarsCameFrom)
{
    setFile(sample(20), stamp());
    load();
    load();
    load();
    const LoaderStatistics counted = m_loader->statistics();
    EXPECT_EQ(counted.fromProvider, 1U);
    EXPECT_EQ(counted.fromMemory, 2U);
    EXPECT_EQ(counted.fromFile, 0U);
    restart({0});
    load();
    EXPECT_EQ(m_loader->statistics().fromFile, 1U);
}

TEST_F(BarLoaderTest, ReadsATouchedFileAgainAndSeesThatItIsTheSame)
{
    setFile(sample(20), stamp(2h));
    const std::uint64_t fingerprint = load().fingerprint;
    setFile(sample(20), stamp(1h));
    const LoadedBars again = load();
    EXPECT_EQ(again.from, LoadedFrom::Provider);
    EXPECT_EQ(again.fingerprint, fingerprint);
    EXPECT_EQ(load().from, LoadedFrom::Memory);
}

TEST_F(BarLoaderTest, ReadsAChangedFileAgain)
{
    setFile(sample(20), stamp(2h));
    load();
    setFile(sample(20, 2), stamp(2h, 1001));
    const LoadedBars changed = load();
    EXPECT_EQ(changed.from, LoadedFrom::Provider);
    EXPECT_EQ(toBars(changed.bars), sample(20, 2));
    EXPECT_EQ(changed.fingerprint, fingerprintOf(sample(20, 2)));
    EXPECT_EQ(toBars(load().bars), sample(20, 2));
}

TEST_F(BarLoaderTest, DoesNotTrustASourceYoungerThanTwoSeconds)
{
    const base::FileStamp young = stamp(1999ms);
    setFile(sample(20), young);
    const std::uint64_t fingerprint = load().fingerprint;
    EXPECT_FALSE(peek());
    // The same state, but other content: written again within the clock's step.
    setFile(sample(20, 2), young);
    EXPECT_EQ(load().from, LoadedFrom::Provider);
    EXPECT_NE(load().fingerprint, fingerprint);

    // Old enough now, but what was read before may have changed since: once more.
    m_clock.advance(1ms);
    EXPECT_FALSE(peek());
    EXPECT_EQ(load().from, LoadedFrom::Provider);
    EXPECT_EQ(load().from, LoadedFrom::Memory);
    EXPECT_EQ(peek().value().fingerprint, fingerprintOf(sample(20, 2)));
}

TEST_F(BarLoaderTest, DoesNotTrustASourceThatLooksYoungSinceTheClockWasPutBack)
{
    setFile(sample(20), stamp(1h));
    load();
    m_clock.advance(-1h);
    EXPECT_FALSE(peek());
    EXPECT_EQ(load().from, LoadedFrom::Provider);
    m_clock.advance(1h);
    EXPECT_TRUE(peek());
    EXPECT_EQ(load().from, LoadedFrom::Memory);
}

TEST_F(BarLoaderTest, DoesNotTrustASourceFromTheFuture)
{
    setFile(sample(20), stamp(-1h));
    EXPECT_EQ(load().from, LoadedFrom::Provider);
    EXPECT_EQ(load().from, LoadedFrom::Provider);
    EXPECT_FALSE(peek());
}

TEST_F(BarLoaderTest, GivesTheNewestBarsUpToTheTimeAskedFor)
{
    setFile(sample(20), stamp());
    for (const LoadedFrom from : {LoadedFrom::Provider, LoadedFrom::Memory, LoadedFrom::File}) {
        if (from == LoadedFrom::File)
            restart();
        const LoadedBars loaded = load(5, day(14));
        EXPECT_EQ(loaded.from, from);
        ASSERT_EQ(loaded.bars.size(), 5U);
        EXPECT_EQ(loaded.bars.time.front(), day(10));
        EXPECT_EQ(loaded.bars.time.back(), day(14));
        EXPECT_EQ(loaded.newestBar, day(19));
        EXPECT_EQ(loaded.fingerprint, fingerprintOf(sample(20)));
    }
    EXPECT_TRUE(load(5, day(-1)).bars.empty());
    EXPECT_EQ(load(500, day(14)).bars.size(), 15U);
}

TEST_F(BarLoaderTest, KeepsAllOfAFileWhateverWasAskedFor)
{
    setFile(sample(20), stamp());
    load(5, day(3));
    restart();
    EXPECT_EQ(load(500, day(19)).bars.size(), 20U);
    EXPECT_EQ(m_provider.fetches, 1);
}

TEST_F(BarLoaderTest, LeavesOutNotesOutsideTheWindow)
{
    setFile(sample(20), stamp());
    const auto note = [](int number) {
        return market::QualityNote{QualityFlag::MissingPrice, day(number), ""};
    };
    m_provider.symbols["AAPL"].notes = {note(-1), note(9), note(10), note(14), note(15)};
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(load(5, day(14)).notes, (std::vector{note(10), note(14)}));
        // With the oldest bar given, nothing was left out before it.
        EXPECT_EQ(load(15, day(14)).notes, (std::vector{note(-1), note(9), note(10), note(14)}));
    }
}

TEST_F(BarLoaderTest, PassesOnTheErrorsOfTheProvider)
{
    const auto unknown = m_loader->load({kApple, day(1)}, m_buffer, {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, base::ErrorCode::NotFound);

    setFile(sample(20), stamp());
    const base::Error error{base::ErrorCode::Corrupt, "AAPL.csv has no dates.", "line 1", ""};
    m_provider.symbols["AAPL"].error = error;
    for (int round = 1; round <= 2; ++round) {
        const auto failed = m_loader->load({kApple, day(1)}, m_buffer, {});
        ASSERT_FALSE(failed);
        EXPECT_EQ(failed.error(), error);
        EXPECT_EQ(m_provider.fetches, round);
    }
}

TEST_F(BarLoaderTest, DoesNotKeepAnEmptySeries)
{
    setFile({}, stamp());
    for (int round = 1; round <= 2; ++round) {
        EXPECT_TRUE(load().bars.empty());
        EXPECT_EQ(load().newestBar, base::UtcSeconds{});
    }
    EXPECT_EQ(m_provider.fetches, 4);
    EXPECT_FALSE(peek());
}

TEST_F(BarLoaderTest, FetchesAgainWhenMoreBarsAreAskedForThanWereKept)
{
    setOnline(sample(20));
    EXPECT_EQ(load(5).bars.size(), 5U);
    EXPECT_EQ(load(5).from, LoadedFrom::Memory);
    EXPECT_EQ(load(3).bars.size(), 3U);
    EXPECT_EQ(m_provider.fetches, 1);
    EXPECT_EQ(load(6).bars.size(), 6U);
    EXPECT_EQ(m_provider.fetches, 2);
    // Fewer came than were asked for: there are no older ones.
    EXPECT_EQ(load(50).bars.size(), 20U);
    EXPECT_EQ(load(5000).bars.size(), 20U);
    EXPECT_EQ(m_provider.fetches, 3);
}

TEST_F(BarLoaderTest, DoesNotTakeDroppedRowsForTheEndOfTheHistory)
{
    setOnline(sample(20));
    m_provider.symbols["AAPL"].bars.erase(m_provider.symbols["AAPL"].bars.begin());
    m_provider.symbols["AAPL"].notes = {{QualityFlag::MissingPrice, day(0), ""}};
    load(20);
    EXPECT_EQ(load(20).from, LoadedFrom::Memory);
    EXPECT_EQ(load(21).from, LoadedFrom::Provider);
    EXPECT_EQ(load(20).from, LoadedFrom::Memory);
}

TEST_F(BarLoaderTest, FetchesAgainWhenTheCutLeavesTooFewBars)
{
    setOnline(sample(20));
    load(5);
    EXPECT_EQ(load(5, day(17)).bars.time.front(), day(13));
    EXPECT_EQ(m_provider.fetches, 2);
}

TEST_F(BarLoaderTest, DoesNotTakeBarsOfAPastTimeForTheNewest)
{
    setOnline(sample(20));
    EXPECT_EQ(load(5, day(10)).bars.time.back(), day(10));
    EXPECT_EQ(load(5, day(10)).from, LoadedFrom::Memory);
    if (const auto peeked = peek()) {
        EXPECT_EQ(peeked->until, day(10));
    }
    EXPECT_EQ(load(5).bars.time.back(), day(19));
    EXPECT_EQ(m_provider.fetches, 2);
}

TEST_F(BarLoaderTest, FetchesAgainWhenTheEntryIsTooOld)
{
    setOnline(sample(20));
    load(5);
    m_clock.advance(7 * 24h);
    EXPECT_EQ(load(5).from, LoadedFrom::Memory);
    m_clock.advance(1min);
    EXPECT_FALSE(peek());
    EXPECT_EQ(load(5).from, LoadedFrom::Provider);
}

TEST_F(BarLoaderTest, FetchesASymbolOnceForAllWhoAskAtTheSameTime)
{
    constexpr int kThreads = 6;
    setFile(sample(20), stamp());
    // Held up until everybody has begun to ask.
    m_provider.whileFetching = [this] {
        while (m_provider.stamps < kThreads)
            std::this_thread::yield();
    };
    std::atomic<int> right{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([this, &right] {
                base::ReadBuffer buffer;
                const auto loaded = m_loader->load({kApple, day(30), 20}, buffer, {});
                right += loaded && toBars(loaded->bars) == sample(20) ? 1 : 0;
            });
    }
    EXPECT_EQ(right, kThreads);
    EXPECT_EQ(m_provider.fetches, 1);
}

TEST_F(BarLoaderTest, LoadsWithoutACacheThatFails)
{
    m_files.fail(Operation::Create, EACCES);
    restart({0});
    setFile(sample(20), stamp());
    for (int round = 0; round < 2; ++round)
        EXPECT_EQ(toBars(load().bars), sample(20));
    m_loader->saveIndex();
    EXPECT_EQ(m_provider.fetches, 2);
    EXPECT_EQ(m_log.count(""), 1U);
}

TEST_F(BarLoaderTest, LoadsWhenTheCacheCannotBeReadOrWritten)
{
    setFile(sample(20), stamp());
    restart({0});
    m_files.fail(Operation::Read, EIO);
    m_files.fail(Operation::Replace, ENOSPC);
    for (int round = 0; round < 2; ++round)
        EXPECT_EQ(toBars(load().bars), sample(20));
    EXPECT_EQ(m_log.count(""), 2U);
    m_loader->saveIndex();
    EXPECT_EQ(m_log.count("cannot be kept: "), 1U);
}

} // namespace
} // namespace tapesift::data
