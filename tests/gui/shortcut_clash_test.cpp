// Keys that settings.json, edited by hand, gives to two commands.

#include <QAction>
#include <QLabel>

#include <gtest/gtest.h>

#include "support/window_fixture.h"

namespace tapesift::widgets {
namespace {

class ShortcutClash : public support::WindowFixture
{
protected:
    int warnings()
    {
        int count = 0;
        for (const QLabel* label : window().findChildren<QLabel*>())
            count += label->isVisible() && label->text().contains(QLatin1String("Ctrl+Y")) ? 1 : 0;
        return count;
    }

    QStringList keysOf(const char* action)
    {
        QStringList keys;
        for (const QKeySequence& each : find<QAction>(action).shortcuts())
            keys << each.toString(QKeySequence::PortableText);
        return keys;
    }
};

TEST_F(ShortcutClash, TheFirstHasThemAndOneWarningNamesBoth)
{
    choose(settings::kWindowKeys,
           "historyAction=Ctrl+Y\nlistsAction=Ctrl+Y\nwatchAction=Ctrl+Y\npauseAction=Ctrl+U");
    open();
    ASSERT_TRUE(waitFor([this] { return warnings() > 0; }));
    EXPECT_EQ(warnings(), 1);
    EXPECT_EQ(keysOf("historyAction"), QStringList{QStringLiteral("Ctrl+Y")});
    EXPECT_EQ(keysOf("listsAction"), QStringList());
    EXPECT_EQ(keysOf("watchAction"), QStringList());
    EXPECT_EQ(keysOf("pauseAction"), QStringList{QStringLiteral("Ctrl+U")});
    for (const QLabel* label : window().findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->text().contains(QLatin1String("Ctrl+Y")))
            continue;
        EXPECT_TRUE(label->text().contains(QStringLiteral("“History")))
            << label->text().toStdString();
        EXPECT_TRUE(label->text().contains(QStringLiteral("“Watchlists”")))
            << label->text().toStdString();
    }
}

TEST_F(ShortcutClash, KeysOfOneCommandWarnOfNothing)
{
    choose(settings::kWindowKeys, "listsAction=Ctrl+Y");
    open();
    EXPECT_EQ(keysOf("listsAction"), QStringList{QStringLiteral("Ctrl+Y")});
    QCoreApplication::processEvents();
    EXPECT_EQ(warnings(), 0);
}

} // namespace
} // namespace tapesift::widgets
