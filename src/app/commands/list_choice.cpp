#include "list_choice.h"

#include "tapesift/market/watchlist_folder.h"

namespace tapesift::app {

base::Status chooseLists(market::ScanSpec& spec, const std::string& home, base::FileSystem& files)
{
    constexpr std::string_view kPrefix = "list:";
    const std::string folder = market::watchlistFolderOf(home);
    for (std::string* path : {&spec.universe, &spec.excludePath, &spec.intersectPath}) {
        if (!path->starts_with(kPrefix))
            continue;
        const auto list = market::findWatchlist(files, folder, path->substr(kPrefix.size()));
        if (!list) {
            base::Error error = list.error();
            error.code = base::ErrorCode::InvalidArgument;
            return error;
        }
        *path = folder + "/" + market::watchlistFileName(list->name);
    }
    return {};
}

} // namespace tapesift::app
