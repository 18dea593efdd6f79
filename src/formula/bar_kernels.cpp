// Steps that look at the bars themselves.

#include "formula/column.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/cci.h"
#include "tapesift/indicators/money_flow.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rate_of_change.h"
#include "tapesift/indicators/recurrence.h"
#include "tapesift/indicators/relative_volume.h"
#include "tapesift/indicators/stochastic.h"
#include "tapesift/indicators/vwap.h"
#include "tapesift/indicators/williams_r.h"
#include "tapesift/market/price_source.h"

namespace tapesift::formula {

namespace {

// `valueOf(bar)` at each bar that has so many before it.
template <class ValueOf>
void eachBar(const Job& job, std::size_t before, ValueOf valueOf)
{
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, bar < before ? kUnknown : known(valueOf(bar)));
}

// Windows of bars.
template <class ValueOf>
void eachWindow(const Job& job, std::size_t length, ValueOf valueOf)
{
    eachBar(job, length - 1,
            [&](std::size_t bar) { return valueOf(job.bars.slice(bar + 1 - length, length)); });
}

// Goes through all bars; `update(bar)` takes one in.
template <class Update>
void recur(const Job& job, Update update)
{
    for (std::size_t bar = 0; bar < job.first; ++bar)
        update(bar);
    for (std::size_t bar = job.first; bar < job.end; ++bar)
        job.put(bar, known(update(bar)));
}

void mixedPrice(const Job& job, market::PriceSource source)
{
    const auto bars = job.bars.slice(job.first, job.end - job.first);
    const auto prices = market::pricesOf(bars, source, job.room);
    std::transform(prices.begin(), prices.end(), job.out, known);
}

double percent(double from, double to)
{
    const double ends[] = {from, to};
    return indicators::rateOfChangeOf(ends);
}

// The volume-weighted mean of the exchange's day, from its first bar on.
void sessionMean(const Job& job)
{
    using std::chrono::days;
    const auto& times = job.bars.time;
    if (job.calendar == nullptr || job.first == job.end)
        return std::fill(job.out, job.out + (job.end - job.first), kUnknown);
    const auto dateOf = [&](std::size_t bar) { return job.calendar->dateAt(times[bar]); };
    std::size_t bar = job.first;
    while (bar > 0 && dateOf(bar - 1) == dateOf(job.first))
        --bar;
    // A day of 24 hours that begins with the first bar of each date: SessionVwap begins anew with
    // the dates alone.
    const auto beginAt = [&](std::size_t first) {
        return indicators::SessionVwap(std::chrono::floor<days>(times[first]) - times[first]);
    };
    auto vwap = beginAt(bar);
    auto date = dateOf(bar);
    for (; bar < job.end; ++bar) {
        if (const auto own = dateOf(bar); own != date) {
            date = own;
            vwap = beginAt(bar);
        }
        const double value = vwap.update(job.bars.at(bar));
        if (bar >= job.first)
            job.put(bar, known(value));
    }
}

void windowed(const Job& job)
{
    const std::size_t period = job.node.period;
    switch (job.node.op) {
    case Op::Cci:
        return eachWindow(job, period, indicators::cciOf);
    case Op::WilliamsR:
        return eachWindow(job, period, indicators::williamsROf);
    case Op::RawStochastic:
        return eachWindow(job, period, indicators::rawStochasticOf);
    case Op::MoneyFlow:
        return eachWindow(job, period + 1, indicators::moneyFlowIndexOf);
    default:
        return eachBar(job, period, [&](std::size_t bar) {
            return indicators::relativeVolumeOf(job.bars.volume.subspan(bar - period, period + 1));
        });
    }
}

void recursive(const Job& job)
{
    const auto& bars = job.bars;
    if (job.node.op == Op::Atr) {
        indicators::AverageTrueRange atr(job.node.period);
        recur(job,
              [&](std::size_t i) { return atr.update(bars.high[i], bars.low[i], bars.close[i]); });
    } else if (job.node.op == Op::Adx) {
        indicators::Adx adx(job.node.period);
        recur(job, [&](std::size_t i) { return adx.update(bars.high[i], bars.low[i]); });
    } else {
        indicators::OnBalanceVolume obv;
        recur(job, [&](std::size_t i) { return obv.update(bars.close[i], bars.volume[i]); });
    }
}

} // namespace

std::size_t barKernel(const Job& job)
{
    const auto& bars = job.bars;
    switch (job.node.op) {
    case Op::Hl2:
        mixedPrice(job, market::PriceSource::Hl2);
        break;
    case Op::Hlc3:
        mixedPrice(job, market::PriceSource::Hlc3);
        break;
    case Op::Ohlc4:
        mixedPrice(job, market::PriceSource::Ohlc4);
        break;
    case Op::Change:
        eachBar(job, 1, [&](std::size_t i) { return percent(bars.close[i - 1], bars.close[i]); });
        break;
    case Op::Gap:
        eachBar(job, 1, [&](std::size_t i) { return percent(bars.close[i - 1], bars.open[i]); });
        break;
    case Op::TrueRange:
        eachBar(job, 0, [&](std::size_t i) {
            return i == 0 ? bars.high[0] - bars.low[0]
                          : indicators::trueRange(bars.high[i], bars.low[i], bars.close[i - 1]);
        });
        break;
    case Op::Vwap:
        sessionMean(job);
        break;
    case Op::Atr:
    case Op::Adx:
    case Op::Obv:
        recursive(job);
        break;
    default:
        windowed(job);
        break;
    }
    return job.node.lead;
}

} // namespace tapesift::formula
