#include "tapesift/presentation/symbol_detail.h"

#include <set>

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using analysis::ReasonCode;
using analysis::Signal;
using indicators::IndicatorId;

const QString kNoText = NumberFormat::none();

constexpr base::UtcSeconds kFriday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 20}};

store::RunRecord demoDetailRun()
{
    using namespace std::chrono_literals;
    store::RunRecord run;
    run.name = "scan_20260321_060000";
    run.spec.asOf = kFriday + 24h - 1s;
    run.spec.asOfClosed = true;
    return run;
}

store::LedgerEntry sellEntry()
{
    analysis::QuickResult result;
    result.price = 123.25;
    result.change = -1.5;
    result.changePercent = -1.25;
    result.volume = 54'321'000;
    result.timestamp = kFriday;
    result.verdict = {Signal::Sell,
                      -0.42,
                      42,
                      {{ReasonCode::TrendDown, -0.25, 120, 130},
                       {ReasonCode::RsiFalling, -0.2, 41, 0},
                       {ReasonCode::NearHigh, 0.05, 88, 125}}};
    result.indicators[IndicatorId::Rsi14] = 41;
    result.indicators[IndicatorId::Ema200] = 131.5;
    result.indicators[IndicatorId::Atr14] = 2.465;
    result.indicators[IndicatorId::RelVolume20] = 1.75;
    result.indicators[IndicatorId::VolumeSma20] = 31'000'000;
    result.indicators[IndicatorId::Macd] = -0.5;
    result.warming = {IndicatorId::Ema200};
    result.source = {"demo", "demo-1a2b3c4d", true, 1260};
    return {.member = {*market::Symbol::parse("BRK.B"), "NYSE", "Berkshire Hathaway", "Financials"},
            .outcome = market::Outcome::Ok,
            .error = std::nullopt,
            .result = result};
}

const DetailValue& item(const std::vector<DetailValue>& values, const QString& label)
{
    static const DetailValue missing;
    for (const DetailValue& value : values) {
        if (value.label == label)
            return value;
    }
    ADD_FAILURE() << "no item " << label.toStdString();
    return missing;
}

const DetailValue& indicator(const SymbolDetail& detail, const QString& label)
{
    for (const DetailGroup& group : detail.indicators) {
        for (const DetailValue& value : group.values) {
            if (value.label == label)
                return value;
        }
    }
    return item({}, label);
}

TEST(SymbolDetail, TellsWhatAndWhere)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    EXPECT_EQ(detail.symbol, QStringLiteral("BRK.B"));
    EXPECT_EQ(detail.name, QStringLiteral("Berkshire Hathaway"));
    EXPECT_EQ(detail.exchange, QStringLiteral("NYSE"));
    EXPECT_EQ(detail.sector, QStringLiteral("Financials"));
    EXPECT_EQ(detail.price, QStringLiteral("123.25"));
    EXPECT_EQ(detail.change, QStringLiteral("\u22121.50"));
    EXPECT_EQ(detail.changePercent, QStringLiteral("\u22121.25 %"));
    EXPECT_EQ(detail.volume, QStringLiteral("54.32M"));
    EXPECT_EQ(detail.direction, Direction::Down);
    EXPECT_FALSE(detail.isForming);
}

TEST(SymbolDetail, ChangeThatDoesNotExistHasNoDirection)
{
    store::LedgerEntry entry = sellEntry();
    entry.result->change = entry.result->changePercent = indicators::kNoValue;
    const SymbolDetail detail = describeSymbol(demoDetailRun(), entry, false, kEnglishNumbers);
    EXPECT_EQ(detail.change, kNoText);
    EXPECT_EQ(detail.changePercent, kNoText);
    EXPECT_EQ(detail.direction, Direction::Flat);
}

