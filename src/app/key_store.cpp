#include "app/key_store.h"

#include <cstdlib>
#include <utility>

namespace tapesift::app {

providers::Credentials KeyStore::find(const providers::Capabilities& provider)
{
    providers::Credentials credentials;
    if (!provider.keyVariables.empty())
        credentials.key = findOne(provider.keyVariables.front()).value;
    if (provider.keyVariables.size() > 1)
        credentials.secret = findOne(provider.keyVariables[1]).value;
    return credentials;
}

void KeyStore::remember(const std::string& variable, base::Secret value, KeyOrigin origin)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(variable);
    if (origin == KeyOrigin::SystemStore && known != m_known.end() &&
        known->second.origin == KeyOrigin::Typed)
        return;
    m_known.insert_or_assign(variable, Known{std::move(value), origin});
}

void KeyStore::markStored(const std::string& variable)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_known.find(variable); known != m_known.end())
        known->second.origin = KeyOrigin::SystemStore;
}

void KeyStore::forget(const std::string& variable)
{
    const std::lock_guard lock(m_mutex);
    m_known.erase(variable);
}

KeyOrigin KeyStore::origin(const std::string& variable)
{
    return findOne(variable).origin;
}

std::string KeyStore::masked(const std::string& variable)
{
    const Known known = findOne(variable);
    return known.value.empty() ? std::string() : known.value.masked();
}

KeyStore::Known KeyStore::findOne(const std::string& variable)
{
    if (const char* value = std::getenv(variable.c_str()); value != nullptr && *value != '\0')
        return {base::Secret(value), KeyOrigin::Environment};
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(variable);
    return known == m_known.end() ? Known() : known->second;
}

} // namespace tapesift::app
