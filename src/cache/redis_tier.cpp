#include "cache/redis_tier.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"

namespace tapesift::cache {

namespace {

using Kind = RedisReply::Kind;

constexpr std::size_t kMostIdle = 64;

// What is known to be wrong must be remembered for longer than any entry lives in a file.
constexpr std::string_view kHashLifetime = "5184000"; // 60 days

// A round of SCAN looks at about so many keys; there are never more rounds than this.
constexpr std::string_view kScanStep = "1000";
constexpr int kMostScanRounds = 1'000'000;

// "[" and the like stand for themselves.
std::string escapedPattern(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (std::string_view("*?[]\\").find(c) != std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

base::Error refused(const RedisReply& reply)
{
    return {base::ErrorCode::Unavailable, "The Redis server refuses a command.",
            std::string(reply.text()), ""};
}

RemoteTier::Fields fieldsOf(const RedisReply& list)
{
    RemoteTier::Fields fields;
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
        const auto number = base::parseInteger(list.at(i + 1).text());
        if (number && *number >= 0)
            fields.emplace(list.at(i).text(), static_cast<std::uint64_t>(*number));
    }
    return fields;
}

} // namespace

RedisTier::RedisTier(RedisAddress address, const base::Clock& clock, base::Log& log,
                     RedisLimits limits)
    : m_address(std::move(address))
    , m_shown(m_address.shown())
    , m_clock(clock)
    , m_log(log)
    , m_limits(limits)
{
}

RedisTier::~RedisTier()
{
    flush();
}

std::vector<std::optional<Image>> RedisTier::getMany(std::span<const std::string> keys)
{
    std::vector<std::optional<Image>> values(keys.size());
    for (std::size_t at = 0; at < keys.size(); at += m_limits.window) {
        const std::size_t count = std::min(m_limits.window, keys.size() - at);
        if (!getWindow(keys.subspan(at, count), std::span(values).subspan(at, count)))
            break;
    }
    m_asked += keys.size();
    m_found += static_cast<std::uint64_t>(
        std::ranges::count_if(values, [](const auto& value) { return value.has_value(); }));
    return values;
}

bool RedisTier::getWindow(std::span<const std::string> keys, std::span<std::optional<Image>> values)
{
    std::vector<RedisCommand> commands;
    commands.reserve(keys.size());
    for (const std::string& key : keys)
        commands.push_back({"GET", key});
    std::optional<base::Error> error;
    const auto done = run(commands, [&](std::size_t index, const RedisReply& reply) {
        if (reply.kind() == Kind::Text) {
            const auto bytes = base::asBytes(reply.text());
            values[index].emplace(bytes.begin(), bytes.end());
        } else if (reply.isRefusal("WRONGTYPE")) {
            warnOnce(m_strangeSaid, "holds something else under a name of Tapesift; prices that "
                                    "are fetched take its place");
        } else if (reply.kind() != Kind::Nothing && !error) {
            error = refused(reply);
        }
    });
    if (done && error)
        switchOff(*error);
    return done && !error;
}

void RedisTier::putLater(std::string key, std::shared_ptr<const Image> value)
{
    const std::lock_guard lock(m_queueMutex);
    if (m_queue.size() >= m_limits.queueValues ||
        m_queuedBytes + value->size() > m_limits.queueBytes || isOff(m_offUntil) ||
        isOff(m_writesOffUntil)) {
        ++m_dropped;
        return;
    }
    if (!m_writer.joinable()) {
        try {
            m_writer = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
        } catch (const std::system_error&) { // The machine gives no thread.
            ++m_dropped;
            return;
        }
    }
    m_queuedBytes += value->size();
    m_queue.push_back({std::move(key), std::move(value)});
    m_queueChanged.notify_all();
}

void RedisTier::work(std::stop_token stop)
{
    while (true) {
        std::vector<Waiting> window;
        {
            std::unique_lock lock(m_queueMutex);
            m_isWriting = false;
            m_queueChanged.notify_all();
            if (!m_queueChanged.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            window = takeWindow();
            m_isWriting = true;
        }
        write(window);
    }
}

// The caller holds m_queueMutex.
std::vector<RedisTier::Waiting> RedisTier::takeWindow()
{
    std::vector<Waiting> window;
    while (!m_queue.empty() && window.size() < m_limits.window) {
        m_queuedBytes -= m_queue.front().value->size();
        window.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return window;
}

void RedisTier::write(const std::vector<Waiting>& window)
{
    const std::string lifetime = std::to_string(m_limits.lifetime.count());
    std::vector<RedisCommand> commands;
    commands.reserve(window.size());
    for (const Waiting& waiting : window)
        commands.push_back({"SET", waiting.key, base::asText(*waiting.value), "EX", lifetime});
    std::vector<bool> isWritten(window.size());
    if (!isOff(m_writesOffUntil)) {
        const auto done = run(commands, [&](std::size_t index, const RedisReply& reply) {
            isWritten[index] = reply.kind() != Kind::Refusal;
            if (isWritten[index])
                return;
            m_writesOffUntil = m_clock.steadyNow() + m_limits.offTime;
            warnOnce(m_fullSaid,
                     fmt::format("takes no prices; what it has is used: {}", reply.text()));
        });
        if (!done)
            isWritten.assign(window.size(), false);
    }
    const auto written = static_cast<std::size_t>(std::ranges::count(isWritten, true));
    m_written += written;
    m_dropped += window.size() - written;
}

std::optional<std::vector<RemoteTier::Fields>> RedisTier::fields(std::span<const std::string> keys)
{
    std::vector<RedisCommand> commands;
    for (const std::string& key : keys)
        commands.push_back({"HGETALL", key});
    std::vector<Fields> all(keys.size());
    std::optional<base::Error> error;
    const auto done = run(commands, [&](std::size_t index, const RedisReply& reply) {
        if (reply.kind() == Kind::List)
            all[index] = fieldsOf(reply);
        else if (reply.isRefusal("WRONGTYPE"))
            warnOnce(m_strangeSaid, "holds something else under a name of Tapesift");
        else if (reply.kind() == Kind::Refusal && !error)
            error = refused(reply);
    });
    if (done && error)
        switchOff(*error);
    if (!done || error)
        return std::nullopt;
    return all;
}

bool RedisTier::setField(const std::string& key, const std::string& field, std::uint64_t value,
                         const std::string& staleKey)
{
    const std::string text = std::to_string(value);
    // The value goes first: that makes room in a server that is full.
    std::vector<RedisCommand> commands{{"HSET", key, field, text}, {"EXPIRE", key, kHashLifetime}};
    if (!staleKey.empty())
        commands.insert(commands.begin(), {"DEL", staleKey});
    bool isSet = true;
    bool isStrange = false;
    const auto note = [&](std::size_t, const RedisReply& reply) {
        isStrange = isStrange || reply.isRefusal("WRONGTYPE");
        isSet = isSet && reply.kind() != Kind::Refusal;
    };
    if (!run(commands, note))
        return false;
    if (isStrange) {
        isSet = true;
        commands.insert(commands.begin(), {"DEL", key});
        if (!run(commands, note))
            return false;
    }
    return isSet;
}

std::optional<std::uint64_t> RedisTier::removeAll(std::string_view prefix)
{
    const std::string pattern = escapedPattern(prefix) + '*';
    std::string cursor = "0";
    std::uint64_t removed = 0;
    for (int round = 0; round < kMostScanRounds; ++round) {
        std::vector<std::string> keys;
        if (!scan(pattern, cursor, keys))
            return std::nullopt;
        if (!keys.empty()) {
            RedisCommand remove{"UNLINK"};
            remove.insert(remove.end(), keys.begin(), keys.end());
            long long gone = 0;
            const auto done = run({&remove, 1}, [&gone](std::size_t, const RedisReply& reply) {
                gone = reply.kind() == Kind::Number ? reply.number() : 0;
            });
            if (!done)
                return std::nullopt;
            removed += static_cast<std::uint64_t>(std::max(gone, 0LL));
        }
        if (cursor == "0")
            return removed;
    }
    return std::nullopt;
}

// One round: moves `cursor` on and gives the keys of strings that it came by.
bool RedisTier::scan(std::string_view pattern, std::string& cursor, std::vector<std::string>& keys)
{
    const std::string from = cursor;
    const RedisCommand command{"SCAN",  from,      "MATCH", pattern,
                               "COUNT", kScanStep, "TYPE",  "string"};
    bool isUnderstood = false;
    const auto done = run({&command, 1}, [&](std::size_t, const RedisReply& reply) {
        isUnderstood =
            reply.kind() == Kind::List && reply.size() == 2 && reply.at(1).kind() == Kind::List;
        if (!isUnderstood)
            return;
        cursor = reply.at(0).text();
        for (std::size_t i = 0; i < reply.at(1).size(); ++i)
            keys.emplace_back(reply.at(1).at(i).text());
    });
    return done && isUnderstood;
}

base::Status RedisTier::ping()
{
    auto connection = RedisConnection::open(m_address, m_limits.times, m_clock);
    if (!connection)
        return connection.error();
    base::Status answered;
    const RedisCommand command{"PING"};
    const auto done = (*connection)->run({&command, 1}, [&](std::size_t, const RedisReply& reply) {
        if (reply.kind() == Kind::Refusal)
            answered = refused(reply);
    });
    if (done && answered)
        m_offUntil = std::chrono::nanoseconds{0};
    return done ? answered : done;
}

void RedisTier::flush()
{
    std::unique_lock lock(m_queueMutex);
    m_queueChanged.wait_for(lock, m_limits.flushTime,
                            [this] { return m_queue.empty() && !m_isWriting; });
    m_dropped += m_queue.size();
    m_queue.clear();
    m_queuedBytes = 0;
}

RemoteCounts RedisTier::counts() const
{
    return {m_asked, m_found, m_written, m_dropped};
}

base::Status RedisTier::run(std::span<const RedisCommand> commands,
                            const RedisConnection::Visitor& visit)
{
    if (isOff(m_offUntil))
        return base::Error{base::ErrorCode::Unavailable, "Redis is left out for a while.", "", ""};
    if (auto idle = takeIdle()) {
        const auto done = runOn(std::move(idle), commands, visit);
        // The server may have closed the idle connection, or was started anew.
        if (done || done.error().code != base::ErrorCode::Unavailable) {
            if (!done)
                switchOff(done.error());
            return done;
        }
        forgetIdle();
    }
    auto opened = RedisConnection::open(m_address, m_limits.times, m_clock);
    auto done = opened ? runOn(std::move(*opened), commands, visit) : opened.error();
    if (!done)
        switchOff(done.error());
    return done;
}

base::Status RedisTier::runOn(std::unique_ptr<RedisConnection> connection,
                              std::span<const RedisCommand> commands,
                              const RedisConnection::Visitor& visit)
{
    auto done = connection->run(commands, visit);
    if (!done)
        return done;
    const std::lock_guard lock(m_idleMutex);
    if (m_idle.size() < kMostIdle)
        m_idle.push_back(std::move(connection));
    return done;
}

void RedisTier::forgetIdle()
{
    const std::lock_guard lock(m_idleMutex);
    m_idle.clear();
}

std::unique_ptr<RedisConnection> RedisTier::takeIdle()
{
    const std::lock_guard lock(m_idleMutex);
    if (m_idle.empty())
        return nullptr;
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

void RedisTier::switchOff(const base::Error& error)
{
    m_offUntil = m_clock.steadyNow() + m_limits.offTime;
    forgetIdle();
    warnOnce(m_failureSaid,
             fmt::format("is left out; the scan goes on without it: {}", base::describe(error)));
}

void RedisTier::warnOnce(std::atomic<bool>& isSaid, std::string_view message)
{
    if (isSaid.exchange(true))
        m_log.debug("The shared cache {} {}", m_shown, message);
    else
        m_log.warning("The shared cache {} {}", m_shown, message);
}

} // namespace tapesift::cache
