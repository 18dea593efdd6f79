#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/properties.h"

namespace tapesift::scanners {

// A number that a trader can set.
struct ParameterSpec
{
    std::string name; // as it stands in the formula and in a definition's config
    double standard = 0;
    double minimum = 0;
    double maximum = 0;
    std::string unit; // "%", "bars", "x"; may be empty
    std::string meaning;
};

// One of several formulas that takes the place of {name}.
struct ChoiceSpec
{
    std::string name;
    std::string standard;
    std::string meaning;
    std::vector<std::pair<std::string, std::string>> values; // value and formula
};

// A formula that takes the place of {name} where the switch is on; else nothing does.
struct SwitchSpec
{
    std::string name;
    bool standard = false;
    std::string meaning;
    std::string on;
};

// A value that is told with a hit.
struct ShownFormula
{
    std::string name;
    std::string formula;
    std::string unit;
};

// The formulas of a scanner as texts, and what their names stand for.
struct FormulaTexts
{
    std::string title;
    std::string where; // a condition
    std::string score; // empty: hits are not ranked
    std::vector<ShownFormula> show;
    formula::Parameters parameters;
    market::Interval interval = market::Interval::Day1;
    // Also looks at the day that is not over, where the source knows it: the open of a gap is known
    // in the morning.
    bool usesToday = false;
};

// A scanner that comes with the program (resources/scanners/builtin.json): a preset of a formula.
struct BuiltinScanner
{
    std::string id;
    std::string title;
    std::string description;
    std::string where; // with {name} in the place of choices and switches
    std::string score;
    std::vector<ShownFormula> show;
    market::Interval interval = market::Interval::Day1;
    bool usesToday = false;
    std::vector<ParameterSpec> parameters;
    std::vector<ChoiceSpec> choices;
    std::vector<SwitchSpec> switches;

    // The formulas with what is set in `config`, the rest at its default. InvalidArgument: a name
    // that the scanner does not have (the nearest one is suggested), a value of the wrong kind or
    // out of range. The message begins with the name.
    base::Result<FormulaTexts> formulas(const Properties& config) const;
};

// All of them, in the order in which they are shown; made once, on the first call. Thread-safe.
const std::vector<BuiltinScanner>& builtinScanners();

// NotFound suggests the nearest id.
base::Result<BuiltinScanner> findBuiltinScanner(std::string_view id);

// Reads a list of presets in the form of builtin.json. Corrupt names the place of what is wrong.
base::Result<std::vector<BuiltinScanner>> builtinScannersFromJson(std::string_view json);

} // namespace tapesift::scanners
