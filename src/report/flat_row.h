#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// What stands in a column, for writers that lay numbers out.
enum class ColumnKind : std::uint8_t {
    Text,
    Price,  // in the currency of the symbol
    Change, // signed, as a price
    Percent,
    Count, // whole
    Number,
    Flag,
    Time,
};

struct FlatColumn
{
    std::string_view name;
    ColumnKind kind;
};

// The columns of a report in which a result is one row: every indicator is one, and in a run with a
// deep phase its numbers are, behind the others.
std::vector<FlatColumn> flatColumns(bool hasDeepPhase);

// Takes the cells of a row from left to right, one call a column.
class FlatRowSink
{
public:
    virtual ~FlatRowSink() = default;

    virtual void text(std::string_view value) = 0; // from files or the network: may be anything
    virtual void word(std::string_view value) = 0; // one of ours; may be empty
    virtual void number(double value) = 0;         // not finite: no value
    virtual void flag(bool value) = 0;
    virtual void time(base::UtcSeconds value) = 0;
};

// The cells of an entry that has a result.
void writeFlatRow(FlatRowSink& sink, const store::LedgerEntry& entry, bool hasDeepPhase);

} // namespace tapesift::report
