#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/fault_file_system.h"
#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/data/bar_loader.h"
#include "unit/data/fake_provider.h"

namespace tapesift::data {

inline const market::Symbol kApple = market::Symbol::parse("AAPL").value();

inline std::vector<market::Bar> sample(std::size_t count, std::uint64_t seed = 1)
{
    return support::toBars(support::sampleSeries(count, seed).view());
}

inline std::uint64_t fingerprintOf(const std::vector<market::Bar>& bars)
{
    return base::checksum64(market::BarSeries(bars).bytes());
}

inline base::UtcSeconds day(int number)
{
    return support::kSampleStart + std::chrono::days{number};
}

// A loader over a fake provider, with a cache on the disk that a test can make fail.
class BarLoaderTest : public testing::Test
{
protected:
    BarLoaderTest() { restart(); }

    // Begins anew with what is on the disk.
    void restart(cache::CacheLimits limits = {})
    {
        m_loader.reset();
        m_cache = std::make_unique<cache::PriceCache>(m_files, folder(), m_clock, m_log, limits);
        m_loader = std::make_unique<BarLoader>(
            m_provider, LoaderServices{*m_cache, m_files, folder(), m_calendars, m_clock, m_log},
            market::Interval::Day1, m_options);
    }

    std::string folder() const { return m_temporary.path().string(); }

    // A stamp of a file modified this long ago.
    base::FileStamp stamp(std::chrono::milliseconds age = std::chrono::hours{1},
                          std::uint64_t size = 1000)
    {
        const std::chrono::nanoseconds time = (m_clock.now() - age).time_since_epoch();
        return {size, time.count(), 7};
    }

    void setFile(std::vector<market::Bar> bars, const base::FileStamp& state)
    {
        m_provider.symbols["AAPL"] = {std::move(bars), state, {}, {}, {}};
    }

    void setOnline(std::vector<market::Bar> bars)
    {
        m_provider.symbols["AAPL"] = {std::move(bars), {}, {}, {}, {}};
    }

    LoadedBars load(int bars = 1000, std::optional<base::UtcSeconds> until = {})
    {
        const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
        auto loaded = m_loader->load({kApple, until.value_or(now), bars}, m_buffer, {});
        EXPECT_TRUE(loaded) << base::describe(loaded.error());
        return std::move(loaded).value_or(LoadedBars{});
    }

    std::optional<PeekedBars> peek()
    {
        return m_loader->peek(kApple, std::chrono::floor<std::chrono::seconds>(m_clock.now()));
    }

    std::vector<market::Member> apple() const { return {{kApple, "", "", ""}}; }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    support::FaultFileSystem m_files{m_real};
    // Files of the cache bear the time of the computer, so the clock starts there.
    support::FakeClock m_clock{base::SystemClock{}.now()};
    support::MemoryLog m_log;
    market::CalendarBook m_calendars;
    // By age, so that no test depends on the day it runs on.
    LoaderOptions m_options{.followsMarket = false};
    FakeProvider m_provider;
    std::unique_ptr<cache::PriceCache> m_cache;
    std::unique_ptr<BarLoader> m_loader;
    base::ReadBuffer m_buffer;
};

} // namespace tapesift::data
