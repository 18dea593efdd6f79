#pragma once

#include <chrono>

#include "tapesift/base/clock.h"

namespace tapesift::support {

// A server's count of calls in windows that start at whole multiples of their length.
class CallWindow
{
public:
    CallWindow(std::chrono::seconds length, int limit)
        : m_length(length)
        , m_limit(limit)
    {
    }

    // Counts a call; false if it is one too many.
    bool take(base::UtcTime now)
    {
        const base::UtcTime start = startOf(now);
        if (m_start != start) {
            m_start = start;
            m_calls = 0;
        }
        return ++m_calls <= m_limit;
    }

    int limit() const { return m_limit; }
    int left() const { return m_calls > m_limit ? 0 : m_limit - m_calls; }
    base::UtcTime resets(base::UtcTime now) const { return startOf(now) + m_length; }

private:
    base::UtcTime startOf(base::UtcTime now) const
    {
        return base::UtcTime{now.time_since_epoch() / m_length * m_length};
    }

    std::chrono::milliseconds m_length;
    int m_limit;
    base::UtcTime m_start{};
    int m_calls = 0;
};

} // namespace tapesift::support
