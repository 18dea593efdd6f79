#include "tapesift/presentation/watchlist_library.h"

#include <cerrno>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/fault_file_system.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/market/watchlist_folder.h"

namespace tapesift::presentation {
namespace {

class WatchlistLibraryTest : public testing::Test
{
protected:
    static market::Watchlist list(const std::string& name, const std::vector<std::string>& symbols,
                                  const std::string& folder = {})
    {
        market::Watchlist made;
        made.name = name;
        made.folder = folder;
        for (const std::string& symbol : symbols)
            made.symbols.push_back({market::Symbol::parse(symbol).value()});
        return made;
    }

    void put(const market::Watchlist& made, const QString& before = {})
    {
        library->put(made, before, QStringLiteral("done"));
    }

    // What another program would find, once all that was begun is written.
    std::vector<std::string> onDisk()
    {
        library.reset(); // Its worker finishes.
        std::vector<std::string> all;
        for (const market::Watchlist& found :
             market::readWatchlists(real, market::watchlistFolderOf(home.path().string())).lists) {
            all.push_back(found.folder + ":" + found.name);
            for (const market::WatchedSymbol& entry : found.symbols)
                all.back() += " " + entry.symbol.text();
        }
        return all;
    }

    using Texts = std::vector<std::string>;

    support::TemporaryFolder home;
    base::RealFileSystem real;
    support::FaultFileSystem files{real};
    std::unique_ptr<WatchlistLibrary> library = std::make_unique<WatchlistLibrary>(
        files, home.path().string(), WatchlistLibrary::Saving::Allowed);
};

TEST_F(WatchlistLibraryTest, ChangesAreSeenAtOnceAndWritten)
{
    put(list("b", {"AAPL", "IBM"}, "US"));
    put(list("a", {"IBM", "F"}));
    ASSERT_EQ(library->lists().size(), 2U);
    EXPECT_EQ(library->lists().front().name, "a");
    EXPECT_EQ(library->folders(), QStringList{QStringLiteral("US")});
    EXPECT_EQ(library->freeName(QStringLiteral("A")), QStringLiteral("A 2"));
    library->unite(QStringLiteral("a"), QStringLiteral("b"));
    library->exclude(QStringLiteral("b"), QStringLiteral("a"));
    library->removeSymbols(QStringLiteral("a"), {market::Symbol::parse("F").value()});
    put(list("renamed", {"GE"}), QStringLiteral("b"));
    EXPECT_EQ(onDisk(), (Texts{":a IBM AAPL", ":renamed GE"}));
}

TEST_F(WatchlistLibraryTest, TheLastChangeIsTakenBack)
{
    put(list("a", {"AAPL", "IBM"}));
    put(list("b", {"IBM"}));
    library->intersect(QStringLiteral("a"), QStringLiteral("b"));
    EXPECT_EQ(library->find(QStringLiteral("A"))->symbols.size(), 1U);
    library->undo();
    EXPECT_EQ(library->find(QStringLiteral("a"))->symbols.size(), 2U);
    EXPECT_FALSE(library->canUndo());
    library->remove(QStringLiteral("a"));
    EXPECT_FALSE(library->find(QStringLiteral("a")));
    library->undo();
    put(list("new", {"F"}), QStringLiteral("b"));
    library->undo();
    EXPECT_EQ(onDisk(), (Texts{":a AAPL IBM", ":b IBM"}));
}

TEST_F(WatchlistLibraryTest, NamesAreUniqueWhateverTheCase)
{
    put(list("a", {"AAPL"}));
    put(list("b", {"F"}));
    EXPECT_NE(library->problemOf(QStringLiteral("A"), {}), QString());
    EXPECT_EQ(library->problemOf(QStringLiteral("A"), {}, QStringLiteral("a")), QString());
    EXPECT_NE(library->problemOf(QStringLiteral("x/y"), {}), QString());
    EXPECT_NE(library->problemOf(QStringLiteral("x"), QStringLiteral("a//b")), QString());
    put(list("A", {"IBM"})); // Refused: it would take the place of another list.
    put(list("B", {"IBM"}), QStringLiteral("a"));
    EXPECT_EQ(onDisk(), (Texts{":a AAPL", ":b F"}));
}

TEST_F(WatchlistLibraryTest, AChangeThatCannotBeWrittenIsTakenBackAndTold)
{
    put(list("a", {"AAPL"}));
    QSignalSpy failures(library.get(), &WatchlistLibrary::failed);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return files.calls(support::FaultFileSystem::Operation::Replace) == 1; }));
    files.fail(support::FaultFileSystem::Operation::Replace, ENOSPC);
    library->addSymbols(QStringLiteral("a"), list("", {"IBM"}).symbols);
    EXPECT_EQ(library->find(QStringLiteral("a"))->symbols.size(), 2U); // Seen at once.
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const market::Watchlist* kept = library->find(QStringLiteral("a"));
        return failures.size() >= 1 && kept && kept->symbols.size() == 1;
    }));
    EXPECT_TRUE(
        failures.at(0).at(0).toString().startsWith(QStringLiteral("The list could not be saved.")));
    EXPECT_FALSE(library->canUndo());
}

