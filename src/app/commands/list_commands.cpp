#include <algorithm>
#include <array>
#include <iostream>

#include <fmt/format.h>

#include "app/composition.h"
#include "app/home.h"
#include "command.h"
#include "list_output.h"
#include "messages.h"
#include "report_output.h"
#include "tapesift/base/text.h"
#include "tapesift/market/watchlist_folder.h"

namespace tapesift::app {

namespace {

// The lists' folder of the home; nothing is made or locked.
base::Result<std::string> listsFolder(const CommonOptions& common)
{
    const auto home = homeFolder(common.home);
    if (!home)
        return home.error();
    return market::watchlistFolderOf(*home);
}

// What "lists import" is given: a file, "-" for standard input, or an address.
base::Result<market::ImportedList> importFrom(const std::string& source, base::FileSystem& files)
{
    if (source.starts_with("https://") || source.starts_with("http://"))
        return market::importList(source, "address");
    if (source != "-")
        return market::importListFile(files, source);
    constexpr std::size_t kMostBytes = 32'000'000;
    std::string text;
    std::array<char, 64 * 1024> block{};
    while (text.size() <= kMostBytes && std::cin.good()) {
        std::cin.read(block.data(), block.size());
        text.append(block.data(), static_cast<std::size_t>(std::cin.gcount()));
    }
    if (text.size() > kMostBytes)
        return base::Error{base::ErrorCode::InvalidArgument,
                           "Standard input has more than 32 MB.",
                           {},
                           "Give a list of symbols."};
    return market::importList(text, "standard input");
}

base::Status checkNames(const ListsImportOptions& options)
{
    for (const std::string& problem :
         {market::problemOfListName(options.name), market::problemOfListFolder(options.folder)})
        if (!problem.empty())
            return base::Error{base::ErrorCode::InvalidArgument,
                               problem,
                               {},
                               "Give --name and --folder accordingly."};
    return {};
}

// The list as it is to be kept: the imported symbols alone, or with the one that is there.
base::Result<market::Watchlist> joined(const ListsImportOptions& options,
                                       const market::ImportedList& imported,
                                       const std::vector<market::Watchlist>& lists)
{
    market::Watchlist fresh = market::watchlistOf(imported, options.name);
    if (!options.folder.empty())
        fresh.folder = options.folder;
    const auto there = std::ranges::find_if(lists, [&options](const market::Watchlist& list) {
        return base::equalsIgnoreCase(list.name, options.name);
    });
    if (there == lists.end()) {
        if (options.joining == ListJoining::New || options.joining == ListJoining::Replace ||
            options.joining == ListJoining::Add)
            return fresh;
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("There is no list \"{}\" yet.", options.name),
                           {},
                           "Leave --mode out to make it."};
    }
    market::Watchlist list = *there;
    if (!options.folder.empty())
        list.folder = options.folder;
    switch (options.joining) {
    case ListJoining::New:
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("There is a list \"{}\" already.", list.name),
                           {},
                           "Give another --name, or say with --mode what to do."};
    case ListJoining::Replace:
        list.symbols = std::move(fresh.symbols);
        break;
    case ListJoining::Add:
        market::addTo(list, fresh.symbols);
        break;
    case ListJoining::Intersect:
        market::intersect(list, fresh);
        break;
    case ListJoining::Exclude:
        market::exclude(list, fresh);
        break;
    }
    return list;
}

void warnOf(const std::vector<base::Error>& problems)
{
    for (const base::Error& problem : problems)
        warn(base::describe(problem));
}

} // namespace

ExitCode runListsShow(const CommonOptions& common, const ListsShowOptions& options)
{
    const auto folder = listsFolder(common);
    if (!folder)
        return refused(folder.error());
    base::RealFileSystem files;
    if (options.list.empty()) {
        const market::WatchlistFolder all = market::readWatchlists(files, *folder);
        warnOf(all.problems);
        if (options.format == ListFormat::Json)
            writeListsJson(std::cout, all.lists);
        else
            writeListsTable(std::cout, all.lists);
        return ExitCode::Done;
    }
    const auto list = market::findWatchlist(files, *folder, options.list);
    if (!list)
        return refused(list.error());
    if (options.format == ListFormat::Json)
        writeListJson(std::cout, *list);
    else
        writeListTable(std::cout, *list);
    return ExitCode::Done;
}

ExitCode runListsImport(const CommonOptions& common, ListsImportOptions options)
{
    base::RealFileSystem files;
    const auto imported = importFrom(options.source, files);
    if (!imported)
        return refused(imported.error());
    if (options.name.empty() && imported->form == market::ListForm::Watchlist)
        options.name = imported->universe.name;
    if (options.name.empty()) {
        const std::string file = base::splitPath(options.source).name;
        const bool isFile =
            options.source != "-" && options.source.find("://") == std::string::npos;
        options.name = isFile ? file.substr(0, file.rfind('.')) : std::string("Imported");
    }
    if (const auto checked = checkNames(options); !checked)
        return refused(checked.error());
    auto composition = Composition::openForWriting(common);
    if (!composition) {
        complain(composition.error());
        return ExitCode::HomeUnusable;
    }
    const std::string folder = market::watchlistFolderOf((*composition)->home());
    const market::WatchlistFolder there = market::readWatchlists(files, folder);
    warnOf(there.problems);
    const auto list = joined(options, *imported, there.lists);
    if (!list)
        return refused(list.error());
    if (const auto written = market::writeWatchlist(files, folder, *list); !written)
        return refused(written.error());
    if (options.format == ListFormat::Json)
        writeImportJson(std::cout, *imported, *list);
    else
        writeImportTable(std::cout, *imported, *list);
    return ExitCode::Done;
}

ExitCode runListsExport(const CommonOptions& common, const ListsExportOptions& options)
{
    const auto folder = listsFolder(common);
    if (!folder)
        return refused(folder.error());
    base::RealFileSystem files;
    const auto list = market::findWatchlist(files, *folder, options.list);
    if (!list)
        return refused(list.error());
    std::size_t leftOut = 0;
    const std::string text = market::listText(*list, options.format, leftOut);
    if (leftOut > 0)
        warn(fmt::format("{} pairs are left out: this format has shares only.", leftOut));
    if (const auto written = writeText(text, options.path, files); !written)
        return refused(written.error());
    return ExitCode::Done;
}

} // namespace tapesift::app
