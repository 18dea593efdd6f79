#include "tapesift/cache/cache_usage.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;

class CacheUsageTest : public testing::Test
{
protected:
    std::string folder() const { return m_temporary.path().string(); }
    CacheUsage load() { return loadUsage(m_files, folder()); }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_files;
    support::FakeClock m_clock;
};

TEST_F(CacheUsageTest, AddsUpOverPrograms)
{
    EXPECT_EQ(load().counts, TierCounts{});
    EXPECT_EQ(load().since, base::UtcTime{});
    const base::UtcTime start = m_clock.now();
    ASSERT_TRUE(addUsage(m_files, folder(), {{1, 10}, {2, 20}, {3, 30}, {4, 40}}, start));
    ASSERT_TRUE(addUsage(m_files, folder(), {{5, 50}, {0, 0}, {1, 1}, {2, 2}}, start + 1h));
    EXPECT_EQ(load().counts, (TierCounts{{6, 60}, {2, 20}, {4, 31}, {6, 42}}));
    EXPECT_EQ(load().counts.hits(), 12U);
    EXPECT_EQ(load().counts.bytes(), 111U);
    EXPECT_EQ(load().since, start);
    EXPECT_EQ(load().sweptAt, base::UtcTime{});
    ASSERT_TRUE(noteSweep(m_files, folder(), start + 2h));
    EXPECT_EQ(load().sweptAt, start + 2h);
    EXPECT_EQ(load().counts.hits(), 12U);
}

TEST_F(CacheUsageTest, CountsAnewWhenItsFileIsDamaged)
{
    ASSERT_TRUE(addUsage(m_files, folder(), {{1, 10}, {}, {}, {}}, m_clock.now()));
    base::ReadBuffer buffer;
    ASSERT_TRUE(m_files.open(folder()).value()->read("usage", buffer));
    const std::string good(buffer.text());
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        m_temporary.write("usage", bad);
        EXPECT_EQ(load().counts, TierCounts{}) << at;
        m_temporary.write("usage", good.substr(0, at));
        EXPECT_EQ(load().counts, TierCounts{}) << at;
    }
    m_temporary.write("usage", good);
    EXPECT_EQ(load().counts.hits(), 1U);
}

TEST_F(CacheUsageTest, TellsThatAFolderIsMissing)
{
    EXPECT_FALSE(addUsage(m_files, folder() + "/none", {}, m_clock.now()));
    EXPECT_EQ(loadUsage(m_files, folder() + "/none").counts, TierCounts{});
}

} // namespace
} // namespace tapesift::cache
