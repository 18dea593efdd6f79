#pragma once

#include <vector>

#include "tapesift/formula/program.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::formula {

// Longer bars made of a subject's own, and which of them is the newest closed one at each of those.
// Filled anew for every subject; its room is kept.
class LongerBars
{
public:
    // Makes the bars of `interval` and looks at the subject's bars from `first` on. Where `enough`
    // longer bars are closed at each of those, earlier ones may be left out. Bars that cannot be
    // put together give none.
    void make(const Subject& subject, market::Interval interval, std::size_t first,
              std::size_t enough);

    // The longer bars that are closed at the end of the subject's newest one.
    const market::BarView& bars() const { return m_bars; }

    // How many of them are closed at the end of the subject's bar; `bar` is `first` or later.
    std::size_t closedAt(std::size_t bar) const { return m_closed[bar - m_first]; }
    std::size_t first() const { return m_first; }

private:
    void makeFrom(std::size_t start, const Subject& subject, market::Interval interval);
    void close(const Subject& subject, market::Interval interval);

    market::BarSeries m_series;
    market::BarView m_bars;
    std::vector<std::size_t> m_closed;
    std::size_t m_first = 0;
};

} // namespace tapesift::formula
