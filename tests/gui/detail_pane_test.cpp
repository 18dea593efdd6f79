#include "widgets/detail/detail_pane.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <gtest/gtest.h>

#include "widgets/chart/chart_panel.h"

namespace tapesift::widgets {
namespace {

using presentation::Direction;
using presentation::FailureDetail;
using presentation::SymbolDetail;

SymbolDetail sampleDetail()
{
    SymbolDetail detail;
    detail.symbol = QStringLiteral("BRK.B");
    detail.name = QStringLiteral("Berkshire Hathaway Incorporated Class B Common Stock");
    detail.exchange = QStringLiteral("NYSE");
    detail.sector = QStringLiteral("Financials");
    detail.price = QStringLiteral("123.25");
    detail.change = QStringLiteral("−1.50");
    detail.changePercent = QStringLiteral("−1.25 %");
    detail.volume = QStringLiteral("54.32M");
    detail.direction = Direction::Down;
    detail.isSimulated = true;
    detail.signal = analysis::Signal::Sell;
    detail.signalText = QStringLiteral("Sell");
    detail.signalGlyph = QStringLiteral("▼");
    detail.strength = 42;
    detail.strengthText = QStringLiteral("42");
    detail.scoreText = QStringLiteral("−0.42");
    detail.verdictSentence = QStringLiteral("Sell, strength 42: 2 of 2 signs point down.");
    detail.reasons = {
        {QStringLiteral("The long trend is down."), QStringLiteral("−0.25"), 1, Direction::Down},
        {QStringLiteral("Losses outweigh gains."), QStringLiteral("−0.20"), 0.8, Direction::Down}};
    detail.indicators = {
        {QStringLiteral("Momentum"),
         {{QStringLiteral("RSI 14"), QStringLiteral("41.0"),
           QStringLiteral("100 - 100 / (1 + rises / falls)\nBars used: 1,260"), false},
          {QStringLiteral("MACD"), QStringLiteral("−0.50"), QStringLiteral("EMA 12 - EMA 26"),
           true}}}};
    detail.source = {{QStringLiteral("Source"), QStringLiteral("Simulated market"), {}, false}};
    return detail;
}

FailureDetail sampleFailure()
{
    FailureDetail failure;
    failure.symbol = QStringLiteral("ABC");
    failure.outcome = market::Outcome::TooShort;
    failure.outcomeText = QStringLiteral("Too short");
    failure.explanation = QStringLiteral("There are too few bars.");
    failure.message = QStringLiteral("ABC has 12 closed bars.");
    failure.suggestion = QStringLiteral("Wait.");
    return failure;
}

class DetailPaneTest : public testing::Test
{
protected:
    DetailPaneTest()
    {
        look.apply(ThemeId::Dark, PaletteId::Western);
        pane.resize(420, 800);
        pane.show();
    }

    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = pane.findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    // The label in sight with this text; null if there is none.
    QLabel* labelWith(const QString& text)
    {
        for (auto* label : pane.findChildren<QLabel*>()) {
            if (label->text() == text && !label->isHidden())
                return label;
        }
        return nullptr;
    }

