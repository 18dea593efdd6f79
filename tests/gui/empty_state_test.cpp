#include "widgets/controls/empty_state.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

QPushButton* actionButton(const EmptyState& state, int number)
{
    return state.findChild<QPushButton*>(QStringLiteral("emptyActionButton%1").arg(number));
}

} // namespace

TEST(EmptyState, ShowsWhatItIsGiven)
{
    Look look;
    EmptyState state(look);
    state.setContent({QStringLiteral("filter"),
                      QStringLiteral("Nothing found"),
                      QStringLiteral("No row passes the filter."),
                      {{QStringLiteral("Clear the filter"), {}}}});
    EXPECT_EQ(state.findChild<QLabel*>(QStringLiteral("emptyTitleLabel"))->text(),
              QStringLiteral("Nothing found"));
    EXPECT_EQ(state.findChild<QLabel*>(QStringLiteral("emptyTextLabel"))->text(),
              QStringLiteral("No row passes the filter."));
    EXPECT_EQ(actionButton(state, 1)->text(), QStringLiteral("Clear the filter"));
    EXPECT_FALSE(actionButton(state, 1)->isHidden());
    EXPECT_TRUE(actionButton(state, 2)->isHidden());
    EXPECT_TRUE(state.findChild<QProgressBar*>(QStringLiteral("emptyBusyBar"))->isHidden());
    EXPECT_EQ(state.accessibleName(), QStringLiteral("Nothing found"));
}

TEST(EmptyState, HidesWhatTheNextContentLacks)
{
    Look look;
    EmptyState state(look);
    state.setContent({QStringLiteral("filter"),
                      QStringLiteral("A"),
                      QStringLiteral("B"),
                      {{QStringLiteral("C"), {}}, {QStringLiteral("D"), {}}}});
    state.setContent({{}, QStringLiteral("Loading"), {}, {}, true});
    EXPECT_TRUE(state.findChild<QLabel*>(QStringLiteral("emptyTextLabel"))->isHidden());
    EXPECT_TRUE(actionButton(state, 1)->isHidden());
    EXPECT_TRUE(actionButton(state, 2)->isHidden());
    EXPECT_FALSE(state.findChild<QProgressBar*>(QStringLiteral("emptyBusyBar"))->isHidden());
}

TEST(EmptyState, RunsTheActionOfTheButtonPressed)
{
    Look look;
    EmptyState state(look);
    QString ran;
    state.setContent({{},
                      QStringLiteral("A"),
                      {},
                      {{QStringLiteral("One"), [&ran] { ran += QLatin1Char('1'); }},
                       {QStringLiteral("Two"), [&] {
                            ran += QLatin1Char('2');
                            state.setContent({}); // It may take its own button away.
                        }}}});
    QTest::mouseClick(actionButton(state, 2), Qt::LeftButton);
    EXPECT_EQ(ran, QStringLiteral("2"));
    EXPECT_TRUE(actionButton(state, 1)->isHidden());
}

} // namespace tapesift::widgets
