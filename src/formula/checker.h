#pragma once

#include <tl/expected.hpp>

#include "formula/graph.h"
#include "formula/reason_node.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/expression.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

struct CheckedFormula
{
    ValueType type = ValueType::Condition; // never Text
    Graph graph;
    ReasonNode reasons;
};

// Looks up the names, checks the types and ranges, and puts the steps of the evaluation together.
tl::expected<CheckedFormula, Problem> checkExpression(const Expression& expression,
                                                      const Parameters& parameters);

} // namespace tapesift::formula
