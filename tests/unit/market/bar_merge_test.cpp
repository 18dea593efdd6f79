#include "tapesift/market/bar_merge.h"

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/sample_bars.h"
#include "tapesift/base/random.h"
#include "unit/market/calendars.h"

namespace tapesift::market {
namespace {

using std::chrono::days;
using support::date;
using support::toBars;
using support::utc;

// Thirty sessions up to Friday, March 6, 2026, at prices that differ from day to day.
std::vector<Bar> history()
{
    std::vector<Bar> bars;
    double close = 50;
    for (const Session& session : us().sessions(date("2026-01-23"), date("2026-03-06"))) {
        close *= bars.size() % 2 == 0 ? 1.01 : 0.995;
        bars.push_back({session.date, close * 0.999, close * 1.01, close * 0.99, close,
                        1000 + 10 * static_cast<double>(bars.size())});
    }
    return bars;
}

std::vector<Bar> withMonday(std::vector<Bar> bars)
{
    bars.push_back({utc("2026-03-09"), 52, 53, 51, 52.5, 900});
    return bars;
}

std::vector<Bar> scaled(std::vector<Bar> bars, double ratio)
{
    for (Bar& bar : bars) {
        for (double Bar::*price : {&Bar::open, &Bar::high, &Bar::low, &Bar::close})
            bar.*price *= ratio;
    }
    return bars;
}

std::vector<Bar> lastOf(const std::vector<Bar>& bars, std::size_t count)
{
    return {bars.end() - static_cast<std::ptrdiff_t>(count), bars.end()};
}

CheckedBars checked(const std::vector<Bar>& rows)
{
    return checkBars(rows, Interval::Day1, &us());
}

BarMerge merge(const std::vector<Bar>& cached, const std::vector<Bar>& fresh,
               std::string_view fetchedAt = "2026-03-07T12:00:00Z")
{
    const CheckedBars old = checked(cached);
    return mergeBars({old.series.view(), old.notes, utc(fetchedAt)}, checked(fresh), Interval::Day1,
                     us());
}

TEST(BarMerge, AddsTheNewBars)
{
    const std::vector<Bar> now = withMonday(history());
    const BarMerge merged = merge(history(), lastOf(now, 4));
    EXPECT_EQ(merged.outcome, MergeOutcome::Merged) << merged.detail;
    EXPECT_EQ(toBars(merged.bars.series.view()), now);
    EXPECT_TRUE(merged.bars.notes.empty());
}

TEST(BarMerge, TakesFreshBarsThatAddNothing)
{
    const BarMerge merged = merge(history(), lastOf(history(), 3));
    EXPECT_EQ(merged.outcome, MergeOutcome::Merged);
    EXPECT_EQ(toBars(merged.bars.series.view()), history());
    // All of it anew is a merge as well.
    EXPECT_EQ(toBars(merge(history(), withMonday(history())).bars.series.view()),
              withMonday(history()));
}

TEST(BarMerge, AllowsTheNoiseOfFloats)
{
    std::vector<Bar> fresh = lastOf(withMonday(history()), 5);
    for (Bar& bar : fresh) {
        bar.close = static_cast<float>(bar.close);
        bar.high = static_cast<float>(bar.high);
    }
    EXPECT_EQ(merge(history(), fresh).outcome, MergeOutcome::Merged);
    fresh[1].high *= 1.00001;
    EXPECT_EQ(merge(history(), fresh).outcome, MergeOutcome::Revised);
}

TEST(BarMerge, TakesCorrectedVolume)
{
    std::vector<Bar> fresh = lastOf(withMonday(history()), 5);
    fresh[0].volume = 5000;
    const BarMerge merged = merge(history(), fresh);
    EXPECT_EQ(merged.outcome, MergeOutcome::Merged);
    EXPECT_EQ(merged.bars.series.view().at(history().size() - 4).volume, 5000);
}

TEST(BarMerge, ReplacesTheFormingBar)
{
    std::vector<Bar> cached = history();
    cached.back().close *= 0.7; // as it stood at noon
    cached.back().low *= 0.7;
    const std::vector<Bar> now = withMonday(history());
    const BarMerge merged = merge(cached, lastOf(now, 5), "2026-03-06T17:00:00Z");
    EXPECT_EQ(merged.outcome, MergeOutcome::Merged) << merged.detail;
    EXPECT_EQ(toBars(merged.bars.series.view()), now);
    // With the forming bar alone in both, nothing shows that they fit.
    EXPECT_EQ(merge(cached, lastOf(now, 2), "2026-03-06T17:00:00Z").outcome,
              MergeOutcome::NoOverlap);
}

TEST(BarMerge, AllowsTheLastBarToHaveBeenFetchedTooEarly)
{
    std::vector<Bar> cached = history();
    cached.back().close *= 0.999;
    const std::vector<Bar> now = withMonday(history());
    const BarMerge merged = merge(cached, lastOf(now, 5));
    EXPECT_EQ(merged.outcome, MergeOutcome::Merged);
    EXPECT_EQ(toBars(merged.bars.series.view()), now);
    EXPECT_EQ(merge(cached, lastOf(now, 2)).outcome, MergeOutcome::Revised); // it is the only one
    cached[cached.size() - 2].close *= 0.999;
    EXPECT_NE(merge(cached, lastOf(now, 5)).outcome, MergeOutcome::Merged);
}

TEST(BarMerge, SuspectsASplit)
{
    const BarMerge four = merge(history(), lastOf(withMonday(scaled(history(), 0.25)), 6));
    EXPECT_EQ(four.outcome, MergeOutcome::SplitSuspected);
    EXPECT_DOUBLE_EQ(four.ratio, 0.25);
    EXPECT_EQ(four.detail, "5 bars differ by the ratio 0.25");
    EXPECT_TRUE(four.bars.series.empty());
    EXPECT_EQ(merge(history(), lastOf(withMonday(scaled(history(), 10)), 6)).outcome,
              MergeOutcome::SplitSuspected);
    EXPECT_EQ(merge(history(), lastOf(withMonday(scaled(history(), 0.75)), 6)).outcome,
              MergeOutcome::SplitSuspected);
    // One bar is enough if its ratio is that of a split.
    EXPECT_EQ(merge(history(), lastOf(withMonday(scaled(history(), 0.25)), 2)).outcome,
              MergeOutcome::SplitSuspected);
    EXPECT_EQ(merge(history(), lastOf(withMonday(scaled(history(), 0.97)), 2)).outcome,
              MergeOutcome::Revised);
}

TEST(BarMerge, SuspectsASplitAlsoInPricesRoundedToCents)
{
    std::vector<Bar> fresh = scaled(history(), 1.0 / 7);
    for (Bar& bar : fresh) {
        for (double Bar::*price : {&Bar::open, &Bar::high, &Bar::low, &Bar::close})
            bar.*price = std::round(bar.*price * 100) / 100;
    }
    EXPECT_EQ(merge(history(), lastOf(fresh, 6)).outcome, MergeOutcome::SplitSuspected);
}

// The split is in effect since Thursday; the source adjusted what is before.
TEST(BarMerge, SuspectsASplitWithinTheOverlap)
{
    std::vector<Bar> fresh = history();
    const std::vector<Bar> divided = scaled(history(), 0.5);
    for (std::size_t i = 0; i + 2 < fresh.size(); ++i)
        fresh[i] = divided[i];
    EXPECT_EQ(merge(history(), lastOf(withMonday(fresh), 7)).outcome, MergeOutcome::SplitSuspected);
}

TEST(BarMerge, RecognizesADividend)
{
    const BarMerge merged = merge(history(), lastOf(withMonday(scaled(history(), 0.993)), 6));
    EXPECT_EQ(merged.outcome, MergeOutcome::DividendAdjusted);
    EXPECT_NEAR(merged.ratio, 0.993, 1e-9);
}

TEST(BarMerge, RecognizesARevision)
{
    std::vector<Bar> fresh = lastOf(withMonday(history()), 6);
    fresh[1].close *= 1.01;
    const BarMerge merged = merge(history(), fresh);
    EXPECT_EQ(merged.outcome, MergeOutcome::Revised);
    EXPECT_EQ(merged.detail, "1 of 5 bars differ");

    fresh = lastOf(withMonday(history()), 6);
    fresh.erase(fresh.begin() + 2);
    EXPECT_EQ(merge(history(), fresh).outcome, MergeOutcome::Revised);
    EXPECT_EQ(merge(history(), fresh).detail, "0 bars added, 1 taken away");

    std::vector<Bar> cached = history();
    cached.erase(cached.end() - 3);
    EXPECT_EQ(merge(cached, lastOf(withMonday(history()), 6)).detail, "1 bar added, 0 taken away");
    // An answer that ends before the cached bars do.
    fresh = lastOf(history(), 6);
    fresh.pop_back();
    EXPECT_EQ(merge(history(), fresh).outcome, MergeOutcome::Revised);
}

TEST(BarMerge, RecognizesAnotherSecurity)
{
    std::vector<Bar> other = withMonday(history());
    for (std::size_t i = 0; i < other.size(); ++i)
        other[i] = {other[i].time, 9, 11, 8, i % 3 == 0 ? 9.0 : 10.0, 50};
    EXPECT_EQ(merge(history(), lastOf(other, 6)).outcome, MergeOutcome::Reused);
}

TEST(BarMerge, NeedsAnOverlap)
{
    EXPECT_EQ(merge(history(), {}).outcome, MergeOutcome::NoOverlap);
    EXPECT_EQ(merge({}, history()).outcome, MergeOutcome::NoOverlap);
    EXPECT_EQ(merge(history(), lastOf(withMonday(history()), 1)).outcome, MergeOutcome::NoOverlap);
    std::vector<Bar> old = history();
    for (Bar& bar : old)
        bar.time -= days{364};
    EXPECT_NE(merge(history(), old).outcome, MergeOutcome::Merged);
}

TEST(BarMerge, JudgesTheSeamAndKeepsWhatWasNoted)
{
    std::vector<Bar> cached = history();
    cached[3].close = std::numeric_limits<double>::quiet_NaN();
    cached[5].high = cached[5].low * 0.5;
    cached.insert(cached.begin() + 9, cached[8]);
    std::vector<Bar> fresh = lastOf(history(), 4);
    const double half = fresh.back().close / 2;
    fresh.push_back({utc("2026-03-11"), half, half + 1, half - 1, half, 900}); // two sessions miss
    fresh.push_back({utc("2026-03-12"), half, half + 1, half - 1, half, 0});
    const BarMerge merged = merge(cached, fresh);
    ASSERT_EQ(merged.outcome, MergeOutcome::Merged) << merged.detail;
    std::vector<QualityFlag> flags;
    for (const QualityNote& note : merged.bars.notes)
        flags.push_back(note.flag);
    EXPECT_EQ(flags, (std::vector<QualityFlag>{
                         QualityFlag::MissingPrice, QualityFlag::Gap, QualityFlag::HighBelowLow,
                         QualityFlag::DuplicateTime, QualityFlag::Gap, QualityFlag::SplitLikeJump,
                         QualityFlag::ZeroVolume}));
}

// What is topped up equals what would have been fetched at once, bars and notes.
TEST(BarMerge, EqualsAFetchOfTheWhole)
{
    base::SeededRandom random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<Bar> all = withMonday(history());
        all[random.below(all.size())].volume = 0;
        all[random.below(all.size())].high = 1;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(1 + random.below(all.size() - 2)));
        const std::size_t known = 12 + random.below(all.size() - 12);
        const std::size_t overlap = 2 + random.below(8);
        const std::vector<Bar> cached(all.begin(),
                                      all.begin() + static_cast<std::ptrdiff_t>(known));
        const BarMerge merged = merge(cached, lastOf(all, all.size() - known + overlap));
        ASSERT_EQ(merged.outcome, MergeOutcome::Merged) << merged.detail;
        const CheckedBars whole = checked(all);
        EXPECT_EQ(toBars(merged.bars.series.view()), toBars(whole.series.view()));
        EXPECT_EQ(merged.bars.notes, whole.notes);
    }
}

