#include "tapesift/market/watchlist_folder.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

constexpr std::string_view kEnding = ".json";
constexpr std::size_t kMostListBytes = 64'000'000;

base::Error at(const std::string& file, base::Error error)
{
    error.message = file + ": " + error.message;
    return error;
}

int capitalHexDigit(char c)
{
    const std::size_t digit = std::string_view("0123456789ABCDEF").find(c);
    return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

// The reverse of watchlistFileName().
std::string nameOf(std::string_view file)
{
    file.remove_suffix(kEnding.size());
    std::string name;
    for (std::size_t i = 0; i < file.size(); ++i) {
        const bool isEscape = file[i] == '%' && i + 2 < file.size() &&
                              capitalHexDigit(file[i + 1]) >= 0 &&
                              capitalHexDigit(file[i + 2]) >= 0;
        if (isEscape) {
            name +=
                static_cast<char>(capitalHexDigit(file[i + 1]) * 16 + capitalHexDigit(file[i + 2]));
            i += 2;
        } else {
            name += file[i];
        }
    }
    return name;
}

base::Result<Watchlist> readOne(const base::Directory& folder, const std::string& file,
                                base::ReadBuffer& buffer)
{
    const auto stamp = folder.readPart(file, 0, kMostListBytes, buffer);
    if (!stamp)
        return stamp.error();
    auto list = watchlistFromJson(buffer.text());
    if (!list)
        return at(file, list.error());
    list->name = nameOf(file);
    if (const std::string problem = problemOfListName(list->name); !problem.empty())
        return at(file, {base::ErrorCode::InvalidArgument, problem, {}, "Rename the file."});
    return list;
}

} // namespace

std::string watchlistFolderOf(std::string_view home)
{
    return std::string(home) + "/lists";
}

std::string watchlistFileName(std::string_view name)
{
    std::string file;
    for (const char c : name) {
        const bool isRefused = std::string_view("<>:\"/\\|?*%").find(c) != std::string_view::npos;
        const bool isHidden = c == '.' && file.empty();
        if (isRefused || isHidden)
            file += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            file += c;
    }
    return file + std::string(kEnding);
}

WatchlistFolder readWatchlists(base::FileSystem& files, const std::string& folder)
{
    WatchlistFolder found;
    const auto opened = files.open(folder);
    if (!opened) {
        if (opened.error().code != base::ErrorCode::NotFound)
            found.problems.push_back(opened.error());
        return found;
    }
    auto entries = (*opened)->list();
    if (!entries) {
        found.problems.push_back(entries.error());
        return found;
    }
    std::ranges::sort(*entries, {}, &base::DirectoryEntry::name);
    std::set<std::string> names;
    base::ReadBuffer buffer;
    for (const base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory || !entry.name.ends_with(kEnding))
            continue;
        auto list = readOne(**opened, entry.name, buffer);
        if (!list)
            found.problems.push_back(list.error());
        else if (!names.insert(base::toLower(list->name)).second)
            found.problems.push_back(
                {base::ErrorCode::InvalidArgument,
                 fmt::format("{}: another file has a list \"{}\" as well.", entry.name, list->name),
                 {},
                 "Rename one of the two in its file."});
        else
            found.lists.push_back(std::move(*list));
    }
    std::ranges::sort(found.lists, {}, [](const Watchlist& list) {
        return std::pair(base::toLower(list.folder), base::toLower(list.name));
    });
    return found;
}

base::Result<Watchlist> findWatchlist(base::FileSystem& files, const std::string& folder,
                                      std::string_view name)
{
    WatchlistFolder all = readWatchlists(files, folder);
    std::vector<std::string> names;
    for (Watchlist& list : all.lists) {
        if (base::equalsIgnoreCase(list.name, name))
            return std::move(list);
        names.push_back(list.name);
    }
    const auto near = base::closestMatch(std::string(name), names);
    return base::Error{base::ErrorCode::NotFound, fmt::format("There is no list \"{}\".", name),
                       all.problems.empty() ? std::string() : all.problems.front().message,
                       near ? fmt::format("Did you mean \"{}\"?", *near)
                            : "'tapesift lists show' names those there are."};
}

base::Status writeWatchlist(base::FileSystem& files, const std::string& folder,
                            const Watchlist& list, std::string_view before)
{
    auto opened = files.create(folder);
    if (!opened)
        return opened.error();
    const std::string file = watchlistFileName(list.name);
    auto written = (*opened)->replace(file, base::asBytes(toJson(list)), base::Durability::Synced);
    const std::string old = before.empty() ? file : watchlistFileName(before);
    if (written && old != file)
        written = (*opened)->remove(old);
    return written;
}

base::Status removeWatchlist(base::FileSystem& files, const std::string& folder,
                             std::string_view name)
{
    auto opened = files.open(folder);
    return opened ? (*opened)->remove(watchlistFileName(name)) : base::Status(opened.error());
}

} // namespace tapesift::market
