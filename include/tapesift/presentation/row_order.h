#pragma once

#include <span>
#include <vector>

#include <QString>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// One column to sort by (presentation::columnInfo).
struct SortKey
{
    int column = 0;
    bool isDescending = false;

    bool operator==(const SortKey&) const = default;
};

// The order of the table's rows: by up to four columns, the first one counts most. Numbers sort by
// value, texts as people do ("A2" before "A10", letter case aside), signals from Strong Sell to
// Strong Buy. Blanks are last in both directions; equal rows keep the order in which they came.
// Without keys that is the order of all. Plain value.
class RowOrder
{
public:
    static constexpr std::size_t kMaxKeys = 4;

    RowOrder() = default;

    // Keys beyond the fourth, columns named twice and columns that cannot be sorted fall away.
    explicit RowOrder(const std::vector<SortKey>& keys);

    const std::vector<SortKey>& keys() const { return m_keys; }
    bool isEmpty() const { return m_keys.empty(); }
    bool looksAtDeep() const;    // a key is a result of the deep phase
    bool looksAtChanges() const; // a key tells of changes since the scan before

    // What a click on a header makes of it: the column becomes the only key, or with `adds` the
    // last one; a column that is a key already is turned round. Numbers begin with the highest,
    // texts with A. A column that cannot be sorted changes nothing.
    RowOrder clicked(int column, bool adds) const;

    // Puts indices of `rows` in order; among equal rows the smaller index is first.
    void sort(std::span<const ResultRow> rows, std::vector<int>& indices) const;

    // "-strength,symbol": a minus is descending. Keys that are not known are skipped.
    QString toString() const;
    static RowOrder fromString(const QString& text);

    bool operator==(const RowOrder&) const = default;

private:
    std::vector<SortKey> m_keys;
};

} // namespace tapesift::presentation