TEST(BarMerge, AddsUpNotesThatWereCut)
{
    std::vector<QualityNote> notes;
    for (int day = 0; day < 20; ++day)
        notes.push_back(
            {QualityFlag::MissingPrice, utc("2026-01-23") + std::chrono::hours{day}, "no close"});
    notes.back().detail = "81 more of this kind";
    const CheckedBars old = checked(history());
    CheckedBars fresh = checked(lastOf(withMonday(history()), 4));
    fresh.notes = {{QualityFlag::MissingPrice, utc("2026-03-09"), "no open"}};
    const BarMerge merged = mergeBars({old.series.view(), notes, utc("2026-03-07T12:00:00Z")},
                                      fresh, Interval::Day1, us());
    ASSERT_EQ(merged.bars.notes.size(), kMaxQualityNotesPerFlag);
    EXPECT_EQ(merged.bars.notes.back().detail, "82 more of this kind");
}

TEST(BarMerge, NamesEveryOutcome)
{
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::Merged), "merged");
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::NoOverlap), "no_overlap");
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::SplitSuspected), "split_suspected");
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::DividendAdjusted), "dividend_adjusted");
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::Revised), "revised");
    EXPECT_EQ(mergeOutcomeName(MergeOutcome::Reused), "reused");
}

} // namespace
} // namespace tapesift::market
