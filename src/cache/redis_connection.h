#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cache/redis_address.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/result.h"

struct redisContext;
struct redisReply;

namespace tapesift::cache {

// The words of one command; they may hold any bytes.
using RedisCommand = std::vector<std::string_view>;

// What a server answered to one command, as a view.
class RedisReply
{
public:
    enum class Kind { Nothing, Text, Number, List, Refusal };

    explicit RedisReply(const redisReply& reply)
        : m_reply(&reply)
    {
    }

    Kind kind() const;
    std::string_view text() const; // of Text and Refusal
    long long number() const;      // of Number
    std::size_t size() const;      // of List
    RedisReply at(std::size_t index) const;

    // A refusal that begins with this word: WRONGTYPE, OOM ...
    bool isRefusal(std::string_view word) const;

private:
    const redisReply* m_reply;
};

struct RedisTimes
{
    std::chrono::milliseconds connect{250};
    std::chrono::milliseconds command{500}; // from a window's first byte to its last
};

// One connection to a Redis server. It never raises SIGPIPE. Not thread-safe.
class RedisConnection
{
    struct Context;
    struct Private
    {
    };

public:
    using Visitor = std::function<void(std::size_t index, const RedisReply& reply)>;

    // Connects, gives user and password and chooses the database. Unavailable, TimedOut, Corrupt
    // (no Redis server) or PermissionDenied (the password).
    static base::Result<std::unique_ptr<RedisConnection>>
    open(const RedisAddress& address, const RedisTimes& times, const base::Clock& clock);
    RedisConnection(Private, std::unique_ptr<Context> context, const RedisTimes& times,
                    const base::Clock& clock);
    ~RedisConnection();
    RedisConnection(const RedisConnection&) = delete;
    RedisConnection& operator=(const RedisConnection&) = delete;

    // Sends all commands, then reads their replies. After an error (TimedOut, Unavailable, Corrupt)
    // the connection is of no use any more. A refusal is a reply.
    base::Status run(std::span<const RedisCommand> commands, const Visitor& visit);

private:
    base::Status prepare(const RedisAddress& address);
    base::Status send(std::span<const RedisCommand> commands, std::chrono::nanoseconds deadline);
    base::Status receive(std::size_t count, const Visitor& visit,
                         std::chrono::nanoseconds deadline);
    base::Error failure(int errnoValue) const;

    std::unique_ptr<Context> m_context;
    const RedisTimes m_times;
    const base::Clock& m_clock;
};

} // namespace tapesift::cache
