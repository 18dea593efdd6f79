#include "tapesift/base/parallel.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace tapesift::base {

namespace {

// Outlives the call in tasks that have not begun yet when the work is over.
struct Crew
{
    std::mutex mutex;
    std::condition_variable allDone;
    const std::function<void(unsigned)>* work = nullptr; // Guarded by mutex; null: over.
    unsigned active = 0;                                 // Guarded by mutex.
};

void help(Crew& crew, unsigned worker)
{
    const std::function<void(unsigned)>* work = nullptr;
    {
        const std::lock_guard lock(crew.mutex);
        work = crew.work;
        if (!work)
            return;
        ++crew.active;
    }
    (*work)(worker);
    const std::lock_guard lock(crew.mutex);
    if (--crew.active == 0)
        crew.allDone.notify_all();
}

} // namespace

void runTogether(Executor& executor, unsigned helpers,
                 const std::function<void(unsigned worker)>& work)
{
    const auto crew = std::make_shared<Crew>();
    crew->work = &work;
    for (unsigned worker = 1; worker <= helpers; ++worker) {
        if (!executor.tryRun([crew, worker] { help(*crew, worker); }))
            break;
    }
    work(0);
    std::unique_lock lock(crew->mutex);
    crew->work = nullptr;
    crew->allDone.wait(lock, [&crew] { return crew->active == 0; });
}

void runBoth(Executor& executor, const std::function<void()>& first,
             const std::function<void()>& second)
{
    std::atomic<int> next{0};
    runTogether(executor, 1, [&](unsigned) {
        for (int part = next.fetch_add(1); part < 2; part = next.fetch_add(1))
            part == 0 ? first() : second();
    });
}

} // namespace tapesift::base
