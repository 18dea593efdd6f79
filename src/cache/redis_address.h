#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"

namespace tapesift::cache {

// Where a Redis server is and how one gets in.
struct RedisAddress
{
    std::string host = "localhost";
    std::uint16_t port = 6379;
    std::string path; // of a Unix socket; empty: host and port count
    std::string user; // empty: the default user
    base::Secret password;
    int database = 0;

    // "redis://localhost:6379/2": without user and password.
    std::string shown() const;
};

// Reads redis://[user[:password]@]host[:port][/database], where redis://:password@host is the
// default user's, redis://[::1]:6379 an IPv6 address and %XX a byte of user or password; or
// unix:///path[?db=N]. InvalidArgument for anything else; the error repeats nothing of the text,
// since it may hold a password.
base::Result<RedisAddress> parseRedisAddress(std::string_view url);

} // namespace tapesift::cache
