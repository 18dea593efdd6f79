// The filter in a whole scan: what it does to outcomes, the funnel, reuse and the log.

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::engine {
namespace {

using market::Outcome;
using support::demoSpec;
using support::EngineFixture;

// Rules that take a good part of the simulated market.
market::ScanSpec filteredSpec(int symbols = 200)
{
    market::ScanSpec spec = demoSpec(symbols);
    spec.filter = "smart";
    spec.rules = market::smartRules();
    spec.rules.priceBelow = 30;
    return spec;
}

std::map<Outcome, std::size_t> outcomesOf(EngineFixture& engine, const store::RunRecord& run)
{
    std::map<Outcome, std::size_t> outcomes;
    for (const store::LedgerEntry& entry : engine.entriesOf(run))
        ++outcomes[entry.outcome];
    return outcomes;
}

store::RunRecord scanned(EngineFixture& engine, const market::ScanSpec& spec)
{
    engine.control = std::make_unique<ScanControl>();
    return engine.start(spec).value();
}

TEST(ScanFilter, FilteredSymbolsAreCountedAndNoFailures)
{
    EngineFixture engine;
    const store::RunRecord plain = scanned(engine, demoSpec(200));
    const store::RunRecord run = scanned(engine, filteredSpec(200));
    auto without = outcomesOf(engine, plain);
    auto with = outcomesOf(engine, run);
    EXPECT_EQ(without.count(Outcome::Filtered), 0U);
    EXPECT_GT(with[Outcome::Filtered], 5U);
    EXPECT_LT(with[Outcome::Filtered], 200U);
    std::size_t sum = 0;
    for (const auto& [outcome, count] : with)
        sum += count;
    EXPECT_EQ(sum, 200U);
    // Stale and short series are the filter's now.
    EXPECT_EQ(with.count(Outcome::Stale) + with.count(Outcome::TooShort), 0U);
    EXPECT_EQ(run.counts.failed, with[Outcome::NoData] + with[Outcome::BadData]);

    const auto funnel = engine.store->funnel(run.id).value();
    EXPECT_EQ(market::removedBy(funnel), with[Outcome::Filtered]);
    std::map<std::string, double> cheap;
    for (const store::LedgerEntry& entry : engine.entriesOf(plain)) {
        if (entry.result && entry.result->price < 30)
            cheap[entry.member.symbol.text()] = entry.result->price;
    }
    const auto step = std::ranges::find(funnel, "price_below", &market::FunnelStep::rule);
    ASSERT_NE(step, funnel.end());
    EXPECT_EQ(step->label, "price below 30");
    EXPECT_EQ(step->removed, cheap.size());
    for (const std::string& symbol : step->symbols)
        EXPECT_TRUE(cheap.contains(symbol)) << symbol;
}

TEST(ScanFilter, ResultsThatStayAreTheSameBytes)
{
    EngineFixture engine;
    std::map<std::string, std::vector<std::byte>> plain;
    for (store::LedgerEntry entry : engine.entriesOf(scanned(engine, demoSpec(100)))) {
        entry.key = {};
        plain[entry.member.symbol.text()] = store::encodeEntry(entry);
    }
    std::size_t kept = 0;
    for (store::LedgerEntry entry : engine.entriesOf(scanned(engine, filteredSpec(100)))) {
        if (entry.outcome != Outcome::Ok)
            continue;
        entry.key = {};
        EXPECT_EQ(store::encodeEntry(entry), plain[entry.member.symbol.text()]);
        ++kept;
    }
    EXPECT_GT(kept, 50U);
}

TEST(ScanFilter, ResultsAreReusedUnderTheSameRulesOnly)
{
    EngineFixture engine;
    scanned(engine, filteredSpec(60));
    EXPECT_EQ(scanned(engine, filteredSpec(60)).counts.reused, 60U);
    market::ScanSpec other = filteredSpec(60);
    other.rules.priceBelow = 40;
    const store::RunRecord run = scanned(engine, other);
    EXPECT_EQ(run.counts.reused, 0U);
    for (const store::LedgerEntry& entry : engine.entriesOf(run)) {
        if (entry.result) {
            EXPECT_GE(entry.result->price, 40) << entry.member.symbol.text();
        }
    }
}

TEST(ScanFilter, ARetryKeepsTheFunnel)
{
    EngineFixture engine;
    market::ScanSpec spec = filteredSpec(120);
    const auto all = engine.entriesOf(scanned(engine, demoSpec(120)));
    spec.excludedSymbols = {all.front().member.symbol.text()};
    spec.rules.tooFewBars = 0;
    spec.rules.stale = false;
    const store::RunRecord run = scanned(engine, spec);
    ASSERT_GT(run.counts.failed, 0U);
    const auto again = engine.retry(run.id, {Outcome::Stale, Outcome::TooShort, Outcome::NoData});
    ASSERT_TRUE(again) << base::describe(again.error());
    EXPECT_EQ(engine.store->funnel(again->id).value(), engine.store->funnel(run.id).value());
}

TEST(ScanFilter, AShortLookbackDoesNotMakeEverySeriesTooShort)
{
    EngineFixture engine;
    market::ScanSpec spec = filteredSpec(60);
    spec.lookback = 40;
    auto outcomes = outcomesOf(engine, scanned(engine, spec));
    EXPECT_GT(outcomes[Outcome::Ok], 30U);
}

TEST(ScanFilter, TheLogHasOneLineARule)
{
    EngineFixture engine;
    const store::RunRecord run = scanned(engine, filteredSpec(200));
    const auto funnel = engine.store->funnel(run.id).value();
    for (const market::FunnelStep& step : funnel) {
        const std::string wanted =
            "Filter: " + std::to_string(step.removed) + " left out: " + step.label;
        EXPECT_EQ(engine.log.count(wanted), 1U) << wanted;
    }
    EXPECT_EQ(engine.log.count("200 \u2192 "), 1U) << "the whole funnel in one line";
}

TEST(ScanFilter, LiquidSectorsComeFirstWhenNothingWasChosen)
{
    EngineFixture engine;
    const auto first = engine.entriesOf(scanned(engine, filteredSpec(100)));
    EXPECT_EQ(first.front().member.sector, "Information Technology");
    EXPECT_EQ(first.back().member.sector, "Real Estate");
    market::ScanSpec plain = filteredSpec(100);
    plain.rules.liquidSectorsFirst = false;
    const auto entries = engine.entriesOf(scanned(engine, plain));
    EXPECT_TRUE(std::ranges::is_sorted(
        entries, {}, [](const store::LedgerEntry& entry) { return entry.member.symbol; }));
}

} // namespace
} // namespace tapesift::engine
