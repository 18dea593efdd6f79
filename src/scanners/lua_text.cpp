#include "scanners/lua_text.h"

#include <algorithm>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

} // namespace

std::string cleanText(std::string_view text, std::size_t limit)
{
    std::size_t length = std::min(text.size(), limit);
    while (length > 0 && length < text.size() && isContinuation(text[length]))
        --length; // Never through a character.
    std::string clean(text.substr(0, length));
    const bool isReadable = base::isUtf8(clean);
    std::ranges::replace_if(
        clean,
        [isReadable](char c) {
            const auto code = static_cast<unsigned char>(c);
            return code < 0x20 || code == 0x7f || (code > 0x7f && !isReadable);
        },
        '?');
    return length < text.size() ? clean + "..." : clean;
}

} // namespace tapesift::scanners
