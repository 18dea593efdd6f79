#pragma once

#include <optional>

#include "formula/checker.h"
#include "formula/evaluation.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

struct Program::Impl
{
    std::string text;
    Expression expression;
    CheckedFormula checked;
    Needs needs;

    // Whether anything can be worked out at all.
    bool canEvaluate(const Program& program, const Subject& subject) const
    {
        return !subject.bars.empty() && program.fits(subject.interval) &&
               (checked.graph.intervals.empty() || subject.calendar != nullptr);
    }
};

inline Truth truthOf(double condition)
{
    return condition == 1 ? Truth::Yes : condition == 0 ? Truth::No : Truth::Unknown;
}

} // namespace tapesift::formula
