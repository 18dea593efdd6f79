#include "tapesift/engine/scan_engine.h"

#include <atomic>
#include <latch>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "support/thread_executor.h"
#include "tapesift/providers/demo_provider.h"

namespace tapesift::engine {

namespace {

using namespace std::chrono_literals;
using store::RunStatus;
using support::demoSpec;
using support::EngineFixture;

// Does something when a number of symbols has been committed.
class AfterSymbols final : public ScanListener
{
public:
    AfterSymbols(std::size_t symbols, std::function<void()> act)
        : m_left(symbols)
        , m_act(std::move(act))
    {
    }

    void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override
    {
        for (const store::BatchRecord& batch : batches) {
            const std::size_t symbols = batch.entries.size();
            if (m_left > 0 && symbols >= m_left)
                m_act();
            m_left -= std::min(m_left, symbols);
        }
    }

private:
    std::size_t m_left;
    std::function<void()> m_act;
};

// Counts fetches, and answers for chosen symbols with an error.
class ScriptedProvider final : public providers::MarketDataProvider
{
public:
    struct Script
    {
        std::map<std::string, base::Error> errors;
        std::mutex mutex;
        std::map<std::string, int> fetches; // Guarded by mutex.
    };

    ScriptedProvider(std::unique_ptr<providers::MarketDataProvider> inner, Script& script)
        : m_inner(std::move(inner))
        , m_script(script)
    {
    }

    const providers::Capabilities& capabilities() const override { return m_inner->capabilities(); }
    std::string feedIdentity() const override { return m_inner->feedIdentity(); }
    base::Result<std::vector<market::Member>> listSymbols() override
    {
        return m_inner->listSymbols();
    }
    base::Result<providers::FetchedBars> fetchBars(const providers::BarRequest& request,
                                                   std::stop_token stop) override
    {
        {
            const std::lock_guard lock(m_script.mutex);
            ++m_script.fetches[request.symbol.text()];
        }
        const auto error = m_script.errors.find(request.symbol.text());
        if (error != m_script.errors.end())
            return error->second;
        return m_inner->fetchBars(request, stop);
    }
    base::Result<std::optional<base::FileStamp>> sourceStamp(const market::Symbol& symbol) override
    {
        return m_inner->sourceStamp(symbol);
    }
    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override
    {
        return m_inner->newestBar(symbol);
    }

private:
    std::unique_ptr<providers::MarketDataProvider> m_inner;
    Script& m_script;
};

void useScript(EngineFixture& fixture, ScriptedProvider::Script& script)
{
    fixture.providers = [inner = fixture.providers, &script](const market::ScanSpec& spec)
        -> base::Result<std::unique_ptr<providers::MarketDataProvider>> {
        auto provider = inner(spec);
        if (!provider)
            return provider.error();
        return std::make_unique<ScriptedProvider>(std::move(*provider), script);
    };
}

std::string undisturbed(const market::ScanSpec& spec)
{
    EngineFixture fixture;
    return fixture.resultsOf(fixture.start(spec).value());
}

} // namespace

TEST(ScanEngine, EverySymbolEndsInOneOutcomeAndTheyAddUp)
{
    EngineFixture fixture;
    const auto run = fixture.start(demoSpec(200)).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
    EXPECT_EQ(run.counts.total, 200u);
    EXPECT_EQ(run.counts.completed, 200u);
    EXPECT_EQ(run.message, "Results finalized");
    EXPECT_TRUE(run.finishedAt);
    const auto entries = fixture.entriesOf(run);
    ASSERT_EQ(entries.size(), 200u);
    std::uint32_t failed = 0;
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.result.has_value(), entry.outcome == market::Outcome::Ok);
        EXPECT_EQ(entry.error.has_value(), market::isFailure(entry.outcome));
        failed += market::isFailure(entry.outcome) ? 1u : 0u;
    }
    EXPECT_EQ(run.counts.failed, failed);
    EXPECT_EQ(fixture.control->state(), ScanState::Done);
    for (const char* message : {"Universe loaded", "Fetched 200 symbols", "Results finalized"})
        EXPECT_EQ(fixture.log.count(message), 1u) << message;
}

TEST(ScanEngine, AnUnchangedRescanReusesEveryResult)
{
    EngineFixture fixture;
    const auto first = fixture.start(demoSpec()).value();
    fixture.control = std::make_unique<ScanControl>();
    const auto second = fixture.start(demoSpec()).value();
    EXPECT_EQ(second.counts.reused, second.counts.total);
    EXPECT_EQ(fixture.resultsOf(second), fixture.resultsOf(first));
}

