#include "tapesift/presentation/funnel_view.h"

#include <set>

#include <QLocale>

#include <gtest/gtest.h>

#include "tapesift/market/filter_rules.h"

namespace tapesift::presentation {
namespace {

market::FunnelStep step(const char* rule, std::uint32_t removed,
                        std::vector<std::string> symbols = {})
{
    return {rule, std::string("label of ") + rule, removed, std::move(symbols)};
}

// 100 symbols, of which 30 fell before the scan and 70 were planned.
store::RunRecord filteredFunnelRun()
{
    store::RunRecord run;
    run.id = store::RunId{7};
    run.status = store::RunStatus::Completed;
    run.spec.rules = market::smartRules();
    run.counts.total = 70;
    run.funnel = {step("warrant", 10), step("price_below", 20)};
    return run;
}

FailureRow failureAtOnce(const char* symbol, market::Outcome outcome)
{
    FailureRow row;
    row.symbol = QString::fromLatin1(symbol);
    row.outcome = outcome;
    return row;
}

class FunnelViewTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void TearDown() override { QLocale::setDefault(QLocale::system()); }

    void show(const store::RunRecord& run)
    {
        OpenedRun opened;
        opened.run = run;
        opened.entries.rows.resize(1);
        opened.entries.rows[0].symbol = QStringLiteral("GOOD");
        opened.entries.rows[0].signal = analysis::Signal::Buy;
        opened.entries.failures = {failureAtOnce("LATE", market::Outcome::RateLimited)};
        opened.entries.filtered = {{QStringLiteral("THIN"), "price_below"},
                                   {QStringLiteral("OLD"), "stale"}};
        results.show(std::move(opened));
    }

    RunResults results;
};

TEST_F(FunnelViewTest, IsEmptyWithoutARun)
{
    EXPECT_TRUE(makeFunnelView(results).isEmpty());
}

TEST_F(FunnelViewTest, CountsWhatFellBeforeAndDuringTheScan)
{
    show(filteredFunnelRun());
    const FunnelView view = makeFunnelView(results);
    EXPECT_EQ(view.before, 100);
    EXPECT_EQ(view.after, 68); // 70 planned, THIN and OLD fell later
    EXPECT_EQ(view.headline(), QStringLiteral("100 → 68"));
    ASSERT_EQ(view.rules.size(), 3u);
    // One rule is told once, the largest first.
    EXPECT_EQ(view.rules[0].rule, QStringLiteral("price_below"));
    EXPECT_EQ(view.rules[0].removed, 21);
    EXPECT_EQ(view.text(view.rules[0]), QStringLiteral("21 price below 5"));
    EXPECT_EQ(view.rules[1].label, QStringLiteral("warrant"));
    EXPECT_EQ(view.rules[2].label, QStringLiteral("no recent bar"));
    int removed = 0;
    for (const FunnelRule& rule : view.rules)
        removed += rule.removed;
    EXPECT_EQ(view.before - view.after, removed);
}

TEST_F(FunnelViewTest, FilteredSymbolsAreNoFailures)
{
    show(filteredFunnelRun());
    EXPECT_EQ(results.failures().totalRows(), 1);
    EXPECT_EQ(results.filteredCount(), 2);
    EXPECT_EQ(results.completed(), 4);
}

TEST_F(FunnelViewTest, WritesLargeNumbersAsTheLanguageDoes)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    FunnelView view;
    view.before = 8214;
    view.after = 1903;
    EXPECT_EQ(view.headline(), QStringLiteral("8.214 → 1.903"));
    market::FilterRules rules = market::smartRules();
    rules.dollarVolumeBelow = 500000;
    EXPECT_TRUE(
        ruleText(step("dollar_volume_below", 1), rules).contains(QStringLiteral("500.000")));
}

TEST_F(FunnelViewTest, EveryRuleOfTheFilterHasAText)
{
    std::set<QString> texts;
    market::FilterRules rules;
    rules.priceBelow = 12.5;
    for (const market::FilterRuleInfo& info : market::filterRuleTable()) {
        market::FunnelStep one;
        one.rule = std::string(info.id);
        const QString text = ruleText(one, rules);
        EXPECT_FALSE(text.contains(QLatin1Char('%') + QString::number(1))) << info.id;
        EXPECT_TRUE(texts.insert(text).second) << info.id;
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("price below 12.5")));
}

TEST_F(FunnelViewTest, NamesTheChoicesOfTheUser)
{
    EXPECT_EQ(ruleText({"exchange", "exchange is not NYSE", 1, {}}, {}),
              QStringLiteral("exchange is not NYSE"));
    EXPECT_EQ(ruleText({"excluded_by_name", "excluded by name", 1, {}}, {}),
              QStringLiteral("excluded by name"));
    EXPECT_EQ(ruleText({"of_a_newer_version", "too blue", 1, {}}, {}), QStringLiteral("too blue"));
}

TEST_F(FunnelViewTest, SaysWhyASymbolIsMissing)
{
    store::RunRecord run = filteredFunnelRun();
    show(run);
    const FunnelView funnel =
        makeFunnelView(run, {step("warrant", 10, {"ABC.WS"}), step("price_below", 20, {"BRK.B"}),
                             step("price_below", 1, {"THIN"})});
    EXPECT_EQ(funnel.after, 69);
    EXPECT_EQ(whyNot(QStringLiteral(" abc.ws "), results, funnel),
              QStringLiteral("ABC.WS was left out: warrant."));
    EXPECT_EQ(whyNot(QStringLiteral("brk-b"), results, funnel),
              QStringLiteral("BRK.B was left out: price below 5."));
    EXPECT_EQ(whyNot(QStringLiteral("THIN"), results, funnel),
              QStringLiteral("THIN was left out: price below 5."));
    EXPECT_EQ(whyNot(QStringLiteral("good"), results, funnel),
              QStringLiteral("GOOD was not left out. It has a result: Buy."));
    EXPECT_TRUE(whyNot(QStringLiteral("late"), results, funnel)
                    .startsWith(QStringLiteral("LATE was not left out, but has no result: ")));
    EXPECT_EQ(whyNot(QStringLiteral("XYZ"), results, funnel),
              QStringLiteral("XYZ is not in the list that was scanned."));
    EXPECT_TRUE(whyNot(QStringLiteral("  "), results, funnel).isEmpty());
    run.status = store::RunStatus::InProgress;
    show(run);
    EXPECT_TRUE(whyNot(QStringLiteral("XYZ"), results, funnel)
                    .contains(QStringLiteral("has not been scanned yet")));
}

} // namespace
} // namespace tapesift::presentation
