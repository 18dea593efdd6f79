#pragma once

#include <map>

#include "tapesift/presentation/key_access.h"

namespace tapesift::support {

// Keys as a test wants them; what the window hands over is noted.
class FakeKeys : public presentation::KeyAccess
{
public:
    bool canStore() const override { return hasStore; }

    presentation::KeyState state(const QString& variable) const override
    {
        const auto known = states.find(variable);
        return known == states.end() ? presentation::KeyState::Missing : known->second;
    }

    QString masked(const QString& variable) const override
    {
        const auto known = keys.find(variable);
        return known == keys.end() ? QString() : QString::fromStdString(known->second.masked());
    }

    void useForSession(const QString& variable, const base::Secret& key) override
    {
        put(variable, key, presentation::KeyState::Session);
    }

    void store(const QString& variable, const base::Secret& key) override
    {
        put(variable, key, presentation::KeyState::Stored);
    }

    void forget(const QString& variable) override
    {
        keys.erase(variable);
        states.erase(variable);
        Q_EMIT changed(variable);
    }

    void put(const QString& variable, const base::Secret& key, presentation::KeyState state)
    {
        keys[variable] = key;
        states[variable] = state;
        Q_EMIT changed(variable);
    }

    bool hasStore = false;
    std::map<QString, base::Secret> keys;
    std::map<QString, presentation::KeyState> states;
};

} // namespace tapesift::support
