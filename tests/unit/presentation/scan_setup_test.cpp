#include "tapesift/presentation/scan_setup.h"

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::presentation {
namespace {

ScanSetup unusualSetup()
{
    ScanSetup setup;
    setup.source = QStringLiteral("csv");
    setup.dataPath = QStringLiteral("/prices/mine");
    setup.universe = kTypedUniverse;
    setup.symbols = QStringLiteral("AAPL, brk-b\nBTC/USDT");
    setup.excluded = {QStringLiteral("MSFT"), QStringLiteral("IBM")};
    setup.filter = QStringLiteral("/rules/mine.json");
    setup.interval = market::Interval::Min15;
    setup.lookback = 400;
    setup.priceSource = market::PriceSource::Hlc3;
    setup.isDeep = false;
    setup.demoSymbols = 12;
    setup.demoSeed = 9;
    setup.demoDelay = 3;
    return setup;
}

TEST(ScanSetup, AsksForTheScanItShows)
{
    const market::ScanSpec spec = specOf(unusualSetup());
    EXPECT_EQ(spec.provider, "csv");
    EXPECT_EQ(spec.dataPath, "/prices/mine");
    EXPECT_TRUE(spec.universe.empty());
    EXPECT_EQ(spec.symbols, (std::vector<std::string>{"AAPL", "brk-b", "BTC/USDT"}));
    EXPECT_EQ(spec.excludedSymbols, (std::vector<std::string>{"MSFT", "IBM"}));
    EXPECT_EQ(spec.interval, market::Interval::Min15);
    EXPECT_EQ(spec.lookback, 400);
    EXPECT_EQ(spec.priceSource, market::PriceSource::Hlc3);
    EXPECT_TRUE(market::validate(spec));
}

TEST(ScanSetup, LeavesTheFolderOutForTheSimulatedMarket)
{
    ScanSetup setup = unusualSetup();
    setup.source = QStringLiteral("demo");
    setup.universe = QStringLiteral("sp500");
    const market::ScanSpec spec = specOf(setup);
    EXPECT_TRUE(spec.dataPath.empty());
    EXPECT_EQ(spec.universe, "sp500");
    EXPECT_TRUE(spec.symbols.empty());
    EXPECT_EQ(spec.demoSymbols, 12);
    EXPECT_EQ(spec.demoDelay, std::chrono::milliseconds(3));
}

TEST(ScanSetup, FiltersAsChosenButNotWhatIsTyped)
{
    ScanSetup setup;
    EXPECT_EQ(specOf(setup).filter, "smart");
    EXPECT_EQ(specOf(setup).rules, market::smartRules());
    setup.filter = kNoFilter;
    EXPECT_EQ(specOf(setup).filter, "none");
    EXPECT_EQ(specOf(setup).rules, market::noRules());
    setup.filter = QStringLiteral("/rules/mine.json");
    EXPECT_EQ(specOf(setup).filter, "/rules/mine.json");
    setup.filter = kSmartFilter;
    setup.universe = kTypedUniverse;
    EXPECT_EQ(specOf(setup).filter, "none");
    EXPECT_EQ(specOf(setup).rules, market::noRules());
}

TEST(ScanSetup, NamesSourcesAndFiltersAsPeopleDo)
{
    EXPECT_EQ(sourceText(QStringLiteral("demo")), QStringLiteral("Simulated market"));
    EXPECT_EQ(sourceText(QStringLiteral("binance")), QStringLiteral("Binance"));
    EXPECT_EQ(sourceText(QStringLiteral("of-a-newer-version")),
              QStringLiteral("of-a-newer-version"));
    EXPECT_EQ(filterText(kSmartFilter), QStringLiteral("Smart filter"));
    EXPECT_EQ(filterText(QStringLiteral("/rules/mine.json")), QStringLiteral("mine.json"));
}

TEST(ScanSetup, ComesBackFromTheSettings)
{
    base::RealFileSystem files;
    const support::TemporaryFolder home;
    support::MemoryLog log;
    SettingsKeeper keeper(files, home.path().string(), {}, SettingsKeeper::Saving::Never, log);
    EXPECT_EQ(loadSetup(keeper), ScanSetup());
    saveSetup(unusualSetup(), keeper);
    EXPECT_EQ(loadSetup(keeper), unusualSetup());
}

TEST(ScanSetup, SaysWhatIsMissing)
{
    ScanSetup setup;
    EXPECT_TRUE(problemOf(setup).isEmpty());
    setup.source = QStringLiteral("csv");
    EXPECT_FALSE(problemOf(setup).isEmpty());
    setup.dataPath = QStringLiteral("/prices");
    EXPECT_TRUE(problemOf(setup).isEmpty());
    setup.universe = kTypedUniverse;
    EXPECT_FALSE(problemOf(setup).isEmpty());
    setup.symbols = QStringLiteral("AAPL §§ IBM");
    EXPECT_TRUE(problemOf(setup).contains(QStringLiteral("§§")));
    setup.symbols = QStringLiteral("NASDAQ:AAPL IBM");
    EXPECT_TRUE(problemOf(setup).isEmpty());
}

TEST(ScanSetup, NamesListsAsPeopleDo)
{
    EXPECT_EQ(universeText(QStringLiteral("sp500")), QStringLiteral("S&P 500"));
    EXPECT_EQ(universeText(QStringLiteral("/home/me/gaps.txt")), QStringLiteral("gaps.txt"));
}

TEST(ScanSetup, AnalysesInDepthUnlessToldOtherwise)
{
    ScanSetup setup;
    EXPECT_EQ(specOf(setup).phase, market::ScanPhase::Deep);
    EXPECT_EQ(specOf(setup).cycles, 3);
    EXPECT_EQ(specOf(setup).model, "newest");
    setup.isDeep = false;
    EXPECT_EQ(specOf(setup).phase, market::ScanPhase::Quick);
    EXPECT_EQ(specOf(setup).model, "");
}

} // namespace
} // namespace tapesift::presentation
