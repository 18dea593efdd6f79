#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

class CsvSource;

// Prices from the user's own files, as they stand there: a folder of SYMBOL.csv (AAPL.csv,
// BRK_B.csv, BTC_USDT.csv; of several for one symbol the first by name counts), or one file with a
// symbol column.
//
// The first line names the columns, in any order and case: date, time, datetime or timestamp; open,
// high, low, close; volume or vol; symbol or ticker; others are ignored. Separated by comma,
// semicolon or tab; with the latter two prices may be written 12,5. Dates are 2024-01-31,
// 2024/1/31, 20240131, 1/31/2024 or 31.1.2024, times ISO 8601 (UTC unless they carry an offset) or
// seconds or smaller units since 1970. A cell that is not a number counts as missing.
//
// All bars of a file are given, whatever number and end the request names. The path is opened at
// the first use and the folder listed once; a file with a symbol column is kept in memory until it
// changes.
class CsvProvider final : public MarketDataProvider
{
public:
    // `files` must outlive this object. A path that does not exist, and a folder without CSV
    // files, is NotFound at the first use.
    CsvProvider(base::FileSystem& files, std::string path);
    ~CsvProvider() override;

    static Capabilities describe();

    const Capabilities& capabilities() const override { return m_capabilities; }
    // The absolute path, without links.
    std::string feedIdentity() const override;
    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override; // files that are not read
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    base::Result<std::optional<base::FileStamp>> sourceStamp(const market::Symbol& symbol) override;
    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override;

private:
    base::Result<CsvSource*> source();

    base::FileSystem& m_files;
    std::string m_path;
    Capabilities m_capabilities;
    std::mutex m_mutex;
    std::unique_ptr<CsvSource> m_source; // Set once, guarded by m_mutex.
};

} // namespace tapesift::providers
