#include "tapesift/market/watchlist_folder.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "support/fault_file_system.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::market {
namespace {

class WatchlistFolderTest : public testing::Test
{
protected:
    static Watchlist list(const std::string& name, const std::string& folder = {})
    {
        Watchlist made;
        made.name = name;
        made.folder = folder;
        made.symbols.push_back({Symbol::parse("AAPL").value()});
        return made;
    }

    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        for (const Watchlist& found : readWatchlists(files, folder).lists)
            all.push_back(found.name);
        return all;
    }

    base::RealFileSystem real;
    support::FaultFileSystem files{real};
    support::TemporaryFolder home;
    const std::string folder = watchlistFolderOf(home.path().string());
};

using Names = std::vector<std::string>;

TEST_F(WatchlistFolderTest, AFolderThatIsNotThereHasNone)
{
    const WatchlistFolder none = readWatchlists(files, folder);
    EXPECT_TRUE(none.lists.empty());
    EXPECT_TRUE(none.problems.empty());
    EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST_F(WatchlistFolderTest, KeepsListsByFolderAndNameAndFindsThemWhateverTheCase)
{
    for (const Watchlist& made : {list("zebra"), list("Apple", "US"), list("b?%:*", "us"),
                                  list(".hidden", "US"), list("größte")})
        ASSERT_TRUE(writeWatchlist(files, folder, made));
    EXPECT_EQ(names(), (Names{"größte", "zebra", ".hidden", "Apple", "b?%:*"}));
    EXPECT_TRUE(std::filesystem::exists(folder + "/b%3F%25%3A%2A.json"));
    EXPECT_TRUE(std::filesystem::exists(folder + "/%2Ehidden.json"));
    EXPECT_EQ(findWatchlist(files, folder, "APPLE")->folder, "US");
    const auto none = findWatchlist(files, folder, "Aple");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(none.error().suggestion, "Did you mean \"Apple\"?");
}

TEST_F(WatchlistFolderTest, RenamesAndRemoves)
{
    ASSERT_TRUE(writeWatchlist(files, folder, list("old")));
    ASSERT_TRUE(writeWatchlist(files, folder, list("new"), "old"));
    EXPECT_EQ(names(), Names{"new"});
    ASSERT_TRUE(removeWatchlist(files, folder, "new"));
    EXPECT_EQ(names(), Names{});
    EXPECT_TRUE(removeWatchlist(files, folder, "new"));
}

TEST_F(WatchlistFolderTest, PassesOverBadFilesAndSaysWhy)
{
    ASSERT_TRUE(writeWatchlist(files, folder, list("good")));
    home.write("lists/bad.json", "{\"version\":1,\"name\":\"bad\",\"symbols\":[\"AAPL\",\"??\"]}");
    home.write("lists/torn.json", toJson(list("torn")).substr(0, 40));
    home.write("lists/GOOD.json", toJson(list("good")));
    home.write("lists/readme.txt", "not a list");
    const WatchlistFolder found = readWatchlists(files, folder);
    ASSERT_EQ(found.lists.size(), 1U);
    ASSERT_EQ(found.problems.size(), 3U);
    EXPECT_EQ(found.problems[0].message, "bad.json: symbols[1]: \"??\" is not a symbol.");
    EXPECT_EQ(found.problems[1].message, "good.json: another file has a list \"good\" as well.");
    EXPECT_EQ(found.problems[2].message, "torn.json: The list is not valid JSON.");
}

TEST_F(WatchlistFolderTest, AFullDiskLeavesTheOldList)
{
    ASSERT_TRUE(writeWatchlist(files, folder, list("kept")));
    Watchlist more = list("kept");
    more.symbols.push_back({Symbol::parse("IBM").value()});
    files.fail(support::FaultFileSystem::Operation::Replace, ENOSPC);
    const auto written = writeWatchlist(files, folder, more);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::NoSpace);
    // A rename that fails loses nothing either.
    EXPECT_FALSE(writeWatchlist(files, folder, list("other"), "kept"));
    files.heal();
    EXPECT_EQ(findWatchlist(files, folder, "kept").value(), list("kept"));
}

} // namespace
} // namespace tapesift::market
