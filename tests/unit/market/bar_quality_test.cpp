#include "tapesift/market/bar_quality.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

// Monday.
const base::UtcSeconds kQualityStart = std::chrono::sys_days{std::chrono::year{2024} / 1 / 8};

Bar barAt(base::UtcSeconds time, double close = 10)
{
    return {time, close, close * 1.02, close * 0.98, close, 1000};
}

// One ordinary bar for each of the offsets from kQualityStart.
std::vector<Bar> barsAt(const std::vector<std::chrono::seconds>& offsets)
{
    std::vector<Bar> bars;
    for (const auto offset : offsets)
        bars.push_back(barAt(kQualityStart + offset));
    return bars;
}

std::vector<Bar> dailyBars(int count)
{
    std::vector<Bar> bars;
    for (int day = 0; day < count; ++day)
        bars.push_back(barAt(kQualityStart + days{day}));
    return bars;
}

std::vector<base::UtcSeconds> timesOf(const CheckedBars& checked)
{
    const auto times = checked.series.view().time;
    return {times.begin(), times.end()};
}

TEST(BarQuality, SaysNothingAboutCleanBars)
{
    const std::vector<Bar> rows = dailyBars(5);
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_TRUE(checked.notes.empty());
    ASSERT_EQ(checked.series.size(), 5U);
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(checked.series.view().at(i), rows[i]);
}

TEST(BarQuality, AcceptsNoBarsAndOneBar)
{
    EXPECT_TRUE(checkBars({}, Interval::Day1).series.empty());
    EXPECT_TRUE(checkBars({}, Interval::Day1).notes.empty());
    EXPECT_EQ(checkBars(dailyBars(1), Interval::Day1).series.size(), 1U);
}

TEST(BarQuality, DropsRowsWithoutAPrice)
{
    for (double Bar::*price : {&Bar::open, &Bar::high, &Bar::low, &Bar::close}) {
        for (const double value : {kNothing, std::numeric_limits<double>::infinity(),
                                   -std::numeric_limits<double>::infinity()}) {
            std::vector<Bar> rows = dailyBars(3);
            rows[1].*price = value;
            const CheckedBars checked = checkBars(rows, Interval::Day1);
            EXPECT_EQ(timesOf(checked), (std::vector{kQualityStart, kQualityStart + days{2}}));
            ASSERT_EQ(checked.notes.size(), 1U);
            EXPECT_EQ(checked.notes[0].flag, QualityFlag::MissingPrice);
            EXPECT_EQ(checked.notes[0].time, kQualityStart + days{1});
        }
    }
}

TEST(BarQuality, NamesTheMissingPrices)
{
    std::vector<Bar> rows = dailyBars(2);
    rows[0].open = kNothing;
    rows[0].low = kNothing;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    ASSERT_EQ(checked.notes.size(), 1U);
    EXPECT_EQ(checked.notes[0].detail, "no open, low");
}

TEST(BarQuality, DropsPricesThatAreNotPositive)
{
    for (const double value : {0.0, -0.0, -3.5}) {
        std::vector<Bar> rows = dailyBars(3);
        rows[2].low = value;
        const CheckedBars checked = checkBars(rows, Interval::Day1);
        EXPECT_EQ(checked.series.size(), 2U);
        ASSERT_EQ(checked.notes.size(), 1U);
        EXPECT_EQ(checked.notes[0].flag, QualityFlag::NonPositivePrice);
    }
}

TEST(BarQuality, KeepsAndFlagsHighBelowLow)
{
    std::vector<Bar> rows = dailyBars(3);
    rows[1].high = 10.2;
    rows[1].low = 10.4;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.view().at(1), rows[1]);
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{{QualityFlag::HighBelowLow, kQualityStart + days{1},
                                         "high 10.2 below low 10.4"}}));
}

