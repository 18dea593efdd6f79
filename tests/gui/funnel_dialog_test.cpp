#include "widgets/scan/funnel_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "widgets/scan/funnel_bar.h"

namespace tapesift::widgets {
namespace {

presentation::FunnelView sample()
{
    presentation::FunnelView funnel;
    funnel.before = 8214;
    funnel.after = 4110;
    funnel.rules = {{QStringLiteral("price_below"),
                     QStringLiteral("price below 5"),
                     4102,
                     {QStringLiteral("AAC"), QStringLiteral("AACG"), QStringLiteral("ZZZ")}},
                    {QStringLiteral("warrant"),
                     QStringLiteral("warrant"),
                     2,
                     {QStringLiteral("ABC.WS"), QStringLiteral("DEF.WS")}}};
    return funnel;
}

class FunnelDialogTest : public testing::Test
{
protected:
    FunnelDialogTest()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        dialog.showFunnel(sample());
    }
    ~FunnelDialogTest() override { QLocale::setDefault(QLocale::system()); }

    template <class T>
    T& find(const char* name)
    {
        T* found = dialog.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("there is no ") + name);
        return *found;
    }

    QStringList symbols()
    {
        const QAbstractItemModel& model = *find<QListView>("symbolsView").model();
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.push_back(model.index(row, 0).data().toString());
        return shown;
    }

    Look look;
    presentation::RunResults results;
    FunnelDialog dialog{results, look};
};

TEST_F(FunnelDialogTest, ListsRulesWithTheirSymbols)
{
    EXPECT_EQ(find<QListWidget>("rulesList").item(0)->text(),
              QStringLiteral("4,102 price below 5"));
    EXPECT_TRUE(find<QLabel>("headlineLabel").text().contains(QStringLiteral("8,214 → 4,110")));
    EXPECT_EQ(symbols().size(), 3);
    dialog.select(QStringLiteral("warrant"));
    EXPECT_EQ(symbols(), (QStringList{QStringLiteral("ABC.WS"), QStringLiteral("DEF.WS")}));
    dialog.showFunnel(sample()); // The chosen rule stays when the symbols are read anew.
    EXPECT_EQ(symbols().size(), 2);
}

TEST_F(FunnelDialogTest, SearchesCopiesAndScans)
{
    find<QLineEdit>("searchEdit").setText(QStringLiteral("aac"));
    EXPECT_EQ(symbols(), (QStringList{QStringLiteral("AAC"), QStringLiteral("AACG")}));
    find<QPushButton>("copyButton").click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("AAC\nAACG\n"));
    QSignalSpy scans(&dialog, &FunnelDialog::scanRequested);
    find<QPushButton>("scanTheseButton").click();
    ASSERT_EQ(scans.count(), 1);
    EXPECT_EQ(scans.at(0).at(0).toStringList(), symbols());
}

TEST_F(FunnelDialogTest, OffersNoScanWhileOneRuns)
{
    dialog.setObstacle(QStringLiteral("Later."));
    EXPECT_FALSE(find<QPushButton>("scanTheseButton").isEnabled());
    dialog.setObstacle({});
    EXPECT_TRUE(find<QPushButton>("scanTheseButton").isEnabled());
}

TEST_F(FunnelDialogTest, AnswersWhyNot)
{
    EXPECT_FALSE(find<QLabel>("answerLabel").text().isEmpty());
    find<QLineEdit>("whyEdit").setText(QStringLiteral("abc.ws"));
    EXPECT_EQ(find<QLabel>("answerLabel").text(), QStringLiteral("ABC.WS was left out: warrant."));
    find<QLineEdit>("whyEdit").setText(QStringLiteral("IBM"));
    EXPECT_EQ(find<QLabel>("answerLabel").text(),
              QStringLiteral("IBM is not in the list that was scanned."));
}

TEST_F(FunnelDialogTest, EveryControlHasANameForScreenReaders)
{
    for (const char* name : {"rulesList", "symbolsView", "searchEdit", "whyEdit", "copyButton",
                             "scanTheseButton", "closeButton"})
        EXPECT_FALSE(find<QWidget>(name).accessibleName().isEmpty()) << name;
}

TEST(FunnelBar, ShowsAsManyRulesAsThereIsRoomFor)
{
    FunnelBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.resize(2000, 30);
    bar.show(sample());
    EXPECT_FALSE(bar.isHidden());
    const auto* first = bar.findChild<QPushButton*>(QStringLiteral("funnelRule0"));
    const auto* second = bar.findChild<QPushButton*>(QStringLiteral("funnelRule1"));
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(second->isVisibleTo(&bar));
    EXPECT_FALSE(bar.findChild<QPushButton*>(QStringLiteral("funnelMore"))->isVisibleTo(&bar));
    const auto* headline = bar.findChild<QPushButton*>(QStringLiteral("funnelHeadline"));
    const auto* more = bar.findChild<QPushButton*>(QStringLiteral("funnelMore"));
    bar.resize(headline->sizeHint().width() + more->sizeHint().width() + first->sizeHint().width() +
                   30,
               30);
    QResizeEvent narrow(bar.size(), QSize(2000, 30));
    QCoreApplication::sendEvent(&bar, &narrow);
    EXPECT_TRUE(first->isVisibleTo(&bar));
    EXPECT_FALSE(second->isVisibleTo(&bar));
    EXPECT_TRUE(more->isVisibleTo(&bar));
    EXPECT_EQ(more->text().count(QLatin1Char('1')), 1);
}

TEST(FunnelBar, TellsWhichNumberWasClicked)
{
    FunnelBar bar;
    bar.resize(2000, 30);
    bar.show(sample());
    QSignalSpy clicks(&bar, &FunnelBar::clicked);
    bar.findChild<QPushButton*>(QStringLiteral("funnelRule1"))->click();
    bar.findChild<QPushButton*>(QStringLiteral("funnelHeadline"))->click();
    ASSERT_EQ(clicks.count(), 2);
    EXPECT_EQ(clicks.at(0).at(0).toString(), QStringLiteral("warrant"));
    EXPECT_TRUE(clicks.at(1).at(0).toString().isEmpty());
}

} // namespace
} // namespace tapesift::widgets
