#include <algorithm>
#include <fstream>
#include <random>
#include <semaphore>
#include <set>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::engine {

namespace {

using store::RunStatus;
using support::EngineFixture;

market::ScanSpec deepSpec(int symbols = 60)
{
    market::ScanSpec spec = support::demoSpec(symbols);
    spec.phase = market::ScanPhase::Deep;
    return spec;
}

// Keeps what a scan tells about its deep phase, and acts after a number of deepened symbols.
class DeepListener final : public ScanListener
{
public:
    std::function<void()> onQuick = [] {};
    std::function<void()> act = [] {};
    std::size_t actAfter = SIZE_MAX;

    int quickCompleted = 0;
    bool hasDeepBeforeQuick = false;
    std::vector<std::uint32_t> batches;
    std::vector<DeepProgress> progress;
    std::vector<int> percentiles;

    void onQuickCompleted(const store::RunRecord& run) override
    {
        ++quickCompleted;
        pendingAtQuick = run.counts.pending();
        onQuick();
    }
    void onDeepBatchesCommitted(const std::vector<store::BatchRecord>& committed) override
    {
        hasDeepBeforeQuick = hasDeepBeforeQuick || quickCompleted == 0;
        for (const store::BatchRecord& batch : committed) {
            batches.push_back(batch.batch);
            m_symbols += batch.entries.size();
        }
        if (m_symbols >= actAfter && !m_hasActed) {
            m_hasActed = true;
            act();
        }
    }
    void onDeepProgress(const DeepProgress& told) override { progress.push_back(told); }
    void onRanked(const std::vector<int>& ranks) override { percentiles = ranks; }

    std::uint32_t pendingAtQuick = 99;

private:
    std::size_t m_symbols = 0;
    bool m_hasActed = false;
};

// Answers so many requests at once; the next one waits until it is let go.
class HeldProvider final : public providers::MarketDataProvider
{
public:
    struct Hold
    {
        std::atomic<int> before = 0;
        std::binary_semaphore letGo{0};
        bool isLetGo = false; // false: the wait was given up
    };

    HeldProvider(std::unique_ptr<providers::MarketDataProvider> inner, Hold& hold)
        : m_inner(std::move(inner))
        , m_hold(hold)
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
        if (m_hold.before-- == 0)
            m_hold.isLetGo = m_hold.letGo.try_acquire_for(std::chrono::seconds(60));
        return m_inner->fetchBars(request, stop);
    }

private:
    std::unique_ptr<providers::MarketDataProvider> m_inner;
    Hold& m_hold;
};

// The market waits for each symbol, and rows may be deepened meanwhile from the beginning on.
market::ScanSpec waitingSpec()
{
    market::ScanSpec spec = deepSpec();
    spec.demoDelay = std::chrono::milliseconds(1);
    return spec;
}

EngineOptions besideAtOnce(unsigned threads)
{
    EngineOptions options;
    options.threads = threads;
    options.symbolsPerCommit = 10;
    options.deepBesideAfter = std::chrono::milliseconds(0);
    return options;
}

// Says the same of every symbol.
class FixedPredictor final : public analysis::Predictor
{
public:
    const analysis::ModelRecord& record() const override { return m_record; }
    std::optional<double> probabilityUp(const market::BarView&) const override { return 0.625; }

private:
    analysis::ModelRecord m_record{"gbt-0123456789abcdef", 5, 0.53, 0.51, 0.249, 0.2491, false};
};

// Daily bars from 2025-01-01 on whose closes go from 100 up to 100 + swing and begin anew; the
// newest is `more` higher.
void writeBars(const std::string& path, int bars, double more, int swing = 7)
{
    std::ofstream out(path);
    out << "date,open,high,low,close,volume\n";
    const base::UtcSeconds first = base::parseUtc("2025-01-01").value();
    for (int day = 0; day < bars; ++day) {
        const double close = 100 + day % swing + (day == bars - 1 ? more : 0);
        out << base::formatDate(first + std::chrono::days(day)) << ',' << close << ',' << close + 1
            << ',' << close - 1 << ',' << close << ",1000\n";
    }
}

market::ScanSpec folderSpec(const support::TemporaryFolder& folder)
{
    market::ScanSpec spec;
    spec.provider = "csv";
    spec.dataPath = folder.path().string();
    spec.phase = market::ScanPhase::Deep;
    return spec;
}

std::size_t results(const std::vector<store::LedgerEntry>& entries)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        entries, [](const store::LedgerEntry& entry) { return entry.result.has_value(); }));
}

} // namespace

