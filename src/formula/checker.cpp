#include "formula/checker.h"

#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "formula/builtin_nodes.h"
#include "formula/expression_op.h"
#include "formula/graph_builder.h"
#include "formula/name_help.h"
#include "tapesift/base/translatable.h"

namespace tapesift::formula {

namespace {

constexpr double kMostBarsBack = 1000;

// Values looked at for one bar. Twenty averages of 1,000 bars.
constexpr std::size_t kMostWork = 20'000;

constexpr std::size_t kLongestQuote = 40;

constexpr const char* kCompareText =
    TAPESIFT_TRANSLATABLE("FormulaProblem", "Write for example {a} == \"...\".");

struct Value
{
    ValueType type = ValueType::Number;
    NodeId node = 0;
};

const CatalogEntry* textFact(const Expression& expression)
{
    if (expression.kind != ExpressionKind::Name)
        return nullptr;
    const CatalogEntry* entry = findEntry(expression.text);
    return entry != nullptr && entry->type == ValueType::Text ? entry : nullptr;
}

bool isText(const Expression& expression)
{
    return expression.kind == ExpressionKind::Text || textFact(expression) != nullptr;
}

TextFactId factOf(const CatalogEntry& entry)
{
    switch (entry.builtin) {
    case Builtin::Symbol:
        return TextFactId::Symbol;
    case Builtin::Name:
        return TextFactId::Name;
    case Builtin::Sector:
        return TextFactId::Sector;
    default:
        return TextFactId::Exchange;
    }
}

// The text "1wk" of rsi(14, "1wk"), also with bars back behind it: those are counted in its bars.
const Expression* intervalText(const Expression& expression)
{
    if (expression.kind == ExpressionKind::Back)
        return expression.children.empty() ? nullptr : intervalText(expression.children[0]);
    if (expression.kind != ExpressionKind::Call || expression.children.empty())
        return nullptr;
    const Expression& last = expression.children.back();
    const CatalogEntry* entry = findEntry(expression.text);
    const bool takes = entry != nullptr && entry->takesInterval;
    return takes && last.kind == ExpressionKind::Text ? &last : nullptr;
}

// The first problem counts; after it the functions go on with values that mean nothing.
class Checker
{
public:
    explicit Checker(const Parameters& parameters)
        : m_parameters(parameters)
    {
    }

    tl::expected<CheckedFormula, Problem> run(const Expression& expression)
    {
        checkParameters();
        const Value root = value(expression, kOwnFrame);
        if (m_problem)
            return tl::unexpected(*m_problem);
        ReasonNode reasons = reasonsOf(expression, root);
        CheckedFormula result{root.type, m_graph.finish(root.node), std::move(reasons)};
        if (workOf(result.graph) > kMostWork)
            return tl::unexpected(Problem{
                expression.place,
                TAPESIFT_TRANSLATABLE("FormulaProblem",
                                      "the windows of this formula are too long together"),
                TAPESIFT_TRANSLATABLE("FormulaProblem",
                                      "Shorten periods, or split it into several scanners.")});
        return result;
    }

private:
    void fail(Problem problem)
    {
        if (!m_problem)
            m_problem = std::move(problem);
    }

    void checkParameters()
    {
        for (const auto& [name, number] : m_parameters.all()) {
            if (findEntry(name) != nullptr)
                fail(
                    {{},
                     {TAPESIFT_TRANSLATABLE("FormulaProblem",
                                            "the parameter \"{a}\" has the name of something else"),
                      {name}},
                     TAPESIFT_TRANSLATABLE("FormulaProblem", "Give it another name.")});
            else if (!std::isfinite(number))
                fail({{},
                      {TAPESIFT_TRANSLATABLE("FormulaProblem",
                                             "the parameter \"{a}\" is not a number"),
                       {name}},
                      {}});
        }
    }

    NodeId number(const Expression& expression, std::uint8_t frame)
    {
        const Value result = value(expression, frame);
        if (result.type == ValueType::Condition)
            fail({expression.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "a number is needed here, and this is a condition"),
                  TAPESIFT_TRANSLATABLE(
                      "FormulaProblem",
                      "Use count(1, ...) for 1 where it is true and 0 where it is not.")});
        return result.node;
    }

