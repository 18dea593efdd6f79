#pragma once

#include <QObject>
#include <QString>

#include "tapesift/base/secret.h"

namespace tapesift::presentation {

// Where a key was found.
enum class KeyState { Missing, Environment, Stored, Session };

// The keys of the user's accounts, each under the name of its environment variable. The window asks
// how a key stands and hands over what was typed; it never gets a key to read. GUI thread.
class KeyAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Whether keys can be kept in the system's key store.
    virtual bool canStore() const = 0;

    virtual KeyState state(const QString& variable) const = 0;
    // "abcd…mnop"; empty for a missing key.
    virtual QString masked(const QString& variable) const = 0;

    // The key holds until the program ends.
    virtual void useForSession(const QString& variable, const base::Secret& key) = 0;
    // The same, and keeps it in the system's key store; failed() tells if that was not possible.
    virtual void store(const QString& variable, const base::Secret& key) = 0;
    // Forgets what was typed or stored. A key of the environment stays.
    virtual void forget(const QString& variable) = 0;

Q_SIGNALS:
    void changed(const QString& variable);
    // The system's key store could not be changed; what was typed holds for this session.
    void failed(const QString& variable, const QString& reason);
};

} // namespace tapesift::presentation
