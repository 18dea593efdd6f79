#include "widgets/chart/chart_widget.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "chart_samples.h"

namespace tapesift::widgets {
namespace {

using presentation::ChartRange;
using support::sampleChart;
using support::sendMouse;
using support::sendWheel;

constexpr QPointF kPlace(250, 120); // in the price pane

class ChartWidgetTest : public testing::Test
{
protected:
    ChartWidgetTest()
    {
        QLocale::setDefault(QLocale::c()); // The legend's decimal mark follows the language.
        widget.resize(700, 500);
        widget.setChart(sampleChart(1000));
    }

    std::size_t barUnderMouse(const QPointF& place = kPlace)
    {
        sendMouse(widget, QEvent::MouseMove, place);
        return widget.crosshairBar().value_or(99999);
    }

    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, static_cast<Qt::Key>(code), modifiers);
    }

    // Whether a picture has a pixel of that colour.
    static bool contains(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    Look look;
    ChartWidget widget{look};
};

TEST_F(ChartWidgetTest, ShowsTheChosenRangeCountedByTheCalendar)
{
    widget.showRange(ChartRange::Month1); // The last bar is of 26 September 2026: a month is 31.
    EXPECT_NEAR(widget.viewport().shown() * 0.97, 31, 1e-9);
    EXPECT_TRUE(widget.viewport().isAtEnd());
    widget.showRange(ChartRange::All);
    EXPECT_NEAR(widget.viewport().shown() * 0.97, 1000, 1e-9);
}

TEST_F(ChartWidgetTest, WheelZoomsAtTheCursor)
{
    const double shown = widget.viewport().shown();
    const std::size_t under = barUnderMouse();
    sendWheel(widget, kPlace, {0, 240});
    EXPECT_LT(widget.viewport().shown(), shown * 0.8);
    EXPECT_EQ(barUnderMouse(), under);
    sendWheel(widget, kPlace, {0, -120});
    EXPECT_EQ(barUnderMouse(), under);
}

TEST_F(ChartWidgetTest, DraggingKeepsTheBarUnderTheCursor)
{
    const std::size_t under = barUnderMouse();
    sendMouse(widget, QEvent::MouseButtonPress, kPlace, Qt::LeftButton, Qt::LeftButton);
    for (int x = 10; x <= 180; x += 10) {
        sendMouse(widget, QEvent::MouseMove, kPlace + QPointF(x, 0), Qt::NoButton, Qt::LeftButton);
    }
    EXPECT_EQ(widget.crosshairBar(), under);
    EXPECT_FALSE(widget.viewport().isAtEnd());
    sendMouse(widget, QEvent::MouseButtonRelease, kPlace + QPointF(180, 0), Qt::LeftButton);
    const double first = widget.viewport().first();
    sendMouse(widget, QEvent::MouseMove, kPlace);
    EXPECT_EQ(widget.viewport().first(), first); // The button is up.
}

TEST_F(ChartWidgetTest, HorizontalScrollingPans)
{
    const double first = widget.viewport().first();
    const double shown = widget.viewport().shown();
    sendWheel(widget, kPlace, {120, 0}, {60, 0});
    EXPECT_LT(widget.viewport().first(), first);
    EXPECT_EQ(widget.viewport().shown(), shown);
}

TEST_F(ChartWidgetTest, DoubleClickGoesBackToTheRange)
{
    widget.showRange(ChartRange::Month3);
    const double shown = widget.viewport().shown();
    sendWheel(widget, kPlace, {0, -600});
    EXPECT_FALSE(widget.isRangeShown());
    sendMouse(widget, QEvent::MouseButtonDblClick, kPlace, Qt::LeftButton, Qt::LeftButton);
    EXPECT_TRUE(widget.isRangeShown());
    EXPECT_EQ(widget.viewport().shown(), shown);
    EXPECT_TRUE(widget.viewport().isAtEnd());
}

TEST_F(ChartWidgetTest, TellsWhenTheRangeIsLeft)
{
    QSignalSpy spy(&widget, &ChartWidget::rangeChanged);
    sendWheel(widget, kPlace, {0, 120});
    sendWheel(widget, kPlace, {0, 120});
    EXPECT_EQ(spy.count(), 1);
    widget.showRange(ChartRange::Year1);
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ChartWidgetTest, FlippingChartsKeepsTheBarsShown)
{
    sendWheel(widget, kPlace, {0, 360});
    const double shown = widget.viewport().shown();
    widget.setChart(sampleChart(640, QStringLiteral("DEF")));
    EXPECT_NEAR(widget.viewport().shown(), shown, 1e-9);
    EXPECT_TRUE(widget.viewport().isAtEnd());
    widget.setChart(sampleChart(20, QStringLiteral("NEW"))); // It has no more.
    EXPECT_NEAR(widget.viewport().shown() * 0.97, 20, 1e-9);
    widget.setMessage(QStringLiteral("Loading"), {});
    widget.setChart(sampleChart(1000));
    EXPECT_NEAR(widget.viewport().shown(), shown, 1e-9);
}

TEST_F(ChartWidgetTest, AChosenRangeGoesOnForTheNextChart)
{
    widget.showRange(ChartRange::All);
    widget.setChart(sampleChart(300));
    EXPECT_NEAR(widget.viewport().shown() * 0.97, 300, 1e-9);
    widget.setChart(sampleChart(900));
    EXPECT_NEAR(widget.viewport().shown() * 0.97, 900, 1e-9);
}

TEST_F(ChartWidgetTest, ArrowsMoveTheCrosshairFromBarToBar)
{
    EXPECT_FALSE(widget.crosshairBar());
    key(Qt::Key_Left);
    EXPECT_EQ(widget.crosshairBar(), 999U);
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    EXPECT_EQ(widget.crosshairBar(), 997U);
    key(Qt::Key_Right);
    EXPECT_EQ(widget.crosshairBar(), 998U);
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    EXPECT_EQ(widget.crosshairBar(), 999U); // The last one.
    key(Qt::Key_Escape);
    EXPECT_FALSE(widget.crosshairBar());
}

TEST_F(ChartWidgetTest, TheChartFollowsTheCrosshair)
{
    widget.showRange(ChartRange::Month1);
    for (int i = 0; i < 60; ++i)
        key(Qt::Key_Left);
    EXPECT_EQ(widget.crosshairBar(), 940U);
    EXPECT_EQ(widget.viewport().visible().first, 940U);
}

TEST_F(ChartWidgetTest, KeysPanAndZoomAndGoToTheEnds)
{
    const double first = widget.viewport().first();
    const double shown = widget.viewport().shown();
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(widget.viewport().first(), first - shown / 10, 1e-9);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(widget.viewport().first(), first, 1e-9);
    key(Qt::Key_Plus);
    EXPECT_LT(widget.viewport().shown(), shown);
    EXPECT_TRUE(widget.viewport().isAtEnd()); // The newest bar stays where it is.
    key(Qt::Key_Minus);
    EXPECT_NEAR(widget.viewport().shown(), shown, 1e-9);
    key(Qt::Key_Home);
    EXPECT_EQ(widget.viewport().first(), 0);
    key(Qt::Key_End);
    EXPECT_TRUE(widget.viewport().isAtEnd());
}

TEST_F(ChartWidgetTest, LSwitchesTheLogarithmicScale)
{
    QSignalSpy spy(&widget, &ChartWidget::optionsChanged);
    key(Qt::Key_L);
    EXPECT_TRUE(widget.options().isLog);
    key(Qt::Key_L);
    EXPECT_FALSE(widget.options().isLog);
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ChartWidgetTest, KeysOfTheWindowPassThrough)
{
    QKeyEvent pause(QEvent::KeyPress, Qt::Key_P, Qt::ControlModifier);
    QApplication::sendEvent(&widget, &pause);
    EXPECT_FALSE(pause.isAccepted());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier); // No crosshair to hide.
    QApplication::sendEvent(&widget, &escape);
    EXPECT_FALSE(escape.isAccepted());
}

