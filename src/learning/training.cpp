#include "tapesift/learning/training.h"

#include <algorithm>

#include "learning/boosted_trees.h"
#include "learning/calibration.h"
#include "learning/linear_scorer.h"
#include "learning/walk_forward.h"

namespace tapesift::learning {

namespace {

// How far the whole is when a part begins; as measured on 280,000 rows.
constexpr double kRowsDone = 0.05;
constexpr double kBaselineDone = 0.15;
constexpr double kWalkDone = 0.7;

base::Status checkOptions(const TrainOptions& options)
{
    if (options.horizonBars < 1 || options.horizonBars > kMaxHorizonBars)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("A model looks 1 to {} bars ahead, not {}.", kMaxHorizonBars,
                                       options.horizonBars),
                           "", ""};
    if (options.maxRows < kMinRows)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("A model needs at least {} rows to learn from; {} were "
                                       "allowed.",
                                       kMinRows, options.maxRows),
                           "", ""};
    if (options.kind == ModelKind::BoostedTrees && !hasBoostedTrees())
        return base::Error{base::ErrorCode::Unsupported,
                           "This build of Tapesift has no boosted trees.", "",
                           "Train a linear model, or build with -DTAPESIFT_XGBOOST=ON."};
    return {};
}

base::Status checkEnough(const TrainingRows& rows, std::uint32_t horizon)
{
    const std::uint32_t minDates = std::max(kMinDates, kMinDatesPerBar * horizon);
    const std::uint32_t dates = rows.datesWithRows();
    if (rows.symbols >= kMinSymbols && dates >= minDates && rows.size() >= kMinRows)
        return {};
    return base::Error{
        base::ErrorCode::NotFound,
        fmt::format("There are too few bars to train on: {} usable rows of {} symbols on {} dates; "
                    "at least {} rows, {} symbols and {} dates are needed.",
                    rows.size(), rows.symbols, dates, kMinRows, kMinSymbols, minDates),
        fmt::format("a row needs {} bars before it and {} after it", kFeatureBars - 1, horizon),
        "Scan more symbols, or with a longer lookback, so that their bars are kept."};
}

analysis::ModelRecord recordOf(const Evidence& evidence, std::uint32_t horizon)
{
    analysis::ModelRecord record;
    record.horizonBars = horizon;
    record.baseRate = evidence.baseRate;
    record.auc = evidence.auc;
    record.brier = evidence.brier;
    record.brierBaseline = evidence.brierBaseline;
    record.edge = evidence.edge;
    return record;
}

// What the rows say about themselves.
TrainedModel describeRows(const TrainingRows& rows, const TrainOptions& options)
{
    TrainedModel model;
    model.kind = options.kind;
    model.interval = options.interval;
    model.firstDate = rows.calendar[rows.dates.front()];
    model.lastDate = rows.calendar[rows.dates.back()];
    // No label is longer than the embargo.
    const std::size_t labelsEnd = std::size_t{rows.dates.back()} + rows.embargo;
    model.knownUntil = rows.calendar[std::min(labelsEnd, rows.calendar.size() - 1)];
    model.symbols = rows.symbols;
    model.dates = rows.datesWithRows();
    model.rows = rows.size();
    model.embargoDates = rows.embargo;
    return model;
}

base::Status growFinalTrees(const TrainingRows& rows, const TrainProgress& progress,
                            const std::stop_token& stop, TrainedModel& model)
{
    const auto trees =
        BoostedTrees::grow(rows, {0, rows.size()}, progressWithin(progress, kWalkDone, 1), stop);
    if (!trees)
        return trees.error();
    auto text = (*trees)->text();
    if (!text)
        return text.error();
    model.trees = std::move(*text);
    return {};
}

} // namespace

base::Result<TrainedModel> train(std::span<const TrainingSeries> series,
                                 const TrainOptions& options, const TrainProgress& progress,
                                 std::stop_token stop)
{
    if (const base::Status sound = checkOptions(options); !sound)
        return sound.error();
    const auto rows = trainingRows(series, options, progressWithin(progress, 0, kRowsDone), stop);
    if (!rows)
        return rows.error();
    if (const base::Status enough = checkEnough(*rows, options.horizonBars); !enough)
        return enough.error();

    TrainedModel model = describeRows(*rows, options);
    auto sample = walkForward(*rows, LinearScorer::learn,
                              progressWithin(progress, kRowsDone, kBaselineDone), stop);
    if (!sample)
        return sample.error();
    model.baselineEvidence = judge(*sample, options.horizonBars);
    model.evidence = model.baselineEvidence;
    model.linear = LinearScorer::fit(*rows, {0, rows->size()});

    if (options.kind == ModelKind::BoostedTrees) {
        sample = walkForward(*rows, BoostedTrees::learn,
                             progressWithin(progress, kBaselineDone, kWalkDone), stop);
        if (!sample)
            return sample.error();
        model.evidence = judge(*sample, options.horizonBars);
        if (const base::Status grown = growFinalTrees(*rows, progress, stop, model); !grown)
            return grown.error();
    }
    model.calibration = calibrate(sample->scores, sample->rises);
    model.record = recordOf(model.evidence, options.horizonBars);
    model.record.id = modelId(model);
    if (progress)
        progress(1);
    return model;
}

} // namespace tapesift::learning