TEST(ScanEngine, OtherParametersAreNotReused)
{
    EngineFixture fixture;
    ASSERT_TRUE(fixture.start(demoSpec()));
    for (const auto& change : std::vector<std::function<void(market::ScanSpec&)>>{
             [](auto& spec) { spec.lookback = 200; },
             [](auto& spec) { spec.priceSource = market::PriceSource::Hlc3; },
             [](auto& spec) { spec.asOf = *spec.asOf - 72h; },
             [](auto& spec) { spec.demoSeed = 8; }}) {
        market::ScanSpec spec = demoSpec();
        change(spec);
        fixture.control = std::make_unique<ScanControl>();
        const auto run = fixture.start(spec).value();
        // Symbols without any bars look the same with other parameters.
        for (const auto& entry : fixture.entriesOf(run))
            EXPECT_EQ(entry.error.has_value(), !entry.result.has_value());
        EXPECT_EQ(fixture.resultsOf(run), undisturbed(spec));
    }
}

TEST(ScanEngine, ThreadsAndBatchesDoNotChangeResults)
{
    const std::string expected = undisturbed(demoSpec(150));
    for (const unsigned threads : {1u, 2u, 8u}) {
        for (const std::uint32_t batch : {1u, 7u, 10u, 100u, 1000u}) {
            EngineFixture fixture({threads, batch, 100, true});
            const auto run = fixture.start(demoSpec(150)).value();
            EXPECT_EQ(fixture.resultsOf(run), expected) << threads << " threads, batch " << batch;
        }
    }
}

TEST(ScanEngine, WithoutThreadsItGoesOnInline)
{
    EngineFixture fixture({4, 10, 100, true});
    fixture.executor = std::make_unique<support::RefusingExecutor>();
    const auto run = fixture.start(demoSpec(150)).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
    EXPECT_EQ(fixture.resultsOf(run), undisturbed(demoSpec(150)));
}

TEST(ScanEngine, CancelKeepsWhatIsDoneAndResumeGivesTheSameResults)
{
    market::ScanSpec spec = demoSpec(150);
    EngineFixture fixture({2, 10, 10, true});
    AfterSymbols cancel(50, [&] { fixture.control->cancel(); });
    fixture.listener = &cancel;
    spec.demoDelay = 1ms;
    const auto stopped = fixture.start(spec).value();
    EXPECT_EQ(stopped.status, RunStatus::Stopped);
    EXPECT_EQ(stopped.message, "Scan cancelled by user. Partial results are kept.");
    EXPECT_GE(stopped.counts.completed, 50u);
    EXPECT_LT(stopped.counts.completed, 150u);
    EXPECT_EQ(fixture.control->state(), ScanState::Stopped);
    EXPECT_EQ(fixture.store->newestUnfinished().value()->name, stopped.name);

    fixture.listener = &fixture.silent;
    const auto resumed = fixture.resume(stopped.id).value();
    EXPECT_EQ(resumed.status, RunStatus::Completed);
    EXPECT_EQ(resumed.name, stopped.name);
    EXPECT_EQ(fixture.resultsOf(resumed), undisturbed(demoSpec(150)));
}

TEST(ScanEngine, ACancelBeforeTheStartIsObeyed)
{
    EngineFixture fixture;
    EXPECT_TRUE(fixture.control->cancel());
    const auto run = fixture.start(demoSpec());
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, base::ErrorCode::Cancelled);
    EXPECT_TRUE(fixture.store->runs().value().empty());
}

TEST(ScanEngine, ResumeFetchesNothingTwice)
{
    market::ScanSpec spec = demoSpec(120);
    spec.demoDelay = 1ms;
    ScriptedProvider::Script script;
    EngineFixture fixture({2, 10, 10, true});
    useScript(fixture, script);
    AfterSymbols cancel(40, [&] { fixture.control->cancel(); });
    fixture.listener = &cancel;
    const auto stopped = fixture.start(spec).value();
    ASSERT_EQ(stopped.status, RunStatus::Stopped);
    fixture.listener = &fixture.silent;
    ASSERT_TRUE(fixture.resume(stopped.id));
    int twice = 0;
    for (const auto& [symbol, fetches] : script.fetches) {
        EXPECT_LE(fetches, 2) << symbol;
        twice += fetches > 1 ? 1 : 0;
    }
    // In flight when it was stopped: one symbol a worker. Symbols without bars are not cached and
    // may be asked for again if their batch was cut short.
    EXPECT_LE(twice, 2 + 2);
}

