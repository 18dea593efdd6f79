#pragma once

#include <vector>

#include <QString>

#include "tapesift/presentation/run_results.h"

namespace tapesift::presentation {

// One count of what has changed since the scan before.
struct ChangePart
{
    enum class Kind : std::uint8_t { Entered, Left, Flipped, Moved };

    Kind kind = Kind::Entered;
    QString text;    // "12 new"
    QString toolTip; // what is counted
    QString filter;  // that shows these rows; empty for those that left

    bool operator==(const ChangePart&) const = default;
};

// What has changed since the scan before, in one line: "12 new, 3 left, 7 flipped since 14:05".
struct ChangeView
{
    std::vector<ChangePart> parts; // counts that are not zero
    QString since;                 // "since 14:05"; "Nothing has changed since 14:05"
    QString explanation;           // which scan that was

    bool isEmpty() const { return since.isEmpty(); } // nothing was compared
    bool operator==(const ChangeView&) const = default;
};

ChangeView makeChangeView(const RunResults& results);

// How a symbol that left ended now: "Left out: price below 5", "Too short", "Not in the list".
QString nowText(const LeftRow& row, const market::FilterRules& rules);

} // namespace tapesift::presentation
