#pragma once

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "tapesift/market/bar_quality.h"
#include "tapesift/market/interval.h"

namespace tapesift::market {

// Holds the notes while a series is checked and keeps their number within the limit.
class QualityFindings
{
public:
    void add(QualityFlag flag, base::UtcSeconds time, const auto& makeDetail)
    {
        std::size_t& count = m_counts[static_cast<std::size_t>(flag)];
        if (++count <= kMaxQualityNotesPerFlag)
            m_notes.push_back({flag, time, makeDetail()});
    }

    // A note of an earlier check; one that counts others stands for all of them.
    void addNote(const QualityNote& note);

    // The notes in the order of their bars.
    std::vector<QualityNote> take();

private:
    std::vector<QualityNote> m_notes;
    std::array<std::size_t, static_cast<std::size_t>(kLastQualityFlag) + 1> m_counts{};
};

// "12.5"; "nothing" for NaN.
std::string formatNumber(double value);

// "7 days", "35 minutes".
std::string formatSpan(std::chrono::seconds span);

// "1 bar", "12 bars".
std::string formatCount(std::size_t count, std::string_view what);

// The date of a daily or longer bar, the time of a shorter one.
std::string formatBarTime(base::UtcSeconds time, Interval interval);

} // namespace tapesift::market
