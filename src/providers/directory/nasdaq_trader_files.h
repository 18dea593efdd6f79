#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"

namespace tapesift::providers {

// The symbol directory that NASDAQ publishes every night: nasdaqlisted.txt has its own listings,
// otherlisted.txt those of NYSE, NYSE American, NYSE Arca, Cboe BZX and IEX. Columns are separated
// by '|' and found by their names; the last line says when the file was made.
struct DirectoryFile
{
    std::vector<market::Member> members; // in the order of the file
    std::string createdAt;               // "2016-08-15T21:32" in New York
    std::size_t unreadable = 0;          // rows whose symbol cannot be read
};

// Reads either of the two. Corrupt, with a sentence: a web page in place of the file, another
// header, a file that is cut off (no last line), or one without a symbol.
base::Result<DirectoryFile> parseNasdaqTraderFile(std::string_view text, std::string_view name);

} // namespace tapesift::providers
