#pragma once

#include <chrono>
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
    // How many batches will be added in all; take() ends when they are gone.
    explicit DeepQueue(std::uint32_t expected);

    void add(store::BatchRecord quick);

    // What is wanted most, in that order; takes the place of what was wanted before. Batches that
    // are not there, or no longer, are passed over.
    void prefer(const std::vector<std::uint32_t>& batches);

    // No more will be added: the scan has been stopped or cannot be saved.
    void giveUp();

    // Whether everything that was expected has been taken, or nothing more will come.
    bool isOver() const;

    // The next batch; nullopt after `patience` without one, or if it is over.
    std::optional<store::BatchRecord> take(std::chrono::milliseconds patience);

private:
    bool isOverNow() const { return m_waiting.empty() && (m_expected == 0 || m_hasGivenUp); }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    // Guarded by m_mutex, all of the following.
    std::map<std::uint32_t, store::BatchRecord> m_waiting;
    std::deque<std::uint32_t> m_preferred;
    std::uint32_t m_expected; // still to be added
    bool m_hasGivenUp = false;
};

} // namespace tapesift::engine
