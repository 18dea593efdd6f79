#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include <QObject>

namespace tapesift::presentation {

// One thread for what the GUI thread must not wait for: disk and database. Jobs run one after the
// other, in the order they were posted. The thread begins with the first job. The destructor
// finishes what was posted, so nothing that was to be saved is lost.
class BackgroundWorker
{
public:
    BackgroundWorker() = default;
    ~BackgroundWorker();
    BackgroundWorker(const BackgroundWorker&) = delete;
    BackgroundWorker& operator=(const BackgroundWorker&) = delete;

    void post(std::function<void()> job);

    // Runs `work` there and then `then(result)` on the thread of `receiver`, which must outlive
    // this object: make the worker a member of it.
    template <class Work, class Then>
    void run(QObject& receiver, Work work, Then then)
    {
        post([&receiver, work = std::move(work), then = std::move(then)] {
            auto result = work();
            QMetaObject::invokeMethod(
                &receiver,
                [then, result = std::move(result)]() mutable { then(std::move(result)); },
                Qt::QueuedConnection);
        });
    }

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs; // Guarded by m_mutex.
    bool m_closing = false;                   // Guarded by m_mutex.
    std::thread m_thread;
};

} // namespace tapesift::presentation
