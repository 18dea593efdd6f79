#include "tapesift/report/sentences.h"

#include <set>

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

using analysis::Reason;
using analysis::ReasonCode;

TEST(ReasonSentence, PutsTheNumbersIn)
{
    EXPECT_EQ(reasonSentence({ReasonCode::RsiOversold, 0.2, 27.44, 0}),
              "RSI 14 is 27.4, below 30: oversold.");
    EXPECT_EQ(reasonSentence({ReasonCode::MacdAboveSignal, 0.2, 1.239, -0.5}),
              "MACD 1.24 is above its signal line -0.5000: momentum is up.");
    EXPECT_EQ(reasonSentence({ReasonCode::AboveAverages, 0.2, 5, 7}),
              "The price is above 5 of 7 moving averages.");
    EXPECT_EQ(reasonSentence({ReasonCode::VolumeConfirmsUp, 0.2, 2.34, 1.5}),
              "Volume is 2.3 times its 20-bar mean on a change of +1.50 %: buying.");
    EXPECT_EQ(reasonSentence({ReasonCode::NearLow, -0.2, 3.6, 98.2}),
              "The price is at 4 % of its 20-bar range, near the low 98.20.");
}

TEST(ReasonSentence, SaysSomethingDifferentForEachCode)
{
    std::set<std::string> sentences;
    for (int code = static_cast<int>(ReasonCode::RsiOversold);
         code <= static_cast<int>(ReasonCode::NoMovement); ++code) {
        const std::string sentence = reasonSentence({static_cast<ReasonCode>(code), 0.1, 55, 66});
        EXPECT_TRUE(sentence.ends_with('.')) << code;
        EXPECT_TRUE(sentences.insert(sentence).second) << sentence;
    }
}

TEST(ReasonTemplate, HasAPlaceForEachNumberThatHasAStyle)
{
    for (int code = static_cast<int>(ReasonCode::RsiOversold);
         code <= static_cast<int>(ReasonCode::NoMovement); ++code) {
        const SentenceTemplate sentence = reasonTemplate(static_cast<ReasonCode>(code));
        EXPECT_EQ(sentence.text.find("{a}") != std::string_view::npos,
                  sentence.a != NumberStyle::None)
            << sentence.text;
        EXPECT_EQ(sentence.text.find("{b}") != std::string_view::npos,
                  sentence.b != NumberStyle::None)
            << sentence.text;
        EXPECT_EQ(sentence.text.data()[sentence.text.size()], '\0') << sentence.text;
    }
}

TEST(Labels, NameSignalsAndOutcomes)
{
    EXPECT_EQ(signalLabel(analysis::Signal::StrongBuy), "Strong Buy");
    EXPECT_EQ(signalLabel(analysis::Signal::Neutral), "Neutral");
    std::set<std::string_view> labels;
    for (const market::Outcome outcome : market::kAllOutcomes)
        EXPECT_TRUE(labels.insert(outcomeLabel(outcome)).second);
    EXPECT_FALSE(labels.contains(""));
}

} // namespace
} // namespace tapesift::report
