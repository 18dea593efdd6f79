#include "widgets/chart/chart_panel.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "widgets/chart/chart_widget.h"

namespace tapesift::widgets {
namespace {

using presentation::ChartRange;
using support::sampleChart;

class ChartPanelTest : public testing::Test
{
protected:
    ChartPanelTest()
    {
        panel.resize(800, 500);
        panel.show();
        panel.chart().setChart(sampleChart(1000));
    }

    QToolButton* button(const char* name)
    {
        return panel.findChild<QToolButton*>(QString::fromUtf8(name));
    }
    QAction* action(const char* name) { return panel.findChild<QAction*>(QString::fromUtf8(name)); }

    QStringList checkedRanges()
    {
        QStringList checked;
        for (const presentation::ChartRange range : presentation::kAllChartRanges) {
            const QString key = presentation::rangeKey(range);
            if (panel.findChild<QToolButton*>(QStringLiteral("range%1Button").arg(key))
                    ->isChecked())
                checked.append(key);
        }
        return checked;
    }

    Look look;
    ChartPanel panel{look};
};

TEST_F(ChartPanelTest, RangeButtonsChooseTheRange)
{
    EXPECT_EQ(checkedRanges(), QStringList{QStringLiteral("6M")});
    QSignalSpy spy(&panel, &ChartPanel::stateChanged);
    QTest::mouseClick(button("range1YButton"), Qt::LeftButton);
    EXPECT_EQ(panel.chart().options().range, ChartRange::Year1);
    EXPECT_NEAR(panel.chart().viewport().shown() * 0.97, 365, 1e-9);
    EXPECT_EQ(checkedRanges(), QStringList{QStringLiteral("1Y")});
    EXPECT_EQ(spy.count(), 1);
}

TEST_F(ChartPanelTest, ZoomingByHandLeavesNoRangeChosen)
{
    support::sendWheel(panel.chart(), {200, 100}, {0, 240});
    EXPECT_EQ(checkedRanges(), QStringList{});
    // The button brings it back.
    QTest::mouseClick(button("range6MButton"), Qt::LeftButton);
    EXPECT_EQ(checkedRanges(), QStringList{QStringLiteral("6M")});
    EXPECT_TRUE(panel.chart().isRangeShown());
    // And once more does no harm.
    QTest::mouseClick(button("range6MButton"), Qt::LeftButton);
    EXPECT_EQ(checkedRanges(), QStringList{QStringLiteral("6M")});
}

TEST_F(ChartPanelTest, MenuSwitchesIndicators)
{
    QSignalSpy spy(&panel, &ChartPanel::stateChanged);
    action("bollingerAction")->trigger();
    action("rsiAction")->trigger();
    EXPECT_TRUE(panel.chart().options().overlays.bollinger);
    EXPECT_FALSE(panel.chart().options().panes.rsi);
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ChartPanelTest, LogButtonFollowsTheKey)
{
    QSignalSpy spy(&panel, &ChartPanel::stateChanged);
    QTest::mouseClick(button("logButton"), Qt::LeftButton);
    EXPECT_TRUE(panel.chart().options().isLog);
    QTest::keyClick(&panel.chart(), Qt::Key_L);
    EXPECT_FALSE(button("logButton")->isChecked());
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ChartPanelTest, StateComesBackInSilence)
{
    const QString state = QStringLiteral("2Y;sma50,bollinger,volume,macd;log");
    QSignalSpy spy(&panel, &ChartPanel::stateChanged);
    panel.restoreState(state);
    EXPECT_EQ(spy.count(), 0);
    EXPECT_EQ(panel.saveState(), state);
    EXPECT_EQ(checkedRanges(), QStringList{QStringLiteral("2Y")});
    EXPECT_FALSE(action("sma20Action")->isChecked());
    EXPECT_TRUE(action("macdAction")->isChecked());
    EXPECT_TRUE(button("logButton")->isChecked());
    EXPECT_NEAR(panel.chart().viewport().shown() * 0.97, 730, 1e-9);
}

TEST_F(ChartPanelTest, StateCanBeRestoredBeforeThereIsAChart)
{
    ChartPanel fresh(look);
    fresh.restoreState(QStringLiteral("1M;;linear"));
    fresh.chart().setChart(sampleChart(500));
    EXPECT_NEAR(fresh.chart().viewport().shown() * 0.97, 30, 1e-9); // after 14 April 2025
}

TEST_F(ChartPanelTest, AsksForAnImageOnlyWhileThereIsAChart)
{
    QSignalSpy spy(&panel, &ChartPanel::saveImageRequested);
    QTest::mouseClick(button("saveImageButton"), Qt::LeftButton);
    EXPECT_EQ(spy.count(), 1);
    panel.chart().setMessage(QStringLiteral("No prices"), {});
    EXPECT_FALSE(button("saveImageButton")->isEnabled());
}

TEST_F(ChartPanelTest, ButtonsFitAnyWidth)
{
    panel.restoreState(QStringLiteral("5Y;;linear"));
    for (int width = 900; width >= panel.minimumSizeHint().width(); width -= 20) {
        panel.resize(width, 400);
        for (const QToolButton* each : panel.findChildren<QToolButton*>()) {
            if (each->isVisible()) {
                EXPECT_LE(each->mapTo(&panel, QPoint(each->width(), 0)).x(), width)
                    << each->objectName().toStdString() << " at " << width;
            }
        }
        EXPECT_TRUE(button("indicatorsButton")->isVisible()) << width;
        EXPECT_TRUE(button("range5YButton")->isVisible()) << width; // The chosen one.
    }
    panel.resize(900, 400);
    EXPECT_TRUE(button("range2YButton")->isVisible());
    EXPECT_TRUE(button("logButton")->isVisible());
}

TEST_F(ChartPanelTest, EverythingThatCanHaveTheFocusHasAName)
{
    for (const QWidget* widget : panel.findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
        }
    }
}

} // namespace
} // namespace tapesift::widgets
