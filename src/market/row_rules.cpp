#include "market/row_rules.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/core.h>

namespace tapesift::market {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Prices of one bar that are further apart than this are looked at (see jump_rules.h).
constexpr double kUsualSpread = 50;

bool hasAllPrices(const Bar& bar)
{
    return std::isfinite(bar.open) && std::isfinite(bar.high) && std::isfinite(bar.low) &&
           std::isfinite(bar.close);
}

bool hasPositivePrices(const Bar& bar)
{
    return bar.open > 0 && bar.high > 0 && bar.low > 0 && bar.close > 0;
}

bool isInRange(double price, const Bar& bar)
{
    return bar.low <= price && price <= bar.high;
}

std::string missingPrices(const Bar& bar)
{
    std::string names;
    const auto note = [&names](double price, std::string_view name) {
        if (!std::isfinite(price))
            names += (names.empty() ? "no " : ", ") + std::string(name);
    };
    note(bar.open, "open");
    note(bar.high, "high");
    note(bar.low, "low");
    note(bar.close, "close");
    return names;
}

// Rows for one time keep the order they have in the source.
void turnRound(std::vector<Bar>& rows)
{
    std::ranges::reverse(rows);
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = std::find_if(
            first, rows.end(), [time = first->time](const Bar& bar) { return bar.time != time; });
        std::reverse(first, end);
        first = end;
    }
}

void checkRange(const Bar& bar, QualityFindings& findings)
{
    if (bar.high < bar.low) {
        findings.add(QualityFlag::HighBelowLow, bar.time, [&] {
            return fmt::format("high {} below low {}", formatNumber(bar.high),
                               formatNumber(bar.low));
        });
        return;
    }
    const bool isCloseOutside = !isInRange(bar.close, bar);
    if (isCloseOutside || !isInRange(bar.open, bar)) {
        findings.add(QualityFlag::CloseOutsideRange, bar.time, [&] {
            return fmt::format("{} {} outside {} to {}", isCloseOutside ? "close" : "open",
                               formatNumber(isCloseOutside ? bar.close : bar.open),
                               formatNumber(bar.low), formatNumber(bar.high));
        });
    }
}

// One note for each run of bars whose volume `is` odd.
void noteVolumeRuns(const std::vector<Bar>& rows, QualityFlag flag, bool (*is)(double),
                    QualityFindings& findings)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is(rows[i].volume))
            continue;
        const std::size_t first = i;
        while (i < rows.size() && is(rows[i].volume))
            ++i;
        findings.add(flag, rows[first].time, [&] {
            return fmt::format("{} {} without volume", i - first, i - first == 1 ? "bar" : "bars");
        });
    }
}

bool isMissingVolume(double volume)
{
    return !(volume >= 0 && volume < kInfinity);
}

} // namespace

// NaN fails every comparison.
bool isFlawless(const Bar& bar)
{
    return bar.low > 0 && bar.high < kInfinity && bar.high < kUsualSpread * bar.low &&
           isInRange(bar.open, bar) && isInRange(bar.close, bar) && bar.volume > 0 &&
           bar.volume < kInfinity;
}

void dropUnusableRows(std::vector<Bar>& rows, QualityFindings& findings)
{
    std::erase_if(rows, [&findings](const Bar& bar) {
        if (!hasAllPrices(bar)) {
            findings.add(QualityFlag::MissingPrice, bar.time, [&] { return missingPrices(bar); });
            return true;
        }
        if (!hasPositivePrices(bar)) {
            findings.add(QualityFlag::NonPositivePrice, bar.time, [&] {
                return "price " + formatNumber(std::min({bar.open, bar.high, bar.low, bar.close}));
            });
            return true;
        }
        return false;
    });
}

void putRowsInOrder(std::vector<Bar>& rows, Interval interval, QualityFindings& findings)
{
    if (std::ranges::is_sorted(rows, {}, &Bar::time))
        return;
    if (std::ranges::is_sorted(rows, std::ranges::greater{}, &Bar::time)) {
        turnRound(rows);
        return;
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].time < rows[i - 1].time) {
            findings.add(QualityFlag::TimeReversed, rows[i].time, [&] {
                return "stood after the bar of " + formatBarTime(rows[i - 1].time, interval);
            });
        }
    }
    std::ranges::stable_sort(rows, {}, &Bar::time);
}

void mergeDuplicateRows(std::vector<Bar>& rows, QualityFindings& findings)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t next = i + 1;
        while (next < rows.size() && rows[next].time == rows[i].time)
            ++next;
        if (next - i > 1) {
            findings.add(QualityFlag::DuplicateTime, rows[i].time,
                         [&] { return fmt::format("{} rows, the last one counts", next - i); });
        }
        rows[kept++] = rows[next - 1];
        i = next;
    }
    rows.resize(kept);
}

void checkRanges(const std::vector<Bar>& rows, QualityFindings& findings)
{
    for (const Bar& bar : rows)
        checkRange(bar, findings);
}

void checkVolumes(std::vector<Bar>& rows, QualityFindings& findings)
{
    noteVolumeRuns(rows, QualityFlag::MissingVolume, isMissingVolume, findings);
    noteVolumeRuns(
        rows, QualityFlag::ZeroVolume, [](double volume) { return volume == 0; }, findings);
    for (Bar& bar : rows) {
        if (isMissingVolume(bar.volume))
            bar.volume = 0;
    }
}

} // namespace tapesift::market
