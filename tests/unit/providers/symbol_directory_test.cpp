#include "tapesift/providers/symbol_directory.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::providers {
namespace {

using std::chrono::hours;

constexpr std::string_view kNasdaqDirectory =
    "Symbol|Security Name|Market Category|Test Issue|Financial "
    "Status|Round Lot Size|ETF|NextShares\r\n"
    "MMMM|Mmmm Company - Common Stock|Q|N|N|100|N|N\r\n"
    "MMMMW|Mmmm Company - Warrant|S|N|N|100|N|N\r\n"
    "File Creation Time: 0105202621:32|||||||\r\n";
constexpr std::string_view kOtherDirectory =
    "ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue|NASDAQ Symbol\r\n"
    "AA|Aa Industries Common Stock|N|AA|N|100|N|AA\r\n"
    "MMMM|the same again|P|MMMM|N|100|N|MMMM\r\n"
    "File Creation Time: 0105202621:32|||||||\r\n";

// Serves the two files.
class FileTransport final : public net::Transport
{
public:
    base::Result<net::HttpResponse> send(const net::HttpRequest& request, std::stop_token) override
    {
        asked.push_back(request.url);
        net::HttpResponse response;
        response.status = status;
        response.body = request.url.ends_with("/nasdaqlisted.txt") ? nasdaq : other;
        return response;
    }

    int status = 200;
    std::string nasdaq{kNasdaqDirectory};
    std::string other{kOtherDirectory};
    std::vector<std::string> asked;
};

class SymbolDirectoryTest : public testing::Test
{
protected:
    base::Result<DirectoryListing> list()
    {
        return NasdaqTraderDirectory(network, files, folder.file("directory"), clock).list({});
    }

    FileTransport transport;
    support::FakeClock clock;
    support::MemoryLog log;
    NetworkAccess network{transport, clock, log, nullptr, 1};
    support::TemporaryFolder folder;
    base::RealFileSystem files;
};

TEST_F(SymbolDirectoryTest, JoinsBothFilesSorted)
{
    const auto listing = list();
    ASSERT_TRUE(listing) << base::describe(listing.error());
    ASSERT_EQ(listing->members.size(), 3U);
    EXPECT_EQ(listing->members[0].symbol.text(), "AA");
    EXPECT_EQ(listing->members[0].exchange, "NYSE");
    EXPECT_EQ(listing->members[1].name, "Mmmm Company - Common Stock");
    EXPECT_EQ(listing->members[2].kind, market::SecurityKind::Warrant);
    EXPECT_TRUE(listing->remarks.empty());
    EXPECT_EQ(transport.asked, (std::vector<std::string>{
                                   "https://www.nasdaqtrader.com/dynamic/SymDir/nasdaqlisted.txt",
                                   "https://www.nasdaqtrader.com/dynamic/SymDir/otherlisted.txt"}));
}

TEST_F(SymbolDirectoryTest, IsFetchedOnceADay)
{
    ASSERT_TRUE(list());
    clock.advance(hours{23});
    ASSERT_TRUE(list());
    EXPECT_EQ(transport.asked.size(), 2U);
    clock.advance(hours{2});
    transport.other.replace(transport.other.find("AA|"), 3, "BB|");
    const auto newer = list();
    ASSERT_TRUE(newer);
    EXPECT_EQ(transport.asked.size(), 4U);
    EXPECT_EQ(newer->members[0].symbol.text(), "BB");
}

TEST_F(SymbolDirectoryTest, TheKeptListServesWhileNoneIsToBeHad)
{
    ASSERT_TRUE(list());
    clock.advance(hours{30});
    transport.status = 404;
    const auto kept = list();
    ASSERT_TRUE(kept) << base::describe(kept.error());
    EXPECT_EQ(kept->members.size(), 3U);
    ASSERT_EQ(kept->remarks.size(), 1U);
    EXPECT_TRUE(kept->remarks[0].starts_with("The list of symbols is that of 2"))
        << kept->remarks[0];
    EXPECT_NE(kept->remarks[0].find("NASDAQ has no nasdaqlisted.txt at the moment (status 404)"),
              std::string::npos)
        << kept->remarks[0];
    // When it is there again it is fetched.
    transport.status = 200;
    const auto again = list();
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->remarks.empty());
}

TEST_F(SymbolDirectoryTest, AWebPageNeverTakesThePlaceOfAList)
{
    ASSERT_TRUE(list());
    clock.advance(hours{30});
    transport.nasdaq = "<!DOCTYPE html><html>Page Not Available</html>";
    const auto kept = list();
    ASSERT_TRUE(kept);
    EXPECT_NE(kept->remarks.at(0).find("is a web page"), std::string::npos);
    transport.nasdaq = kNasdaqDirectory;
    EXPECT_EQ(list()->members.size(), 3U);
}

TEST_F(SymbolDirectoryTest, WithoutAKeptListTheErrorIsTold)
{
    transport.nasdaq = "<html>";
    const auto none = list();
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::Corrupt);
    EXPECT_FALSE(std::filesystem::exists(folder.file("directory")));
}

TEST_F(SymbolDirectoryTest, ADamagedCopyIsFetchedAnew)
{
    ASSERT_TRUE(list());
    std::ofstream(folder.file("directory/otherlisted.txt")) << "torn";
    const auto listing = list();
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->members.size(), 3U);
    EXPECT_EQ(transport.asked.size(), 4U);
}

} // namespace
} // namespace tapesift::providers
