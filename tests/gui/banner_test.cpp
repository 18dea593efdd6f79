#include "widgets/controls/banner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

QPushButton* actionButton(const Banner& banner, int number)
{
    return banner.findChild<QPushButton*>(QStringLiteral("bannerActionButton%1").arg(number));
}

} // namespace

TEST(Banner, IsHiddenUntilItHasAMessage)
{
    Look look;
    Banner banner(look);
    EXPECT_TRUE(banner.isHidden());
    banner.showMessage(Banner::Kind::Warning, QStringLiteral("12 symbols have no result."));
    EXPECT_FALSE(banner.isHidden());
    EXPECT_EQ(banner.text(), QStringLiteral("12 symbols have no result."));
    EXPECT_EQ(banner.accessibleName(), banner.text());
    EXPECT_EQ(banner.kind(), Banner::Kind::Warning);
    EXPECT_TRUE(actionButton(banner, 1)->isHidden());
}

TEST(Banner, ShowsTextsAsTheyAre)
{
    Look look;
    Banner banner(look);
    banner.showMessage(Banner::Kind::Info, QStringLiteral("<b>odd</b> & name"));
    EXPECT_EQ(banner.findChild<QLabel*>(QStringLiteral("bannerText"))->textFormat(), Qt::PlainText);
}

TEST(Banner, AnActionClosesTheBannerAndThenRuns)
{
    Look look;
    Banner banner(look);
    QSignalSpy closed(&banner, &Banner::closed);
    int ran = 0;
    int closedBefore = 0;
    banner.showMessage(Banner::Kind::Error, QStringLiteral("No room."),
                       {{QStringLiteral("Retry"),
                         [&] {
                             ++ran;
                             closedBefore = static_cast<int>(closed.count());
                         }},
                        {QStringLiteral("Nothing"), {}}});
    QTest::mouseClick(actionButton(banner, 1), Qt::LeftButton);
    EXPECT_EQ(ran, 1);
    EXPECT_EQ(closedBefore, 1);
    EXPECT_TRUE(banner.isHidden());
}

TEST(Banner, AnActionMayShowTheNextMessage)
{
    Look look;
    Banner banner(look);
    banner.showMessage(Banner::Kind::Error, QStringLiteral("First"),
                       {{QStringLiteral("Go on"), [&banner] {
                             banner.showMessage(Banner::Kind::Success, QStringLiteral("Second"));
                         }}});
    QTest::mouseClick(actionButton(banner, 1), Qt::LeftButton);
    EXPECT_FALSE(banner.isHidden());
    EXPECT_EQ(banner.text(), QStringLiteral("Second"));
}

TEST(Banner, CloseButtonHidesIt)
{
    Look look;
    Banner banner(look);
    QSignalSpy closed(&banner, &Banner::closed);
    banner.showMessage(Banner::Kind::Info, QStringLiteral("Saved."));
    auto* close = banner.findChild<QToolButton*>(QStringLiteral("bannerCloseButton"));
    EXPECT_FALSE(close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    EXPECT_TRUE(banner.isHidden());
    EXPECT_EQ(closed.count(), 1);
}

} // namespace tapesift::widgets