TEST(ScanEngine, ACompleteRunCannotBeResumed)
{
    EngineFixture fixture;
    const auto run = fixture.start(demoSpec()).value();
    const auto again = fixture.resume(run.id);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::InvalidArgument);
}

TEST(ScanEngine, ProviderErrorsBecomeOutcomes)
{
    ScriptedProvider::Script script;
    EngineFixture fixture;
    const auto members = fixture.providers(demoSpec()).value()->listSymbols().value();
    const std::map<base::ErrorCode, market::Outcome> expected = {
        {base::ErrorCode::NotFound, market::Outcome::UnknownSymbol},
        {base::ErrorCode::Corrupt, market::Outcome::BadData},
        {base::ErrorCode::TimedOut, market::Outcome::TimedOut},
        {base::ErrorCode::RateLimited, market::Outcome::RateLimited},
        {base::ErrorCode::NotEntitled, market::Outcome::NotEntitled},
        {base::ErrorCode::Unavailable, market::Outcome::Failed}};
    std::size_t next = 20;
    std::map<std::string, market::Outcome> outcomes;
    for (const auto& [code, outcome] : expected) {
        const std::string symbol = members[next++].symbol.text();
        script.errors[symbol] = base::Error{code, "It went wrong.", {}, {}};
        outcomes[symbol] = outcome;
    }
    useScript(fixture, script);
    const auto run = fixture.start(demoSpec()).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
    for (const auto& entry : fixture.entriesOf(run)) {
        const auto found = outcomes.find(entry.member.symbol.text());
        if (found == outcomes.end())
            continue;
        EXPECT_EQ(entry.outcome, found->second) << found->first;
        EXPECT_EQ(entry.error->message, "It went wrong.");
    }
}

TEST(ScanEngine, RetryDoesOnlyTheChosenSymbolsAgain)
{
    ScriptedProvider::Script script;
    EngineFixture fixture;
    const auto members = fixture.providers(demoSpec()).value()->listSymbols().value();
    for (const std::size_t index : {3u, 30u})
        script.errors[members[index].symbol.text()] = {base::ErrorCode::TimedOut, "Slow.", {}, {}};
    useScript(fixture, script);
    const auto run = fixture.start(demoSpec()).value();
    const std::string before = fixture.resultsOf(run);
    script.errors.clear();
    script.fetches.clear();
    // The source has changed meanwhile: what is not retried must stay as it was.
    script.errors[members[40].symbol.text()] = {base::ErrorCode::NotFound, "Gone.", {}, {}};
    const auto retried = fixture.retry(run.id, {market::Outcome::TimedOut}).value();
    EXPECT_EQ(retried.status, RunStatus::Completed);
    EXPECT_NE(retried.id, run.id);
    EXPECT_EQ(fixture.resultsOf(retried), undisturbed(demoSpec()));
    EXPECT_EQ(fixture.resultsOf(run), before) << "the old run stays";
    EXPECT_EQ(script.fetches.size(), 2u);

    const auto nothing = fixture.retry(retried.id, {market::Outcome::TimedOut});
    EXPECT_EQ(nothing.error().code, base::ErrorCode::NotFound);
}

TEST(ScanEngine, ARetryThatIsCutShortIsResumedAsARetry)
{
    market::ScanSpec spec = demoSpec(100);
    ScriptedProvider::Script script;
    EngineFixture fixture({1, 10, 10, true});
    const auto members = fixture.providers(spec).value()->listSymbols().value();
    for (std::size_t i = 0; i < members.size(); i += 2)
        script.errors[members[i].symbol.text()] = {base::ErrorCode::TimedOut, "Slow.", {}, {}};
    useScript(fixture, script);
    const auto run = fixture.start(spec).value();
    script.errors.clear();
    for (std::size_t i = 1; i < members.size(); i += 2)
        script.errors[members[i].symbol.text()] = {base::ErrorCode::NotFound, "Gone.", {}, {}};
    AfterSymbols cancel(30, [&] { fixture.control->cancel(); });
    fixture.listener = &cancel;
    const auto stopped = fixture.retry(run.id, {market::Outcome::TimedOut}).value();
    fixture.listener = &fixture.silent;
    const auto done =
        stopped.status == RunStatus::Stopped ? fixture.resume(stopped.id).value() : stopped;
    EXPECT_EQ(done.status, RunStatus::Completed);
    EXPECT_EQ(fixture.resultsOf(done), undisturbed(demoSpec(100)));
}