TEST(SymbolDetail, CountsTheSignsOfTheVerdict)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    EXPECT_EQ(detail.signalText, QStringLiteral("Sell"));
    EXPECT_EQ(detail.strengthText, QStringLiteral("42"));
    EXPECT_EQ(detail.scoreText, QStringLiteral("\u22120.42"));
    EXPECT_EQ(detail.verdictSentence,
              QStringLiteral("Sell, strength 42: 2 of 3 signs point down."));
}

TEST(SymbolDetail, NeutralVerdictTellsBothSides)
{
    store::LedgerEntry entry = sellEntry();
    entry.result->verdict.signal = Signal::Neutral;
    entry.result->verdict.strength = 4;
    EXPECT_EQ(describeSymbol(demoDetailRun(), entry, false, kEnglishNumbers).verdictSentence,
              QStringLiteral("Neutral, strength 4: signs that point up: 1, down: 2."));
    entry.result->verdict.reasons = {{ReasonCode::NoMovement}};
    EXPECT_EQ(describeSymbol(demoDetailRun(), entry, false, kEnglishNumbers).verdictSentence,
              QStringLiteral("Neutral: no sign points up or down."));
}

TEST(SymbolDetail, ReasonsAreMeasuredAgainstTheHeaviest)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    ASSERT_EQ(detail.reasons.size(), 3u);
    EXPECT_EQ(detail.reasons[0].scoreText, QStringLiteral("\u22120.25"));
    EXPECT_EQ(detail.reasons[0].direction, Direction::Down);
    EXPECT_DOUBLE_EQ(detail.reasons[0].share, 1);
    EXPECT_DOUBLE_EQ(detail.reasons[1].share, 0.8); // 0.20 of 0.25
    EXPECT_DOUBLE_EQ(detail.reasons[2].share, 0.2); // 0.05 of 0.25
    EXPECT_EQ(detail.reasons[2].direction, Direction::Up);
    EXPECT_EQ(detail.reasons[2].scoreText, QStringLiteral("+0.05"));
}

TEST(SymbolDetail, EveryIndicatorStandsInOneGroup)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    std::set<QString> labels;
    for (const DetailGroup& group : detail.indicators) {
        EXPECT_FALSE(group.title.isEmpty());
        for (const DetailValue& value : group.values)
            EXPECT_TRUE(labels.insert(value.label).second) << value.label.toStdString();
    }
    EXPECT_EQ(labels.size(), indicators::kIndicatorCount + 2); // ATR in percent, the volume
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        EXPECT_TRUE(labels.contains(QString::fromUtf8(info.label.data()))) << info.label;
}

TEST(SymbolDetail, WritesEachIndicatorInItsUnit)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    EXPECT_EQ(indicator(detail, QStringLiteral("RSI 14")).value, QStringLiteral("41.0"));
    EXPECT_EQ(indicator(detail, QStringLiteral("EMA 200")).value, QStringLiteral("131.50"));
    EXPECT_EQ(indicator(detail, QStringLiteral("Relative volume 20")).value,
              QStringLiteral("1.75 ×"));
    EXPECT_EQ(indicator(detail, QStringLiteral("Average volume 20")).value,
              QStringLiteral("31.00M"));
    EXPECT_EQ(indicator(detail, QStringLiteral("MACD 12, 26")).value,
              QStringLiteral("\u22120.500"));
    // 2.465 of 123.25 is 2 %.
    EXPECT_EQ(indicator(detail, QStringLiteral("ATR 14 in percent")).value,
              QStringLiteral("2.00 %"));
    EXPECT_EQ(indicator(detail, QStringLiteral("SMA 200")).value, kNoText);
}

