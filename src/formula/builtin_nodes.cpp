#include "formula/builtin_nodes.h"

#include <optional>

namespace tapesift::formula {

namespace {

std::optional<Op> barOp(Builtin builtin)
{
    switch (builtin) {
    case Builtin::Open:
        return Op::Open;
    case Builtin::High:
        return Op::High;
    case Builtin::Low:
        return Op::Low;
    case Builtin::Close:
        return Op::Close;
    case Builtin::Volume:
        return Op::Volume;
    case Builtin::Hl2:
        return Op::Hl2;
    case Builtin::Hlc3:
        return Op::Hlc3;
    case Builtin::Ohlc4:
        return Op::Ohlc4;
    case Builtin::Change:
        return Op::Change;
    case Builtin::Gap:
        return Op::Gap;
    case Builtin::TrueRange:
        return Op::TrueRange;
    case Builtin::Obv:
        return Op::Obv;
    case Builtin::Atr:
        return Op::Atr;
    case Builtin::Adx:
        return Op::Adx;
    case Builtin::Cci:
        return Op::Cci;
    case Builtin::WilliamsR:
        return Op::WilliamsR;
    case Builtin::MoneyFlow:
        return Op::MoneyFlow;
    case Builtin::RelativeVolume:
        return Op::RelativeVolume;
    case Builtin::Vwap:
        return Op::Vwap;
    default:
        return std::nullopt;
    }
}

// One value and a number of bars.
std::optional<Op> windowOp(Builtin builtin)
{
    switch (builtin) {
    case Builtin::Sma:
        return Op::Sma;
    case Builtin::Ema:
        return Op::Ema;
    case Builtin::Rma:
        return Op::Rma;
    case Builtin::Wma:
        return Op::Wma;
    case Builtin::Sum:
        return Op::Sum;
    case Builtin::Deviation:
        return Op::Deviation;
    case Builtin::Highest:
        return Op::Highest;
    case Builtin::Lowest:
        return Op::Lowest;
    case Builtin::PercentRank:
        return Op::PercentRank;
    case Builtin::Rsi:
        return Op::Rsi;
    case Builtin::RateOfChange:
        return Op::RateOfChange;
    case Builtin::Rising:
        return Op::Rising;
    case Builtin::Falling:
        return Op::Falling;
    case Builtin::Within:
        return Op::Within;
    case Builtin::For:
        return Op::For;
    case Builtin::Count:
        return Op::Count;
    case Builtin::BarsSince:
        return Op::BarsSince;
    default:
        return std::nullopt;
    }
}

std::optional<Op> plainOp(Builtin builtin)
{
    switch (builtin) {
    case Builtin::Absolute:
        return Op::Absolute;
    case Builtin::Minimum:
        return Op::Minimum;
    case Builtin::Maximum:
        return Op::Maximum;
    case Builtin::Round:
        return Op::Round;
    case Builtin::SquareRoot:
        return Op::SquareRoot;
    case Builtin::Logarithm:
        return Op::Logarithm;
    case Builtin::CrossesAbove:
        return Op::CrossesAbove;
    case Builtin::CrossesBelow:
        return Op::CrossesBelow;
    default:
        return std::nullopt;
    }
}

std::optional<NumberFact> factOf(Builtin builtin)
{
    switch (builtin) {
    case Builtin::Signal:
        return NumberFact::Signal;
    case Builtin::Strength:
        return NumberFact::Strength;
    case Builtin::Score:
        return NumberFact::Score;
    case Builtin::Rs:
        return NumberFact::Rs;
    case Builtin::MarketValue:
        return NumberFact::MarketValue;
    case Builtin::Watched:
        return NumberFact::Watched;
    default:
        return std::nullopt;
    }
}

// Made of averages that a formula may have beside it: the same steps, and the bits of
// indicators::Macd.
NodeId macdNode(GraphBuilder& graph, Builtin builtin, const BoundArguments& arguments)
{
    const NodeId source = arguments.values[0];
    const NodeId line = graph.of(Op::Subtract, {graph.of(Op::Ema, {source}, arguments.period(0)),
                                                graph.of(Op::Ema, {source}, arguments.period(1))});
    if (builtin == Builtin::Macd)
        return line;
    const NodeId signal = graph.of(Op::Ema, {line}, arguments.period(2));
    return builtin == Builtin::MacdSignal ? signal : graph.of(Op::Subtract, {line, signal});
}

NodeId bandNode(GraphBuilder& graph, Builtin builtin, const BoundArguments& arguments)
{
    const NodeId source = arguments.values[0];
    const NodeId middle = graph.of(Op::Sma, {source}, arguments.period(0));
    if (builtin == Builtin::BandMiddle)
        return middle;
    const NodeId deviation = graph.of(Op::Deviation, {source}, arguments.period(0));
    const Op op = builtin == Builtin::BandUpper   ? Op::BandUpper
                  : builtin == Builtin::BandLower ? Op::BandLower
                                                  : Op::BandWidth;
    return graph.of(op, {middle, deviation}, 0, arguments.constants[1]);
}

NodeId stochasticNode(GraphBuilder& graph, Builtin builtin, const BoundArguments& arguments)
{
    const NodeId raw = graph.bars(Op::RawStochastic, arguments.frame, arguments.period(0));
    const NodeId k = graph.of(Op::Sma, {raw}, arguments.period(1));
    return builtin == Builtin::StochasticK ? k : graph.of(Op::Sma, {k}, arguments.period(2));
}

} // namespace

NodeId builtinNode(GraphBuilder& graph, Builtin builtin, const BoundArguments& arguments)
{
    const std::size_t period = arguments.constants.empty() ? 0 : arguments.period(0);
    if (const auto op = barOp(builtin))
        return graph.bars(*op, arguments.frame, period);
    if (const auto op = windowOp(builtin))
        return graph.of(*op, {arguments.values[0]}, period);
    if (const auto op = plainOp(builtin))
        return graph.of(*op, arguments.values);
    if (const auto fact = factOf(builtin))
        return graph.fact(*fact, arguments.frame);
    switch (builtin) {
    case Builtin::Macd:
    case Builtin::MacdSignal:
    case Builtin::MacdHist:
        return macdNode(graph, builtin, arguments);
    case Builtin::BandUpper:
    case Builtin::BandMiddle:
    case Builtin::BandLower:
    case Builtin::BandWidth:
        return bandNode(graph, builtin, arguments);
    default:
        return stochasticNode(graph, builtin, arguments);
    }
}

} // namespace tapesift::formula
