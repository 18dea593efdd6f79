#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "alerts/channel_sender.h"
#include "tapesift/alerts/alert_delivery.h"

namespace tapesift::alerts {

// The thread of one channel: takes what waits for it out of the outbox, a few at a time, and
// delivers it. After a failure the whole channel pauses, longer each time.
class ChannelWorker
{
public:
    // What it refers to must outlive it. Begins at once.
    ChannelWorker(const AlertChannel& channel, store::AlertStore& store,
                  const DeliveryServices& services, const DeliveryOptions& options);
    ~ChannelWorker();

    // Tells the thread to end, without waiting for it.
    void stop();
    // There may be something new in the outbox; `isAtOnce`: a pause is over.
    void wake(bool isAtOnce);
    // Whether all that could be tried by now was.
    bool isSettled() const;
    // Waits for that until the deadline, as a moment of real time.
    bool waitUntilSettled(std::chrono::milliseconds most);

    const AlertChannel& channel() const { return m_channel; }
    void report(ChannelStatus& status) const;

private:
    void run(std::stop_token stop);
    // What is due now; empty if it waited or was stopped.
    std::vector<store::AlertDelivery> take(std::stop_token stop);
    void wait(std::optional<base::UtcTime> until, std::uint64_t seen, std::stop_token stop);
    // False: the channel pauses.
    bool deliver(store::AlertDelivery& delivery, std::stop_token stop);
    void noteSuccess();
    base::UtcTime noteFailure(const base::Error& error);
    bool isTooOld(const store::AlertDelivery& delivery) const;
    void save(const store::AlertDelivery& delivery);

    const AlertChannel m_channel;
    store::AlertStore& m_store;
    const DeliveryServices m_services;
    const DeliveryOptions m_options;
    ChannelSender m_sender;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    // Guarded by m_mutex.
    std::stop_source m_sleep;   // ends the present sleep
    std::uint64_t m_woken = 1;  // how often there was something to look for
    std::uint64_t m_looked = 0; // as far as it was looked for and nothing was left
    std::size_t m_failures = 0; // in a row
    std::optional<base::UtcTime> m_pausedUntil;
    std::optional<base::UtcTime> m_lastDelivered;
    std::string m_trouble;

    std::jthread m_thread; // the last member: it uses the others
};

} // namespace tapesift::alerts
