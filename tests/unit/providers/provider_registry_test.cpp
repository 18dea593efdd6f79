#include "tapesift/providers/provider_registry.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::providers {
namespace {

// A line that nobody uses: to make a provider must send nothing.
class DeadLine final : public net::Transport
{
public:
    base::Result<net::HttpResponse> send(const net::HttpRequest& request, std::stop_token) override
    {
        ADD_FAILURE() << "sent " << request.url;
        return base::Error{base::ErrorCode::Unavailable, "no line", {}, {}};
    }
};

class ProviderRegistryTest : public testing::Test
{
protected:
    auto create(std::string_view id, const ProviderOptions& options = {})
    {
        return createProvider(id, options, m_files, m_clock, &m_network);
    }

    base::RealFileSystem m_files;
    support::FakeClock m_clock;
    support::MemoryLog m_log;
    DeadLine m_line;
    NetworkAccess m_network{m_line, m_clock, m_log, nullptr, 1};
};

TEST_F(ProviderRegistryTest, MakesEveryProviderItLists)
{
    ProviderOptions options;
    options.dataPath = "anywhere";
    options.network.credentials = {base::Secret("key"), base::Secret("secret")};
    for (const Capabilities& listed : providerCatalog()) {
        const auto provider = create(listed.id, options);
        ASSERT_TRUE(provider) << listed.id;
        EXPECT_EQ((*provider)->capabilities().id, listed.id);
        EXPECT_EQ((*provider)->capabilities().label, listed.label);
        EXPECT_EQ((*provider)->networkStatus().has_value(), listed.needsNetwork);
    }
}

TEST_F(ProviderRegistryTest, ListsEachProviderOnceAndWhole)
{
    std::vector<std::string> ids;
    for (const Capabilities& listed : providerCatalog()) {
        ids.push_back(listed.id);
        EXPECT_FALSE(listed.label.empty()) << listed.id;
        EXPECT_FALSE(listed.intervals.empty()) << listed.id;
        if (!listed.needsNetwork)
            continue;
        EXPECT_TRUE(listed.baseUrl.starts_with("https://")) << listed.id;
        EXPECT_FALSE(listed.baseUrl.ends_with('/')) << listed.id;
        EXPECT_FALSE(listed.limit.empty()) << listed.id;
        EXPECT_FALSE(listed.note.empty()) << listed.id;
        EXPECT_FALSE(listed.volumeUnit.empty()) << listed.id;
        EXPECT_TRUE(std::ranges::count(listed.adjustments, listed.adjustment)) << listed.id;
        EXPECT_EQ(listed.needsKey, !listed.keyVariables.empty()) << listed.id;
        EXPECT_EQ(listed.needsKey, !listed.keyAddress.empty()) << listed.id;
    }
    for (const char* id : {"csv", "demo", "binance", "coinbase", "kraken"})
        EXPECT_EQ(std::ranges::count(ids, id), 1) << id;
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

    options.network.baseUrl = "http://127.0.0.1:1/";
    const auto binance = create("binance", options);
    ASSERT_TRUE(binance);
    EXPECT_EQ((*binance)->capabilities().baseUrl, "http://127.0.0.1:1");
}

TEST_F(ProviderRegistryTest, AnotherAddressIsAnotherFeed)
{
    ProviderOptions options;
    for (const char* id : {"binance", "coinbase", "kraken"}) {
        options.network.baseUrl.clear();
        const auto own = create(id, options);
        options.network.baseUrl = "http://127.0.0.1:1";
        const auto other = create(id, options);
        ASSERT_TRUE(own && other);
        EXPECT_NE((*own)->feedIdentity(), (*other)->feedIdentity());
    }
}

TEST_F(ProviderRegistryTest, ProposesTheNearestName)
{
    const auto mistyped = create("dmeo");
    ASSERT_FALSE(mistyped);
    EXPECT_EQ(mistyped.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_TRUE(
        mistyped.error().message.starts_with("There is no provider 'dmeo'; there are csv, demo, "));
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

TEST_F(ProviderRegistryTest, ProvidersBehindTheNetworkNeedOne)
{
    for (const Capabilities& listed : providerCatalog()) {
        if (!listed.needsNetwork)
            continue;
        const auto provider = createProvider(listed.id, {}, m_files, m_clock, nullptr);
        ASSERT_FALSE(provider) << listed.id;
        EXPECT_EQ(provider.error().code, base::ErrorCode::InvalidArgument) << listed.id;
    }
}

TEST_F(ProviderRegistryTest, SaysWhereAMissingKeyIsToBeHad)
{
    for (const Capabilities& listed : providerCatalog()) {
        if (!listed.needsKey)
            continue;
        const auto provider = create(listed.id);
        ASSERT_FALSE(provider) << listed.id;
        EXPECT_EQ(provider.error().code, base::ErrorCode::NotEntitled) << listed.id;
        EXPECT_NE(provider.error().suggestion.find(listed.keyVariables.front()), std::string::npos);
        EXPECT_NE(provider.error().suggestion.find(listed.keyAddress), std::string::npos);
    }
}

TEST(ProviderRegistry, OnlyTheDemoMarketIsInvented)
{
    EXPECT_TRUE(isSimulated("demo"));
    EXPECT_FALSE(isSimulated("csv"));
    EXPECT_FALSE(isSimulated("binance"));
    EXPECT_FALSE(isSimulated("nobody"));
}

} // namespace
} // namespace tapesift::providers