TEST_F(ChartWidgetTest, LegendFollowsTheCrosshair)
{
    EXPECT_TRUE(widget.legend().startsWith(QStringLiteral("ABC  1D  O 1099.00  H 1100.50  "
                                                          "L 1098.00  C 1099.50  +2.00  +0.18 %")))
        << widget.legend().toStdString();
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    EXPECT_TRUE(widget.legend().contains(
        QStringLiteral("O 1098.00  H 1099.00  L 1096.50  C 1097.50  0.00  0.00 %")))
        << widget.legend().toStdString();
    key(Qt::Key_Escape);
    EXPECT_TRUE(widget.legend().contains(QStringLiteral("C 1099.50")));
}

TEST_F(ChartWidgetTest, LegendTellsOnlyWhatIsShown)
{
    widget.setOverlays({true, false, false, true});
    widget.setPanes({true, false, true});
    const QString legend = widget.legend();
    // The 20 opens to the end are 1089.5 on average; 13 bars close half a unit higher, 7 lower.
    EXPECT_TRUE(legend.contains(QStringLiteral("SMA 20 1089.65"))) << legend.toStdString();
    EXPECT_FALSE(legend.contains(QStringLiteral("SMA 50")));
    EXPECT_TRUE(legend.contains(QStringLiteral("BB 20, 2")));
    EXPECT_TRUE(legend.contains(QStringLiteral("Vol 1.00K")));
    EXPECT_FALSE(legend.contains(QStringLiteral("RSI")));
    EXPECT_TRUE(legend.contains(QStringLiteral("MACD 12, 26, 9")));
}

