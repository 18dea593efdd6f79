#include "net/circuit_breaker.h"

#include <algorithm>

namespace tapesift::net {

bool CircuitBreaker::wouldAdmit(std::chrono::nanoseconds now) const
{
    switch (m_state) {
    case State::Closed:
        return true;
    case State::Open:
        return now >= m_probeAt;
    case State::HalfOpen:
        return !m_isProbing;
    }
    return true;
}

std::optional<CircuitBreaker::Pass> CircuitBreaker::admit(std::chrono::nanoseconds now)
{
    if (!wouldAdmit(now))
        return std::nullopt;
    if (m_state == State::Closed)
        return Pass::Ordinary;
    m_state = State::HalfOpen;
    m_isProbing = true;
    return Pass::Probe;
}

void CircuitBreaker::good()
{
    if (m_state != State::Closed)
        *this = CircuitBreaker();
    m_inARow = 0;
    record(false);
}

void CircuitBreaker::fault(Pass pass, std::chrono::nanoseconds now)
{
    if (m_state == State::Closed) {
        ++m_inARow;
        record(true);
        if (m_inARow >= kFaultsInARow || (m_known == kRecent && m_recent.count() * 2 >= kRecent))
            open(now);
    } else if (m_state == State::HalfOpen && pass == Pass::Probe) {
        m_openFor = std::min(m_openFor * 2, kLongestOpen);
        open(now);
    }
}

void CircuitBreaker::nothing(Pass pass)
{
    if (pass == Pass::Probe)
        m_isProbing = false;
}

void CircuitBreaker::open(std::chrono::nanoseconds now)
{
    m_state = State::Open;
    m_isProbing = false;
    m_probeAt = now + m_openFor;
    m_inARow = 0;
    m_recent.reset();
    m_known = 0;
}

void CircuitBreaker::record(bool isFault)
{
    m_recent <<= 1;
    m_recent[0] = isFault;
    m_known = std::min(m_known + 1, kRecent);
}

} // namespace tapesift::net