    Look look;
    DetailPane pane{look};
};

// What the label says when the mouse rests on it.
QString toolTipOf(QWidget* widget)
{
    QToolTip::hideText();
    const QPoint place = widget->rect().center();
    QHelpEvent help(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &help);
    return QToolTip::text();
}

TEST_F(DetailPaneTest, InvitesToSelectARowAtFirst)
{
    EXPECT_TRUE(find<QWidget>("noSymbolState")->isVisible());
    EXPECT_FALSE(pane.findChild<QTabWidget*>(QStringLiteral("detailTabs")));
}

TEST_F(DetailPaneTest, GivesTheChartWhatWasChosenEvenIfThereIsNoneYet)
{
    pane.restoreChartState(QStringLiteral("1Y;sma50,macd;log"));
    pane.setDetail(sampleDetail());
    EXPECT_EQ(pane.chartPanel().saveState(), QStringLiteral("1Y;sma50,macd;log"));
    pane.restoreChartState(QStringLiteral("1M;rsi;linear"));
    EXPECT_EQ(pane.chartPanel().saveState(), QStringLiteral("1M;rsi;linear"));
}

TEST_F(DetailPaneTest, ShowsTheSymbolWithItsPrice)
{
    pane.setDetail(sampleDetail());
    EXPECT_FALSE(find<QWidget>("noSymbolState")->isVisible());
    EXPECT_EQ(find<QLabel>("symbolLabel")->text(), QStringLiteral("BRK.B"));
    EXPECT_EQ(find<QLabel>("priceLabel")->text(), QStringLiteral("123.25"));
    EXPECT_TRUE(find<QLabel>("changeLabel")->text().contains(QStringLiteral("▼ −1.50")));
    EXPECT_TRUE(find<QLabel>("simulatedTag")->isVisible());
    EXPECT_TRUE(find<QTabWidget>("detailTabs")->isVisible());
    pane.showNothing();
    EXPECT_TRUE(find<QWidget>("noSymbolState")->isVisible());
}

TEST_F(DetailPaneTest, TellsTheReasonsOfTheVerdict)
{
    pane.setDetail(sampleDetail());
    EXPECT_EQ(find<QLabel>("verdictLabel")->text(),
              QStringLiteral("Sell, strength 42: 2 of 2 signs point down."));
    EXPECT_NE(labelWith(QStringLiteral("The long trend is down.")), nullptr);
    EXPECT_NE(labelWith(QStringLiteral("−0.25")), nullptr);

    // A symbol with fewer reasons leaves none of the one before behind.
    SymbolDetail other = sampleDetail();
    other.reasons.resize(1);
    pane.setDetail(other);
    EXPECT_EQ(labelWith(QStringLiteral("Losses outweigh gains.")), nullptr);
}

TEST_F(DetailPaneTest, IndicatorTellsItsFormulaOnHover)
{
    pane.setDetail(sampleDetail());
    find<QTabWidget>("detailTabs")->setCurrentIndex(1);
    QLabel* value = labelWith(QStringLiteral("41.0"));
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(toolTipOf(value),
              QStringLiteral("100 - 100 / (1 + rises / falls)\nBars used: 1,260"));
    EXPECT_EQ(value->accessibleName(), QStringLiteral("RSI 14: 41.0"));
}

TEST_F(DetailPaneTest, OnlyAWarmingIndicatorIsMarked)
{
    pane.setDetail(sampleDetail());
    const auto marks = pane.findChildren<QWidget*>(QStringLiteral("warmingMark"));
    ASSERT_EQ(marks.size(), 2);
    EXPECT_TRUE(marks[0]->isHidden());
    EXPECT_FALSE(marks[1]->isHidden());
    EXPECT_EQ(marks[1]->toolTip(), QStringLiteral("EMA 12 - EMA 26"));
}

TEST_F(DetailPaneTest, DataTabCountsTheRemarks)
{
    SymbolDetail detail = sampleDetail();
    pane.setDetail(detail);
    auto* tabs = find<QTabWidget>("detailTabs");
    EXPECT_EQ(tabs->tabText(2), QStringLiteral("Data"));
    EXPECT_FALSE(find<QLabel>("cleanLabel")->isHidden());

    detail.notes = {{QStringLiteral("2026-03-20"), QStringLiteral("Gap"),
                     QStringLiteral("7 days without a bar"), QStringLiteral("Bars are missing.")}};
    pane.setDetail(detail);
    EXPECT_EQ(tabs->tabText(2), QStringLiteral("Data (1)"));
    EXPECT_TRUE(find<QLabel>("cleanLabel")->isHidden());
    EXPECT_NE(labelWith(QStringLiteral("Gap: 7 days without a bar")), nullptr);
}

TEST_F(DetailPaneTest, ShowsWhyASymbolHasNoResult)
{
    pane.setDetail(sampleDetail());
    pane.showFailure(sampleFailure());
    EXPECT_EQ(find<QLabel>("symbolLabel")->text(), QStringLiteral("ABC"));
    EXPECT_TRUE(find<QLabel>("outcomeLabel")->text().contains(QStringLiteral("Too short")));
    EXPECT_EQ(find<QLabel>("messageLabel")->text(), QStringLiteral("ABC has 12 closed bars."));
    EXPECT_TRUE(find<QLabel>("suggestionLabel")->isVisible());
    EXPECT_FALSE(find<QLabel>("causeLabel")->isVisible()) << "there is no technical cause";
    EXPECT_FALSE(find<QLabel>("priceLabel")->isVisible());
    EXPECT_FALSE(find<QTabWidget>("detailTabs")->isVisible());
    pane.setDetail(sampleDetail());
    EXPECT_TRUE(find<QLabel>("priceLabel")->isVisible());
}

TEST_F(DetailPaneTest, ButtonsAskForTheNeighbours)
{
    pane.setDetail(sampleDetail());
    QSignalSpy previous(&pane, &DetailPane::previousRequested);
    QSignalSpy next(&pane, &DetailPane::nextRequested);
    QTest::mouseClick(find<QToolButton>("nextButton"), Qt::LeftButton);
    EXPECT_EQ(next.size(), 1);
    EXPECT_EQ(previous.size(), 0);
    QTest::mouseClick(find<QToolButton>("previousButton"), Qt::LeftButton);
    EXPECT_EQ(previous.size(), 1);
}

TEST_F(DetailPaneTest, MenuActsOnTheSymbolShown)
{
    pane.setDetail(sampleDetail());
    QSignalSpy browser(&pane, &DetailPane::openInBrowser);
    QSignalSpy save(&pane, &DetailPane::saveChartRequested);
    find<QAction>("openInBrowserAction")->trigger();
    ASSERT_EQ(browser.size(), 1);
    EXPECT_EQ(browser.at(0).at(0).toString(), QStringLiteral("BRK.B"));
    find<QAction>("saveChartAction")->trigger();
    EXPECT_EQ(save.size(), 1);
    find<QAction>("copyFactsAction")->trigger();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("BRK.B, Berkshire Hathaway")));
    EXPECT_TRUE(copied.contains(QStringLiteral("RSI 14: 41.0")));
    pane.showFailure(sampleFailure());
    EXPECT_FALSE(find<QAction>("saveChartAction")->isEnabled());
}

