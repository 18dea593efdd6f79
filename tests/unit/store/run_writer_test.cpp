#include "store/run_writer.h"

#include <atomic>
#include <mutex>
#include <thread>

#include <pthread.h>

#include <gtest/gtest.h>

#include "tapesift/base/system_clock.h"
#include "unit/store/samples.h"

namespace tapesift::store {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kNever{600'000};

// What a writer has told, from its thread.
class Witness
{
public:
    ScanStore::WriterOptions options(std::size_t symbolsPerCommit, milliseconds maxDelay)
    {
        ScanStore::WriterOptions options;
        options.symbolsPerCommit = symbolsPerCommit;
        options.maxDelay = maxDelay;
        options.onCommitted = [this](std::vector<BatchRecord> batches) {
            const std::lock_guard lock(m_mutex);
            m_commits.push_back(batches.size());
            for (const BatchRecord& batch : batches)
                m_told.emplace_back(batch.phase, batch.batch);
            m_changed.notify_all();
        };
        options.onFailed = [this](const base::Error& error) {
            const std::lock_guard lock(m_mutex);
            m_failures.push_back(error);
        };
        return options;
    }

    void waitForCommits(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_commits.size() >= count; });
    }

    std::vector<std::size_t> commits()
    {
        const std::lock_guard lock(m_mutex);
        return m_commits;
    }

    // Phase and number of each batch.
    std::vector<std::pair<market::ScanPhase, std::uint32_t>> told()
    {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }

    std::vector<base::Error> failures()
    {
        const std::lock_guard lock(m_mutex);
        return m_failures;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    // Guarded by m_mutex.
    std::vector<std::size_t> m_commits;
    std::vector<std::pair<market::ScanPhase, std::uint32_t>> m_told;
    std::vector<base::Error> m_failures;
};

} // namespace

class RunWriterTest : public samples::StoreTest
{
protected:
    std::unique_ptr<ScanStore::RunWriter> start(RunId run, std::size_t symbolsPerCommit = 100,
                                                milliseconds maxDelay = kNever)
    {
        return m_store->startWriter(run, milliseconds{0},
                                    m_witness.options(symbolsPerCommit, maxDelay));
    }

    Witness m_witness;
};

TEST_F(RunWriterTest, SavesBatchesAndCounts)
{
    const RunId run = addRun(30);
    BatchRecord second = samples::batch(1);
    second.failed = 3;
    second.reused = {true, true, false, false, true, false, false, false, false, false};
    m_clock.advance(milliseconds{250});
    save(run, {samples::batch(0), std::move(second)});
    const auto record = m_store->run(run);
    EXPECT_EQ(record->counts, (RunCounts{30, 20, 3, 3}));
    EXPECT_EQ(record->updatedAt, m_clock.now());
    EXPECT_EQ(savedSymbols(run).size(), 20U);
}

