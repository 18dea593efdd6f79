// The settings: every control keeps what it is given, and gives it back.

#include "widgets/dialogs/settings_dialog.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/settings/settings_file.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class SettingsWindow : public WindowFixture
{
protected:
    void openSettings()
    {
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        ASSERT_TRUE(has<SettingsDialog>("settingsDialog"));
    }
    void goTo(const char* key)
    {
        find<SettingsDialog>("settingsDialog").reveal(QString::fromLatin1(key));
    }
    settings::Settings saved()
    {
        base::RealFileSystem files;
        return settings::loadSettings(files, home.path().string(), settings::DamagedFile::Leave)
            .settings;
    }
};

TEST_F(SettingsWindow, KeepsNumbersSwitchesAndChoices)
{
    open();
    openSettings();
    goTo("scan.threads");
    auto& threads = find<QSpinBox>("setting.scan.threads");
    EXPECT_EQ(threads.maximum(), 64);
    EXPECT_FALSE(find<QToolButton>("reset.scan.threads").isEnabled());
    threads.setValue(3);
    EXPECT_TRUE(find<QToolButton>("reset.scan.threads").isEnabled());
    goTo("watch.whenClosed");
    QTest::mouseClick(&find<QCheckBox>("setting.watch.whenClosed"), Qt::LeftButton, {}, {12, 12});
    goTo("watch.every");
    auto& every = find<QComboBox>("setting.watch.every");
    every.setCurrentIndex(every.findData(QStringLiteral("30m")));
    Q_EMIT every.activated(every.currentIndex());
    EXPECT_TRUE(find<QToolButton>("watchButton").isChecked()) << "it holds at once";
    close();
    EXPECT_EQ(saved().get(settings::kScanThreads), 3);
    EXPECT_EQ(saved().get(settings::kWatchEvery), "30m");
    EXPECT_EQ(saved().get(settings::kWatchWhenClosed), 1);
}

TEST_F(SettingsWindow, ResetsOneAndAllAndTakesItBack)
{
    choose(settings::kScanThreads, 3);
    choose(settings::kScanBatch, 20);
    open();
    openSettings();
    goTo("scan.threads");
    click("reset.scan.threads");
    EXPECT_EQ(find<QSpinBox>("setting.scan.threads").value(), 0);
    click("settingsUndoButton");
    EXPECT_EQ(find<QSpinBox>("setting.scan.threads").value(), 3);
    click("settingsResetButton");
    EXPECT_EQ(find<QSpinBox>("setting.scan.threads").value(), 0);
    EXPECT_EQ(find<QSpinBox>("setting.scan.batch").value(), 10);
    click("settingsUndoButton");
    EXPECT_EQ(find<QSpinBox>("setting.scan.batch").value(), 20);
    // What was changed since makes the offer of an undo void.
    click("settingsResetButton");
    find<QSpinBox>("setting.scan.batch").setValue(30);
    EXPECT_FALSE(has<QPushButton>("settingsUndoButton"));
}

TEST_F(SettingsWindow, FindsASettingByNameExplanationAndKey)
{
    open();
    openSettings();
    auto& search = find<QLineEdit>("settingsSearch");
    for (const char* typed : {"redis", "cache.redis", "shared prices"}) {
        search.setText(QString::fromLatin1(typed));
        EXPECT_TRUE(has<QWidget>("setting.cache.redis")) << typed;
        EXPECT_FALSE(has<QWidget>("setting.window.theme")) << typed;
    }
    search.clear();
    EXPECT_TRUE(has<QWidget>("setting.window.theme"));
}

TEST_F(SettingsWindow, LetsTheLookFollowAtOnceAndSaysWhatDoesNot)
{
    open();
    openSettings();
    const QColor before = window().palette().color(QPalette::Window);
    const auto choose = [this](const char* name, const char* value) {
        auto& combo = find<QComboBox>(name);
        combo.setCurrentIndex(combo.findData(QString::fromLatin1(value)));
        Q_EMIT combo.activated(combo.currentIndex());
    };
    choose("setting.window.theme", "light");
    EXPECT_NE(window().palette().color(QPalette::Window), before);
    EXPECT_FALSE(buttonWith(QStringLiteral("Restart now")));
    choose("setting.window.language", "de");
    EXPECT_TRUE(buttonWith(QStringLiteral("Restart now")));
    choose("setting.window.language", "system");
    EXPECT_TRUE(waitFor([this] { return !buttonWith(QStringLiteral("Restart now")); }));
}

TEST_F(SettingsWindow, ChangesKeysAndWarnsOfThoseThatAreTaken)
{
    open();
    openSettings();
    goTo("window.keys");
    auto& list = find<QTreeWidget>("keysList");
    auto& field = find<QKeySequenceEdit>("keysField");
    const auto select = [&list](const QString& title) {
        const auto found = list.findItems(title, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1);
        list.setCurrentItem(found.front());
    };
    select(QStringLiteral("Scan Now"));
    field.setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    EXPECT_TRUE(textOf("keysNote").contains(QStringLiteral("free")));
    click("keysSetButton");
    EXPECT_EQ(find<QAction>("scanAction").shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    // Those of another command go over, and it is said before.
    field.setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_P));
    EXPECT_TRUE(textOf("keysNote").contains(QStringLiteral("Pause")))
        << textOf("keysNote").toStdString();
    click("keysSetButton");
    EXPECT_TRUE(find<QAction>("pauseAction").shortcut().isEmpty());
    // Plain letters are for typing.
    field.setKeySequence(QKeySequence(Qt::Key_S));
    EXPECT_FALSE(find<QPushButton>("keysSetButton").isEnabled());
    close();
    open();
    EXPECT_EQ(find<QAction>("scanAction").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    EXPECT_TRUE(find<QAction>("pauseAction").shortcut().isEmpty());
    openSettings();
    goTo("window.keys");
    click("keysResetAllButton");
    EXPECT_EQ(find<QAction>("scanAction").shortcut(), QKeySequence(Qt::Key_F5));
    EXPECT_EQ(find<QAction>("pauseAction").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    click("settingsUndoButton");
    EXPECT_EQ(find<QAction>("scanAction").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
}

TEST_F(SettingsWindow, TakesNoKeysThatCannotBe)
{
    choose(settings::kWindowKeys, "scanAction=Ctrl+R\npauseAction=P\nno such=F9\ncopyAction=");
    open();
    EXPECT_EQ(find<QAction>("scanAction").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
    EXPECT_EQ(find<QAction>("pauseAction").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    EXPECT_TRUE(find<QAction>("copyAction").shortcut().isEmpty());
}

TEST_F(SettingsWindow, NamesEveryControlForScreenReaders)
{
    open();
    openSettings();
    auto& pages = find<QListWidget>("settingsPages");
    for (int page = 0; page < pages.count(); ++page) {
        pages.setCurrentRow(page);
        for (QWidget* widget : find<QDialog>("settingsDialog").findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
                widget->focusProxy() || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            ASSERT_TRUE(face);
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        }
    }
}

} // namespace
} // namespace tapesift::widgets
