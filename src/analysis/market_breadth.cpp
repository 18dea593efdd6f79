#include "tapesift/analysis/market_breadth.h"

#include <cmath>

namespace tapesift::analysis {

namespace {

using indicators::IndicatorId;

// Shares in percent from which a market counts as bull, and up to which as bear.
constexpr double kBullShare = 60;
constexpr double kBearShare = 40;

// With fewer symbols one of them moves a share by more than five points.
constexpr std::uint32_t kMinSymbols = 20;

std::optional<double> percentOf(std::uint32_t part, std::uint32_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return 100.0 * part / whole;
}

void countAbove(double price, double average, std::uint32_t& known, std::uint32_t& above)
{
    if (std::isnan(price) || std::isnan(average))
        return;
    ++known;
    above += price > average ? 1 : 0;
}

} // namespace

void MarketBreadth::add(const QuickResult& result)
{
    ++m_symbols;
    m_advancing += result.change > 0 ? 1 : 0;
    m_declining += result.change < 0 ? 1 : 0;
    m_unchanged += result.change == 0 ? 1 : 0;
    const indicators::IndicatorValues& values = result.indicators;
    countAbove(result.price, values[IndicatorId::Sma50], m_withSma50, m_aboveSma50);
    countAbove(result.price, values[IndicatorId::Sma200], m_withSma200, m_aboveSma200);
}

std::optional<double> MarketBreadth::aboveSma50() const
{
    return percentOf(m_aboveSma50, m_withSma50);
}

std::optional<double> MarketBreadth::aboveSma200() const
{
    return percentOf(m_aboveSma200, m_withSma200);
}

std::optional<Regime> MarketBreadth::regime() const
{
    const auto fast = aboveSma50();
    const auto slow = aboveSma200();
    if (!fast || !slow || m_withSma200 < kMinSymbols)
        return std::nullopt;
    if (*fast >= kBullShare && *slow >= kBullShare)
        return Regime::Bull;
    if (*fast <= kBearShare && *slow <= kBearShare)
        return Regime::Bear;
    return Regime::Range;
}

} // namespace tapesift::analysis
