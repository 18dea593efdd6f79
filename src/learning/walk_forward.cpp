#include "learning/walk_forward.h"

#include <numeric>

#include "learning/calibration.h"

namespace tapesift::learning {

namespace {

constexpr std::size_t kCalibratingShare = 4; // one in so many dates of the past

// The rows whose dates lie in [from, to).
RowRange rowsBetween(const TrainingRows& rows, std::uint32_t from, std::uint32_t to)
{
    const auto first = std::ranges::lower_bound(rows.dates, from);
    const auto end = std::ranges::lower_bound(first, rows.dates.end(), std::max(from, to));
    return {static_cast<std::size_t>(first - rows.dates.begin()),
            static_cast<std::size_t>(end - first)};
}

// The first date whose label may reach `date`: learning stops before it.
std::uint32_t embargoed(const TrainingRows& rows, std::uint32_t date)
{
    return date > rows.embargo ? date - rows.embargo : 0;
}

Fold foldOf(const TrainingRows& rows, std::span<const std::uint32_t> dates, std::size_t block)
{
    constexpr std::size_t kBlocks = kFolds + 1;
    const std::size_t first = block * dates.size() / kBlocks;
    const std::size_t end = (block + 1) * dates.size() / kBlocks;
    const std::uint32_t testFrom = dates[first];
    const std::uint32_t pastEnd = embargoed(rows, testFrom);
    const auto past = dates.first(
        static_cast<std::size_t>(std::ranges::lower_bound(dates, pastEnd) - dates.begin()));
    Fold fold;
    fold.tested = rowsBetween(rows, testFrom, dates[end - 1] + 1);
    fold.past = rowsBetween(rows, 0, pastEnd);
    if (past.empty())
        return fold;
    const std::uint32_t calibratingFrom = past[past.size() - 1 - past.size() / kCalibratingShare];
    fold.calibrating = rowsBetween(rows, calibratingFrom, pastEnd);
    fold.learnt = rowsBetween(rows, 0, embargoed(rows, calibratingFrom));
    return fold;
}

template <class T>
std::span<const T> part(const std::vector<T>& column, RowRange range)
{
    return std::span(column).subspan(range.first, range.count);
}

base::Status runFold(const TrainingRows& rows, const Fold& fold, const Learner& learner,
                     const TrainProgress& progress, const std::stop_token& stop, OutOfSample& into)
{
    if (fold.learnt.count == 0 || fold.calibrating.count == 0)
        return base::Error{base::ErrorCode::NotFound,
                           "The bars are too few dates to test a model on.", "",
                           "Load a longer history."};
    const auto scorer = learner(rows, fold.learnt, progress, stop);
    if (!scorer)
        return scorer.error();
    const auto past = (*scorer)->scores(part(rows.features, fold.calibrating));
    if (!past)
        return past.error();
    const auto scores = (*scorer)->scores(part(rows.features, fold.tested));
    if (!scores)
        return scores.error();
    // How far to trust the scores comes from the last quarter of the past, the level from all of
    // it: how often prices rose within a quarter says little about the next.
    const auto quarter = part(rows.rises, fold.calibrating);
    const auto seen = part(rows.rises, fold.past);
    const Calibration calibration = movedTo(calibrate(*past, quarter), quarter, seen);
    const double baseline =
        std::accumulate(seen.begin(), seen.end(), 0.0) / static_cast<double>(seen.size());
    for (std::size_t i = 0; i < fold.tested.count; ++i) {
        const std::size_t row = fold.tested.first + i;
        into.dates.push_back(rows.dates[row]);
        into.rises.push_back(rows.rises[row]);
        into.scores.push_back((*scores)[i]);
        into.probabilities.push_back(calibrated(calibration, (*scores)[i]));
        into.baseline.push_back(baseline);
    }
    return {};
}

} // namespace

TrainProgress progressWithin(const TrainProgress& progress, double from, double to)
{
    if (!progress)
        return {};
    return [&progress, from, to](double done) { progress(from + done * (to - from)); };
}

std::array<Fold, kFolds> foldsOf(const TrainingRows& rows)
{
    std::array<Fold, kFolds> folds{};
    std::vector<std::uint32_t> dates = rows.dates;
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    if (dates.size() <= kFolds)
        return folds;
    for (std::size_t i = 0; i < kFolds; ++i)
        folds[i] = foldOf(rows, dates, i + 1);
    return folds;
}

base::Result<OutOfSample> walkForward(const TrainingRows& rows, const Learner& learner,
                                      const TrainProgress& progress, const std::stop_token& stop)
{
    OutOfSample sample;
    const std::array<Fold, kFolds> folds = foldsOf(rows);
    for (std::size_t i = 0; i < kFolds; ++i) {
        const TrainProgress within =
            progressWithin(progress, static_cast<double>(i) / static_cast<double>(kFolds),
                           static_cast<double>(i + 1) / static_cast<double>(kFolds));
        if (const base::Status done = runFold(rows, folds[i], learner, within, stop, sample); !done)
            return done.error();
    }
    return sample;
}

} // namespace tapesift::learning
