#include "indicators/recursive_pass.h"

#include <algorithm>

#include "indicators/packed_pass.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rsi.h"

namespace tapesift::indicators {

namespace {

constexpr std::size_t kBarsPerStep = 4;

// Bars that are taken in one by one. All but the two longest averages have their first value then.
constexpr std::size_t kLeadIn = 34;

// An average that is put into its lane later, when `bars` bars are taken in: at least its period,
// and a number of whole steps after the lead-in.
struct LateAverage
{
    std::size_t period;
    std::size_t lane;
    std::size_t bars;
};
constexpr std::array kLateAverages = {LateAverage{50, 2, 50}, LateAverage{200, 3, 202}};
static_assert(std::ranges::all_of(kLateAverages, [](const LateAverage& late) {
    return late.bars >= late.period && (late.bars - kLeadIn) % kBarsPerStep == 0;
}));

// Takes in the first `count` bars, one by one.
Lanes lanesAfter(const Columns& columns, std::size_t count)
{
    auto ema9 = SmoothedAverage::exponential(9);
    auto ema20 = SmoothedAverage::exponential(20);
    Macd macd(kMacdPeriods);
    Rsi rsi(kRsiPeriod);
    AverageTrueRange atr(kAtrPeriod);
    Adx adx(kAdxPeriod);
    OnBalanceVolume obv;
    for (std::size_t i = 0; i < count; ++i) {
        const double price = columns.price[i];
        ema9.update(price);
        ema20.update(price);
        macd.update(price);
        rsi.update(price);
        atr.update(columns.high[i], columns.low[i], columns.close[i]);
        adx.update(columns.high[i], columns.low[i]);
        obv.update(columns.close[i], columns.volume[i]);
    }
    Lanes lanes;
    lanes.ema9And20And50And200 = {ema9.value(), ema20.value(), kNoValue, kNoValue};
    lanes.ema12And26 = {macd.fast(), macd.slow()};
    lanes.gainLossPlusMinusMove = {rsi.averageGain(), rsi.averageLoss(), adx.plusMove(),
                                   adx.minusMove()};
    lanes.signalAtrAdx = {macd.signal(), atr.value(), adx.value()};
    lanes.risingAndFallingVolume = {obv.rising(), obv.falling()};
    return lanes;
}

// Takes in the bars [from, to), a number of whole steps.
template <class Group>
[[gnu::always_inline]] inline void advanceGroups(Lanes& lanes, const Columns& columns,
                                                 std::size_t from, std::size_t to)
{
    if (from == to)
        return;
    PackedPass<Group> pass(lanes);
    pass.firstStep(columns, from);
    for (std::size_t i = from + kBarsPerStep; i < to; i += kBarsPerStep)
        pass.nextStep(columns, i);
    pass.finish();
    pass.storeTo(lanes);
}

#ifdef __x86_64__
[[gnu::target("avx2")]] void advanceAvx2(Lanes& lanes, const Columns& columns, std::size_t from,
                                         std::size_t to)
{
    advanceGroups<Quad>(lanes, columns, from, to);
}
#endif

void advance(Instructions instructions, Lanes& lanes, const Columns& columns, std::size_t from,
             std::size_t to)
{
#ifdef __x86_64__
    if (instructions == Instructions::Avx2)
        return advanceAvx2(lanes, columns, from, to);
#endif
    advanceGroups<TwoPairs>(lanes, columns, from, to);
}

// An exponential average after all `prices`, at least `period` of them.
double exponentialAfter(std::span<const double> prices, std::size_t period)
{
    double average = meanOf(prices.first(period));
    for (const double price : prices.subspan(period))
        average = smooth(average, price, exponentialWeight(period));
    return average;
}

void storeLanes(const Lanes& lanes, IndicatorValues& values)
{
    const auto [ema9, ema20, ema50, ema200] = lanes.ema9And20And50And200;
    const auto [gain, loss, plus, minus] = lanes.gainLossPlusMinusMove;
    const auto [signal, atr, adx, idle] = lanes.signalAtrAdx;
    const double macd = lanes.ema12And26[0] - lanes.ema12And26[1];
    values[IndicatorId::Ema9] = ema9;
    values[IndicatorId::Ema20] = ema20;
    values[IndicatorId::Ema50] = ema50;
    values[IndicatorId::Ema200] = ema200;
    values[IndicatorId::Macd] = macd;
    values[IndicatorId::MacdSignal] = signal;
    values[IndicatorId::MacdHist] = macd - signal;
    values[IndicatorId::Rsi14] = strengthIndex(gain, loss);
    values[IndicatorId::Atr14] = atr;
    values[IndicatorId::Adx14] = adx;
    values[IndicatorId::Obv] = lanes.risingAndFallingVolume[0] - lanes.risingAndFallingVolume[1];
}

} // namespace

Instructions bestInstructions()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return Instructions::Avx2;
#endif
    return Instructions::Any;
}

void storeRecursive(const market::BarView& bars, std::span<const double> price,
                    Instructions instructions, IndicatorValues& values)
{
    const std::size_t count = bars.size();
    if (count == 0)
        return;
    const Columns columns{price.data(), bars.high.data(), bars.low.data(), bars.close.data(),
                          bars.volume.data()};
    // The bars that make no whole step are taken in first. Below the lead-in `rest` does not
    // matter.
    const std::size_t rest = (count - kLeadIn) % kBarsPerStep;
    std::size_t done = std::min(count, kLeadIn + rest);
    Lanes lanes = lanesAfter(columns, done);
    for (const LateAverage& late : kLateAverages) {
        const std::size_t to = std::min(count, late.bars + rest);
        advance(instructions, lanes, columns, done, to);
        done = to;
        if (count >= late.period)
            lanes.ema9And20And50And200[late.lane] = exponentialAfter(price.first(to), late.period);
    }
    advance(instructions, lanes, columns, done, count);
    storeLanes(lanes, values);
}

} // namespace tapesift::indicators
