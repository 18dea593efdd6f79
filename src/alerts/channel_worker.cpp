#include "alerts/channel_worker.h"

#include <utility>

namespace tapesift::alerts {

namespace {

using base::ErrorCode;
using store::DeliveryStatus;

// Taken out of the outbox at a time.
constexpr std::size_t kAtOnce = 20;
// After a failure of the database.
constexpr std::chrono::seconds kDatabasePause{30};
// A sound that comes later means nothing any more.
constexpr std::chrono::minutes kLongestAgeOfSound{1};

std::string sentenceOf(const base::Error& error)
{
    return error.suggestion.empty() ? error.message : error.message + " " + error.suggestion;
}

} // namespace

ChannelWorker::ChannelWorker(const AlertChannel& channel, store::AlertStore& store,
                             const DeliveryServices& services, const DeliveryOptions& options)
    : m_channel(channel)
    , m_store(store)
    , m_services(services)
    , m_options(options)
    , m_sender(m_channel, m_services, m_options.retry, m_options.seed)
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{
}

ChannelWorker::~ChannelWorker()
{
    stop();
}

void ChannelWorker::stop()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_sleep.request_stop();
    m_changed.notify_all();
}

void ChannelWorker::wake(bool isAtOnce)
{
    const std::lock_guard lock(m_mutex);
    ++m_woken;
    if (isAtOnce)
        m_pausedUntil.reset();
    m_sleep.request_stop();
    m_changed.notify_all();
}

bool ChannelWorker::isSettled() const
{
    const std::lock_guard lock(m_mutex);
    return m_looked == m_woken;
}

bool ChannelWorker::waitUntilSettled(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, most, [this] { return m_looked == m_woken; });
}

void ChannelWorker::report(ChannelStatus& status) const
{
    const std::lock_guard lock(m_mutex);
    status.failures = m_failures;
    status.lastDelivered = m_lastDelivered;
    status.nextTry = m_pausedUntil;
    status.trouble = m_trouble;
}

void ChannelWorker::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        for (store::AlertDelivery& delivery : take(stop)) {
            if (stop.stop_requested() || !deliver(delivery, stop))
                break;
        }
    }
}

std::vector<store::AlertDelivery> ChannelWorker::take(std::stop_token stop)
{
    std::uint64_t seen = 0;
    std::optional<base::UtcTime> until;
    {
        const std::lock_guard lock(m_mutex);
        seen = m_woken;
        until = m_pausedUntil;
    }
    const base::UtcTime now = m_services.clock.now();
    if (until && now < *until) {
        wait(until, seen, std::move(stop));
        return {};
    }
    auto due = m_store.due(m_channel.id, now, kAtOnce);
    if (due && !due->empty())
        return std::move(*due);
    auto next = due ? m_store.nextDue(m_channel.id) : due.error();
    if (next) {
        wait(*next, seen, std::move(stop));
    } else {
        m_services.log.warning("{}", base::describe(next.error()));
        wait(now + kDatabasePause, seen, std::move(stop));
    }
    return {};
}

void ChannelWorker::wait(std::optional<base::UtcTime> until, std::uint64_t seen,
                         std::stop_token stop)
{
    std::stop_token sleep;
    {
        std::unique_lock lock(m_mutex);
        if (m_woken != seen)
            return; // Something came in the meantime.
        m_looked = seen;
        m_changed.notify_all();
        if (!until) {
            m_changed.wait(lock, stop, [&] { return m_woken != seen; });
            return;
        }
        m_sleep = std::stop_source();
        if (stop.stop_requested())
            return;
        sleep = m_sleep.get_token();
    }
    if (const auto left = *until - m_services.clock.now(); left.count() > 0)
        m_services.clock.sleepFor(left, sleep);
}

bool ChannelWorker::isTooOld(const store::AlertDelivery& delivery) const
{
    const auto age = m_services.clock.now() - delivery.at;
    return age > m_options.longestAge ||
           (m_channel.kind == ChannelKind::Sound && age > kLongestAgeOfSound);
}

void ChannelWorker::save(const store::AlertDelivery& delivery)
{
    if (auto saved = m_store.update(delivery); !saved)
        m_services.log.warning("{}", base::describe(saved.error()));
}

void ChannelWorker::noteSuccess()
{
    const std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_trouble.clear();
    m_pausedUntil.reset();
    m_lastDelivered = m_services.clock.now();
}

// Returns until when the channel pauses.
base::UtcTime ChannelWorker::noteFailure(const base::Error& error)
{
    const auto serverWaits = m_sender.waitingUntil();
    const std::lock_guard lock(m_mutex);
    ++m_failures;
    m_trouble = sentenceOf(error);
    std::chrono::seconds pause = m_options.firstPause;
    for (std::size_t i = 1; i < m_failures && pause < m_options.longestPause; ++i)
        pause *= 2;
    base::UtcTime until = m_services.clock.now() + std::min(pause, m_options.longestPause);
    if (serverWaits)
        until = std::max(until, *serverWaits);
    m_pausedUntil = until;
    return until;
}

bool ChannelWorker::deliver(store::AlertDelivery& delivery, std::stop_token stop)
{
    if (isTooOld(delivery)) {
        delivery.status = DeliveryStatus::Expired;
        delivery.nextTry.reset();
        delivery.outcome = "It became too old and was given up. " + delivery.outcome;
        save(delivery);
        return true;
    }
    DeliveryAnswer answer;
    const auto message = messageFromJson(delivery.message);
    const base::Status sent =
        message ? m_sender.send(*message, stop, answer) : base::Status(message.error());
    if (!sent && sent.error().code == ErrorCode::Cancelled)
        return false;
    delivery.attempts += answer.attempts;
    delivery.triedAt = m_services.clock.now();
    delivery.answer = answer.answer;
    delivery.nextTry.reset();
    const bool isRefused = !message || (!sent && !isWorthRetrying(sent.error().code));
    if (sent) {
        delivery.status = DeliveryStatus::Delivered;
        delivery.outcome = "Delivered.";
        noteSuccess();
        m_services.log.info("[ALERT] {} of {} delivered to {}", delivery.rule, delivery.symbols,
                            m_channel.id);
    } else {
        delivery.status = isRefused ? DeliveryStatus::Refused : DeliveryStatus::Waiting;
        delivery.outcome = sentenceOf(sent.error());
        const base::UtcTime until = noteFailure(sent.error());
        if (!isRefused)
            delivery.nextTry = until;
        m_services.log.warning("[ALERT] {} of {} not delivered to {}: {}", delivery.rule,
                               delivery.symbols, m_channel.id, base::describe(sent.error()));
    }
    save(delivery);
    if (isRefused) {
        // The next one may be taken: nothing is won by waiting.
        const std::lock_guard lock(m_mutex);
        m_pausedUntil.reset();
        return true;
    }
    return sent.has_value();
}

} // namespace tapesift::alerts
