#pragma once

#include "formula/graph.h"

namespace tapesift::formula {

// How an operation looks into the past.
struct NodeShape
{
    std::size_t memory = 0; // bars before its own at which its inputs are looked at; kAllBars
    std::size_t lead = 0;   // bars more than its inputs until it is settled
};

// Looks at the operation and its period alone.
NodeShape shapeOf(const Node& node);

// A column of the bars themselves: nothing is missing in it.
constexpr bool isBarColumn(Op op)
{
    return op >= Op::Open && op <= Op::Volume;
}

} // namespace tapesift::formula
