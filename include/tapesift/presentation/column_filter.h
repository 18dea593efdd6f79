#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace tapesift::presentation {

// What a filter text (row_filter.h) says of one column. The text stays the only place where a
// filter is written: this is read from it and put back into it.
struct ColumnFilter
{
    QString from;       // of numbers, as written: at least; empty: no limit
    QString to;         // at most
    QStringList values; // of texts: one of these is contained; of names: FilterChoice::word

    bool isEmpty() const { return from.isEmpty() && to.isEmpty() && values.isEmpty(); }
    bool operator==(const ColumnFilter&) const = default;
};

// A value of a column that has only a few: a signal, a regime.
struct FilterChoice
{
    QString word;  // in the filter text
    QString label; // translated
};

// Which of the members of ColumnFilter a column uses.
enum class ColumnFilterKind { None, Range, Words, Choices };

ColumnFilterKind columnFilterKind(int column);
std::vector<FilterChoice> filterChoices(int column); // none for other kinds

// A limit that is not one (a strict one, an opposite) is not part of it: it is the user's own.
ColumnFilter columnFilter(const QString& text, int column);

// The text with all terms about the column replaced by these, in the place of the first one.
QString withColumnFilter(const QString& text, int column, const ColumnFilter& filter);

// The columns that the terms of a text are about, each once.
std::vector<int> filteredColumns(const QString& text);

} // namespace tapesift::presentation
