#include "store/run_writer.h"

#include <system_error>
#include <utility>

namespace tapesift::store {

namespace {

// Batches that may wait for the writer; a producer that is further ahead is held up.
constexpr std::size_t kMaxWaiting = 256;

} // namespace

QueuedRunWriter::QueuedRunWriter(Job job, const base::Clock& clock, base::Log& log)
    : m_job(std::move(job))
    , m_clock(clock)
    , m_log(log)
    , m_startedAt(clock.steadyNow())
{
    try {
        m_thread = std::thread([this] { run(); });
        m_hasThread = true;
    } catch (const std::system_error& error) {
        m_log.warning("No thread for saving results can be started ({}); they are saved by the "
                      "scan itself.",
                      error.what());
    }
}

QueuedRunWriter::~QueuedRunWriter()
{
    static_cast<void>(close()); // Who wants to know of a failure has called close() before.
}

bool QueuedRunWriter::push(BatchRecord batch)
{
    if (!m_hasThread)
        return pushInline(std::move(batch));

    std::unique_lock lock(m_mutex);
    m_hasRoom.wait(lock, [this] { return isOver() || m_waiting.size() < kMaxWaiting; });
    if (isOver())
        return false;
    const bool isFirst = m_waiting.empty();
    if (isFirst)
        m_firstWaitingAt = m_clock.steadyNow();
    m_waitingSymbols += batch.entries.size();
    m_waiting.push_back(std::move(batch));
    ++m_accepted;
    const bool isEnough =
        m_waitingSymbols >= m_job.options.symbolsPerCommit || m_waiting.size() == kMaxWaiting;
    lock.unlock();
    // In between the writer sleeps on, because it would do nothing.
    if (isFirst || isEnough)
        m_hasWork.notify_one();
    return true;
}

base::Status QueuedRunWriter::drain()
{
    // Without a thread, what was pushed is saved unless push() is still at it.
    std::unique_lock committing(m_endMutex, std::defer_lock);
    if (!m_hasThread)
        committing.lock();
    std::unique_lock lock(m_mutex);
    const std::uint64_t wanted = m_accepted;
    m_urgent = wanted;
    m_hasWork.notify_one();
    m_hasSettled.wait(lock, [&] { return m_failure || m_settled >= wanted; });
    return failure();
}

base::Status QueuedRunWriter::failure() const
{
    return m_failure ? base::Status(*m_failure) : base::Status();
}

base::Status QueuedRunWriter::close()
{
    {
        // Under the lock, so that no batch can be accepted after the writer has seen the end.
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_hasWork.notify_all();
    m_hasRoom.notify_all();
    const std::lock_guard ending(m_endMutex);
    if (m_thread.joinable())
        m_thread.join();
    m_committer.reset();
    const std::lock_guard lock(m_mutex);
    return failure();
}

void QueuedRunWriter::run()
{
    // Before the first batch comes, so that it need not wait for it.
    if (auto opened = openCommitter(); !opened)
        fail(opened.error());
    for (;;) {
        std::vector<BatchRecord> batches = takeWaiting();
        if (batches.empty())
            return;
        const std::size_t count = batches.size();
        commitAndTell(std::move(batches));
        {
            const std::lock_guard lock(m_mutex);
            m_settled += count;
        }
        m_hasSettled.notify_all();
    }
}

std::vector<BatchRecord> QueuedRunWriter::takeWaiting()
{
    std::unique_lock lock(m_mutex);
    m_hasWork.wait(lock, [this] { return isOver() || !m_waiting.empty(); });
    const auto isDue = [this] {
        return isOver() || m_urgent > m_settled ||
               m_waitingSymbols >= m_job.options.symbolsPerCommit ||
               m_waiting.size() >= kMaxWaiting;
    };
    const auto waited = m_clock.steadyNow() - m_firstWaitingAt;
    if (waited < m_job.options.maxDelay)
        m_hasWork.wait_for(lock, m_job.options.maxDelay - waited, isDue);
    std::vector<BatchRecord> batches = std::exchange(m_waiting, {});
    m_waitingSymbols = 0;
    lock.unlock();
    m_hasRoom.notify_all();
    return batches;
}

base::Status QueuedRunWriter::openCommitter()
{
    if (m_committer)
        return {};
    auto opened = BatchCommitter::open(m_job.target, m_job.run);
    if (!opened)
        return opened.error();
    m_committer.emplace(std::move(*opened));
    return {};
}

base::Status QueuedRunWriter::commit(std::span<const BatchRecord> batches)
{
    if (auto opened = openCommitter(); !opened)
        return opened;
    const auto elapsed =
        m_job.elapsedBefore +
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.steadyNow() - m_startedAt);
    return m_committer->commit(batches, elapsed, m_clock.now());
}

void QueuedRunWriter::commitAndTell(std::vector<BatchRecord> batches)
{
    const base::Status committed = commit(batches);
    if (!committed)
        fail(committed.error());
    else if (m_job.options.onCommitted)
        m_job.options.onCommitted(std::move(batches));
}

void QueuedRunWriter::fail(const base::Error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_failure = error;
        m_waiting.clear();
    }
    m_hasRoom.notify_all();
    m_hasSettled.notify_all();
    m_log.error("Results can no longer be saved: {}", base::describe(error));
    if (m_job.options.onFailed)
        m_job.options.onFailed(error);
}

bool QueuedRunWriter::pushInline(BatchRecord batch)
{
    const std::lock_guard committing(m_endMutex);
    {
        const std::lock_guard lock(m_mutex);
        if (isOver())
            return false;
    }
    std::vector<BatchRecord> batches;
    batches.push_back(std::move(batch));
    commitAndTell(std::move(batches));
    const std::lock_guard lock(m_mutex);
    return !m_failure;
}

} // namespace tapesift::store
