#include "market/quality_findings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

constexpr std::string_view kMoreOfThisKind = " more of this kind";

// How many findings a note stands for.
std::size_t countOf(const QualityNote& note)
{
    const std::string_view detail = note.detail;
    if (!detail.ends_with(kMoreOfThisKind))
        return 1;
    const auto count = base::parseInteger(detail.substr(0, detail.size() - kMoreOfThisKind.size()));
    return count && *count > 0 ? static_cast<std::size_t>(*count) : 1;
}

} // namespace

void hideCounts(std::vector<QualityNote>& notes)
{
    std::map<QualityFlag, std::size_t> seen;
    for (QualityNote& note : notes) {
        // Also where it is the last one of all: whether it is may be known from later bars only.
        if (++seen[note.flag] == kMaxQualityNotesPerFlag)
            note.detail = "this one, and perhaps more of its kind";
    }
}

void QualityFindings::addNote(const QualityNote& note)
{
    std::size_t& count = m_counts[static_cast<std::size_t>(note.flag)];
    if (count < kMaxQualityNotesPerFlag)
        m_notes.push_back(note);
    count += countOf(note);
}

std::vector<QualityNote> QualityFindings::take()
{
    for (auto note = m_notes.rbegin(); note != m_notes.rend(); ++note) {
        std::size_t& count = m_counts[static_cast<std::size_t>(note->flag)];
        if (count > kMaxQualityNotesPerFlag)
            note->detail =
                fmt::format("{}{}", count - kMaxQualityNotesPerFlag + 1, kMoreOfThisKind);
        count = 0;
    }
    std::ranges::stable_sort(
        m_notes, {}, [](const QualityNote& note) { return std::pair(note.time, note.flag); });
    return std::move(m_notes);
}

std::string formatNumber(double value)
{
    return std::isnan(value) ? "nothing" : base::formatShortest(value);
}

std::string formatSpan(std::chrono::seconds span)
{
    using std::chrono::days;
    if (span >= days{1})
        return fmt::format("{} days", std::chrono::floor<days>(span).count());
    return fmt::format("{} minutes", std::chrono::floor<std::chrono::minutes>(span).count());
}

std::string formatCount(std::size_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string formatBarTime(base::UtcSeconds time, Interval interval)
{
    return isIntraday(interval) ? base::formatUtc(time) : base::formatDate(time);
}

} // namespace tapesift::market
