#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "providers/csv_layout.h"
#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/interval.h"

namespace tapesift::providers {

// A cell that holds neither a number nor one of the words for "no value".
struct BadCsvCell
{
    int line = 0;
    base::UtcSeconds time{}; // of its row, as in the bar
    std::string text;        // fit for a message
};

// Rows as they stand in the file, in its order, before the quality gate. A missing or unreadable
// number is NaN.
struct CsvBars
{
    std::vector<market::Bar> bars;
    std::vector<BadCsvCell> badCells; // the first kMaxQualityNotesPerFlag of them
};

// Reads the rows of one symbol, perhaps in several pieces, into bars.
//
// Corrupt, with a message that names the file and where possible the line:
//   a row whose time cannot be read
//   rows of more than one symbol
//   bars that are further apart, or nearer together, than `interval`
// Daily and longer bars get midnight UTC of the date in the file.
class CsvBarParser
{
public:
    // `layout` must outlive this object.
    CsvBarParser(std::string_view fileName, const CsvLayout& layout, market::Interval interval);

    // Reads the rows of `text`; its first line has the number `firstLine`.
    base::Status add(std::string_view text, int firstLine);

    // Ends the reading; to be called once.
    base::Result<CsvBars> finish();

private:
    base::Status checkSymbol(const CsvRows& rows);
    void addRow(const CsvRows& rows, base::UtcSeconds time);
    double number(const CsvRows& rows, CsvColumn column, base::UtcSeconds time);

    std::string m_fileName;
    const CsvLayout& m_layout;
    market::Interval m_interval;
    bool m_hasSymbols;
    std::string m_symbolCell; // of the first row
    CsvBars m_result;
};

// The whole of a file that holds one symbol. An empty text, and one with nothing but column names,
// has no bars.
base::Result<CsvBars> parseCsvBars(std::string_view text, std::string_view fileName,
                                   market::Interval interval);

// The quality gate; notes about cells that are not numbers name their line. Corrupt if such cells
// leave no bar at all.
base::Result<market::CheckedBars> checkCsvBars(CsvBars parsed, std::string_view fileName,
                                               market::Interval interval,
                                               const market::ExchangeCalendar* calendar = nullptr);

// The latest time in a text of rows. nullopt if there is no row or a time cannot be read. Where
// clock and UTC differ the later of the two, so that it is never before the bar.
std::optional<base::UtcSeconds> newestCsvTime(std::string_view rows, const CsvLayout& layout);

} // namespace tapesift::providers
