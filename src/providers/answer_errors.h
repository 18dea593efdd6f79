#pragma once

#include <string>
#include <string_view>

#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::providers {

// The errors that all providers of shares have in the same words.

// NotFound.
base::Error unknownSymbol(const Capabilities& provider, const market::Symbol& symbol);

// Unsupported; the suggestion names the intervals there are.
base::Error unsupportedInterval(const Capabilities& provider, market::Interval interval);

// NotEntitled: the server does not accept the key. The suggestion says where keys come from.
base::Error refusedKey(const Capabilities& provider, std::string details);

// Unavailable: an answer that nobody expects, with its status.
base::Error unexpectedStatus(const Capabilities& provider, std::string_view subject, int status,
                             std::string details);

// What a server wrote, fit for an error's details: one line of at most 200 characters, and without
// a key should the server repeat it.
std::string shownText(std::string_view text, const Credentials& credentials);

} // namespace tapesift::providers
