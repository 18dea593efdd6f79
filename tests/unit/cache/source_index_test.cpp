#include "tapesift/cache/source_index.h"

#include <gtest/gtest.h>

#include "support/fault_file_system.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::cache {
namespace {

using support::FaultFileSystem;

const market::Symbol kApple = market::Symbol::parse("AAPL").value();
const market::Symbol kBitcoin = market::Symbol::parse("BTC/USDT").value();

SourceFacts facts(std::uint64_t size, std::uint64_t fingerprint)
{
    return {{size, 1'700'000'000'000'000'123, 9},
            base::UtcSeconds{std::chrono::seconds{1'600'000'000}},
            fingerprint};
}

class SourceIndexTest : public testing::Test
{
protected:
    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    FaultFileSystem m_files{m_real};
    std::unique_ptr<base::Directory> m_folder = m_files.open(m_temporary.path().string()).value();
};

TEST_F(SourceIndexTest, KnowsAfterARestartWhatWasSaved)
{
    SourceIndex index;
    index.remember(kApple, facts(100, 5));
    index.remember(kBitcoin, facts(200, 0));
    ASSERT_TRUE(index.save(*m_folder));

    const auto again = SourceIndex::load(*m_folder);
    const auto apple = again->find(kApple, facts(100, 5).stamp);
    ASSERT_TRUE(apple);
    EXPECT_EQ(apple->fingerprint, 5U);
    EXPECT_EQ(apple->newestBar, facts(100, 5).newestBar);
    EXPECT_TRUE(again->find(kBitcoin, facts(200, 0).stamp));
}

TEST_F(SourceIndexTest, KnowsOnlyTheVeryStateOfAFile)
{
    SourceIndex index;
    index.remember(kApple, facts(100, 5));
    base::FileStamp stamp = facts(100, 5).stamp;
    EXPECT_TRUE(index.find(kApple, stamp));
    EXPECT_FALSE(index.find(kBitcoin, stamp));
    base::FileStamp other = stamp;
    ++other.size;
    EXPECT_FALSE(index.find(kApple, other));
    other = stamp;
    ++other.modifiedNs;
    EXPECT_FALSE(index.find(kApple, other));
    other = stamp;
    ++other.inode;
    EXPECT_FALSE(index.find(kApple, other));
}

TEST_F(SourceIndexTest, WritesOnlyWhatChanged)
{
    const auto written = [this] { return m_files.calls(FaultFileSystem::Operation::Replace); };
    SourceIndex index;
    ASSERT_TRUE(index.save(*m_folder));
    EXPECT_EQ(written(), 0);
    index.remember(kApple, facts(100, 5));
    ASSERT_TRUE(index.save(*m_folder));
    index.remember(kApple, facts(100, 5));
    ASSERT_TRUE(index.save(*m_folder));
    EXPECT_EQ(written(), 1);
    index.remember(kApple, facts(100, 6));
    ASSERT_TRUE(index.save(*m_folder));
    EXPECT_EQ(written(), 2);
}

TEST_F(SourceIndexTest, WritesAgainAfterAFailure)
{
    SourceIndex index;
    index.remember(kApple, facts(100, 5));
    m_files.fail(FaultFileSystem::Operation::Replace, ENOSPC, 1);
    const auto failed = index.save(*m_folder);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::NoSpace);
    ASSERT_TRUE(index.save(*m_folder));
    EXPECT_TRUE(SourceIndex::load(*m_folder)->find(kApple, facts(100, 5).stamp));
}

TEST_F(SourceIndexTest, IsEmptyWithoutAFile)
{
    EXPECT_FALSE(SourceIndex::load(*m_folder)->find(kApple, {}));
}

TEST_F(SourceIndexTest, IsEmptyIfTheFileIsDamagedAnywhere)
{
    SourceIndex index;
    index.remember(kApple, facts(100, 5));
    ASSERT_TRUE(index.save(*m_folder));
    base::ReadBuffer buffer;
    ASSERT_TRUE(m_folder->read("sources.idx", buffer));
    const std::vector<std::byte> good(buffer.bytes().begin(), buffer.bytes().end());
    const auto isKnown = [this](std::span<const std::byte> bytes) {
        EXPECT_TRUE(m_folder->replace("sources.idx", bytes, base::Durability::Unsynced));
        return SourceIndex::load(*m_folder)->find(kApple, facts(100, 5).stamp).has_value();
    };
    ASSERT_TRUE(isKnown(good));
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        std::vector<std::byte> bytes = good;
        bytes[bit / 8] ^= std::byte{static_cast<std::uint8_t>(1U << (bit % 8))};
        ASSERT_FALSE(isKnown(bytes)) << bit;
    }
    for (std::size_t length = 0; length < good.size(); ++length)
        ASSERT_FALSE(isKnown(std::span(good).first(length))) << length;
}

} // namespace
} // namespace tapesift::cache
