#include "learning/metrics.h"

#include <cmath>
#include <numeric>

namespace tapesift::learning {

namespace {

// Stands for "far beyond any doubt" where values do not differ at all.
constexpr double kMostErrors = 1e6;

double squaredError(double probability, std::uint8_t rises)
{
    const double miss = probability - static_cast<double>(rises);
    return miss * miss;
}

// Rows with equal values, in rising order of the values.
class Ties
{
public:
    Ties(std::span<const double> values, std::span<const std::uint8_t> rises)
        : m_values(values)
        , m_rises(rises)
        , m_order(values.size())
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::sort(m_order, {}, [values](std::size_t row) { return values[row]; });
    }

    // Calls use(rows, rises among them, falls among them) for each group.
    template <class Use>
    void forEach(Use use) const
    {
        for (std::size_t first = 0; first < m_order.size();) {
            double up = 0;
            double down = 0;
            std::size_t end = first;
            for (; end < m_order.size() && m_values[m_order[end]] == m_values[m_order[first]];
                 ++end)
                (m_rises[m_order[end]] != 0 ? up : down) += 1;
            use(std::span(m_order).subspan(first, end - first), up, down);
            first = end;
        }
    }

private:
    std::span<const double> m_values;
    std::span<const std::uint8_t> m_rises;
    std::vector<std::size_t> m_order;
};

// The sum of influences of each block.
std::vector<double> blockSums(std::span<const double> influence,
                              std::span<const std::uint32_t> dates, std::uint32_t length)
{
    std::vector<double> sums;
    std::uint32_t block = 0;
    for (std::size_t row = 0; row < influence.size(); ++row) {
        const std::uint32_t own = (dates[row] - dates.front()) / std::max(length, 1U);
        if (row == 0 || own != block)
            sums.push_back(0);
        block = own;
        sums.back() += influence[row];
    }
    return sums;
}

double inErrors(double distance, std::span<const double> sums)
{
    if (sums.size() < 2 || distance == 0)
        return 0;
    const double blocks = static_cast<double>(sums.size());
    double squares = 0;
    for (const double sum : sums)
        squares += sum * sum;
    const double error = std::sqrt(squares * blocks / (blocks - 1));
    return error > 0 ? std::clamp(distance / error, -kMostErrors, kMostErrors)
                     : std::copysign(kMostErrors, distance);
}

// How much better each row is foretold than by the baseline.
std::vector<double> gainsOf(const OutOfSample& sample)
{
    std::vector<double> gains;
    gains.reserve(sample.size());
    for (std::size_t row = 0; row < sample.size(); ++row)
        gains.push_back(squaredError(sample.baseline[row], sample.rises[row]) -
                        squaredError(sample.probabilities[row], sample.rises[row]));
    return gains;
}

} // namespace

std::optional<double> aucOf(std::span<const double> values, std::span<const std::uint8_t> rises)
{
    double falls = 0; // with a lower value
    double won = 0;
    double allRises = 0;
    Ties(values, rises).forEach([&](auto, double up, double down) {
        won += up * (falls + down / 2);
        falls += down;
        allRises += up;
    });
    if (allRises == 0 || falls == 0)
        return std::nullopt;
    return won / (allRises * falls);
}

std::vector<double> aucInfluence(std::span<const double> values,
                                 std::span<const std::uint8_t> rises)
{
    const auto auc = aucOf(values, rises);
    if (!auc)
        return {};
    const double allRises = std::accumulate(rises.begin(), rises.end(), 0.0);
    const double allFalls = static_cast<double>(rises.size()) - allRises;
    std::vector<double> influence(values.size());
    double risesBelow = 0;
    double fallsBelow = 0;
    Ties(values, rises).forEach([&](auto rows, double up, double down) {
        const double ofRise = (fallsBelow + down / 2) / allFalls;
        const double ofFall = 1 - (risesBelow + up / 2) / allRises;
        for (const std::size_t row : rows)
            influence[row] =
                rises[row] != 0 ? (ofRise - *auc) / allRises : (ofFall - *auc) / allFalls;
        risesBelow += up;
        fallsBelow += down;
    });
    return influence;
}

std::vector<double> meanInfluence(std::span<const double> values)
{
    const double count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    std::vector<double> influence;
    influence.reserve(values.size());
    for (const double value : values)
        influence.push_back((value - mean) / count);
    return influence;
}

double inBlockErrors(double distance, std::span<const double> influence,
                     std::span<const std::uint32_t> dates, std::uint32_t length)
{
    return inErrors(distance, blockSums(influence, dates, length));
}

double brierOf(std::span<const double> probabilities, std::span<const std::uint8_t> rises)
{
    double sum = 0;
    for (std::size_t row = 0; row < rises.size(); ++row)
        sum += squaredError(probabilities[row], rises[row]);
    return sum / static_cast<double>(rises.size());
}

std::array<ReliabilityBin, 10> reliabilityOf(std::span<const double> probabilities,
                                             std::span<const std::uint8_t> rises)
{
    std::array<ReliabilityBin, 10> bins{};
    for (std::size_t row = 0; row < rises.size(); ++row) {
        const double place = std::clamp(probabilities[row] * 10, 0.0, 9.0);
        ReliabilityBin& bin = bins[static_cast<std::size_t>(place)];
        bin.meanPredicted += probabilities[row];
        bin.shareOfRises += static_cast<double>(rises[row]);
        ++bin.count;
    }
    for (ReliabilityBin& bin : bins) {
        const double count = static_cast<double>(std::max<std::uint64_t>(bin.count, 1));
        bin.meanPredicted /= count;
        bin.shareOfRises /= count;
    }
    return bins;
}

Evidence judge(const OutOfSample& sample, std::uint32_t horizon)
{
    Evidence evidence;
    evidence.rows = sample.size();
    if (sample.size() == 0)
        return evidence;
    evidence.auc = aucOf(sample.probabilities, sample.rises).value_or(0.5);
    evidence.brier = brierOf(sample.probabilities, sample.rises);
    evidence.brierBaseline = brierOf(sample.baseline, sample.rises);
    evidence.baseRate = std::accumulate(sample.rises.begin(), sample.rises.end(), 0.0) /
                        static_cast<double>(sample.size());
    evidence.reliability = reliabilityOf(sample.probabilities, sample.rises);
    const std::vector<double> gain = meanInfluence(gainsOf(sample));
    const std::uint32_t length = 2 * horizon;
    evidence.blocks = static_cast<std::uint32_t>(blockSums(gain, sample.dates, length).size());
    evidence.brierErrors =
        inBlockErrors(evidence.brierBaseline - evidence.brier, gain, sample.dates, length);
    evidence.aucErrors = inBlockErrors(
        evidence.auc - 0.5, aucInfluence(sample.probabilities, sample.rises), sample.dates, length);
    evidence.edge = evidence.blocks >= kMinBlocks && evidence.brierErrors > kEdgeErrors &&
                    evidence.aucErrors > kEdgeErrors && evidence.auc > 0.5 &&
                    evidence.brier < evidence.brierBaseline;
    return evidence;
}

} // namespace tapesift::learning
