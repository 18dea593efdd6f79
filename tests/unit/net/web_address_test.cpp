#include "net/web_address.h"

#include <gtest/gtest.h>

namespace tapesift::net {

namespace {

using base::ErrorCode;

ErrorCode errorOf(const std::string& url)
{
    const auto address = parseWebAddress(url);
    return address ? ErrorCode::Internal : address.error().code;
}

} // namespace

TEST(WebAddress, ReadsTheParts)
{
    const WebAddress address =
        parseWebAddress("https://Data.Example.com/v2/bars?symbols=A%2CB").value();
    EXPECT_EQ(address.scheme, "https");
    EXPECT_EQ(address.host, "data.example.com");
    EXPECT_EQ(address.port, "443");
    EXPECT_FALSE(address.isLoopback);
}

TEST(WebAddress, KnowsLoopback)
{
    for (const char* url : {"http://127.0.0.1:8080/a", "http://127.255.1.2/", "http://localhost:1",
                            "http://LOCALHOST/", "http://[::1]:8080/", "https://127.0.0.1/"})
        EXPECT_TRUE(parseWebAddress(url).value().isLoopback) << url;
}

TEST(WebAddress, IsNotFooledByNamesThatLookLikeLoopback)
{
    for (const char* url :
         {"http://127.0.0.1.example.com/", "http://localhost.example.com/", "http://128.0.0.1/",
          "http://example.com/127.0.0.1", "http://example.com#@127.0.0.1/", "http://0.0.0.0/",
          "http://[::2]/", "http://[::ffff:10.0.0.1]/", "http://localhost@example.com/",
          "http://127.0.0.1@example.com/", "http://example.com?@localhost/"})
        EXPECT_EQ(errorOf(url), ErrorCode::PermissionDenied) << url;
}

TEST(WebAddress, RefusesOtherProtocols)
{
    for (const char* url : {"http://example.com/", "ftp://127.0.0.1/", "file:///etc/passwd",
                            "file://localhost/etc/passwd", "gopher://127.0.0.1/", "dict://x/"})
        EXPECT_EQ(errorOf(url), ErrorCode::PermissionDenied) << url;
}

TEST(WebAddress, RefusesWhatIsNoAddress)
{
    for (const char* url : {"", "https://", "https://exa mple.com/", "https://example.com/\r\nX: y",
                            "https://example.com:99999/", "https://user:pass@example.com/",
                            "https://user@example.com/"})
        EXPECT_EQ(errorOf(url), ErrorCode::InvalidArgument) << url;
}

TEST(WebAddress, TellsServersApart)
{
    const auto address = [](const char* url) { return parseWebAddress(url).value(); };
    EXPECT_TRUE(address("https://a.com/x").isSameServer(address("https://A.com:443/y")));
    EXPECT_FALSE(address("https://a.com/").isSameServer(address("https://a.com:444/")));
    EXPECT_FALSE(address("https://a.com/").isSameServer(address("https://b.com/")));
    EXPECT_FALSE(address("https://127.0.0.1:80/").isSameServer(address("http://127.0.0.1:80/")));
}

} // namespace tapesift::net
