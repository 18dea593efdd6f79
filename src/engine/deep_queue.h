#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include "tapesift/store/run_record.h"

namespace tapesift::engine {

// The batches whose quick results are saved and that wait to be deepened: those that the user looks
// at first, the others in the order of the plan. Thread-safe.
class DeepQueue
{
public:
    void add(store::BatchRecord quick);

    // What is wanted most, in that order; takes the place of what was wanted before. Batches that
    // are not there, or no longer, are passed over.
    void prefer(const std::vector<std::uint32_t>& batches);

    // The next batch; nullopt if there is none.
    std::optional<store::BatchRecord> take();

    // For who works beside the quick phase: waits until that is allowed and there is a batch;
    // false: it is over, or `stop` is requested.
    bool waitBeside(const std::stop_token& stop);
    void openBeside();
    void closeBeside();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isBesideOpen = false;                           // Guarded by m_mutex.
    bool m_isBesideOver = false;                           // Guarded by m_mutex.
    std::map<std::uint32_t, store::BatchRecord> m_waiting; // Guarded by m_mutex.
    std::deque<std::uint32_t> m_preferred;                 // Guarded by m_mutex.
};

} // namespace tapesift::engine
