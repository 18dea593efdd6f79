#include "formula/evaluation.h"

#include "formula/expression_op.h"
#include "formula/node_shape.h"
#include "tapesift/base/text.h"

namespace tapesift::formula {

namespace {

std::size_t before(std::size_t bar, std::size_t reach)
{
    return bar > reach ? bar - reach : 0;
}

double textFact(const TextTest& test, const SymbolFacts& facts)
{
    const auto text = [&] {
        switch (test.fact) {
        case TextFactId::Symbol:
            return facts.symbol;
        case TextFactId::Name:
            return facts.name;
        case TextFactId::Sector:
            return facts.sector;
        default:
            return facts.exchange;
        }
    }();
    if (text.empty())
        return kUnknown;
    const bool isAmong = std::ranges::any_of(
        test.texts, [text](const std::string& each) { return base::equalsIgnoreCase(each, text); });
    return isAmong != test.isNegated ? 1 : 0;
}

double numberFact(NumberFact fact, const SymbolFacts& facts)
{
    switch (fact) {
    case NumberFact::Signal:
        return known(facts.signal);
    case NumberFact::Strength:
        return known(facts.strength);
    case NumberFact::Score:
        return known(facts.score);
    case NumberFact::Rs:
        return known(facts.rs);
    case NumberFact::MarketValue:
        return known(facts.marketValue);
    default:
        return !facts.watched ? kUnknown : *facts.watched ? 1 : 0;
    }
}

const double* barColumn(Op op, const market::BarView& bars)
{
    switch (op) {
    case Op::Open:
        return bars.open.data();
    case Op::High:
        return bars.high.data();
    case Op::Low:
        return bars.low.data();
    case Op::Close:
        return bars.close.data();
    default:
        return bars.volume.data();
    }
}

// Grows and never shrinks, so that nothing is allocated or cleared again and again.
template <class Vector>
void grow(Vector& vector, std::size_t size)
{
    if (vector.size() < size)
        vector.resize(size);
}

} // namespace

Evaluation::Evaluation(const Graph& graph, const Subject& subject, std::size_t count,
                       Scratch::Impl& scratch)
    : m_graph(graph)
    , m_subject(subject)
    , m_first(subject.bars.size() - count)
    , m_scratch(scratch)
{
    reserve();
}

// Columns point into the arena: it has its size before the first of them is filled.
void Evaluation::reserve()
{
    const std::size_t frames = m_graph.intervals.size() + 1;
    grow(m_scratch.columns, m_graph.nodes.size());
    grow(m_scratch.longer, frames);
    m_scratch.isLongerMade.assign(frames, false);
    std::size_t size = 0;
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const Node& node = m_graph.nodes[i];
        m_scratch.columns[i].isReady = false;
        // There are no more longer bars than bars.
        size +=
            m_subject.bars.size() -
            (node.frame == kOwnFrame && node.reach != kAllBars ? before(m_first, node.reach) : 0);
    }
    grow(m_scratch.arena, size);
}

const LongerBars& Evaluation::longer(std::uint8_t frame)
{
    LongerBars& bars = m_scratch.longer[frame];
    if (!m_scratch.isLongerMade[frame]) {
        bars.make(m_subject, m_graph.intervals[frame - std::size_t{1}],
                  before(m_first, m_graph.alignReach[frame]), m_graph.enoughBars[frame]);
        m_scratch.isLongerMade[frame] = true;
    }
    return bars;
}

std::size_t Evaluation::firstBarOf(const Node& node)
{
    if (node.frame == kOwnFrame)
        return before(m_first, node.reach);
    const LongerBars& bars = longer(node.frame);
    const std::size_t closed = bars.closedAt(bars.first());
    return before(closed > 0 ? closed - 1 : 0, node.reach);
}

const Column& Evaluation::column(NodeId id)
{
    Column& column = m_scratch.columns[id];
    if (!column.isReady)
        compute(m_graph.nodes[id], column);
    return column;
}

double Evaluation::settledAt(NodeId id, std::size_t bar)
{
    const Column& values = column(id);
    return bar < values.settled ? kUnknown : values.at(bar);
}

void Evaluation::compute(const Node& node, Column& column)
{
    const market::BarView& bars =
        node.frame == kOwnFrame ? m_subject.bars : longer(node.frame).bars();
    if (isBarColumn(node.op)) {
        column = {barColumn(node.op, bars), 0, 0, true};
        return;
    }
    const std::size_t first = firstBarOf(node);
    double* out = m_scratch.arena.data() + m_used;
    m_used += bars.size() - first;
    const Job job{node, bars, m_subject.calendar, first, bars.size(), out, m_scratch.room};
    const std::size_t settled = run(job);
    column = {out, first, settled, true};
}

std::size_t Evaluation::run(const Job& job)
{
    const Op op = job.node.op;
    const auto inputs = m_graph.inputsOf(job.node);
    if (op <= Op::TextFact) {
        std::fill(job.out, job.out + (job.end - job.first), factAt(job.node));
        return 0;
    }
    if (op <= Op::Obv)
        return barKernel(job);
    if (op == Op::And || op == Op::Or) {
        join(job);
        return 0;
    }
    if (op == Op::Align)
        return align(job);
    const Column& input = column(inputs[0]);
    if (op <= Op::Logarithm)
        return numberKernel(job, input);
    if (op <= Op::PercentRank)
        return windowKernel(job, input, isBarColumn(m_graph.nodes[inputs[0]].op));
    if (op <= Op::Rsi)
        return recursiveKernel(job, input);
    if (op >= Op::Not)
        return conditionKernel(job, input);
    const Column& second = column(inputs[1]);
    return op <= Op::BandWidth ? pairKernel(job, input, second)
                               : comparisonKernel(job, input, second);
}

double Evaluation::factAt(const Node& node) const
{
    if (node.op == Op::Constant)
        return node.factor;
    if (m_subject.facts == nullptr)
        return kUnknown;
    return node.op == Op::Fact ? numberFact(static_cast<NumberFact>(node.detail), *m_subject.facts)
                               : textFact(m_graph.textTests[node.detail], *m_subject.facts);
}

std::size_t Evaluation::align(const Job& job)
{
    const NodeId input = m_graph.inputsOf(job.node)[0];
    const LongerBars& bars = longer(m_graph.nodes[input].frame);
    const Column& values = column(input);
    std::size_t settled = job.end;
    for (std::size_t bar = job.end; bar-- > job.first;) {
        const std::size_t closed = bars.closedAt(bar);
        job.put(bar, closed == 0 ? kUnknown : values.at(closed - 1));
        if (closed > values.settled)
            settled = bar;
    }
    return settled;
}

// The cheap inputs come first; once they have decided every bar, the others are not worked out.
void Evaluation::join(const Job& job)
{
    const double decisive = job.node.op == Op::And ? 0 : 1;
    std::fill(job.out, job.out + (job.end - job.first), 1 - decisive);
    for (const NodeId input : m_graph.inputsOf(job.node)) {
        joinKernel(job, column(input));
        if (std::all_of(job.out, job.out + (job.end - job.first),
                        [decisive](double value) { return value == decisive; }))
            return;
    }
}

} // namespace tapesift::formula
