#include "tapesift/market/bar_merge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "market/jump_rules.h"
#include "market/name_table.h"
#include "market/quality_findings.h"

namespace tapesift::market {

namespace {

constexpr std::array kOutcomeNames = std::to_array<Named<MergeOutcome>>({
    {MergeOutcome::Merged, "merged"},
    {MergeOutcome::NoOverlap, "no_overlap"},
    {MergeOutcome::SplitSuspected, "split_suspected"},
    {MergeOutcome::DividendAdjusted, "dividend_adjusted"},
    {MergeOutcome::Revised, "revised"},
    {MergeOutcome::Reused, "reused"},
});

// bar_merge.h gives the reasons.
constexpr double kSamePrice = 1e-6;
constexpr double kSameRatio = 0.002;
constexpr double kSplitBelow = 0.8;
constexpr double kSplitAbove = 1.25;

// One bar that is in both series.
struct Pair
{
    Bar cached;
    Bar fresh;
    bool isEqual = false;

    double ratio() const { return fresh.close / cached.close; }
};

struct Overlap
{
    std::vector<Pair> pairs;
    std::size_t added = 0;   // bars between others that only the fresh series has
    std::size_t removed = 0; // bars that only the cached series has
};

bool isSame(double a, double b)
{
    return std::abs(a - b) <= kSamePrice * std::max(std::abs(a), std::abs(b));
}

bool isSameBar(const Bar& a, const Bar& b)
{
    return isSame(a.open, b.open) && isSame(a.high, b.high) && isSame(a.low, b.low) &&
           isSame(a.close, b.close);
}

// The cached bars that were complete when they were fetched.
BarView settledPart(const CachedBars& cached, Interval interval, const ExchangeCalendar& calendar)
{
    std::size_t count = cached.bars.size();
    while (count > 0 && calendar.barClose(interval, cached.bars.time[count - 1]) > cached.fetchedAt)
        --count;
    return cached.bars.slice(0, count);
}

Overlap overlapOf(const BarView& settled, const BarView& fresh)
{
    Overlap overlap;
    const auto first = std::ranges::lower_bound(settled.time, fresh.time.front());
    auto i = static_cast<std::size_t>(first - settled.time.begin());
    std::size_t k = 0;
    while (i < settled.size()) {
        if (k == fresh.size() || settled.time[i] < fresh.time[k]) {
            ++overlap.removed;
            ++i;
        } else if (fresh.time[k] < settled.time[i]) {
            ++overlap.added;
            ++k;
        } else {
            const Bar old = settled.at(i++);
            const Bar now = fresh.at(k++);
            overlap.pairs.push_back({old, now, isSameBar(old, now)});
        }
    }
    return overlap;
}

// The ratio by which all of these differ.
std::optional<double> commonRatio(std::span<const Pair> pairs)
{
    std::vector<double> ratios;
    for (const Pair& pair : pairs)
        ratios.push_back(pair.ratio());
    const auto [least, most] = std::ranges::minmax(ratios);
    if (most > least * (1 + kSameRatio) || isSame(least, 1) || isSame(most, 1))
        return std::nullopt;
    return std::accumulate(ratios.begin(), ratios.end(), 0.0) / static_cast<double>(ratios.size());
}

double middleRatio(std::span<const Pair> pairs)
{
    std::vector<double> ratios;
    for (const Pair& pair : pairs)
        ratios.push_back(pair.ratio());
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::ranges::nth_element(ratios, middle);
    return *middle;
}

bool isSplitSize(double ratio)
{
    return ratio < kSplitBelow || ratio > kSplitAbove;
}

BarMerge refusal(MergeOutcome outcome, std::string detail, double ratio = 1)
{
    return {outcome, {}, ratio, std::move(detail)};
}

// The last one may differ: it may have been fetched before it was final.
bool agree(std::span<const Pair> pairs)
{
    const std::span older = pairs.first(pairs.size() - 1);
    return std::ranges::all_of(older, &Pair::isEqual) && (pairs.back().isEqual || !older.empty());
}

// Why bars that do not agree do not.
BarMerge judge(std::span<const Pair> pairs)
{
    // What differs, up to the last bar that does.
    std::size_t count = pairs.size();
    while (count > 0 && pairs[count - 1].isEqual)
        --count;
    const std::span differing = pairs.first(count);
    if (const auto ratio = commonRatio(differing)) {
        const std::string detail =
            fmt::format("{} differ by the ratio {:.6g}", formatCount(count, "bar"), *ratio);
        if (isSplitSize(*ratio) && (count > 1 || isCommonSplitRatio(*ratio)))
            return refusal(MergeOutcome::SplitSuspected, detail, *ratio);
        if (!isSplitSize(*ratio) && count > 1)
            return refusal(MergeOutcome::DividendAdjusted, detail, *ratio);
    }
    const auto equal = static_cast<std::size_t>(std::ranges::count(pairs, true, &Pair::isEqual));
    if (equal == 0 && isSplitSize(middleRatio(pairs)))
        return refusal(MergeOutcome::Reused,
                       fmt::format("none of {} agrees", formatCount(pairs.size(), "bar")));
    return refusal(MergeOutcome::Revised, fmt::format("{} of {} differ", pairs.size() - equal,
                                                      formatCount(pairs.size(), "bar")));
}

// Flags about rows that are not in the series as they were; the gate cannot find them again.
bool isAboutSource(QualityFlag flag)
{
    switch (flag) {
    case QualityFlag::MissingPrice:
    case QualityFlag::NonPositivePrice:
    case QualityFlag::ZeroVolume: // It cannot be told from MissingVolume any more.
    case QualityFlag::MissingVolume:
    case QualityFlag::TimeReversed:
    case QualityFlag::DuplicateTime:
    case QualityFlag::HolidayRow:
    case QualityFlag::OutsideHours:
    case QualityFlag::SymbolReuse:
        return true;
    default:
        return false;
    }
}

CheckedBars join(const CachedBars& cached, const CheckedBars& fresh, Interval interval,
                 const ExchangeCalendar& calendar)
{
    const BarView view = fresh.series.view();
    const base::UtcSeconds seam = view.time.front();
    std::vector<Bar> rows;
    rows.reserve(cached.bars.size() + view.size());
    for (std::size_t i = 0; i < cached.bars.size() && cached.bars.time[i] < seam; ++i)
        rows.push_back(cached.bars.at(i));
    for (std::size_t i = 0; i < view.size(); ++i)
        rows.push_back(view.at(i));

    CheckedBars checked = checkBars(std::move(rows), interval, &calendar);
    QualityFindings findings;
    for (const QualityNote& note : cached.notes) {
        if (isAboutSource(note.flag) && note.time < seam)
            findings.addNote(note);
    }
    for (const QualityNote& note : fresh.notes) {
        if (isAboutSource(note.flag))
            findings.addNote(note);
    }
    for (const QualityNote& note : checked.notes) {
        if (!isAboutSource(note.flag) || note.flag == QualityFlag::SymbolReuse)
            findings.addNote(note);
    }
    checked.notes = findings.take();
    return checked;
}

} // namespace

std::string_view mergeOutcomeName(MergeOutcome outcome)
{
    return nameOf(kOutcomeNames, outcome);
}

BarMerge mergeBars(const CachedBars& cached, const CheckedBars& fresh, Interval interval,
                   const ExchangeCalendar& calendar)
{
    if (fresh.series.empty())
        return refusal(MergeOutcome::NoOverlap, "no bars came");
    const BarView settled = settledPart(cached, interval, calendar);
    const Overlap overlap = overlapOf(settled, fresh.series.view());
    if (overlap.pairs.empty())
        return refusal(MergeOutcome::NoOverlap, "no complete bar is in both");

    if (!agree(overlap.pairs))
        return judge(overlap.pairs);
    if (overlap.added + overlap.removed > 0)
        return refusal(MergeOutcome::Revised,
                       fmt::format("{} added, {} taken away", formatCount(overlap.added, "bar"),
                                   overlap.removed));
    return {MergeOutcome::Merged, join(cached, fresh, interval, calendar), 1, {}};
}

} // namespace tapesift::market
