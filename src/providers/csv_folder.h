#pragma once

#include <unordered_map>

#include "providers/csv_source.h"

namespace tapesift::providers {

// A folder with one file for each symbol, named after it: AAPL.csv, BRK_B.csv, BTC_USDT.CSV. The
// folder is listed once. Files whose name is no symbol are left out; of several files for one
// symbol the first by name counts.
class CsvFolder final : public CsvSource
{
public:
    // Without any file yet: to be made by the two functions below.
    explicit CsvFolder(std::unique_ptr<base::Directory> directory)
        : m_directory(std::move(directory))
    {
    }

    // NotFound if there is no CSV file in it.
    static base::Result<std::unique_ptr<CsvSource>>
    ofAll(std::unique_ptr<base::Directory> directory);

    // One file of the folder only, whatever its extension.
    static base::Result<std::unique_ptr<CsvSource>>
    ofFile(std::unique_ptr<base::Directory> directory, const std::string& name);

    base::Result<std::vector<market::Member>> listSymbols() override { return m_members; }
    std::vector<std::string> remarks() const override;
    base::Result<FetchedBars> fetchBars(const BarRequest& request) override;
    base::Result<base::FileStamp> stamp(const market::Symbol& symbol) override;
    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override;

private:
    bool add(const std::string& fileName);
    base::Result<std::string> fileOf(const market::Symbol& symbol) const;
    std::optional<base::UtcSeconds> newestAtEnds(const std::string& name) const;

    std::unique_ptr<base::Directory> m_directory;
    std::unordered_map<market::Symbol, std::string> m_files;
    std::vector<market::Member> m_members; // sorted by symbol
    std::vector<std::string> m_nameless;   // files not named after a symbol
    std::vector<std::string> m_doubled;    // files for a symbol that has one already
};

} // namespace tapesift::providers
