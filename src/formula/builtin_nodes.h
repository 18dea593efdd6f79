#pragma once

#include <vector>

#include "formula/graph_builder.h"
#include "tapesift/formula/catalog.h"

namespace tapesift::formula {

// What a call was given, checked, in the order of the entry's parameters.
struct BoundArguments
{
    std::uint8_t frame = kOwnFrame;
    std::vector<NodeId> values;    // sources, numbers and conditions
    std::vector<double> constants; // periods and factors

    std::size_t period(std::size_t index) const
    {
        return static_cast<std::size_t>(constants[index]);
    }
};

// The steps that a name or a function stands for. Aliases, constants and texts are none of its
// business.
NodeId builtinNode(GraphBuilder& graph, Builtin builtin, const BoundArguments& arguments);

} // namespace tapesift::formula
