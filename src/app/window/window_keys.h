#pragma once

#include <memory>

#include "app/key_store.h"
#include "app/window/key_chain.h"
#include "tapesift/presentation/key_access.h"

namespace tapesift::app {

// The keys of a window: those of the process, and the system's key store behind them. GUI thread.
class WindowKeys : public presentation::KeyAccess
{
    Q_OBJECT

public:
    // `keys` must outlive this object.
    WindowKeys(KeyStore& keys, std::unique_ptr<KeyChain> chain);

    // Reads the stored keys of all providers; each that is found is told through changed().
    void readStored();

    bool canStore() const override;
    presentation::KeyState state(const QString& variable) const override;
    QString masked(const QString& variable) const override;
    void useForSession(const QString& variable, const base::Secret& key) override;
    void store(const QString& variable, const base::Secret& key) override;
    void forget(const QString& variable) override;

private:
    KeyStore& m_keys;
    std::unique_ptr<KeyChain> m_chain;
};

} // namespace tapesift::app
