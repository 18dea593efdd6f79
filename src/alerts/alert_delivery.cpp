#include "tapesift/alerts/alert_delivery.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "alerts/channel_worker.h"

namespace tapesift::alerts {

namespace {

constexpr std::size_t kShownSymbols = 10;

std::string symbolsText(const AlertMessage& message)
{
    std::string text;
    const std::size_t shown = std::min(kShownSymbols, message.events.size());
    for (std::size_t i = 0; i < shown; ++i)
        text += (i > 0 ? ", " : "") + message.events[i].symbol;
    if (shown < message.total)
        text += fmt::format("{}… and {} more", shown > 0 ? ", " : "", message.total - shown);
    return text;
}

store::AlertDelivery deliveryOf(const AlertMessage& message, std::string channel)
{
    store::AlertDelivery delivery;
    delivery.at = message.at;
    delivery.rule = message.rule;
    delivery.channel = std::move(channel);
    delivery.symbols = symbolsText(message);
    delivery.message = toJson(message);
    return delivery;
}

} // namespace

std::vector<store::AlertDelivery> deliveriesOf(const AlertMessage& message, const AlertRule& rule)
{
    std::vector<store::AlertDelivery> deliveries;
    std::vector<std::string> channels = rule.channels;
    const std::string sound(kSoundChannel);
    std::erase(channels, sound);
    if (!rule.sound.empty())
        channels.push_back(sound);
    for (std::string& channel : channels)
        deliveries.push_back(deliveryOf(message, std::move(channel)));
    return deliveries;
}

struct AlertDelivery::Impl
{
    Impl(store::AlertStore& alertStore, const DeliveryServices& deliveryServices,
         const DeliveryOptions& deliveryOptions)
        : store(alertStore)
        , services(deliveryServices)
        , options(deliveryOptions)
    {
    }

    void wake(bool isAtOnce);
    const AlertChannel* find(std::string_view id) const; // With mutex held.

    store::AlertStore& store;
    const DeliveryServices services;
    const DeliveryOptions options;
    mutable std::mutex mutex;
    // Guarded by mutex.
    std::vector<AlertChannel> channels; // enabled ones, desktop and sound first
    std::map<std::string, std::shared_ptr<ChannelWorker>> workers; // by channel
};

const AlertChannel* AlertDelivery::Impl::find(std::string_view id) const
{
    const auto found = std::ranges::find(channels, id, &AlertChannel::id);
    return found == channels.end() ? nullptr : &*found;
}

void AlertDelivery::Impl::wake(bool isAtOnce)
{
    const auto waiting = store.waiting();
    if (!waiting)
        services.log.warning("{}", base::describe(waiting.error()));
    const std::lock_guard lock(mutex);
    for (auto& [id, worker] : workers)
        worker->wake(isAtOnce);
    if (!waiting)
        return;
    for (const auto& [id, count] : *waiting) {
        const AlertChannel* channel = find(id);
        if (channel && !workers.contains(id))
            workers.emplace(id,
                            std::make_shared<ChannelWorker>(*channel, store, services, options));
    }
}

AlertDelivery::AlertDelivery(std::vector<AlertChannel> channels, store::AlertStore& store,
                             DeliveryServices services, DeliveryOptions options)
    : m_impl(std::make_unique<Impl>(store, services, options))
{
    // What an earlier run of the program left, also what was refused then: somebody may have
    // corrected it.
    if (auto again = store.retry({}, services.clock.now() - options.longestAge); !again)
        services.log.warning("{}", base::describe(again.error()));
    setChannels(std::move(channels));
}

AlertDelivery::~AlertDelivery()
{
    // All together, so that they do not end one after the other.
    for (auto& [id, worker] : m_impl->workers)
        worker->stop();
}

void AlertDelivery::setChannels(std::vector<AlertChannel> channels)
{
    std::vector<AlertChannel> all = {newChannel(kDesktopChannel, ChannelKind::Desktop),
                                     newChannel(kSoundChannel, ChannelKind::Sound)};
    for (AlertChannel& channel : channels) {
        if (channel.enabled)
            all.push_back(std::move(channel));
    }
    std::vector<std::shared_ptr<ChannelWorker>> ended; // outside of the lock: it is waited for
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->channels = std::move(all);
        std::erase_if(m_impl->workers, [&](auto& entry) {
            const AlertChannel* channel = m_impl->find(entry.first);
            if (channel && *channel == entry.second->channel())
                return false;
            entry.second->stop();
            ended.push_back(std::move(entry.second));
            return true;
        });
    }
    ended.clear();
    m_impl->wake(false);
}

