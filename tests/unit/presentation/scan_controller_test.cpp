#include "tapesift/presentation/scan_controller.h"

#include <future>
#include <thread>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/presentation/run_results.h"

namespace tapesift::presentation {
namespace {

class ScanControllerTest : public testing::Test
{
protected:
    ScanControllerTest()
    {
        engine.options.threads = 2;
        scans = std::make_unique<ScanController>(ScanServices{
            *engine.store, engine.log,
            [this] {
                return std::make_unique<engine::ScanEngine>(
                    engine::EngineServices{engine.files, engine.clock, engine.log, *engine.executor,
                                           *engine.cache, engine.home.file("cache"), *engine.store,
                                           engine.providers, engine.calendars},
                    engine.options);
            },
            [] { return KeptRuns{}; }, [this](market::ScanSpec& spec) { return complete(spec); },
            [] {
                net::ClientStatus status;
                status.label = "Binance";
                return std::vector<net::ClientStatus>{status};
            }});
        QObject::connect(scans.get(), &ScanController::entriesArrived, scans.get(),
                         [this](const std::shared_ptr<ArrivedEntries>& entries) {
                             largest = std::max(largest, entries->rows.size());
                             append(all, std::move(*entries));
                         });
        QObject::connect(scans.get(), &ScanController::ended, scans.get(),
                         [this](const store::RunRecord& run) { ended = run; });
        QObject::connect(scans.get(), &ScanController::failed, scans.get(),
                         [this](const base::Error& error) { failure = error; });
        QObject::connect(scans.get(), &ScanController::phaseChanged, scans.get(),
                         [this](ScanPhase phase) { phases.push_back(phase); });
    }