TEST(BarQuality, KeepsAndFlagsPricesOutsideTheRange)
{
    std::vector<Bar> rows = dailyBars(3);
    rows[0] = {kQualityStart, 10, 11, 9, 11.5, 1000};
    rows[2] = {kQualityStart + days{2}, 8.5, 11, 9, 10, 1000};
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.view().at(0), rows[0]);
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{
                  {QualityFlag::CloseOutsideRange, kQualityStart, "close 11.5 outside 9 to 11"},
                  {QualityFlag::CloseOutsideRange, kQualityStart + days{2},
                   "open 8.5 outside 9 to 11"}}));
}

TEST(BarQuality, NotesARunWithoutVolumeOnce)
{
    std::vector<Bar> rows = dailyBars(20);
    for (std::size_t i = 3; i < 15; ++i)
        rows[i].volume = 0;
    rows[19].volume = 0;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.size(), 20U);
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{
                  {QualityFlag::ZeroVolume, kQualityStart + days{3}, "12 bars without volume"},
                  {QualityFlag::ZeroVolume, kQualityStart + days{19}, "1 bar without volume"}}));
}

TEST(BarQuality, CountsAMissingVolumeAsZero)
{
    std::vector<Bar> rows = dailyBars(6);
    rows[1].volume = kNothing;
    rows[2].volume = -5;
    rows[3].volume = std::numeric_limits<double>::infinity();
    rows[4].volume = 0;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    const auto volume = checked.series.view().volume;
    EXPECT_EQ((std::vector<double>{volume.begin(), volume.end()}),
              (std::vector<double>{1000, 0, 0, 0, 0, 1000}));
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{
                  {QualityFlag::MissingVolume, kQualityStart + days{1}, "3 bars without volume"},
                  {QualityFlag::ZeroVolume, kQualityStart + days{4}, "1 bar without volume"}}));
}

TEST(BarQuality, AcceptsAHugeVolume)
{
    std::vector<Bar> rows = dailyBars(2);
    rows[1].volume = 1e12;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_TRUE(checked.notes.empty());
    EXPECT_EQ(checked.series.view().volume[1], 1e12);
}

TEST(BarQuality, PutsRowsInOrderAndSaysSo)
{
    std::vector<Bar> rows = dailyBars(5);
    std::swap(rows[1], rows[3]);
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(timesOf(checked), timesOf(checkBars(dailyBars(5), Interval::Day1)));
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{{QualityFlag::TimeReversed, kQualityStart + days{1},
                                         "stood after the bar of 2024-01-10"},
                                        {QualityFlag::TimeReversed, kQualityStart + days{2},
                                         "stood after the bar of 2024-01-11"}}));
}

TEST(BarQuality, TurnsANewestFirstSourceRoundWithoutANote)
{
    std::vector<Bar> rows = dailyBars(50);
    std::ranges::reverse(rows);
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_TRUE(checked.notes.empty());
    EXPECT_EQ(timesOf(checked), timesOf(checkBars(dailyBars(50), Interval::Day1)));
}

TEST(BarQuality, KeepsTheLaterOfTwoRowsForOneTime)
{
    std::vector<Bar> rows = dailyBars(4);
    rows.insert(rows.begin() + 2, barAt(kQualityStart + days{1}, 10.5));
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    ASSERT_EQ(checked.series.size(), 4U);
    EXPECT_EQ(checked.series.view().close[1], 10.5);
    EXPECT_EQ(checked.notes,
              (std::vector<QualityNote>{{QualityFlag::DuplicateTime, kQualityStart + days{1},
                                         "2 rows, the last one counts"}}));
}

TEST(BarQuality, KeepsTheLaterRowAlsoInANewestFirstOrMixedSource)
{
    const std::vector<Bar> newestFirst = {barAt(kQualityStart + days{1}, 11),
                                          barAt(kQualityStart, 10.1), barAt(kQualityStart, 10.2),
                                          barAt(kQualityStart, 10.3)};
    EXPECT_EQ(checkBars(newestFirst, Interval::Day1).series.view().close[0], 10.3);

    const std::vector<Bar> mixed = {barAt(kQualityStart, 10.1), barAt(kQualityStart + days{1}, 11),
                                    barAt(kQualityStart, 10.2), barAt(kQualityStart + days{2}, 11)};
    const CheckedBars checked = checkBars(mixed, Interval::Day1);
    EXPECT_EQ(checked.series.size(), 3U);
    EXPECT_EQ(checked.series.view().close[0], 10.2);
}