TEST(SymbolDetail, ToolTipTellsFormulaAndBars)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    const DetailValue& rsi = indicator(detail, QStringLiteral("RSI 14"));
    // 14 changes need 15 bars; a Wilder seed of 14 weighs under 0.1 % after 94 more (3.2).
    EXPECT_EQ(rsi.toolTip,
              QStringLiteral("100 - 100 / (1 + Wilder average of rises / of falls), 14\n"
                             "Bars used: 1,260\nNeeds 15 bars; settled after 109."));
    EXPECT_FALSE(rsi.isWarming);
    const DetailValue& missing = indicator(detail, QStringLiteral("SMA 200"));
    EXPECT_TRUE(missing.toolTip.contains(QStringLiteral("Needs 200 bars.")));
    EXPECT_TRUE(missing.toolTip.contains(QStringLiteral("too few bars")));
}

TEST(SymbolDetail, WarmingIndicatorSaysSo)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    const DetailValue& ema = indicator(detail, QStringLiteral("EMA 200"));
    EXPECT_TRUE(ema.isWarming);
    EXPECT_TRUE(ema.toolTip.contains(QStringLiteral("Warming up")));
}

TEST(SymbolDetail, TellsWhatIsOddAboutTheData)
{
    store::LedgerEntry entry = sellEntry();
    EXPECT_TRUE(describeSymbol(demoDetailRun(), entry, false, kEnglishNumbers).notes.empty());
    entry.result->quality = {{market::QualityFlag::Gap, kFriday, "7 days without a bar"}};
    const SymbolDetail detail = describeSymbol(demoDetailRun(), entry, false, kEnglishNumbers);
    ASSERT_EQ(detail.notes.size(), 1u);
    EXPECT_EQ(detail.notes[0].date, QStringLiteral("2026-03-20"));
    EXPECT_EQ(detail.notes[0].label, QStringLiteral("Gap"));
    EXPECT_EQ(detail.notes[0].detail, QStringLiteral("7 days without a bar"));
    EXPECT_FALSE(detail.notes[0].toolTip.isEmpty());
}

