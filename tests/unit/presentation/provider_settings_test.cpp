#include "tapesift/presentation/provider_settings.h"

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/presentation/scan_setup.h"

namespace tapesift::presentation {
namespace {

ProviderSettings unusual()
{
    ProviderSettings chosen;
    chosen.fallbacks = {QStringLiteral("kraken"), QStringLiteral("coinbase")};
    chosen.requestsAtOnce = 9;
    chosen.adjustment = QStringLiteral("all");
    chosen.freshness = QStringLiteral("interval");
    chosen.alpacaFeed = QStringLiteral("iex");
    chosen.addresses.insert(QStringLiteral("binance"), QStringLiteral("https://example.com/v1"));
    chosen.addresses.insert(QStringLiteral("kraken"), QStringLiteral("http://127.0.0.1:99"));
    return chosen;
}

class ProviderSettingsTest : public testing::Test
{
protected:
    base::RealFileSystem files;
    support::TemporaryFolder home;
    support::MemoryLog log;
    SettingsKeeper keeper{files, home.path().string(), {}, SettingsKeeper::Saving::Never, log};
};

TEST_F(ProviderSettingsTest, ComeBackFromTheSettings)
{
    EXPECT_EQ(loadProviderSettings(keeper), ProviderSettings());
    saveProviderSettings(unusual(), keeper);
    EXPECT_EQ(loadProviderSettings(keeper), unusual());
}

TEST_F(ProviderSettingsTest, PassOverWhatIsNoAddress)
{
    keeper.set(settings::kWindowAddresses,
               QStringLiteral("binance=http://example.com kraken=https://example.com nonsense"));
    const auto chosen = loadProviderSettings(keeper);
    ASSERT_EQ(chosen.addresses.size(), 1);
    EXPECT_EQ(chosen.addresses.value(QStringLiteral("kraken")),
              QStringLiteral("https://example.com"));
}

TEST(ScanSpecOfProviders, GetsFallbacksAddressAndAdjustment)
{
    ScanSetup setup;
    setup.source = QStringLiteral("binance");
    ProviderSettings chosen = unusual();
    chosen.fallbacks.push_front(QStringLiteral("binance")); // Nobody steps in for himself.
    const market::ScanSpec spec = specOf(setup, chosen);
    EXPECT_EQ(spec.provider, "binance");
    EXPECT_EQ(spec.fallbacks, (std::vector<std::string>{"kraken", "coinbase"}));
    EXPECT_EQ(spec.baseUrl, "https://example.com/v1");
    EXPECT_EQ(spec.adjustment, market::Adjustment::All);
    EXPECT_TRUE(spec.feed.empty()); // It is Alpaca's.
}

TEST(ScanSpecOfProviders, LeavesFilesAndTheSimulatedMarketAlone)
{
    const market::ScanSpec spec = specOf(ScanSetup(), unusual());
    EXPECT_TRUE(spec.fallbacks.empty());
    EXPECT_TRUE(spec.baseUrl.empty());
    EXPECT_EQ(spec.adjustment, market::Adjustment::All);
}

} // namespace
} // namespace tapesift::presentation
