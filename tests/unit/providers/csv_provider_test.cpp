#include "tapesift/providers/csv_provider.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/process.h"
#include "support/real_data.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/text.h"
#include "unit/providers/symbols.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using market::QualityFlag;

BarRequest dailyRequest(const market::Symbol& of)
{
    return {of, Interval::Day1, base::UtcSeconds{}, 1};
}

class CsvProviderTest : public testing::Test
{
protected:
    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(CsvProviderTest, TellsWhatItCan)
{
    const CsvProvider provider(m_files, m_folder.path());
    EXPECT_EQ(provider.capabilities().id, "csv");
    EXPECT_FALSE(provider.capabilities().simulated);
    EXPECT_FALSE(provider.capabilities().needsNetwork);
    EXPECT_EQ(provider.capabilities().adjustment, market::Adjustment::Raw);
    EXPECT_EQ(provider.capabilities().intervals.size(), market::kAllIntervals.size());
}

TEST_F(CsvProviderTest, IsKnownByItsPathHoweverItIsWritten)
{
    const std::string path = m_folder.path().string();
    m_folder.write("sub/AAPL.csv", "");
    const auto identity = [this](const std::string& text) {
        return CsvProvider(m_files, text).feedIdentity();
    };
    EXPECT_EQ(identity(path), std::filesystem::canonical(path).string());
    EXPECT_EQ(identity(path + "/"), identity(path));
    EXPECT_EQ(identity(path + "/sub/.."), identity(path));
    EXPECT_NE(identity(path + "/sub"), identity(path));
    std::filesystem::create_symlink(path + "/sub", path + "/link");
    EXPECT_EQ(identity(path + "/link"), identity(path + "/sub"));
}

TEST_F(CsvProviderTest, GivesAllBarsWhateverIsAsked)
{
    m_folder.write("AAPL.csv", "date,open,high,low,close,volume\n2024-01-08,10,11,9,10,100\n"
                               "2024-01-09,10,11,9,10,100\n");
    CsvProvider provider(m_files, m_folder.path());
    EXPECT_EQ(provider.listSymbols()->size(), 1U);
    const auto fetched = provider.fetchBars(dailyRequest(symbol("AAPL")), {});
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.size(), 2U);
    EXPECT_EQ(provider.sourceStamp(symbol("AAPL")).value(), fetched->source);
    EXPECT_EQ(base::formatDate(provider.newestBar(symbol("AAPL")).value()), "2024-01-09");
}

TEST_F(CsvProviderTest, EveryCallSaysThatThePathIsWrong)
{
    CsvProvider provider(m_files, m_folder.file("none"));
    EXPECT_EQ(provider.listSymbols().error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(provider.fetchBars(dailyRequest(symbol("A")), {}).error().code,
              base::ErrorCode::NotFound);
    EXPECT_EQ(provider.sourceStamp(symbol("A")).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(provider.newestBar(symbol("A")).error().code, base::ErrorCode::NotFound);
}

TEST_F(CsvProviderTest, DoesNotReadOnceStopped)
{
    m_folder.write("AAPL.csv", "");
    CsvProvider provider(m_files, m_folder.path());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(provider.fetchBars(dailyRequest(symbol("AAPL")), stop.get_token()).error().code,
              base::ErrorCode::Cancelled);
}

TEST_F(CsvProviderTest, ServesSeveralThreads)
{
    for (int i = 0; i < 20; ++i)
        m_folder.write(
            fmt::format("AB{}.csv", static_cast<char>('A' + i)),
            fmt::format("date,open,high,low,close,volume\n2024-01-08,{0},{0},{0},{0},1\n", i + 1));
    CsvProvider provider(m_files, m_folder.path());
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                const auto members = provider.listSymbols();
                for (std::size_t i = 0; i < members->size(); ++i) {
                    const auto fetched = provider.fetchBars(dailyRequest((*members)[i].symbol), {});
                    good += fetched &&
                            fetched->checked.series.view().close[0] == static_cast<double>(i + 1);
                }
            });
        }
    }
    EXPECT_EQ(good, 80);
}

