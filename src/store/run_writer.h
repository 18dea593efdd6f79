#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "store/batch_committer.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::store {

// Commits batches on a thread of its own, several in one transaction. Where no thread can be had,
// push() commits by itself.
class QueuedRunWriter final : public ScanStore::RunWriter
{
public:
    struct Job
    {
        DatabaseTarget target;
        RunId run{};
        std::chrono::milliseconds elapsedBefore{0};
        ScanStore::WriterOptions options;
    };

    QueuedRunWriter(Job job, const base::Clock& clock, base::Log& log);
    ~QueuedRunWriter() override;

    bool push(BatchRecord batch) override;
    base::Status drain() override;
    base::Status close() override;

private:
    void run();
    // Waits for enough symbols, the longest delay or the end; empty at the end.
    std::vector<BatchRecord> takeWaiting();
    base::Status openCommitter();
    base::Status commit(std::span<const BatchRecord> batches);
    void commitAndTell(std::vector<BatchRecord> batches);
    void fail(const base::Error& error);
    bool pushInline(BatchRecord batch);
    base::Status failure() const;                                       // With m_mutex held.
    bool isOver() const { return m_isClosed || m_failure.has_value(); } // With m_mutex held.

    const Job m_job;
    const base::Clock& m_clock;
    base::Log& m_log;
    const std::chrono::nanoseconds m_startedAt;
    std::optional<BatchCommitter> m_committer; // Of the thread that commits.

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::condition_variable m_hasRoom;
    std::condition_variable m_hasSettled;
    // Guarded by m_mutex.
    std::vector<BatchRecord> m_waiting;
    std::size_t m_waitingSymbols = 0;
    std::chrono::nanoseconds m_firstWaitingAt{0};
    std::uint64_t m_accepted = 0; // batches that came by push()
    std::uint64_t m_settled = 0;  // of those: committed and told
    std::uint64_t m_urgent = 0;   // up to this many must not wait for others
    bool m_isClosed = false;
    std::optional<base::Error> m_failure;

    std::mutex m_endMutex; // Held while the thread is joined, or while push() commits by itself.
    std::thread m_thread;
    bool m_hasThread = false; // Set in the constructor alone.
};

} // namespace tapesift::store
