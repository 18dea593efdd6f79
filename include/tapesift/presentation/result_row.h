#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <QString>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/base/error.h"
#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/outcome.h"
#include "tapesift/presentation/deep_row.h"
#include "tapesift/presentation/row_change.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// One row of the results table: the numbers of a result, ready to be sorted, filtered and painted.
// A number that does not exist is NaN. The whole entry stays beside them, encoded, so that the
// detail panel can tell everything about the row.
struct ResultRow
{
    QString symbol;
    QString name;
    QString exchange;
    QString sector;
    analysis::Signal signal = analysis::Signal::Neutral;
    double strength = 0; // 0-100
    double score = 0;    // -1 ... +1
    double price = 0;
    double change = 0;
    double changePercent = 0; // 1.23 is 1.23 %
    double volume = 0;
    bool isForming = false;       // the last bar is not closed yet
    bool isReused = false;        // taken over from an earlier scan
    int qualityNotes = 0;         // what is odd about the data
    int warmingIndicators = 0;    // whose seed still weighs over 0.1 %
    base::UtcSeconds timestamp{}; // the last bar's time
    indicators::IndicatorValues indicators;
    std::vector<std::byte> entry; // store::decodeEntry
    DeepRow deep;
    RowChange since; // the scan before
};

// A symbol that ended without a result, and why.
struct FailureRow
{
    QString symbol;
    QString name;
    market::Outcome outcome = market::Outcome::Failed;
    std::uint32_t attempts = 1;
    base::Error error;
};

// A symbol that the universe filter left out after its bars were seen.
struct FilteredRow
{
    QString symbol;
    std::string rule; // "price_below"; empty for one of a newer version
};

// Entries that a scan has saved, or that were read from the store, made ready for the window.
struct ArrivedEntries
{
    std::vector<ResultRow> rows;
    std::vector<FailureRow> failures;
    std::vector<FilteredRow> filtered;
    std::uint32_t reused = 0; // of all
    // What the deep phase found for rows that came before, or that are among those above.
    std::vector<DeepArrival> deep;

    bool empty() const
    {
        return rows.empty() && failures.empty() && filtered.empty() && deep.empty();
    }
};

// Decodes one saved entry and adds it to the rows, the failures or the filtered ones. Bytes that
// are no entry are added as a failure without a symbol's name rather than lost. Thread-safe.
void addEntry(ArrivedEntries& into, std::vector<std::byte> bytes, bool isReused);

// Moves all of `from` behind `into`.
void append(ArrivedEntries& into, ArrivedEntries from);

} // namespace tapesift::presentation
