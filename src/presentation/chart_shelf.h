#pragma once

#include <list>
#include <memory>

#include "tapesift/presentation/chart_data.h"

namespace tapesift::presentation {

// The charts looked at last, up to a number of charts and of bars in all; the one not used for
// longest makes room, but the newest is always kept. Not thread-safe.
class ChartShelf
{
public:
    ChartShelf(std::size_t charts, std::size_t bars)
        : m_mostCharts(charts)
        , m_mostBars(bars)
    {
    }

    // Null if it is not kept. The chart counts as used.
    std::shared_ptr<const ChartData> find(const QString& symbol)
    {
        for (auto place = m_charts.begin(); place != m_charts.end(); ++place) {
            if ((*place)->symbol == symbol) {
                m_charts.splice(m_charts.begin(), m_charts, place);
                return m_charts.front();
            }
        }
        return nullptr;
    }

    bool holds(const QString& symbol) const
    {
        for (const auto& chart : m_charts) {
            if (chart->symbol == symbol)
                return true;
        }
        return false;
    }

    // Takes the place of a chart of the same symbol.
    void put(std::shared_ptr<const ChartData> chart)
    {
        remove(chart->symbol);
        m_bars += chart->bars.size();
        m_charts.push_front(std::move(chart));
        while (m_charts.size() > 1 && (m_charts.size() > m_mostCharts || m_bars > m_mostBars)) {
            m_bars -= m_charts.back()->bars.size();
            m_charts.pop_back();
        }
    }

    void clear()
    {
        m_charts.clear();
        m_bars = 0;
    }

private:
    void remove(const QString& symbol)
    {
        std::erase_if(m_charts, [&](const auto& kept) {
            const bool isIt = kept->symbol == symbol;
            m_bars -= isIt ? kept->bars.size() : 0;
            return isIt;
        });
    }

    std::size_t m_mostCharts;
    std::size_t m_mostBars;
    std::size_t m_bars = 0;
    std::list<std::shared_ptr<const ChartData>> m_charts; // used last: first
};

} // namespace tapesift::presentation
