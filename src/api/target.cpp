#include "api/target.h"

#include <charconv>

#include "tapesift/base/text.h"

namespace tapesift::api {

namespace {

std::optional<std::string> decoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char character = text[i];
        if (character == '%') {
            unsigned value = 0;
            const char* const begin = text.data() + i + 1;
            if (i + 2 >= text.size() || *begin == '-' || *begin == '+')
                return std::nullopt;
            const auto [end, error] = std::from_chars(begin, begin + 2, value, 16);
            if (error != std::errc() || end != begin + 2)
                return std::nullopt;
            character = static_cast<char>(value);
            i += 2;
        }
        if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f)
            return std::nullopt;
        plain += character;
    }
    if (!base::isUtf8(plain))
        return std::nullopt;
    return plain;
}

bool takeQuery(std::string_view text, std::map<std::string, std::string>& query)
{
    for (const std::string_view part : base::split(text, '&')) {
        if (part.empty())
            continue;
        const std::size_t sign = part.find('=');
        const auto name = decoded(part.substr(0, sign));
        const auto value = sign == std::string_view::npos ? std::optional<std::string>("")
                                                          : decoded(part.substr(sign + 1));
        if (!name || !value || !query.emplace(*name, *value).second)
            return false;
    }
    return true;
}

} // namespace

std::optional<Target> parseTarget(std::string_view text)
{
    Target target;
    const std::size_t mark = text.find('?');
    if (!text.starts_with('/'))
        return std::nullopt;
    for (const std::string_view part : base::split(text.substr(1, mark - 1), '/')) {
        auto plain = decoded(part);
        if (!plain || plain->empty())
            return std::nullopt;
        target.path.push_back(std::move(*plain));
    }
    if (mark != std::string_view::npos && !takeQuery(text.substr(mark + 1), target.query))
        return std::nullopt;
    return target;
}

} // namespace tapesift::api
