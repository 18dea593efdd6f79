#include "tapesift/providers/csv_provider.h"

#include <filesystem>

#include "providers/csv_source.h"

namespace tapesift::providers {

CsvProvider::CsvProvider(base::FileSystem& files, std::string path)
    : m_files(files)
    , m_path(std::move(path))
    , m_capabilities(describe())
{
}

CsvProvider::~CsvProvider() = default;

Capabilities CsvProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "csv";
    capabilities.label = "CSV files";
    capabilities.intervals.assign(market::kAllIntervals.begin(), market::kAllIntervals.end());
    return capabilities;
}

std::string CsvProvider::feedIdentity() const
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::weakly_canonical(m_path, error);
    if (error)
        return m_path;
    // The folder "prices/" is the folder "prices".
    return path.has_filename() ? path.string() : path.parent_path().string();
}

base::Result<CsvSource*> CsvProvider::source()
{
    const std::lock_guard lock(m_mutex);
    if (!m_source) {
        auto opened = openCsvSource(m_files, m_path);
        if (!opened)
            return opened.error();
        m_source = std::move(*opened);
    }
    return m_source.get();
}

std::vector<std::string> CsvProvider::remarks()
{
    const auto opened = source();
    return opened ? (*opened)->remarks() : std::vector<std::string>{};
}

base::Result<std::vector<market::Member>> CsvProvider::listSymbols()
{
    const auto opened = source();
    if (!opened)
        return opened.error();
    return (*opened)->listSymbols();
}

base::Result<FetchedBars> CsvProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    if (stop.stop_requested())
        return base::Error{base::ErrorCode::Cancelled, "The scan was stopped", {}, {}};
    const auto opened = source();
    if (!opened)
        return opened.error();
    return (*opened)->fetchBars(request);
}

base::Result<std::optional<base::FileStamp>> CsvProvider::sourceStamp(const market::Symbol& symbol)
{
    const auto opened = source();
    if (!opened)
        return opened.error();
    const auto stamp = (*opened)->stamp(symbol);
    if (!stamp)
        return stamp.error();
    return std::optional(*stamp);
}

base::Result<base::UtcSeconds> CsvProvider::newestBar(const market::Symbol& symbol)
{
    const auto opened = source();
    if (!opened)
        return opened.error();
    return (*opened)->newestBar(symbol);
}

} // namespace tapesift::providers
