#pragma once

#include <string>
#include <string_view>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/outcome.h"

namespace tapesift::report {

// A reason as an English sentence with its numbers: "RSI 14 is 27.4, below 30: oversold."
std::string reasonSentence(const analysis::Reason& reason);

// "Strong Buy".
std::string signalLabel(analysis::Signal signal);

// "too short": an outcome in words.
std::string_view outcomeLabel(market::Outcome outcome);

} // namespace tapesift::report
