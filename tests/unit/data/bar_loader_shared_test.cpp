// A store that other programs share, in front of a provider behind the network.
#include "unit/data/bar_loader_fixture.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;

// What is in the store, and how often it was asked for values.
struct Shelf
{
    std::map<std::string, cache::Image, std::less<>> values;
    std::size_t calls = 0;
    std::size_t keysAsked = 0;
};

class ShelfTier final : public cache::RemoteTier
{
public:
    explicit ShelfTier(Shelf& shelf)
        : m_shelf(shelf)
    {
    }

    std::vector<std::optional<cache::Image>> getMany(std::span<const std::string> keys) override
    {
        ++m_shelf.calls;
        m_shelf.keysAsked += keys.size();
        std::vector<std::optional<cache::Image>> values;
        for (const std::string& key : keys) {
            const auto found = m_shelf.values.find(key);
            values.push_back(found == m_shelf.values.end() ? std::nullopt
                                                           : std::optional(found->second));
        }
        return values;
    }
    void putLater(std::string key, std::shared_ptr<const cache::Image> value) override
    {
        m_shelf.values[std::move(key)] = *value;
    }
    std::optional<std::vector<Fields>> fields(std::span<const std::string> keys) override
    {
        return std::vector<Fields>(keys.size());
    }
    bool setField(const std::string&, const std::string&, std::uint64_t,
                  const std::string&) override
    {
        return true;
    }
    std::optional<std::uint64_t> removeAll(std::string_view) override { return 0; }
    base::Status ping() override { return {}; }
    void flush() override {}
    cache::RemoteCounts counts() const override { return {}; }
    const std::string& address() const override { return m_address; }

private:
    Shelf& m_shelf;
    std::string m_address = "shelf";
};

class SharedBarsTest : public testing::Test
{
protected:
    // A program with a home folder of its own.
    struct Program
    {
        Program(SharedBarsTest& test, Shelf* shelf)
            : cache(test.m_files, folder.path().string(), test.m_clock, test.m_log, {},
                    cache::Access::Write, shelf ? std::make_unique<ShelfTier>(*shelf) : nullptr)
            , loader(test.m_provider,
                     LoaderServices{cache, test.m_files, folder.path().string(), test.m_calendars,
                                    test.m_clock, test.m_log},
                     market::Interval::Day1, {.followsMarket = false})
        {
        }

        support::TemporaryFolder folder;
        cache::PriceCache cache;
        BarLoader loader;
    };

    SharedBarsTest()
    {
        m_provider.told.needsNetwork = true;
        for (int i = 0; i < kSymbols; ++i) {
            const std::string name = "SYM" + std::to_string(i);
            m_provider.symbols[name].bars = sample(100, static_cast<std::uint64_t>(i) + 1);
            m_symbols.push_back(market::Symbol::parse(name).value());
        }
    }

    void loadAll(Program& program)
    {
        for (const market::Symbol& symbol : m_symbols)
            EXPECT_TRUE(program.loader.load({symbol, now(), 100}, m_buffer, {}));
    }

    base::UtcSeconds now() const { return std::chrono::floor<std::chrono::seconds>(m_clock.now()); }

    static constexpr int kSymbols = 10;

    base::RealFileSystem m_files;
    support::FakeClock m_clock{base::SystemClock{}.now()};
    support::MemoryLog m_log;
    market::CalendarBook m_calendars;
    FakeProvider m_provider;
    Shelf m_shelf;
    std::vector<market::Symbol> m_symbols;
    base::ReadBuffer m_buffer;
};

TEST_F(SharedBarsTest, AWarmUpBringsWhatOthersHaveInOneCall)
{
    Program first(*this, &m_shelf);
    loadAll(first);
    Program second(*this, &m_shelf);
    m_shelf.calls = 0;
    m_provider.fetches = 0;
    EXPECT_EQ(second.loader.warmUp(m_symbols, now(), {}), std::size_t{kSymbols});
    EXPECT_EQ(m_shelf.calls, 1u);
    loadAll(second);
    EXPECT_EQ(m_shelf.calls, 1u);
    EXPECT_EQ(m_provider.fetches, 0);
    EXPECT_EQ(second.loader.warmUp(m_symbols, now(), {}), 0u) << "they are there and fresh";
}

TEST_F(SharedBarsTest, WhatIsTooOldIsNotBrought)
{
    Program first(*this, &m_shelf);
    loadAll(first);
    m_clock.advance(8 * 24h); // Daily bars are fresh for a week.
    Program second(*this, &m_shelf);
    EXPECT_EQ(second.loader.warmUp(m_symbols, now(), {}), 0u);
}

TEST_F(SharedBarsTest, NothingIsAskedWithoutANetworkOrAStore)
{
    Program alone(*this, nullptr);
    EXPECT_EQ(alone.loader.warmUp(m_symbols, now(), {}), 0u);
    m_provider.told.needsNetwork = false;
    Program files(*this, &m_shelf);
    EXPECT_EQ(files.loader.warmUp(m_symbols, now(), {}), 0u);
    EXPECT_EQ(m_shelf.calls, 0u);
}

TEST_F(SharedBarsTest, AStopEndsTheWarmUp)
{
    Program first(*this, &m_shelf);
    loadAll(first);
    Program second(*this, &m_shelf);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(second.loader.warmUp(m_symbols, now(), stop.get_token()), 0u);
}

} // namespace
} // namespace tapesift::data
