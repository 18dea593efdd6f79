#include "tapesift/analysis/market_regime.h"

#include <algorithm>
#include <cmath>

#include "analysis/ramp.h"
#include "analysis/regime_evidence.h"

namespace tapesift::analysis {

namespace {

// Every number of the regime; docs/analysis.md explains them, and both must agree. The first of a
// pair lets a regime begin, the second one lets it go on.
struct Thresholds
{
    double enter;
    double leave;
};

constexpr Thresholds kTrendAdx{25, 20};
constexpr Thresholds kWildTrendAdx{40, 30}; // while the volatility is high
constexpr Thresholds kSlope{0.05, 0.02};    // ATR a bar
constexpr Thresholds kDistance{0, -1};      // ATR above the average, seen along the trend
constexpr Thresholds kVolatility{90, 80};   // percentile
constexpr std::uint32_t kBarsToReplace = 3;

// Where a part of the confidence is full.
constexpr double kAdxReserve = 20;
constexpr double kFullSlope = 0.2;
constexpr double kFullDistance = 1;
constexpr double kStillAdx = 10;
constexpr double kCalmPercentile = 50;

constexpr double kLowVolatility = 33;
constexpr double kHighVolatility = 67;

// +1 or -1: how a trend's evidence is turned so that up is along it.
double directionOf(Regime trend)
{
    return trend == Regime::Bull ? 1.0 : -1.0;
}

bool isWild(const RegimeEvidence& bar, Regime held)
{
    const double least = held == Regime::Volatile ? kVolatility.leave : kVolatility.enter;
    return bar.volatilityPercentile >= least;
}

bool isTrend(const RegimeEvidence& bar, Regime trend, Regime held)
{
    const Thresholds& adx = isWild(bar, held) ? kWildTrendAdx : kTrendAdx;
    const double slope = directionOf(trend) * bar.slope;
    const double distance = directionOf(trend) * bar.distance;
    if (held == trend)
        return bar.adx >= adx.leave && slope >= kSlope.leave && distance >= kDistance.leave;
    return bar.adx > adx.enter && slope >= kSlope.enter && distance > kDistance.enter;
}

// What this bar alone would be called, given what the market is called now.
Regime regimeOf(const RegimeEvidence& bar, Regime held)
{
    for (const Regime trend : {Regime::Bull, Regime::Bear})
        if (isTrend(bar, trend, held))
            return trend;
    return isWild(bar, held) ? Regime::Volatile : Regime::Range;
}

// Follows the regime bar by bar.
class RegimeWalk
{
public:
    void step(const RegimeEvidence& bar)
    {
        ++m_bars;
        const Regime next = regimeOf(bar, m_regime);
        m_waited = next == m_next ? m_waited + 1 : 1;
        m_next = next;
        if (next != m_regime && m_waited == kBarsToReplace) {
            m_regime = next;
            m_bars = kBarsToReplace;
        }
    }

    Regime regime() const { return m_regime; }
    std::uint32_t bars() const { return m_bars; } // since it began

private:
    Regime m_regime = Regime::Range;
    Regime m_next = Regime::Range;
    std::uint32_t m_bars = 0;
    std::uint32_t m_waited = 0; // bars in a row that say m_next
};

// The part that is nearest to ending the trend decides.
double trendConfidence(const RegimeEvidence& bar, Regime trend)
{
    const double least = isWild(bar, trend) ? kWildTrendAdx.leave : kTrendAdx.leave;
    const double direction = directionOf(trend);
    return std::min({ramp(bar.adx, least, least + kAdxReserve),
                     ramp(direction * bar.slope, kSlope.leave, kFullSlope),
                     ramp(direction * bar.distance, kDistance.leave, kFullDistance)});
}

// A trend begins when all its conditions hold, so the one farthest from it protects the range; high
// volatility needs one condition only.
double rangeConfidence(const RegimeEvidence& bar)
{
    const double direction = bar.slope < 0 ? -1.0 : 1.0;
    const double fromTrend = std::max({ramp(bar.adx, kTrendAdx.enter, kStillAdx),
                                       ramp(std::fabs(bar.slope), kSlope.enter, 0),
                                       ramp(direction * bar.distance, kDistance.enter, -1)});
    return std::min(fromTrend, ramp(bar.volatilityPercentile, kVolatility.enter, kCalmPercentile));
}

double confidenceOf(const RegimeEvidence& bar, Regime regime)
{
    switch (regime) {
    case Regime::Bull:
    case Regime::Bear:
        return trendConfidence(bar, regime);
    case Regime::Volatile:
        return ramp(bar.volatilityPercentile, kVolatility.leave, 100);
    case Regime::Range:
        break;
    }
    return rangeConfidence(bar);
}

VolatilityLevel levelOf(double percentile)
{
    if (percentile < kLowVolatility)
        return VolatilityLevel::Low;
    return percentile > kHighVolatility ? VolatilityLevel::High : VolatilityLevel::Medium;
}

bool hasMoved(const market::BarView& bars)
{
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (bars.high[i] != bars.close[0] || bars.low[i] != bars.close[0])
            return true;
    return false;
}

} // namespace

std::string_view regimeName(Regime regime)
{
    switch (regime) {
    case Regime::Bull:
        return "bull";
    case Regime::Bear:
        return "bear";
    case Regime::Range:
        return "range";
    case Regime::Volatile:
        return "volatile";
    }
    return {};
}

std::string_view volatilityName(VolatilityLevel level)
{
    switch (level) {
    case VolatilityLevel::Low:
        return "low";
    case VolatilityLevel::Medium:
        return "medium";
    case VolatilityLevel::High:
        return "high";
    }
    return {};
}

std::optional<MarketRegime> marketRegime(const market::BarView& closedBars,
                                         std::span<const double> price)
{
    if (closedBars.size() < kMinRegimeBars || price.size() < closedBars.size() ||
        !hasMoved(closedBars))
        return std::nullopt;
    const auto evidence = regimeEvidence(closedBars, price);
    if (evidence.empty())
        return std::nullopt;
    const RegimeEvidence& last = evidence.back();
    RegimeWalk walk;
    for (const RegimeEvidence& bar : evidence)
        walk.step(bar);

    MarketRegime result;
    result.regime = walk.regime();
    result.confidence = confidenceOf(last, walk.regime());
    result.volatility = levelOf(last.volatilityPercentile);
    result.adx = last.adx;
    result.slope = last.slope;
    result.volatilityPercentile = last.volatilityPercentile;
    result.barsInRegime = walk.bars();
    return result;
}

} // namespace tapesift::analysis
