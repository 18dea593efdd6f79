#include "net/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/net/http_message.h"

namespace tapesift::net {

std::string clockText(base::UtcTime time)
{
    // "2026-11-26T17:20:05Z"
    std::string text = base::formatUtc(std::chrono::ceil<std::chrono::seconds>(time));
    std::ranges::replace(text, 'T', ' ');
    if (text.ends_with('Z'))
        text.pop_back();
    text += " UTC";
    return text;
}

std::string grouped(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    const std::string plain = isWhole ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
    return base::groupThousands(plain);
}

std::string windowText(std::chrono::seconds window)
{
    using namespace std::chrono_literals;
    if (window == 1s)
        return "a second";
    if (window == 60s)
        return "a minute";
    if (window == 3600s)
        return "an hour";
    if (window == 86400s)
        return "a day";
    return fmt::format("in {} s", window.count());
}

std::string statusText(int status)
{
    static constexpr std::array<std::pair<int, std::string_view>, 11> kNames = {{
        {403, "Forbidden"},
        {408, "Request Timeout"},
        {418, "I'm a teapot"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {522, "Connection Timed Out"},
        {524, "A Timeout Occurred"},
        {451, "Unavailable For Legal Reasons"},
    }};
    for (const auto& [known, name] : kNames) {
        if (known == status)
            return std::string(name);
    }
    return fmt::format("status {}", status);
}

std::string oneLine(std::string_view text)
{
    constexpr std::size_t kLongest = 200;
    std::string line;
    for (const char c : base::trim(text)) {
        const auto byte = static_cast<unsigned char>(c);
        // A character of several bytes is not cut in two.
        if (line.size() >= kLongest && (byte & 0xc0U) != 0x80U) {
            line += "…";
            break;
        }
        line += byte < 0x20 || byte == 0x7f ? ' ' : c;
    }
    while (line.ends_with('.') || line.ends_with(' '))
        line.pop_back();
    return line;
}

base::Error cancelledError(std::string_view what)
{
    return {base::ErrorCode::Cancelled, fmt::format("The request to {} was cancelled.", what), "",
            ""};
}

} // namespace tapesift::net
