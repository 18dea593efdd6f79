#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/formula/expression.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

// One side of a condition row, as a trader fills it in.
struct BuilderValue
{
    enum class Kind : std::uint8_t {
        Number,
        Name, // close, rsi14, watched, a named parameter
        Call, // a function of the catalog with its arguments
        Text, // a piece of formula: what has no fields of its own, such as 3 * avg(volume, 20)
    };

    Kind kind = Kind::Number;
    double number = 0;                  // of a Number
    std::string text;                   // name, or the piece of formula
    std::vector<std::string> arguments; // of a Call, as formula text, in their order
    std::string interval;               // of a Call: "1wk"; empty: the scanned bars
    int back = 0;                       // of a Name and a Call: bars back, 0-1,000

    bool operator==(const BuilderValue&) const = default;
};

enum class BuilderOperator : std::uint8_t {
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    Unequal,
    CrossesAbove,
    CrossesBelow,
    Holds, // the left side is the whole condition: watched, rising(close, 3), a piece of formula
};

enum class BuilderTime : std::uint8_t {
    Now,
    Ago,    // so many bars ago: (...)[x]
    Within, // at one of the last x bars: within(x, ...)
    InARow, // at each of the last x bars: for(x, ...)
};

// One condition.
struct BuilderRow
{
    BuilderValue left;
    BuilderOperator op = BuilderOperator::GreaterEqual;
    BuilderValue right; // does not count where the operator is Holds
    BuilderTime time = BuilderTime::Now;
    int bars = 1; // 1-1,000; does not count where the time is Now

    bool operator==(const BuilderRow& other) const;
};

// A group of conditions, or one of them. What the visual builder shows and edits.
struct BuilderNode
{
    enum class Kind : std::uint8_t {
        All,  // every child holds: and
        Any,  // one child holds: or
        None, // no child holds: not (... or ...)
        Row
    };

    Kind kind = Kind::All;
    BuilderRow row;                    // of a Row
    std::vector<BuilderNode> children; // of a group

    bool isGroup() const { return kind != Kind::Row; }
    bool operator==(const BuilderNode& other) const;
};

// The formula as a group of rows. Every formula can be shown: what has no fields becomes a piece of
// formula text. expressionOf() gives the same tree back.
BuilderNode builderFrom(const Expression& expression);

// A number, a name or a call with its fields; everything else as a piece of formula.
BuilderValue valueFrom(const Expression& expression);

// The formula that the builder shows; nullopt: it has no row. A piece of text that cannot be read
// stands in the tree as a name, so that toText() shows it where it is and findProblem() finds it.
// Groups without a row are left out, and groups with one row are that row.
std::optional<Expression> expressionOf(const BuilderNode& node);
Expression expressionOf(const BuilderRow& row);
Expression expressionOf(const BuilderValue& value);

// The arguments of a Name or a Call by the parameters of its catalog entry, "" where one is left
// out; nullopt: it has no entry, or more arguments than that. `parameters` tells a period from a
// source, as in the checker.
std::optional<std::vector<std::string>> fieldsOf(const BuilderValue& value,
                                                 const Parameters& parameters);

// The arguments that the fields stand for: those left out behind the last one given are none, and
// others stand at their standard.
std::vector<std::string> argumentsOf(const std::string& function,
                                     const std::vector<std::string>& fields);

// The number that an expression is where it needs no bars: of numbers, parameters and the words of
// a signal. nullopt for everything else.
std::optional<double> constantOf(const Expression& expression, const Parameters& parameters);

} // namespace tapesift::formula
