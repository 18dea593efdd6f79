#pragma once

#include <vector>

#include <QString>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/outcome.h"
#include "tapesift/presentation/chart_marks.h"
#include "tapesift/presentation/detail_section.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/presentation/risk_budget.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// One reason of the verdict.
struct DetailReason
{
    QString text;      // the sentence
    QString scoreText; // "+0.21": what it adds to the score
    double share = 0;  // 0-1: its weight against the heaviest reason
    Direction direction = Direction::Flat;
};

struct DetailGroup
{
    QString title;
    std::vector<DetailValue> values;
};

// Something odd about the data.
struct DetailNote
{
    QString date;
    QString label;   // "Gap"
    QString detail;  // with its numbers
    QString toolTip; // what was done about it
};

// Everything the panel says about a symbol, as texts in the chosen language. Nothing in it refers
// to the entry it was made from.
struct SymbolDetail
{
    QString symbol;
    QString name;
    QString exchange;
    QString sector;
    QString price;
    QString change;        // "−1.50"; a dash if there is none
    QString changePercent; // "−1.25 %"
    QString volume;
    Direction direction = Direction::Flat; // of the change
    bool isForming = false;                // the last bar is not closed yet
    bool isSimulated = false;
    analysis::Signal signal = analysis::Signal::Neutral;
    QString signalText;
    QString signalGlyph;
    double strength = 0;     // 0-100
    QString strengthText;    // "42"
    QString scoreText;       // "−0.42"
    QString verdictSentence; // "Sell, strength 42: 5 of 6 signs point down."
    std::vector<DetailReason> reasons;
    std::vector<DetailGroup> indicators;
    std::vector<DetailNote> notes;       // empty: nothing odd
    std::vector<DetailValue> source;     // where the numbers come from
    std::vector<DetailSection> sections; // what the deep phase found; empty: see deepNote
    QString deepNote;                    // why there is nothing of the deep phase
    bool isDeepFailure = false;          // deepNote tells of something that went wrong
    ChartMarks marks;
    RiskBudget risk; // what the position sizes were worked out for
};

// A symbol without a result, in words.
struct FailureDetail
{
    QString symbol;
    QString name;
    market::Outcome outcome = market::Outcome::Failed;
    QString outcomeText; // "Too short"
    QString explanation; // what that means and what to do
    QString message;     // what happened; may be empty
    QString details;     // the technical cause; may be empty
    QString suggestion;  // what to do about this very case; may be empty
};

// `entry.result` must be set. `isReused`: the result was taken over from an earlier scan.
SymbolDetail describeSymbol(const store::RunRecord& run, const store::LedgerEntry& entry,
                            bool isReused, const NumberFormat& numbers,
                            const RiskBudget& risk = {});

FailureDetail describeFailure(const FailureRow& row);

// Everything in lines of plain text, for the clipboard.
QString plainText(const SymbolDetail& detail);
QString plainText(const FailureDetail& detail);
QString plainText(const DetailSection& section);

} // namespace tapesift::presentation
