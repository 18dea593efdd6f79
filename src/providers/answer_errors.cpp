#include "providers/answer_errors.h"

#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

constexpr std::size_t kLongest = 200;

void blank(std::string& text, const base::Secret& secret)
{
    if (secret.empty())
        return;
    for (std::size_t at = text.find(secret.reveal()); at != std::string::npos;
         at = text.find(secret.reveal(), at))
        text.replace(at, secret.reveal().size(), "…");
}

} // namespace

base::Error unknownSymbol(const Capabilities& provider, const market::Symbol& symbol)
{
    return base::Error{base::ErrorCode::NotFound,
                       fmt::format("{} does not know {}.", provider.label, symbol.text()),
                       {},
                       "Check the spelling; it may have been renamed or delisted."};
}

base::Error unsupportedInterval(const Capabilities& provider, market::Interval interval)
{
    std::vector<std::string_view> names;
    for (const market::Interval known : provider.intervals)
        names.push_back(market::intervalName(known));
    return base::Error{
        base::ErrorCode::Unsupported,
        fmt::format("{} has no {} bars.", provider.label, market::intervalName(interval)),
        {},
        fmt::format("Use one of {}.", fmt::join(names, ", "))};
}

base::Error refusedKey(const Capabilities& provider, std::string details)
{
    return base::Error{base::ErrorCode::NotEntitled,
                       fmt::format("{} does not accept the key.", provider.label),
                       std::move(details),
                       fmt::format("Check {}; keys are made at {}.",
                                   fmt::join(provider.keyVariables, " and "), provider.keyAddress)};
}

base::Error unexpectedStatus(const Capabilities& provider, std::string_view subject, int status,
                             std::string details)
{
    return base::Error{
        base::ErrorCode::Unavailable,
        fmt::format("{} did not answer the request for {}.", provider.label, subject),
        details.empty() ? fmt::format("HTTP {}", status)
                        : fmt::format("HTTP {}: {}", status, details),
        "Try again later; if it stays so, choose another provider."};
}

std::string shownText(std::string_view text, const Credentials& credentials)
{
    std::string line(base::trim(text));
    blank(line, credentials.key);
    blank(line, credentials.secret);
    std::ranges::replace_if(
        line, [](char c) { return c >= 0 && c < ' '; }, ' ');
    if (line.size() > kLongest) {
        std::size_t end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end; // not inside a character
        line.resize(end);
        line += "…";
    }
    return base::isUtf8(line) ? line : std::string();
}

} // namespace tapesift::providers
