#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

// Where CsvProvider finds its rows: a folder or one file. Thread-safe. The functions mean what the
// ones of MarketDataProvider mean.
class CsvSource
{
public:
    virtual ~CsvSource() = default;

    virtual base::Result<std::vector<market::Member>> listSymbols() = 0;
    virtual std::vector<std::string> remarks() const { return {}; } // see MarketDataProvider
    virtual base::Result<FetchedBars> fetchBars(const BarRequest& request) = 0;
    virtual base::Result<base::FileStamp> stamp(const market::Symbol& symbol) = 0;
    virtual base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) = 0;
};

// Opens a folder of SYMBOL.csv, one file with a symbol column, or one file SYMBOL.csv. NotFound if
// there is nothing of the kind at `path`.
base::Result<std::unique_ptr<CsvSource>> openCsvSource(base::FileSystem& files,
                                                       const std::string& path);

// The errors for a symbol that `place` does not have, or has without a bar.
base::Error unknownCsvSymbol(const market::Symbol& symbol, const std::string& place);
base::Error emptyCsvSymbol(const market::Symbol& symbol, const std::string& place);

} // namespace tapesift::providers