TEST(ScanEngine, PausingAtRandomChangesNothing)
{
    market::ScanSpec spec = demoSpec(150);
    spec.demoDelay = 1ms;
    const std::string expected = undisturbed(demoSpec(150));
    std::mt19937 random(42);
    int pauses = 0;
    while (pauses < 100) {
        EngineFixture fixture({2, 10, 20, true});
        std::jthread user([&](std::stop_token stop) {
            while (!stop.stop_requested()) {
                if (fixture.control->pause()) {
                    ++pauses;
                    std::this_thread::sleep_for(std::chrono::microseconds(random() % 2000));
                    fixture.control->resume();
                }
                std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
            }
        });
        const auto run = fixture.start(spec);
        user.request_stop();
        user.join();
        ASSERT_TRUE(run);
        ASSERT_EQ(run->status, RunStatus::Completed);
        ASSERT_EQ(fixture.resultsOf(*run), expected);
    }
}

TEST(ScanEngine, APauseIsStoredAndNoSymbolIsBegunUntilTheResume)
{
    class Watcher final : public ScanListener
    {
    public:
        void onStateChanged(ScanState state) override
        {
            if (state == ScanState::Paused)
                paused.count_down();
        }
        std::latch paused{1};
    };
    market::ScanSpec spec = demoSpec(150);
    spec.demoDelay = 2ms;
    ScriptedProvider::Script script;
    EngineFixture fixture({2, 10, 20, true});
    useScript(fixture, script);
    Watcher watcher;
    fixture.listener = &watcher;
    std::jthread user([&] {
        while (!fixture.control->pause())
            std::this_thread::yield();
        watcher.paused.wait();
        EXPECT_EQ(fixture.store->newestUnfinished().value()->status, RunStatus::Paused);
        const auto fetchCount = [&script] {
            const std::lock_guard lock(script.mutex);
            return script.fetches.size();
        };
        const std::size_t before = fetchCount();
        std::this_thread::sleep_for(20ms);
        EXPECT_EQ(fetchCount(), before);
        EXPECT_TRUE(fixture.control->resume());
    });
    const auto run = fixture.start(spec).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
}

TEST(ScanEngine, ACancelEndsAPause)
{
    market::ScanSpec spec = demoSpec(150);
    spec.demoDelay = 2ms;
    EngineFixture fixture({2, 10, 20, true});
    std::jthread user([&] {
        while (!fixture.control->pause())
            std::this_thread::yield();
        std::this_thread::sleep_for(10ms);
        EXPECT_TRUE(fixture.control->cancel());
    });
    EXPECT_EQ(fixture.start(spec).value().status, RunStatus::Stopped);
}

TEST(ScanEngine, OneControlServesOneScanAtATime)
{
    EngineFixture fixture;
    ASSERT_TRUE(fixture.control->apply(ScanEvent::Start));
    EXPECT_EQ(fixture.start(demoSpec()).error().code, base::ErrorCode::Busy);
}

TEST(ScanEngine, WrongSpecsMakeNoRun)
{
    const std::vector<std::function<void(market::ScanSpec&)>> mistakes = {
        [](auto& spec) { spec.provider = "dmo"; },
        [](auto& spec) { spec.lookback = 0; },
        [](auto& spec) { spec.universe = "sp50"; },
        [](auto& spec) { spec.symbols = {"!!!"}; },
        [](auto& spec) { spec.interval = market::Interval::Min1; },
        [](auto& spec) { spec.exchange = "NOWHERE"; },
    };
    for (const auto& mistake : mistakes) {
        EngineFixture fixture;
        market::ScanSpec spec = demoSpec();
        mistake(spec);
        const auto run = fixture.start(spec);
        ASSERT_FALSE(run);
        EXPECT_FALSE(run.error().message.empty());
        EXPECT_FALSE(run.error().suggestion.empty()) << run.error().message;
        EXPECT_TRUE(fixture.store->runs().value().empty());
        EXPECT_EQ(fixture.control->state(), ScanState::Failed);
    }
}

TEST(ScanEngine, AsOfIsPinnedWhenTheScanStarts)
{
    EngineFixture fixture;
    market::ScanSpec spec = demoSpec(20);
    spec.asOf.reset();
    spec.asOfClosed = false;
    const auto before = std::chrono::floor<std::chrono::seconds>(fixture.clock.now());
    const auto run = fixture.start(spec).value();
    ASSERT_TRUE(run.spec.asOf);
    EXPECT_GE(*run.spec.asOf, before);
}

} // namespace tapesift::engine
