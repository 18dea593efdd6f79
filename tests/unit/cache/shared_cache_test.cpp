// Two programs, each with a home folder of its own, that share prices through one Redis server.

#include <thread>

#include <gtest/gtest.h>

#include "cache/bar_file.h"
#include "cache/epoch_book.h"
#include "cache/file_time.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/redis_server.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/cache/cache_maintenance.h"
#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using support::RedisServer;

const std::string kFeed = "alpaca-1a2b3c4d";
const std::string kKey = "tapesift:v2:alpaca-1a2b3c4d:1d:AAPL";

market::Symbol symbolOf(std::string_view text)
{
    return market::Symbol::parse(text).value();
}
const market::Symbol kSharedApple = symbolOf("AAPL");

// A program: its home folder and its cache.
class Program
{
public:
    Program(const std::string& redis, const base::Clock& clock, base::Log& log,
            Access access = Access::Write)
        : m_clock(clock)
    {
        restart(redis, clock, log, access);
    }

    void restart(const std::string& redis, const base::Clock& clock, base::Log& log,
                 Access access = Access::Write)
    {
        auto remote = openRedis(redis, base::Secret(), clock, log);
        m_cache.reset();
        m_cache = std::make_unique<PriceCache>(m_files, folder(), clock, log, CacheLimits{}, access,
                                               std::move(*remote));
    }

    FeedCache& feed() { return *m_cache->feed(kFeed, Interval::Day1); }
    PriceCache& cache() { return *m_cache; }

    void store(const market::Symbol& symbol, std::size_t bars,
               std::optional<std::uint64_t> epoch = std::nullopt)
    {
        EntryInfo info;
        info.fetchedAt = m_clock.now();
        info.epoch = epoch;
        feed().store(symbol, support::sampleBars(bars), info);
        m_cache->flush();
    }

    // How many bars it finds; 0: none.
    std::size_t find(const market::Symbol& symbol, std::chrono::seconds maxAge = 24h)
    {
        const auto found = feed().find(symbol, {std::nullopt, maxAge}, m_buffer);
        return found ? found->bars.size() : 0;
    }

    std::string folder() const { return m_temporary.path().string(); }
    std::filesystem::path entryPath(const std::string& name = "AAPL.bars") const
    {
        return m_temporary.path() / kFeed / "1d" / name;
    }

private:
    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_files;
    const base::Clock& m_clock;
    base::ReadBuffer m_buffer;
    std::unique_ptr<PriceCache> m_cache;
};

class SharedCacheTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!RedisServer::isInstalled())
            GTEST_SKIP() << "redis-tools is not installed";
        if (!openRedis("redis://localhost", base::Secret(), m_clock, m_log))
            GTEST_SKIP() << "built without Redis";
        m_server = std::make_unique<RedisServer>();
        m_url = m_server->url();
        m_first = std::make_unique<Program>(m_url, m_clock, m_log);
        m_second = std::make_unique<Program>(m_url, m_clock, m_log);
    }

    void restart(Program& program) { program.restart(m_url, m_clock, m_log); }

    // Sets a key to bytes that Redis has no line for.
    void setValue(const std::string& key, const std::vector<std::byte>& bytes)
    {
        auto tier = openRedis(m_url, base::Secret(), m_clock, m_log);
        (*tier)->putLater(key, std::make_shared<const Image>(bytes));
        (*tier)->flush();
    }

    static std::vector<market::Symbol> symbols(int count)
    {
        std::vector<market::Symbol> all;
        for (int i = 0; i < count; ++i)
            all.push_back(symbolOf("SYM" + std::to_string(i)));
        return all;
    }

    std::unique_ptr<RedisServer> m_server;
    std::string m_url;
    base::SystemClock m_system;
    support::FakeClock m_clock{m_system.now()};
    support::MemoryLog m_log;
    std::unique_ptr<Program> m_first;
    std::unique_ptr<Program> m_second;
    base::ReadBuffer m_buffer;
};

