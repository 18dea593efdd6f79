#include "support/wire_request.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace tapesift::support {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string percentDecode(std::string_view text, bool plusIsBlank)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 &&
            hexValue(text[i + 2]) >= 0) {
            plain += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            plain += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

std::string lower(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return small;
}

// Splits off what stands before `separator`; all of it if there is none.
std::string_view cut(std::string_view& text, std::string_view separator)
{
    const std::size_t at = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(std::min(at + separator.size(), text.size()));
    return part;
}

} // namespace

std::optional<WireRequest> parseWireRequest(std::string_view head)
{
    WireRequest request;
    std::string_view line = cut(head, "\r\n");
    request.method = std::string(cut(line, " "));
    if (request.method != "GET" && request.method != "POST")
        return std::nullopt;
    request.target = std::string(cut(line, " "));
    std::string_view rest = request.target;
    request.path = percentDecode(cut(rest, "?"), false);
    while (!rest.empty()) {
        std::string_view pair = cut(rest, "&");
        const std::string name = percentDecode(cut(pair, "="), true);
        request.query[name] = percentDecode(pair, true);
    }
    while (!head.empty()) {
        std::string_view header = cut(head, "\r\n");
        const std::string name = lower(cut(header, ":"));
        header.remove_prefix(std::min(header.find_first_not_of(' '), header.size()));
        request.headers[name] = std::string(header);
    }
    return request;
}

} // namespace tapesift::support
