#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "report/terminal_text.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// The characters that differ between a Unicode terminal and a plain one.
struct Glyphs
{
    std::string_view none;                   // no value
    std::string_view separator;              // between facts on a line
    std::string_view ellipsis;               // something was cut off
    std::string_view rule;                   // one column of a line
    std::array<std::string_view, 5> signals; // from Strong Sell to Strong Buy
};
const Glyphs& glyphs(bool unicode);

// How the cells of one table are written.
struct CellStyle
{
    const Glyphs& glyphs;
    bool marksForming = false; // some price is marked, so all leave room for the mark
};

struct Cell
{
    std::string text;
    Tone tone = Tone::Plain;
};

struct TableColumn
{
    std::string_view title;
    bool alignRight = true;
    Cell (*cell)(const store::LedgerEntry& entry, const CellStyle& style) = nullptr;
};

// The columns from left to right, the first of which are shown where there is little room; the
// entries given to them have a result. A run with a deep phase has its columns before those of
// single indicators. The heaviest reason is not among them: it takes what room is left.
std::span<const TableColumn> tableColumns(bool hasDeepPhase);

} // namespace tapesift::report
