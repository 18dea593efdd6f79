#pragma once

#include <cstdint>
#include <optional>

#include "api/request.h"
#include "tapesift/base/secret.h"

namespace tapesift::api {

// Whether the request may have come from a page in a browser, or through a name that somebody else
// gave this computer: Host, Origin and Sec-Fetch-Site. nullopt: it is let through.
std::optional<Response> checkSender(const Request& request, std::uint16_t port);

// Whether it shows the token, compared in a time that does not depend on where they differ.
bool showsToken(const Request& request, const base::Secret& token);

// Content-Type, and the body as a text. nullopt: it is let through.
std::optional<Response> checkBody(const Request& request);

} // namespace tapesift::api
