#pragma once

#include <optional>
#include <string_view>

#include "support/loopback_server.h"

namespace tapesift::support {

// `head` is everything up to the empty line. nullopt for what is no GET or POST.
std::optional<WireRequest> parseWireRequest(std::string_view head);

} // namespace tapesift::support
