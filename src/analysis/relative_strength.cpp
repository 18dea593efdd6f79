#include <algorithm>
#include <array>
#include <cmath>

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/analysis/opportunity_score.h"

namespace tapesift::analysis {

namespace {

struct Span
{
    std::size_t bars;
    double weight;
};

// 1, 3, 6, 9 and 12 months of 21 bars.
constexpr std::array<Span, 5> kSpans = {{{21, 20}, {63, 30}, {126, 20}, {189, 15}, {252, 15}}};
constexpr std::size_t kLeastBars = 64;

constexpr int kLowestPercentile = 1;
constexpr int kHighestPercentile = 99;
constexpr double kPercentiles = kHighestPercentile - kLowestPercentile;

} // namespace

double weightedReturn(const market::BarView& closedBars)
{
    const std::size_t count = closedBars.size();
    if (count < kLeastBars)
        return kNoGrade;
    double sum = 0;
    double weights = 0;
    for (const Span& span : kSpans) {
        if (span.bars >= count)
            break;
        const double before = closedBars.close[count - 1 - span.bars];
        sum += span.weight * (closedBars.close.back() / before - 1);
        weights += span.weight;
    }
    const double percent = 100 * sum / weights;
    return std::isfinite(percent) ? percent : kNoGrade;
}

void rateRelativeStrength(OpportunityScore& score, Side side, int percentile, double weightedReturn)
{
    PartGrade& part = score[ScorePart::RelativeStrength];
    part = {kNoGrade, kNoGrade, weightedReturn};
    if (percentile < kLowestPercentile)
        return;
    const int bounded = std::min(percentile, kHighestPercentile);
    const double grade = (bounded - kLowestPercentile) / kPercentiles;
    part.grade = side == Side::Long ? grade : 1 - grade;
    part.a = bounded;
}

std::vector<int> percentilesOf(std::span<const double> weightedReturns)
{
    std::vector<double> known;
    known.reserve(weightedReturns.size());
    std::ranges::copy_if(weightedReturns, std::back_inserter(known),
                         [](double value) { return !std::isnan(value); });
    std::ranges::sort(known);
    std::vector<int> percentiles(weightedReturns.size(), 0);
    if (known.size() < 2)
        return percentiles;
    const auto others = static_cast<double>(known.size() - 1);
    for (std::size_t i = 0; i < weightedReturns.size(); ++i) {
        if (std::isnan(weightedReturns[i]))
            continue;
        const auto equal = std::ranges::equal_range(known, weightedReturns[i]);
        const auto below = static_cast<double>(equal.begin() - known.begin());
        const auto ties = static_cast<double>(equal.size() - 1); // without itself
        const double place = kLowestPercentile + kPercentiles * (below + 0.5 * ties) / others;
        percentiles[i] =
            std::clamp(static_cast<int>(std::lround(place)), kLowestPercentile, kHighestPercentile);
    }
    return percentiles;
}

} // namespace tapesift::analysis
