#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tapesift/market/symbol.h"

namespace tapesift::market {

// What kind of security a symbol is, as far as its source tells.
enum class SecurityKind : std::uint8_t {
    Unknown,
    Common, // ordinary shares, ADRs, class shares
    Etf,
    LeveragedEtf, // 2x, 3x and the like
    InverseEtf,   // falls when its index rises, leveraged or not
    Preferred,
    Warrant,
    Right,
    Unit,
    Note, // exchange-traded debt
    Pair,
};

// One symbol of a universe with what its source said about it; unknown texts are empty.
struct Member
{
    Symbol symbol;
    std::string exchange; // "NASDAQ"
    std::string name;     // "Apple Inc."
    std::string sector;   // GICS sector

    // What the universe filter looks at. Kept for the time of a scan only, in no result.
    SecurityKind kind = SecurityKind::Unknown;
    bool isTestIssue = false; // made for testing the exchange's systems
    bool isHalted = false; // the source says that it does not trade (halted, suspended, delisted)
};

// What came of reading a list: "492 found, 6 mapped, 2 unknown".
struct ImportReport
{
    std::size_t found = 0;            // symbols taken over
    std::size_t mapped = 0;           // of those: spelled differently in the list (BRK-B -> BRK.B)
    std::size_t duplicates = 0;       // named again, counted once
    std::vector<std::string> unknown; // entries that are no symbol, as written (at most 1,000)
    std::size_t unknownCount = 0;

    // "492 found, 6 mapped, 2 unknown"; duplicates are named only if there are any.
    std::string summary() const;
};

// An ordered set of symbols: the order is the one of the source, each symbol once.
struct Universe
{
    std::string name; // "sp500", a file name, "typed", "all"
    std::string asOf; // date of a built-in list, else empty
    std::vector<Member> members;
    ImportReport report;
};

// Keeps the members of `universe` that are (or, for exclude, are not) in `other`. Returns how many
// fell.
std::size_t intersect(Universe& universe, const std::vector<Symbol>& other);
std::size_t exclude(Universe& universe, const std::vector<Symbol>& other);

} // namespace tapesift::market
