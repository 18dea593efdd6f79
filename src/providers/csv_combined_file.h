#pragma once

#include <mutex>
#include <unordered_map>

#include "providers/csv_layout.h"
#include "providers/csv_source.h"

namespace tapesift::providers {

// One file with a symbol column that holds the bars of many symbols, in any order. It is read once
// and kept in memory, and read again when it has changed. Rows whose symbol cannot be read are left
// out.
class CsvCombinedFile final : public CsvSource
{
public:
    CsvCombinedFile(std::unique_ptr<base::Directory> directory, std::string name)
        : m_directory(std::move(directory))
        , m_name(std::move(name))
    {
    }

    base::Result<std::vector<market::Member>> listSymbols() override;
    base::Result<FetchedBars> fetchBars(const BarRequest& request) override;
    base::Result<base::FileStamp> stamp(const market::Symbol& symbol) override;
    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override;

private:
    // Rows of one symbol that follow each other.
    struct Piece
    {
        std::string_view text;
        int line = 0; // of its first row
    };
    struct Content
    {
        base::ReadBuffer buffer;
        base::FileStamp stamp;
        CsvLayout layout;
        std::unordered_map<market::Symbol, std::vector<Piece>> pieces; // views into `buffer`
    };

    // The content of the file as it is now.
    base::Result<std::shared_ptr<const Content>> current();
    base::Result<std::shared_ptr<const Content>> load() const;
    static void indexRows(Content& content);
    std::string place() const;

    std::unique_ptr<base::Directory> m_directory;
    std::string m_name;
    std::mutex m_mutex;
    std::shared_ptr<const Content> m_content; // Guarded by m_mutex.
};

} // namespace tapesift::providers
