#pragma once

#include <memory>

#include <QSet>

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
    // The same for one that something else than a provider needs. Nothing happens for one that is
    // known or was looked for before.
    void readStored(const QString& variable);

    bool canStore() const override;
    presentation::KeyState state(const QString& variable) const override;
    QString masked(const QString& variable) const override;
    void useForSession(const QString& variable, const base::Secret& key) override;
    void store(const QString& variable, const base::Secret& key) override;
    void forget(const QString& variable) override;

private:
    void read(const std::string& variable);

    KeyStore& m_keys;
    std::unique_ptr<KeyChain> m_chain;
    QSet<QString> m_asked; // variables that were looked for
};

} // namespace tapesift::app
