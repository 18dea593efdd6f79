#include "api/request_checks.h"

#include <array>

#include <fmt/format.h>

#include "tapesift/base/text.h"

namespace tapesift::api {

namespace {

constexpr std::string_view kScheme = "Bearer ";

// Looks at every byte of `given`, whatever the token is.
bool isEqual(std::string_view given, std::string_view token)
{
    unsigned different = given.size() == token.size() ? 0u : 1u;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char known = token.empty() ? '\0' : token[i % token.size()];
        different |= given[i] == known ? 0u : 1u;
    }
    return different == 0 && !token.empty();
}

} // namespace

std::optional<Response> checkSender(const Request& request, std::uint16_t port)
{
    if (request.isAmbiguous)
        return refusal(400, "invalid_argument", "A header stands twice in the request.");
    const std::array hosts = {fmt::format("127.0.0.1:{}", port), fmt::format("[::1]:{}", port),
                              fmt::format("localhost:{}", port)};
    if (!request.host || std::ranges::find(hosts, base::toLower(*request.host)) == hosts.end())
        return refusal(403, "forbidden",
                       fmt::format("The header Host must be 127.0.0.1:{0}, [::1]:{0} or "
                                   "localhost:{0}.",
                                   port));
    if (request.origin || (request.fetchSite && *request.fetchSite != "none"))
        return refusal(403, "forbidden", "Requests of web pages are not answered.");
    return std::nullopt;
}

bool showsToken(const Request& request, const base::Secret& token)
{
    if (!request.authorization || request.authorization->size() < kScheme.size())
        return false;
    const std::string_view value = *request.authorization;
    if (!base::equalsIgnoreCase(value.substr(0, kScheme.size()), kScheme))
        return false;
    return isEqual(value.substr(kScheme.size()), token.reveal());
}

std::optional<Response> checkBody(const Request& request)
{
    if (request.contentType) {
        const std::string_view type = base::trim(
            std::string_view(*request.contentType).substr(0, request.contentType->find(';')));
        if (!base::equalsIgnoreCase(type, "application/json"))
            return refusal(415, "unsupported_media_type",
                           "The body must be JSON, with Content-Type: application/json.");
    }
    if (request.body.empty())
        return std::nullopt;
    if (request.method != "POST")
        return refusal(400, "invalid_argument", "A request of this kind has no body.");
    if (!request.contentType)
        return refusal(415, "unsupported_media_type",
                       "The body must be JSON, with Content-Type: application/json.");
    if (!base::isUtf8(request.body))
        return refusal(400, "invalid_argument", "The body is not UTF-8.");
    return std::nullopt;
}

} // namespace tapesift::api
