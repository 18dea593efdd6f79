#include "cache/redis_address.h"

#include <optional>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::cache {

namespace {

constexpr std::string_view kTcp = "redis://";
constexpr std::string_view kUnix = "unix://";
constexpr std::int64_t kLastPort = 65535;
constexpr std::int64_t kLastDatabase = 1'000'000;

base::Error unusable(std::string_view what)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("The address of the Redis server cannot be used: {}.", what), "",
            "Write it as redis://localhost:6379 or unix:///run/redis/redis.sock."};
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto high = i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? hexDigit(text[i + 2]) : std::nullopt;
        if (!high || !low)
            return std::nullopt;
        decoded += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    return decoded;
}

std::optional<std::int64_t> numberUpTo(std::string_view text, std::int64_t last)
{
    const auto number = base::parseInteger(text);
    return number && *number >= 0 && *number <= last ? number : std::nullopt;
}

base::Status takeDatabase(std::string_view text, RedisAddress& address)
{
    if (text.empty())
        return {};
    const auto number = numberUpTo(text, kLastDatabase);
    if (!number)
        return unusable("the database after it is no number");
    address.database = static_cast<int>(*number);
    return {};
}

base::Status takeLogin(std::string_view text, RedisAddress& address)
{
    const std::size_t colon = text.find(':');
    auto user = percentDecoded(text.substr(0, colon));
    auto password = percentDecoded(colon == text.npos ? "" : text.substr(colon + 1));
    if (!user || !password)
        return unusable("a % in user or password is not followed by two hexadecimal digits");
    address.user = std::move(*user);
    address.password = base::Secret(std::move(*password));
    return {};
}

base::Status takeHost(std::string_view text, RedisAddress& address)
{
    std::size_t end = text.find(':');
    std::string_view host = text.substr(0, end);
    if (text.starts_with('[')) { // An IPv6 address has colons of its own.
        const std::size_t bracket = text.find(']');
        if (bracket == text.npos)
            return unusable("a bracket is not closed");
        host = text.substr(1, bracket - 1);
        end = bracket + 1 == text.size() ? text.npos : bracket + 1;
    }
    if (host.empty())
        return unusable("it names no host");
    address.host = host;
    if (end == text.npos)
        return {};
    const auto port = text[end] == ':' ? numberUpTo(text.substr(end + 1), kLastPort) : std::nullopt;
    if (!port || *port == 0)
        return unusable("the port is no number from 1 to 65535");
    address.port = static_cast<std::uint16_t>(*port);
    return {};
}

base::Result<RedisAddress> parseUnix(std::string_view text)
{
    RedisAddress address;
    const std::size_t question = text.find('?');
    address.path = text.substr(0, question);
    if (!address.path.starts_with('/') || address.path.size() == 1)
        return unusable("it has no path of a socket");
    if (question == text.npos)
        return address;
    const std::string_view rest = text.substr(question + 1);
    if (!rest.starts_with("db="))
        return unusable("after the path only ?db= and a number may stand");
    if (auto taken = takeDatabase(rest.substr(3), address); !taken)
        return taken.error();
    return address;
}

} // namespace

std::string RedisAddress::shown() const
{
    if (!path.empty())
        return database == 0 ? fmt::format("unix://{}", path)
                             : fmt::format("unix://{}?db={}", path, database);
    const bool isIpv6 = host.find(':') != host.npos;
    std::string text = isIpv6 ? fmt::format("redis://[{}]:{}", host, port)
                              : fmt::format("redis://{}:{}", host, port);
    return database == 0 ? text : fmt::format("{}/{}", text, database);
}

base::Result<RedisAddress> parseRedisAddress(std::string_view url)
{
    if (url.starts_with(kUnix))
        return parseUnix(url.substr(kUnix.size()));
    if (!url.starts_with(kTcp))
        return unusable("it begins with neither redis:// nor unix://");
    url.remove_prefix(kTcp.size());
    RedisAddress address;
    // A password may hold an @ that nobody encoded: the last one counts.
    if (const std::size_t at = url.rfind('@'); at != url.npos) {
        if (auto taken = takeLogin(url.substr(0, at), address); !taken)
            return taken.error();
        url.remove_prefix(at + 1);
    }
    const std::size_t slash = url.find('/');
    if (auto taken = takeHost(url.substr(0, slash), address); !taken)
        return taken.error();
    if (auto taken = takeDatabase(slash == url.npos ? "" : url.substr(slash + 1), address); !taken)
        return taken.error();
    return address;
}

} // namespace tapesift::cache
