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

class ExchangeCalendar;

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
    HundredfoldJump = 12,  // prices 100 times too large or small, as in another unit; kept
    MisalignedTime = 13,   // a time at which no bar of this interval starts; kept
    HolidayRow = 14,       // a daily row of a day without a session; kept if anything was traded
    FeedChange = 15,       // volume changed at once and for good, as from another feed; kept
    OutsideHours = 16, // intraday bars outside regular hours; left out, one note per run of days
    SymbolReuse = 17,  // the symbol was given to something else; the bars before are left out
};
inline constexpr QualityFlag kLastQualityFlag = QualityFlag::SymbolReuse;

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

// Lets the last note of a kind that reached the limit say no more than that there may be others:
// its count is of the whole series, of which a scan with an earlier as-of time sees a part.
void hideCounts(std::vector<QualityNote>& notes);

// The gate every series passes once, when it comes from its source. Missing values are NaN.
// Rows may come in any order; a source that is wholly newest-first is turned round without a note.
// Notes come in the order of their bars. No flag changes a price.
//
// Gap, without a calendar: more than 5 calendar days between daily bars (a long weekend with a
// holiday passes), 14 between weekly and 62 between monthly ones; intraday more than one bar
// missing within a UTC day, or more than 4 days. With one: a session, week or month without a bar;
// intraday more than one bar of the regular hours.
//
// Split-like jump: the previous close against the open is within 3 %, and against the close within
// 5 %, of a common ratio (3:2, 2 to 8, 10, 15, 20, 25, 30, 50 or 100 to 1, or one of these upside
// down), and not more than three times the money of the ten bars before changed hands (news would
// multiply it). Jumps between prices that are both below 0.50 are ignored: there one tick of a cent
// makes such ratios.
//
// Hundredfold jump: closes 67 to 150 times (or a 67th to 150th) of the close before that come back
// within 20 bars; that stay while the mean volume of ten bars changes less than tenfold (a split
// would change it a hundredfold); or one other price of a bar that is so far from its close.
//
// Only with a calendar:
// Misaligned time: not a multiple of the interval (within sessions: of at most 30 minutes, where
// they open at half past); daily and longer bars: not midnight UTC.
// Holiday row: no session that day. With volume it is kept (the calendar may be wrong), else left
// out: it repeats the day before.
// Outside hours: ends before the open or starts at or after the close.
// Symbol reuse: at least 10 sessions (2 weeks, 1 month) without a bar, then an open at least three
// times the close before or a third of it. Of several such holes the last counts.
// Feed change: the median volume of ten sessions and of the five to ten after them differ by 20
// times or more, each session of one side from each of the other by 5, and the price by less than
// 2. Daily and shorter bars only.
CheckedBars checkBars(std::vector<Bar> rows, Interval interval,
                      const ExchangeCalendar* calendar = nullptr);

// The stale note for a series whose last bar is `last`, seen at `asOf`; nullopt while it is fresh.
// Limits: daily 7 calendar days, weekly 21, monthly 62, intraday 4 days (a long weekend passes).
// With a calendar that has sessions: daily and shorter bars when more than 4 sessions have closed
// since the one of the last bar.
std::optional<QualityNote> staleNote(base::UtcSeconds last, base::UtcSeconds asOf,
                                     Interval interval, const ExchangeCalendar* calendar = nullptr);

} // namespace tapesift::market
