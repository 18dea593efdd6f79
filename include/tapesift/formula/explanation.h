#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "tapesift/formula/problem.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

enum class ReasonKind : std::uint8_t {
    All,        // and: every child must hold
    Any,        // or: one child must hold
    Not,        // the one child must not hold
    Comparison, // of two numbers
    Condition,  // everything else: crosses_above, sector == "Energy", watched
};

// Why a formula, or a part of it, matches or not.
struct Reason
{
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    ReasonKind kind = ReasonKind::Condition;
    Truth outcome = Truth::Unknown;
    std::string text; // "rsi(14) >= 70"
    Place place;      // in Program::text()
    // Of a Comparison; NaN: not known.
    double left = kNone;
    double right = kNone;
    // How far the left side of a Comparison is from where it would hold, >= 0; the left side must
    // move by at least so much, and by more than that for < and >. NaN where it holds, is not
    // known, or for !=.
    double missedBy = kNone;
    double missedByPercent = kNone; // of the right side; NaN where that is 0
    std::vector<Reason> children;   // of All, Any and Not
};

// Explains the formula at the newest bar of the subject, down to each comparison that its and, or
// and not join. The outcome at the top is what Program::matches gives. A formula that is a number,
// or does not fit the subject, is one Condition that is Unknown.
Reason explain(const Program& program, const Subject& subject, Scratch& scratch);

} // namespace tapesift::formula