TEST_F(DetailPaneTest, NothingSticksOutFromNarrowToWide)
{
    SymbolDetail detail = sampleDetail();
    detail.source.push_back({QStringLiteral("Folder or file"),
                             QStringLiteral("/home/somebody/a/very/long/path/without/any/blank/"
                                            "where/a/line/could/break/prices"),
                             {},
                             false});
    pane.setDetail(detail);
    auto* tabs = find<QTabWidget>("detailTabs");
    for (const int width : {340, 600, 900}) {
        pane.resize(width, 800);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(0);
            ASSERT_EQ(pane.width(), width);
            auto* area = qobject_cast<QScrollArea*>(tabs->widget(tab));
            ASSERT_NE(area, nullptr);
            EXPECT_LE(area->widget()->width(), area->viewport()->width())
                << "tab " << tab << " at " << width;
        }
    }
}

TEST_F(DetailPaneTest, LongNameIsCutAndToldOnHover)
{
    pane.resize(340, 800);
    pane.setDetail(sampleDetail());
    QTest::qWait(0);
    EXPECT_EQ(toolTipOf(find<QLabel>("nameLabel")),
              QStringLiteral("Berkshire Hathaway Incorporated Class B Common Stock"));
}

TEST_F(DetailPaneTest, EveryWidgetThatTakesTheFocusHasAName)
{
    pane.setDetail(sampleDetail());
    for (auto* widget : pane.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
    }
}

TEST_F(DetailPaneTest, RoomIsSharedAsItWasSaved)
{
    pane.setDetail(sampleDetail());
    const QByteArray layout = pane.saveLayout();
    EXPECT_FALSE(layout.isEmpty());
    DetailPane other(look);
    other.restoreLayout(layout);
    EXPECT_EQ(other.saveLayout(), layout);
}

} // namespace
} // namespace tapesift::widgets
