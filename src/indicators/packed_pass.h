#pragma once

#include <array>
#include <cstddef>

#include "indicators/catalog_periods.h"
#include "indicators/packed.h"
#include "tapesift/indicators/recurrence.h"

// The recursive indicators side by side, four bars a step. `Group` holds four doubles: Quad or
// TwoPairs.
namespace tapesift::indicators {

// The columns as plain pointers: the hot loop checks no bounds.
struct Columns
{
    const double* price;
    const double* high;
    const double* low;
    const double* close;
    const double* volume;
};

// Where the averages stand. Names list the lanes in order.
struct Lanes
{
    std::array<double, 4> ema9And20And50And200{};
    std::array<double, 4> ema12And26{}; // two lanes are idle
    std::array<double, 4> gainLossPlusMinusMove{};
    std::array<double, 4> signalAtrAdx{}; // one lane is idle
    std::array<double, 2> risingAndFallingVolume{};
};

// A value for each of four bars in a row.
template <class T>
struct FourBars
{
    T a;
    T b;
    T c;
    T d;
};

// Rows to columns: from four values of four bars each to four bars of four values each.
template <class Group>
[[gnu::always_inline]] inline FourBars<Group> byBar(Group v, Group w, Group x, Group y)
{
    const Group even1 = evens(v, w);
    const Group odd1 = odds(v, w);
    const Group even2 = evens(x, y);
    const Group odd2 = odds(x, y);
    return {lowHalves(even1, even2), lowHalves(odd1, odd2), highHalves(even1, even2),
            highHalves(odd1, odd2)};
}

// Averages carried through the bars side by side, in registers. All members are always inlined: a
// call would put them into memory.
//
// A step takes in four bars, but averages of averages (MACD's signal, ADX) and ATR stay one step
// behind: so the four chains of a step do not wait for each other, and they are written bar by bar
// because the processor looks only some dozen instructions ahead.
template <class Group>
class PackedPass
{
public:
    [[gnu::always_inline]] explicit PackedPass(const Lanes& lanes)
        : m_emas(load<Group>(lanes.ema9And20And50And200.data()))
        , m_macdEmas(load<Group>(lanes.ema12And26.data()))
        , m_changes(load<Group>(lanes.gainLossPlusMinusMove.data()))
        , m_late(load<Group>(lanes.signalAtrAdx.data()))
        , m_volumes(load<Pair>(lanes.risingAndFallingVolume.data()))
    {
    }

    [[gnu::always_inline]] void storeTo(Lanes& lanes) const
    {
        store(m_emas, lanes.ema9And20And50And200.data());
        store(lowHalf(m_macdEmas), lanes.ema12And26.data());
        store(m_changes, lanes.gainLossPlusMinusMove.data());
        store(m_late, lanes.signalAtrAdx.data());
        store(m_volumes, lanes.risingAndFallingVolume.data());
    }

    // Takes in the bars [i, i + 4); there must be one before.
    [[gnu::always_inline]] void firstStep(const Columns& columns, std::size_t i)
    {
        takeIn<false>(columns, i);
    }
    [[gnu::always_inline]] void nextStep(const Columns& columns, std::size_t i)
    {
        takeIn<true>(columns, i);
    }

    // Lets the averages that are behind catch up.
    [[gnu::always_inline]] void finish()
    {
        const FourBars<Group> late = lateValues();
        takeInLate(late.a);
        takeInLate(late.b);
        takeInLate(late.c);
        takeInLate(late.d);
    }

private:
    static constexpr std::array kEmaWeights = {exponentialWeight(9), exponentialWeight(20),
                                               exponentialWeight(50), exponentialWeight(200)};
    static constexpr std::array kMacdWeights = {exponentialWeight(kMacdPeriods.fast),
                                                exponentialWeight(kMacdPeriods.slow), 0.0, 0.0};
    static constexpr std::array kChangeWeights = {
        wilderWeight(kRsiPeriod), wilderWeight(kRsiPeriod), wilderWeight(kAdxPeriod),
        wilderWeight(kAdxPeriod)};
    static constexpr std::array kLateWeights = {exponentialWeight(kMacdPeriods.signal),
                                                wilderWeight(kAtrPeriod), wilderWeight(kAdxPeriod),
                                                0.0};

