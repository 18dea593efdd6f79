#include "formula/node_shape.h"

#include "tapesift/indicators/seed_fading.h"

namespace tapesift::formula {

NodeShape shapeOf(const Node& node)
{
    const std::size_t period = node.period;
    const auto fading = [](int bars) { return static_cast<std::size_t>(bars); };
    switch (node.op) {
    case Op::Change:
    case Op::Gap:
    case Op::CrossesAbove:
    case Op::CrossesBelow:
        return {1, 1};
    case Op::Cci:
    case Op::WilliamsR:
    case Op::RawStochastic:
    case Op::Sma:
    case Op::Wma:
    case Op::Sum:
    case Op::Deviation:
    case Op::Highest:
    case Op::Lowest:
    case Op::Within:
    case Op::For:
    case Op::Count:
        return {period - 1, period - 1};
    case Op::MoneyFlow:
    case Op::RelativeVolume:
    case Op::Back:
    case Op::RateOfChange:
    case Op::Rising:
    case Op::Falling:
    case Op::PercentRank:
    case Op::BarsSince:
        return {period, period};
    case Op::Ema:
        return {kAllBars, period - 1 + fading(indicators::emaFading(period))};
    case Op::Rma:
    case Op::Atr:
        return {kAllBars, period - 1 + fading(indicators::wilderFading(period))};
    case Op::Rsi:
        return {kAllBars, period + fading(indicators::wilderFading(period))};
    case Op::Adx:
        return {kAllBars, 2 * period - 1 + 2 * fading(indicators::wilderFading(period))};
    case Op::Obv:
        return {kAllBars, 0};
    default:
        return {};
    }
}

} // namespace tapesift::formula
