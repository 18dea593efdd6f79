#include "providers/csv_folder.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/csv_bars.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

constexpr std::string_view kExtension = ".csv";

// Enough for a dozen rows.
constexpr std::size_t kEndSize = 1024;

std::string_view stemOf(std::string_view fileName)
{
    const std::size_t point = fileName.rfind('.');
    return fileName.substr(0, point == 0 ? std::string_view::npos : point);
}

bool isCsvFile(const base::DirectoryEntry& entry)
{
    const std::string_view name = entry.name;
    return !entry.isDirectory && name.size() > kExtension.size() &&
           base::equalsIgnoreCase(name.substr(name.size() - kExtension.size()), kExtension);
}

// "a.csv, b.csv and 7 more".
std::string someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i)
        text += (i > 0 ? ", " : "") + csvExcerpt(names[i]);
    if (names.size() > kShown)
        text += fmt::format(" and {} more", names.size() - kShown);
    return text;
}

// The file stood in the folder when it was listed: its source is lost, not the symbol unknown.
base::Error lostFile(base::Error error)
{
    if (error.code == base::ErrorCode::NotFound) {
        error.code = base::ErrorCode::Unavailable;
        error.suggestion = "Bring the folder back and retry.";
    }
    return error;
}

} // namespace

base::Result<std::unique_ptr<CsvSource>>
CsvFolder::ofAll(std::unique_ptr<base::Directory> directory)
{
    auto entries = directory->list();
    if (!entries)
        return entries.error();
    std::erase_if(*entries, [](const base::DirectoryEntry& entry) { return !isCsvFile(entry); });
    std::ranges::sort(*entries, {}, &base::DirectoryEntry::name);

    auto folder = std::make_unique<CsvFolder>(std::move(directory));
    folder->m_files.reserve(entries->size());
    folder->m_members.reserve(entries->size());
    for (const base::DirectoryEntry& entry : *entries)
        folder->add(entry.name);
    if (folder->m_files.empty())
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("No CSV files in {}", folder->m_directory->path()),
                           {},
                           "Give a folder of files named after their symbols, such as AAPL.csv."};
    // File names in order nearly always give symbols in order.
    if (!std::ranges::is_sorted(folder->m_members, {}, &market::Member::symbol))
        std::ranges::sort(folder->m_members, {}, &market::Member::symbol);
    return folder;
}

base::Result<std::unique_ptr<CsvSource>>
CsvFolder::ofFile(std::unique_ptr<base::Directory> directory, const std::string& name)
{
    auto folder = std::make_unique<CsvFolder>(std::move(directory));
    if (!folder->add(name))
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("{} has no symbol column and is not named after a symbol",
                                       csvExcerpt(name)),
                           {},
                           "Add a column named symbol, or name the file like AAPL.csv."};
    return folder;
}

bool CsvFolder::add(const std::string& fileName)
{
    const auto symbol = market::Symbol::parse(stemOf(fileName));
    if (!symbol) {
        m_nameless.push_back(fileName);
        return false;
    }
    if (m_files.emplace(*symbol, fileName).second)
        m_members.push_back({*symbol, {}, {}, {}});
    else
        m_doubled.push_back(fileName);
    return true;
}

std::vector<std::string> CsvFolder::remarks() const
{
    std::vector<std::string> remarks;
    if (!m_nameless.empty())
        remarks.push_back(fmt::format("Not read, because they are not named after a symbol: {}.",
                                      someOf(m_nameless)));
    if (!m_doubled.empty())
        remarks.push_back(fmt::format("Not read, because another file has the same symbol: {}.",
                                      someOf(m_doubled)));
    return remarks;
}

base::Result<std::string> CsvFolder::fileOf(const market::Symbol& symbol) const
{
    const auto found = m_files.find(symbol);
    if (found == m_files.end())
        return unknownCsvSymbol(symbol, m_directory->path());
    return found->second;
}

base::Result<FetchedBars> CsvFolder::fetchBars(const BarRequest& request)
{
    const auto name = fileOf(request.symbol);
    if (!name)
        return name.error();
    base::ReadBuffer buffer;
    const auto stamp = m_directory->read(*name, buffer);
    if (!stamp)
        return lostFile(stamp.error());
    auto parsed = parseCsvBars(buffer.text(), *name, request.interval);
    if (!parsed)
        return parsed.error();
    auto checked = checkCsvBars(std::move(*parsed), *name, request.interval, request.calendar);
    if (!checked)
        return checked.error();
    return FetchedBars{std::move(*checked), *stamp};
}

base::Result<base::FileStamp> CsvFolder::stamp(const market::Symbol& symbol)
{
    const auto name = fileOf(symbol);
    if (!name)
        return name.error();
    auto stamp = m_directory->stamp(*name);
    if (!stamp)
        return lostFile(stamp.error());
    return stamp;
}

base::Result<base::UtcSeconds> CsvFolder::newestBar(const market::Symbol& symbol)
{
    const auto name = fileOf(symbol);
    if (!name)
        return name.error();
    if (const auto newest = newestAtEnds(*name))
        return *newest;

    base::ReadBuffer buffer;
    if (const auto stamp = m_directory->read(*name, buffer); !stamp)
        return lostFile(stamp.error());
    if (isCsvBlank(buffer.text()))
        return emptyCsvSymbol(symbol, m_directory->path());
    const auto layout = readCsvLayout(buffer.text(), *name);
    if (!layout)
        return layout.error();
    const std::string_view rows = buffer.text().substr(layout->bodyOffset);
    if (isCsvBlank(rows))
        return emptyCsvSymbol(symbol, m_directory->path());
    if (const auto newest = newestCsvTime(rows, *layout))
        return *newest;
    // Some time cannot be read: the parser finds the line.
    const auto fetched = fetchBars({symbol});
    return fetched ? emptyCsvSymbol(symbol, m_directory->path()) : fetched.error();
}

// The newest row stands at the beginning or the end of nearly every file. nullopt if that cannot be
// told from these parts.
std::optional<base::UtcSeconds> CsvFolder::newestAtEnds(const std::string& name) const
{
    base::ReadBuffer buffer;
    const auto stamp = m_directory->readPart(name, 0, kEndSize, buffer);
    if (!stamp || isCsvBlank(buffer.text()))
        return std::nullopt;
    const auto layout = readCsvLayout(buffer.text(), name);
    if (!layout)
        return std::nullopt;
    if (stamp->size <= kEndSize)
        return newestCsvTime(buffer.text().substr(layout->bodyOffset), *layout);

    // The last line of the first part and the first line of the last are cut.
    std::string_view head = buffer.text().substr(layout->bodyOffset);
    head = head.substr(0, head.rfind('\n') + 1);
    const auto first = newestCsvTime(head, *layout);
    const auto same = m_directory->readPart(name, stamp->size - kEndSize, kEndSize, buffer);
    if (!first || !same || *same != *stamp)
        return std::nullopt;
    const std::string_view tail = buffer.text();
    const auto last = newestCsvTime(tail.substr(std::min(tail.find('\n'), tail.size())), *layout);
    if (!last)
        return std::nullopt;
    return std::max(*first, *last);
}

} // namespace tapesift::providers
