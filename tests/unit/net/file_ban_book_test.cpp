#include "tapesift/net/file_ban_book.h"

#include <filesystem>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::net {

namespace {

using base::UtcTime;
using namespace std::chrono_literals;

class FileBanBookTest : public testing::Test
{
protected:
    UtcTime now() const { return m_clock.now(); }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
    std::unique_ptr<base::Directory> m_directory = m_files.open(m_folder.path().string()).value();
    support::FakeClock m_clock;
    support::MemoryLog m_log;
};

} // namespace

TEST_F(FileBanBookTest, WithoutAFileNobodyIsBanned)
{
    FileBanBook bans(*m_directory, m_clock, m_log);
    EXPECT_EQ(bans.bannedUntil("binance"), std::nullopt);
}

TEST_F(FileBanBookTest, ABanSurvivesARestart)
{
    {
        FileBanBook bans(*m_directory, m_clock, m_log);
        bans.ban("binance", now() + 2h, "Way too many requests");
        bans.ban("kraken", now() + 10min, "");
    }
    FileBanBook bans(*m_directory, m_clock, m_log);
    EXPECT_EQ(bans.bannedUntil("binance"), now() + 2h);
    EXPECT_EQ(bans.bannedUntil("kraken"), now() + 10min);
    EXPECT_EQ(bans.bannedUntil("yahoo"), std::nullopt);
}

TEST_F(FileBanBookTest, ABanEnds)
{
    FileBanBook bans(*m_directory, m_clock, m_log);
    bans.ban("binance", now() + 2min, "x");
    m_clock.advance(119'999ms);
    EXPECT_TRUE(bans.bannedUntil("binance"));
    m_clock.advance(1ms);
    EXPECT_EQ(bans.bannedUntil("binance"), std::nullopt);
}

TEST_F(FileBanBookTest, EndsRatherLaterThanEarlier)
{
    FileBanBook bans(*m_directory, m_clock, m_log);
    bans.ban("binance", now() + 1'001ms, "x");
    FileBanBook other(*m_directory, m_clock, m_log);
    EXPECT_EQ(other.bannedUntil("binance"), now() + 2s);
}

TEST_F(FileBanBookTest, TheLongerBanHolds)
{
    FileBanBook bans(*m_directory, m_clock, m_log);
    bans.ban("binance", now() + 2h, "x");
    bans.ban("binance", now() + 1h, "x");
    EXPECT_EQ(bans.bannedUntil("binance"), now() + 2h);
    bans.ban("binance", now() + 168h, "x");
    EXPECT_EQ(bans.bannedUntil("binance"), now() + 168h);
}

TEST_F(FileBanBookTest, TwoProgramsOnOneFolderKnowOfEachOther)
{
    FileBanBook one(*m_directory, m_clock, m_log);
    FileBanBook two(*m_directory, m_clock, m_log);
    one.ban("binance", now() + 1h, "x");
    two.ban("kraken", now() + 2h, "y");
    EXPECT_EQ(two.bannedUntil("binance"), now() + 1h);
    EXPECT_EQ(one.bannedUntil("kraken"), now() + 2h);
}

TEST_F(FileBanBookTest, AReasonWithLineBreaksDoesNoHarm)
{
    FileBanBook bans(*m_directory, m_clock, m_log);
    bans.ban("binance", now() + 1h, "a\tb\nkraken\t2030-01-01T00:00:00Z\tc");
    FileBanBook other(*m_directory, m_clock, m_log);
    EXPECT_EQ(other.bannedUntil("binance"), now() + 1h);
    EXPECT_EQ(other.bannedUntil("kraken"), std::nullopt);
}

TEST_F(FileBanBookTest, ADamagedFileIsNoBan)
{
    const std::string good = "tapesift-network-bans 1\nbinance\t2026-01-01T05:00:00Z\tx\n";
    FileBanBook bans(*m_directory, m_clock, m_log);
    m_folder.write("network-bans", good);
    ASSERT_EQ(bans.bannedUntil("binance"), now() + 5h);
    for (const std::string& damaged :
         {std::string(), std::string("\n"), good.substr(0, good.size() - 1),
          std::string("tapesift-network-bans 2\nbinance\t2026-01-01T05:00:00Z\tx\n"),
          std::string("tapesift-network-bans 1\nbinance\t2026-13-01T05:00:00Z\tx\n"),
          std::string("tapesift-network-bans 1\nbinance\t2026-01-01T05:00:00Z\n"),
          std::string("tapesift-network-bans 1\n\t2026-01-01T05:00:00Z\tx\n"),
          // A ban of years is a clock that was wrong.
          std::string("tapesift-network-bans 1\nbinance\t2031-01-01T05:00:00Z\tx\n"),
          std::string(100'000, 'x'), std::string(64, '\0')}) {
        m_folder.write("network-bans", damaged);
        FileBanBook fresh(*m_directory, m_clock, m_log);
        EXPECT_EQ(fresh.bannedUntil("binance"), std::nullopt) << damaged.substr(0, 80);
        // It is mended by the next ban.
        fresh.ban("kraken", now() + 1h, "y");
        FileBanBook next(*m_directory, m_clock, m_log);
        EXPECT_EQ(next.bannedUntil("kraken"), now() + 1h);
    }
}

TEST_F(FileBanBookTest, WhatCannotBeWrittenIsKeptInMemoryAndTold)
{
    // A folder of that name is in the way of the file.
    std::filesystem::create_directories(m_folder.path() / "network-bans" / "inner");
    FileBanBook bans(*m_directory, m_clock, m_log);
    bans.ban("binance", now() + 1h, "x");
    EXPECT_EQ(bans.bannedUntil("binance"), now() + 1h);
    EXPECT_EQ(m_log.count("The ban by binance could not be kept"), 1U);
}

} // namespace tapesift::net