TEST_F(ChartWidgetTest, SaysThatTheLastBarIsForming)
{
    EXPECT_FALSE(widget.legend().contains(QStringLiteral("forming")));
    widget.setChart(sampleChart(100, QStringLiteral("ABC"), true));
    EXPECT_TRUE(widget.legend().contains(QStringLiteral("forming")));
    key(Qt::Key_Left);
    key(Qt::Key_Left); // Another bar is not.
    EXPECT_FALSE(widget.legend().contains(QStringLiteral("forming")));
}

TEST_F(ChartWidgetTest, TheCrosshairGoesWithTheMouse)
{
    barUnderMouse();
    EXPECT_TRUE(widget.crosshairBar());
    sendMouse(widget, QEvent::MouseMove, {695, 100}); // over the price axis
    EXPECT_FALSE(widget.crosshairBar());
    barUnderMouse();
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&widget, &leave);
    EXPECT_FALSE(widget.crosshairBar());
}

TEST_F(ChartWidgetTest, AMessageStandsInPlaceOfTheChart)
{
    QSignalSpy spy(&widget, &ChartWidget::chartChanged);
    widget.setMessage(QStringLiteral("No prices"), QStringLiteral("Scan the symbol again."));
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(widget.chart(), nullptr);
    EXPECT_TRUE(widget.legend().isEmpty());
    EXPECT_TRUE(widget.toImage({400, 300}, 1).isNull());
    EXPECT_EQ(widget.accessibleDescription(), QStringLiteral("No prices. Scan the symbol again."));
    key(Qt::Key_Left); // Nothing to move in.
    sendWheel(widget, kPlace, {0, 120});
    EXPECT_FALSE(widget.crosshairBar());
    const QImage picture = widget.grab().toImage();
    EXPECT_TRUE(contains(picture, look.theme().text));
    EXPECT_FALSE(contains(picture, look.theme().up));
}

TEST_F(ChartWidgetTest, BeginsWithAHint)
{
    const ChartWidget fresh(look);
    EXPECT_EQ(fresh.chart(), nullptr);
    EXPECT_FALSE(fresh.messageTitle().isEmpty());
}

TEST_F(ChartWidgetTest, PaintsCandlesInBothColours)
{
    const QImage picture = widget.grab().toImage();
    EXPECT_TRUE(contains(picture, look.theme().up));
    EXPECT_TRUE(contains(picture, look.theme().down));
    EXPECT_FALSE(contains(picture, Qt::white)); // Nothing is left unpainted.
}

