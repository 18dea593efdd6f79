#include "learning/training_rows.h"

#include <numeric>

#include "learning/training_errors.h"

namespace tapesift::learning {

namespace {

// The places of the series in the order of their symbols.
std::vector<std::size_t> orderOf(std::span<const TrainingSeries> series)
{
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(
        order, {}, [&](std::size_t i) -> const auto& { return series[i].symbol; });
    return order;
}

std::vector<base::UtcSeconds> calendarOf(std::span<const TrainingSeries> series)
{
    std::vector<base::UtcSeconds> all;
    for (const TrainingSeries& one : series) {
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), one.bars.time.begin(), one.bars.time.end());
        std::inplace_merge(all.begin(), all.begin() + middle, all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    return all;
}

// For each bar the index of its time in the calendar.
std::vector<std::uint32_t> datesOf(const market::BarView& bars,
                                   std::span<const base::UtcSeconds> calendar)
{
    std::vector<std::uint32_t> dates(bars.size());
    std::uint32_t date = 0;
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        while (calendar[date] < bars.time[bar])
            ++date;
        dates[bar] = date;
    }
    return dates;
}

// Calls use(bar, date) for each bar that may have a row: enough bars before, a label that does not
// reach too far ahead.
template <class Use>
void forEachCandidate(std::span<const std::uint32_t> dates, std::uint32_t horizon, Use use)
{
    for (std::size_t bar = kFeatureBars - 1; bar + horizon < dates.size(); ++bar) {
        if (dates[bar + horizon] - dates[bar] <= 2 * horizon)
            use(bar, dates[bar]);
    }
}

// Takes every n-th symbol of a date, other ones on the next.
bool isTaken(std::size_t symbol, std::uint32_t date, std::uint64_t n)
{
    return (symbol + date) % n == 0;
}

class RowMaker
{
public:
    RowMaker(std::span<const TrainingSeries> series, const TrainOptions& options)
        : m_series(series)
        , m_options(options)
        , m_order(orderOf(series))
    {
        m_rows.calendar = calendarOf(series);
    }

    base::Status checkSymbols() const
    {
        const auto twice = std::ranges::adjacent_find(
            m_order, {}, [&](std::size_t i) -> const auto& { return m_series[i].symbol; });
        if (twice == m_order.end())
            return {};
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("{} is given twice.", m_series[*twice].symbol), "",
                           "Give each symbol once."};
    }

    base::Result<TrainingRows> make(const TrainProgress& progress, const std::stop_token& stop)
    {
        const std::uint64_t every = thinning();
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            if (stop.stop_requested())
                return cancelledTraining();
            takeSymbol(i, every);
            if (progress)
                progress(static_cast<double>(i + 1) / static_cast<double>(m_order.size()));
        }
        sortByDate();
        return std::move(m_rows);
    }

private:
    const market::BarView& barsOf(std::size_t place) const { return m_series[m_order[place]].bars; }

    std::uint64_t rowsTaken(std::uint64_t every) const
    {
        std::uint64_t count = 0;
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            const auto dates = datesOf(barsOf(place), m_rows.calendar);
            forEachCandidate(dates, m_options.horizonBars, [&](std::size_t, std::uint32_t date) {
                count += isTaken(place, date, every) ? 1U : 0U;
            });
        }
        return count;
    }

    // The n for which every n-th symbol of a date makes no more than maxRows.
    std::uint64_t thinning() const
    {
        const std::uint64_t all = rowsTaken(1);
        if (all <= m_options.maxRows)
            return 1;
        std::uint64_t every = (all - 1) / m_options.maxRows + 1;
        while (rowsTaken(every) > m_options.maxRows)
            ++every;
        return every;
    }

    void takeSymbol(std::size_t place, std::uint64_t every)
    {
        const market::BarView& bars = barsOf(place);
        const auto dates = datesOf(bars, m_rows.calendar);
        const std::uint32_t horizon = m_options.horizonBars;
        const std::vector<FeatureRow> features = featureSeries(bars);
        const std::size_t before = m_rows.size();
        forEachCandidate(dates, horizon, [&](std::size_t bar, std::uint32_t date) {
            if (!isTaken(place, date, every) || !isComplete(features[bar]))
                return;
            m_rows.features.push_back(features[bar]);
            m_rows.rises.push_back(bars.close[bar + horizon] > bars.close[bar] ? 1 : 0);
            m_rows.dates.push_back(date);
            m_rows.embargo = std::max(m_rows.embargo, dates[bar + horizon] - date);
        });
        m_rows.symbols += m_rows.size() > before ? 1U : 0U;
    }

    // The symbols came in order; a stable sort keeps that within a date.
    void sortByDate()
    {
        std::vector<std::size_t> order(m_rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t row) { return m_rows.dates[row]; });
        const auto reorder = [&order](auto& column) {
            std::decay_t<decltype(column)> sorted;
            sorted.reserve(column.size());
            for (const std::size_t row : order)
                sorted.push_back(column[row]);
            column = std::move(sorted);
        };
        reorder(m_rows.features);
        reorder(m_rows.rises);
        reorder(m_rows.dates);
    }

    std::span<const TrainingSeries> m_series;
    const TrainOptions& m_options;
    std::vector<std::size_t> m_order;
    TrainingRows m_rows;
};

} // namespace

std::uint32_t TrainingRows::datesWithRows() const
{
    std::uint32_t count = 0;
    for (std::size_t row = 0; row < dates.size(); ++row)
        count += row == 0 || dates[row] != dates[row - 1] ? 1U : 0U;
    return count;
}

base::Result<TrainingRows> trainingRows(std::span<const TrainingSeries> series,
                                        const TrainOptions& options, const TrainProgress& progress,
                                        const std::stop_token& stop)
{
    RowMaker maker(series, options);
    if (const base::Status distinct = maker.checkSymbols(); !distinct)
        return distinct.error();
    return maker.make(progress, stop);
}

} // namespace tapesift::learning
