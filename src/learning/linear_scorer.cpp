#include "learning/linear_scorer.h"

#include "learning/logistic.h"
#include "learning/training_errors.h"

namespace tapesift::learning {

namespace {

constexpr double kWeightRidge = 1e-3; // a row: features that say nothing stay near a weight of 0

double scaled(const LinearModel& model, const FeatureRow& row, std::size_t feature)
{
    const double value = static_cast<double>(row[feature]);
    return std::clamp((value - model.centres[feature]) / model.scales[feature], -kFeatureLimit,
                      kFeatureLimit);
}

// A second sum, of distances from the mean, keeps the digits of a feature with a large mean.
void measureFeature(std::span<const FeatureRow> rows, std::size_t feature, LinearModel& model)
{
    const double count = static_cast<double>(std::max<std::size_t>(rows.size(), 1));
    double sum = 0;
    for (const FeatureRow& row : rows)
        sum += static_cast<double>(row[feature]);
    const double mean = sum / count;
    double squares = 0;
    for (const FeatureRow& row : rows) {
        const double distance = static_cast<double>(row[feature]) - mean;
        squares += distance * distance;
    }
    model.centres[feature] = mean;
    model.scales[feature] = squares > 0 ? std::sqrt(squares / count) : 1;
}

} // namespace

LinearModel LinearScorer::fit(const TrainingRows& all, RowRange range)
{
    const auto rows = std::span(all.features).subspan(range.first, range.count);
    const auto rises = std::span(all.rises).subspan(range.first, range.count);
    LinearModel model;
    for (std::size_t feature = 0; feature < kFeatureCount; ++feature)
        measureFeature(rows, feature, model);
    LogisticProblem problem;
    problem.rows = range.count;
    problem.columns = kFeatureCount;
    problem.ridge = kWeightRidge;
    problem.values = [&](std::size_t row, std::span<double> into) {
        for (std::size_t feature = 0; feature < kFeatureCount; ++feature)
            into[feature] = scaled(model, rows[row], feature);
    };
    problem.target = [&](std::size_t row) { return static_cast<double>(rises[row]); };
    const std::vector<double> coefficients = fitLogistic(problem);
    std::copy_n(coefficients.begin(), kFeatureCount, model.weights.begin());
    model.intercept = coefficients.back();
    return model;
}

base::Result<std::vector<double>> LinearScorer::scores(std::span<const FeatureRow> rows) const
{
    std::vector<double> scores;
    scores.reserve(rows.size());
    for (const FeatureRow& row : rows) {
        double logOdds = m_model.intercept;
        for (std::size_t feature = 0; feature < kFeatureCount; ++feature)
            logOdds += m_model.weights[feature] * scaled(m_model, row, feature);
        scores.push_back(logOdds);
    }
    return scores;
}

base::Result<std::unique_ptr<Scorer>> LinearScorer::learn(const TrainingRows& rows, RowRange range,
                                                          const TrainProgress&,
                                                          const std::stop_token& stop)
{
    if (stop.stop_requested())
        return cancelledTraining();
    return std::make_unique<LinearScorer>(fit(rows, range));
}

} // namespace tapesift::learning
