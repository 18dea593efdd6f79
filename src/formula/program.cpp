#include "tapesift/formula/program.h"

#include <set>

#include <fmt/format.h>

#include "formula/program_impl.h"
#include "tapesift/formula/check.h"
#include "tapesift/market/resample.h"

namespace tapesift::formula {

namespace {

std::string_view nameOf(NumberFact fact)
{
    switch (fact) {
    case NumberFact::Signal:
        return "signal";
    case NumberFact::Strength:
        return "strength";
    case NumberFact::Score:
        return "score";
    case NumberFact::Rs:
        return "rs";
    case NumberFact::MarketValue:
        return "marketcap";
    default:
        return "watched";
    }
}

std::string_view nameOf(TextFactId fact)
{
    switch (fact) {
    case TextFactId::Symbol:
        return "symbol";
    case TextFactId::Name:
        return "name";
    case TextFactId::Sector:
        return "sector";
    default:
        return "exchange";
    }
}

Needs needsOf(const Graph& graph)
{
    Needs needs;
    std::set<std::string_view> facts;
    for (const Node& node : graph.nodes) {
        if (node.frame != kOwnFrame) {
            std::size_t& bars = needs.longer[graph.intervals[node.frame - std::size_t{1}]];
            bars = std::max(bars, node.settled + 1);
        } else {
            needs.bars = std::max(needs.bars, node.settled + 1);
        }
        if (node.op == Op::Fact)
            facts.insert(nameOf(static_cast<NumberFact>(node.detail)));
        if (node.op == Op::TextFact)
            facts.insert(nameOf(graph.textTests[node.detail].fact));
    }
    needs.facts.assign(facts.begin(), facts.end());
    return needs;
}

tl::expected<CheckedFormula, Problem>
checkedText(std::string_view text, const Parameters& parameters, Expression& expression)
{
    auto parsed = parse(text);
    if (!parsed)
        return tl::unexpected(parsed.error());
    expression = std::move(*parsed);
    return checkExpression(expression, parameters);
}

} // namespace

Scratch::Scratch()
    : m_impl(std::make_unique<Impl>())
{
}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

std::optional<Problem> findProblem(std::string_view text, const Parameters& parameters)
{
    Expression expression;
    const auto checked = checkedText(text, parameters, expression);
    return checked ? std::nullopt : std::optional(checked.error());
}

base::Result<Program> Program::compile(std::string_view text, const Parameters& parameters)
{
    auto impl = std::make_shared<Impl>();
    auto checked = checkedText(text, parameters, impl->expression);
    if (!checked)
        return toError(checked.error());
    impl->text = text;
    impl->checked = std::move(*checked);
    impl->needs = needsOf(impl->checked.graph);
    return Program(std::move(impl));
}

Program::Program(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{
}

const std::string& Program::text() const
{
    return m_impl->text;
}

const Expression& Program::expression() const
{
    return m_impl->expression;
}

bool Program::isCondition() const
{
    return m_impl->checked.type == ValueType::Condition;
}

const Needs& Program::needs() const
{
    return m_impl->needs;
}

base::Status Program::fits(market::Interval interval) const
{
    for (const market::Interval longer : m_impl->checked.graph.intervals) {
        if (longer == interval || market::canResample(interval, longer))
            continue;
        return base::Error{
            base::ErrorCode::Unsupported,
            fmt::format("The formula asks for {} bars, which cannot be made of {} bars.",
                        market::intervalName(longer), market::intervalName(interval)),
            {},
            "Scan shorter bars, or name a longer bar length in the formula."};
    }
    return {};
}

Truth Program::matches(const Subject& subject, Scratch& scratch) const
{
    return isCondition() ? truthOf(value(subject, scratch)) : Truth::Unknown;
}

double Program::value(const Subject& subject, Scratch& scratch) const
{
    if (!m_impl->canEvaluate(*this, subject))
        return kUnknown;
    const Graph& graph = m_impl->checked.graph;
    return Evaluation(graph, subject, 1, scratch.impl())
        .settledAt(graph.root, subject.bars.size() - 1);
}

std::span<const double> Program::series(const Subject& subject, std::size_t count,
                                        Scratch& scratch) const
{
    const std::size_t bars = subject.bars.size();
    count = std::min(count, bars);
    std::vector<double>& result = scratch.impl().result;
    result.assign(count, kUnknown);
    if (count == 0 || !m_impl->canEvaluate(*this, subject))
        return result;
    Evaluation evaluation(m_impl->checked.graph, subject, count, scratch.impl());
    for (std::size_t i = 0; i < count; ++i)
        result[i] = evaluation.settledAt(m_impl->checked.graph.root, bars - count + i);
    return result;
}

} // namespace tapesift::formula
