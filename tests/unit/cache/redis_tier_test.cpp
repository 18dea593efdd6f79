#ifdef TAPESIFT_HAS_REDIS

#include "cache/redis_tier.h"

#include <thread>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/raw_server.h"
#include "support/redis_server.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/system_clock.h"

namespace tapesift::cache {
namespace {

using namespace std::chrono_literals;
using support::RedisServer;

std::shared_ptr<const Image> image(std::string_view text)
{
    const auto bytes = base::asBytes(text);
    return std::make_shared<const Image>(bytes.begin(), bytes.end());
}

std::string textOf(const std::optional<Image>& value)
{
    return value ? std::string(base::asText(*value)) : "(nothing)";
}

// Short enough for a test to wait for, long enough for a busy machine.
RedisLimits shortLimits()
{
    RedisLimits limits;
    limits.times.command = 300ms;
    return limits;
}

class RedisTierTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!RedisServer::isInstalled())
            GTEST_SKIP() << "redis-tools is not installed";
        m_server = std::make_unique<RedisServer>();
    }

    std::unique_ptr<RedisTier> tier(RedisLimits limits = {}, const std::string& url = {})
    {
        auto address = parseRedisAddress(url.empty() ? m_server->url() : url);
        return std::make_unique<RedisTier>(std::move(address.value()), m_clock, m_log, limits);
    }

    static std::string get(RemoteTier& tier, const std::string& key)
    {
        return textOf(tier.getMany({&key, 1}).front());
    }

    static void put(RemoteTier& tier, const std::string& key, std::string_view value)
    {
        tier.putLater(key, image(value));
        tier.flush();
    }

    std::unique_ptr<RedisServer> m_server;
    support::FakeClock m_clock;
    support::MemoryLog m_log;
};

// Tests without a real server.
class StrangeServerTest : public testing::Test
{
protected:
    std::unique_ptr<RedisTier> tier(int port, RedisLimits limits = shortLimits())
    {
        RedisAddress address;
        address.host = "127.0.0.1";
        address.port = static_cast<std::uint16_t>(port);
        return std::make_unique<RedisTier>(address, m_clock, m_log, limits);
    }

    base::SystemClock m_clock;
    support::MemoryLog m_log;
};

TEST_F(RedisTierTest, GivesBackAnyBytesInTheOrderOfTheKeys)
{
    const auto redis = tier();
    std::vector<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        keys.push_back("k" + std::to_string(i));
        if (i % 3 != 0)
            redis->putLater(keys.back(), image(std::string("\0\r\n$-1\r\n", 8) + keys.back()));
    }
    redis->flush();
    const auto values = redis->getMany(keys);
    ASSERT_EQ(values.size(), 100U);
    for (std::size_t i = 0; i < 100; ++i) {
        const std::string expected =
            i % 3 != 0 ? std::string("\0\r\n$-1\r\n", 8) + keys[i] : "(nothing)";
        EXPECT_EQ(textOf(values[i]), expected);
    }
    EXPECT_EQ(redis->counts().asked, 100U);
    EXPECT_EQ(redis->counts().found, 66U);
    EXPECT_EQ(redis->counts().written, 66U);
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(RedisTierTest, LetsValuesExpireAfterAnHour)
{
    const auto redis = tier();
    put(*redis, "k", "v");
    const std::string lifetime = m_server->ask("TTL k"); // ":3600\r\n"
    EXPECT_GT(std::stoi(lifetime.substr(1)), 3500);
    EXPECT_LE(std::stoi(lifetime.substr(1)), 3600);
}

TEST_F(RedisTierTest, IsOffForHalfAMinuteWhenItsServerIsDown)
{
    m_server->kill();
    const auto redis = tier();
    EXPECT_EQ(get(*redis, "k"), "(nothing)");
    put(*redis, "k", "lost");
    EXPECT_EQ(redis->counts().dropped, 1U);
    EXPECT_FALSE(redis->fields(std::vector<std::string>{"h"}));
    EXPECT_FALSE(redis->setField("h", "f", 1, ""));
    EXPECT_FALSE(redis->removeAll("k"));
    EXPECT_EQ(m_log.count("is left out"), 1U);
    m_server->start();
    EXPECT_EQ(m_server->ask("SET k v"), "+OK\r\n");
    m_clock.advance(29s);
    EXPECT_EQ(get(*redis, "k"), "(nothing)");
    m_clock.advance(1s);
    EXPECT_EQ(get(*redis, "k"), "v");
    EXPECT_EQ(m_log.count(""), 1U);
}