TEST_F(SharedCacheTest, OneFindsWhatTheOtherStored)
{
    EntryInfo info;
    info.fetchedAt = m_clock.now() - 10min;
    info.adjustment = market::Adjustment::Raw;
    info.actions = {{support::kSampleStart, 4, 0}};
    const std::vector<market::QualityNote> notes{
        {market::QualityFlag::Gap, support::kSampleStart, "2 bars missing"}};
    m_first->feed().store(kSharedApple, support::sampleBars(50, 3, notes), info);
    m_first->cache().flush();

    const Freshness hour{std::nullopt, 1h};
    const auto found = m_second->feed().find(kSharedApple, hour, m_buffer);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->fromRemote);
    EXPECT_FALSE(found->fromMemory);
    EXPECT_TRUE(found->owner);
    EXPECT_EQ(support::toBars(found->bars), support::toBars(support::sampleSeries(50, 3).view()));
    EXPECT_EQ(found->notes, notes);
    EXPECT_EQ(found->info.actions, info.actions);
    EXPECT_EQ(found->info.fetchedAt, info.fetchedAt);

    // Then it has it in memory, and in a file that is as old as its bars.
    EXPECT_TRUE(m_second->feed().find(kSharedApple, hour, m_buffer)->fromMemory);
    m_server->kill();
    restart(*m_second);
    const auto inFile = m_second->feed().find(kSharedApple, hour, m_buffer);
    ASSERT_TRUE(inFile);
    EXPECT_FALSE(inFile->fromRemote);
    EXPECT_EQ(modifiedAt(inFile->file), info.fetchedAt);
    m_clock.advance(51min);
    EXPECT_FALSE(m_second->feed().find(kSharedApple, hour, m_buffer));
    EXPECT_FALSE(m_second->feed().freshEntry(kSharedApple, hour));
}

TEST_F(SharedCacheTest, WhatIsStaleIsNotTaken)
{
    m_first->store(kSharedApple, 50);
    m_clock.advance(2h);
    EXPECT_EQ(m_second->find(kSharedApple, 1h), 0U);
    const auto closedAt = std::chrono::floor<std::chrono::seconds>(m_clock.now()) - 1h;
    EXPECT_FALSE(m_second->feed().find(kSharedApple, {std::nullopt, 0s, closedAt}, m_buffer));
    EXPECT_TRUE(
        m_second->feed().find(kSharedApple, {std::nullopt, 0s, closedAt - 90min}, m_buffer));
}

TEST_F(SharedCacheTest, WarmUpBringsAllThereIs)
{
    const auto all = symbols(150);
    for (std::size_t i = 0; i < 120; ++i)
        m_first->store(all[i], 20 + i);
    m_second->store(all[7], 500);

    const Freshness hour{std::nullopt, 1h};
    EXPECT_EQ(m_second->feed().warmUp(all, hour, {}), 119U);
    EXPECT_EQ(m_second->feed().warmUp(all, hour, {}), 0U);
    m_server->kill();
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(m_second->find(all[i]), i == 7 ? 500 : i < 120 ? 20 + i : 0);
    // The first use of what was brought is the shared store's, the next one the memory's.
    EXPECT_EQ(m_second->find(all[0]), 20U);
    const TierCounts counts = m_second->cache().counts();
    EXPECT_EQ(counts.remote.hits, 119U);
    EXPECT_EQ(counts.memory.hits, 2U);
    EXPECT_TRUE(std::filesystem::exists(m_second->entryPath("SYM119.bars")));
}

TEST_F(SharedCacheTest, WarmUpStopsWhenAsked)
{
    m_first->store(kSharedApple, 50);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(m_second->feed().warmUp({&kSharedApple, 1}, {std::nullopt, 1h}, stop.get_token()),
              0U);
}

TEST_F(SharedCacheTest, DamagedValuesAreMissesAndAreReplaced)
{
    EntryInfo info;
    info.fetchedAt = m_clock.now();
    const auto good = encodeBarFile(kSharedApple, support::sampleBars(50), Interval::Day1, info);
    std::vector<std::vector<std::byte>> bad(3, good);
    bad[0][500] ^= std::byte{1};
    bad[1].resize(1000);
    bad[2].clear();
    bad.push_back(encodeBarFile(symbolOf("MSFT"), support::sampleBars(50), Interval::Day1, info));
    bad.push_back(encodeBarFile(kSharedApple, support::sampleBars(50), Interval::Hour1, info));
    for (const auto& bytes : bad) {
        setValue(kKey, bytes);
        EXPECT_EQ(m_second->find(kSharedApple), 0U);
    }
    EXPECT_EQ(m_log.count("holds damaged prices"), 1U);
    EXPECT_EQ(m_log.count(""), 1U);
    EXPECT_FALSE(std::filesystem::exists(m_second->entryPath()));
    setValue(kKey, good);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
}

