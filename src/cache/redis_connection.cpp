#include "cache/redis_connection.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <string>
#include <utility>

#include <fmt/core.h>
#include <hiredis/hiredis.h>

namespace tapesift::cache {

namespace {

// No honest answer is longer or has more parts: a hash of 100,000 symbols has 200,000.
constexpr std::size_t kMostBytes = 64 * 1024 * 1024;
constexpr int kMostParts = 1'000'000;

// Keeps a write to a closed connection from ending the program. hiredis has no MSG_NOSIGNAL, and
// a library may not change what the whole program does with the signal.
class NoPipeSignal
{
public:
    NoPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoPipeSignal()
    {
        if (sigismember(&m_before, SIGPIPE) == 1)
            return;
        // Takes back one that is waiting, else it would come now.
        const timespec atOnce{};
        if (m_mayBeWaiting)
            sigtimedwait(&m_pipe, nullptr, &atOnce);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

    void noteFailure() { m_mayBeWaiting = true; }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_mayBeWaiting = false;
};

timeval toTimeval(std::chrono::milliseconds time)
{
    timeval value{};
    value.tv_sec = time.count() / 1000;
    value.tv_usec = time.count() % 1000 * 1000;
    return value;
}

struct FreeReply
{
    void operator()(redisReply* reply) const { freeReplyObject(reply); }
};

// How hiredis makes replies, but with a limit: a server that announces a list of two thousand
// million parts would have their room allocated before the first one comes.
struct LimitedFunctions
{
    redisReplyObjectFunctions own{};
    const redisReplyObjectFunctions* standard = nullptr;
};

void* makeLimitedList(const redisReadTask* task, int parts)
{
    const auto* functions = static_cast<const LimitedFunctions*>(task->privdata);
    return parts > kMostParts ? nullptr : functions->standard->createArray(task, parts);
}

} // namespace

struct RedisConnection::Context
{
    explicit Context(redisContext* connected)
        : handle(connected)
    {
        if (!handle || !handle->reader)
            return;
        functions.standard = handle->reader->fn;
        functions.own = *handle->reader->fn;
        functions.own.createArray = makeLimitedList;
        handle->reader->fn = &functions.own;
        handle->reader->privdata = &functions;
    }
    ~Context()
    {
        if (handle)
            redisFree(handle);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    redisContext* handle;
    LimitedFunctions functions;
};

RedisReply::Kind RedisReply::kind() const
{
    switch (m_reply->type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        return Kind::Text;
    case REDIS_REPLY_INTEGER:
        return Kind::Number;
    case REDIS_REPLY_ARRAY:
        return Kind::List;
    case REDIS_REPLY_ERROR:
        return Kind::Refusal;
    default:
        return Kind::Nothing;
    }
}

std::string_view RedisReply::text() const
{
    return m_reply->str ? std::string_view(m_reply->str, m_reply->len) : std::string_view();
}

long long RedisReply::number() const
{
    return m_reply->integer;
}

std::size_t RedisReply::size() const
{
    return m_reply->elements;
}

RedisReply RedisReply::at(std::size_t index) const
{
    return RedisReply(*m_reply->element[index]);
}

bool RedisReply::isRefusal(std::string_view word) const
{
    return kind() == Kind::Refusal && text().starts_with(word);
}

RedisConnection::RedisConnection(Private, std::unique_ptr<Context> context, const RedisTimes& times,
                                 const base::Clock& clock)
    : m_context(std::move(context))
    , m_times(times)
    , m_clock(clock)
{
}

RedisConnection::~RedisConnection() = default;

base::Result<std::unique_ptr<RedisConnection>> RedisConnection::open(const RedisAddress& address,
                                                                     const RedisTimes& times,
                                                                     const base::Clock& clock)
{
    const timeval connectTime = toTimeval(times.connect);
    auto context = std::make_unique<Context>(
        address.path.empty()
            ? redisConnectWithTimeout(address.host.c_str(), address.port, connectTime)
            : redisConnectUnixWithTimeout(address.path.c_str(), connectTime));
    if (!context->handle)
        return base::Error{base::ErrorCode::Unavailable, "There is no memory to reach Redis.", "",
                           ""};
    if (context->handle->err != 0) {
        const bool isTimeout = errno == ETIMEDOUT || errno == EAGAIN || errno == EINPROGRESS;
        return base::Error{isTimeout ? base::ErrorCode::TimedOut : base::ErrorCode::Unavailable,
                           fmt::format("{} cannot be reached.", address.shown()),
                           context->handle->errstr, "Start the Redis server, or switch it off."};
    }
    if (redisSetTimeout(context->handle, toTimeval(times.command)) != REDIS_OK)
        return base::Error{base::ErrorCode::Unavailable,
                           fmt::format("{} cannot be used.", address.shown()),
                           context->handle->errstr, ""};
    auto connection =
        std::make_unique<RedisConnection>(Private{}, std::move(context), times, clock);
    if (auto prepared = connection->prepare(address); !prepared)
        return prepared.error();
    return connection;
}

// A refusal of the password is not repeated: some servers quote the command in it.
base::Status RedisConnection::prepare(const RedisAddress& address)
{
    std::vector<RedisCommand> commands;
    if (!address.password.empty()) {
        RedisCommand login{"AUTH"};
        if (!address.user.empty())
            login.push_back(address.user);
        login.push_back(address.password.reveal());
        commands.push_back(std::move(login));
    }
    const std::size_t logins = commands.size();
    const std::string database = std::to_string(address.database);
    if (address.database != 0)
        commands.push_back({"SELECT", database});
    if (commands.empty())
        return {};

    base::Status accepted;
    const auto asked = run(commands, [&](std::size_t index, const RedisReply& reply) {
        if (reply.kind() != RedisReply::Kind::Refusal || !accepted)
            return;
        if (index < logins)
            accepted = base::Error{base::ErrorCode::PermissionDenied,
                                   "The Redis server refuses the password.", "",
                                   "Correct it in the address or in TAPESIFT_REDIS_PASSWORD."};
        else
            accepted = base::Error{
                base::ErrorCode::Unavailable,
                fmt::format("The Redis server has no database {}.", address.database), "", ""};
    });
    return asked ? accepted : asked;
}

base::Status RedisConnection::run(std::span<const RedisCommand> commands, const Visitor& visit)
{
    NoPipeSignal guard;
    const auto deadline = m_clock.steadyNow() + m_times.command;
    auto done = send(commands, deadline);
    if (done)
        done = receive(commands.size(), visit, deadline);
    if (!done)
        guard.noteFailure();
    return done;
}

base::Status RedisConnection::send(std::span<const RedisCommand> commands,
                                   std::chrono::nanoseconds deadline)
{
    redisContext* handle = m_context->handle;
    std::vector<const char*> words;
    std::vector<std::size_t> sizes;
    for (const RedisCommand& command : commands) {
        words.clear();
        sizes.clear();
        for (const std::string_view word : command) {
            words.push_back(word.data());
            sizes.push_back(word.size());
        }
        if (redisAppendCommandArgv(handle, static_cast<int>(words.size()), words.data(),
                                   sizes.data()) != REDIS_OK)
            return failure(0);
    }
    int isDone = 0;
    while (isDone == 0) {
        errno = 0;
        if (redisBufferWrite(handle, &isDone) != REDIS_OK)
            return failure(errno);
        if (isDone == 0 && m_clock.steadyNow() > deadline)
            return failure(EAGAIN);
    }
    return {};
}

base::Status RedisConnection::receive(std::size_t count, const Visitor& visit,
                                      std::chrono::nanoseconds deadline)
{
    redisContext* handle = m_context->handle;
    for (std::size_t index = 0; index < count;) {
        void* read = nullptr;
        if (redisGetReplyFromReader(handle, &read) != REDIS_OK)
            return failure(0);
        if (read) {
            const std::unique_ptr<redisReply, FreeReply> reply(static_cast<redisReply*>(read));
            visit(index, RedisReply(*reply));
            ++index;
            continue;
        }
        if (m_clock.steadyNow() > deadline)
            return failure(EAGAIN);
        if (handle->reader->len > kMostBytes)
            return base::Error{base::ErrorCode::Corrupt, "The answer of Redis is far too long.", "",
                               ""};
        errno = 0;
        if (redisBufferRead(handle) != REDIS_OK)
            return failure(errno);
    }
    return {};
}

base::Error RedisConnection::failure(int errnoValue) const
{
    if (errnoValue == EAGAIN)
        return {base::ErrorCode::TimedOut,
                fmt::format("Redis gave no answer within {} ms.", m_times.command.count()), "", ""};
    const redisContext* handle = m_context->handle;
    if (handle->err == REDIS_ERR_PROTOCOL || handle->err == REDIS_ERR_OOM)
        return {base::ErrorCode::Corrupt, "What answers there is no Redis server.", handle->errstr,
                "Correct the address."};
    return {base::ErrorCode::Unavailable, "The connection to Redis is gone.", handle->errstr, ""};
}

} // namespace tapesift::cache
