#include "tapesift/presentation/comparison_model.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include <QCoreApplication>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

using Kind = ComparisonRow::Kind;

// The place of each value among all of them, from the highest on.
std::map<double, int> placesOf(std::vector<double> values)
{
    std::ranges::sort(values, std::greater());
    std::map<double, int> places;
    for (std::size_t i = 0; i < values.size(); ++i)
        places.emplace(values[i], static_cast<int>(i) + 1); // The first of equal ones stays.
    return places;
}

// By what the results of both scans are ranked.
class Ranking
{
public:
    explicit Ranking(const report::RunDiff& diff)
    {
        const auto isScored = [](const report::DiffSide& side) { return !std::isnan(side.score); };
        m_isByScore =
            std::ranges::all_of(diff.entered, isScored) &&
            std::ranges::all_of(diff.left, isScored) &&
            std::ranges::all_of(diff.changes, [](const report::SymbolChange& change) {
                return !std::isnan(change.score.before) && !std::isnan(change.score.after);
            });
        std::vector<double> before;
        std::vector<double> after;
        for (const report::SymbolChange& change : diff.changes) {
            before.push_back(numberOf(change).before);
            after.push_back(numberOf(change).after);
        }
        for (const report::DiffSide& side : diff.left)
            before.push_back(valueOf(side));
        for (const report::DiffSide& side : diff.entered)
            after.push_back(valueOf(side));
        m_before = placesOf(std::move(before));
        m_after = placesOf(std::move(after));
    }

    const report::DiffNumber& numberOf(const report::SymbolChange& change) const
    {
        return m_isByScore ? change.score : change.strength;
    }
    double valueOf(const report::DiffSide& side) const
    {
        return m_isByScore ? side.score : side.strength;
    }
    int before(double value) const { return m_before.at(value); }
    int after(double value) const { return m_after.at(value); }

private:
    bool m_isByScore = false;
    std::map<double, int> m_before;
    std::map<double, int> m_after;
};

ComparisonRow rowOf(const report::SymbolChange& change, const Ranking& ranking)
{
    ComparisonRow row;
    row.kind = change.isFlip() ? Kind::Flipped : change.isMove() ? Kind::Moved : Kind::Ranked;
    row.symbol = QString::fromStdString(change.symbol.text());
    row.before = change.signalBefore;
    row.after = change.signalAfter;
    row.pricePercent = change.pricePercent;
    row.strength = change.strength.change;
    row.rankBefore = ranking.before(ranking.numberOf(change).before);
    row.rankAfter = ranking.after(ranking.numberOf(change).after);
    return row;
}

ComparisonRow rowOf(const report::DiffSide& side, const Ranking& ranking, Kind kind)
{
    ComparisonRow row;
    row.kind = kind;
    row.symbol = QString::fromStdString(side.symbol.text());
    row.pricePercent = indicators::kNoValue;
    row.strength = indicators::kNoValue;
    if (kind == Kind::Left) {
        row.before = side.signal;
        row.rankBefore = ranking.before(ranking.valueOf(side));
    } else {
        row.after = side.signal;
        row.rankAfter = ranking.after(ranking.valueOf(side));
    }
    return row;
}

QString signalWords(const std::optional<analysis::Signal>& signal)
{
    return signal ? QStringLiteral("%1 %2").arg(signalGlyph(*signal), signalText(*signal))
                  : NumberFormat::none();
}

} // namespace

std::vector<ComparisonRow> comparisonRows(const report::RunDiff& diff)
{
    const Ranking ranking(diff);
    std::vector<ComparisonRow> rows;
    for (const report::SymbolChange& change : diff.changes) {
        ComparisonRow row = rowOf(change, ranking);
        if (row.kind != Kind::Ranked || row.rankBefore != row.rankAfter)
            rows.push_back(std::move(row));
    }
    for (const report::DiffSide& side : diff.entered)
        rows.push_back(rowOf(side, ranking, Kind::Entered));
    for (const report::DiffSide& side : diff.left)
        rows.push_back(rowOf(side, ranking, Kind::Left));
    std::ranges::stable_sort(rows, [](const ComparisonRow& a, const ComparisonRow& b) {
        if (a.kind != b.kind)
            return a.kind < b.kind;
        return a.kind == Kind::Ranked &&
               std::abs(a.rankAfter - a.rankBefore) > std::abs(b.rankAfter - b.rankBefore);
    });
    return rows;
}

QString comparisonKindText(Kind kind)
{
    const auto text = [](const char* english) {
        return QCoreApplication::translate("ComparisonModel", english);
    };
    switch (kind) {
    case Kind::Flipped:
        return text(QT_TRANSLATE_NOOP("ComparisonModel", "Another signal"));
    case Kind::Moved:
        return text(QT_TRANSLATE_NOOP("ComparisonModel", "Moved"));
    case Kind::Entered:
        return text(QT_TRANSLATE_NOOP("ComparisonModel", "Entered"));
    case Kind::Left:
        return text(QT_TRANSLATE_NOOP("ComparisonModel", "Left"));
    case Kind::Ranked:
        return text(QT_TRANSLATE_NOOP("ComparisonModel", "Another rank"));
    }
    return {};
}

ComparisonModel::ComparisonModel(const report::RunDiff& diff, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(comparisonRows(diff))
{
    show(std::nullopt);
}

void ComparisonModel::show(std::optional<Kind> kind)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!kind || m_rows[i].kind == *kind)
            m_shown.push_back(i);
    endResetModel();
}

int ComparisonModel::count(Kind kind) const
{
    return static_cast<int>(std::ranges::count(m_rows, kind, &ComparisonRow::kind));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString ComparisonModel::textOf(const ComparisonRow& row, Column column) const
{
    const auto place = [this](int rank) {
        return rank == 0 ? NumberFormat::none() : m_numbers.whole(rank);
    };
    switch (column) {
    case Column::Kind:
        return comparisonKindText(row.kind);
    case Column::Symbol:
        return row.symbol;
    case Column::Before:
        return signalWords(row.before);
    case Column::After:
        return signalWords(row.after);
    case Column::Price:
        return m_numbers.percent(row.pricePercent);
    case Column::Strength:
        return m_numbers.signedRatio(row.strength, 0);
    case Column::Rank:
        return QStringLiteral("%1 → %2").arg(place(row.rankBefore), place(row.rankAfter));
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return textOf(m_rows[m_shown[static_cast<std::size_t>(index.row())]], column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column >= Column::Price ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column >= Column::Price ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Kind:
        return tr("Change");
    case Column::Symbol:
        return tr("Symbol");
    case Column::Before:
        return tr("Signal before");
    case Column::After:
        return tr("Signal after");
    case Column::Price:
        return tr("Price %");
    case Column::Strength:
        return tr("Strength");
    case Column::Rank:
        return tr("Rank");
    }
    return {};
}

} // namespace tapesift::presentation
