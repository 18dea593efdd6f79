#pragma once

#include <atomic>

#include "tapesift/base/clock.h"

namespace tapesift::support {

// A clock that stands until it is moved. Sleeping moves it and returns at once.
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(base::UtcTime start = base::UtcTime{std::chrono::seconds{1'767'225'600}})
        : m_now(start.time_since_epoch())
    {
    }

    base::UtcTime now() const override { return base::UtcTime{m_now.load()}; }
    std::chrono::nanoseconds steadyNow() const override { return m_steady.load(); }
    bool sleepFor(std::chrono::nanoseconds duration, std::stop_token stop) override
    {
        advance(std::chrono::duration_cast<std::chrono::milliseconds>(duration));
        return !stop.stop_requested();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.load() + by;
        m_steady = m_steady.load() + by;
    }

private:
    std::atomic<std::chrono::milliseconds> m_now; // 2026-01-01 by default
    std::atomic<std::chrono::nanoseconds> m_steady{std::chrono::hours{1}};
};

} // namespace tapesift::support
