#pragma once

#include "formula/column.h"
#include "formula/longer_bars.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

// What a scratch keeps from one evaluation to the next.
struct Scratch::Impl
{
    std::vector<double> arena;
    std::vector<Column> columns;
    std::vector<LongerBars> longer; // by frame; the first is not used
    std::vector<bool> isLongerMade;
    std::vector<double> room; // of a kernel
    std::vector<double> result;
};

// Works out steps of a graph over the newest `count` bars of a subject. A step is worked out when
// it is first asked for, over as many bars as those need that may ask for it. `count` is at least 1
// and at most the number of bars; the subject has a calendar if the graph has longer bars.
class Evaluation
{
public:
    Evaluation(const Graph& graph, const Subject& subject, std::size_t count,
               Scratch::Impl& scratch);

    const Column& column(NodeId id);

    // At one of the bars asked for: NaN until it is settled.
    double settledAt(NodeId id, std::size_t bar);

private:
    std::size_t firstBarOf(const Node& node);
    void reserve();
    const LongerBars& longer(std::uint8_t frame);

    void compute(const Node& node, Column& column);
    std::size_t run(const Job& job);
    std::size_t align(const Job& job);
    void join(const Job& job);
    double factAt(const Node& node) const;

    const Graph& m_graph;
    const Subject& m_subject;
    std::size_t m_first; // of the bars asked for
    Scratch::Impl& m_scratch;
    std::size_t m_used = 0; // of the arena
};

} // namespace tapesift::formula
