#pragma once

#include <QString>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// What is known about the state of a row, from the least to the most important. A row may be in
// several; the table shows the most important one.
enum class RowStatus {
    Complete, // nothing to remark, and the deep phase has been there
    Quick,    // nothing to remark
    Warming,  // an indicator has too few bars for full accuracy
    Noted,    // something is odd about the data
    Forming,  // the last bar is not closed yet
};

RowStatus statusOf(const ResultRow& row);

// "Complete", "Quick", "Warming", "Noted", "Forming".
QString statusText(RowStatus status);

// All that holds for the row, a sentence a line.
QString statusExplanation(const ResultRow& row);

} // namespace tapesift::presentation
