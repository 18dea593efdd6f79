#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "support/sample_bars.h"
#include "tapesift/formula/check.h"
#include "tapesift/formula/explanation.h"
#include "tapesift/formula/expression.h"

namespace tapesift::formula {

// What must hold for any bytes at all. Empty, or what does not hold.
inline std::string formulaFault(std::string_view text)
{
    const auto tree = parse(text);
    const auto program = Program::compile(text);
    if (program.has_value() == findProblem(text).has_value())
        return "compile and findProblem disagree";
    if (!program && (program.error().message.empty() || program.error().suggestion.empty()))
        return "an error without words";
    if (!tree)
        return program ? "what cannot be read compiles" : "";
    const std::string written = toText(*tree);
    const auto again = parse(written);
    // Blanks and parentheses can take a text beyond the limit.
    if (again ? *again != *tree : written.size() <= kMaxCharacters / 2)
        return "another tree: " + written;
    if (!program)
        return {};

    static const market::BarSeries kBars = support::sampleSeries(120);
    static const market::ExchangeCalendar kCalendar = market::ExchangeCalendar::alwaysOpen();
    const SymbolFacts facts;
    const Subject subject{kBars.view(), market::Interval::Day1, &kCalendar, &facts};
    Scratch scratch;
    const double value = program->value(subject, scratch);
    if (std::isinf(value))
        return "an infinite value";
    const auto series = program->series(subject, 5, scratch);
    if (series.size() != 5 || (series[4] != value && !(std::isnan(value) && std::isnan(series[4]))))
        return "series and value differ";
    const Truth truth = program->matches(subject, scratch);
    if (explain(*program, subject, scratch).outcome != truth)
        return "the explanation says something else";
    return {};
}

} // namespace tapesift::formula
