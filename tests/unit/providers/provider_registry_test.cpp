#include "tapesift/providers/provider_registry.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::providers {
namespace {

class ProviderRegistryTest : public testing::Test
{
protected:
    auto create(std::string_view id, const ProviderOptions& options = {})
    {
        return createProvider(id, options, m_files, m_clock);
    }

    base::RealFileSystem m_files;
    support::FakeClock m_clock;
};

TEST_F(ProviderRegistryTest, MakesEveryProviderItLists)
{
    ProviderOptions options;
    options.dataPath = "anywhere";
    ASSERT_EQ(providerCatalog().size(), 2U);
    for (const Capabilities& listed : providerCatalog()) {
        const auto provider = create(listed.id, options);
        ASSERT_TRUE(provider);
        EXPECT_EQ((*provider)->capabilities().id, listed.id);
        EXPECT_EQ((*provider)->capabilities().label, listed.label);
    }
}

TEST_F(ProviderRegistryTest, HandsTheOptionsOn)
{
    ProviderOptions options;
    options.demoSymbols = 7;
    options.demoSeed = 99;
    const auto demo = create("demo", options);
    ASSERT_TRUE(demo);
    EXPECT_EQ((*demo)->listSymbols()->size(), 7U);
    EXPECT_NE((*demo)->feedIdentity().find("seed 99"), std::string::npos);

    const support::TemporaryFolder folder;
    folder.write("AAPL.csv", "");
    options.dataPath = folder.path();
    const auto csv = create("csv", options);
    ASSERT_TRUE(csv);
    EXPECT_EQ((*csv)->listSymbols()->front().symbol.text(), "AAPL");
}

TEST_F(ProviderRegistryTest, ProposesTheNearestName)
{
    const auto mistyped = create("dmeo");
    ASSERT_FALSE(mistyped);
    EXPECT_EQ(mistyped.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(mistyped.error().message, "There is no provider 'dmeo'; there are csv, demo");
    const auto near = create("dem");
    EXPECT_EQ(near.error().suggestion, "Did you mean demo?");
    EXPECT_EQ(create("bloomberg").error().suggestion, "");
}

TEST_F(ProviderRegistryTest, CsvNeedsAPath)
{
    const auto csv = create("csv");
    ASSERT_FALSE(csv);
    EXPECT_EQ(csv.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(csv.error().message, "csv needs --data DIR");
}

} // namespace
} // namespace tapesift::providers
