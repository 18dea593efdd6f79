#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "tapesift/analysis/prediction.h"
#include "tapesift/base/result.h"
#include "tapesift/learning/features.h"
#include "tapesift/market/interval.h"

namespace tapesift::learning {

enum class ModelKind {
    BoostedTrees, // gradient boosted trees (XGBoost)
    Linear,       // logistic regression: the baseline, and all there is without XGBoost
};

// Whether this build has XGBoost (-DTAPESIFT_XGBOOST).
bool hasBoostedTrees();

// "gbt" or "linear".
std::string_view modelKindName(ModelKind kind);

// Logistic regression on features that are centred, scaled and cut off at kFeatureLimit deviations:
// log odds = intercept + sum of weights[i] * clamp((feature[i] - centres[i]) / scales[i]).
inline constexpr double kFeatureLimit = 5;
struct LinearModel
{
    std::array<double, kFeatureCount> centres{};
    std::array<double, kFeatureCount> scales{}; // > 0
    std::array<double, kFeatureCount> weights{};
    double intercept = 0;

    bool operator==(const LinearModel&) const = default;
};

// Turns a model's log odds into honest ones: slope * log odds + intercept (Platt 1999). The slope
// is never negative: a model that would have to be turned round knows nothing.
struct Calibration
{
    double slope = 1;
    double intercept = 0;

    bool operator==(const Calibration&) const = default;
};

// The rows whose predicted probability lay in one tenth of 0 ... 1.
struct ReliabilityBin
{
    double meanPredicted = 0; // 0 if count is 0
    double shareOfRises = 0;  // how many of them did rise; 0 if count is 0
    std::uint64_t count = 0;

    bool operator==(const ReliabilityBin&) const = default;
};

// How one kind of model did on bars it had not seen, all folds of the walk-forward together.
struct Evidence
{
    std::uint64_t rows = 0;   // out-of-sample rows
    double auc = 0.5;         // area under the ROC curve; 0.5 is a coin
    double brier = 0;         // mean squared error of the calibrated probability
    double brierBaseline = 0; // the same of always saying the share of rises in the fold's past
    double baseRate = 0;      // share of rises in these rows
    // The test of the edge, in standard errors that let rows within a block of 2 * horizon dates
    // depend on one another (Obuchowski 1997): labels overlap within a block, hardly between two.
    std::uint32_t blocks = 0;
    double brierErrors = 0; // of the gain in Brier score over the baseline; 0 without blocks
    double aucErrors = 0;   // of AUC - 0.5; 0 without blocks
    bool edge = false;      // both above kEdgeErrors in at least kMinBlocks blocks
    std::array<ReliabilityBin, 10> reliability{};

    bool operator==(const Evidence&) const = default;
};

// One-sided, 2.3 % each by chance were the blocks independent; both must be passed.
inline constexpr double kEdgeErrors = 2.0;
inline constexpr std::uint32_t kMinBlocks = 10;

// A model with all that is to be known about it. `record` repeats what `evidence` says.
struct TrainedModel
{
    ModelKind kind = ModelKind::Linear;
    market::Interval interval = market::Interval::Day1;
    analysis::ModelRecord record;
    Evidence evidence;            // of this kind
    Evidence baselineEvidence;    // of the logistic regression; equal to `evidence` for Linear
    base::UtcSeconds firstDate{}; // of the bars with a row
    base::UtcSeconds lastDate{};
    // The newest bar that a label looked at: who knows the model knows something of that bar.
    base::UtcSeconds knownUntil{};
    std::uint32_t symbols = 0;
    std::uint32_t dates = 0;
    std::uint64_t rows = 0;
    std::uint32_t embargoDates = 0; // left out between what is learnt from and what is tested on
    Calibration calibration;
    LinearModel linear;
    std::string trees; // XGBoost's own JSON; empty for Linear

    bool operator==(const TrainedModel&) const = default;
};

// The id follows from everything that decides a prediction: kind, interval, horizon, features,
// calibration and the model itself. "gbt-1a2b3c4d5e6f7a8b", "linear-...".
std::string modelId(const TrainedModel& model);

// The model at work. Its prediction looks at the newest kPredictionBars bars at most, so it does
// not depend on how many are kept, and the recursive indicators have forgotten their seed by then
// (its weight is below 1e-14). Unsupported for BoostedTrees in a build without XGBoost;
// Corrupt if the trees cannot be read.
inline constexpr std::size_t kPredictionBars = 512;
base::Result<std::shared_ptr<const analysis::Predictor>> makePredictor(const TrainedModel& model);

} // namespace tapesift::learning
