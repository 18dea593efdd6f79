#pragma once

#include <bitset>
#include <chrono>
#include <cstddef>
#include <optional>

namespace tapesift::net {

// Keeps requests away from a server that fails, so that it can recover and callers know at once.
// Closed: all go. Open: none goes until the time is over. Half open: one goes as a probe; if it
// comes back well the breaker closes, otherwise it is open for twice as long. Times are steady; the
// caller gives them. Not thread-safe.
class CircuitBreaker
{
public:
    // Opens after that many faults in a row, or when half of the last kRecent answers were faults.
    static constexpr int kFaultsInARow = 5;
    static constexpr std::size_t kRecent = 20;
    static constexpr std::chrono::seconds kFirstOpen{30};
    static constexpr std::chrono::seconds kLongestOpen{300};

    enum class State { Closed, Open, HalfOpen };

    enum class Pass { Ordinary, Probe };

    // Whether a request may go now. In the half open state only the first who asks may.
    bool wouldAdmit(std::chrono::nanoseconds now) const;
    // The same, and it goes. The pass is handed back with what became of the request.
    std::optional<Pass> admit(std::chrono::nanoseconds now);

    // The server worked. An answer to a request from before the breaker opened shows that, too.
    void good();
    // It failed in a way that passes.
    void fault(Pass pass, std::chrono::nanoseconds now);
    // Neither can be said (cancelled, refused).
    void nothing(Pass pass);

    State state() const { return m_state; }
    // When the next probe may go. Means something unless closed.
    std::chrono::nanoseconds probeAt() const { return m_probeAt; }

private:
    void open(std::chrono::nanoseconds now);
    void record(bool isFault);

    State m_state = State::Closed;
    bool m_isProbing = false;
    int m_inARow = 0;
    std::bitset<kRecent> m_recent; // 1 = fault, newest first
    std::size_t m_known = 0;       // how many of m_recent mean something
    std::chrono::seconds m_openFor = kFirstOpen;
    std::chrono::nanoseconds m_probeAt{0};
};

} // namespace tapesift::net
