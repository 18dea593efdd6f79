#include "tapesift/net/http_message.h"

#include <algorithm>

#include "tapesift/base/text.h"

namespace tapesift::net {

std::optional<std::string_view> HttpResponse::header(std::string_view name) const
{
    const auto found = std::ranges::find_if(headers, [name](const HttpHeader& header) {
        return base::equalsIgnoreCase(header.name, name);
    });
    if (found == headers.end())
        return std::nullopt;
    return found->value;
}

std::string percentEncode(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "-_.~"; // RFC 3986, unreserved beside letters and digits
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isLetter || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kHex[byte >> 4];
            encoded += kHex[byte & 15];
        }
    }
    return encoded;
}

} // namespace tapesift::net
