#include "alerts/secret_text.h"

#include <string_view>
#include <utility>
#include <vector>

#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

// Shorter parts are words that may stand anywhere.
constexpr std::size_t kShortest = 6;

void blot(std::string& text, std::string_view part)
{
    constexpr std::string_view kBlot = "[secret]";
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + kBlot.size()))
        text.replace(at, part.size(), kBlot);
}

// The whole, then ever smaller parts: the path of an address, its segments, the halves of a token.
std::vector<std::string_view> partsOf(std::string_view secret)
{
    std::vector<std::string_view> parts = {secret};
    std::string_view rest = secret;
    if (const std::size_t scheme = secret.find("://"); scheme != std::string_view::npos) {
        const std::size_t path = secret.find('/', scheme + 3);
        rest = path == std::string_view::npos ? std::string_view() : secret.substr(path);
        parts.push_back(rest);
    }
    for (const std::string_view segment : base::split(rest, '/')) {
        parts.push_back(segment);
        for (const char separator : {'?', '&', '=', ':'}) {
            for (const std::string_view piece : base::split(segment, separator))
                parts.push_back(piece);
        }
    }
    return parts;
}

} // namespace

std::string withoutSecret(std::string text, const base::Secret& secret)
{
    if (secret.empty())
        return text;
    blot(text, secret.reveal());
    for (const std::string_view part : partsOf(secret.reveal())) {
        // "services" and "webhooks" are no secrets, but blotting them out does no harm.
        if (part.size() >= kShortest)
            blot(text, part);
    }
    return text;
}

base::Error withoutSecret(base::Error error, const base::Secret& secret)
{
    error.message = withoutSecret(std::move(error.message), secret);
    error.details = withoutSecret(std::move(error.details), secret);
    error.suggestion = withoutSecret(std::move(error.suggestion), secret);
    return error;
}

} // namespace tapesift::alerts