TEST(DeepPhase, DeepensEverySymbolThatHasAResult)
{
    EngineFixture fixture({.threads = 2});
    DeepListener listener;
    fixture.listener = &listener;
    const auto run = fixture.start(deepSpec()).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
    EXPECT_EQ(run.counts.deepCompleted, 60u);
    EXPECT_EQ(run.counts.deepFailed, 0u);
    EXPECT_EQ(listener.quickCompleted, 1);
    EXPECT_EQ(listener.pendingAtQuick, 0u);
    EXPECT_FALSE(listener.hasDeepBeforeQuick);

    const auto entries = fixture.entriesOf(run);
    ASSERT_EQ(entries.size(), 60u);
    ASSERT_EQ(listener.percentiles.size(), 60u);
    std::set<int> percentiles;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ASSERT_TRUE(entries[i].deep);
        EXPECT_EQ(entries[i].deep->analysis.has_value(), entries[i].result.has_value());
        if (!entries[i].result)
            continue;
        EXPECT_EQ(entries[i].deep->analysis->percentile, listener.percentiles[i]);
        percentiles.insert(entries[i].deep->analysis->percentile);
    }
    EXPECT_GT(percentiles.size(), 30u);
    EXPECT_EQ(*percentiles.begin(), 1);
    EXPECT_EQ(*percentiles.rbegin(), 99);

    ASSERT_FALSE(listener.progress.empty());
    EXPECT_EQ(listener.progress.front().done, 0u);
    EXPECT_EQ(listener.progress.back().done, results(entries));
    EXPECT_EQ(listener.progress.back().remaining(), 0u);
}

TEST(DeepPhase, AQuickScanHasNone)
{
    EngineFixture fixture;
    DeepListener listener;
    fixture.listener = &listener;
    const auto run = fixture.start(support::demoSpec()).value();
    EXPECT_EQ(listener.quickCompleted, 1);
    EXPECT_TRUE(listener.batches.empty());
    EXPECT_TRUE(listener.progress.empty());
    EXPECT_EQ(run.counts.deepCompleted, 0u);
    EXPECT_FALSE(fixture.entriesOf(run).front().deep);
}

TEST(DeepPhase, WorkersAndBatchesDoNotChangeResults)
{
    std::string first;
    for (const unsigned workers : {1u, 2u, 8u}) {
        for (const std::uint32_t batch : {1u, 7u, 100u}) {
            EngineFixture fixture({.threads = 3, .deepWorkers = workers, .batchSize = batch});
            const auto run = fixture.start(deepSpec()).value();
            const std::string results = fixture.resultsOf(run);
            if (first.empty())
                first = results;
            EXPECT_EQ(results, first) << workers << " workers, batches of " << batch;
        }
    }
    EXPECT_NE(first.find("opportunityScore"), std::string::npos);
}

TEST(DeepPhase, CancelledAnywhereItResumesToTheSameResults)
{
    EngineFixture whole;
    const std::string expected = whole.resultsOf(whole.start(deepSpec()).value());
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
        EngineFixture fixture({.threads = 2, .symbolsPerCommit = 10});
        DeepListener listener;
        fixture.listener = &listener;
        listener.actAfter = 1 + random() % 40;
        listener.act = [&fixture] { fixture.control->cancel(); };
        const auto stopped = fixture.start(deepSpec()).value();
        if (stopped.status == RunStatus::Completed)
            continue; // The last symbols were quicker than the request.
        EXPECT_EQ(stopped.status, RunStatus::Stopped);
        EXPECT_EQ(stopped.counts.pending(), 0u);
        DeepListener second;
        fixture.listener = &second;
        const auto run = fixture.resume(stopped.id).value();
        EXPECT_EQ(run.status, RunStatus::Completed);
        EXPECT_EQ(fixture.resultsOf(run), expected);
        EXPECT_EQ(second.quickCompleted, 1);
        // What was deepened is not deepened again.
        EXPECT_EQ(second.batches.size(), 6 - stopped.counts.deepCompleted / 10);
        EXPECT_EQ(second.progress.back().remaining(), 0u);
        EXPECT_EQ(second.progress.back().done, second.progress.back().total);
    }
}

