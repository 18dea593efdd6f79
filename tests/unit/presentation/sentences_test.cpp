#include "tapesift/presentation/sentences.h"

#include <set>

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using analysis::ReasonCode;
using analysis::Signal;
using market::QualityFlag;

constexpr QualityFlag kFirstFlag = QualityFlag::MissingPrice;
constexpr QualityFlag kLastFlag = market::kLastQualityFlag;

TEST(OutcomeCountText, CountsWhatCanBeCounted)
{
    EXPECT_EQ(outcomeCountText(market::Outcome::TooShort, 12), QStringLiteral("12 too short"));
    EXPECT_EQ(outcomeCountText(market::Outcome::NoData, 1), QStringLiteral("1 no data"));
}

TEST(ReasonText, PutsTheNumbersInTheirPlaces)
{
    EXPECT_EQ(reasonText({ReasonCode::RsiOversold, 0.2, 27.44, 0}, kEnglishNumbers),
              QStringLiteral("RSI 14 is 27.4, below 30: oversold."));
    EXPECT_EQ(reasonText({ReasonCode::AboveAverages, 0.2, 5, 6}, kEnglishNumbers),
              QStringLiteral("The price is above 5 of 6 moving averages."));
    EXPECT_EQ(
        reasonText({ReasonCode::TrendUp, 0.2, 178.434, 0.01234}, kEnglishNumbers),
        QStringLiteral("SMA 50 at 178.43 is above SMA 200 at 0.01234: the long trend is up."));
}

TEST(ReasonText, WritesNumbersAsTheLanguageDoes)
{
    EXPECT_EQ(
        reasonText({ReasonCode::VolumeConfirmsUp, 0.2, 2.34, 1.5}, kGermanNumbers),
        QStringLiteral("Volume is 2,3 times its 20-bar mean on a change of +1,50 %: buying."));
}

TEST(ReasonText, LeavesNoPlaceEmpty)
{
    std::set<QString> sentences;
    for (int code = static_cast<int>(ReasonCode::RsiOversold);
         code <= static_cast<int>(ReasonCode::NoMovement); ++code) {
        const QString text =
            reasonText({static_cast<ReasonCode>(code), 0.1, 55, 66}, kEnglishNumbers);
        EXPECT_TRUE(text.endsWith(QLatin1Char('.'))) << code;
        EXPECT_FALSE(text.contains(QLatin1Char('{'))) << text.toStdString();
        EXPECT_TRUE(sentences.insert(text).second) << text.toStdString();
    }
}

TEST(SignalText, NamesEverySignalWithAGlyphOfItsOwn)
{
    EXPECT_EQ(signalText(Signal::StrongBuy), QStringLiteral("Strong Buy"));
    EXPECT_EQ(signalText(Signal::Neutral), QStringLiteral("Neutral"));
    EXPECT_EQ(signalGlyph(Signal::StrongBuy), QStringLiteral("▲▲"));
    EXPECT_EQ(signalGlyph(Signal::Buy), QStringLiteral("▲"));
    EXPECT_EQ(signalGlyph(Signal::Neutral), QStringLiteral("–"));
    EXPECT_EQ(signalGlyph(Signal::Sell), QStringLiteral("▼"));
    EXPECT_EQ(signalGlyph(Signal::StrongSell), QStringLiteral("▼▼"));
}

TEST(OutcomeText, BeginsWithACapital)
{
    EXPECT_EQ(outcomeText(market::Outcome::TooShort), QStringLiteral("Too short"));
    EXPECT_EQ(outcomeText(market::Outcome::UnknownSymbol), QStringLiteral("Unknown symbol"));
}

TEST(OutcomeText, EveryOutcomeHasALabelAndAnExplanation)
{
    std::set<QString> texts;
    for (const market::Outcome outcome : market::kAllOutcomes) {
        const QString explanation = outcomeExplanation(outcome);
        EXPECT_TRUE(texts.insert(outcomeText(outcome)).second);
        EXPECT_TRUE(texts.insert(explanation).second);
        EXPECT_TRUE(explanation.endsWith(QLatin1Char('.'))) << explanation.toStdString();
    }
    EXPECT_FALSE(texts.contains(QString()));
}

TEST(QualityText, EveryFlagHasALabelAndAnExplanation)
{
    std::set<QString> texts;
    for (int flag = static_cast<int>(kFirstFlag); flag <= static_cast<int>(kLastFlag); ++flag) {
        const QString explanation = qualityExplanation(static_cast<QualityFlag>(flag));
        EXPECT_TRUE(texts.insert(qualityText(static_cast<QualityFlag>(flag))).second) << flag;
        EXPECT_TRUE(texts.insert(explanation).second) << flag;
        EXPECT_TRUE(explanation.endsWith(QLatin1Char('.'))) << flag;
    }
    EXPECT_FALSE(texts.contains(QString()));
}

TEST(EngineMessage, GivesUnknownTextsBackAsTheyAre)
{
    EXPECT_EQ(engineMessage("Results finalized"), QStringLiteral("Results finalized"));
    EXPECT_EQ(engineMessage("Fetched 412 symbols"), QStringLiteral("Fetched 412 symbols"));
    EXPECT_EQ(engineMessage("The disk is full: \xC3\xA4."),
              QStringLiteral("The disk is full: \u00E4."));
    EXPECT_EQ(engineMessage("Fetched symbols"), QStringLiteral("Fetched symbols"));
    EXPECT_EQ(engineMessage("Fetched x symbols"), QStringLiteral("Fetched x symbols"));
    EXPECT_EQ(engineMessage(""), QString());
}

} // namespace
} // namespace tapesift::presentation
