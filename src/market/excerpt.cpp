#include "market/excerpt.h"

#include <algorithm>

#include "tapesift/base/text.h"

namespace tapesift::market {

std::string excerptOf(std::string_view text)
{
    constexpr std::size_t kShown = 40;
    std::string excerpt(text.substr(0, kShown));
    const bool keepsAccents = text.size() <= kShown && base::isUtf8(text);
    const auto isUnreadable = [keepsAccents](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 || (code > 0x7e && !keepsAccents);
    };
    std::ranges::replace_if(excerpt, isUnreadable, '?');
    return text.size() > kShown ? excerpt + "..." : excerpt;
}

} // namespace tapesift::market
