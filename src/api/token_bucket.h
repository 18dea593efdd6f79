#pragma once

#include <algorithm>
#include <chrono>

#include "tapesift/base/clock.h"

namespace tapesift::api {

// Lets `rate` requests a second through, as many at once if there were none for a second. Not
// thread-safe.
class TokenBucket
{
public:
    TokenBucket(double rate, const base::Clock& clock)
        : m_rate(rate)
        , m_clock(clock)
        , m_tokens(rate)
        , m_at(clock.steadyNow())
    {
    }

    // False: one too many.
    bool take()
    {
        const std::chrono::nanoseconds now = m_clock.steadyNow();
        const double seconds = std::chrono::duration<double>(now - m_at).count();
        m_tokens = std::min(m_rate, m_tokens + seconds * m_rate);
        m_at = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    const double m_rate;
    const base::Clock& m_clock;
    double m_tokens;
    std::chrono::nanoseconds m_at;
};

} // namespace tapesift::api