TEST(DeepPhase, RowsDeepenWhileOthersWaitForTheirPrices)
{
    EngineFixture whole;
    const std::string expected = whole.resultsOf(whole.start(waitingSpec()).value());

    EngineFixture fixture(besideAtOnce(1));
    HeldProvider::Hold hold;
    hold.before = 40; // The 41st waits until a row is deepened.
    fixture.providers = [inner = fixture.providers, &hold](const market::ScanSpec& spec)
        -> base::Result<std::unique_ptr<providers::MarketDataProvider>> {
        auto provider = inner(spec);
        if (!provider)
            return provider.error();
        return std::make_unique<HeldProvider>(std::move(*provider), hold);
    };
    DeepListener listener;
    fixture.listener = &listener;
    listener.actAfter = 1;
    listener.act = [&hold] { hold.letGo.release(); };
    const auto run = fixture.start(waitingSpec()).value();
    EXPECT_TRUE(hold.isLetGo);
    EXPECT_TRUE(listener.hasDeepBeforeQuick);
    EXPECT_EQ(listener.quickCompleted, 1);
    EXPECT_EQ(fixture.resultsOf(run), expected);
    // What is still to come counts from the beginning on, and only what has no result leaves.
    EXPECT_TRUE(listener.progress.front().isBesideQuick);
    EXPECT_LE(listener.progress.front().total, 60u);
    EXPECT_GE(listener.progress.front().total, listener.progress.back().total);
    EXPECT_FALSE(listener.progress.back().isBesideQuick);
    EXPECT_EQ(listener.progress.back().remaining(), 0u);
}

TEST(DeepPhase, CancelledWhileBothPhasesGoOnItResumesToTheSameResults)
{
    EngineFixture whole;
    const std::string expected = whole.resultsOf(whole.start(waitingSpec()).value());
    std::mt19937 random(7);
    for (int round = 0; round < 10; ++round) {
        EngineFixture fixture(besideAtOnce(2));
        DeepListener listener;
        fixture.listener = &listener;
        listener.actAfter = 1 + random() % 30;
        listener.act = [&fixture] { fixture.control->cancel(); };
        auto run = fixture.start(waitingSpec()).value();
        fixture.listener = &fixture.silent;
        if (run.status != RunStatus::Completed)
            run = fixture.resume(run.id).value();
        EXPECT_EQ(run.status, RunStatus::Completed);
        EXPECT_EQ(fixture.resultsOf(run), expected);
    }
}

TEST(DeepPhase, CanBePausedAndGoneOnWith)
{
    EngineFixture whole;
    const std::string expected = whole.resultsOf(whole.start(deepSpec()).value());
    for (int round = 0; round < 20; ++round) {
        EngineFixture fixture(round < 10 ? EngineOptions{.threads = 2, .symbolsPerCommit = 10}
                                         : besideAtOnce(2));
        class Pauses final : public ScanListener
        {
        public:
            explicit Pauses(EngineFixture& engine)
                : m_engine(engine)
            {
            }
            void onDeepBatchesCommitted(const std::vector<store::BatchRecord>&) override
            {
                m_engine.control->pause();
            }
            void onStateChanged(ScanState state) override
            {
                if (state == ScanState::Paused) {
                    ++pauses;
                    m_engine.control->resume();
                }
            }
            int pauses = 0;

        private:
            EngineFixture& m_engine;
        } listener(fixture);
        fixture.listener = &listener;
        const auto run = fixture.start(round < 10 ? deepSpec() : waitingSpec()).value();
        EXPECT_EQ(run.status, RunStatus::Completed);
        EXPECT_EQ(fixture.resultsOf(run), expected);
    }
}

TEST(DeepPhase, WhatIsUnchangedIsTakenOver)
{
    EngineFixture fixture({.threads = 2});
    const auto first = fixture.start(deepSpec()).value();
    EXPECT_EQ(first.counts.deepReused, 0u);
    fixture.control = std::make_unique<ScanControl>();
    const auto second = fixture.start(deepSpec()).value();
    EXPECT_EQ(second.counts.deepReused, results(fixture.entriesOf(second)));
    EXPECT_EQ(fixture.resultsOf(second), fixture.resultsOf(first));

    // Another number of cycles is another analysis.
    market::ScanSpec other = deepSpec();
    other.cycles = 1;
    fixture.control = std::make_unique<ScanControl>();
    EXPECT_EQ(fixture.start(other).value().counts.deepReused, 0u);
}

