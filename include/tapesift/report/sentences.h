#pragma once

#include <string>
#include <string_view>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/outcome.h"

namespace tapesift::report {

// How a number is written at its place in a sentence.
enum class NumberStyle {
    None,              // the sentence has no such place
    Whole,             // "42"
    OneDecimal,        // "27.4"
    TwoDecimals,       // "2.35"
    FourDecimals,      // "0.2491"
    SignedTwoDecimals, // "+1.50"
    Price,             // two decimals, more below 1
    Volume,            // "54.32M"
};

// An English sentence with the places {a} and {b} for two numbers. The text ends with a NUL, as
// literals do, and is marked for translation: reasons in the context "Reason", what the deep phase
// says (deep_sentences.h) in the context "Deep".
struct SentenceTemplate
{
    std::string_view text;
    NumberStyle a = NumberStyle::None;
    NumberStyle b = NumberStyle::None;
};

// A template with its numbers, which are finite wherever it has a place for them.
struct Sentence
{
    SentenceTemplate form;
    double a = 0;
    double b = 0;
};

// The sentence in English with its numbers put in.
std::string englishText(const Sentence& sentence);

// The one wording of each reason, for the command line and the window alike.
SentenceTemplate reasonTemplate(analysis::ReasonCode code);

// A reason as an English sentence with its numbers: "RSI 14 is 27.4, below 30: oversold."
std::string reasonSentence(const analysis::Reason& reason);

// "Strong Buy". Marked for translation in the context "Signal".
std::string signalLabel(analysis::Signal signal);

// "too short": an outcome in words. Marked for translation in the context "Outcome".
std::string_view outcomeLabel(market::Outcome outcome);

} // namespace tapesift::report
