#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/formula/program.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// A rule in formulas, ready to be run. Immutable.
struct FormulaRule
{
    struct Shown
    {
        std::string name;
        std::string unit;
        formula::Program program;
    };

    std::string title;
    formula::Program where;
    std::optional<formula::Program> score; // a number; higher is better
    std::vector<Shown> show;
    market::Interval interval = market::Interval::Day1;
    bool usesToday = false;

    // Everything it evaluates.
    std::vector<const formula::Program*> programs() const;
    bool asksFor(std::string_view fact) const;
};

// The fact that the scanner works out over its universe where it is not known.
inline constexpr std::string_view kRelativeStrength = "rs";

// Compiles the texts and checks that they fit the interval. The errors of the formulas, with the
// part that they are in.
base::Result<FormulaRule> compileRule(const FormulaTexts& texts);

// The texts of a scanner that is one formula of the trader's own. In `config`, "score" and "show"
// (a list) are formulas, numbers are named parameters. InvalidArgument: anything else, and a number
// that no formula uses.
base::Result<FormulaTexts> ownFormula(std::string_view formula, const Properties& config);

// The texts of a definition of the kind builtin or formula, with its settings and its bars.
// Unsupported for another kind; else the errors of the settings.
base::Result<FormulaTexts> textsOf(const ScannerDefinition& definition);

} // namespace tapesift::scanners
