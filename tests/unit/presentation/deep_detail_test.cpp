#include <gtest/gtest.h>

#include "tapesift/presentation/symbol_detail.h"
#include "unit/presentation/locales.h"
#include "unit/presentation/sample_deep.h"

namespace tapesift::presentation {
namespace {

store::RunRecord deepRun()
{
    store::RunRecord run;
    run.spec.phase = market::ScanPhase::Deep;
    run.spec.model = "gbt-1a2b3c4d5e6f7a8b";
    return run;
}

store::LedgerEntry entryOf(const std::optional<store::DeepEntry>& deep, const char* symbol = "AAPL")
{
    analysis::QuickResult result;
    result.price = 200;
    return {.member = {*market::Symbol::parse(symbol), {}, {}, {}},
            .outcome = market::Outcome::Ok,
            .error = std::nullopt,
            .result = result,
            .deep = deep};
}

SymbolDetail describe(const analysis::DeepAnalysis& deep, const RiskBudget& risk = {},
                      const store::RunRecord& run = deepRun(), const char* symbol = "AAPL")
{
    return describeSymbol(run, entryOf(store::DeepEntry{{}, deep, {}}, symbol), false,
                          kEnglishNumbers, risk);
}

const DetailSection& section(const SymbolDetail& detail, SectionId id)
{
    static const DetailSection missing;
    for (const DetailSection& each : detail.sections)
        if (each.id == id)
            return each;
    ADD_FAILURE() << "no section " << sectionKey(id).toStdString();
    return missing;
}

// The cell of the row with that name.
QString cell(const DetailSection& section, const char* row, std::size_t column)
{
    for (const auto& cells : section.table.rows)
        if (cells.front().text == QString::fromUtf8(row))
            return cells.at(column).text;
    ADD_FAILURE() << "no row " << row;
    return {};
}

TEST(DeepDetail, HasASectionForEachPartWithItsExplanation)
{
    const SymbolDetail detail = describe(sampleDeep());
    ASSERT_EQ(detail.sections.size(), kSectionCount);
    for (std::size_t i = 0; i < kSectionCount; ++i) {
        const DetailSection& each = detail.sections[i];
        EXPECT_EQ(static_cast<std::size_t>(each.id), i);
        EXPECT_FALSE(each.title.isEmpty());
        EXPECT_FALSE(each.summary.isEmpty()) << each.title.toStdString();
        EXPECT_TRUE(each.toolTip.endsWith(QLatin1Char('.'))) << each.title.toStdString();
    }
    EXPECT_TRUE(detail.deepNote.isEmpty());
}

TEST(DeepDetail, TellsEachPartOfTheScoreWithItsPoints)
{
    analysis::DeepAnalysis deep = sampleDeep();
    deep.rank(50);
    const SymbolDetail detail = describe(deep);
    const DetailSection& score = section(detail, SectionId::Score);
    EXPECT_EQ(score.summary, QStringLiteral("57 of 100"));
    ASSERT_EQ(score.bars.size(), 9u);
    EXPECT_EQ(score.bars[0].label, QStringLiteral("Trend"));
    EXPECT_EQ(score.bars[0].value, QStringLiteral("9.0 of 18.0")); // 0.5 * 18
    EXPECT_DOUBLE_EQ(score.bars[0].share, 0.5);
    EXPECT_EQ(score.bars[0].sentence,
              QStringLiteral("ADX 14 is 15.0; SMA 50 is +2.50 % from SMA 200."));
    EXPECT_EQ(score.bars[4].value, QStringLiteral("7.0 of 10.0")); // 0.7 * 10
    // Momentum is 7 points above its middle, volatility 4 below.
    EXPECT_EQ(score.sentences.front(),
              QStringLiteral("Long: 57 of 100 points. Momentum speaks for it most."));
    EXPECT_TRUE(score.remarks.isEmpty());
}

TEST(DeepDetail, SaysThatTheRelativeStrengthFollows)
{
    const SymbolDetail detail = describe(sampleDeep());
    const DetailSection& score = section(detail, SectionId::Score);
    EXPECT_EQ(score.summary, QStringLiteral("58 of 100")); // 100 * 50 / 86
    EXPECT_FALSE(score.bars[6].isKnown);
    EXPECT_EQ(score.bars[6].value, NumberFormat::none());
    ASSERT_EQ(score.remarks.size(), 1);
}

TEST(DeepDetail, WorksOutThePositionOfBothSides)
{
    const SymbolDetail detail = describe(sampleDeep(), {20'000, 0.5});
    const DetailSection& levels = section(detail, SectionId::Levels);
    EXPECT_EQ(levels.summary, QStringLiteral("Long  1 : 2.00"));
    EXPECT_EQ(levels.direction, Direction::Up);
    EXPECT_EQ(cell(levels, "Entry", 1), QStringLiteral("200.00"));
    EXPECT_EQ(cell(levels, "Stop", 1), QStringLiteral("195.00"));
    EXPECT_EQ(cell(levels, "Stop away", 1), QStringLiteral("\u22122.50 %"));
    EXPECT_EQ(cell(levels, "Target", 1), QStringLiteral("210.00"));
    EXPECT_EQ(cell(levels, "Target away", 1), QStringLiteral("+5.00 %"));
    EXPECT_EQ(cell(levels, "Stop", 2), QStringLiteral("204.00"));
    EXPECT_EQ(cell(levels, "Stop away", 2), QStringLiteral("+2.00 %"));
    // 20,000 * 0.5 % = 100; 100 / 5 = 20 and 100 / 4 = 25 units.
    EXPECT_EQ(cell(levels, "Units", 1), QStringLiteral("20"));
    EXPECT_EQ(cell(levels, "Units", 2), QStringLiteral("25"));
    EXPECT_EQ(cell(levels, "Loss at the stop", 1), QStringLiteral("100"));
    EXPECT_EQ(cell(levels, "Invested", 2), QStringLiteral("5,000"));
    EXPECT_EQ(detail.risk, (RiskBudget{20'000, 0.5}));
}

TEST(DeepDetail, DividesCoinsButNotShares)
{
    // 100 / 5 = 20 at 1 %; 0.1 % of 10,000 is 10, and 10 / 4 = 2.5 units of the short side.
    const RiskBudget small{10'000, 0.1};
    EXPECT_EQ(cell(section(describe(sampleDeep(), small), SectionId::Levels), "Units", 2),
              QStringLiteral("2"));
    EXPECT_EQ(cell(section(describe(sampleDeep(), small, deepRun(), "BTC/USDT"), SectionId::Levels),
                   "Units", 2),
              QStringLiteral("2.5000"));
}

TEST(DeepDetail, TellsWhatThePredictionIsWorth)
{
    analysis::DeepAnalysis deep = sampleDeep();
    const SymbolDetail good = describe(deep);
    EXPECT_EQ(section(good, SectionId::Prediction).summary, QStringLiteral("61 % up"));
    deep.prediction->model.edge = false;
    const SymbolDetail poor = describe(deep);
    EXPECT_EQ(section(poor, SectionId::Prediction).summary, QStringLiteral("61 % up, no edge"));
    EXPECT_TRUE(section(poor, SectionId::Prediction)
                    .sentences.join(QLatin1Char(' '))
                    .contains(QStringLiteral("no better than the base rate")));
    deep.prediction.reset();
    const SymbolDetail shortOne = describe(deep);
    EXPECT_TRUE(section(shortOne, SectionId::Prediction)
                    .sentences.front()
                    .contains(QStringLiteral("Too little history")));
    store::RunRecord untrained = deepRun();
    untrained.spec.model.clear();
    const SymbolDetail none = describe(deep, {}, untrained);
    EXPECT_TRUE(section(none, SectionId::Prediction)
                    .sentences.front()
                    .contains(QStringLiteral("No model has been trained yet")));
}

TEST(DeepDetail, SaysWhatIsMissingPartByPart)
{
    analysis::DeepAnalysis deep = sampleDeep();
    deep.regime.reset();
    deep.longLevels.reset();
    deep.shortLevels.reset();
    deep.cycles.clear();
    deep.confluence = {DeepRow::kUnknown, {}};
    const SymbolDetail detail = describe(deep);
    for (const SectionId id :
         {SectionId::Regime, SectionId::Levels, SectionId::Confluence, SectionId::Cycles}) {
        EXPECT_EQ(section(detail, id).summary, NumberFormat::none())
            << sectionKey(id).toStdString();
        EXPECT_EQ(section(detail, id).sentences.size(), 1) << sectionKey(id).toStdString();
        EXPECT_TRUE(section(detail, id).table.isEmpty());
    }
    EXPECT_FALSE(detail.marks.levels || detail.marks.cycle);
}

TEST(DeepDetail, SaysWhyThereIsNothing)
{
    const auto note = [](const std::optional<store::DeepEntry>& deep, const store::RunRecord& run) {
        return describeSymbol(run, entryOf(deep), false, kEnglishNumbers);
    };
    EXPECT_TRUE(note({}, deepRun()).deepNote.contains(QStringLiteral("not been analysed")));
    EXPECT_TRUE(note({}, store::RunRecord()).deepNote.contains(QStringLiteral("verdict")));
    EXPECT_TRUE(note({}, deepRun()).sections.empty());
    analysis::DeepAnalysis nothing;
    nothing.confluence.score = DeepRow::kUnknown;
    nothing.weightedReturn = DeepRow::kUnknown;
    EXPECT_TRUE(note(store::DeepEntry{{}, nothing, {}}, deepRun())
                    .deepNote.contains(QStringLiteral("too little history")));
    const base::Error gone{base::ErrorCode::NotFound, "The file is gone.", {}, "Look again."};
    const SymbolDetail failed = note(store::DeepEntry{{}, {}, gone}, deepRun());
    EXPECT_TRUE(failed.isDeepFailure);
    EXPECT_TRUE(failed.deepNote.contains(QStringLiteral("The file is gone.\nLook again.")));
    EXPECT_TRUE(plainText(failed).contains(QStringLiteral("The file is gone.")));
}

TEST(DeepDetail, IsPartOfTheCopiedText)
{
    const QString text = plainText(describe(sampleDeep()));
    for (const char* part :
         {"Opportunity score: 58 of 100", "  Trend: 10.5 of 20.9", "Market regime: Bull",
          "Stop and target: Long  1 : 2.00", "  Units | 20 | 25", "Confluence: +0.50",
          "Cycles: 43.5 bars", "| Top in 10.4 |", "Prediction: 61 % up", "  AUC: 0.5700"}) {
        const QString wanted = QString::fromUtf8(part);
        EXPECT_TRUE(text.contains(wanted.trimmed())) << part;
    }
}

TEST(DeepDetail, GivesTheChartItsMarks)
{
    const SymbolDetail detail = describe(sampleDeep());
    EXPECT_EQ(detail.marks.symbol, QStringLiteral("AAPL"));
    ASSERT_TRUE(detail.marks.levels);
    EXPECT_DOUBLE_EQ(detail.marks.levels->stopLoss, 195);
    ASSERT_TRUE(detail.marks.cycle);
    EXPECT_DOUBLE_EQ(detail.marks.cycle->period, 43.5);
}

} // namespace
} // namespace tapesift::presentation
