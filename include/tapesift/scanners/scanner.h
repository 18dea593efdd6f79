#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/symbol.h"
#include "tapesift/scanners/hit_reason.h"
#include "tapesift/scanners/properties.h"

namespace tapesift::scanners {

class ScanContext;

// A number that says more about a hit: {"gap", 3.2}. NaN: not known.
struct NamedValue
{
    std::string name;
    double value = 0;
};

// A symbol that a scanner found.
struct ScannerHit
{
    market::Symbol symbol;
    double score = 0;   // higher is better; in the scanner's own unit; finite
    std::string reason; // one line for people, in English
    std::vector<NamedValue> values;
    // What the reason is made of, for those who say it in another language; empty: it is all there
    // is.
    std::vector<ReasonPart> parts = {};
};

// What came of one scan. Either `error` or `skipped` is set, or the rest holds.
struct ScannerResult
{
    std::vector<ScannerHit> symbols; // best first; each symbol once
    Properties metadata;             // what the scanner wants to tell beside it
    double executionTimeMs = 0;      // filled in by the manager

    // Of the symbols that were to be looked at. A symbol that is examined was judged; one that is
    // warming has bars, but a value is not settled or a fact is not known: it is never matched.
    std::size_t examined = 0;
    std::size_t warming = 0;
    std::size_t missing = 0; // no bars

    // Those that are warming or missing, for scanners made of scanners: "not squeeze" must not
    // match where nobody knows.
    std::vector<market::Symbol> undecided;

    std::optional<std::string> skipped; // why nothing was scanned, which is no failure
    std::optional<base::Error> error;
};

// Finds symbols by a rule. setup() is called once, then scan() any number of times, then
// teardown(); each on whatever thread, but never two at once. A call must return soon after the
// stop token of its context was asked to stop. Exceptions are caught by the manager. A scanner
// refers to nothing that may end before it: one that does not come back is left to itself.
class Scanner
{
public:
    virtual ~Scanner() = default;

    // Says what will be needed: ScanContext::needBars and addIndicator. An error: the scanner is
    // not run.
    virtual base::Status setup(ScanContext& context) = 0;

    virtual ScannerResult scan(ScanContext& context) = 0;

    virtual void teardown(ScanContext& context) = 0;
};

} // namespace tapesift::scanners
