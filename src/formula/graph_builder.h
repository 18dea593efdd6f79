#pragma once

#include <map>
#include <tuple>

#include "formula/graph.h"

namespace tapesift::formula {

// Puts a graph together step by step. Equal steps become one, and what follows from constants alone
// is worked out at once.
class GraphBuilder
{
public:
    // The first step is one that is never known: what stands for the rest after a problem.
    GraphBuilder();

    NodeId constant(double value, std::uint8_t frame);
    NodeId bars(Op op, std::uint8_t frame, std::size_t period = 0);
    NodeId fact(NumberFact fact, std::uint8_t frame);
    NodeId test(TextTest test, std::uint8_t frame);

    // In the frame of the first input.
    NodeId of(Op op, std::vector<NodeId> inputs, std::size_t period = 0, double factor = 0);
    // The values of longer bars, at the subject's own.
    NodeId aligned(NodeId longer);

    // The frame of an interval; made when it is first asked for. At most as many as there are
    // intervals.
    std::uint8_t frameOf(market::Interval interval);

    const Node& node(NodeId id) const { return m_graph.nodes[id]; }

    // The whole graph, with everything worked out.
    Graph finish(NodeId root);

private:
    using Key = std::tuple<Op, std::uint8_t, std::uint32_t, std::uint32_t, std::uint64_t,
                           std::vector<NodeId>>;

    NodeId add(Node node, std::vector<NodeId> inputs);
    bool isConstant(NodeId id) const { return node(id).op == Op::Constant; }

    Graph m_graph;
    std::map<Key, NodeId> m_known;
};

// Values looked at for one bar, all windows together: what a formula may cost at most.
std::size_t workOf(const Graph& graph);

} // namespace tapesift::formula
