#include "cache/redis_address.h"

#include <gtest/gtest.h>

namespace tapesift::cache {
namespace {

RedisAddress parsed(std::string_view url)
{
    auto address = parseRedisAddress(url);
    EXPECT_TRUE(address) << url;
    return address.value_or(RedisAddress{});
}

TEST(RedisAddress, ReadsHostPortAndDatabase)
{
    const RedisAddress plain = parsed("redis://cache.example");
    EXPECT_EQ(plain.host, "cache.example");
    EXPECT_EQ(plain.port, 6379);
    EXPECT_EQ(plain.database, 0);
    EXPECT_TRUE(plain.path.empty());
    EXPECT_TRUE(plain.password.empty());
    const RedisAddress full = parsed("redis://10.0.0.7:7000/12");
    EXPECT_EQ(full.host, "10.0.0.7");
    EXPECT_EQ(full.port, 7000);
    EXPECT_EQ(full.database, 12);
    EXPECT_EQ(parsed("redis://localhost:7000/").database, 0);
    EXPECT_EQ(parsed("redis://[::1]:7000").host, "::1");
    EXPECT_EQ(parsed("redis://[::1]:7000").port, 7000);
    EXPECT_EQ(parsed("redis://[fe80::2]/1").host, "fe80::2");
}

TEST(RedisAddress, ReadsUserAndPassword)
{
    const RedisAddress password = parsed("redis://:s3cret@localhost:6379/0");
    EXPECT_EQ(password.user, "");
    EXPECT_EQ(password.password.reveal(), "s3cret");
    const RedisAddress both = parsed("redis://trader:p%40ss%3Aw%2Frd@localhost");
    EXPECT_EQ(both.user, "trader");
    EXPECT_EQ(both.password.reveal(), "p@ss:w/rd");
    EXPECT_EQ(parsed("redis://:a@b@localhost").password.reveal(), "a@b");
    EXPECT_EQ(parsed("redis://:a/b@localhost").host, "localhost");
}

TEST(RedisAddress, ReadsTheSocketOfThisComputer)
{
    EXPECT_EQ(parsed("unix:///run/redis/redis.sock").path, "/run/redis/redis.sock");
    const RedisAddress address = parsed("unix:///tmp/r?db=3");
    EXPECT_EQ(address.path, "/tmp/r");
    EXPECT_EQ(address.database, 3);
}

TEST(RedisAddress, ShowsNoPassword)
{
    EXPECT_EQ(parsed("redis://trader:s3cret@localhost:7000/2").shown(), "redis://localhost:7000/2");
    EXPECT_EQ(parsed("redis://:s3cret@[::1]").shown(), "redis://[::1]:6379");
    EXPECT_EQ(parsed("unix:///tmp/r?db=3").shown(), "unix:///tmp/r?db=3");
}

TEST(RedisAddress, RefusesWhatIsNoAddressWithoutRepeatingIt)
{
    for (const char* url :
         {"", "localhost", "http://s3cret@localhost", "redis:/s3cret", "redis://",
          "redis://:s3cret@", "redis://:s3cret@localhost:0", "redis://:s3cret@localhost:65536",
          "redis://:s3cret@localhost:port", "redis://localhost/s3cret", "redis://localhost/-1",
          "redis://:s3cret%4@localhost", "redis://:s3cret%zz@localhost", "redis://[::1",
          "redis://[::1]x", "unix://s3cret", "unix:///", "unix:///tmp/r?s3cret=1"}) {
        const auto address = parseRedisAddress(url);
        ASSERT_FALSE(address) << url;
        EXPECT_EQ(address.error().code, base::ErrorCode::InvalidArgument) << url;
        EXPECT_EQ(base::describe(address.error()).find("s3cret"), std::string::npos) << url;
    }
}

} // namespace
} // namespace tapesift::cache
