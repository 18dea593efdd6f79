#include "tapesift/presentation/context_sections.h"

#include <QDateTime>
#include <QLocale>

#include <gtest/gtest.h>

#include "tapesift/presentation/symbol_detail.h"
#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using analysis::Signal;
using market::FilterRule;
using market::RuleState;

store::RunRecord filteredContextRun()
{
    store::RunRecord run;
    run.spec.rules = market::smartRules();
    return run;
}

market::RuleCheck checkOf(FilterRule rule, RuleState state, double value = 0, double failedBy = 0)
{
    market::RuleCheck check;
    check.rule = rule;
    check.state = state;
    if (value != 0)
        check.value = value;
    if (failedBy != 0)
        check.failedBy = failedBy;
    return check;
}

market::RuleCheck thresholdCheck(FilterRule rule, double threshold)
{
    market::RuleCheck check = checkOf(rule, RuleState::NotKnown);
    check.threshold = threshold;
    return check;
}

QStringList cells(const char* first, const char* second, const char* third)
{
    return {QString::fromUtf8(first), QString::fromUtf8(second), QString::fromUtf8(third)};
}

QStringList rowOf(const DetailSection& section, std::size_t row)
{
    QStringList cells;
    for (const DetailCell& cell : section.table.rows.at(row))
        cells += cell.text;
    return cells;
}

class ContextSectionsTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void TearDown() override { QLocale::setDefault(QLocale::system()); }
};

TEST_F(ContextSectionsTest, TellsEveryRuleWithValueAndVerdict)
{
    auto failed = checkOf(FilterRule::PriceBelow, RuleState::Failed, 3.2, 1.8);
    failed.remark = "ABC is left out by the filter: price 3.20 below 5.";
    const DetailSection section =
        describeRules({checkOf(FilterRule::Warrant, RuleState::Passed), failed,
                       checkOf(FilterRule::DollarVolumeBelow, RuleState::Passed, 54'321'000),
                       thresholdCheck(FilterRule::VolatilityAbove, 400),
                       checkOf(FilterRule::TestIssue, RuleState::NotKnown),
                       checkOf(FilterRule::Unit, RuleState::NotKnown)},
                      filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(section.summary, QStringLiteral("1 failed"));
    EXPECT_EQ(section.direction, Direction::Down);
    // What failed comes first, what is not known last.
    EXPECT_EQ(rowOf(section, 0), cells("Price below 5", "3.20", "\u2717 by 1.80"));
    EXPECT_EQ(section.table.rows[0][2].direction, Direction::Down);
    EXPECT_EQ(rowOf(section, 1), cells("Dollar volume below 500,000", "54.32M", "\u2713 passed"));
    EXPECT_EQ(rowOf(section, 2), cells("Warrant", "\u2014", "\u2713 passed"));
    EXPECT_EQ(rowOf(section, 3), cells("Volatility above 400 %", "\u2014", "not known"));
    ASSERT_EQ(section.remarks.size(), 1) << "the value says what the scan said";
    EXPECT_EQ(section.remarks[0],
              QStringLiteral("Not known, and so no reason to leave it out: test issue, unit."));
    EXPECT_TRUE(plainText(section).contains(QStringLiteral("Price below 5 | 3.20")));
}

TEST_F(ContextSectionsTest, SaysWhatTheScanSaidWhereTheValueIsNotKnown)
{
    auto failed = checkOf(FilterRule::PriceBelow, RuleState::Failed);
    failed.remark = "ABC is left out by the filter: price 3.20 below 5.";
    const DetailSection section = describeRules({failed}, filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(rowOf(section, 0), cells("Price below 5", "\u2014", "\u2717 failed"));
    ASSERT_EQ(section.remarks.size(), 1);
    EXPECT_EQ(section.remarks[0], QString::fromStdString(failed.remark));
}

TEST_F(ContextSectionsTest, SaysSoWhereThereIsNoFilterOrNoRule)
{
    const DetailSection none = describeRules({}, store::RunRecord{}, kEnglishNumbers);
    EXPECT_EQ(none.summary, QStringLiteral("no filter"));
    EXPECT_EQ(none.sentences.size(), 1);
    const DetailSection others = describeRules({}, filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(others.sentences.size(), 1);
    EXPECT_TRUE(others.table.isEmpty());
    const DetailSection passed = describeRules({checkOf(FilterRule::Warrant, RuleState::Passed),
                                                checkOf(FilterRule::Stale, RuleState::NotKnown)},
                                               filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(passed.summary, QStringLiteral("1 of 2 passed"));
    EXPECT_EQ(passed.direction, Direction::Flat);
}

TEST_F(ContextSectionsTest, ListsEarlierScans)
{
    report::HistoryEntry buy{.run = "scan_2",
                             .asOf = "2026-11-20",
                             .outcome = market::Outcome::Ok,
                             .result = {},
                             .rule = {}};
    buy.result = report::ResultState{Signal::StrongBuy, 123.25, 72.4, 64.6};
    report::HistoryEntry cut{.run = "scan_1",
                             .asOf = "2026-11-19",
                             .outcome = market::Outcome::Filtered,
                             .result = {},
                             .rule = "price_below"};
    report::HistoryEntry fell{.run = "scan_0",
                              .asOf = "2026-11-18",
                              .outcome = market::Outcome::TooShort,
                              .result = {},
                              .rule = {}};
    const DetailSection section =
        describeHistory({buy, cut, fell}, filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(section.summary, QStringLiteral("3 scan(s)"));
    EXPECT_EQ(rowOf(section, 0).join(QLatin1Char('|')),
              QStringLiteral("2026-11-20|\u25B2\u25B2 Strong Buy|72|65|123.25"));
    EXPECT_EQ(section.table.rows[0][1].direction, Direction::Up);
    EXPECT_EQ(rowOf(section, 1).join(QLatin1Char('|')),
              QStringLiteral("2026-11-19|Price below 5|\u2014|\u2014|\u2014"));
    EXPECT_EQ(rowOf(section, 2)[1], QStringLiteral("Too short"));
    EXPECT_EQ(describeHistory({}, filteredContextRun(), kEnglishNumbers).sentences.size(), 1);
}

TEST_F(ContextSectionsTest, ShowsTheTimeOfAScanThatSawTheMoment)
{
    const QDateTime begun(QDate(2026, 11, 20), QTime(14, 5));
    report::HistoryEntry entry{.run = "scan_1",
                               .asOf = "2026-11-20T13:05:00Z",
                               .outcome = market::Outcome::NoData,
                               .result = {},
                               .rule = {}};
    entry.startedAt = base::UtcTime{std::chrono::milliseconds(begun.toMSecsSinceEpoch())};
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const DetailSection section = describeHistory({entry}, filteredContextRun(), kEnglishNumbers);
    EXPECT_EQ(rowOf(section, 0)[0], QStringLiteral("2026-11-20 14:05"));
}

} // namespace
} // namespace tapesift::presentation
