#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"

namespace tapesift::providers {

// What a column of a file of bars means. Clock is the time of day where it stands apart from the
// date.
enum class CsvColumn : std::uint8_t {
    Time,
    Clock,
    Open,
    High,
    Low,
    Close,
    Volume,
    Symbol,
    Ignored
};

inline constexpr std::size_t kCsvColumnKinds = 9;

// How a file of bars is written: separator and columns.
struct CsvLayout
{
    char delimiter = ','; // comma, semicolon or tab
    std::vector<CsvColumn> columns;
    std::size_t bodyOffset = 0; // bytes before the first row
    int bodyLine = 1;           // the line of the first row; lines count from 1

    bool has(CsvColumn column) const;
    // With another delimiter than the comma, prices may be written 12,5.
    bool hasDecimalComma() const { return delimiter != ','; }
};

// Finds the layout from the first line: column names in any order and case (date, time, datetime
// or timestamp; open, high, low, close; volume or vol; symbol or ticker; others are ignored), or
// no names at all if it has six columns that read as date, open, high, low, close, volume.
// Corrupt if the text is binary or columns are missing; the message names them.
base::Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view fileName);

// Whether there is nothing but blanks and line ends (and a byte order mark).
bool isCsvBlank(std::string_view text);

// A piece of a file that may hold anything, fit for a message: short, printable, in ASCII.
std::string csvExcerpt(std::string_view text);

// Walks over the rows of a text. Blank lines are skipped. A quoted field ends with its line at the
// latest, so a lost quote spoils one row only.
class CsvRows
{
public:
    // `layout` must outlive this object. `firstLine` is the number of the text's first line.
    CsvRows(std::string_view text, const CsvLayout& layout, int firstLine)
        : m_rest(text)
        , m_layout(layout)
        , m_line(firstLine - 1)
    {
    }

    // Moves to the next row; false after the last one.
    bool next();

    // A cell of the row, without quotes and blanks around; empty if the row is too short.
    std::string_view cell(CsvColumn column) const
    {
        return m_cells[static_cast<std::size_t>(column)];
    }
    int line() const { return m_line; }
    // The row with its line end, as it stands in the text.
    std::string_view row() const { return m_row; }

private:
    std::string_view m_rest;
    const CsvLayout& m_layout;
    int m_line;
    std::string_view m_row;
    std::array<std::string_view, kCsvColumnKinds> m_cells;
};

} // namespace tapesift::providers
