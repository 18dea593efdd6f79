#include "tapesift/engine/universe_resolver.h"

#include <gtest/gtest.h>

#include "support/engine_fixture.h"

namespace tapesift::engine {
namespace {

using support::demoSpec;
using support::EngineFixture;

TEST(UniverseResolver, LeavesOutExcludedSymbolsAndCountsThem)
{
    EngineFixture engine;
    market::ScanSpec spec = demoSpec(20);
    const auto all = engine.start(spec).value();
    const std::string first = engine.entriesOf(all).front().member.symbol.text();
    spec.excludedSymbols = {first, "NOTHERE"};
    engine.control = std::make_unique<ScanControl>();
    const auto run = engine.start(spec).value();
    EXPECT_EQ(run.counts.total, 19u);
    EXPECT_EQ(
        engine.store->funnel(run.id).value(),
        (std::vector<market::FunnelStep>{{"excluded_by_name", "excluded by name", 1, {first}}}));
    for (const store::LedgerEntry& entry : engine.entriesOf(run))
        EXPECT_NE(entry.member.symbol.text(), first);
}

TEST(UniverseResolver, NamesAnExcludedTextThatIsNoSymbol)
{
    EngineFixture engine;
    market::ScanSpec spec = demoSpec(20);
    spec.excludedSymbols = {"AAPL", "!!!"};
    const auto run = engine.start(spec);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().message, "'!!!' is not a symbol.");
}

} // namespace
} // namespace tapesift::engine