TEST_F(WatchlistLibraryTest, ReadsListsOfOtherProgramsWithAReport)
{
    put(list("picks", {"AAPL"}));
    QSignalSpy reads(library.get(), &WatchlistLibrary::listRead);
    QSignalSpy failures(library.get(), &WatchlistLibrary::failed);
    library->readFile(
        QString::fromStdString(home.write("picks.txt", "NASDAQ:MSFT,??,NASDAQ:MSFT")));
    ASSERT_TRUE(reads.wait());
    const auto read = reads.at(0).at(0).value<ReadList>();
    EXPECT_EQ(read.list.name, "picks 2");
    EXPECT_EQ(read.list.symbols.size(), 1U);
    EXPECT_EQ(read.list.symbols.front().exchange, "NASDAQ");
    EXPECT_EQ(read.report,
              QStringLiteral("TradingView list: 1 symbol(s), 1 named twice, 1 left out"));
    EXPECT_EQ(read.rejected, QStringList{QStringLiteral("line 1: ?? – not a symbol")});
    library->readText(QStringLiteral("https://finviz.com/screener.ashx?f=cap_large"));
    ASSERT_TRUE(failures.wait());
    EXPECT_TRUE(
        failures.at(0).at(0).toString().contains(QStringLiteral("holds rules and no symbols")));
}

TEST_F(WatchlistLibraryTest, WhatItExportsComesBackWithNotesFlagsAndFolder)
{
    market::Watchlist kept = list("a", {"AAPL", "F"});
    kept.folder = "US/Tech";
    kept.symbols[0].note = "=1+1, \"so\"";
    kept.symbols[1].colour = market::FlagColour::Blue;
    put(kept);
    QSignalSpy exports(library.get(), &WatchlistLibrary::exported);
    QSignalSpy reads(library.get(), &WatchlistLibrary::listRead);
    for (const auto& [format, file] : {std::pair{market::ListFileFormat::Csv, "b.csv"},
                                       std::pair{market::ListFileFormat::Watchlist, "b.json"}}) {
        const QString path = QString::fromStdString(home.file(file));
        library->exportTo(QStringLiteral("a"), format, path);
        ASSERT_TRUE(exports.wait());
        library->readFile(path);
        ASSERT_TRUE(reads.wait());
        market::Watchlist back = reads.takeFirst().at(0).value<ReadList>().list;
        // A list of this program has its own name, which is taken.
        EXPECT_EQ(back.name, format == market::ListFileFormat::Csv ? "b" : "a 2");
        back.name = kept.name;
        EXPECT_EQ(back, kept) << file;
    }
}

TEST_F(WatchlistLibraryTest, ExportsForOtherPrograms)
{
    put(list("a", {"AAPL", "BTC/USDT"}));
    QSignalSpy exports(library.get(), &WatchlistLibrary::exported);
    library->exportTo(QStringLiteral("a"), market::ListFileFormat::InteractiveBrokers,
                      QString::fromStdString(home.file("ib.csv")));
    ASSERT_TRUE(exports.wait());
    EXPECT_EQ(exports.at(0).at(1).toInt(), 1);
    EXPECT_EQ(base::readTextFile(real, home.file("ib.csv")).value(),
              "DES,AAPL,STK,SMART,,,,,,\r\n");
}

TEST_F(WatchlistLibraryTest, LoadsWhatIsThereAndTellsOfBadFiles)
{
    home.write("lists/good.json", market::toJson(list("good", {"AAPL"})));
    home.write("lists/bad.json", "{");
    QSignalSpy failures(library.get(), &WatchlistLibrary::failed);
    library->load();
    ASSERT_TRUE(failures.wait());
    EXPECT_TRUE(library->find(QStringLiteral("good")));
    EXPECT_TRUE(failures.at(0).at(0).toString().contains(QStringLiteral("bad.json")));
}

TEST_F(WatchlistLibraryTest, NothingIsWrittenWhereAnotherProgramOwnsTheHome)
{
    library = std::make_unique<WatchlistLibrary>(files, home.path().string(),
                                                 WatchlistLibrary::Saving::Never);
    put(list("a", {"AAPL"}));
    EXPECT_TRUE(library->lists().empty());
    EXPECT_EQ(onDisk(), Texts{});
}

} // namespace
} // namespace tapesift::presentation