void AlertDelivery::wake()
{
    m_impl->wake(false);
}

void AlertDelivery::retryNow()
{
    const base::UtcTime oldest = m_impl->services.clock.now() - m_impl->options.longestAge;
    if (auto again = m_impl->store.retry({}, oldest); !again)
        m_impl->services.log.warning("{}", base::describe(again.error()));
    m_impl->wake(true);
}

bool AlertDelivery::drain(std::chrono::milliseconds most)
{
    std::vector<std::shared_ptr<ChannelWorker>> workers;
    {
        const std::lock_guard lock(m_impl->mutex);
        for (const auto& [id, worker] : m_impl->workers)
            workers.push_back(worker);
    }
    const auto end = m_impl->services.clock.steadyNow() + most;
    bool isSettled = true;
    for (const auto& worker : workers) {
        const auto left =
            std::max(std::chrono::nanoseconds{0}, end - m_impl->services.clock.steadyNow());
        isSettled =
            worker->waitUntilSettled(std::chrono::duration_cast<std::chrono::milliseconds>(left)) &&
            isSettled;
    }
    return isSettled;
}

base::Result<DeliveryAnswer> AlertDelivery::test(const std::string& channel, std::stop_token stop)
{
    std::optional<AlertChannel> found;
    {
        const std::lock_guard lock(m_impl->mutex);
        if (const AlertChannel* known = m_impl->find(channel))
            found = *known;
    }
    if (!found)
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("There is no channel {}, or it is disabled.", channel),
                           {},
                           "List them with 'tapesift alerts list'."};
    net::RetryPolicy once = m_impl->options.retry;
    once.attempts = 1;
    ChannelSender sender(*found, m_impl->services, once, m_impl->options.seed);
    AlertMessage message = testMessage(m_impl->services.clock.now());
    message.sound = "bell";
    DeliveryAnswer answer;
    const base::Status sent = sender.send(message, std::move(stop), answer);
    store::AlertDelivery delivery = deliveryOf(message, channel);
    delivery.message.clear();
    delivery.status = sent ? store::DeliveryStatus::Delivered : store::DeliveryStatus::Failed;
    delivery.attempts = answer.attempts;
    delivery.triedAt = m_impl->services.clock.now();
    delivery.outcome = sent ? "Delivered." : base::describe(sent.error());
    delivery.answer = answer.answer;
    if (auto kept = m_impl->store.add(delivery); !kept)
        m_impl->services.log.warning("{}", base::describe(kept.error()));
    if (!sent)
        return sent.error();
    return answer;
}

std::vector<ChannelStatus> AlertDelivery::status() const
{
    const auto waiting = m_impl->store.waiting();
    std::vector<ChannelStatus> all;
    const std::lock_guard lock(m_impl->mutex);
    for (const AlertChannel& channel : m_impl->channels) {
        ChannelStatus status;
        status.id = channel.id;
        status.kind = channel.kind;
        status.hasSecret = !needsSecret(channel) ||
                           !m_impl->services.secrets.find(secretVariableOf(channel)).empty();
        if (waiting) {
            for (const auto& [id, count] : *waiting) {
                if (id == channel.id)
                    status.waiting = count;
            }
        }
        if (const auto worker = m_impl->workers.find(channel.id); worker != m_impl->workers.end())
            worker->second->report(status);
        all.push_back(std::move(status));
    }
    return all;
}

} // namespace tapesift::alerts
