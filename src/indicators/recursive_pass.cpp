#include "indicators/recursive_pass.h"

#include <algorithm>

#include "indicators/catalog_periods.h"
#include "indicators/pair.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rsi.h"

namespace tapesift::indicators {

namespace {

// Bars that are taken in one by one. Every average but EMA 200 has its first value by then.
constexpr std::size_t kLeadIn = 50;
constexpr std::size_t kLongPeriod = 200;

// The columns as plain pointers: the hot loop checks no bounds.
struct Columns
{
    const double* price;
    const double* high;
    const double* low;
    const double* close;
    const double* volume;
};

// The recursive indicators but EMA 200, each as its own object: for the lead-in.
struct Singles
{
    SmoothedAverage ema9 = SmoothedAverage::exponential(9);
    SmoothedAverage ema20 = SmoothedAverage::exponential(20);
    SmoothedAverage ema50 = SmoothedAverage::exponential(50);
    Macd macd{kMacdPeriods};
    Rsi rsi{kRsiPeriod};
    AverageTrueRange atr{kAtrPeriod};
    Adx adx{kAdxPeriod};
    OnBalanceVolume obv;

    void takeIn(const Columns& columns, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const double price = columns.price[i];
            ema9.update(price);
            ema20.update(price);
            ema50.update(price);
            macd.update(price);
            rsi.update(price);
            atr.update(columns.high[i], columns.low[i], columns.close[i]);
            adx.update(columns.high[i], columns.low[i]);
            obv.update(columns.close[i], columns.volume[i]);
        }
    }
};

// The same packed two by two. Names list the lanes in order.
struct Lanes
{
    Pair ema9And12{};
    Pair ema20And26{};
    Pair ema50And200{};
    Pair gainAndLoss{};
    Pair plusAndMinusMove{};
    Pair signalAndAtr{};
    Pair risingAndFallingVolume{};
    double adx = 0;
};

Lanes packed(const Singles& singles)
{
    Lanes lanes;
    lanes.ema9And12 = Pair{singles.ema9.value(), singles.macd.fast()};
    lanes.ema20And26 = Pair{singles.ema20.value(), singles.macd.slow()};
    lanes.ema50And200 = Pair{singles.ema50.value(), 0};
    lanes.gainAndLoss = Pair{singles.rsi.averageGain(), singles.rsi.averageLoss()};
    lanes.plusAndMinusMove = Pair{singles.adx.plusMove(), singles.adx.minusMove()};
    lanes.signalAndAtr = Pair{singles.macd.signal(), singles.atr.value()};
    lanes.risingAndFallingVolume = Pair{singles.obv.rising(), singles.obv.falling()};
    lanes.adx = singles.adx.value();
    return lanes;
}

// What the first half of a step leaves to the second half; the lanes are two bars in a row.
struct HalfStep
{
    Pair macd;
    Pair trueRange;
    Pair plusMove;
    Pair minusMove;
};

// Takes in the bars i and i + 1, all but the averages of averages. Both halves are always inlined:
// a call would put the lanes into memory.
[[gnu::always_inline]] inline HalfStep firstHalf(Lanes& lanes, const Columns& columns,
                                                 std::size_t i)
{
    constexpr double kMoveWeight = wilderWeight(kAdxPeriod);
    const Pair k9And12{exponentialWeight(9), exponentialWeight(kMacdPeriods.fast)};
    const Pair k20And26{exponentialWeight(20), exponentialWeight(kMacdPeriods.slow)};
    const Pair k50And200{exponentialWeight(50), exponentialWeight(kLongPeriod)};
    const Pair kGain = both(wilderWeight(kRsiPeriod));
    HalfStep half;

    const Pair price = load(columns.price + i);
    const Pair price0 = firsts(price, price);
    const Pair price1 = seconds(price, price);
    const Pair ema9And12 = smooth(lanes.ema9And12, price0, k9And12);
    const Pair ema20And26 = smooth(lanes.ema20And26, price0, k20And26);
    lanes.ema9And12 = smooth(ema9And12, price1, k9And12);
    lanes.ema20And26 = smooth(ema20And26, price1, k20And26);
    half.macd = seconds(ema9And12, lanes.ema9And12) - seconds(ema20And26, lanes.ema20And26);
    const Pair ema50And200 = smooth(lanes.ema50And200, price0, k50And200);
    lanes.ema50And200 = smooth(ema50And200, price1, k50And200);

    const Pair priceBefore = load(columns.price + i - 1);
    const Pair gain = positivePart(price - priceBefore);
    const Pair loss = positivePart(priceBefore - price);
    const Pair gainAndLoss = smooth(lanes.gainAndLoss, firsts(gain, loss), kGain);
    lanes.gainAndLoss = smooth(gainAndLoss, seconds(gain, loss), kGain);

    const Pair high = load(columns.high + i);
    const Pair low = load(columns.low + i);
    const Pair close = load(columns.close + i);
    const Pair closeBefore = load(columns.close + i - 1);
    half.trueRange = trueRange(high, low, closeBefore);

    const Pair up = high - load(columns.high + i - 1);
    const Pair down = load(columns.low + i - 1) - low;
    const Pair plus = directionalMove(up, down);
    const Pair minus = directionalMove(down, up);
    const Pair moves = smooth(lanes.plusAndMinusMove, firsts(plus, minus), both(kMoveWeight));
    lanes.plusAndMinusMove = smooth(moves, seconds(plus, minus), both(kMoveWeight));
    half.plusMove = firsts(moves, lanes.plusAndMinusMove);
    half.minusMove = seconds(moves, lanes.plusAndMinusMove);

    const Pair volume = load(columns.volume + i);
    const Pair rising = volumeIfAbove(close, closeBefore, volume);
    const Pair falling = volumeIfAbove(closeBefore, close, volume);
    lanes.risingAndFallingVolume += firsts(rising, falling);
    lanes.risingAndFallingVolume += seconds(rising, falling);
    return half;
}

// The averages of averages: MACD's signal, ATR, ADX.
[[gnu::always_inline]] inline void secondHalf(Lanes& lanes, const HalfStep& half)
{
    constexpr double kIndexWeight = wilderWeight(kAdxPeriod);
    const Pair kSignalAndAtr{exponentialWeight(kMacdPeriods.signal), wilderWeight(kAtrPeriod)};
    const Pair signalAndAtr =
        smooth(lanes.signalAndAtr, firsts(half.macd, half.trueRange), kSignalAndAtr);
    lanes.signalAndAtr = smooth(signalAndAtr, seconds(half.macd, half.trueRange), kSignalAndAtr);
    const Pair index = directionalIndex(half.plusMove, half.minusMove);
    lanes.adx = smooth(smooth(lanes.adx, index[0], kIndexWeight), index[1], kIndexWeight);
}

// Takes in the bars [from, to), an even number of them. The second half of a step is done after the
// first half of the next, so that the processor need not wait for the long chain of both. The lanes
// go in and out by value to stay in registers.
Lanes advanced(Lanes lanes, const Columns& columns, std::size_t from, std::size_t to)
{
    if (from == to)
        return lanes;
    HalfStep half = firstHalf(lanes, columns, from);
    for (std::size_t i = from + 2; i < to; i += 2) {
        const HalfStep next = firstHalf(lanes, columns, i);
        secondHalf(lanes, half);
        half = next;
    }
    secondHalf(lanes, half);
    return lanes;
}

// EMA 200 after its seed and at most one bar more.
double ema200After(std::span<const double> prices)
{
    const double seed = meanOf(prices.first(kLongPeriod));
    return prices.size() == kLongPeriod
               ? seed
               : smooth(seed, prices[kLongPeriod], exponentialWeight(kLongPeriod));
}

void storeMacd(double macd, double signal, IndicatorValues& values)
{
    values[IndicatorId::Macd] = macd;
    values[IndicatorId::MacdSignal] = signal;
    values[IndicatorId::MacdHist] = macd - signal;
}

void storeSingles(const Singles& singles, IndicatorValues& values)
{
    values[IndicatorId::Ema9] = singles.ema9.value();
    values[IndicatorId::Ema20] = singles.ema20.value();
    values[IndicatorId::Ema50] = singles.ema50.value();
    storeMacd(singles.macd.fast() - singles.macd.slow(), singles.macd.signal(), values);
    values[IndicatorId::Rsi14] = singles.rsi.value();
    values[IndicatorId::Atr14] = singles.atr.value();
    values[IndicatorId::Adx14] = singles.adx.value();
    values[IndicatorId::Obv] = singles.obv.value();
}

void storeLanes(const Lanes& lanes, IndicatorValues& values)
{
    values[IndicatorId::Ema9] = lanes.ema9And12[0];
    values[IndicatorId::Ema20] = lanes.ema20And26[0];
    values[IndicatorId::Ema50] = lanes.ema50And200[0];
    storeMacd(lanes.ema9And12[1] - lanes.ema20And26[1], lanes.signalAndAtr[0], values);
    values[IndicatorId::Rsi14] = strengthIndex(lanes.gainAndLoss[0], lanes.gainAndLoss[1]);
    values[IndicatorId::Atr14] = lanes.signalAndAtr[1];
    values[IndicatorId::Adx14] = lanes.adx;
    values[IndicatorId::Obv] = lanes.risingAndFallingVolume[0] - lanes.risingAndFallingVolume[1];
}

} // namespace

void storeRecursive(const market::BarView& bars, std::span<const double> price,
                    IndicatorValues& values)
{
    const std::size_t count = bars.size();
    if (count == 0)
        return;
    const Columns columns{price.data(), bars.high.data(), bars.low.data(), bars.close.data(),
                          bars.volume.data()};
    // The packed loop takes two bars at a time: with an odd count the stages before it get one
    // more.
    const std::size_t odd = count % 2;
    const std::size_t leadIn = std::min(count, kLeadIn + odd);
    Singles singles;
    singles.takeIn(columns, leadIn);
    if (count == leadIn) {
        storeSingles(singles, values);
        return;
    }
    const std::size_t seeded = kLongPeriod + odd;
    Lanes lanes = advanced(packed(singles), columns, leadIn, std::min(count, seeded));
    if (count >= seeded) {
        lanes.ema50And200[1] = ema200After(price.first(seeded));
        lanes = advanced(lanes, columns, seeded, count);
        values[IndicatorId::Ema200] = lanes.ema50And200[1];
    }
    storeLanes(lanes, values);
}

} // namespace tapesift::indicators
