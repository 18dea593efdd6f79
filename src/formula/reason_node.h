#pragma once

#include <string>
#include <vector>

#include "formula/graph.h"
#include "tapesift/formula/explanation.h"

namespace tapesift::formula {

// What an explanation is made of: the and, or and not at the top of a formula, and where each
// condition under them is worked out.
struct ReasonNode
{
    ReasonKind kind = ReasonKind::Condition;
    std::string text;
    Place place;
    NodeId node = 0;
    NodeId left = 0; // of a Comparison
    NodeId right = 0;
    std::vector<ReasonNode> children;
};

} // namespace tapesift::formula