TEST(SymbolDetail, SimulatedPricesAreCalledSo)
{
    const SymbolDetail detail =
        describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers);
    EXPECT_TRUE(detail.isSimulated);
    EXPECT_EQ(item(detail.source, QStringLiteral("Kind")).value,
              QStringLiteral("Simulated: nobody paid these prices"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Bars used")).value, QStringLiteral("1,260"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Prices")).value,
              QStringLiteral("Adjusted for splits"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Last bar")).value,
              QStringLiteral("2026-03-20, closed"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Seen as of")).value,
              QStringLiteral("2026-03-20"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Result")).value,
              QStringLiteral("Worked out in this scan"));
}

TEST(SymbolDetail, IntradayBarOfAFileThatIsStillForming)
{
    using namespace std::chrono_literals;
    store::RunRecord run = demoDetailRun();
    run.spec.dataPath = "/data/bars";
    run.spec.interval = market::Interval::Hour1;
    run.spec.asOf = kFriday + 14h + 45min;
    run.spec.asOfClosed = false;
    store::LedgerEntry entry = sellEntry();
    entry.result->forming = true;
    entry.result->timestamp = kFriday + 14h;
    entry.result->source = {"csv", "csv-1a2b3c4d", false, 300};
    const SymbolDetail detail = describeSymbol(run, entry, true, kEnglishNumbers);
    EXPECT_TRUE(detail.isForming);
    EXPECT_FALSE(detail.isSimulated);
    EXPECT_EQ(item(detail.source, QStringLiteral("Folder or file")).value,
              QStringLiteral("/data/bars"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Prices")).value,
              QStringLiteral("As in the source"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Last bar")).value,
              QStringLiteral("2026-03-20 14:00 UTC, not closed yet"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Seen as of")).value,
              QStringLiteral("2026-03-20 14:45 UTC"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Result")).value,
              QStringLiteral("Taken over from an earlier scan of the same bars"));
}

TEST(SymbolDetail, TellsWhoSteppedInForWhom)
{
    store::RunRecord run = demoDetailRun();
    run.spec.provider = "binance";
    store::LedgerEntry entry = sellEntry();
    entry.result->source = {"binance", "binance-1a2b3c4d", false, 300};
    EXPECT_EQ(
        item(describeSymbol(run, entry, false, kEnglishNumbers).source, QStringLiteral("Source"))
            .value,
        QStringLiteral("Binance"));
    entry.result->source = {"kraken", "kraken-1a2b3c4d", false, 300};
    const SymbolDetail detail = describeSymbol(run, entry, false, kEnglishNumbers);
    EXPECT_EQ(item(detail.source, QStringLiteral("Source")).value,
              QStringLiteral("Kraken, stepped in for Binance"));
    EXPECT_EQ(item(detail.source, QStringLiteral("Feed")).value, QStringLiteral("kraken-1a2b3c4d"));
}

TEST(SymbolDetail, SaysHowPricesAreAdjusted)
{
    store::RunRecord run = demoDetailRun();
    run.spec.provider = "binance";
    store::LedgerEntry entry = sellEntry();
    const auto prices = [&](bool isAdjusted, market::Adjustment wanted) {
        run.spec.adjustment = wanted;
        entry.result->source.adjusted = isAdjusted;
        return item(describeSymbol(run, entry, false, kEnglishNumbers).source,
                    QStringLiteral("Prices"))
            .value;
    };
    EXPECT_EQ(prices(true, market::Adjustment::Splits), QStringLiteral("Adjusted for splits"));
    EXPECT_EQ(prices(true, market::Adjustment::All),
              QStringLiteral("Adjusted for splits and dividends"));
    EXPECT_EQ(prices(true, market::Adjustment::Raw), QStringLiteral("Adjusted by the source"));
    EXPECT_EQ(prices(false, market::Adjustment::Splits), QStringLiteral("As traded"));
}

TEST(FailureDetail, TellsWhatHappenedAndWhatToDo)
{
    FailureRow row;
    row.symbol = QStringLiteral("ABC");
    row.name = QStringLiteral("Abc Inc.");
    row.outcome = market::Outcome::Failed;
    row.error = {base::ErrorCode::NotFound, "ABC cannot be read.", "cause", "Wait."};
    const FailureDetail detail = describeFailure(row);
    EXPECT_EQ(detail.symbol, QStringLiteral("ABC"));
    EXPECT_EQ(detail.name, QStringLiteral("Abc Inc."));
    EXPECT_EQ(detail.outcome, market::Outcome::Failed);
    EXPECT_EQ(detail.outcomeText, QStringLiteral("Failed"));
    EXPECT_FALSE(detail.explanation.isEmpty());
    EXPECT_EQ(detail.message, QStringLiteral("ABC cannot be read."));
    EXPECT_EQ(detail.details, QStringLiteral("cause"));
    EXPECT_EQ(detail.suggestion, QStringLiteral("Wait."));
}

TEST(FailureDetail, SuggestionThatTheExplanationRepeatsIsLeftOut)
{
    FailureRow row;
    row.outcome = market::Outcome::Stale;
    row.error.suggestion = "Update its data, or scan as of an earlier date with --as-of.";
    EXPECT_TRUE(describeFailure(row).suggestion.isEmpty());
    EXPECT_TRUE(describeFailure(row).explanation.contains(QStringLiteral("Update its data")));
}

TEST(PlainText, HoldsEveryFactOfASymbol)
{
    const QString text =
        plainText(describeSymbol(demoDetailRun(), sellEntry(), false, kEnglishNumbers));
    for (const char* part :
         {"BRK.B, Berkshire Hathaway, NYSE, Financials\n", "123.25, \u22121.50, \u22121.25 %\n",
          "Sell, strength 42: 2 of 3 signs point down.\n", "+0.05  The price is at 88 %",
          "Momentum\n  RSI 14: 41.0\n", "  Bars used: 1,260\n"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << "\n" << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("Quality of the data"))) << "nothing odd";
}

} // namespace
} // namespace tapesift::presentation
