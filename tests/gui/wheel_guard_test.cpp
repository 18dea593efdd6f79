#include "widgets/controls/wheel_guard.h"

#include <QApplication>
#include <QScrollArea>
#include <QSpinBox>
#include <QWheelEvent>
#include <QtTest>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

// One notch towards the user, over the middle of the widget. False: the widget left it to its
// parent.
bool scrollDown(QWidget& over)
{
    const QPointF middle = over.rect().center();
    QWheelEvent event(middle, over.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&over, &event);
    return event.isAccepted();
}

} // namespace

TEST(WheelGuard, AnInputWithoutFocusLeavesTheWheelToThePage)
{
    QScrollArea page;
    auto* content = new QWidget;
    content->setFixedSize(200, 2'000);
    auto* input = new QSpinBox(content);
    input->setValue(50);
    page.setWidget(content);
    page.resize(300, 200);
    WheelGuard::guard(*input);
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    page.setFocus();

    EXPECT_FALSE(scrollDown(*input));
    EXPECT_EQ(input->value(), 50);
    EXPECT_FALSE(input->hasFocus());

    page.activateWindow();
    input->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([input] { return input->hasFocus(); }));
    EXPECT_TRUE(scrollDown(*input));
    EXPECT_LT(input->value(), 50);
}

} // namespace tapesift::widgets
