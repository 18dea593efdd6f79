#pragma once

#include <string_view>
#include <vector>

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

// What the deep phase found in words, for the command line and the window alike. Labels and the
// texts of sentences are marked for translation in the context "Deep".

// "Relative strength".
std::string_view scorePartLabel(analysis::ScorePart part);

// "Bull"; "low"; "Long".
std::string_view regimeLabel(analysis::Regime regime);
std::string_view volatilityLabel(analysis::VolatilityLevel level);
std::string_view sideLabel(analysis::Side side);

// The numbers that a part of the score was told from; for a part that is not known, what it lacks.
Sentence scorePartSentence(analysis::ScorePart part, const analysis::PartGrade& grade);

// What the regime was decided from, and how long it has held.
std::vector<Sentence> regimeSentences(const analysis::MarketRegime& regime);

// What the stop was taken from, then the target.
std::vector<Sentence> levelSentences(const analysis::RiskLevels& levels);

// The cycle's length and its next turn.
Sentence cycleSentence(const analysis::Cycle& cycle);

// The probability first, then what the model is worth; the last one says whether that is more than
// the base rate.
std::vector<Sentence> predictionSentences(const analysis::Prediction& prediction);

} // namespace tapesift::report
