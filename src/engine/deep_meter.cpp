#include "deep_meter.h"

#include "deep_scanner.h"

namespace tapesift::engine {

namespace {

constexpr std::chrono::milliseconds kTellDeepEvery{34}; // A little under 30 a second.

} // namespace

DeepMeter::DeepMeter(const base::Clock& clock, ScanListener& listener)
    : m_clock(clock)
    , m_listener(listener)
{
    m_progress.isBesideQuick = true;
}

void DeepMeter::addDone(std::uint32_t symbols)
{
    const std::lock_guard lock(m_mutex);
    m_progress.total += symbols;
    m_progress.done += symbols;
}

void DeepMeter::expect(std::uint32_t symbols)
{
    const std::lock_guard lock(m_mutex);
    m_progress.total += symbols;
}

void DeepMeter::dropExpected(std::uint32_t symbols)
{
    const std::lock_guard lock(m_mutex);
    m_progress.total -= symbols;
}

void DeepMeter::goOnAlone()
{
    const std::lock_guard lock(m_mutex);
    m_progress.isBesideQuick = false;
    m_started = m_clock.steadyNow();
    m_doneBefore = m_progress.done;
    tellLocked();
}

void DeepMeter::count(const DeepenedSymbol& symbol)
{
    if (!symbol.hasResult)
        return;
    const std::lock_guard lock(m_mutex);
    ++m_progress.done;
    m_progress.failed += symbol.failed ? 1 : 0;
    m_progress.reused += symbol.reused ? 1 : 0;
    if (m_clock.steadyNow() >= m_nextTelling)
        tellLocked();
}

void DeepMeter::tell()
{
    const std::lock_guard lock(m_mutex);
    tellLocked();
}

void DeepMeter::tellLocked()
{
    const std::chrono::nanoseconds now = m_clock.steadyNow();
    m_nextTelling = now + kTellDeepEvery;
    const double took = std::chrono::duration<double>(now - m_started).count();
    const std::uint32_t done = m_progress.done - m_doneBefore;
    if (!m_progress.isBesideQuick && took > 0 && done > 0) {
        m_progress.symbolsPerSecond = done / took;
        m_progress.eta = std::chrono::ceil<std::chrono::seconds>(
            std::chrono::duration<double>(m_progress.remaining() / m_progress.symbolsPerSecond));
    }
    m_listener.onDeepProgress(m_progress);
}

} // namespace tapesift::engine
