#pragma once

#include <map>
#include <mutex>
#include <string>

#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::app {

// Where a key comes from.
enum class KeyOrigin { None, Environment, SystemStore, Typed };

// The keys of the user's accounts: environment variables first, then what was typed for this run or
// read from the system's key store. They are never written to a file. Thread-safe.
class KeyStore
{
public:
    // The keys of a provider; empty ones where there are none.
    providers::Credentials find(const providers::Capabilities& provider);

    // One key by the name of its environment variable; empty if there is none.
    base::Secret find(const std::string& variable) { return findOne(variable).value; }

    // A key under the name of its environment variable, in place of the one before. What was typed
    // is not replaced by what was read from the system's store later.
    void remember(const std::string& variable, base::Secret value,
                  KeyOrigin origin = KeyOrigin::Typed);
    // What was typed lies in the system's store now.
    void markStored(const std::string& variable);
    void forget(const std::string& variable);

    KeyOrigin origin(const std::string& variable);
    // What may be shown of it; empty if there is none.
    std::string masked(const std::string& variable);

private:
    struct Known
    {
        base::Secret value;
        KeyOrigin origin = KeyOrigin::None;
    };

    Known findOne(const std::string& variable);

    std::mutex m_mutex;
    std::map<std::string, Known> m_known; // Guarded by m_mutex.
};

} // namespace tapesift::app
