#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "tapesift/market/interval.h"

namespace tapesift::formula {

// One step of the evaluation. Its value at a bar is a number; a condition's is 1, 0 or NaN for not
// known.
enum class Op : std::uint8_t {
    // Without inputs
    Constant, // factor
    Fact,     // detail: a NumberFact
    TextFact, // detail: index into Graph::textTests
    Open,
    High,
    Low,
    Close,
    Volume,
    Hl2,
    Hlc3,
    Ohlc4,
    Change,
    Gap,
    TrueRange,
    Cci,
    WilliamsR,
    MoneyFlow,
    RawStochastic,
    RelativeVolume,
    Vwap,
    Atr,
    Adx,
    Obv,
    // Of one number
    Negate,
    Absolute,
    Round,
    SquareRoot,
    Logarithm,
    Back, // also of a condition
    Sma,
    Wma,
    Sum,
    Deviation,
    Highest,
    Lowest,
    RateOfChange,
    Rising,
    Falling,
    PercentRank,
    Ema,
    Rma,
    Rsi,
    Align, // of longer bars; its input stands in another frame
    // Of two numbers
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Minimum,
    Maximum,
    BandUpper, // mean and deviation; factor: the width
    BandLower,
    BandWidth,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    Unequal,
    CrossesAbove,
    CrossesBelow,
    // Of conditions
    Not,
    Within,
    For,
    Count,
    BarsSince,
    And, // two inputs or more, the cheapest first
    Or,
};

enum class NumberFact : std::uint8_t { Signal, Strength, Score, Rs, MarketValue, Watched };
enum class TextFactId : std::uint8_t { Symbol, Name, Sector, Exchange };

using NodeId = std::uint32_t;

// All the bars before, in NodeShape::memory and Node::reach.
inline constexpr std::size_t kAllBars = std::numeric_limits<std::size_t>::max();

// The subject's own bars. The others are Graph::intervals, from 1 on.
inline constexpr std::uint8_t kOwnFrame = 0;

struct Node
{
    Op op = Op::Constant;
    std::uint8_t frame = kOwnFrame; // whose bars it is counted in
    std::uint32_t detail = 0;
    std::uint32_t period = 0; // bars, where the operation has a window
    double factor = 0;
    std::uint32_t firstInput = 0; // in Graph::inputs
    std::uint32_t inputCount = 0;

    // Worked out from the above:
    std::size_t lead = 0;    // bars more than its inputs until it is settled
    std::size_t reach = 0;   // bars before the newest one asked for at which its value is needed
    std::size_t settled = 0; // index of the first bar at which it is, if no input is missing
    std::size_t cost = 0;    // of one value, roughly, with its inputs
};

// Whether a text that is known of the symbol is one of several.
struct TextTest
{
    TextFactId fact = TextFactId::Symbol;
    bool isNegated = false;
    std::vector<std::string> texts;

    bool operator==(const TextTest&) const = default;
};

// A formula as steps, each after its inputs and none twice.
struct Graph
{
    std::vector<Node> nodes;
    std::vector<NodeId> inputs;
    std::vector<TextTest> textTests;
    std::vector<market::Interval> intervals; // of the frames from 1 on
    // By frame: bars of the subject before the newest one asked for at which longer bars are
    // needed.
    std::vector<std::size_t> alignReach;
    // By frame: how many of its bars are enough for its newest value to be what it would be with
    // all of them; kAllBars where something looks at all of them.
    std::vector<std::size_t> enoughBars;
    NodeId root = 0;

    std::span<const NodeId> inputsOf(const Node& node) const
    {
        return std::span(inputs).subspan(node.firstInput, node.inputCount);
    }
};

} // namespace tapesift::formula