// Real files, as traders have them. Each test unpacks one of the data sets.
class CsvRealDataTest : public CsvProviderTest
{
protected:
    void SetUp() override
    {
        if (std::getenv("TAPESIFT_REAL_DATA") == nullptr)
            GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    }

    void unpack(const std::string& name)
    {
        const std::string data = std::string(std::getenv("TAPESIFT_REAL_DATA")) + "/data/";
        const auto result =
            support::run({data + "unpack", data + name + ".csv.xz", m_folder.path()});
        ASSERT_EQ(result.exitCode, 0) << result.err;
    }

    // "AAPL 2014-06-09" for every note of the kind.
    std::set<std::string> notesOf(QualityFlag flag)
    {
        std::set<std::string> found;
        CsvProvider provider(m_files, m_folder.path());
        const auto members = provider.listSymbols().value();
        for (const market::Member& member : members) {
            const auto fetched = provider.fetchBars(dailyRequest(member.symbol), {});
            EXPECT_TRUE(fetched) << fetched.error().message;
            for (const market::QualityNote& note : fetched->checked.notes) {
                if (note.flag == flag)
                    found.insert(member.symbol.text() + " " + base::formatDate(note.time));
            }
        }
        return found;
    }

    // What the column split_coefficient says.
    std::set<std::string> knownSplits() const
    {
        std::set<std::string> splits;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
            std::ifstream file(entry.path());
            std::string line;
            std::getline(file, line); // the names
            while (std::getline(file, line)) {
                if (base::split(line, ',').back() != "1.0")
                    splits.insert(entry.path().stem().string() + " " + line.substr(0, 10));
            }
        }
        return splits;
    }
};

TEST_F(CsvRealDataTest, FlagsTheSplitsOfRawPrices)
{
    unpack("us_splits_daily_raw_adj_1999_2021");
    std::set<std::string> expected = knownSplits();
    ASSERT_EQ(expected.size(), 13U);
    // It fell by 8 % on the day of its split, so that the price tells no ratio.
    expected.erase("APH 2014-10-10");
    // The day AbbVie was spun off: half of the value went.
    expected.insert("ABT 2013-01-02");
    EXPECT_EQ(notesOf(QualityFlag::SplitLikeJump), expected);
}

TEST_F(CsvRealDataTest, FlagsWhatIsWrongInAdjustedPrices)
{
    unpack("us_sp500_daily_2013_2018_A-L");
    // A share dividend of 2:1 that the source left in, and the day after a bad close.
    EXPECT_EQ(notesOf(QualityFlag::SplitLikeJump),
              (std::set<std::string>{"DISCK 2014-08-07", "LNT 2016-05-20"}));
    EXPECT_EQ(notesOf(QualityFlag::HighBelowLow), (std::set<std::string>{"AOS 2014-05-19"}));
    EXPECT_EQ(notesOf(QualityFlag::MissingPrice).size(), 5U);
    EXPECT_TRUE(notesOf(QualityFlag::CloseOutsideRange).contains("LNT 2016-05-19"));
}

TEST_F(CsvRealDataTest, ReadsIntradayBars)
{
    for (const auto& [name, interval] : {std::pair{"resample_BTC_30m", Interval::Min30},
                                         std::pair{"resample_BTC_4h", Interval::Hour4}}) {
        unpack(name);
        CsvProvider provider(m_files, m_folder.path());
        const market::Symbol bitcoin = symbol("BTC/USDT");
        const auto fetched = provider.fetchBars({bitcoin, interval, {}, 1}, {});
        ASSERT_TRUE(fetched) << fetched.error().message;
        EXPECT_TRUE(fetched->checked.notes.empty());
        EXPECT_EQ(fetched->checked.series.view().time.back(), provider.newestBar(bitcoin).value());
        EXPECT_EQ(provider.fetchBars(dailyRequest(bitcoin), {}).error().code,
                  base::ErrorCode::Corrupt);
    }
}

} // namespace
} // namespace tapesift::providers