TEST_F(RunWriterTest, SavesBothPhasesAndCountsThemApart)
{
    const RunId run = addDeepRun(30);
    BatchRecord deep = samples::deepBatch(1);
    deep.failed = 2;
    deep.reused = {true, true, false, false, true, false, false, true, false, false};
    BatchRecord quick = samples::batch(1);
    quick.failed = 1;
    auto writer = start(run);
    // The quick batch may stand in the same transaction.
    ASSERT_TRUE(writer->push(std::move(quick)));
    ASSERT_TRUE(writer->push(std::move(deep)));
    ASSERT_TRUE(writer->push(samples::batch(0)));
    ASSERT_TRUE(writer->push(samples::deepBatch(0)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_store->run(run)->counts, (RunCounts{30, 20, 1, 0, 20, 2, 4}));
    using enum market::ScanPhase;
    EXPECT_EQ(m_witness.told(), (std::vector<std::pair<market::ScanPhase, std::uint32_t>>{
                                    {Quick, 1}, {Deep, 1}, {Quick, 0}, {Deep, 0}}));
}

TEST_F(RunWriterTest, ADeepBatchWithoutItsQuickOneOrTwiceIsAnInternalError)
{
    const RunId run = addDeepRun(30);
    save(run, {samples::batch(0), samples::deepBatch(0)});
    for (const std::uint32_t number : {1U, 0U}) {
        auto writer = start(run, 10);
        static_cast<void>(writer->push(samples::deepBatch(number, 10, 7)));
        const auto closed = writer->close();
        ASSERT_FALSE(closed) << number;
        EXPECT_EQ(closed.error().code, base::ErrorCode::Internal);
    }
    EXPECT_EQ(m_store->run(run)->counts, (RunCounts{30, 10, 0, 0, 10, 0, 0}));
}

TEST_F(RunWriterTest, DrainingSavesAndTellsWhatIsWaiting)
{
    const RunId run = addRun(1000);
    auto writer = start(run, 1000);
    EXPECT_TRUE(writer->drain());
    for (std::uint32_t i = 0; i < 30; ++i) {
        ASSERT_TRUE(writer->push(samples::batch(i)));
        if (i % 3 != 2)
            continue;
        const auto drained = writer->drain();
        ASSERT_TRUE(drained) << base::describe(drained.error());
        EXPECT_EQ(m_witness.told().size(), i + 1);
        EXPECT_EQ(m_store->run(run)->counts.completed, (i + 1) * 10);
    }
    EXPECT_TRUE(writer->drain());
    ASSERT_TRUE(writer->push(samples::batch(30)));
    EXPECT_TRUE(writer->close());
    EXPECT_TRUE(writer->drain());
    EXPECT_EQ(m_witness.told().size(), 31U);
}

TEST_F(RunWriterTest, BatchesAfterADrainAreJoinedAgain)
{
    const RunId run = addRun(1000);
    auto writer = start(run, 1000);
    ASSERT_TRUE(writer->push(samples::batch(0)));
    ASSERT_TRUE(writer->drain());
    for (std::uint32_t i = 1; i < 9; ++i)
        ASSERT_TRUE(writer->push(samples::batch(i)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_witness.commits(), (std::vector<std::size_t>{1, 8}));
}

TEST_F(RunWriterTest, DrainingGivesTheFailureThatLostABatch)
{
    const RunId run = addRun(20);
    auto writer = start(run, 1000);
    ASSERT_TRUE(writer->push(samples::batch(0)));
    ASSERT_TRUE(writer->push(samples::batch(0, 10, 9)));
    const auto drained = writer->drain();
    ASSERT_FALSE(drained);
    EXPECT_EQ(drained.error().code, base::ErrorCode::Internal);
    EXPECT_EQ(writer->drain().error(), drained.error());
    EXPECT_EQ(writer->close().error(), drained.error());
}

TEST_F(RunWriterTest, DrainingBesideProducersCoversWhatWasPushedBefore)
{
    constexpr std::uint32_t kProducers = 4;
    constexpr std::uint32_t kBatches = 2'000;
    const RunId run = addRun(kBatches, 1);
    auto writer = start(run, 100, milliseconds{1});
    std::atomic<std::uint32_t> accepted{0};
    std::vector<std::thread> producers;
    for (std::uint32_t p = 0; p < kProducers; ++p) {
        producers.emplace_back([&, p] {
            for (std::uint32_t i = p; i < kBatches; i += kProducers) {
                ASSERT_TRUE(writer->push(samples::batch(i, 1)));
                ++accepted;
            }
        });
    }
    while (accepted < kBatches) {
        const std::uint32_t before = accepted;
        ASSERT_TRUE(writer->drain());
        EXPECT_GE(m_witness.told().size(), before);
    }
    for (std::thread& producer : producers)
        producer.join();
    ASSERT_TRUE(writer->drain());
    EXPECT_EQ(m_witness.told().size(), kBatches);
    EXPECT_TRUE(writer->close());
}

TEST_F(RunWriterTest, CommitsWhenEnoughSymbolsWait)
{
    const RunId run = addRun(1000);
    auto writer = start(run, 50);
    for (std::uint32_t i = 0; i < 5; ++i)
        ASSERT_TRUE(writer->push(samples::batch(i)));
    m_witness.waitForCommits(1);
    EXPECT_EQ(m_witness.commits(), std::vector<std::size_t>{5});
    EXPECT_EQ(m_store->run(run)->counts.completed, 50U);
    ASSERT_TRUE(writer->push(samples::batch(5)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_witness.commits(), (std::vector<std::size_t>{5, 1}));
}

TEST_F(RunWriterTest, CommitsAfterTheDelayWithFewSymbols)
{
    const RunId run = addRun(1000);
    auto writer = start(run, 1000, milliseconds{20});
    ASSERT_TRUE(writer->push(samples::batch(0)));
    m_witness.waitForCommits(1);
    EXPECT_EQ(m_store->run(run)->counts.completed, 10U);
    ASSERT_TRUE(writer->close());
}

TEST_F(RunWriterTest, JoinsWhatIsPushedBeforeTheClose)
{
    const RunId run = addRun(1000);
    auto writer = start(run, 1000);
    for (std::uint32_t i = 0; i < 9; ++i)
        ASSERT_TRUE(writer->push(samples::batch(i)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_witness.commits(), std::vector<std::size_t>{9});
}

TEST_F(RunWriterTest, StoresTheElapsedTimeWithEachCommit)
{
    const RunId run = addRun(20);
    auto writer = m_store->startWriter(run, milliseconds{1000}, m_witness.options(10, kNever));
    m_clock.advance(milliseconds{234});
    ASSERT_TRUE(writer->push(samples::batch(0)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_store->run(run)->elapsed, milliseconds{1234});
}

TEST_F(RunWriterTest, RefusesBatchesAfterTheCloseAndClosesTwice)
{
    const RunId run = addRun(20);
    auto writer = start(run);
    ASSERT_TRUE(writer->push(samples::batch(0)));
    EXPECT_TRUE(writer->close());
    EXPECT_FALSE(writer->push(samples::batch(1)));
    EXPECT_TRUE(writer->close());
    EXPECT_EQ(savedSymbols(run).size(), 10U);
}

TEST_F(RunWriterTest, TheSameBatchTwiceIsAnInternalErrorAndNeverTwoRows)
{
    const RunId run = addRun(20);
    auto writer = start(run, 10);
    ASSERT_TRUE(writer->push(samples::batch(0)));
    m_witness.waitForCommits(1);
    static_cast<void>(writer->push(samples::batch(0, 10, 9)));
    const auto closed = writer->close();
    ASSERT_FALSE(closed);
    EXPECT_EQ(closed.error().code, base::ErrorCode::Internal);
    ASSERT_EQ(m_witness.failures().size(), 1U);
    EXPECT_EQ(m_witness.failures()[0], closed.error());
    EXPECT_EQ(m_store->run(run)->counts.completed, 10U);
    EXPECT_EQ(savedSymbols(run).size(), 10U);
}

TEST_F(RunWriterTest, AFailedCommitKeepsNoPartOfItAndEverythingLaterIsRefused)
{
    const RunId run = addRun(100);
    save(run, {samples::batch(3)});
    auto writer = start(run, 40);
    for (std::uint32_t i = 0; i < 4; ++i)
        static_cast<void>(writer->push(samples::batch(i)));
    EXPECT_FALSE(writer->close());
    EXPECT_FALSE(writer->push(samples::batch(5)));
    EXPECT_TRUE(m_witness.commits().empty());
    EXPECT_EQ(m_store->run(run)->counts.completed, 10U);
    EXPECT_EQ(savedSymbols(run).size(), 10U);
}

TEST_F(RunWriterTest, AnUnknownRunFails)
{
    auto writer = start(RunId{99}, 10);
    static_cast<void>(writer->push(samples::batch(0)));
    EXPECT_FALSE(writer->close());
    EXPECT_EQ(m_witness.failures().size(), 1U);
}

TEST_F(RunWriterTest, ProducersThatAreFarAheadAreHeldUpAndNothingIsLost)
{
    const RunId run = addRun(2'000, 1);
    auto writer = start(run, 1);
    for (std::uint32_t i = 0; i < 2'000; ++i)
        ASSERT_TRUE(writer->push(samples::batch(i, 1)));
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(m_store->run(run)->counts.completed, 2'000U);
    EXPECT_EQ(savedSymbols(run).size(), 2'000U);
}

TEST_F(RunWriterTest, LosesNoAcceptedBatchWhenClosedAtOnce)
{
    constexpr std::uint32_t kRounds = 2'000;
    const RunId run = addRun(kRounds, 1);
    for (std::uint32_t i = 0; i < kRounds; ++i) {
        auto writer = start(run);
        ASSERT_TRUE(writer->push(samples::batch(i, 1)));
        const auto closed = writer->close();
        ASSERT_TRUE(closed) << base::describe(closed.error());
    }
    EXPECT_EQ(m_store->run(run)->counts.completed, kRounds);
}

TEST_F(RunWriterTest, LosesNoAcceptedBatchOfEightProducersThatRaceTheClose)
{
    constexpr std::uint32_t kProducers = 8;
    for (int round = 0; round < 20; ++round) {
        const RunId run = addRun(8'000, 1);
        auto writer = start(run, 100, milliseconds{1});
        std::atomic<std::uint32_t> accepted{0};
        std::vector<std::thread> producers;
        for (std::uint32_t p = 0; p < kProducers; ++p) {
            producers.emplace_back([&, p] {
                for (std::uint32_t i = p; i < 8'000; i += kProducers) {
                    if (!writer->push(samples::batch(i, 1)))
                        return;
                    ++accepted;
                }
            });
        }
        while (accepted < 50U * static_cast<std::uint32_t>(round))
            std::this_thread::yield();
        EXPECT_TRUE(writer->close());
        for (std::thread& producer : producers)
            producer.join();
        EXPECT_EQ(m_store->run(run)->counts.completed, accepted.load());
        EXPECT_EQ(savedSymbols(run).size(), accepted.load());
    }
}

TEST_F(RunWriterTest, SavesByItselfWhereNoThreadCanBeStarted)
{
    pthread_attr_t usual;
    ASSERT_EQ(pthread_getattr_default_np(&usual), 0);
    pthread_attr_t impossible;
    ASSERT_EQ(pthread_attr_init(&impossible), 0);
    ASSERT_EQ(pthread_attr_setstacksize(&impossible, std::size_t{1} << 46), 0);
    ASSERT_EQ(pthread_setattr_default_np(&impossible), 0);

    const RunId run = addRun(30);
    auto writer = start(run);
    EXPECT_EQ(pthread_setattr_default_np(&usual), 0);
    EXPECT_EQ(m_log.count("No thread for saving results"), 1U);
    EXPECT_TRUE(writer->push(samples::batch(0)));
    EXPECT_EQ(m_store->run(run)->counts.completed, 10U);
    EXPECT_TRUE(writer->push(samples::batch(1)));
    EXPECT_TRUE(writer->drain());
    EXPECT_EQ(m_witness.commits(), (std::vector<std::size_t>{1, 1}));
    EXPECT_FALSE(writer->push(samples::batch(1)));
    EXPECT_FALSE(writer->drain());
    EXPECT_FALSE(writer->push(samples::batch(2)));
    EXPECT_FALSE(writer->close());
    EXPECT_EQ(savedSymbols(run).size(), 20U);
}

TEST_F(RunWriterTest, UnchangedBatchesAreStoredOnce)
{
    addFinishedRun(5, 1);
    const auto sizeOf = [&] {
        reopenStore();
        return std::filesystem::file_size(m_folder.file("tapesift.db"));
    };
    const auto before = sizeOf();
    const RunId again = addFinishedRun(5, 1);
    EXPECT_EQ(savedSymbols(again).size(), 50U);
    // The five packs take more than five pages; references fit into pages that are there.
    EXPECT_LT(sizeOf(), before + 5 * 4096);
}

} // namespace tapesift::store