    template <bool kHasLate>
    [[gnu::always_inline]] void takeIn(const Columns& columns, std::size_t i)
    {
        const FourBars<Group> changes = changesOf(columns, i);
        FourBars<Group> late{};
        if constexpr (kHasLate)
            late = lateValues();
        const FourBars<Group> emas{
            takeInBar<kHasLate>(columns.price[i], changes.a, late.a, m_changesAfter.a),
            takeInBar<kHasLate>(columns.price[i + 1], changes.b, late.b, m_changesAfter.b),
            takeInBar<kHasLate>(columns.price[i + 2], changes.c, late.c, m_changesAfter.c),
            takeInBar<kHasLate>(columns.price[i + 3], changes.d, late.d, m_changesAfter.d)};
        const Group ac = lowHalves(emas.a, emas.c);
        const Group bd = lowHalves(emas.b, emas.d);
        m_macd = evens(ac, bd) - odds(ac, bd);
        const Group closeBefore = load<Group>(columns.close + i - 1);
        m_trueRange =
            trueRange(load<Group>(columns.high + i), load<Group>(columns.low + i), closeBefore);
        takeInVolumes(load<Group>(columns.close + i), closeBefore, load<Group>(columns.volume + i));
    }

    // One step of each chain. Returns the averages of MACD.
    template <bool kHasLate>
    [[gnu::always_inline]] Group takeInBar(double price, Group change, Group late,
                                           Group& changesAfter)
    {
        const Group prices = spread<Group>(price);
        m_emas = smooth(m_emas, prices, load<Group>(kEmaWeights.data()));
        m_macdEmas = smooth(m_macdEmas, prices, load<Group>(kMacdWeights.data()));
        m_changes = smooth(m_changes, change, load<Group>(kChangeWeights.data()));
        changesAfter = m_changes;
        if constexpr (kHasLate)
            takeInLate(late);
        return m_macdEmas;
    }

    [[gnu::always_inline]] void takeInLate(Group late)
    {
        m_late = smooth(m_late, late, load<Group>(kLateWeights.data()));
    }

    // Rise, fall and directional movements from bar to bar.
    [[gnu::always_inline]] static FourBars<Group> changesOf(const Columns& columns, std::size_t i)
    {
        const Group price = load<Group>(columns.price + i);
        const Group priceBefore = load<Group>(columns.price + i - 1);
        const Group up = load<Group>(columns.high + i) - load<Group>(columns.high + i - 1);
        const Group down = load<Group>(columns.low + i - 1) - load<Group>(columns.low + i);
        return byBar(positivePart(price - priceBefore), positivePart(priceBefore - price),
                     directionalMove(up, down), directionalMove(down, up));
    }

    // What the last step left for the averages that are behind.
    [[gnu::always_inline]] FourBars<Group> lateValues() const
    {
        const Group ac = highHalves(m_changesAfter.a, m_changesAfter.c);
        const Group bd = highHalves(m_changesAfter.b, m_changesAfter.d);
        const Group index = directionalIndex(evens(ac, bd), odds(ac, bd));
        return byBar(m_macd, m_trueRange, index, index);
    }

    [[gnu::always_inline]] void takeInVolumes(Group close, Group closeBefore, Group volume)
    {
        const Group rising = volumeIfAbove(close, closeBefore, volume);
        const Group falling = volumeIfAbove(closeBefore, close, volume);
        const Group ac = evens(rising, falling);
        const Group bd = odds(rising, falling);
        m_volumes += lowHalf(ac);
        m_volumes += lowHalf(bd);
        m_volumes += highHalf(ac);
        m_volumes += highHalf(bd);
    }

    Group m_emas;
    Group m_macdEmas;
    Group m_changes;
    Group m_late;
    Pair m_volumes;
    // Of the last step.
    FourBars<Group> m_changesAfter{};
    Group m_macd{};
    Group m_trueRange{};
};

} // namespace tapesift::indicators
