#include "data/unknown_symbols.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;

class UnknownSymbolsTest : public testing::Test
{
protected:
    void write(std::string_view text)
    {
        ASSERT_TRUE(
            m_folder->replace("unknown.txt", base::asBytes(text), base::Durability::Unsynced));
    }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_files;
    std::unique_ptr<base::Directory> m_folder = m_files.open(m_temporary.path().string()).value();
    support::FakeClock m_clock;
    market::Symbol m_symbol = market::Symbol::parse("BRK.B").value();
};

TEST_F(UnknownSymbolsTest, ForgetsAfterAWeek)
{
    UnknownSymbols unknown(m_clock);
    EXPECT_FALSE(unknown.contains(m_symbol));
    unknown.remember(m_symbol);
    m_clock.advance(7 * 24h - 1s);
    EXPECT_TRUE(unknown.contains(m_symbol));
    m_clock.advance(1s);
    EXPECT_FALSE(unknown.contains(m_symbol));
}

TEST_F(UnknownSymbolsTest, OutlivesAStart)
{
    UnknownSymbols unknown(m_clock);
    unknown.remember(m_symbol);
    ASSERT_TRUE(unknown.save(*m_folder));
    UnknownSymbols again(m_clock);
    again.load(*m_folder);
    EXPECT_TRUE(again.contains(m_symbol));
}

TEST_F(UnknownSymbolsTest, ReadsAroundDamage)
{
    const auto soon = std::chrono::floor<std::chrono::seconds>(m_clock.now() + 24h);
    write(fmt::format("no tab\nBRK.B\tsoon\nIBM\t{}\n\n", soon.time_since_epoch().count()));
    UnknownSymbols unknown(m_clock);
    unknown.load(*m_folder);
    EXPECT_FALSE(unknown.contains(m_symbol));
    EXPECT_TRUE(unknown.contains(market::Symbol::parse("IBM").value()));
}

TEST_F(UnknownSymbolsTest, DoesNotBelieveAnEndFurtherAwayThanAWeek)
{
    const auto late = std::chrono::floor<std::chrono::seconds>(m_clock.now() + 24h * 365);
    write(fmt::format("BRK.B\t{}\n", late.time_since_epoch().count()));
    UnknownSymbols unknown(m_clock);
    unknown.load(*m_folder);
    EXPECT_FALSE(unknown.contains(m_symbol));
}

} // namespace
} // namespace tapesift::data
