#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// What is saved of a row: the bytes of its two entries, and where it stands in its universe.
struct SavedRow
{
    std::vector<std::byte> quick; // store::decodeEntry
    std::vector<std::byte> deep;  // store::decodeDeepEntry; empty: none yet
    int percentile = 0;           // 1-99; 0: not known
};

SavedRow savedRow(const ResultRow& row);

// The row's whole entry. Corrupt if the quick one cannot be read; a deep one that cannot be read is
// an error within the entry. Thread-safe.
base::Result<store::LedgerEntry> decodeRow(const SavedRow& row);

} // namespace tapesift::presentation
