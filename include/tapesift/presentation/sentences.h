#pragma once

#include <string_view>

#include <QString>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/outcome.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/report/sentences.h"

namespace tapesift::presentation {

// Facts in words of the chosen language. The English originals of signals, outcomes and reasons are
// those of the command line (report/sentences.h). GUI thread or, once the translators are
// installed, any.

// "RSI 14 is 27.4, below 30: oversold."
QString reasonText(const analysis::Reason& reason, const NumberFormat& numbers);

// A sentence of what the deep phase says (report/deep_sentences.h).
QString deepSentenceText(const report::Sentence& sentence, const NumberFormat& numbers);

// A label of report/deep_sentences.h: "Relative strength", "low".
QString deepLabel(std::string_view english);

// "Strong Buy".
QString signalText(analysis::Signal signal);

// "▲▲" "▲" "–" "▼" "▼▼": the signal for those who do not see its colour.
QString signalGlyph(analysis::Signal signal);

// "Too short": an outcome as a label of its own.
QString outcomeText(market::Outcome outcome);

// "too short": the same within a sentence or behind a number. Not the label in small letters: a
// German noun keeps its capital.
QString outcomeWords(market::Outcome outcome);

// "298 unknown symbols", "12 too short": how often there was an outcome.
QString outcomeCountText(market::Outcome outcome, int count);

// One or two sentences: what the outcome means and what to do.
QString outcomeExplanation(market::Outcome outcome);

// "Missing price", "Split-like jump": a kind of finding as a label of its own.
QString qualityText(market::QualityFlag flag);

// What the gate does with such bars, in one sentence.
QString qualityExplanation(market::QualityFlag flag);

// A message of the engine ("Fetched 412 symbols") in the chosen language; a text that is not known
// is given back as it is.
QString engineMessage(std::string_view english);

} // namespace tapesift::presentation
