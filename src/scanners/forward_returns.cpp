#include "scanners/forward_returns.h"

#include <algorithm>
#include <cmath>

namespace tapesift::scanners {

namespace {

double percentFrom(double entry, double price)
{
    return 100 * (price / entry - 1);
}

// Also keeps what is infinite, or would become so in a sum of squares, out of the statistics.
bool isSound(double gain)
{
    return std::isfinite(gain) && gain <= kMostReturn;
}

} // namespace

ForwardReturns::ForwardReturns(std::span<const BacktestSeries> series,
                               std::span<const PlacedBars> placed, const SessionAxis& axis)
    : m_series(series)
    , m_placed(placed)
    , m_universe(axis.scanned)
{
    for (const PlacedBars& one : placed) {
        if (const auto last = one.lastTraded())
            m_knownSessions = std::max(m_knownSessions, *last + 1);
    }
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t session = 0; session < axis.scanned; ++session) {
            if (!placed[i].hasTraded(session))
                continue;
            for (std::size_t horizon = 0; horizon < kHorizons.size(); ++horizon) {
                if (const auto earned = gain(i, session, horizon)) {
                    m_universe[session][horizon].sum += *earned;
                    ++m_universe[session][horizon].count;
                }
            }
        }
    }
}

std::optional<ForwardReturns::Span> ForwardReturns::spanOf(std::size_t series, std::size_t session,
                                                           std::size_t horizon) const
{
    const PlacedBars& placed = m_placed[series];
    const std::size_t exit = session + kHorizons[horizon];
    if (!placed.lastTraded() || *placed.lastTraded() < exit)
        return std::nullopt;
    return Span{placed.countBy(session) - 1, placed.countBy(exit) - 1};
}

std::optional<double> ForwardReturns::gain(std::size_t series, std::size_t session,
                                           std::size_t horizon) const
{
    const auto span = spanOf(series, session, horizon);
    if (!span)
        return std::nullopt;
    const auto& close = m_series[series].bars.close;
    const double earned = percentFrom(close[span->entry], close[span->exit]);
    return isSound(earned) ? std::optional(earned) : std::nullopt;
}

std::optional<HitOutcome> ForwardReturns::outcome(std::size_t series, std::size_t session,
                                                  std::size_t horizon) const
{
    const auto earned = gain(series, session, horizon);
    if (!earned)
        return std::nullopt;
    const Span span = *spanOf(series, session, horizon);
    const market::BarView& bars = m_series[series].bars;
    const double entry = bars.close[span.entry];
    HitOutcome outcome;
    outcome.gain = *earned;
    for (std::size_t bar = span.entry + 1; bar <= span.exit; ++bar) {
        outcome.mfe = std::max(outcome.mfe, percentFrom(entry, bars.high[bar]));
        outcome.mae = std::min(outcome.mae, percentFrom(entry, bars.low[bar]));
    }
    if (!isSound(outcome.mfe))
        return std::nullopt;
    // The symbol itself is one of the universe.
    const Mean& universe = m_universe[session][horizon];
    outcome.universe = universe.sum / static_cast<double>(universe.count);
    return outcome;
}

} // namespace tapesift::scanners
