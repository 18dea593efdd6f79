#include "scanners/formula_scanner.h"

#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

FormulaRule ruleOf(std::string where, std::string score = {}, std::vector<ShownFormula> show = {})
{
    FormulaTexts texts;
    texts.title = "Match";
    texts.where = std::move(where);
    texts.score = std::move(score);
    texts.show = std::move(show);
    return compileRule(texts).value();
}

ScannerResult scanOnce(ScanFixture& fixture, FormulaRule rule, base::UtcSeconds now,
                       RunKind kind = RunKind::Scheduled)
{
    FormulaScanner scanner(std::move(rule));
    ScanScope scope = fixture.scope(now);
    scope.kind = kind;
    scope.needs = std::make_shared<ScannerNeeds>();
    ScanContext setup(fixture.session, scope);
    EXPECT_TRUE(scanner.setup(setup));
    ScanContext context(fixture.session, scope);
    return scanner.scan(context);
}

const base::UtcSeconds kNow = kFirstDay + std::chrono::days{100};

} // namespace

TEST(FormulaScanner, CountsWhatItSees)
{
    ScanFixture fixture;
    fixture.setUniverse({"HIT", "MISS", "SHORT", "NONE"});
    fixture.bars->put("HIT", quietBars(50, 30));
    fixture.bars->put("MISS", quietBars(50, 10));
    fixture.bars->put("SHORT", quietBars(19, 30));
    const ScannerResult result = scanOnce(fixture, ruleOf("sma(20) > 20"), kNow);
    EXPECT_EQ(symbolsOf(result), (std::vector<std::string>{"HIT"}));
    EXPECT_EQ(result.examined, 2U);
    EXPECT_EQ(result.warming, 1U);
    EXPECT_EQ(result.missing, 1U);
    EXPECT_EQ(result.undecided, (std::vector<market::Symbol>{sym("SHORT"), sym("NONE")}));
    EXPECT_FALSE(result.error);
    EXPECT_EQ(fixture.bars->announced, 4U);
}

TEST(FormulaScanner, RanksByScoreAndThenByTheOrderOfTheSymbols)
{
    for (const unsigned helpers : {0U, 3U}) {
        ScanFixture fixture(ScanMode::Live, helpers);
        std::vector<Candidate> universe;
        std::vector<std::string> expected;
        for (int i = 0; i < 200; ++i) {
            const std::string name = "S" + std::to_string(i);
            universe.push_back({.member = {sym(name), {}, {}, {}}});
            // Every fifth one has a price of 50, the others 20.
            fixture.bars->put(name, quietBars(5, i % 5 == 0 ? 50 : 20));
        }
        for (const bool isFifth : {true, false}) {
            for (int i = 0; i < 200; ++i) {
                if ((i % 5 == 0) == isFifth)
                    expected.push_back("S" + std::to_string(i));
            }
        }
        fixture.session->setUniverse(std::move(universe));
        const ScannerResult result = scanOnce(fixture, ruleOf("close > 1", "close"), kNow);
        EXPECT_EQ(symbolsOf(result), expected);
        EXPECT_EQ(result.symbols[0].score, 50);
    }
}

TEST(FormulaScanner, TellsValuesAndReason)
{
    ScanFixture fixture;
    fixture.setUniverse({"A"});
    fixture.bars->put("A", quietBars(30, 1234.5, 2'500'000));
    const ScannerResult result = scanOnce(fixture,
                                          ruleOf("close > 1", "sma(40)",
                                                 {{"close", "close", ""},
                                                  {"loss", "-close / 100", "%"},
                                                  {"relvol", "relvol(20)", "x"},
                                                  {"slow", "sma(40)", "%"}}),
                                          kNow);
    ASSERT_EQ(result.symbols.size(), 1U);
    const ScannerHit& hit = result.symbols[0];
    EXPECT_EQ(hit.reason, "Match: close 1,234, loss -12.35 %, relvol 1.00x, slow not known");
    ASSERT_EQ(hit.parts.size(), 1U);
    EXPECT_EQ(hit.parts[0].title, "Match");
    EXPECT_EQ(hit.parts[0].values[1], (ReasonValue{"loss", -12.345, "%"}));
    EXPECT_EQ(hit.score, 0); // what cannot be known ranks as nothing
    EXPECT_TRUE(std::isnan(hit.values[3].value));
}

TEST(FormulaScanner, ASourceWithoutAnyBarsIsAnError)
{
    ScanFixture fixture;
    fixture.setUniverse({"A", "B"});
    const ScannerResult result = scanOnce(fixture, ruleOf("close > 1"), kNow);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, base::ErrorCode::NotFound);
    EXPECT_EQ(result.missing, 2U);
}

