#include "tapesift/analysis/quick_verdict.h"

#include <algorithm>
#include <cmath>

#include "analysis/verdict_weights.h"

namespace tapesift::analysis {

namespace {

using indicators::IndicatorId;
using indicators::IndicatorValues;

bool isKnown(double value)
{
    return !std::isnan(value);
}

double signOf(double value)
{
    return value > 0 ? 1.0 : value < 0 ? -1.0 : 0.0;
}

// Collects what the components say. A component leans between -1 (sell) and +1 (buy).
class Tally
{
public:
    Tally() { m_reasons.reserve(6); }

    // To be called once for each component whose values are known, also when it does not lean.
    void add(double weight, double lean, const Reason& reason)
    {
        m_known += weight;
        if (std::fabs(lean) < weights::kLeastLean)
            return;
        m_reasons.push_back(reason);
        m_reasons.back().score = weight * lean;
    }

    QuickVerdict verdict()
    {
        QuickVerdict verdict;
        double sum = 0;
        for (Reason& reason : m_reasons) {
            sum += reason.score;
            reason.score /= m_known;
        }
        if (!m_reasons.empty())
            verdict.score = std::clamp(sum / m_known, -1.0, 1.0);
        verdict.strength = 100 * std::fabs(verdict.score);
        verdict.signal = signalOf(verdict.score);
        // The code decides between equals, so that the order is always the same.
        std::sort(m_reasons.begin(), m_reasons.end(), [](const Reason& a, const Reason& b) {
            const double weightA = std::fabs(a.score);
            const double weightB = std::fabs(b.score);
            return weightA != weightB ? weightA > weightB : a.code < b.code;
        });
        verdict.reasons = std::move(m_reasons);
        return verdict;
    }

private:
    static Signal signalOf(double score)
    {
        if (score > weights::kStrongCut)
            return Signal::StrongBuy;
        if (score > weights::kSignalCut)
            return Signal::Buy;
        if (score < -weights::kStrongCut)
            return Signal::StrongSell;
        return score < -weights::kSignalCut ? Signal::Sell : Signal::Neutral;
    }

    double m_known = 0; // sum of the weights of known components
    std::vector<Reason> m_reasons;
};

bool isStill(std::span<const double> price)
{
    if (price.size() <= weights::kStillChanges)
        return false;
    const auto window = price.last(weights::kStillChanges + 1);
    return std::all_of(window.begin(), window.end(),
                       [&](double value) { return value == window.front(); });
}

QuickVerdict noMovement()
{
    QuickVerdict verdict;
    verdict.reasons.push_back({ReasonCode::NoMovement});
    return verdict;
}

void addRsi(Tally& tally, const IndicatorValues& values, std::span<const double> price)
{
    const double rsi = values[IndicatorId::Rsi14];
    if (!isKnown(rsi))
        return;
    // Wilder's averages make RSI rise exactly when the price rose.
    const double change = price[price.size() - 1] - price[price.size() - 2];
    if (rsi < weights::kOversold && change > 0) {
        tally.add(weights::kRsi, 1, {ReasonCode::RsiOversold, 0, rsi});
    } else if (rsi > weights::kOverbought && change < 0) {
        tally.add(weights::kRsi, -1, {ReasonCode::RsiOverbought, 0, rsi});
    } else {
        const double lean = std::clamp((rsi - 50) / weights::kRsiPointsPerLean,
                                       -weights::kMaxRsiLean, weights::kMaxRsiLean);
        const auto code = lean > 0 ? ReasonCode::RsiRising : ReasonCode::RsiFalling;
        tally.add(weights::kRsi, lean, {code, 0, rsi});
    }
}

void addMacd(Tally& tally, const IndicatorValues& values)
{
    const double histogram = values[IndicatorId::MacdHist];
    if (!isKnown(histogram))
        return;
    const double full = weights::kFullHistogram * values[IndicatorId::Atr14];
    const double lean = full > 0 ? std::clamp(histogram / full, -1.0, 1.0) : signOf(histogram);
    const auto code = lean > 0 ? ReasonCode::MacdAboveSignal : ReasonCode::MacdBelowSignal;
    tally.add(weights::kMacd, lean,
              {code, 0, values[IndicatorId::Macd], values[IndicatorId::MacdSignal]});
}

void addAverages(Tally& tally, const IndicatorValues& values, double price)
{
    int known = 0;
    int below = 0; // averages below the price
    int above = 0;
    for (const auto id : {IndicatorId::Sma20, IndicatorId::Sma50, IndicatorId::Sma200,
                          IndicatorId::Ema20, IndicatorId::Ema50, IndicatorId::Ema200}) {
        const double average = values[id];
        known += isKnown(average) ? 1 : 0;
        below += average < price ? 1 : 0;
        above += average > price ? 1 : 0;
    }
    if (known == 0)
        return;
    const double lean = static_cast<double>(below - above) / known;
    const bool up = below > above;
    tally.add(weights::kAverages, lean,
              {up ? ReasonCode::AboveAverages : ReasonCode::BelowAverages, 0,
               static_cast<double>(up ? below : above), static_cast<double>(known)});
}

void addTrend(Tally& tally, const IndicatorValues& values)
{
    const double fast = values[IndicatorId::Sma50];
    const double slow = values[IndicatorId::Sma200];
    if (!isKnown(fast) || !isKnown(slow))
        return;
    const double lean = std::clamp((fast - slow) / (weights::kFullTrend * slow), -1.0, 1.0);
    const auto code = lean > 0 ? ReasonCode::TrendUp : ReasonCode::TrendDown;
    tally.add(weights::kTrend, lean, {code, 0, fast, slow});
}

void addVolume(Tally& tally, const IndicatorValues& values, std::span<const double> close)
{
    const double relative = values[IndicatorId::RelVolume20];
    if (!isKnown(relative))
        return;
    const double before = close[close.size() - 2];
    const double change = close.back() - before;
    const double size = relative >= weights::kConfirmingVolume
                            ? std::min((relative - 1) / (weights::kFullVolume - 1), 1.0)
                            : 0.0;
    const auto code = change > 0 ? ReasonCode::VolumeConfirmsUp : ReasonCode::VolumeConfirmsDown;
    tally.add(weights::kVolume, size * signOf(change), {code, 0, relative, 100 * change / before});
}

void addRange(Tally& tally, const IndicatorValues& values, double close)
{
    const double high = values[IndicatorId::High20];
    const double low = values[IndicatorId::Low20];
    if (!isKnown(high) || !(high > low))
        return;
    const double place = std::clamp((close - low) / (high - low), 0.0, 1.0);
    const double towardsHigh = std::max(place - (1 - weights::kNearEnd), 0.0);
    const double towardsLow = std::max(weights::kNearEnd - place, 0.0);
    const bool up = towardsHigh > 0;
    tally.add(weights::kRange, (towardsHigh - towardsLow) / weights::kNearEnd,
              {up ? ReasonCode::NearHigh : ReasonCode::NearLow, 0, 100 * place, up ? high : low});
}

} // namespace

QuickVerdict quickVerdict(const market::BarView& closedBars, std::span<const double> price,
                          const IndicatorValues& values)
{
    if (closedBars.empty())
        return {};
    if (isStill(price))
        return noMovement();
    Tally tally;
    addAverages(tally, values, price.back());
    addRsi(tally, values, price);
    addMacd(tally, values);
    addRange(tally, values, closedBars.close.back());
    addTrend(tally, values);
    addVolume(tally, values, closedBars.close);
    return tally.verdict();
}

} // namespace tapesift::analysis