TEST(BarQuality, AnUnusableRowDoesNotReplaceAGoodOneForTheSameTime)
{
    std::vector<Bar> rows = dailyBars(2);
    rows.push_back(rows[1]);
    rows[2].close = kNothing;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.size(), 2U);
    ASSERT_EQ(checked.notes.size(), 1U);
    EXPECT_EQ(checked.notes[0].flag, QualityFlag::MissingPrice);
}

struct GapCase
{
    Interval interval;
    std::chrono::seconds step;
    bool isGap;
};

TEST(BarQuality, FindsGaps)
{
    // kQualityStart is midnight, so steps below a day stay inside one.
    const std::vector<GapCase> cases = {
        {Interval::Day1, days{1}, false},   {Interval::Day1, days{5}, false},
        {Interval::Day1, days{6}, true},    {Interval::Week1, days{14}, false},
        {Interval::Week1, days{15}, true},  {Interval::Month1, days{62}, false},
        {Interval::Month1, days{63}, true}, {Interval::Min5, 5min, false},
        {Interval::Min5, 10min, false},     {Interval::Min5, 15min, true},
        {Interval::Hour1, 2h, false},       {Interval::Hour1, 3h, true},
        {Interval::Hour1, 27h, false},      {Interval::Hour1, days{4}, false},
        {Interval::Hour1, 97h, true},       {Interval::Min15, days{3}, false},
    };
    for (const GapCase& test : cases) {
        const CheckedBars checked = checkBars(barsAt({0s, test.step}), test.interval);
        EXPECT_EQ(checked.notes.size(), test.isGap ? 1U : 0U)
            << intervalName(test.interval) << " " << test.step.count();
        EXPECT_EQ(checked.series.size(), 2U);
    }
}

TEST(BarQuality, SaysHowLongAGapIs)
{
    const auto daily = checkBars(barsAt({0s, days{1}, days{8}}), Interval::Day1).notes;
    EXPECT_EQ(daily, (std::vector<QualityNote>{{QualityFlag::Gap, kQualityStart + days{8},
                                                "7 days after the bar of 2024-01-09"}}));
    const auto intraday = checkBars(barsAt({0s, 5min, 40min}), Interval::Min5).notes;
    EXPECT_EQ(intraday,
              (std::vector<QualityNote>{{QualityFlag::Gap, kQualityStart + 40min,
                                         "35 minutes after the bar of 2024-01-08T00:05:00Z"}}));
}

// Twenty bars near `before`, then twenty near `after`; the first of those opens at `open`.
std::vector<Bar> jumpTo(double before, double open, double after, double volume)
{
    std::vector<Bar> rows;
    for (int day = 0; day < 40; ++day)
        rows.push_back(barAt(kQualityStart + days{day}, day < 20 ? before : after));
    rows[20].open = open;
    rows[20].high = std::max(open, after) * 1.01;
    rows[20].low = std::min(open, after) * 0.99;
    rows[20].volume = volume;
    return rows;
}

std::string jumpDetail(const std::vector<Bar>& rows)
{
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.size(), rows.size());
    EXPECT_LE(checked.notes.size(), 1U);
    if (checked.notes.empty())
        return {};
    EXPECT_EQ(checked.notes[0].flag, QualityFlag::SplitLikeJump);
    EXPECT_EQ(checked.notes[0].time, kQualityStart + days{20});
    return checked.notes[0].detail;
}

