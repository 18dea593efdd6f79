// Every dialog, in each language, on the smallest screen that is supported: 1920x1080 at 200 %.

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QTabWidget>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/widgets/language.h"
#include "widgets/controls/elided_label.h"

namespace tapesift::widgets {
namespace {

// What is left of 960x540 by the frame of a window and a panel of the desktop.
constexpr QSize kRoom(940, 490);

class SmallScreen : public support::WindowFixture, public testing::WithParamInterface<const char*>
{
protected:
    QDialog* opened(const char* action)
    {
        find<QAction>(action).trigger();
        QDialog* found = nullptr;
        waitFor([&] {
            for (QDialog* dialog : window().findChildren<QDialog*>())
                if (dialog->isVisible())
                    found = dialog;
            return found != nullptr;
        });
        return found;
    }

private:
    const Language m_language{QString::fromLatin1(GetParam())};
};

// The buttons and labels whose text does not fit into them.
QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() &&
            button->width() < button->minimumSizeHint().width())
            cut << button->text();
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() ||
            qobject_cast<const ElidedLabel*>(label))
            continue;
        const bool isCut = label->wordWrap()
                               ? label->height() < label->heightForWidth(label->width())
                               : label->width() < label->sizeHint().width();
        if (isCut)
            cut << label->text();
    }
    return cut;
}

TEST_P(SmallScreen, HasRoomForEveryDialog)
{
    choose(settings::kWindowDemoSymbols, 400); // two of them have no prices
    open();
    ASSERT_TRUE(scanAndWait());
    for (const char* action : {"aboutAction", "alertsAction", "dashboardAction", "failuresAction",
                               "funnelAction", "historyAction", "preferencesAction",
                               "providersAction", "scannersAction", "shortcutsAction"}) {
        QDialog* dialog = opened(action);
        ASSERT_TRUE(dialog) << action;
        dialog->resize(kRoom);
        QTabWidget* tabs = dialog->findChild<QTabWidget*>();
        for (int page = 0; page < (tabs ? tabs->count() : 1); ++page) {
            if (tabs)
                tabs->setCurrentIndex(page);
            // Some texts come with an answer from another thread.
            const bool fits =
                QTest::qWaitFor([dialog] { return cutTexts(*dialog).isEmpty(); }, 1000);
            EXPECT_LE(dialog->width(), kRoom.width()) << action;
            EXPECT_LE(dialog->height(), kRoom.height()) << action;
            EXPECT_TRUE(fits) << action << ' ' << page << ": "
                              << cutTexts(*dialog).join(QStringLiteral(" | ")).toStdString();
        }
        dialog->close();
        ASSERT_TRUE(waitFor(
            [dialog = QPointer<QDialog>(dialog)] { return !dialog || !dialog->isVisible(); }));
    }
}

INSTANTIATE_TEST_SUITE_P(InEachLanguage, SmallScreen, testing::Values("en", "de", "zh"),
                         [](const auto& test) { return std::string(test.param); });

} // namespace
} // namespace tapesift::widgets
