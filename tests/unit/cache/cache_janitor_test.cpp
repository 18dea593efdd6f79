#include <fcntl.h>
#include <sys/stat.h>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/fault_file_system.h"
#include "support/memory_log.h"
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

constexpr std::uint64_t kEntryBytes = 128 + 10 * 48;

class CacheJanitorTest : public testing::Test
{
protected:
    // An entry that was last used that long ago.
    void store(const std::string& feed, std::string_view symbol, std::chrono::seconds unused)
    {
        PriceCache cache(m_files, folder(), m_clock, m_log);
        cache.feed(feed, Interval::Day1)
            ->store(market::Symbol::parse(symbol).value(), support::sampleBars(10), {});
        age(feed + "/1d/" + std::string(symbol) + ".bars", unused);
    }

    // Sets the times of modification and of reading.
    void age(const std::string& name, std::chrono::seconds old)
    {
        const auto then = (m_clock.now() - old).time_since_epoch();
        const auto seconds = std::chrono::floor<std::chrono::seconds>(then).count();
        const timespec times[2] = {{seconds, 0}, {seconds, 0}};
        ASSERT_EQ(::utimensat(AT_FDCWD, (folder() + '/' + name).c_str(), times, 0), 0);
    }

    SweepReport sweep(std::uint64_t limit)
    {
        return sweepCache(m_files, folder(), limit, m_clock.now()).value();
    }

    std::string folder() const { return m_temporary.path().string(); }
    bool exists(const std::string& name) const
    {
        return std::filesystem::exists(m_temporary.path() / name);
    }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    support::FaultFileSystem m_files{m_real};
    base::SystemClock m_system;
    support::FakeClock m_clock{m_system.now()};
    support::MemoryLog m_log;
};

TEST_F(CacheJanitorTest, RemovesWhatWasNotUsedForLongest)
{
    store("csv-1", "A", 5h);
    store("csv-1", "B", 1h);
    store("demo-1", "C", 9h);
    store("demo-1", "D", 2h);
    EXPECT_EQ(sweep(4 * kEntryBytes).entries, 0U);
    const SweepReport report = sweep(3 * kEntryBytes); // 2.7 entries may stay
    EXPECT_EQ(report.entries, 2U);
    EXPECT_EQ(report.bytes, 2 * kEntryBytes);
    EXPECT_EQ(report.kept, 2 * kEntryBytes);
    EXPECT_FALSE(exists("demo-1/1d/C.bars"));
    EXPECT_FALSE(exists("csv-1/1d/A.bars"));
    EXPECT_TRUE(exists("csv-1/1d/B.bars"));
    EXPECT_TRUE(exists("demo-1/1d/D.bars"));
    EXPECT_EQ(sweep(0).entries, 2U);
}

TEST_F(CacheJanitorTest, AReadEntryIsUsed)
{
    store("csv-1", "A", 48h);
    store("csv-1", "B", 24h);
    const auto path = m_temporary.path() / "csv-1/1d/A.bars";
    timespec times[2] = {};
    times[0].tv_nsec = UTIME_NOW;
    times[1].tv_nsec = UTIME_OMIT;
    ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0); // as reading does
    EXPECT_EQ(sweep(2 * kEntryBytes - 1).entries, 1U);
    EXPECT_TRUE(exists("csv-1/1d/A.bars"));
}

TEST_F(CacheJanitorTest, RemovesWhatIsLeftOverForAWeek)
{
    store("csv-1", "A", 900h);
    for (const char* name : {".tmp-1-1", "B.bars.damaged"}) {
        const std::string file = std::string("csv-1/1d/") + name;
        m_temporary.write(file, "xy");
        age(file, 7 * 24h - 1min);
        EXPECT_EQ(sweep(1'000'000).leftOver, 0U);
        age(file, 7 * 24h + 1min);
        const SweepReport report = sweep(1'000'000);
        EXPECT_EQ(report.leftOver, 1U);
        EXPECT_EQ(report.bytes, 2U);
        EXPECT_FALSE(exists(file));
    }
    EXPECT_TRUE(exists("csv-1/1d/A.bars"));
}

TEST_F(CacheJanitorTest, TouchesNothingOfOthers)
{
    store("csv-1", "A", 1h);
    const std::vector<std::string> foreign{"readme.txt",
                                           "A.bars",
                                           "csv-1/A.bars",
                                           "csv-1/1d/readme.txt",
                                           "csv-1/1d/x.damaged",
                                           "csv-1/1d/deeper/A.bars",
                                           "csv-1/daily/A.bars",
                                           "csv-1/1d/sources.idx",
                                           "usage"};
    for (const std::string& name : foreign) {
        m_temporary.write(name, "of the user");
        age(name, 9000h);
    }
    EXPECT_EQ(sweep(0).entries, 1U);
    for (const std::string& name : foreign)
        EXPECT_TRUE(exists(name)) << name;
}

TEST_F(CacheJanitorTest, TellsWhenTheFolderCannotBeRead)
{
    EXPECT_EQ(sweep(0).entries, 0U);
    store("csv-1", "A", 1h);
    m_files.fail(support::FaultFileSystem::Operation::List, EACCES);
    EXPECT_EQ(sweepCache(m_files, folder(), 0, m_clock.now()).error().code,
              base::ErrorCode::PermissionDenied);
    m_files.heal();
    m_files.fail(support::FaultFileSystem::Operation::Remove, EACCES);
    EXPECT_EQ(sweepCache(m_files, folder(), 0, m_clock.now()).error().code,
              base::ErrorCode::PermissionDenied);
}

} // namespace
} // namespace tapesift::cache
