#include "providers/csv_source.h"

#include <fmt/core.h>

#include "providers/csv_combined_file.h"
#include "providers/csv_folder.h"
#include "providers/csv_layout.h"

namespace tapesift::providers {

namespace {

// The first line with the column names fits in here.
constexpr std::size_t kHeadSize = 64 * 1024;

base::Result<std::unique_ptr<CsvSource>> openFile(std::unique_ptr<base::Directory> folder,
                                                  const std::string& name)
{
    base::ReadBuffer head;
    if (const auto stamp = folder->readPart(name, 0, kHeadSize, head); !stamp)
        return stamp.error();
    if (!isCsvBlank(head.text())) {
        const auto layout = readCsvLayout(head.text(), name);
        if (!layout)
            return layout.error();
        if (layout->has(CsvColumn::Symbol))
            return std::make_unique<CsvCombinedFile>(std::move(folder), name);
    }
    return CsvFolder::ofFile(std::move(folder), name);
}

} // namespace

base::Result<std::unique_ptr<CsvSource>> openCsvSource(base::FileSystem& files,
                                                       const std::string& path)
{
    auto folder = files.open(path);
    if (folder)
        return CsvFolder::ofAll(std::move(*folder));
    if (folder.error().code != base::ErrorCode::NotFound)
        return folder.error();

    const base::SplitPath parts = base::splitPath(path);
    auto parent = files.open(parts.folder);
    if (!parent || !(*parent)->stamp(parts.name))
        return base::Error{base::ErrorCode::NotFound, fmt::format("{} does not exist", path),
                           folder.error().details,
                           "Give a folder of SYMBOL.csv files, or one file with a symbol column."};
    return openFile(std::move(*parent), parts.name);
}

base::Error unknownCsvSymbol(const market::Symbol& symbol, const std::string& place)
{
    return base::Error{base::ErrorCode::NotFound,
                       fmt::format("{} is not in {}", symbol.text(), place),
                       {},
                       "Check the spelling, or add its file."};
}

base::Error emptyCsvSymbol(const market::Symbol& symbol, const std::string& place)
{
    return base::Error{base::ErrorCode::NotFound,
                       fmt::format("{} has no bars in {}", symbol.text(), place),
                       {},
                       {}};
}

} // namespace tapesift::providers
