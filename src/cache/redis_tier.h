#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "cache/redis_address.h"
#include "cache/redis_connection.h"
#include "tapesift/cache/remote_tier.h"

namespace tapesift::cache {

struct RedisLimits
{
    RedisTimes times;
    std::size_t window = 32;             // commands sent before the first answer is read
    std::chrono::seconds lifetime{3600}; // of a value
    std::chrono::seconds offTime{30};    // without a further attempt, after a failure
    std::size_t queueValues = 1024;      // waiting to be written
    std::size_t queueBytes = 64UL << 20; // the same, in bytes
    std::chrono::milliseconds flushTime{5000};
};

// The shared store in a Redis server: values are strings that expire. A connection belongs to one
// thread at a time; idle ones are kept for the next.
class RedisTier final : public RemoteTier
{
public:
    RedisTier(RedisAddress address, const base::Clock& clock, base::Log& log,
              RedisLimits limits = {});
    ~RedisTier() override;

    std::vector<std::optional<Image>> getMany(std::span<const std::string> keys) override;
    void putLater(std::string key, std::shared_ptr<const Image> value) override;
    std::optional<std::vector<Fields>> fields(std::span<const std::string> keys) override;
    bool setField(const std::string& key, const std::string& field, std::uint64_t value,
                  const std::string& staleKey) override;
    std::optional<std::uint64_t> removeAll(std::string_view prefix) override;
    base::Status ping() override;
    void flush() override;
    RemoteCounts counts() const override;
    const std::string& address() const override { return m_shown; }

private:
    struct Waiting
    {
        std::string key;
        std::shared_ptr<const Image> value;
    };
    // A tier that is off until a moment of the steady clock.
    using Moment = std::atomic<std::chrono::nanoseconds>;

    bool isOff(const Moment& until) const { return m_clock.steadyNow() < until.load(); }
    base::Status run(std::span<const RedisCommand> commands, const RedisConnection::Visitor& visit);
    base::Status runOn(std::unique_ptr<RedisConnection> connection,
                       std::span<const RedisCommand> commands,
                       const RedisConnection::Visitor& visit);
    std::unique_ptr<RedisConnection> takeIdle();
    void forgetIdle();
    bool scan(std::string_view pattern, std::string& cursor, std::vector<std::string>& keys);
    void switchOff(const base::Error& error);
    void warnOnce(std::atomic<bool>& isSaid, std::string_view message);
    bool getWindow(std::span<const std::string> keys, std::span<std::optional<Image>> values);

    void work(std::stop_token stop);
    std::vector<Waiting> takeWindow();
    void write(const std::vector<Waiting>& window);

    const RedisAddress m_address;
    const std::string m_shown;
    const base::Clock& m_clock;
    base::Log& m_log;
    const RedisLimits m_limits;

    Moment m_offUntil{};
    Moment m_writesOffUntil{};
    std::atomic<bool> m_failureSaid{false};
    std::atomic<bool> m_strangeSaid{false};
    std::atomic<bool> m_fullSaid{false};
    std::atomic<std::uint64_t> m_asked{0};
    std::atomic<std::uint64_t> m_found{0};
    std::atomic<std::uint64_t> m_written{0};
    std::atomic<std::uint64_t> m_dropped{0};

    std::mutex m_idleMutex;
    std::vector<std::unique_ptr<RedisConnection>> m_idle; // Guarded by m_idleMutex.

    std::mutex m_queueMutex;
    std::condition_variable_any m_queueChanged;
    std::deque<Waiting> m_queue;   // Guarded by m_queueMutex.
    std::size_t m_queuedBytes = 0; // Guarded by m_queueMutex.
    bool m_isWriting = false;      // Guarded by m_queueMutex.
    std::jthread m_writer;         // Started by the first value. Guarded by m_queueMutex.
};

} // namespace tapesift::cache
