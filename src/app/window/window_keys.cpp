#include "app/window/window_keys.h"

#include <utility>

#include "tapesift/providers/provider_registry.h"

namespace tapesift::app {

using presentation::KeyState;

WindowKeys::WindowKeys(KeyStore& keys, std::unique_ptr<KeyChain> chain)
    : m_keys(keys)
    , m_chain(std::move(chain))
{
}

void WindowKeys::readStored()
{
    for (const providers::Capabilities& provider : providers::providerCatalog())
        for (const std::string& variable : provider.keyVariables)
            read(variable);
}

void WindowKeys::readStored(const QString& variable)
{
    if (m_asked.contains(variable))
        return;
    m_asked.insert(variable);
    read(variable.toStdString());
}

void WindowKeys::read(const std::string& variable)
{
    // One of the environment wins: no need to unlock anything.
    if (!m_chain->isAvailable() || m_keys.origin(variable) != KeyOrigin::None)
        return;
    const QString name = QString::fromStdString(variable);
    m_chain->read(*this, name, [this, name](const base::Secret& key) {
        if (key.empty())
            return;
        m_keys.remember(name.toStdString(), key, KeyOrigin::SystemStore);
        Q_EMIT changed(name);
    });
}

bool WindowKeys::canStore() const
{
    return m_chain->isAvailable();
}

KeyState WindowKeys::state(const QString& variable) const
{
    switch (m_keys.origin(variable.toStdString())) {
    case KeyOrigin::Environment:
        return KeyState::Environment;
    case KeyOrigin::SystemStore:
        return KeyState::Stored;
    case KeyOrigin::Typed:
        return KeyState::Session;
    case KeyOrigin::None:
        break;
    }
    return KeyState::Missing;
}

QString WindowKeys::masked(const QString& variable) const
{
    return QString::fromStdString(m_keys.masked(variable.toStdString()));
}

void WindowKeys::useForSession(const QString& variable, const base::Secret& key)
{
    m_keys.remember(variable.toStdString(), key);
    Q_EMIT changed(variable);
}

void WindowKeys::store(const QString& variable, const base::Secret& key)
{
    useForSession(variable, key);
    if (!m_chain->isAvailable())
        return;
    m_chain->write(*this, variable, key, [this, variable](const QString& problem) {
        if (!problem.isEmpty()) {
            Q_EMIT failed(variable, problem);
            return;
        }
        m_keys.markStored(variable.toStdString());
        Q_EMIT changed(variable);
    });
}

void WindowKeys::forget(const QString& variable)
{
    m_keys.forget(variable.toStdString());
    Q_EMIT changed(variable);
    if (m_chain->isAvailable())
        m_chain->remove(*this, variable, [this, variable](const QString& problem) {
            if (!problem.isEmpty())
                Q_EMIT failed(variable, problem);
        });
}

} // namespace tapesift::app
