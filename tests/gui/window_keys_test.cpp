#include "app/window/window_keys.h"

#include <cstdlib>

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "support/fake_key_chain.h"

namespace tapesift::app {
namespace {

using base::Secret;
using presentation::KeyState;

const QString kTiingo = QStringLiteral("TIINGO_API_KEY");
const QString kAlpaca = QStringLiteral("APCA_API_KEY_ID");

class WindowKeysTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const QString& variable : {kTiingo, kAlpaca})
            qunsetenv(variable.toLatin1().constData());
    }
    void TearDown() override { SetUp(); }

    std::string keyOf(const QString& variable)
    {
        providers::Capabilities provider;
        provider.keyVariables = {variable.toStdString()};
        return store.find(provider).key.reveal();
    }

    KeyStore store;
    support::FakeKeyChain::Contents chain;
    WindowKeys keys{store, std::make_unique<support::FakeKeyChain>(chain)};
};

TEST_F(WindowKeysTest, ReadsWhatIsStored)
{
    chain.keys[kTiingo] = Secret("abcdefghijklmnop");
    QSignalSpy changes(&keys, &presentation::KeyAccess::changed);
    EXPECT_EQ(keys.state(kTiingo), KeyState::Missing);
    keys.readStored();
    EXPECT_EQ(keys.state(kTiingo), KeyState::Stored);
    EXPECT_EQ(keyOf(kTiingo), "abcdefghijklmnop");
    EXPECT_EQ(keys.masked(kTiingo), QStringLiteral("abcd…mnop"));
    EXPECT_EQ(keys.state(kAlpaca), KeyState::Missing);
    EXPECT_TRUE(keys.masked(kAlpaca).isEmpty());
    EXPECT_EQ(changes.count(), 1);
}

TEST_F(WindowKeysTest, AKeyOfTheEnvironmentWinsAndUnlocksNothing)
{
    qputenv(kTiingo.toLatin1().constData(), "from-the-environment");
    chain.keys[kTiingo] = Secret("abcdefghijklmnop");
    keys.readStored();
    EXPECT_EQ(keys.state(kTiingo), KeyState::Environment);
    EXPECT_EQ(keyOf(kTiingo), "from-the-environment");
    const int withEnvironment = chain.reads;
    chain.reads = 0;
    qunsetenv(kTiingo.toLatin1().constData());
    keys.readStored();
    EXPECT_EQ(chain.reads, withEnvironment + 1);
}

TEST_F(WindowKeysTest, WhatIsTypedWinsOverWhatIsReadLater)
{
    chain.keys[kTiingo] = Secret("old-old-old-old");
    keys.useForSession(kTiingo, Secret("new-new-new-new"));
    store.remember(kTiingo.toStdString(), Secret("old-old-old-old"), KeyOrigin::SystemStore);
    EXPECT_EQ(keyOf(kTiingo), "new-new-new-new");
    EXPECT_EQ(keys.state(kTiingo), KeyState::Session);
}

TEST_F(WindowKeysTest, StoresAndForgets)
{
    EXPECT_TRUE(keys.canStore());
    keys.store(kTiingo, Secret("abcdefghijklmnop"));
    EXPECT_EQ(chain.keys[kTiingo].reveal(), "abcdefghijklmnop");
    EXPECT_EQ(keys.state(kTiingo), KeyState::Stored);
    keys.forget(kTiingo);
    EXPECT_TRUE(chain.keys.empty());
    EXPECT_EQ(keys.state(kTiingo), KeyState::Missing);
    EXPECT_TRUE(keyOf(kTiingo).empty());
}

TEST_F(WindowKeysTest, AKeyThatCannotBeStoredHoldsForTheSession)
{
    chain.refusal = QStringLiteral("no D-Bus");
    QSignalSpy failures(&keys, &presentation::KeyAccess::failed);
    keys.store(kTiingo, Secret("abcdefghijklmnop"));
    EXPECT_EQ(keys.state(kTiingo), KeyState::Session);
    EXPECT_EQ(keyOf(kTiingo), "abcdefghijklmnop");
    ASSERT_EQ(failures.count(), 1);
    EXPECT_EQ(failures.at(0).at(1).toString(), QStringLiteral("no D-Bus"));
}

TEST_F(WindowKeysTest, WithoutAStoreKeysHoldForTheSession)
{
    chain.isAvailable = false;
    EXPECT_FALSE(keys.canStore());
    keys.readStored();
    EXPECT_EQ(chain.reads, 0);
    keys.store(kTiingo, Secret("abcdefghijklmnop"));
    EXPECT_EQ(keys.state(kTiingo), KeyState::Session);
    EXPECT_TRUE(chain.keys.empty());
}

} // namespace
} // namespace tapesift::app
