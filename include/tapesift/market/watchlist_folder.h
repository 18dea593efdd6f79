#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/market/watchlist.h"

namespace tapesift::market {

// The watchlists of a trader: a file each in <home>/lists. Any thread.
struct WatchlistFolder
{
    std::vector<Watchlist> lists;      // by folder and name, whatever the case
    std::vector<base::Error> problems; // files that were passed over, and why
};

// The folder in a home folder.
std::string watchlistFolderOf(std::string_view home);

// "My list.json": the name of the list's file; characters that file systems refuse are written as
// %XX. The file's name is the list's: what stands inside only says what it was called.
std::string watchlistFileName(std::string_view name);

// Reads every file; a folder that does not exist has none. Of two lists with one name the second
// file is a problem.
WatchlistFolder readWatchlists(base::FileSystem& files, const std::string& folder);

// The list of that name. NotFound names the nearest one.
base::Result<Watchlist> findWatchlist(base::FileSystem& files, const std::string& folder,
                                      std::string_view name);

// Puts the list in place of the one that was called `before` (empty: none); the folder is made if
// need be.
base::Status writeWatchlist(base::FileSystem& files, const std::string& folder,
                            const Watchlist& list, std::string_view before = {});
base::Status removeWatchlist(base::FileSystem& files, const std::string& folder,
                             std::string_view name);

} // namespace tapesift::market
