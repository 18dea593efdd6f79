#pragma once

#include <functional>
#include <map>
#include <memory>

#include "app/window/key_chain.h"

namespace tapesift::support {

// A key store that answers at once, or refuses.
class FakeKeyChain final : public app::KeyChain
{
public:
    struct Contents
    {
        bool isAvailable = true;
        QString refusal; // of every change
        std::map<QString, base::Secret> keys;
        int reads = 0;
    };

    explicit FakeKeyChain(Contents& contents)
        : m_contents(contents)
    {
    }

    bool isAvailable() const override { return m_contents.isAvailable; }

    void read(QObject&, const QString& name, std::function<void(const base::Secret&)> then) override
    {
        ++m_contents.reads;
        const auto known = m_contents.keys.find(name);
        then(known == m_contents.keys.end() ? base::Secret() : known->second);
    }

    void write(QObject&, const QString& name, const base::Secret& value,
               std::function<void(const QString&)> then) override
    {
        if (m_contents.refusal.isEmpty())
            m_contents.keys[name] = value;
        then(m_contents.refusal);
    }

    void remove(QObject&, const QString& name, std::function<void(const QString&)> then) override
    {
        if (m_contents.refusal.isEmpty())
            m_contents.keys.erase(name);
        then(m_contents.refusal);
    }

private:
    Contents& m_contents;
};

// A computer without a key store: what the tests of a window start with, so that they neither read
// nor change the keys of whoever runs them.
class NoKeyChain final : public app::KeyChain
{
public:
    bool isAvailable() const override { return false; }
    void read(QObject&, const QString&, std::function<void(const base::Secret&)>) override {}
    void write(QObject&, const QString&, const base::Secret&,
               std::function<void(const QString&)>) override
    {
    }
    void remove(QObject&, const QString&, std::function<void(const QString&)>) override {}
};

} // namespace tapesift::support
