#include "tapesift/engine/thread_pool_executor.h"

#include <condition_variable>
#include <deque>
#include <mutex>

#include <QThreadPool>

namespace tapesift::engine {

struct ThreadPoolExecutor::Impl
{
    // Runs tasks until the executor is closed. One pump occupies one thread of the pool for good.
    void pump()
    {
        std::unique_lock lock(mutex);
        while (true) {
            ++idle;
            changed.wait(lock, [this] { return closed || !tasks.empty(); });
            --idle;
            if (closed)
                return;
            const std::function<void()> task = std::move(tasks.front());
            tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> tasks; // Guarded by mutex.
    std::size_t idle = 0;                    // Pumps that wait. Guarded by mutex.
    std::size_t pumps = 0;                   // Guarded by mutex.
    std::size_t limit = 0;
    bool closed = false; // Guarded by mutex.
    QThreadPool pool;
};

ThreadPoolExecutor::ThreadPoolExecutor(unsigned threads)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->limit = threads;
    m_impl->pool.setMaxThreadCount(static_cast<int>(threads));
}

ThreadPoolExecutor::~ThreadPoolExecutor()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->closed = true;
        m_impl->changed.notify_all();
    }
    m_impl->pool.waitForDone();
}

bool ThreadPoolExecutor::tryRun(std::function<void()> task)
{
    const std::lock_guard lock(m_impl->mutex);
    if (m_impl->closed)
        return false;
    if (m_impl->idle <= m_impl->tasks.size() && m_impl->pumps < m_impl->limit) {
        if (m_impl->pool.tryStart([impl = m_impl.get()] { impl->pump(); }))
            ++m_impl->pumps;
    }
    if (m_impl->pumps == 0)
        return false;
    m_impl->tasks.push_back(std::move(task));
    m_impl->changed.notify_one();
    return true;
}

} // namespace tapesift::engine
