#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QString>

#include "tapesift/base/secret.h"

namespace tapesift::app {

// The system's key store (Secret Service, KWallet). Each call answers later, on the GUI thread, and
// not at all once `receiver` is gone.
class KeyChain
{
public:
    virtual ~KeyChain() = default;

    // Whether this build can use one. Whether the desktop has one shows when it is used.
    virtual bool isAvailable() const = 0;

    // An empty key where there is none or it cannot be read.
    virtual void read(QObject& receiver, const QString& name,
                      std::function<void(const base::Secret&)> then) = 0;
    // The text says why it failed, as a sentence; empty: done.
    virtual void write(QObject& receiver, const QString& name, const base::Secret& value,
                       std::function<void(const QString&)> then) = 0;
    virtual void remove(QObject& receiver, const QString& name,
                        std::function<void(const QString&)> then) = 0;
};

std::unique_ptr<KeyChain> makeSystemKeyChain();

} // namespace tapesift::app