TEST(FormulaScanner, AnEmptyUniverseIsNone)
{
    ScanFixture fixture;
    const ScannerResult result = scanOnce(fixture, ruleOf("close > 1"), kNow);
    EXPECT_FALSE(result.error);
    EXPECT_TRUE(result.symbols.empty());
}

TEST(FormulaScanner, SeesNothingThatClosesLater)
{
    // The price jumps with the bar of Friday, January 19th, which closes at 21:00 UTC.
    ScanFixture fixture(ScanMode::Backtest);
    fixture.setUniverse({"A"});
    auto bars = quietBars(60, 10);
    for (std::size_t day = 18; day < bars.size(); ++day)
        bars[day].close = bars[day].open = 30, bars[day].high = 31, bars[day].low = 29;
    fixture.bars->put("A", bars);
    fixture.bars->knowsFuture = true;
    const auto found = [&](std::string_view now) {
        return scanOnce(fixture, ruleOf("close > 20"), support::utc(now)).symbols.size();
    };
    EXPECT_EQ(found("2024-01-19T20:59:59Z"), 0U);
    EXPECT_EQ(found("2024-01-19T21:00:00Z"), 1U);
}

TEST(FormulaScanner, BeforeTheOpenSomeRulesNeedPrices)
{
    ScanFixture fixture;
    fixture.setUniverse({"A"});
    fixture.bars->put("A", quietBars(30));
    FormulaRule rule = ruleOf("gap > 2");
    rule.usesToday = true;
    const ScannerResult without = scanOnce(fixture, rule, kNow, RunKind::PreSession);
    ASSERT_TRUE(without.skipped);
    EXPECT_NE(without.skipped->find("runs at the open"), std::string::npos);
    EXPECT_TRUE(without.symbols.empty());
    EXPECT_FALSE(scanOnce(fixture, rule, kNow).skipped);

    fixture.bars->days[sym("A")] = {kNow, 105, 106, 104, 105, 1000};
    const ScannerResult with = scanOnce(fixture, rule, kNow, RunKind::PreSession);
    EXPECT_FALSE(with.skipped);
    EXPECT_EQ(with.symbols.size(), 1U);
}

TEST(FormulaScanner, StopsWhenItIsTold)
{
    ScanFixture fixture;
    fixture.setUniverse({"A"});
    fixture.bars->put("A", quietBars(30));
    std::stop_source stop;
    stop.request_stop();
    ScanScope scope = fixture.scope(kNow);
    scope.stop = stop.get_token();
    ScanContext context(fixture.session, scope);
    FormulaScanner scanner(ruleOf("close > 1"));
    const ScannerResult result = scanner.scan(context);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, base::ErrorCode::Cancelled);
}

TEST(FormulaRule, OwnFormulasTakeScoreValuesAndNumbers)
{
    const auto texts =
        ownFormula(" rsi(period) >= bottom ", {{"period", 14.0},
                                               {"bottom", 70.0},
                                               {"score", std::string("relvol(20)")},
                                               {"show", std::vector<std::string>{"close", "gap"}}});
    ASSERT_TRUE(texts) << texts.error().message;
    EXPECT_EQ(texts->where, "rsi(period) >= bottom");
    EXPECT_EQ(texts->score, "relvol(20)");
    ASSERT_EQ(texts->show.size(), 2U);
    EXPECT_EQ(texts->parameters.at("period"), 14);
    EXPECT_TRUE(compileRule(*texts));
}

TEST(FormulaRule, SaysWhichPartIsWrong)
{
    const auto messageOf = [](std::string_view formula, const Properties& config) {
        const auto texts = ownFormula(formula, config);
        if (!texts)
            return texts.error().message;
        const auto rule = compileRule(*texts);
        return rule ? "" : rule.error().message;
    };
    EXPECT_EQ(messageOf("close > 1", {{"limit", 3.0}}),
              "limit is used by no formula of the scanner");
    EXPECT_EQ(messageOf("close > limit2", {{"limit", 3.0}}),
              "limit is used by no formula of the scanner");
    EXPECT_EQ(messageOf("close > 1", {{"score", 3.0}}),
              "score is used by no formula of the scanner");
    EXPECT_EQ(messageOf("close > 1", {{"fast", true}}), "fast is no setting of a formula scanner");
    EXPECT_EQ(messageOf("close", {}), "where: the formula is a number, not a condition.");
    EXPECT_EQ(messageOf("close >", {}).substr(0, 22), "where: line 1, column ");
    EXPECT_EQ(messageOf("close > 1", {{"score", std::string("closee")}}).substr(0, 23),
              "score: line 1, column 1");
}

} // namespace tapesift::scanners
