#pragma once

#include <cmath>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/store/scan_store.h"

// Members, entries and batches for the tests of the store.
namespace tapesift::store::samples {

inline market::Member member(std::uint32_t number)
{
    return {*market::Symbol::parse(fmt::format("S{}", number)), "NASDAQ",
            fmt::format("Company {}", number), "Energy"};
}

inline std::vector<market::Member> plan(std::uint32_t count)
{
    std::vector<market::Member> members;
    for (std::uint32_t i = 0; i < count; ++i)
        members.push_back(member(i));
    return members;
}

inline ReuseKey key(std::uint32_t number, std::uint32_t state = 0)
{
    return base::digest128(base::asBytes(fmt::format("{}/{}", number, state)));
}

// A result whose every field differs from its default; `state` makes another one of the symbol.
inline LedgerEntry okEntry(std::uint32_t number, std::uint32_t state = 0)
{
    LedgerEntry entry{key(number, state), member(number), market::Outcome::Ok, 2, {}, {}};
    analysis::QuickResult result;
    result.price = 10.5 + number;
    result.change = std::nan("");
    result.changePercent = -0.0;
    result.volume = 1e12 + state;
    result.forming = true;
    result.timestamp = base::UtcSeconds{std::chrono::seconds{1'700'000'000 + number}};
    result.verdict.signal = analysis::Signal::StrongBuy;
    result.verdict.score = 0.625;
    result.verdict.strength = 62.5;
    result.verdict.reasons = {{analysis::ReasonCode::TrendUp, 0.5, 101.25, 99.75},
                              {analysis::ReasonCode::NoMovement, 0.125, 1, 2}};
    result.indicators[indicators::IndicatorId::Sma20] = 1.0 / 3.0;
    result.indicators[indicators::IndicatorId::RelVolume20] = 5e-324;
    result.warming = {indicators::IndicatorId::Ema200, indicators::IndicatorId::RelVolume20};
    result.quality = {{market::QualityFlag::Gap, base::UtcSeconds{std::chrono::seconds{86'400}},
                       "3 bars are missing"}};
    result.source = {"csv", "csv-1a2b3c4d", true, 500};
    entry.result = std::move(result);
    return entry;
}

inline LedgerEntry failedEntry(std::uint32_t number,
                               market::Outcome outcome = market::Outcome::NoData)
{
    return {ReuseKey{},
            member(number),
            outcome,
            4,
            base::Error{base::ErrorCode::NotFound, "No bars.", "status 404", "Try another.", 4},
            {}};
}

// A deep result with every part, each field different from its default; `state` makes another one.
inline DeepEntry deepEntry(std::uint32_t number, std::uint32_t state = 0)
{
    using namespace analysis;
    DeepAnalysis deep;
    deep.side = Side::Short;
    for (const ScorePartInfo& info : scoreParts()) {
        const auto place = static_cast<double>(info.part);
        deep.score[info.part] = {place / 16, place + number + 0.5, -place - state};
    }
    deep.score[ScorePart::Volatility] = {};
    deep.regime = {Regime::Volatile, 0.75, VolatilityLevel::High, 31.5, -0.0625, 97.5, 12};
    deep.longLevels = {Side::Long,      100, 95,   110,     2, LevelBasis::Swing,
                       LevelBasis::Atr, 2.5, 94.5, kNoGrade};
    deep.shortLevels = {Side::Short,       100, 104,      92,   2, LevelBasis::Atr,
                        LevelBasis::Swing, 2.5, kNoGrade, 104.5};
    deep.confluence = {-0.5,
                       {{market::Interval::Day1, Signal::Sell, -0.375, 37.5, 500},
                        {market::Interval::Week1, Signal::StrongSell, -0.75, 75, 104}}};
    deep.cycles = {{25.5, 0.5, 0.125, -1.5, 0.9375, Turn::Bottom, 6.25}};
    deep.prediction = {0.5625, {"gbt-1a2b3c4d5e6f7a8b", 5, 0.53125, 0.578125, 0.24, 0.249, true}};
    deep.weightedReturn = -12.5 - number;
    deep.rank(0);
    return {base::digest128(base::asBytes(fmt::format("deep {}/{}", number, state))),
            std::move(deep),
            {}};
}

// `size` entries from symbol `number * size` on.
inline BatchRecord batch(std::uint32_t number, std::uint32_t size = 10, std::uint32_t state = 0)
{
    BatchRecord record;
    record.batch = number;
    for (std::uint32_t i = 0; i < size; ++i)
        record.entries.push_back(encodeEntry(okEntry(number * size + i, state)));
    record.reused.assign(size, false);
    return record;
}

// The deep batch to the quick one above.
inline BatchRecord deepBatch(std::uint32_t number, std::uint32_t size = 10, std::uint32_t state = 0)
{
    BatchRecord record;
    record.batch = number;
    record.phase = market::ScanPhase::Deep;
    for (std::uint32_t i = 0; i < size; ++i)
        record.entries.push_back(encodeDeepEntry(deepEntry(number * size + i, state)));
    record.reused.assign(size, false);
    return record;
}

inline RunRecord newRun(const base::Clock& clock)
{
    RunRecord run;
    run.spec.provider = "csv";
    run.feed = "csv-1a2b3c4d";
    run.universeName = "sp500";
    run.startedAt = clock.now();
    run.funnel = {{"exchange", "exchange is not NYSE", 7, {}}};
    return run;
}

// A home with an open store.
class StoreTest : public testing::Test
{
protected:
    StoreTest() { reopenStore(); }

    std::string home() const { return m_folder.path().string(); }

    void reopenStore(OpenMode mode = OpenMode::ReadWrite)
    {
        m_store.reset();
        auto opened = ScanStore::open(home(), mode, m_clock, m_log);
        ASSERT_TRUE(opened) << base::describe(opened.error());
        m_store = std::move(*opened);
    }

    RunId addRun(std::uint32_t symbols, std::uint32_t batchSize = 10)
    {
        const auto run = m_store->createRun(newRun(m_clock), plan(symbols), batchSize);
        EXPECT_TRUE(run) << base::describe(run.error());
        return run ? run->id : RunId{};
    }

    // A run with a deep phase.
    RunId addDeepRun(std::uint32_t symbols, std::uint32_t batchSize = 10)
    {
        RunRecord wanted = newRun(m_clock);
        wanted.spec.phase = market::ScanPhase::Deep;
        const auto run = m_store->createRun(wanted, plan(symbols), batchSize);
        EXPECT_TRUE(run) << base::describe(run.error());
        return run ? run->id : RunId{};
    }

    // Saves the batches and waits for them.
    void save(RunId run, std::vector<BatchRecord> batches)
    {
        auto writer = m_store->startWriter(run, std::chrono::milliseconds{0}, {});
        for (BatchRecord& record : batches)
            EXPECT_TRUE(writer->push(std::move(record)));
        const auto closed = writer->close();
        EXPECT_TRUE(closed) << base::describe(closed.error());
    }

    // A run of `batches` batches of ten symbols that is done.
    RunId addFinishedRun(std::uint32_t batches, std::uint32_t state = 0)
    {
        const RunId run = addRun(batches * 10);
        std::vector<BatchRecord> records;
        for (std::uint32_t i = 0; i < batches; ++i)
            records.push_back(batch(i, 10, state));
        save(run, std::move(records));
        EXPECT_TRUE(
            m_store->setStatus(run, RunStatus::Completed, std::chrono::milliseconds{5}, "Done"));
        return run;
    }

    // The same with both phases.
    RunId addFinishedDeepRun(std::uint32_t batches, std::uint32_t state = 0)
    {
        const RunId run = addDeepRun(batches * 10);
        std::vector<BatchRecord> records;
        for (std::uint32_t i = 0; i < batches; ++i)
            records.push_back(batch(i, 10, state));
        for (std::uint32_t i = 0; i < batches; ++i)
            records.push_back(deepBatch(i, 10, state));
        save(run, std::move(records));
        EXPECT_TRUE(
            m_store->setStatus(run, RunStatus::Completed, std::chrono::milliseconds{5}, "Done"));
        return run;
    }

    // The symbols of a run's saved entries, in order.
    std::vector<std::string> savedSymbols(RunId run)
    {
        std::vector<std::string> symbols;
        const auto walked = m_store->forEachEntry(run, [&](const LedgerEntry& entry, bool) {
            symbols.push_back(entry.member.symbol.text());
            return true;
        });
        EXPECT_TRUE(walked) << base::describe(walked.error());
        return symbols;
    }

    support::TemporaryFolder m_folder;
    support::FakeClock m_clock;
    support::MemoryLog m_log;
    std::unique_ptr<ScanStore> m_store;
};

} // namespace tapesift::store::samples
