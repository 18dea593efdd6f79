#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>

#include "tapesift/base/result.h"
#include "tapesift/learning/model.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"

namespace tapesift::learning {

// One symbol's closed bars; they belong to the caller, who leaves the forming bar out.
struct TrainingSeries
{
    std::string symbol; // canonical
    market::BarView bars;
};

struct TrainOptions
{
    market::Interval interval = market::Interval::Day1;
    std::uint32_t horizonBars = 5; // 1 ... 60
    // What memory and time are bounded by, about 150 bytes a row. Of more, every n-th symbol of a
    // date is taken, other ones on the next date.
    std::uint64_t maxRows = 400'000;
    ModelKind kind = hasBoostedTrees() ? ModelKind::BoostedTrees : ModelKind::Linear;
};

// The least a model is trained on.
inline constexpr std::uint32_t kMinSymbols = 20;
inline constexpr std::uint32_t kMinDates = 250; // and kMinDatesPerBar for each bar of the horizon
inline constexpr std::uint32_t kMinDatesPerBar = 50;
inline constexpr std::uint64_t kMinRows = 5'000;
inline constexpr std::uint32_t kMaxHorizonBars = 60;

// Hears how much is done, 0 ... 1 and never less than before, on the calling thread.
using TrainProgress = std::function<void(double done)>;

// Trains a model that says whether close[t + horizon] > close[t], and measures it honestly.
//
// Rows are ordered by date, then symbol. Purged walk-forward (López de Prado 2018, chapter 7): six
// blocks of equally many dates; each of the last five is predicted by a model that has seen only
// the dates before it, less an embargo as long as the longest label in dates. (A row whose label
// reaches over more than 2 * horizon dates, as after a halt, is not used.) The last quarter of each
// past, embargoed likewise, only says how far the scores are to be trusted; the level is the share
// of rises in all of the past. The final model learns from all rows and is calibrated on the
// predictions of the walk-forward.
//
// Depends on the bars and options only, not on the order of the series. One thread. InvalidArgument
// for an option out of range or a symbol given twice; NotFound with less than the minimum above;
// Unsupported for BoostedTrees without XGBoost; Cancelled when `stop` was asked for, within one
// round of boosting.
base::Result<TrainedModel> train(std::span<const TrainingSeries> series,
                                 const TrainOptions& options, const TrainProgress& progress = {},
                                 std::stop_token stop = {});

} // namespace tapesift::learning
