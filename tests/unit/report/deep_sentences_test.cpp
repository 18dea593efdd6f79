#include "tapesift/report/deep_sentences.h"

#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

// A place in the text for each number that has a style, and a NUL behind it for translation.
void expectSound(const SentenceTemplate& form)
{
    EXPECT_EQ(form.text.find("{a}") != std::string_view::npos, form.a != NumberStyle::None)
        << form.text;
    EXPECT_EQ(form.text.find("{b}") != std::string_view::npos, form.b != NumberStyle::None)
        << form.text;
    EXPECT_EQ(form.text.data()[form.text.size()], '\0') << form.text;
    EXPECT_TRUE(form.text.ends_with('.')) << form.text;
}

TEST(ScorePartSentence, SaysSomethingElseForEachPartKnownOrNot)
{
    std::set<std::string> sentences;
    std::set<std::string_view> labels;
    for (const analysis::ScorePartInfo& info : analysis::scoreParts()) {
        for (const analysis::PartGrade& grade :
             {analysis::PartGrade{0.5, 12, 34}, analysis::PartGrade{}}) {
            const Sentence sentence = scorePartSentence(info.part, grade);
            expectSound(sentence.form);
            EXPECT_TRUE(sentences.insert(englishText(sentence)).second) << englishText(sentence);
        }
        EXPECT_TRUE(labels.insert(scorePartLabel(info.part)).second);
    }
    EXPECT_FALSE(labels.contains(""));
}

TEST(ScorePartSentence, NeverHasANumberThatIsNone)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double huge = std::numeric_limits<double>::infinity();
    for (const analysis::ScorePartInfo& info : analysis::scoreParts()) {
        for (const analysis::PartGrade& grade :
             {analysis::PartGrade{none, 12, 34}, analysis::PartGrade{0.5, none, 34},
              analysis::PartGrade{0.5, 12, none}, analysis::PartGrade{0.5, huge, 34}})
            EXPECT_TRUE(englishText(scorePartSentence(info.part, grade)).starts_with("Not known:"));
    }
}

TEST(RegimeSentences, NameTheLevelOfTheVolatility)
{
    using analysis::VolatilityLevel;
    for (const VolatilityLevel level :
         {VolatilityLevel::Low, VolatilityLevel::Medium, VolatilityLevel::High}) {
        analysis::MarketRegime regime = *sampleDeep().regime;
        regime.volatility = level;
        const auto sentences = regimeSentences(regime);
        ASSERT_EQ(sentences.size(), 3U);
        for (const Sentence& sentence : sentences)
            expectSound(sentence.form);
        EXPECT_TRUE(
            englishText(sentences[1]).ends_with(": " + std::string(volatilityLabel(level)) + "."));
    }
    EXPECT_EQ(regimeLabel(analysis::Regime::Bear), "Bear");
    EXPECT_EQ(regimeLabel(analysis::Regime::Range), "Range");
    EXPECT_EQ(regimeLabel(analysis::Regime::Volatile), "Volatile");
    EXPECT_EQ(sideLabel(analysis::Side::Short), "Short");
}

TEST(LevelSentences, NameTheSwingOfEachSide)
{
    using analysis::LevelBasis;
    analysis::RiskLevels up = *sampleDeep().longLevels;
    analysis::RiskLevels down = *sampleDeep().shortLevels;
    up.targetBasis = LevelBasis::Swing;
    down.stopBasis = LevelBasis::Swing;
    EXPECT_EQ(englishText(levelSentences(up)[1]),
              "The target is the swing high at 140.00, 2.00 times the risk away.");
    EXPECT_EQ(englishText(levelSentences(down)[0]),
              "The stop is 2.00 ATR away, just above the swing high at 140.00.");
    for (const analysis::RiskLevels& levels : {up, down})
        for (const Sentence& sentence : levelSentences(levels))
            expectSound(sentence.form);
}

TEST(CycleSentence, TellsTheNextTurn)
{
    analysis::Cycle cycle = sampleDeep().cycles[0];
    EXPECT_EQ(englishText(cycleSentence(cycle)), "21.5 bars; the next top is due in 4.5 bars.");
    cycle.nextTurn = analysis::Turn::Bottom;
    EXPECT_EQ(englishText(cycleSentence(cycle)), "21.5 bars; the next bottom is due in 4.5 bars.");
}

TEST(PredictionSentences, EndWithWhatTheModelIsWorth)
{
    analysis::Prediction prediction = *sampleDeep().prediction;
    for (const Sentence& sentence : predictionSentences(prediction))
        expectSound(sentence.form);
    EXPECT_EQ(englishText(predictionSentences(prediction).back()),
              "The model is no better than the base rate: this is no edge.");
    prediction.model.edge = true;
    expectSound(predictionSentences(prediction).back().form);
    EXPECT_EQ(englishText(predictionSentences(prediction).back()),
              "The model is better than the base rate beyond chance.");
}

} // namespace
} // namespace tapesift::report