TEST(BarQuality, FlagsJumpsThatLookLikeSplits)
{
    EXPECT_EQ(jumpDetail(jumpTo(700, 100, 101, 7200)), "700 to 101, as in a 7-for-1 split");
    EXPECT_EQ(jumpDetail(jumpTo(60, 40.5, 39.5, 1500)), "60 to 39.5, as in a 3-for-2 split");
    EXPECT_EQ(jumpDetail(jumpTo(90, 45.9, 44, 2500)), "90 to 44, as in a 2-for-1 split");
    EXPECT_EQ(jumpDetail(jumpTo(1.2, 12.1, 11.9, 90)),
              "1.2 to 11.9, as in a 1-for-10 reverse split");
    EXPECT_EQ(jumpDetail(jumpTo(0.09, 2.7, 2.65, 30)),
              "0.09 to 2.65, as in a 1-for-30 reverse split");
}

TEST(BarQuality, DoesNotTakeNewsForASplit)
{
    EXPECT_EQ(jumpDetail(jumpTo(60, 40, 40, 40'000)), "");     // a crash: 27 times the money
    EXPECT_EQ(jumpDetail(jumpTo(60, 34, 34, 1500)), "");       // -43 %, no common ratio
    EXPECT_EQ(jumpDetail(jumpTo(60, 59, 30, 1500)), "");       // fell during the day
    EXPECT_EQ(jumpDetail(jumpTo(60, 30, 42, 1500)), "");       // recovered during the day
    EXPECT_EQ(jumpDetail(jumpTo(60, 45, 45, 1500)), "");       // -25 %
    EXPECT_EQ(jumpDetail(jumpTo(0.04, 0.02, 0.02, 2000)), ""); // ticks of a cent
}

TEST(BarQuality, JudgesAJumpAlsoWithoutVolume)
{
    std::vector<Bar> rows = jumpTo(700, 100, 101, 7200);
    for (Bar& bar : rows)
        bar.volume = 0;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(std::ranges::count(checked.notes, QualityFlag::SplitLikeJump, &QualityNote::flag), 1);
}

TEST(BarQuality, LimitsTheNotesOfAKindAndCountsTheRest)
{
    std::vector<Bar> rows = dailyBars(200);
    for (std::size_t i = 0; i < 100; ++i)
        rows[2 * i].close = 11;
    rows[1].volume = 0;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    EXPECT_EQ(checked.series.size(), 200U);
    ASSERT_EQ(checked.notes.size(), kMaxQualityNotesPerFlag + 1);
    EXPECT_EQ(checked.notes.back(),
              (QualityNote{QualityFlag::CloseOutsideRange, kQualityStart + days{38},
                           "81 more of this kind"}));
    EXPECT_EQ(checked.notes[1].flag, QualityFlag::ZeroVolume);
}

TEST(BarQuality, ACountThatMayBeOfHiddenBarsIsNotShown)
{
    std::vector<QualityNote> notes;
    for (std::size_t i = 1; i < kMaxQualityNotesPerFlag; ++i)
        notes.push_back({QualityFlag::MissingPrice, {}, "close is nothing"});
    notes.push_back({QualityFlag::Gap, {}, "3 days"});
    std::vector<QualityNote> few = notes;
    hideCounts(few);
    EXPECT_EQ(few, notes);

    const std::string_view shown = "this one, and perhaps more of its kind";
    for (const char* detail : {"81 more of this kind", "close is nothing"}) {
        std::vector<QualityNote> many = notes;
        many.push_back({QualityFlag::MissingPrice, {}, detail});
        hideCounts(many);
        EXPECT_EQ(many.back().detail, shown);
        many.pop_back();
        EXPECT_EQ(many, notes);
    }
}

TEST(BarQuality, ExactlyTheLimitIsNotCut)
{
    std::vector<Bar> rows = dailyBars(40);
    for (std::size_t i = 0; i < kMaxQualityNotesPerFlag; ++i)
        rows[2 * i].close = 11;
    const CheckedBars checked = checkBars(rows, Interval::Day1);
    ASSERT_EQ(checked.notes.size(), kMaxQualityNotesPerFlag);
    EXPECT_EQ(checked.notes.back().detail, "close 11 outside 9.8 to 10.2");
}

// Whatever comes in, what comes out keeps the promises of BarView.
TEST(BarQuality, AlwaysGivesUsableSeries)
{
    base::SeededRandom random(11);
    const std::vector<double> odd = {kNothing, 0, -1, std::numeric_limits<double>::infinity(),
                                     1e300,    1, 10, 10};
    for (int round = 0; round < 500; ++round) {
        std::vector<Bar> rows;
        for (std::size_t i = random.below(30); i > 0; --i) {
            const auto value = [&] { return odd[random.below(odd.size())]; };
            rows.push_back({kQualityStart + days{random.below(20)}, value(), value(), value(),
                            value(), value()});
        }
        const CheckedBars checked = checkBars(rows, Interval::Day1);
        const BarView view = checked.series.view();
        for (std::size_t i = 0; i < view.size(); ++i) {
            const Bar bar = view.at(i);
            for (const double price : {bar.open, bar.high, bar.low, bar.close})
                EXPECT_TRUE(std::isfinite(price) && price > 0);
            EXPECT_TRUE(std::isfinite(bar.volume) && bar.volume >= 0);
            EXPECT_TRUE(i == 0 || view.time[i - 1] < bar.time);
        }
        EXPECT_TRUE(std::ranges::is_sorted(checked.notes, {}, &QualityNote::time));
    }
}

TEST(BarQuality, FlagsAStaleSeries)
{
    struct Case
    {
        Interval interval;
        std::chrono::seconds limit;
    };
    const std::vector<Case> cases = {{Interval::Day1, days{7}},
                                     {Interval::Week1, days{21}},
                                     {Interval::Month1, days{62}},
                                     {Interval::Min1, days{4}},
                                     {Interval::Hour4, days{4}}};
    for (const Case& test : cases) {
        EXPECT_FALSE(staleNote(kQualityStart, kQualityStart + test.limit, test.interval));
        EXPECT_TRUE(staleNote(kQualityStart, kQualityStart + test.limit + 1s, test.interval));
    }
    EXPECT_FALSE(staleNote(kQualityStart + days{3}, kQualityStart, Interval::Day1));
    EXPECT_EQ(staleNote(kQualityStart, kQualityStart + days{12}, Interval::Day1),
              (QualityNote{QualityFlag::Stale, kQualityStart, "the last bar is 12 days old"}));
}

TEST(BarQuality, NamesEveryFlag)
{
    EXPECT_EQ(qualityFlagName(QualityFlag::MissingPrice), "missing_price");
    EXPECT_EQ(qualityFlagName(QualityFlag::NonPositivePrice), "non_positive_price");
    EXPECT_EQ(qualityFlagName(QualityFlag::HighBelowLow), "high_below_low");
    EXPECT_EQ(qualityFlagName(QualityFlag::CloseOutsideRange), "close_outside_range");
    EXPECT_EQ(qualityFlagName(QualityFlag::ZeroVolume), "zero_volume");
    EXPECT_EQ(qualityFlagName(QualityFlag::TimeReversed), "time_reversed");
    EXPECT_EQ(qualityFlagName(QualityFlag::DuplicateTime), "duplicate_time");
    EXPECT_EQ(qualityFlagName(QualityFlag::Gap), "gap");
    EXPECT_EQ(qualityFlagName(QualityFlag::SplitLikeJump), "split_like_jump");
    EXPECT_EQ(qualityFlagName(QualityFlag::Stale), "stale");
    EXPECT_EQ(qualityFlagName(QualityFlag::MissingVolume), "missing_volume");
    EXPECT_EQ(qualityFlagName(QualityFlag::HundredfoldJump), "hundredfold_jump");
    EXPECT_EQ(qualityFlagName(QualityFlag::MisalignedTime), "misaligned_time");
    EXPECT_EQ(qualityFlagName(QualityFlag::HolidayRow), "holiday_row");
    EXPECT_EQ(qualityFlagName(QualityFlag::FeedChange), "feed_change");
    EXPECT_EQ(qualityFlagName(QualityFlag::OutsideHours), "outside_hours");
    EXPECT_EQ(qualityFlagName(QualityFlag::SymbolReuse), "symbol_reuse");
}

} // namespace
} // namespace tapesift::market