TEST_F(RedisTierTest, SurvivesThatItsServerIsKilled)
{
    const auto redis = tier();
    put(*redis, "k", "v");
    m_server->kill();
    for (int i = 0; i < 3; ++i) {
        m_clock.advance(31s);
        EXPECT_EQ(get(*redis, "k"), "(nothing)");
        put(*redis, "k", std::string(100'000, 'x'));
    }
    EXPECT_EQ(m_log.count("cannot be reached"), 3U);
    m_server->start();
    m_clock.advance(31s);
    put(*redis, "k", "new");
    EXPECT_EQ(get(*redis, "k"), "new");
}

TEST_F(RedisTierTest, ConnectsAgainWhenItsServerWasStartedAnew)
{
    const auto redis = tier();
    put(*redis, "k", "v");
    m_server->kill();
    m_server->start();
    EXPECT_EQ(get(*redis, "k"), "(nothing)");
    put(*redis, "k", "w");
    EXPECT_EQ(get(*redis, "k"), "w");
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(RedisTierTest, TakesAnotherTypeForAbsentAndReplacesIt)
{
    m_server->ask("LPUSH list 1");
    const auto redis = tier();
    put(*redis, "k", "v");
    const std::vector<std::string> keys{"list", "k", "list"};
    const auto values = redis->getMany(keys);
    EXPECT_EQ(textOf(values[0]), "(nothing)");
    EXPECT_EQ(textOf(values[1]), "v");
    EXPECT_EQ(m_log.count("holds something else"), 2U); // one warning, one for who debugs
    put(*redis, "list", "mine");
    EXPECT_EQ(get(*redis, "list"), "mine");
}

TEST_F(RedisTierTest, GoesOnReadingWhenItsServerIsFull)
{
    const auto redis = tier();
    put(*redis, "k", "v");
    m_server->ask("CONFIG SET maxmemory-policy noeviction");
    m_server->ask("CONFIG SET maxmemory 1mb");
    for (int i = 0; i < 100; ++i)
        redis->putLater("large" + std::to_string(i), image(std::string(50'000, 'x')));
    redis->flush();
    EXPECT_EQ(get(*redis, "k"), "v");
    const RemoteCounts counts = redis->counts();
    EXPECT_GT(counts.dropped, 0U);
    EXPECT_EQ(counts.written + counts.dropped, 101U);
    EXPECT_EQ(m_log.count("takes no prices"), m_log.count(""));
    EXPECT_GE(m_log.count("OOM"), 1U);
    // Half a minute later there may be room.
    m_server->ask("CONFIG SET maxmemory 0");
    put(*redis, "k2", "not yet");
    m_clock.advance(30s);
    put(*redis, "k2", "v2");
    EXPECT_EQ(get(*redis, "k2"), "v2");
}

TEST_F(RedisTierTest, IsOffWhenItsServerIsTooSlow)
{
    const auto redis = tier(shortLimits());
    put(*redis, "k", "v");
    m_server->ask("CLIENT PAUSE 60000");
    EXPECT_EQ(get(*redis, "k"), "(nothing)");
    EXPECT_EQ(m_log.count("no answer within 300 ms"), 1U);
    EXPECT_EQ(get(*redis, "k"), "(nothing)"); // at once: it is off
    EXPECT_EQ(m_log.count(""), 1U);
}

TEST_F(RedisTierTest, DropsWhatDoesNotFitIntoTheQueue)
{
    RedisLimits limits;
    limits.queueBytes = 10;
    const auto redis = tier(limits);
    put(*redis, "large", "eleven byte");
    put(*redis, "small", "ten bytes!");
    EXPECT_EQ(get(*redis, "large"), "(nothing)");
    EXPECT_EQ(get(*redis, "small"), "ten bytes!");
    EXPECT_EQ(redis->counts().dropped, 1U);
    limits.queueValues = 0;
    const auto none = tier(limits);
    put(*none, "another", "x");
    EXPECT_EQ(none->counts().dropped, 1U);
}

TEST_F(RedisTierTest, KeepsNumbersInFields)
{
    const auto redis = tier();
    put(*redis, "stale", "v");
    EXPECT_TRUE(redis->setField("h", "AAPL", 1'700'000'000'000, "stale"));
    EXPECT_TRUE(redis->setField("h", "*", 7, ""));
    m_server->ask("HSET h WRONG x NEGATIVE -1");
    m_server->ask("SET text x");
    const auto fields = redis->fields(std::vector<std::string>{"h", "none", "text"});
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->at(0), (RemoteTier::Fields{{"*", 7}, {"AAPL", 1'700'000'000'000}}));
    EXPECT_TRUE(fields->at(1).empty());
    EXPECT_TRUE(fields->at(2).empty());
    EXPECT_EQ(get(*redis, "stale"), "(nothing)");
    EXPECT_TRUE(redis->setField("text", "AAPL", 3, ""));
    EXPECT_EQ(redis->fields(std::vector<std::string>{"text"})->at(0),
              (RemoteTier::Fields{{"AAPL", 3}}));
    EXPECT_GT(std::stoi(m_server->ask("TTL h").substr(1)), 59 * 86'400);
}

TEST_F(RedisTierTest, RemovesTheValuesUnderAPrefixAlone)
{
    m_server->ask("DEBUG POPULATE 2500 a[*]:1");
    m_server->ask("SET b:1 v");
    m_server->ask("SET aXY:1 v");
    m_server->ask("HSET a[*]:epochs AAPL 1");
    const auto redis = tier();
    EXPECT_EQ(redis->removeAll("a[*]:"), 2500U);
    EXPECT_EQ(m_server->ask("DBSIZE"), ":3\r\n");
    EXPECT_EQ(redis->removeAll("a[*]:"), 0U);
}

TEST_F(RedisTierTest, GivesThePasswordAndNeverTellsIt)
{
    m_server->ask("CONFIG SET requirepass s3cret");
    const std::string path = m_server->socketPath();
    for (const char* password : {"", "wr0ng"}) {
        RedisAddress address;
        address.path = path;
        address.password = base::Secret(password);
        RedisTier refused(address, m_clock, m_log);
        EXPECT_EQ(get(refused, "k"), "(nothing)");
        EXPECT_FALSE(refused.ping());
    }
    RedisAddress address;
    address.path = path;
    address.password = base::Secret("s3cret");
    RedisTier redis(address, m_clock, m_log);
    put(redis, "k", "v");
    EXPECT_EQ(get(redis, "k"), "v");
    EXPECT_TRUE(redis.ping());
    EXPECT_EQ(m_log.count("refuses the password"), 1U);
    EXPECT_EQ(m_log.count("NOAUTH"), 1U);
    EXPECT_EQ(m_log.count("s3cret") + m_log.count("wr0ng"), 0U);
}

TEST_F(RedisTierTest, UsesTheDatabaseOfItsAddress)
{
    const auto redis = tier({}, m_server->url() + "?db=3");
    put(*redis, "k", "v");
    EXPECT_EQ(get(*redis, "k"), "v");
    EXPECT_EQ(get(*tier(), "k"), "(nothing)");
    EXPECT_EQ(get(*tier({}, m_server->url() + "?db=999"), "k"), "(nothing)");
    EXPECT_EQ(m_log.count("has no database 999"), 1U);
}

TEST_F(RedisTierTest, AnswersAPingAlsoWhileItIsOff)
{
    m_server->kill();
    const auto redis = tier();
    EXPECT_EQ(get(*redis, "k"), "(nothing)");
    EXPECT_EQ(redis->ping().error().code, base::ErrorCode::Unavailable);
    m_server->start();
    EXPECT_TRUE(redis->ping());
    m_server->ask("SET k v");
    EXPECT_EQ(get(*redis, "k"), "v");
    EXPECT_EQ(redis->address(), m_server->url());
}

TEST_F(RedisTierTest, ServesSeveralThreads)
{
    const auto redis = tier();
    std::atomic<int> wrong{0};
    const auto work = [&](int thread) {
        for (int i = 0; i < 100; ++i) {
            const std::string key = std::to_string(thread) + ':' + std::to_string(i);
            redis->putLater(key, image(key));
            const std::string found = get(*redis, key);
            wrong += found == key || found == "(nothing)" ? 0 : 1;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back(work, thread);
    }
    redis->flush();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(redis->counts().written, 400U);
    EXPECT_EQ(get(*redis, "3:99"), "3:99");
}

TEST_F(RedisTierTest, OpensByItsAddress)
{
    const auto redis = openRedis(m_server->url(), base::Secret(), m_clock, m_log);
    ASSERT_TRUE(redis);
    put(**redis, "k", "v");
    EXPECT_EQ(get(**redis, "k"), "v");
    EXPECT_EQ(openRedis("http://localhost", base::Secret(), m_clock, m_log).error().code,
              base::ErrorCode::InvalidArgument);
}

TEST_F(StrangeServerTest, IsLeftOutWhateverItAnswers)
{
    for (const char* answer :
         {"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n",
          "*2147483647\r\n", "*99999999999999999999\r\n", "$99999999999999999999\r\n",
          "$1099511627776\r\nabc", "-ERR unknown command\r\n", "*1\r\n*1\r\n*1\r\n:1\r\n", "\r\n",
          ":1\r\n", "$-7\r\n"}) {
        support::MemoryLog log;
        const support::RawServer server(answer);
        RedisAddress address;
        address.host = "127.0.0.1";
        address.port = static_cast<std::uint16_t>(server.port());
        RedisTier redis(address, m_clock, log, shortLimits());
        const std::vector<std::string> keys{"a", "b"};
        EXPECT_FALSE(redis.getMany(keys)[0]) << answer;
        EXPECT_EQ(log.count("is left out"), 1U) << answer;
        redis.putLater("a", image("x"));
        redis.flush();
        EXPECT_FALSE(redis.fields(keys));
        EXPECT_FALSE(redis.setField("h", "f", 1, "a"));
        EXPECT_FALSE(redis.removeAll("a"));
        EXPECT_EQ(log.count(""), 1U) << answer;
        EXPECT_EQ(server.connections(), 1) << answer;
    }
}

TEST_F(StrangeServerTest, IsLeftOutWhenItDrips)
{
    // A byte every 100 ms: each comes in time, the answer does not.
    const support::RawServer server("$1000\r\n" + std::string(1000, 'x') + "\r\n", 100ms);
    const auto redis = tier(server.port());
    const std::string key = "k";
    EXPECT_FALSE(redis->getMany({&key, 1}).front());
    EXPECT_EQ(m_log.count("no answer within 300 ms"), 1U);
}

} // namespace
} // namespace tapesift::cache

#endif // TAPESIFT_HAS_REDIS