TEST_F(SharedCacheTest, ASplitFoundByOneIsNeverReadOldByTheOther)
{
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(m_second->find(kSharedApple), 50U); // in its memory and file
    m_first->feed().invalidate(kSharedApple);
    EXPECT_EQ(m_server->ask("EXISTS " + kKey), ":0\r\n");
    m_second->feed().warmUp({}, {}, {}); // its next scan begins

    EXPECT_EQ(m_second->find(kSharedApple), 0U);
    EXPECT_FALSE(m_second->feed().freshEntry(kSharedApple, {std::nullopt, 24h}));
    restart(*m_second); // has files only
    EXPECT_EQ(m_second->find(kSharedApple), 0U);
    EXPECT_FALSE(m_second->feed().freshEntry(kSharedApple, {std::nullopt, 24h}));

    m_first->store(kSharedApple, 60);
    EXPECT_EQ(m_second->find(kSharedApple), 60U);
    EXPECT_TRUE(m_second->feed().freshEntry(kSharedApple, {std::nullopt, 24h}));
    EXPECT_EQ(m_first->find(kSharedApple), 60U);
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(SharedCacheTest, ASplitIsLearntOfWithinASecondInAScan)
{
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
    m_first->feed().invalidate(kSharedApple);
    m_clock.advance(1s);
    EXPECT_EQ(m_second->find(kSharedApple), 0U);
}

TEST_F(SharedCacheTest, BarsFetchedBeforeASplitWasFoundAreNotTakenForNewOnes)
{
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
    const std::uint64_t before = m_second->feed().epoch(kSharedApple);
    m_first->feed().invalidate(kSharedApple);
    EXPECT_GT(m_first->feed().epoch(kSharedApple), before);
    m_clock.advance(1s);
    m_second->store(kSharedApple, 50, before); // was under way
    EXPECT_EQ(m_second->find(kSharedApple), 0U);
    EXPECT_EQ(m_first->find(kSharedApple), 0U);
    restart(*m_first);
    EXPECT_EQ(m_first->find(kSharedApple), 0U);
}

TEST_F(SharedCacheTest, EpochsRiseEvenIfTheServerLostThem)
{
    m_first->feed().invalidate(kSharedApple);
    const std::uint64_t before = m_first->feed().epoch(kSharedApple);
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
    m_server->kill();
    m_server->start();
    m_clock.advance(1s);
    restart(*m_second);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
    m_second->feed().invalidate(kSharedApple);
    EXPECT_GT(m_second->feed().epoch(kSharedApple), before);
    m_clock.advance(1s);
    EXPECT_EQ(m_first->find(kSharedApple), 0U);
}

TEST_F(SharedCacheTest, WhatIsFoundWhileTheServerIsDownIsToldLater)
{
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(m_second->find(kSharedApple), 50U);
    m_server->ask("CLIENT PAUSE 60000 WRITE");
    m_first->feed().invalidate(kSharedApple);
    EXPECT_EQ(m_first->find(kSharedApple), 0U);
    m_server->ask("CLIENT UNPAUSE");
    EXPECT_EQ(m_server->ask("EXISTS " + kKey), ":1\r\n"); // the old bars
    EXPECT_EQ(m_first->find(kSharedApple), 0U);
    m_clock.advance(31s);
    EXPECT_EQ(m_first->find(kSharedApple), 0U); // tells it
    m_clock.advance(1s);
    EXPECT_EQ(m_second->find(kSharedApple), 0U);
    EXPECT_EQ(m_server->ask("EXISTS " + kKey), ":0\r\n");
}

TEST_F(SharedCacheTest, WhatOneClearsIsNotReadOldByTheOther)
{
    base::RealFileSystem files;
    for (const std::string feed : {"", "alpaca-1a2b3c4d"}) {
        m_second = std::make_unique<Program>(m_url, m_clock, m_log);
        m_first->store(kSharedApple, 50);
        EXPECT_EQ(m_second->find(kSharedApple), 50U);
        ASSERT_TRUE(clearCache(files, m_first->folder(), feed));
        m_clock.advance(1s);
        EXPECT_EQ(clearRemote(*m_first->cache().remote(), feed, m_clock.now()), 1U);
        m_second->feed().warmUp({}, {}, {});
        EXPECT_EQ(m_second->find(kSharedApple), 0U);
        EXPECT_FALSE(m_second->feed().freshEntry(kSharedApple, {std::nullopt, 24h}));
        restart(*m_first);
        EXPECT_EQ(m_first->find(kSharedApple), 0U);
        m_first->store(kSharedApple, 60);
        EXPECT_EQ(m_first->find(kSharedApple), 60U);
        m_clock.advance(1s);
        EXPECT_EQ(m_second->find(kSharedApple), 60U);
    }
}

TEST_F(SharedCacheTest, ClearingOneFeedLeavesTheOthers)
{
    const auto other = m_first->cache().feed("other", Interval::Day1);
    EntryInfo info;
    info.fetchedAt = m_clock.now();
    other->store(kSharedApple, support::sampleBars(30), info);
    m_first->store(kSharedApple, 50);
    EXPECT_EQ(clearRemote(*m_first->cache().remote(), kFeed, m_clock.now()), 1U);
    const auto seen = m_second->cache().feed("other", Interval::Day1);
    EXPECT_TRUE(seen->find(kSharedApple, {std::nullopt, 1h}, m_buffer));
}

TEST_F(SharedCacheTest, AScanEndsTheSameWhenTheServerIsKilled)
{
    const auto all = symbols(60);
    for (const auto& symbol : all)
        m_first->store(symbol, 50);
    m_server->ask("DEL tapesift:v2:alpaca-1a2b3c4d:1d:SYM10");
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 30)
            m_server->kill();
        if (m_second->find(all[i]) == 0)
            m_second->store(all[i], 50);
        EXPECT_EQ(m_second->find(all[i]), 50U) << i;
    }
    const TierCounts counts = m_second->cache().counts();
    EXPECT_EQ(counts.remote.hits, 29U);
    EXPECT_EQ(counts.fetched.hits, 31U);
    EXPECT_EQ(m_log.count("is left out"), 1U);
}