    NodeId condition(const Expression& expression, std::uint8_t frame)
    {
        const Value result = value(expression, frame);
        if (result.type == ValueType::Number) {
            const std::string text = toText(expression);
            fail({expression.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "a condition is needed here, and this is a number"),
                  text.size() <= kLongestQuote
                      ? Phrase(TAPESIFT_TRANSLATABLE(
                                   "FormulaProblem",
                                   "Compare it with something, for example {a} > 50."),
                               {text})
                      : Phrase(TAPESIFT_TRANSLATABLE("FormulaProblem",
                                                     "Compare it with something."))});
        }
        return result.node;
    }

    Value value(const Expression& expression, std::uint8_t frame)
    {
        if (m_problem)
            return {};
        if (frame == kOwnFrame) {
            if (const Expression* text = intervalText(expression))
                return longer(expression, *text);
        }
        switch (expression.kind) {
        case ExpressionKind::Number:
            return {ValueType::Number, m_graph.constant(expression.number, frame)};
        case ExpressionKind::Name:
            return named(expression, frame);
        case ExpressionKind::Call:
            return called(expression, frame);
        case ExpressionKind::Back:
            return back(expression, frame);
        case ExpressionKind::Negate:
            return {ValueType::Number,
                    m_graph.of(Op::Negate, {number(expression.children[0], frame)})};
        case ExpressionKind::Not:
            return {ValueType::Condition,
                    m_graph.of(Op::Not, {condition(expression.children[0], frame)})};
        case ExpressionKind::And:
        case ExpressionKind::Or:
            return joined(expression, frame);
        case ExpressionKind::In:
            return membership(expression, frame);
        case ExpressionKind::Text:
            fail({expression.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem", "a text does not fit here"),
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "Texts are compared, for example sector == \"Energy\".")});
            return {};
        default:
            return binary(expression, frame);
        }
    }

    // Longer bars, brought to the subject's own.
    Value longer(const Expression& expression, const Expression& text)
    {
        const auto frame = frameOf(text);
        if (!frame)
            return {};
        const Value inner = value(expression, *frame);
        if (m_problem)
            return {};
        return {inner.type, m_graph.aligned(inner.node)};
    }

    std::optional<std::uint8_t> frameOf(const Expression& text)
    {
        const auto interval = market::parseInterval(text.text);
        if (interval)
            return m_graph.frameOf(*interval);
        fail(unknownInterval(text));
        return std::nullopt;
    }

    Value joined(const Expression& expression, std::uint8_t frame)
    {
        std::vector<NodeId> inputs;
        for (const Expression& child : expression.children)
            inputs.push_back(condition(child, frame));
        const Op op = expression.kind == ExpressionKind::And ? Op::And : Op::Or;
        return {ValueType::Condition, m_graph.of(op, std::move(inputs))};
    }

    Value binary(const Expression& expression, std::uint8_t frame)
    {
        const Expression& left = expression.children[0];
        const Expression& right = expression.children[1];
        const auto op = opOf(expression.kind);
        if (isText(left) || isText(right))
            return textComparison(expression, frame);
        const NodeId a = number(left, frame);
        const NodeId b = number(right, frame);
        if (!op || m_problem)
            return {};
        return {isComparison(*op) ? ValueType::Condition : ValueType::Number,
                m_graph.of(*op, {a, b})};
    }

    Value textComparison(const Expression& expression, std::uint8_t frame)
    {
        const Expression* fact = &expression.children[0];
        const Expression* text = &expression.children[1];
        if (textFact(*fact) == nullptr)
            std::swap(fact, text);
        const bool isEquality =
            expression.kind == ExpressionKind::Equal || expression.kind == ExpressionKind::Unequal;
        if (!isEquality)
            fail(
                {expression.place,
                 TAPESIFT_TRANSLATABLE("FormulaProblem", "texts are compared with == and != alone"),
                 TAPESIFT_TRANSLATABLE("FormulaProblem",
                                       "Write for example sector == \"Energy\".")});
        else if (textFact(*fact) == nullptr)
            fail({expression.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "this text is compared with something that is no text"),
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "Texts are symbol, name, sector and exchange.")});
        else if (text->kind != ExpressionKind::Text)
            fail(
                {text->place,
                 {TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "{a} is compared with something that is no text in quotes"),
                  {fact->text}},
                 {kCompareText, {fact->text}}});
        if (m_problem)
            return {};
        TextTest test{
            factOf(*textFact(*fact)), expression.kind == ExpressionKind::Unequal, {text->text}};
        return {ValueType::Condition, m_graph.test(std::move(test), frame)};
    }

    Value membership(const Expression& expression, std::uint8_t frame)
    {
        const Expression& value = expression.children[0];
        const CatalogEntry* fact = textFact(value);
        if (fact == nullptr) {
            fail({value.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "in asks whether a text is in a list, and this is no text"),
                  TAPESIFT_TRANSLATABLE(
                      "FormulaProblem",
                      "Write for example sector in (\"Energy\", \"Utilities\").")});
            return {};
        }
        TextTest test{factOf(*fact), false, {}};
        for (std::size_t i = 1; i < expression.children.size(); ++i)
            test.texts.push_back(expression.children[i].text);
        return {ValueType::Condition, m_graph.test(std::move(test), frame)};
    }

    Value back(const Expression& expression, std::uint8_t frame)
    {
        const Value earlier = value(expression.children[0], frame);
        const Expression& count = expression.children[1];
        const auto bars = constantValue(count, m_parameters);
        if (!bars)
            fail({count.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem",
                                        "the number of bars back must be a constant"),
                  TAPESIFT_TRANSLATABLE("FormulaProblem", "Write for example close[1].")});
        else if (!(*bars >= 0))
            fail({count.place,
                  TAPESIFT_TRANSLATABLE("FormulaProblem", "a formula cannot look into the future"),
                  TAPESIFT_TRANSLATABLE(
                      "FormulaProblem",
                      "Bars back are counted from 0, this bar, upwards: close[1].")});
        else if (*bars > kMostBarsBack || *bars != std::floor(*bars))
            fail({count.place,
                  {TAPESIFT_TRANSLATABLE("FormulaProblem",
                                         "bars back must be a whole number from 0 to {a}"),
                   {fmt::format("{}", kMostBarsBack)}},
                  TAPESIFT_TRANSLATABLE("FormulaProblem", "Write for example close[1].")});
        if (m_problem || *bars == 0)
            return earlier;
        return {earlier.type,
                m_graph.of(Op::Back, {earlier.node}, static_cast<std::size_t>(*bars))};
    }

    Value named(const Expression& expression, std::uint8_t frame)
    {
        const CatalogEntry* entry = findEntry(expression.text);
        if (entry != nullptr)
            return applied(expression, *entry, frame);
        if (const auto parameter = m_parameters.find(expression.text))
            return {ValueType::Number, m_graph.constant(*parameter, frame)};
        fail(unknownName(expression, m_parameters));
        return {};
    }

    Value called(const Expression& expression, std::uint8_t frame)
    {
        const CatalogEntry* entry = findEntry(expression.text);
        if (entry != nullptr)
            return applied(expression, *entry, frame);
        fail(unknownName(expression, m_parameters));
        return {};
    }

    // A name, or a function with its arguments.
    Value applied(const Expression& expression, const CatalogEntry& entry, std::uint8_t frame)
    {
        if (entry.type == ValueType::Text) {
            fail({expression.place,
                  {TAPESIFT_TRANSLATABLE("FormulaProblem", "{a} is a text and must be compared"),
                   {std::string(entry.name)}},
                  {kCompareText, {std::string(entry.name)}}});
            return {};
        }
        std::span<const Expression> given = expression.children;
        if (intervalText(expression) != nullptr) {
            const auto own = frameOf(given.back());
            if (own && *own != frame)
                fail({given.back().place,
                      TAPESIFT_TRANSLATABLE("FormulaProblem",
                                            "one bar length stands within another"),
                      TAPESIFT_TRANSLATABLE("FormulaProblem",
                                            "Give the bar length once, to the outer function.")});
            given = given.first(given.size() - 1);
        }
        const BoundArguments arguments = bind(expression, entry, given, frame);
        if (m_problem)
            return {};
        if (entry.builtin == Builtin::Constant)
            return {ValueType::Number, m_graph.constant(entry.value, frame)};
        if (entry.builtin == Builtin::Alias)
            return value(*parse(entry.stands), frame);
        return {entry.type, builtinNode(m_graph, entry.builtin, arguments)};
    }

    BoundArguments bind(const Expression& expression, const CatalogEntry& entry,
                        std::span<const Expression> given, std::uint8_t frame)
    {
        BoundArguments bound{frame, {}, {}};
        std::size_t next = 0;
        for (const ParameterInfo& parameter : entry.parameters) {
            // A source is told from a period by not being constant.
            const bool isSource = parameter.kind == ParameterKind::Source;
            const bool isGiven =
                next < given.size() && !(isSource && constantValue(given[next], m_parameters));
            if (!isGiven && parameter.standard.empty()) {
                fail(missingArgument(expression, entry, parameter));
                return bound;
            }
            if (isGiven)
                take(given[next++], entry, parameter, bound);
            else
                takeStandard(parameter, bound);
        }
        if (next < given.size())
            fail(surplusArgument(given[next], entry));
        return bound;
    }

    void take(const Expression& argument, const CatalogEntry& entry, const ParameterInfo& parameter,
              BoundArguments& bound)
    {
        switch (parameter.kind) {
        case ParameterKind::Source:
        case ParameterKind::Number:
            bound.values.push_back(number(argument, bound.frame));
            return;
        case ParameterKind::Condition:
            bound.values.push_back(condition(argument, bound.frame));
            return;
        default:
            break;
        }
        const auto constant = constantValue(argument, m_parameters);
        const bool isWhole = constant && *constant == std::floor(*constant);
        if (!constant)
            fail(notConstant(argument, entry, parameter));
        else if (!(*constant >= parameter.minimum && *constant <= parameter.maximum) ||
                 (parameter.kind == ParameterKind::Period && !isWhole))
            fail(outOfRange(argument, entry, parameter));
        bound.constants.push_back(constant.value_or(parameter.minimum));
    }

    void takeStandard(const ParameterInfo& parameter, BoundArguments& bound)
    {
        const auto standard = parse(parameter.standard);
        if (parameter.kind == ParameterKind::Source)
            bound.values.push_back(number(*standard, bound.frame));
        else
            bound.constants.push_back(standard->number);
    }

    // The same steps again: nothing is added to the graph.
    ReasonNode reasonsOf(const Expression& expression, const Value& own)
    {
        ReasonNode reason{
            ReasonKind::Condition, toText(expression), expression.place, own.node, 0, 0, {}};
        switch (expression.kind) {
        case ExpressionKind::And:
            reason.kind = ReasonKind::All;
            break;
        case ExpressionKind::Or:
            reason.kind = ReasonKind::Any;
            break;
        case ExpressionKind::Not:
            reason.kind = ReasonKind::Not;
            break;
        default:
            if (const auto op = opOf(expression.kind); op && isComparison(*op) &&
                                                       !isText(expression.children[0]) &&
                                                       !isText(expression.children[1])) {
                reason.kind = ReasonKind::Comparison;
                reason.left = number(expression.children[0], kOwnFrame);
                reason.right = number(expression.children[1], kOwnFrame);
            }
            return reason;
        }
        for (const Expression& child : expression.children)
            reason.children.push_back(reasonsOf(child, value(child, kOwnFrame)));
        return reason;
    }

    ParameterValues m_parameters;
    GraphBuilder m_graph;
    std::optional<Problem> m_problem;
};

} // namespace

tl::expected<CheckedFormula, Problem> checkExpression(const Expression& expression,
                                                      const Parameters& parameters)
{
    return Checker(parameters).run(expression);
}

} // namespace tapesift::formula
