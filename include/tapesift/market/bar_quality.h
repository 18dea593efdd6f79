#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"

namespace tapesift::market {

// What is wrong or odd about bars. Values are stored in files: never renumber.
enum class QualityFlag : std::uint8_t {
    MissingPrice = 1,      // a price was empty or not a number; the row was dropped
    NonPositivePrice = 2,  // a price was zero or negative; the row was dropped
    HighBelowLow = 3,      // kept
    CloseOutsideRange = 4, // close (or open) outside [low, high]; kept
    ZeroVolume = 5,        // nothing traded; one note per run of such bars; kept
    TimeReversed = 6,      // a row stood before an earlier one; the rows were put in order
    DuplicateTime = 7,     // two rows for one time; the later row in the source counts
    Gap = 8,               // bars are missing between two rows, see below
    SplitLikeJump = 9,     // the price jumped like in a split that was not adjusted for, see below
    Stale = 10,            // the last bar is much older than the scan's as-of time
    MissingVolume = 11,    // empty, negative or no number: counts as zero; one note per run; kept
};

// "missing_price", "high_below_low" ...: the name in JSON.
std::string_view qualityFlagName(QualityFlag flag);

// One finding. `time` is the bar it is about (for a gap: the first bar after it); `detail` says it
// with numbers, for example "high 10.2 below low 10.4".
struct QualityNote
{
    QualityFlag flag = QualityFlag::MissingPrice;
    base::UtcSeconds time{};
    std::string detail;

    bool operator==(const QualityNote&) const = default;
};

// Bars that passed the gate, with what was found on the way (at most kMaxQualityNotesPerFlag
// notes of a kind; the last of them then counts the rest).
struct CheckedBars
{
    BarSeries series;
    std::vector<QualityNote> notes;
};

inline constexpr std::size_t kMaxQualityNotesPerFlag = 20;

// The gate every series passes once, when it comes from its source. Missing values are NaN.
// Rows may come in any order; a source that is wholly newest-first is turned round without a note.
// Notes come in the order of their bars. No flag changes a price.
//
// Gap: more than 5 calendar days between daily bars (a long weekend with a holiday passes), 14
// between weekly and 62 between monthly ones; intraday more than one bar missing within a UTC day,
// or more than 4 days. Exchange holidays are not known here.
//
// Split-like jump: the previous close against the open is within 3 %, and against the close within
// 5 %, of a common ratio (3:2, 2 to 8, 10, 15, 20, 25, 30, 50 or 100 to 1, or one of these upside
// down), and not more than three times the money of the ten bars before changed hands (news would
// multiply it). Jumps between prices that are both below 0.50 are ignored: there one tick of a cent
// makes such ratios.
CheckedBars checkBars(std::vector<Bar> rows, Interval interval);

// The stale note for a series whose last bar is `last`, seen at `asOf`; nullopt while it is fresh.
// Limits: daily 7 calendar days, weekly 21, monthly 62, intraday 4 days (a long weekend passes).
std::optional<QualityNote> staleNote(base::UtcSeconds last, base::UtcSeconds asOf,
                                     Interval interval);

} // namespace tapesift::market
