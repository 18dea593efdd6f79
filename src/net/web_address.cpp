#include "net/web_address.h"

#include <memory>

#include <arpa/inet.h>
#include <curl/curl.h>

#include "tapesift/base/text.h"
#include "tapesift/net/transport.h"

namespace tapesift::net {

namespace {

struct UrlCleanup
{
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK)
        return {};
    std::string value(text);
    curl_free(text);
    return value;
}

bool isLoopback(const std::string& host)
{
    if (host == "localhost")
        return true;
    in_addr four{};
    if (inet_pton(AF_INET, host.c_str(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    in6_addr six{};
    return inet_pton(AF_INET6, host.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

} // namespace

base::Result<WebAddress> parseWebAddress(const std::string& url)
{
    using base::Error;
    using base::ErrorCode;
    const std::unique_ptr<CURLU, UrlCleanup> parsed(curl_url());
    // libcurl would take control characters and blanks in some places.
    const bool isPlain = url.find_first_of(std::string("\0\t\r\n ", 5)) == std::string::npos;
    if (!parsed || !isPlain ||
        curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) !=
            CURLUE_OK)
        return Error{ErrorCode::InvalidArgument, "The address of the provider is not valid.", "",
                     "Give an address such as https://example.com."};
    WebAddress address;
    address.scheme = part(parsed.get(), CURLUPART_SCHEME);
    address.host = base::toLower(part(parsed.get(), CURLUPART_HOST));
    if (address.host.starts_with('[') && address.host.ends_with(']'))
        address.host = address.host.substr(1, address.host.size() - 2);
    address.port = part(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    address.isLoopback = isLoopback(address.host);
    if (address.scheme != "https" && !(address.scheme == "http" && address.isLoopback))
        return Error{ErrorCode::PermissionDenied,
                     "The address of " + address.host + " is not a https one.", address.scheme,
                     "Only https is used, and http on this computer."};
    const bool hasUser = !part(parsed.get(), CURLUPART_USER).empty() ||
                         !part(parsed.get(), CURLUPART_PASSWORD).empty();
    if (hasUser || address.host.empty())
        return Error{ErrorCode::InvalidArgument,
                     "The address of " + address.host + " holds a user name or a password.", "",
                     "Give the address without it."};
    return address;
}

base::Status checkAddress(const std::string& url)
{
    const auto address = parseWebAddress(url);
    return address ? base::Status() : address.error();
}

} // namespace tapesift::net
