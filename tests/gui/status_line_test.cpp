#include "widgets/window/status_line.h"

#include <QLabel>
#include <QMainWindow>
#include <QStatusBar>

#include <gtest/gtest.h>

namespace tapesift::widgets {
namespace {

class StatusLineTest : public testing::Test
{
protected:
    StatusLineTest()
        : line(*window.statusBar(), results, look)
    {
        window.resize(900, 300);
        window.show();
    }

    template <class T>
    T& find(const char* name)
    {
        T* found = window.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("there is no ") + name);
        return *found;
    }

    static presentation::NetworkView waiting()
    {
        presentation::NetworkView view;
        view.wait = QStringLiteral("waiting until 14:05:30: Binance allows 6,000 units a minute");
        view.pace = QStringLiteral("3.2 requests a second");
        view.budget = QStringLiteral("left: 412 of 4,800 units");
        view.budgetShare = 412.0 / 4800;
        view.isHeld = true;
        view.toolTip = QStringLiteral("Binance: 40 requests\nKraken: 2 requests");
        return view;
    }

    Look look;
    presentation::RunResults results;
    QMainWindow window;
    StatusLine line;
};

TEST_F(StatusLineTest, ShowsWhatTheTrainingSays)
{
    auto& training = find<QLabel>("trainingStatus");
    EXPECT_FALSE(training.isVisible());
    line.showTraining(QStringLiteral("Training the prediction model: 40 %"));
    EXPECT_TRUE(training.isVisible());
    EXPECT_EQ(training.text(), QStringLiteral("Training the prediction model: 40 %"));
    line.showTraining({});
    EXPECT_FALSE(training.isVisible());
}

TEST_F(StatusLineTest, ShowsTheNetworkOnlyWhileThereIsOne)
{
    auto& network = find<QWidget>("networkStatus");
    EXPECT_FALSE(network.isVisible());
    line.showNetwork(waiting());
    EXPECT_TRUE(network.isVisible());
    EXPECT_TRUE(find<QWidget>("networkBudget").isVisible());
    EXPECT_EQ(find<QLabel>("networkText").text(), waiting().line());
    EXPECT_EQ(find<QLabel>("networkText").accessibleName(), waiting().line());
    EXPECT_EQ(find<QLabel>("networkText").property("style").toString(), QStringLiteral("problem"));
    EXPECT_TRUE(network.toolTip().contains(QStringLiteral("Kraken")));
    line.showNetwork({});
    EXPECT_FALSE(network.isVisible());
}

TEST_F(StatusLineTest, HasNoGaugeForAProviderWithoutLimits)
{
    presentation::NetworkView view;
    view.toolTip = view.pace = QStringLiteral("2 requests a second");
    line.showNetwork(view);
    EXPECT_FALSE(find<QWidget>("networkBudget").isVisible());
    EXPECT_EQ(find<QLabel>("networkText").property("style").toString(), QStringLiteral("small"));
}

TEST_F(StatusLineTest, LongTextsDoNotWidenTheWindow)
{
    presentation::NetworkView view = waiting();
    view.wait = view.wait.repeated(8);
    line.showNetwork(view);
    EXPECT_LE(window.minimumSizeHint().width(), 500);
}

} // namespace
} // namespace tapesift::widgets