    static bool waitFor(const std::function<bool()>& holds)
    {
        return QTest::qWaitFor(holds, 20'000);
    }

    support::EngineFixture engine;
    std::function<base::Status(market::ScanSpec&)> complete = [](market::ScanSpec&) {
        return base::Status{};
    };
    std::unique_ptr<ScanController> scans;
    ArrivedEntries all;
    std::size_t largest = 0;
    std::vector<ScanPhase> phases;
    std::optional<store::RunRecord> ended;
    std::optional<base::Error> failure;
};

TEST_F(ScanControllerTest, CompletesTheSpecAwayFromTheWindowsThread)
{
    std::thread::id where;
    complete = [&where](market::ScanSpec& spec) {
        where = std::this_thread::get_id();
        spec.demoSymbols = 12;
        return base::Status{};
    };
    ASSERT_TRUE(scans->start(support::demoSpec(130)));
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->counts.total, 12u);
    EXPECT_NE(where, std::this_thread::get_id());
}

TEST_F(ScanControllerTest, TellsOfTheNetworkWhileItPrepares)
{
    std::promise<void> mayGo;
    complete = [&mayGo](market::ScanSpec&) {
        mayGo.get_future().wait(); // As long as the list of symbols is fetched.
        return base::Status{};
    };
    std::vector<QString> told;
    QObject::connect(scans.get(), &ScanController::networkTold, scans.get(),
                     [&told](const NetworkView& network) { told.push_back(network.toolTip); });
    ASSERT_TRUE(scans->start(support::demoSpec(20)));
    const bool isTold = waitFor([&told] { return !told.empty(); });
    mayGo.set_value();
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    ASSERT_TRUE(isTold);
    EXPECT_TRUE(told.front().startsWith(QStringLiteral("Binance: ")));
    EXPECT_TRUE(told.back().isEmpty()); // Nothing is left of it once the scan has ended.
}

TEST_F(ScanControllerTest, DoesNotBeginWithASpecThatCannotBeCompleted)
{
    complete = [](market::ScanSpec&) {
        return base::Status(
            base::Error{base::ErrorCode::InvalidArgument, "There is no filter.", {}, {}});
    };
    ASSERT_TRUE(scans->start(support::demoSpec(130)));
    ASSERT_TRUE(waitFor([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->message, "There is no filter.");
    EXPECT_FALSE(scans->isBusy());
    EXPECT_TRUE(engine.store->runs()->empty());
}

TEST_F(ScanControllerTest, BringsEverySymbolBeforeTheEnd)
{
    ASSERT_TRUE(scans->start(support::demoSpec(130)));
    EXPECT_TRUE(scans->isBusy());
    EXPECT_FALSE(scans->start(support::demoSpec(5))); // One at a time.
    std::size_t atTheEnd = 0;
    QObject::connect(scans.get(), &ScanController::ended, scans.get(),
                     [&] { atTheEnd = all.rows.size() + all.failures.size(); });
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(atTheEnd, 130u);
    EXPECT_EQ(ended->status, store::RunStatus::Completed);
    EXPECT_EQ(phases.front(), ScanPhase::Preparing);
    EXPECT_EQ(phases.back(), ScanPhase::Idle);
    EXPECT_FALSE(scans->isBusy());
}

TEST_F(ScanControllerTest, BringsManyRowsInPortions)
{
    ASSERT_TRUE(scans->start(support::demoSpec(4000)));
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(all.rows.size() + all.failures.size(), 4000u);
    EXPECT_LE(largest, 1500u);
}

TEST_F(ScanControllerTest, PausesGoesOnAndTellsEachStep)
{
    market::ScanSpec spec = support::demoSpec(120);
    spec.demoDelay = std::chrono::milliseconds(5);
    scans->start(spec);
    ASSERT_TRUE(waitFor([this] { return all.rows.size() > 5; }));
    scans->pause();
    EXPECT_EQ(scans->phase(), ScanPhase::Pausing);
    ASSERT_TRUE(waitFor([this] { return scans->phase() == ScanPhase::Paused; }));
    EXPECT_EQ(engine.store->runs()->front().status, store::RunStatus::Paused);
    scans->unpause();
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->counts.completed, 120u);
}

TEST_F(ScanControllerTest, KeepsWhatIsDoneWhenCancelledAndResumesIt)
{
    market::ScanSpec spec = support::demoSpec(120);
    spec.demoDelay = std::chrono::milliseconds(5);
    scans->start(spec);
    ASSERT_TRUE(waitFor([this] { return all.rows.size() > 5; }));
    scans->cancel();
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->status, store::RunStatus::Stopped);
    const auto saved = ended->counts.completed;
    EXPECT_EQ(all.rows.size() + all.failures.size(), saved);
    EXPECT_LT(saved, 120u);

    const store::RunId run = ended->id;
    ended.reset();
    ASSERT_TRUE(scans->resume(run));
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->status, store::RunStatus::Completed);
    EXPECT_EQ(all.rows.size() + all.failures.size(), 120u); // Nothing twice.
}

TEST_F(ScanControllerTest, TellsWhyAScanCannotBegin)
{
    market::ScanSpec spec = support::demoSpec();
    spec.provider = "csv";
    spec.dataPath = engine.home.file("nowhere");
    scans->start(spec);
    ASSERT_TRUE(waitFor([this] { return failure.has_value(); }));
    EXPECT_TRUE(failure->message.find("nowhere") != std::string::npos);
    EXPECT_FALSE(scans->isBusy());
}

TEST_F(ScanControllerTest, SavesAndEndsWhenItGoesInMidScan)
{
    market::ScanSpec spec = support::demoSpec(2000);
    spec.demoDelay = std::chrono::milliseconds(5);
    scans->start(spec);
    ASSERT_TRUE(waitFor([this] { return all.rows.size() > 5; }));
    scans.reset();
    const auto run = engine.store->runs()->front();
    EXPECT_EQ(run.status, store::RunStatus::Stopped);
    EXPECT_GE(run.counts.completed, all.rows.size());
}

TEST_F(ScanControllerTest, AnalysesInDepthAfterTheVerdictsAndRanksAtTheEnd)
{
    RunResults results;
    QObject::connect(scans.get(), &ScanController::runCreated, &results, &RunResults::begin);
    QObject::connect(
        scans.get(), &ScanController::entriesArrived, &results,
        [&](const std::shared_ptr<ArrivedEntries>& entries) { results.add(std::move(*entries)); });
    // The fixture's own slot would take the entries.
    QObject::disconnect(scans.get(), &ScanController::entriesArrived, scans.get(), nullptr);
    QObject::connect(scans.get(), &ScanController::ranked, &results, &RunResults::rank);
    int pendingAtQuickEnd = -1;
    QObject::connect(scans.get(), &ScanController::quickCompleted, &results, [&] {
        pendingAtQuickEnd = 0;
        for (const ResultRow& row : results.results().all())
            pendingAtQuickEnd += row.deep.state == DeepState::Pending ? 1 : 0;
    });
    DeepProgressView last;
    QObject::connect(scans.get(), &ScanController::deepProgressed, &results,
                     [&](const DeepProgressView& progress) { last = progress; });
    market::ScanSpec spec = support::demoSpec(130);
    spec.phase = market::ScanPhase::Deep;
    ASSERT_TRUE(scans->start(spec));
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    EXPECT_GE(pendingAtQuickEnd, 0);
    EXPECT_TRUE(last.stage.isDone);
    ASSERT_GT(results.results().totalRows(), 100);
    int ranked = 0;
    for (const ResultRow& row : results.results().all()) {
        EXPECT_TRUE(row.deep.state == DeepState::Done ||
                    row.deep.state == DeepState::TooLittleHistory)
            << row.symbol.toStdString();
        ranked += std::isnan(row.deep.percentile) ? 0 : 1;
    }
    EXPECT_GT(ranked, 100);
    // What came bit by bit is what is saved.
    RunResults stored;
    stored.show(std::move(*readRun(*engine.store, ended->id).value()));
    for (const ResultRow& row : stored.results().all()) {
        const ResultRow* seen = results.results().find(row.symbol);
        ASSERT_TRUE(seen) << row.symbol.toStdString();
        EXPECT_EQ(std::isnan(seen->deep.score), std::isnan(row.deep.score));
        if (!std::isnan(row.deep.score)) {
            EXPECT_DOUBLE_EQ(seen->deep.score, row.deep.score) << row.symbol.toStdString();
        }
    }
}

TEST_F(ScanControllerTest, FindsTheRowsOfAResumedDeepPhase)
{
    market::ScanSpec spec = support::demoSpec(60);
    spec.phase = market::ScanPhase::Deep;
    spec.demoDelay = std::chrono::milliseconds(5);
    scans->start(spec);
    ASSERT_TRUE(waitFor([this] { return all.rows.size() > 5; }));
    scans->cancel();
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    if (ended->status == store::RunStatus::Completed)
        GTEST_SKIP() << "it was over before it was cancelled";
    RunResults results;
    results.show(std::move(*readRun(*engine.store, ended->id).value()));
    const store::RunId run = ended->id;
    ended.reset();
    all = {};
    ASSERT_TRUE(scans->resume(run));
    ASSERT_TRUE(waitFor([this] { return ended.has_value(); }));
    results.add(std::move(all));
    for (const ResultRow& row : results.results().all())
        EXPECT_NE(row.deep.state, DeepState::Pending) << row.symbol.toStdString();
}

} // namespace
} // namespace tapesift::presentation
