#include "widgets/dialogs/providers_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

#include "support/fake_keys.h"

namespace tapesift::widgets {
namespace {

using presentation::KeyState;
using presentation::ProviderSettings;

const QString kTiingo = QStringLiteral("TIINGO_API_KEY");

class ProvidersDialogTest : public testing::Test
{
protected:
    template <class T>
    T& find(const QDialog& dialog, const QString& name)
    {
        T* found = dialog.findChild<T*>(name);
        if (!found)
            throw std::runtime_error("there is no " + name.toStdString());
        return *found;
    }

    std::unique_ptr<ProvidersDialog> open(const ProviderSettings& chosen = {})
    {
        auto dialog = std::make_unique<ProvidersDialog>(chosen, keys, look);
        dialog->show();
        return dialog;
    }

    static int rowOf(const QTableWidget& table, const QString& label)
    {
        for (int row = 0; row < table.rowCount(); ++row)
            if (table.item(row, 0)->text() == label)
                return row;
        return -1;
    }

    Look look;
    support::FakeKeys keys;
};

TEST_F(ProvidersDialogTest, GivesBackWhatItWasGiven)
{
    EXPECT_EQ(open()->providerSettings(), ProviderSettings());
    ProviderSettings chosen;
    chosen.fallbacks = {QStringLiteral("kraken"), QStringLiteral("binance")};
    chosen.requestsAtOnce = 12;
    chosen.adjustment = QStringLiteral("raw");
    chosen.freshness = QStringLiteral("interval");
    chosen.alpacaFeed = QStringLiteral("iex");
    chosen.addresses.insert(QStringLiteral("kraken"), QStringLiteral("https://example.com"));
    EXPECT_EQ(open(chosen)->providerSettings(), chosen);
}

TEST_F(ProvidersDialogTest, HasARowForEachProviderBehindTheNetwork)
{
    const auto dialog = open();
    const auto& table = find<QTableWidget>(*dialog, QStringLiteral("providersTable"));
    EXPECT_EQ(rowOf(table, QStringLiteral("Simulated market")), -1);
    const int binance = rowOf(table, QStringLiteral("Binance"));
    ASSERT_GE(binance, 0);
    EXPECT_EQ(table.item(binance, 1)->text(), QStringLiteral("Crypto"));
    EXPECT_EQ(table.item(binance, 2)->text(), QStringLiteral("official"));
    EXPECT_EQ(table.item(binance, 3)->text(), QStringLiteral("not needed"));
    EXPECT_TRUE(table.item(binance, 5)->text().contains(QStringLiteral("6,000 units")));
    const int yahoo = rowOf(table, QStringLiteral("Yahoo"));
    ASSERT_GE(yahoo, 0);
    EXPECT_EQ(table.item(yahoo, 2)->text(), QStringLiteral("unofficial"));
    const int tiingo = rowOf(table, QStringLiteral("Tiingo"));
    ASSERT_GE(tiingo, 0);
    EXPECT_EQ(table.item(tiingo, 3)->text(), QStringLiteral("missing"));
}

TEST_F(ProvidersDialogTest, HandsAKeyOverWithoutShowingIt)
{
    const auto dialog = open();
    dialog->select(QStringLiteral("tiingo"));
    auto& edit = find<QLineEdit>(*dialog, QStringLiteral("keyEdit_") + kTiingo);
    EXPECT_EQ(edit.echoMode(), QLineEdit::Password);
    EXPECT_FALSE(edit.accessibleName().isEmpty());
    auto& save = find<QPushButton>(*dialog, QStringLiteral("keySave_") + kTiingo);
    EXPECT_EQ(save.text(), QStringLiteral("Use for this session"));
    EXPECT_FALSE(save.isEnabled());
    QTest::keyClicks(&edit, QStringLiteral("abcdefghijklmnop"));
    QTest::mouseClick(&save, Qt::LeftButton);
    EXPECT_EQ(keys.keys[kTiingo].reveal(), "abcdefghijklmnop");
    EXPECT_EQ(keys.states[kTiingo], KeyState::Session);
    EXPECT_TRUE(edit.text().isEmpty());
    const QString state = find<QLabel>(*dialog, QStringLiteral("keyState_") + kTiingo).text();
    EXPECT_TRUE(state.contains(QStringLiteral("abcd…mnop"))) << state.toStdString();
    EXPECT_FALSE(state.contains(QStringLiteral("abcdefgh")));
    const auto& table = find<QTableWidget>(*dialog, QStringLiteral("providersTable"));
    EXPECT_EQ(table.item(rowOf(table, QStringLiteral("Tiingo")), 3)->text(),
              QStringLiteral("for this session"));

    QTest::mouseClick(&find<QPushButton>(*dialog, QStringLiteral("keyForget_") + kTiingo),
                      Qt::LeftButton);
    EXPECT_TRUE(keys.keys.empty());
}

TEST_F(ProvidersDialogTest, KeepsKeysInTheSystemsStoreWhereThereIsOne)
{
    keys.hasStore = true;
    const auto dialog = open();
    dialog->select(QStringLiteral("tiingo"));
    QTest::keyClicks(&find<QLineEdit>(*dialog, QStringLiteral("keyEdit_") + kTiingo),
                     QStringLiteral("abcdefghijklmnop"));
    dialog->accept(); // What was pasted and not saved is meant to be used.
    EXPECT_EQ(keys.states[kTiingo], KeyState::Stored);
}

TEST_F(ProvidersDialogTest, TellsWhenTheStoreDidNotTakeAKey)
{
    keys.hasStore = true;
    const auto dialog = open();
    dialog->select(QStringLiteral("tiingo"));
    keys.put(kTiingo, base::Secret("abcdefghijklmnop"), KeyState::Session);
    Q_EMIT keys.failed(kTiingo, QStringLiteral("no D-Bus"));
    const QString state = find<QLabel>(*dialog, QStringLiteral("keyState_") + kTiingo).text();
    EXPECT_TRUE(state.contains(QStringLiteral("this session only")));
    EXPECT_TRUE(state.contains(QStringLiteral("no D-Bus")));
}

TEST_F(ProvidersDialogTest, LeavesKeysOfTheEnvironmentAlone)
{
    keys.put(kTiingo, base::Secret("abcdefghijklmnop"), KeyState::Environment);
    const auto dialog = open();
    dialog->select(QStringLiteral("tiingo"));
    EXPECT_FALSE(find<QLineEdit>(*dialog, QStringLiteral("keyEdit_") + kTiingo).isEnabled());
    EXPECT_FALSE(find<QPushButton>(*dialog, QStringLiteral("keyForget_") + kTiingo).isVisible());
}

TEST_F(ProvidersDialogTest, ShowsTwoKeysAndTheFeedOfAlpacaOnly)
{
    const auto dialog = open();
    dialog->select(QStringLiteral("alpaca"));
    EXPECT_TRUE(dialog->findChild<QLineEdit*>(QStringLiteral("keyEdit_APCA_API_KEY_ID")));
    EXPECT_TRUE(dialog->findChild<QLineEdit*>(QStringLiteral("keyEdit_APCA_API_SECRET_KEY")));
    EXPECT_TRUE(find<QComboBox>(*dialog, QStringLiteral("feedCombo")).isVisible());
    EXPECT_TRUE(find<QPushButton>(*dialog, QStringLiteral("keyAddressButton")).isVisible());
    dialog->select(QStringLiteral("binance"));
    EXPECT_FALSE(find<QComboBox>(*dialog, QStringLiteral("feedCombo")).isVisible());
    EXPECT_FALSE(find<QPushButton>(*dialog, QStringLiteral("keyAddressButton")).isVisible());
}

TEST_F(ProvidersDialogTest, TakesOnlyAddressesThatAreSafe)
{
    const auto dialog = open();
    dialog->select(QStringLiteral("binance"));
    auto& edit = find<QLineEdit>(*dialog, QStringLiteral("addressEdit"));
    EXPECT_EQ(edit.placeholderText(), QStringLiteral("https://data-api.binance.vision"));
    const auto& hint = find<QLabel>(*dialog, QStringLiteral("addressHint"));
    edit.setText(QStringLiteral("http://example.com"));
    EXPECT_TRUE(hint.isVisible());
    EXPECT_TRUE(dialog->providerSettings().addresses.isEmpty());
    edit.setText(QStringLiteral("http://127.0.0.1:8123"));
    EXPECT_FALSE(hint.isVisible());
    EXPECT_EQ(dialog->providerSettings().addresses.value(QStringLiteral("binance")),
              QStringLiteral("http://127.0.0.1:8123"));
    edit.clear();
    EXPECT_TRUE(dialog->providerSettings().addresses.isEmpty());
}

TEST_F(ProvidersDialogTest, OrdersWhoStepsIn)
{
    ProviderSettings chosen;
    chosen.fallbacks = {QStringLiteral("kraken"), QStringLiteral("coinbase")};
    const auto dialog = open(chosen);
    auto& list = find<QListWidget>(*dialog, QStringLiteral("fallbackList"));
    list.setCurrentRow(1);
    find<QPushButton>(*dialog, QStringLiteral("upButton")).click();
    EXPECT_EQ(dialog->providerSettings().fallbacks,
              (QStringList{QStringLiteral("coinbase"), QStringLiteral("kraken")}));
    find<QPushButton>(*dialog, QStringLiteral("upButton")).click(); // It is the first already.
    EXPECT_EQ(list.currentRow(), 0);
    list.item(0)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(dialog->providerSettings().fallbacks, QStringList{QStringLiteral("kraken")});
}

} // namespace
} // namespace tapesift::widgets
