#include "formula/graph_builder.h"

#include <algorithm>
#include <bit>

#include "formula/arithmetic.h"
#include "formula/node_shape.h"

namespace tapesift::formula {

namespace {

// A recursive step goes through all bars; taken for so many when steps are put in order.
constexpr std::size_t kUsualBars = 500;

std::size_t ownCost(const Node& node)
{
    const std::size_t memory = shapeOf(node).memory;
    return memory == kAllBars ? kUsualBars : 1 + memory;
}

// Inputs of longer bars are put together first.
constexpr std::size_t kAlignCost = 10 * kUsualBars;

void deriveForward(Graph& graph)
{
    for (Node& node : graph.nodes) {
        node.lead = shapeOf(node).lead;
        node.cost = ownCost(node);
        node.settled = node.lead;
        for (const NodeId input : graph.inputsOf(node)) {
            node.cost += graph.nodes[input].cost;
            node.settled = std::max(node.settled, graph.nodes[input].settled + node.lead);
        }
        if (node.op == Op::Align) {
            node.cost += kAlignCost;
            node.settled = 0; // Its input is counted in other bars.
        }
    }
}

// Inputs come before what they are inputs of, so that one pass from the end sees every use first.
void deriveReach(Graph& graph)
{
    for (std::size_t i = graph.nodes.size(); i-- > 0;) {
        const Node& node = graph.nodes[i];
        if (node.op == Op::Align) {
            // At which of its own bars the input is needed follows from this while evaluating.
            std::size_t& reach = graph.alignReach[graph.nodes[graph.inputsOf(node)[0]].frame];
            reach = std::max(reach, node.reach);
            continue;
        }
        const std::size_t memory = shapeOf(node).memory;
        const std::size_t reach =
            node.reach == kAllBars || memory == kAllBars ? kAllBars : node.reach + memory;
        for (const NodeId input : graph.inputsOf(node))
            graph.nodes[input].reach = std::max(graph.nodes[input].reach, reach);
    }
}

// A value that is settled looks at nothing that is not, so that settled ones do not depend on what
// comes before.
void deriveEnough(Graph& graph)
{
    for (const Node& node : graph.nodes) {
        std::size_t& enough = graph.enoughBars[node.frame];
        const bool looksAtAll = node.reach == kAllBars || shapeOf(node).memory == kAllBars;
        enough = looksAtAll ? kAllBars : std::max(enough, node.settled + 1);
    }
}

} // namespace

GraphBuilder::GraphBuilder()
{
    constant(kUnknown, kOwnFrame);
}

NodeId GraphBuilder::add(Node node, std::vector<NodeId> inputs)
{
    const Key key{
        node.op, node.frame, node.detail, node.period, std::bit_cast<std::uint64_t>(node.factor),
        inputs};
    const auto [known, isNew] = m_known.try_emplace(key, static_cast<NodeId>(m_graph.nodes.size()));
    if (isNew) {
        node.firstInput = static_cast<std::uint32_t>(m_graph.inputs.size());
        node.inputCount = static_cast<std::uint32_t>(inputs.size());
        m_graph.inputs.insert(m_graph.inputs.end(), inputs.begin(), inputs.end());
        m_graph.nodes.push_back(node);
    }
    return known->second;
}

NodeId GraphBuilder::constant(double value, std::uint8_t frame)
{
    Node node{Op::Constant, frame};
    node.factor = value;
    return add(node, {});
}

NodeId GraphBuilder::bars(Op op, std::uint8_t frame, std::size_t period)
{
    Node node{op, frame};
    node.period = static_cast<std::uint32_t>(period);
    return add(node, {});
}

NodeId GraphBuilder::fact(NumberFact fact, std::uint8_t frame)
{
    Node node{Op::Fact, frame};
    node.detail = static_cast<std::uint32_t>(fact);
    return add(node, {});
}

NodeId GraphBuilder::test(TextTest test, std::uint8_t frame)
{
    auto& tests = m_graph.textTests;
    const auto known = std::ranges::find(tests, test);
    Node node{Op::TextFact, frame};
    node.detail = static_cast<std::uint32_t>(known - tests.begin());
    if (known == tests.end())
        tests.push_back(std::move(test));
    return add(node, {});
}

NodeId GraphBuilder::of(Op op, std::vector<NodeId> inputs, std::size_t period, double factor)
{
    Node node{op, this->node(inputs.front()).frame};
    node.period = static_cast<std::uint32_t>(period);
    node.factor = factor;
    if (op == Op::Negate && isConstant(inputs[0]))
        return constant(-this->node(inputs[0]).factor, node.frame);
    if (isArithmetic(op) && isConstant(inputs[0]) && isConstant(inputs[1]))
        return constant(arithmetic(op, this->node(inputs[0]).factor, this->node(inputs[1]).factor),
                        node.frame);
    return add(node, std::move(inputs));
}

NodeId GraphBuilder::aligned(NodeId longer)
{
    return add(Node{Op::Align, kOwnFrame}, {longer});
}

std::uint8_t GraphBuilder::frameOf(market::Interval interval)
{
    auto& intervals = m_graph.intervals;
    const auto known = std::ranges::find(intervals, interval);
    const auto frame = static_cast<std::uint8_t>(known - intervals.begin() + 1);
    if (known == intervals.end())
        intervals.push_back(interval);
    return frame;
}

Graph GraphBuilder::finish(NodeId root)
{
    Graph graph = std::move(m_graph);
    graph.root = root;
    graph.alignReach.assign(graph.intervals.size() + 1, 0);
    deriveForward(graph);
    deriveReach(graph);
    graph.enoughBars.assign(graph.intervals.size() + 1, 0);
    deriveEnough(graph);
    for (const Node& node : graph.nodes) {
        if (node.op == Op::And || node.op == Op::Or)
            std::stable_sort(
                graph.inputs.begin() + node.firstInput,
                graph.inputs.begin() + node.firstInput + node.inputCount,
                [&graph](NodeId a, NodeId b) { return graph.nodes[a].cost < graph.nodes[b].cost; });
    }
    return graph;
}

std::size_t workOf(const Graph& graph)
{
    std::size_t work = 0;
    for (const Node& node : graph.nodes) {
        const std::size_t memory = shapeOf(node).memory;
        work += memory == kAllBars || node.op == Op::Back ? 1 : 1 + memory;
    }
    return work;
}

} // namespace tapesift::formula
