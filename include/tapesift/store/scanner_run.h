#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tapesift/base/utc_time.h"

namespace tapesift::store {

// A symbol that a scanner found. A number that is not known is NaN.
struct ScannerHitRecord
{
    std::string symbol;
    double score = 0;
    std::string reason;
    // What the reason is made of, as scanners::encodeReason() writes it; empty: not known.
    std::string parts = {};

    bool operator==(const ScannerHitRecord&) const = default;
};

// One run of a scanner, as it is kept.
struct ScannerRunRecord
{
    std::string scanner;
    base::UtcSeconds at{}; // the moment that was looked at
    std::string outcome;   // "ok", "failed", ...: scanners::runOutcomeName()
    std::string error;     // the message; empty: none
    std::uint32_t found = 0;
    std::uint32_t added = 0; // that were not in the session before
    std::uint32_t examined = 0;
    std::uint32_t warming = 0;
    std::uint32_t missing = 0;
    std::uint32_t attempts = 0; // 0: it was not begun
    double executionMs = 0;
    std::vector<ScannerHitRecord> hits; // those that were taken over, best first

    bool operator==(const ScannerRunRecord&) const = default;
};

// The newest runs that are kept; older ones are removed.
inline constexpr std::size_t kKeptScannerRuns = 20'000;

} // namespace tapesift::store
