#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/fault_file_system.h"
#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {

inline const market::Symbol kApple = market::Symbol::parse("AAPL").value();
inline const base::FileStamp kStamp{1234, 1'700'000'000'000'000'000, 42};
inline const std::string kFeed = "csv-1a2b3c4d";

inline EntryInfo fromSource(const base::FileStamp& stamp)
{
    EntryInfo info;
    info.source = stamp;
    info.complete = true;
    return info;
}

class PriceCacheTest : public testing::Test
{
protected:
    // A cache that knows only the files, as after a restart.
    PriceCache restarted(CacheLimits limits = {})
    {
        return PriceCache(m_files, m_temporary.path().string(), m_clock, m_log, limits);
    }

    std::optional<CachedBars> findInFile(const Freshness& freshness)
    {
        return restarted().feed(kFeed, market::Interval::Day1)->find(kApple, freshness, m_buffer);
    }

    void storeApple(std::size_t count = 50)
    {
        m_fingerprint = restarted()
                            .feed(kFeed, market::Interval::Day1)
                            ->store(kApple, support::sampleBars(count), fromSource(kStamp));
    }

    std::filesystem::path entryPath(const std::string& name = "AAPL.bars") const
    {
        return m_temporary.path() / kFeed / "1d" / name;
    }

    // Sets the time of a file to `offset` from the clock's.
    void setTime(const std::filesystem::path& path, std::chrono::milliseconds offset)
    {
        const auto sinceNow = offset + (m_clock.now() - m_system.now());
        std::filesystem::last_write_time(path,
                                         std::filesystem::file_time_type::clock::now() + sinceNow);
    }

    support::TemporaryFolder m_temporary;
    base::RealFileSystem m_real;
    support::FaultFileSystem m_files{m_real};
    base::SystemClock m_system;
    support::FakeClock m_clock{m_system.now()};
    support::MemoryLog m_log;
    base::ReadBuffer m_buffer;
    std::uint64_t m_fingerprint = 0;
};

} // namespace tapesift::cache
