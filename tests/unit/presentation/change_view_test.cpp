#include "tapesift/presentation/change_view.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTimeZone>

#include <gtest/gtest.h>

#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

using analysis::Signal;

store::RunRecord runAt(std::int64_t id, const QDateTime& local)
{
    store::RunRecord run;
    run.id = store::RunId{id};
    run.name = "scan_" + std::to_string(id);
    run.status = store::RunStatus::Completed;
    run.startedAt = base::UtcTime{std::chrono::milliseconds(local.toMSecsSinceEpoch())};
    run.spec.rules = market::smartRules();
    return run;
}

// Shows the rows KEEP, FLIP, MOVE and NEW; in the scan before there were GONE, CUT and FELL too.
class ChangeViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        OpenedRun opened;
        opened.run = shown;
        opened.entries.rows = {sampleRow(QStringLiteral("KEEP")), sampleRow(QStringLiteral("FLIP")),
                               sampleRow(QStringLiteral("MOVE")), sampleRow(QStringLiteral("NEW"))};
        FailureRow failure;
        failure.symbol = QStringLiteral("FELL");
        failure.outcome = market::Outcome::TooShort;
        opened.entries.failures = {failure};
        opened.entries.filtered = {{QStringLiteral("CUT"), "price_below"}};
        results.show(std::move(opened));
    }
    void TearDown() override { QLocale::setDefault(QLocale::system()); }

    static EarlierRun::Result before(const char* symbol, Signal signal, double price)
    {
        return {QString::fromLatin1(symbol), {}, {signal, price, 50}};
    }

    // Rows have Buy, strength 50 and a price of 200.
    void compare()
    {
        results.compareWith(std::make_shared<EarlierRun>(
            earlier,
            std::vector{before("KEEP", Signal::Buy, 199), before("FLIP", Signal::Sell, 200),
                        before("MOVE", Signal::Buy, 160), // +25 %
                        before("GONE", Signal::Sell, 7), before("CUT", Signal::Buy, 5.5),
                        before("FELL", Signal::StrongBuy, 9)}));
    }

    QString text() const
    {
        const ChangeView view = makeChangeView(results);
        QStringList parts;
        for (const ChangePart& part : view.parts)
            parts += part.text;
        return parts.join(QStringLiteral(", ")) + QLatin1Char(' ') + view.since;
    }

    store::RunRecord shown = runAt(2, {QDate(2026, 11, 26), QTime(15, 30)});
    store::RunRecord earlier = runAt(1, {QDate(2026, 11, 26), QTime(14, 5)});
    RunResults results;
};

TEST_F(ChangeViewTest, CountsWhatHasChangedSinceTheScanBefore)
{
    EXPECT_TRUE(makeChangeView(results).isEmpty());
    EXPECT_EQ(results.results().find(QStringLiteral("KEEP"))->since.kind, ChangeKind::NotCompared);
    compare();
    EXPECT_EQ(text(), QStringLiteral("1 new, 3 left, 1 flipped, 1 moved since 14:05"));
    const auto kindOf = [this](const char* symbol) {
        return results.results().find(QString::fromLatin1(symbol))->since.kind;
    };
    EXPECT_EQ(kindOf("KEEP"), ChangeKind::Same);
    EXPECT_EQ(kindOf("FLIP"), ChangeKind::Flipped);
    EXPECT_EQ(kindOf("MOVE"), ChangeKind::Moved);
    EXPECT_EQ(kindOf("NEW"), ChangeKind::Entered);
    EXPECT_DOUBLE_EQ(results.results().find(QStringLiteral("MOVE"))->since.pricePercent, 25);
    EXPECT_EQ(makeChangeView(results).parts[2].filter, QStringLiteral("changed:flipped"));
}

TEST_F(ChangeViewTest, SaysTheDayWhereItIsAnotherOne)
{
    earlier = runAt(1, {QDate(2026, 11, 24), QTime(14, 5)});
    compare();
    EXPECT_EQ(makeChangeView(results).since, QStringLiteral("since 24 Nov, 14:05"));
    earlier = runAt(1, {QDate(2025, 12, 31), QTime(9, 0)});
    compare();
    EXPECT_EQ(makeChangeView(results).since, QStringLiteral("since 31 Dec 2025, 09:00"));
}

TEST_F(ChangeViewTest, SaysHowThoseThatLeftEndedNow)
{
    compare();
    const auto& left = results.left();
    ASSERT_EQ(left.size(), 3U);
    const auto now = [&](std::size_t place) { return nowText(left[place], shown.spec.rules); };
    EXPECT_EQ(left[0].symbol, QStringLiteral("GONE"));
    EXPECT_EQ(now(0), QStringLiteral("Not in the list"));
    EXPECT_EQ(now(1), QStringLiteral("Left out: price below 5"));
    EXPECT_EQ(now(2), QStringLiteral("Too short"));
}

TEST_F(ChangeViewTest, FollowsTheRulesOfTheSettings)
{
    compare();
    results.setDiffRules({30, 20});
    EXPECT_EQ(text(), QStringLiteral("1 new, 3 left, 1 flipped since 14:05"));
    results.setDiffRules({0.5, 20}); // 199 to 200 is 0.503 %.
    EXPECT_EQ(text(), QStringLiteral("1 new, 3 left, 1 flipped, 2 moved since 14:05"));
}

TEST_F(ChangeViewTest, SaysThatNothingHasChanged)
{
    results.compareWith(std::make_shared<EarlierRun>(
        earlier, std::vector{before("KEEP", Signal::Buy, 200), before("FLIP", Signal::Buy, 200),
                             before("MOVE", Signal::Buy, 200), before("NEW", Signal::Buy, 200)}));
    const ChangeView view = makeChangeView(results);
    EXPECT_TRUE(view.parts.empty());
    EXPECT_EQ(view.since, QStringLiteral("Nothing has changed since 14:05"));
    results.compareWith(nullptr);
    EXPECT_TRUE(makeChangeView(results).isEmpty());
}

TEST_F(ChangeViewTest, ComparesTheRowsOfARunningScanAsTheyCome)
{
    store::RunRecord running = runAt(3, {QDate(2026, 11, 26), QTime(16, 0)});
    running.status = store::RunStatus::InProgress;
    QSignalSpy another(&results, &RunResults::anotherShown);
    results.begin(running);
    EXPECT_EQ(another.size(), 0); // The rows of the run before are still shown.
    ArrivedEntries first;
    first.rows = {sampleRow(QStringLiteral("FLIP"))};
    results.add(std::move(first));
    EXPECT_EQ(another.size(), 1);
    compare();
    EXPECT_EQ(text(), QStringLiteral("1 flipped since 14:05")) << "what is to come has not left";
    ArrivedEntries more;
    more.rows = {sampleRow(QStringLiteral("NEW")), sampleRow(QStringLiteral("MOVE"))};
    results.add(std::move(more));
    EXPECT_EQ(text(), QStringLiteral("1 new, 1 flipped, 1 moved since 14:05"));
    running.status = store::RunStatus::Completed;
    results.finish(running);
    EXPECT_EQ(text(), QStringLiteral("1 new, 4 left, 1 flipped, 1 moved since 14:05"));
}

} // namespace
} // namespace tapesift::presentation
