#pragma once

#include <string>

#include "tapesift/base/secret.h"
#include "tapesift/market/corporate_action.h"

namespace tapesift::providers {

// The keys of an account. A provider with one key uses `key` alone.
struct Credentials
{
    base::Secret key;
    base::Secret secret;
};

// What a provider behind the network is told; each takes its own part.
struct NetworkProviderOptions
{
    std::string baseUrl; // empty: the provider's own address
    Credentials credentials;
    market::Adjustment adjustment = market::Adjustment::Splits;
    std::string feed; // alpaca: "iex" or "sip"; empty: the provider's default
};

} // namespace tapesift::providers
