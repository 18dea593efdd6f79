#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"

namespace tapesift::scanners {

// A clock for a thread that waits and runs that it began. It stands while anybody works. When all
// of them sleep it jumps to the next moment at which something happens: one of them wakes, a run is
// due, or a moment of the script. So every run takes exactly as long as it says, whatever the
// machine does, and a year takes seconds. The computer of the script falls asleep as well: then the
// time of day jumps and the steady clock does not, as on Linux.
class YearClock final : public base::Clock
{
public:
    explicit YearClock(base::UtcSeconds begin)
        : m_begin(begin)
    {
    }

    // Belong to the script; before the first sleep. `due`: the next run, asked on the thread that
    // waits.
    void wakeAt(base::UtcSeconds moment) { m_script.insert(moment); }
    void sleepFrom(base::UtcSeconds asleep, base::UtcSeconds woken)
    {
        wakeAt(asleep);
        m_naps.emplace_back(asleep, woken);
    }
    void setDue(std::function<std::optional<base::UtcSeconds>()> due) { m_due = std::move(due); }

    base::UtcTime now() const override
    {
        const std::lock_guard lock(m_mutex);
        return wall();
    }
    std::chrono::nanoseconds steadyNow() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_steady;
    }
    bool sleepFor(std::chrono::nanoseconds duration, std::stop_token stop) override
    {
        const auto length = std::chrono::ceil<Milliseconds>(duration);
        return std::this_thread::get_id() == m_waiting ? waitForWork(length, stop)
                                                       : sleepInRun(length, std::move(stop));
    }

    // Around each run, by whoever carries it out.
    void runBegins()
    {
        const std::lock_guard lock(m_mutex);
        ++m_awake;
    }
    void runEnds()
    {
        const std::lock_guard lock(m_mutex);
        --m_awake;
        m_hasEnded = true;
        m_changed.notify_all();
    }

private:
    using Milliseconds = std::chrono::milliseconds;

    struct Sleeper
    {
        Milliseconds until;
        std::stop_token stop;
    };

    base::UtcTime wall() const { return m_begin + m_steady + m_slept; }

    bool wakes(const Sleeper& sleeper) const
    {
        return sleeper.until <= m_steady || sleeper.stop.stop_requested();
    }

    bool sleepInRun(Milliseconds length, std::stop_token stop)
    {
        const std::stop_callback wake(stop, [this] {
            const std::lock_guard lock(m_mutex);
            m_changed.notify_all();
        });
        std::unique_lock lock(m_mutex);
        const auto self = m_sleepers.insert(m_sleepers.end(), {m_steady + length, stop});
        --m_awake;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return wakes(*self); });
        m_sleepers.erase(self);
        ++m_awake;
        return !stop.stop_requested();
    }

    void waitUntilAllSleep(std::unique_lock<std::mutex>& lock)
    {
        m_changed.wait(lock, [this] {
            return m_awake == 0 &&
                   std::ranges::none_of(m_sleepers, [this](const auto& s) { return wakes(s); });
        });
    }

    bool waitForWork(Milliseconds length, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        waitUntilAllSleep(lock);
        if (!m_naps.empty() && m_naps.front().first <= wall()) {
            m_slept += m_naps.front().second - wall();
            m_naps.pop_front();
        } else {
            m_steady = std::max(m_steady, m_hasEnded ? m_steady + length : nextMoment());
        }
        m_changed.notify_all();
        waitUntilAllSleep(lock);
        m_hasEnded = false; // Whoever waited looks at what has ended now.
        return !stop.stop_requested();
    }

    // Of the steady clock.
    Milliseconds nextMoment() const
    {
        std::optional<Milliseconds> next;
        const auto consider = [&next](Milliseconds moment) {
            next = std::min(next.value_or(moment), moment);
        };
        const auto steadyAt = [this](base::UtcTime moment) { return moment - m_begin - m_slept; };
        if (const auto due = m_due())
            consider(steadyAt(*due));
        if (const auto script =
                m_script.upper_bound(std::chrono::floor<std::chrono::seconds>(wall()));
            script != m_script.end())
            consider(steadyAt(*script));
        for (const Sleeper& sleeper : m_sleepers)
            consider(sleeper.until);
        return next.value_or(m_steady);
    }

    const base::UtcSeconds m_begin;
    const std::thread::id m_waiting = std::this_thread::get_id();
    std::set<base::UtcSeconds> m_script;
    std::function<std::optional<base::UtcSeconds>()> m_due;

    mutable std::mutex m_mutex; // Guards what follows.
    std::condition_variable m_changed;
    std::deque<std::pair<base::UtcSeconds, base::UtcSeconds>> m_naps;
    Milliseconds m_steady{0};
    Milliseconds m_slept{0};
    std::list<Sleeper> m_sleepers;
    std::size_t m_awake = 0;
    bool m_hasEnded = false;
};

// Threads that tell the clock when they work. A year has tens of thousands of runs: threads that
// are free are used again, and a run that is quick has none of its own.
class YearThreads final : public base::Executor
{
public:
    // `isQuick` says whether runs that begin now take no time: they must not sleep.
    YearThreads(YearClock& clock, std::function<bool()> isQuick)
        : m_clock(clock)
        , m_isQuick(std::move(isQuick))
    {
    }
    ~YearThreads() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
    }

    bool tryRun(std::function<void()> task) override
    {
        m_clock.runBegins();
        if (m_isQuick()) {
            task();
            m_clock.runEnds();
            return true;
        }
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_free < m_tasks.size())
            m_threads.emplace_back([this] { work(); });
        else
            m_changed.notify_one();
        return true;
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_free;
            m_changed.wait(lock, [this] { return m_isOver || !m_tasks.empty(); });
            --m_free;
            if (m_tasks.empty())
                return;
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            task = {};
            m_clock.runEnds();
            lock.lock();
        }
    }

    YearClock& m_clock;
    const std::function<bool()> m_isQuick;
    std::mutex m_mutex; // Guards what follows.
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_free = 0;
    bool m_isOver = false;
    std::vector<std::jthread> m_threads;
};

} // namespace tapesift::scanners
