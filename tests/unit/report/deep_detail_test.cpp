// What `show RUN SYMBOL` says of the deep phase.

#include <sstream>

#include <gtest/gtest.h>

#include "deep_samples.h"
#include "tapesift/report/symbol_detail.h"
#include "unit/report/expect_contains.h"

namespace tapesift::report {
namespace {

std::string deepDetailOf(const store::LedgerEntry& entry, const ScanReport& report)
{
    std::ostringstream text;
    writeSymbolDetail(text, report.run, entry, {}, {});
    return text.str();
}

std::string deepDetailOf(const store::LedgerEntry& entry)
{
    return deepDetailOf(entry, deepReport({entry}));
}

TEST(DeepDetail, TellsEachSectionInSentences)
{
    const std::string text = deepDetailOf(deepEntry("AAPL"));
    const std::string deep =
        text.substr(text.find("\nOpportunity"), text.find("\nIndicators") - text.find("\nOppor"));
    EXPECT_EQ(
        deep,
        "\nOpportunity score 60.5 of 100, long side\n"
        "  Trend               9.0 of 18.0  ADX 14 is 31.4; SMA 50 is +2.50 % from SMA 200.\n"
        "  Momentum           14.0 of 14.0  RSI 14 is 68.2; the price moved +4.25 % in 10 bars.\n"
        "  Volume              0.0 of  8.0  Volume is 1.8 times its 20-bar mean on a change of "
        "-1.25 %.\n"
        "  Volatility          2.0 of  8.0  The volatility is above that of 75 % of the last 252 "
        "bars; ATR 14 is 2.02 % of the price.\n"
        "  Position            8.0 of 10.0  The price is at 80 % of the range of the last 252 "
        "bars.\n"
        "  Confluence         10.5 of 14.0  3 timeframes agree at +0.50, of -1 to +1.\n"
        "  Relative strength   7.0 of 14.0  Percentile 50 of the universe; the weighted return is "
        "+7.50 %.\n"
        "  Risk/reward         4.0 of  8.0  The target is 2.00 times as far as the stop, which is "
        "4.06 % away.\n"
        "  Liquidity           6.0 of  6.0  6.70B are traded a bar, in units of the price; the "
        "mean volume is 54.32M.\n"
        "\nMarket regime: Bull, confidence 75 %, volatility high\n"
        "  ADX 14 is 31.4; SMA 50 moves +0.12 ATR a bar.\n" // 0.125, rounded to even
        "  The volatility is above that of 75 % of the last 252 bars: high.\n"
        "  It has held for 37 closed bars.\n"
        "\nStop and target\n"
        "  Long   entry 123.25, stop 118.25, target 133.25, risk/reward 2.00\n"
        "         The stop is 2.00 ATR away, just below the swing low at 118.88.\n"
        "         The target is 2.00 times the risk away; no swing is fit for one.\n"
        "  Short  entry 123.25, stop 128.25, target 118.88, risk/reward 0.88\n"
        "         The stop is 2.00 ATR away; no swing lies at a useful distance.\n"
        "         The target is the swing low at 118.88, 0.88 times the risk away.\n"
        "\nConfluence +0.50\n"
        "  1d   ▲  Buy, strength 42, from 1260 bars\n"
        "  1wk  ▲▲ Strong Buy, strength 61, from 260 bars\n"
        "  1mo  –  Neutral, strength 5, from 60 bars\n"
        "\nCycles\n"
        "  21.5 bars; the next top is due in 4.5 bars. Share of the movement 30 %, significance "
        "97 %.\n"
        "\nPrediction\n"
        "  The close in 5 bars is higher with a probability of 56.2 %.\n"
        "  The base rate is 53.1 %: the share of rises in bars that the model had not seen.\n"
        "  On those bars its AUC is 0.5121; a coin has 0.5.\n"
        "  Its Brier score is 0.2487, that of always saying the base rate 0.2491.\n"
        "  The model is no better than the base rate: this is no edge.\n"
        "  Model gbt-1a2b3c4d5e6f7a8b\n");
}

TEST(DeepDetail, StandsBehindTheVerdictAndBeforeTheIndicators)
{
    const std::string text = deepDetailOf(deepEntry("AAPL"));
    EXPECT_LT(text.find("strength 42"), text.find("Opportunity score"));
    EXPECT_LT(text.find("Prediction"), text.find("Indicators"));
}

TEST(DeepDetail, SaysWhatIsMissing)
{
    analysis::DeepAnalysis nothing;
    nothing.confluence.score = std::numeric_limits<double>::quiet_NaN();
    const std::string text = deepDetailOf(deepEntry("NEW", nothing));
    expectContains(text, "\nOpportunity score —, long side\n"
                         "  Trend                 — of    —  Not known: SMA 200 takes 200 closed "
                         "bars.\n");
    expectContains(text, "  Too little is known for a score: its parts must weigh half.\n");
    expectContains(text, "\nMarket regime\n  too little history\n");
    expectContains(text, "\nStop and target\n  too little history\n");
    expectContains(text, "\nConfluence\n  too little history for a second timeframe");
    expectContains(text, "\nCycles\n  none above noise, or too little history\n");
    expectContains(text, "\nPrediction\n  too little history\n");
    EXPECT_EQ(text.find("nan"), std::string::npos);
}

TEST(DeepDetail, TellsWhyThereIsNoPredictionAndNoCycle)
{
    ScanReport report = deepReport({});
    report.run.spec.model.clear();
    report.run.spec.cycles = 0;
    analysis::DeepAnalysis deep = sampleDeep();
    deep.prediction.reset();
    deep.cycles.clear();
    deep.shortLevels.reset();
    const std::string text = deepDetailOf(deepEntry("A", deep), report);
    expectContains(text, "\nPrediction\n  no model has been trained: tapesift model train\n");
    expectContains(text, "\nCycles\n  not looked for: the scan was told so\n");
    expectContains(text, "  Short  none: too little history, or no sound level\n");
}

TEST(DeepDetail, TellsASmallShareAsSmall)
{
    analysis::DeepAnalysis deep = sampleDeep();
    deep.cycles[0].power = 0.0002;
    expectContains(deepDetailOf(deepEntry("A", deep)), "Share of the movement below 1 %,");
}

TEST(DeepDetail, TellsAnEdgeOnlyWhereThereIsOne)
{
    analysis::DeepAnalysis deep = sampleDeep();
    deep.prediction->model.edge = true;
    const std::string text = deepDetailOf(deepEntry("A", deep));
    expectContains(text, "  The model is better than the base rate beyond chance.\n");
    EXPECT_EQ(text.find("no better"), std::string::npos);
}

TEST(DeepDetail, TellsFailuresAndWhatIsPending)
{
    expectContains(deepDetailOf(deepFailure("B")), "\nNot analysed in depth\n"
                                                   "  The bars of B are gone.\n"
                                                   "  no file\n"
                                                   "  Scan again.\n"
                                                   "\nIndicators\n");
    expectContains(deepDetailOf(okEntry("C")), "\nNot analysed in depth yet\n\nIndicators\n");
}

TEST(DeepDetail, IsNotThereInAQuickRun)
{
    const store::LedgerEntry entry = okEntry("A");
    const std::string text = deepDetailOf(entry, sampleReport({entry}));
    EXPECT_EQ(text.find("in depth"), std::string::npos);
    EXPECT_EQ(text.find("Opportunity"), std::string::npos);
}

} // namespace
} // namespace tapesift::report
