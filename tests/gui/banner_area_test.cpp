#include "widgets/controls/banner_area.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");
const QString kC = QStringLiteral("c");
const QString kD = QStringLiteral("d");

} // namespace

TEST(BannerArea, TakesNoRoomWithoutMessages)
{
    Look look;
    BannerArea area(look);
    EXPECT_TRUE(area.isHidden());
    area.add(kA, Banner::Kind::Info, QStringLiteral("one"));
    EXPECT_FALSE(area.isHidden());
    area.remove(kA);
    EXPECT_TRUE(area.isHidden());
    EXPECT_EQ(area.count(), 0U);
    area.remove(kA); // Nothing to remove: nothing happens.
}

TEST(BannerArea, ReplacesTheMessageOfTheSameId)
{
    Look look;
    BannerArea area(look);
    area.add(kA, Banner::Kind::Info, QStringLiteral("one"));
    area.add(kA, Banner::Kind::Error, QStringLiteral("two"));
    EXPECT_EQ(area.count(), 1U);
    EXPECT_EQ(area.find(kA)->text(), QStringLiteral("two"));
    EXPECT_EQ(area.find(kA)->kind(), Banner::Kind::Error);
}

TEST(BannerArea, KeepsErrorsLongestWhenThereAreTooMany)
{
    Look look;
    BannerArea area(look);
    area.add(kA, Banner::Kind::Error, QStringLiteral("error"));
    area.add(kB, Banner::Kind::Info, QStringLiteral("info"));
    area.add(kC, Banner::Kind::Warning, QStringLiteral("warning"));
    area.add(kD, Banner::Kind::Error, QStringLiteral("error"));
    EXPECT_EQ(area.count(), BannerArea::kMaxBanners);
    EXPECT_NE(area.find(kA), nullptr);
    EXPECT_EQ(area.find(kB), nullptr);
    EXPECT_NE(area.find(kC), nullptr);
    EXPECT_NE(area.find(kD), nullptr);
}

TEST(BannerArea, LetsTheOldestGoIfAllAreErrors)
{
    Look look;
    BannerArea area(look);
    for (const QString& id : {kA, kB, kC, kD})
        area.add(id, Banner::Kind::Error, id);
    EXPECT_EQ(area.find(kA), nullptr);
    EXPECT_NE(area.find(kD), nullptr);
}

TEST(BannerArea, AClosedMessageIsGone)
{
    Look look;
    BannerArea area(look);
    area.add(kA, Banner::Kind::Info, QStringLiteral("one"));
    area.add(kB, Banner::Kind::Info, QStringLiteral("two"));
    auto* close = area.find(kA)->findChild<QToolButton*>(QStringLiteral("bannerCloseButton"));
    QTest::mouseClick(close, Qt::LeftButton);
    EXPECT_EQ(area.find(kA), nullptr);
    EXPECT_EQ(area.count(), 1U);
    EXPECT_FALSE(area.isHidden());
}

TEST(BannerArea, AnActionMayAddAMessageOfTheSameId)
{
    Look look;
    BannerArea area(look);
    area.add(kA, Banner::Kind::Error, QStringLiteral("first"),
             {{QStringLiteral("Retry"),
               [&area] { area.add(kA, Banner::Kind::Info, QStringLiteral("second")); }}});
    auto* retry = area.find(kA)->findChild<QPushButton*>(QStringLiteral("bannerActionButton1"));
    QTest::mouseClick(retry, Qt::LeftButton);
    ASSERT_NE(area.find(kA), nullptr);
    EXPECT_EQ(area.find(kA)->text(), QStringLiteral("second"));
    EXPECT_FALSE(area.find(kA)->isHidden());
}

} // namespace tapesift::widgets
