#include "tapesift/cache/cache_maintenance.h"

#include <cerrno>
#include <cstring>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/fault_file_system.h"
#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {
namespace {

using market::Interval;

class CacheMaintenanceTest : public testing::Test
{
protected:
    void store(const std::string& feed, Interval interval, std::string_view symbol)
    {
        PriceCache cache(m_files, folder(), m_clock, m_log);
        cache.feed(feed, interval)
            ->store(market::Symbol::parse(symbol).value(), support::sampleBars(10), {});
    }

    std::string folder() const { return m_temporary.path().string() + "/cache"; }
    bool exists(const std::string& name) const
    {
        return std::filesystem::exists(m_temporary.path() / "cache" / name);
    }

    static constexpr std::uint64_t kEntryBytes = 128 + 10 * 48;

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    support::FaultFileSystem m_files{m_real};
    support::FakeClock m_clock;
    support::MemoryLog m_log;
};

TEST_F(CacheMaintenanceTest, CountsEntriesByFeedAndInterval)
{
    store("demo-1", Interval::Day1, "A");
    store("csv-1", Interval::Month1, "A");
    store("csv-1", Interval::Day1, "A");
    store("csv-1", Interval::Day1, "B");
    m_temporary.write("cache/csv-1/1d/sources.idx", "not an entry");
    m_temporary.write("cache/csv-1/1h/.tmp-1-1", "not an entry either");
    using std::chrono::hours;
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(folder() + "/csv-1/1d/A.bars", now - hours{48});

    const auto statistics = cacheStatistics(m_files, folder());
    ASSERT_TRUE(statistics);
    ASSERT_EQ(statistics->size(), 3U);
    const FeedStatistics& daily = statistics->at(0);
    EXPECT_EQ(daily.feed, "csv-1");
    EXPECT_EQ(daily.interval, "1d");
    EXPECT_EQ(daily.entries, 2U);
    EXPECT_EQ(daily.bytes, 2 * kEntryBytes);
    EXPECT_NEAR(std::chrono::duration<double>(daily.newest - daily.oldest).count(), 48 * 3600, 60);
    EXPECT_EQ(statistics->at(1).interval, "1mo");
    EXPECT_EQ(statistics->at(2).feed, "demo-1");
}

TEST_F(CacheMaintenanceTest, TakesAnAbsentFolderForEmpty)
{
    EXPECT_TRUE(cacheStatistics(m_files, folder()).value().empty());
    EXPECT_EQ(verifyCache(m_files, folder()).value().checked, 0U);
    EXPECT_EQ(clearCache(m_files, folder()).value().files, 0U);
}

TEST_F(CacheMaintenanceTest, TellsWhenTheFolderCannotBeRead)
{
    store("csv-1", Interval::Day1, "A");
    m_files.fail(support::FaultFileSystem::Operation::Open, EACCES);
    EXPECT_EQ(cacheStatistics(m_files, folder()).error().code, base::ErrorCode::PermissionDenied);
    EXPECT_EQ(verifyCache(m_files, folder()).error().code, base::ErrorCode::PermissionDenied);
    EXPECT_EQ(clearCache(m_files, folder()).error().code, base::ErrorCode::PermissionDenied);
}

TEST_F(CacheMaintenanceTest, SetsDamagedEntriesAside)
{
    store("csv-1", Interval::Day1, "A");
    store("csv-1", Interval::Day1, "B");
    store("csv-1", Interval::Hour1, "C");
    m_temporary.write("cache/csv-1/1d/B.bars", "rubbish");

    const auto report = verifyCache(m_files, folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->checked, 3U);
    EXPECT_EQ(report->damaged, std::vector<std::string>{"csv-1/1d/B.bars"});
    EXPECT_FALSE(exists("csv-1/1d/B.bars"));
    EXPECT_TRUE(exists("csv-1/1d/B.bars.damaged"));
    EXPECT_TRUE(exists("csv-1/1d/A.bars"));

    EXPECT_TRUE(verifyCache(m_files, folder()).value().damaged.empty());
}

TEST_F(CacheMaintenanceTest, SetsEntriesInTheWrongPlaceAside)
{
    store("csv-1", Interval::Day1, "A");
    store("csv-1", Interval::Hour1, "C");
    const auto from = m_temporary.path() / "cache/csv-1";
    std::filesystem::copy_file(from / "1d/A.bars", from / "1d/B.bars");
    std::filesystem::copy_file(from / "1h/C.bars", from / "1d/C.bars");
    std::filesystem::copy_file(from / "1d/A.bars", from / "1d/%41.bars");
    const auto report = verifyCache(m_files, folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->checked, 5U);
    EXPECT_EQ(report->damaged, (std::vector<std::string>{"csv-1/1d/%41.bars", "csv-1/1d/B.bars",
                                                         "csv-1/1d/C.bars"}));
}

TEST_F(CacheMaintenanceTest, LeavesEntriesOfTheOldFormatAlone)
{
    store("csv-1", Interval::Day1, "A");
    const auto path = m_temporary.path() / "cache/csv-1/1d/A.bars";
    base::ReadBuffer buffer;
    ASSERT_TRUE(m_files.open(path.parent_path().string()).value()->read("A.bars", buffer));
    std::string old(buffer.text());
    old[8] = 1; // version
    const auto header = base::asBytes(old).first(120);
    const std::uint64_t checksum = base::checksum64(header);
    std::memcpy(old.data() + 120, &checksum, sizeof checksum);
    m_temporary.write("cache/csv-1/1d/A.bars", old);

    EXPECT_TRUE(verifyCache(m_files, folder()).value().damaged.empty());
    PriceCache cache(m_files, folder(), m_clock, m_log);
    EXPECT_FALSE(cache.feed("csv-1", Interval::Day1)
                     ->find(market::Symbol::parse("A").value(),
                            {std::nullopt, std::chrono::hours{100'000}}, buffer));
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(CacheMaintenanceTest, NamesEntriesThatCannotBeRead)
{
    store("csv-1", Interval::Day1, "A");
    store("csv-1", Interval::Day1, "B");
    m_files.fail(support::FaultFileSystem::Operation::Read, EIO, 1);
    const auto report = verifyCache(m_files, folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->checked, 1U);
    EXPECT_EQ(report->unreadable, std::vector<std::string>{"csv-1/1d/A.bars"});
    EXPECT_TRUE(report->damaged.empty());
    EXPECT_TRUE(exists("csv-1/1d/A.bars"));
}

TEST_F(CacheMaintenanceTest, ClearsOnlyWhatTheCacheWrote)
{
    store("csv-1", Interval::Day1, "A");
    store("demo-1", Interval::Day1, "A");
    m_temporary.write("cache/csv-1/1d/B.bars.damaged", "xy");
    m_temporary.write("cache/csv-1/1d/sources.idx", "xy");
    m_temporary.write("cache/csv-1/1d/.tmp-1-1", "xy");
    for (const char* name :
         {"readme.txt", "A.bars", "csv-1/A.bars", "csv-1/1d/readme.txt", "csv-1/1d/photo.damaged",
          "csv-1/1d/deeper/A.bars", "csv-1/daily/A.bars"})
        m_temporary.write(std::string("cache/") + name, "of the user");

    const auto report = clearCache(m_files, folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->files, 5U);
    EXPECT_EQ(report->bytes, 2 * kEntryBytes + 6);
    for (const char* name : {"csv-1/1d/A.bars", "csv-1/1d/B.bars.damaged", "csv-1/1d/sources.idx",
                             "csv-1/1d/.tmp-1-1", "demo-1"})
        EXPECT_FALSE(exists(name)) << name;
    for (const char* name :
         {"readme.txt", "A.bars", "csv-1/A.bars", "csv-1/1d/readme.txt", "csv-1/1d/photo.damaged",
          "csv-1/1d/deeper/A.bars", "csv-1/daily/A.bars"})
        EXPECT_TRUE(exists(name)) << name;
}

TEST_F(CacheMaintenanceTest, ClearsOneFeed)
{
    store("csv-1", Interval::Day1, "A");
    store("csv-12", Interval::Day1, "A");
    EXPECT_EQ(clearCache(m_files, folder(), "csv-1").value().files, 1U);
    EXPECT_FALSE(exists("csv-1"));
    EXPECT_TRUE(exists("csv-12/1d/A.bars"));
    EXPECT_EQ(clearCache(m_files, folder(), "../cache/csv-12").value().files, 0U);
    EXPECT_TRUE(exists("csv-12/1d/A.bars"));
}

} // namespace
} // namespace tapesift::cache