TEST_F(SharedCacheTest, AReaderTakesButGivesNothing)
{
    m_first->store(kSharedApple, 50);
    Program reader(m_url, m_clock, m_log, Access::ReadOnly);
    EXPECT_EQ(reader.find(kSharedApple), 50U);
    EXPECT_FALSE(std::filesystem::exists(reader.entryPath()));
    EXPECT_EQ(reader.find(kSharedApple), 50U); // memory
    reader.store(symbolOf("MSFT"), 50);
    reader.feed().invalidate(kSharedApple);
    EXPECT_EQ(m_server->ask("DBSIZE"), ":1\r\n");
}

TEST_F(SharedCacheTest, SeveralThreadsOfTwoProgramsShareIt)
{
    const auto all = symbols(40);
    std::atomic<int> wrong{0};
    const auto work = [&](Program& program, unsigned seed) {
        base::ReadBuffer buffer;
        for (std::size_t i = 0; i < 200; ++i) {
            const market::Symbol& symbol = all[(i * 7 + seed) % all.size()];
            const auto found = program.feed().find(symbol, {std::nullopt, 1h}, buffer);
            wrong += found && found->bars.size() != 50 ? 1 : 0;
            if (found && i % 20 == 0)
                program.feed().invalidate(symbol);
            if (found)
                continue;
            EntryInfo info;
            info.epoch = program.feed().epoch(symbol);
            info.fetchedAt = m_clock.now();
            program.feed().store(symbol, support::sampleBars(50), info);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned seed = 0; seed < 2; ++seed) {
            threads.emplace_back(work, std::ref(*m_first), seed);
            threads.emplace_back(work, std::ref(*m_second), seed + 20);
        }
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(m_log.count(""), 0U);
}

} // namespace
} // namespace tapesift::cache