TEST_F(ChartWidgetTest, FollowsTheTheme)
{
    widget.grab();
    look.apply(ThemeId::Light, PaletteId::Western);
    const QImage picture = widget.grab().toImage();
    EXPECT_EQ(picture.pixelColor(2, picture.height() - 2), look.theme().panel);
    EXPECT_TRUE(contains(picture, look.theme().up));
    look.apply(ThemeId::Dark, PaletteId::Western);
}

TEST_F(ChartWidgetTest, PaintsAtAnySizeAndWithFewBars)
{
    for (const std::size_t bars : {1U, 2U, 9U, 40U, 1000U}) {
        widget.setPanes({true, true, true});
        widget.setChart(sampleChart(bars));
        for (const QSize size : {QSize(40, 30), QSize(220, 160), QSize(1400, 900)}) {
            widget.resize(size);
            widget.showRange(ChartRange::All);
            EXPECT_EQ(widget.grab().toImage().isNull(), false);
            EXPECT_FALSE(widget.legend().isEmpty());
        }
    }
}

TEST_F(ChartWidgetTest, GivesAnImageForAFile)
{
    const QImage image = widget.toImage({600, 400}, 2, QStringLiteral("Some Company"));
    EXPECT_EQ(image.size(), QSize(1200, 800));
    EXPECT_EQ(image.devicePixelRatio(), 2);
    EXPECT_TRUE(contains(image, look.theme().up));
    EXPECT_TRUE(contains(image, look.theme().down));
    // The header: something is written at its left and at its right.
    EXPECT_TRUE(contains(image.copy(0, 0, 300, 80), look.theme().text));
    EXPECT_TRUE(contains(image.copy(900, 0, 300, 80), look.theme().textMuted));
}

TEST_F(ChartWidgetTest, TellsAScreenReaderWhatIsShown)
{
    EXPECT_FALSE(widget.accessibleName().isEmpty());
    widget.showRange(ChartRange::Month1);
    EXPECT_EQ(widget.accessibleDescription(),
              QStringLiteral("ABC, last price 1099.50, change +0.18 %. Shown are "
                             "Thu 27 Aug 2026 to Sat 26 Sep 2026."));
    key(Qt::Key_Left);
    EXPECT_EQ(widget.accessibleDescription(),
              QStringLiteral("Sat 26 Sep 2026: open 1099.00, high 1100.50, low 1098.00, "
                             "close 1099.50."));
}

TEST_F(ChartWidgetTest, DrawsStopAndTargetOfItsOwnSymbolOnly)
{
    presentation::ChartMarks marks;
    marks.symbol = QStringLiteral("ABC");
    marks.levels = analysis::RiskLevels{};
    marks.levels->entry = 199;
    marks.levels->stopLoss = 190;
    marks.levels->takeProfit = 210;
    widget.setChart(support::sampleChart(100));
    const QSize size(600, 400);
    const QImage plain = widget.toImage(size, 1);
    widget.setMarks(marks);
    const QImage marked = widget.toImage(size, 1);
    EXPECT_NE(marked, plain);
    presentation::ChartOverlays overlays = widget.options().overlays;
    overlays.levels = false;
    widget.setOverlays(overlays);
    EXPECT_EQ(widget.toImage(size, 1), plain);
    overlays.levels = true;
    widget.setOverlays(overlays);
    EXPECT_EQ(widget.toImage(size, 1), marked);
    marks.symbol = QStringLiteral("XYZ");
    widget.setMarks(marks);
    EXPECT_EQ(widget.toImage(size, 1), plain);
}

TEST_F(ChartWidgetTest, DrawsTheCycleOnDemand)
{
    presentation::ChartMarks marks;
    marks.symbol = QStringLiteral("ABC");
    marks.cycle = analysis::Cycle{};
    marks.cycle->period = 25;
    widget.setChart(support::sampleChart(100));
    const QSize size(600, 400);
    const QImage plain = widget.toImage(size, 1);
    widget.setMarks(marks);
    EXPECT_EQ(widget.toImage(size, 1), plain);
    presentation::ChartOverlays overlays = widget.options().overlays;
    overlays.cycle = true;
    widget.setOverlays(overlays);
    EXPECT_NE(widget.toImage(size, 1), plain);
}

} // namespace
} // namespace tapesift::widgets
