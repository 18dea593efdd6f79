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
    SignedTwoDecimals, // "+1.50"
    Price,             // two decimals, more below 1
};

// An English sentence with the places {a} and {b} for the numbers of a reason. The text ends with a
// NUL, as literals do, and is marked for translation in the context "Reason".
struct SentenceTemplate
{
    std::string_view text;
    NumberStyle a = NumberStyle::None;
    NumberStyle b = NumberStyle::None;
};

// The one wording of each reason, for the command line and the window alike.
SentenceTemplate reasonTemplate(analysis::ReasonCode code);

// A reason as an English sentence with its numbers: "RSI 14 is 27.4, below 30: oversold."
std::string reasonSentence(const analysis::Reason& reason);

// "Strong Buy". Marked for translation in the context "Signal".
std::string signalLabel(analysis::Signal signal);

// "too short": an outcome in words. Marked for translation in the context "Outcome".
std::string_view outcomeLabel(market::Outcome outcome);

} // namespace tapesift::report
