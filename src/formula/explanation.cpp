#include "tapesift/formula/explanation.h"

#include <cmath>

#include "formula/program_impl.h"

namespace tapesift::formula {

namespace {

// How far the left side is from where the comparison would hold.
double distance(Op op, double left, double right)
{
    switch (op) {
    case Op::Less:
    case Op::LessEqual:
        return known(left - right);
    case Op::Greater:
    case Op::GreaterEqual:
        return known(right - left);
    case Op::Equal:
        return known(std::fabs(left - right));
    default:
        return kUnknown;
    }
}

// The form of a reason without values: what stays of it where nothing can be worked out.
Reason formOf(const ReasonNode& node)
{
    Reason reason;
    reason.kind = node.kind;
    reason.text = node.text;
    reason.place = node.place;
    for (const ReasonNode& child : node.children)
        reason.children.push_back(formOf(child));
    return reason;
}

class Explainer
{
public:
    Explainer(const Graph& graph, const Subject& subject, Scratch::Impl& scratch)
        : m_graph(graph)
        , m_bar(subject.bars.size() - 1)
        , m_evaluation(graph, subject, 1, scratch)
    {
    }

    void fill(const ReasonNode& node, Reason& reason)
    {
        reason.outcome = truthOf(m_evaluation.settledAt(node.node, m_bar));
        if (node.kind == ReasonKind::Comparison)
            compare(node, reason);
        for (std::size_t i = 0; i < node.children.size(); ++i)
            fill(node.children[i], reason.children[i]);
    }

private:
    void compare(const ReasonNode& node, Reason& reason)
    {
        reason.left = m_evaluation.settledAt(node.left, m_bar);
        reason.right = m_evaluation.settledAt(node.right, m_bar);
        if (reason.outcome != Truth::No)
            return;
        reason.missedBy = distance(m_graph.nodes[node.node].op, reason.left, reason.right);
        reason.missedByPercent = known(100 * reason.missedBy / std::fabs(reason.right));
    }

    const Graph& m_graph;
    std::size_t m_bar;
    Evaluation m_evaluation;
};

} // namespace

Reason explain(const Program& program, const Subject& subject, Scratch& scratch)
{
    const Program::Impl& impl = program.impl();
    if (!program.isCondition()) {
        Reason reason;
        reason.text = impl.checked.reasons.text;
        reason.place = impl.checked.reasons.place;
        return reason;
    }
    Reason reason = formOf(impl.checked.reasons);
    if (impl.canEvaluate(program, subject))
        Explainer(impl.checked.graph, subject, scratch.impl()).fill(impl.checked.reasons, reason);
    return reason;
}

} // namespace tapesift::formula
