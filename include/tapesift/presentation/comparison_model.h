#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/run_archive.h"

namespace tapesift::presentation {

// A symbol in the comparison of two scans.
struct ComparisonRow
{
    // What matters most about it. Ranked: nothing else than its rank is another one.
    enum class Kind : std::uint8_t { Flipped, Moved, Entered, Left, Ranked };

    Kind kind = Kind::Ranked;
    QString symbol;
    std::optional<analysis::Signal> before; // nullopt: no result there
    std::optional<analysis::Signal> after;
    double pricePercent = 0; // change of the price; NaN: cannot be told
    double strength = 0;     // change in points; NaN likewise
    int rankBefore = 0;      // 1 is the best; 0: no result there
    int rankAfter = 0;
};

// The rows of a comparison: signals that changed, then moves, then those that came and went, then
// those that rank elsewhere, by how far. The rank is that of the opportunity score, or, unless
// every result of both scans has one, of the strength; equal ones share the better place. Pure.
std::vector<ComparisonRow> comparisonRows(const report::RunDiff& diff);

// The same as a table, of one kind or all.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : int { Kind, Symbol, Before, After, Price, Strength, Rank };
    static constexpr int kColumnCount = 7;

    explicit ComparisonModel(const report::RunDiff& diff, QObject* parent = nullptr);

    void show(std::optional<ComparisonRow::Kind> kind); // nullopt: all
    int count(ComparisonRow::Kind kind) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const ComparisonRow& row, Column column) const;

    NumberFormat m_numbers;
    std::vector<ComparisonRow> m_rows;
    std::vector<std::size_t> m_shown;
};

QString comparisonKindText(ComparisonRow::Kind kind);

} // namespace tapesift::presentation