TEST(DeepPhase, AQuickRunIsGoneOnFromByADeepOne)
{
    EngineFixture fixture;
    (void)fixture.start(support::demoSpec()).value();
    fixture.control = std::make_unique<ScanControl>();
    const auto deep = fixture.start(deepSpec()).value();
    EXPECT_EQ(deep.counts.reused, 60u);
    EXPECT_EQ(deep.counts.deepCompleted, 60u);
    EXPECT_EQ(deep.counts.deepReused, 0u);
}

TEST(DeepPhase, WhatTheUserLooksAtComesFirst)
{
    EngineFixture fixture({.deepWorkers = 1, .symbolsPerCommit = 10});
    const auto plan = fixture.entriesOf(fixture.start(support::demoSpec()).value());
    fixture.control = std::make_unique<ScanControl>();
    DeepListener listener;
    fixture.listener = &listener;
    listener.onQuick = [&] {
        fixture.control->prefer({plan[57].member.symbol, plan[31].member.symbol});
    };
    (void)fixture.start(deepSpec()).value();
    EXPECT_EQ(listener.batches, (std::vector<std::uint32_t>{5, 3, 0, 1, 2, 4}));
}

TEST(DeepPhase, BarsThatHaveChangedSinceTheVerdictAreTold)
{
    EngineFixture fixture;
    const support::TemporaryFolder folder;
    writeBars(folder.file("ABC.csv"), 200, 0);
    const market::ScanSpec spec = folderSpec(folder);
    DeepListener listener;
    fixture.listener = &listener;
    listener.onQuick = [&folder] { writeBars(folder.file("ABC.csv"), 200, 1); };
    const auto run = fixture.start(spec).value();
    EXPECT_EQ(run.status, RunStatus::Completed);
    EXPECT_EQ(run.counts.deepFailed, 1u);
    const auto entries = fixture.entriesOf(run);
    ASSERT_TRUE(entries.front().deep->error);
    EXPECT_EQ(entries.front().deep->error->message,
              "The bars of ABC have changed since its verdict.");
}

TEST(DeepPhase, SeesNothingLaterThanItsAsOfTime)
{
    const support::TemporaryFolder folder;
    const auto scan = [&folder](int bars) {
        for (int file = 0; file < 8; ++file)
            writeBars(folder.file("S" + std::to_string(file) + ".csv"), bars, 0, file + 5);
        market::ScanSpec spec = folderSpec(folder);
        spec.asOf = base::parseUtc("2025-01-01").value() + std::chrono::days(299);
        spec.asOfClosed = true;
        EngineFixture fixture;
        return fixture.resultsOf(fixture.start(spec).value());
    };
    const std::string withLater = scan(420);
    EXPECT_NE(withLater.find("opportunityScore"), std::string::npos);
    EXPECT_EQ(withLater, scan(300));
}

TEST(DeepPhase, PinsTheNewestModelAndPredicts)
{
    EngineFixture fixture;
    std::vector<std::string> asked;
    fixture.models =
        [&asked](const std::string& id, market::Interval,
                 base::UtcSeconds) -> base::Result<std::shared_ptr<const analysis::Predictor>> {
        asked.push_back(id);
        return std::make_shared<FixedPredictor>();
    };
    market::ScanSpec spec = deepSpec();
    spec.model = std::string(kNewestModel);
    const auto run = fixture.start(spec).value();
    EXPECT_EQ(run.spec.model, "gbt-0123456789abcdef");
    EXPECT_EQ(asked, std::vector<std::string>{"newest"});
    for (const store::LedgerEntry& entry : fixture.entriesOf(run)) {
        if (!entry.result)
            continue;
        ASSERT_TRUE(entry.deep->analysis->prediction);
        EXPECT_EQ(entry.deep->analysis->prediction->probabilityUp, 0.625);
        EXPECT_EQ(entry.deep->analysis->prediction->model.id, "gbt-0123456789abcdef");
    }
}

TEST(DeepPhase, WithoutAModelThereIsNoPrediction)
{
    EngineFixture fixture;
    fixture.models =
        [](const std::string&, market::Interval,
           base::UtcSeconds) -> base::Result<std::shared_ptr<const analysis::Predictor>> {
        return base::Error{base::ErrorCode::NotFound, "No model.", {}, {}};
    };
    market::ScanSpec spec = deepSpec();
    spec.model = std::string(kNewestModel);
    const auto run = fixture.start(spec).value();
    EXPECT_EQ(run.spec.model, "");
    for (const store::LedgerEntry& entry : fixture.entriesOf(run))
        EXPECT_TRUE(!entry.result || !entry.deep->analysis->prediction);
}

} // namespace tapesift::engine
