#include "tapesift/presentation/table_summary.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <utility>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"

namespace tapesift::presentation {

using namespace std::chrono_literals;

namespace {

constexpr auto kSoon = 30ms; // A filter that is applied tells of it several times.
constexpr auto kSummaryPause = 1s;

ColumnSummary summaryOf(int column, std::vector<double>& values)
{
    std::ranges::sort(values);
    ColumnSummary summary;
    const std::size_t count = values.size();
    summary.column = column;
    summary.count = static_cast<int>(count);
    summary.least = values.front();
    summary.most = values.back();
    // Halved before they are added: the sum of two large ones would be no number.
    summary.median =
        count % 2 == 1 ? values[count / 2] : values[count / 2 - 1] / 2 + values[count / 2] / 2;
    for (std::size_t i = 0; i < summary.cuts.size(); ++i)
        summary.cuts[i] = values[(i + 1) * count / ColumnSummary::kSteps];
    return summary;
}

} // namespace

int ColumnSummary::stepOf(double value) const
{
    const auto [from, to] = std::ranges::equal_range(cuts, value);
    return static_cast<int>(((from - cuts.begin()) + (to - cuts.begin())) / 2);
}

std::vector<ColumnSummary> summarize(std::vector<ColumnValues> columns)
{
    std::vector<ColumnSummary> summaries;
    for (ColumnValues& each : columns)
        if (!each.values.empty())
            summaries.push_back(summaryOf(each.column, each.values));
    return summaries;
}

TableSummary::TableSummary(const ResultTableModel& model, QObject* parent)
    : QObject(parent)
    , m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kSummaryPause);
    connect(&m_soon, &QTimer::timeout, this, &TableSummary::begin);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isTouched)
            begin();
    });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &TableSummary::touch);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TableSummary::touch);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TableSummary::touch);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const bool isTrend =
                    from.column() == to.column() && from.column() == indexOf(Column::Trend);
                if (!isTrend) // Sparklines are no numbers.
                    touch();
            });
}

void TableSummary::setColumns(std::vector<int> columns)
{
    std::erase_if(columns, [](int column) { return !isNumeric(columnInfo(column).kind); });
    std::ranges::sort(columns);
    if (columns == m_columns)
        return;
    m_columns = std::move(columns);
    m_pause.stop(); // The user waits for it.
    touch();
}

void TableSummary::touch()
{
    m_isTouched = true;
    if (!m_pause.isActive() && !m_soon.isActive())
        m_soon.start();
}

// What is read from the rows here takes some hundred nanoseconds a row; sorting it would take more.
void TableSummary::begin()
{
    m_isTouched = false;
    m_pause.start();
    const auto columns = std::make_shared<std::vector<ColumnValues>>();
    columns->reserve(m_columns.size());
    const std::vector<const ResultRow*> rows =
        m_columns.empty() ? std::vector<const ResultRow*>() : m_model.visible();
    for (const int column : m_columns) {
        ColumnValues& into = columns->emplace_back();
        into.column = column;
        into.values.reserve(rows.size());
        for (const ResultRow* row : rows)
            if (const double value = valueOf(*row, column); std::isfinite(value))
                into.values.push_back(value);
    }
    const std::uint64_t number = ++m_number;
    m_worker.run(
        *this, [columns] { return summarize(std::move(*columns)); },
        [this, number](std::vector<ColumnSummary> summaries) {
            take(number, std::move(summaries));
        });
}

void TableSummary::take(std::uint64_t number, std::vector<ColumnSummary> summaries)
{
    if (number != m_number)
        return; // A newer one is on its way.
    m_summaries = std::move(summaries);
    Q_EMIT changed();
}

const ColumnSummary* TableSummary::of(int column) const
{
    const auto found = std::ranges::lower_bound(m_summaries, column, {}, &ColumnSummary::column);
    return found != m_summaries.end() && found->column == column ? &*found : nullptr;
}

} // namespace tapesift::presentation
