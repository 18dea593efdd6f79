// Fails every single disk operation of the store in turn, and sees that what was acknowledged is
// there afterwards, that nothing is there by halves, and that the database is sound.

#include <csignal>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include <sys/resource.h>

#include <gtest/gtest.h>

#include "fault/fault_vfs.h"
#include "store/database.h"
#include "store/open_options.h"
#include "unit/store/samples.h"

namespace tapesift::fault {

namespace {

using namespace store;
using std::chrono::milliseconds;

constexpr std::uint32_t kBatches = 6;

base::Status addColumn(Database& database)
{
    return database.execute("ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT 'none';"
                            "UPDATE run SET note = 'changed'");
}

std::vector<Migration> withSecondStep()
{
    std::vector<Migration> steps(schemaMigrations().begin(), schemaMigrations().end());
    steps.push_back({latestVersion(steps) + 1, addColumn});
    return steps;
}

struct Mode
{
    FaultKind kind = FaultKind::IoError;
    bool isPersistent = false;
};

std::string nameOf(const testing::TestParamInfo<Mode>& info)
{
    return std::string(info.param.kind == FaultKind::IoError ? "IoError" : "DiskFull") +
           (info.param.isPersistent ? "Persistent" : "Transient");
}

// What the store has said is saved.
struct Promise
{
    std::set<std::string> runs;
    std::map<std::string, std::set<std::uint32_t>> batches; // of each run
    std::map<std::string, std::set<std::uint32_t>> deepBatches;
    std::set<std::string> completed;
};

} // namespace

class StoreFaultTest : public testing::TestWithParam<Mode>
{
protected:
    // Does `action` again and again, each time in a fresh copy of the home, with a fault one
    // operation later, until it is done without one.
    template <class Action>
    void failEachOperation(const std::string& database, Action action)
    {
        constexpr int kTooMany = 5'000;
        int operation = 1;
        for (; operation < kTooMany; ++operation) {
            SCOPED_TRACE(operation);
            m_promise = m_before;
            for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
                std::filesystem::remove_all(entry.path());
            if (!database.empty())
                m_folder.write("tapesift.db", database);
            m_vfs.arm({operation, GetParam().kind, GetParam().isPersistent});
            action();
            const bool fired = m_vfs.hasFired();
            m_vfs.disarm();
            verify();
            if (testing::Test::HasFailure() || !fired)
                break;
        }
        ASSERT_LT(operation, kTooMany);
        EXPECT_GT(operation, 3) << "the faults did not reach the store";
    }

    std::unique_ptr<ScanStore> open(std::span<const Migration> steps = schemaMigrations())
    {
        OpenOptions options;
        options.home = m_folder.path().string();
        options.vfs = m_vfs.name();
        options.migrations = steps;
        auto opened = ScanStore::open(options, m_clock, m_log);
        return opened ? std::move(*opened) : nullptr;
    }

    // A scan of six batches in each phase, two to a commit, that is finished if all goes well.
    void scan(ScanStore& store, std::uint32_t state)
    {
        RunRecord wanted = samples::newRun(m_clock);
        wanted.spec.phase = market::ScanPhase::Deep;
        const auto run = store.createRun(wanted, samples::plan(60), 10);
        if (!run)
            return;
        m_promise.runs.insert(run->name);
        ScanStore::WriterOptions options;
        options.symbolsPerCommit = 20;
        options.maxDelay = milliseconds{600'000};
        options.onCommitted = [&](const std::vector<BatchRecord>& batches) {
            const std::lock_guard lock(m_mutex);
            for (const BatchRecord& batch : batches) {
                auto& saved = batch.phase == market::ScanPhase::Deep ? m_promise.deepBatches
                                                                     : m_promise.batches;
                saved[run->name].insert(batch.batch);
            }
        };
        auto writer = store.startWriter(run->id, milliseconds{0}, std::move(options));
        for (std::uint32_t i = 0; i < kBatches; ++i)
            static_cast<void>(writer->push(samples::batch(i, 10, state)));
        static_cast<void>(writer->drain());
        for (std::uint32_t i = 0; i < kBatches; ++i)
            static_cast<void>(writer->push(samples::deepBatch(i, 10, state)));
        if (writer->close() && store.saveRanks(run->id, std::vector<int>(60, 7)) &&
            store.setStatus(run->id, RunStatus::Completed, milliseconds{1}, "Done"))
            m_promise.completed.insert(run->name);
    }

    void verify()
    {
        OpenOptions options;
        options.home = m_folder.path().string();
        const auto steps = withSecondStep();
        if (m_isMigrated)
            options.migrations = steps;
        auto opened = ScanStore::open(options, m_clock, m_log);
        ASSERT_TRUE(opened) << base::describe(opened.error());
        EXPECT_EQ((*opened)->openingNotice(), "");
        const auto runs = (*opened)->runs();
        ASSERT_TRUE(runs) << base::describe(runs.error());
        std::set<std::string> found;
        for (const RunRecord& run : *runs) {
            found.insert(run.name);
            verifyRun(**opened, run);
        }
        for (const std::string& name : m_promise.runs)
            EXPECT_TRUE(found.contains(name)) << name;
        opened->reset();
        verifyPages();
    }

    void verifyRun(ScanStore& store, const RunRecord& run)
    {
        std::map<std::uint32_t, int> entries; // by batch
        std::map<std::uint32_t, int> deepEntries;
        bool isRanked = true;
        const auto walked = store.forEachEntry(run.id, [&](const LedgerEntry& entry, bool) {
            const std::string number = entry.member.symbol.text().substr(1);
            const auto batch = static_cast<std::uint32_t>(std::stoul(number)) / 10;
            ++entries[batch];
            if (entry.deep)
                ++deepEntries[batch];
            isRanked = isRanked && entry.deep && entry.deep->analysis->percentile == 7;
            return true;
        });
        ASSERT_TRUE(walked) << base::describe(walked.error());
        for (const auto& [batch, count] : entries)
            EXPECT_EQ(count, 10) << "half of batch " << batch;
        for (const std::uint32_t batch : m_promise.batches[run.name])
            EXPECT_TRUE(entries.contains(batch)) << "lost batch " << batch;
        for (const auto& [batch, count] : deepEntries)
            EXPECT_EQ(count, 10) << "half of deep batch " << batch;
        for (const std::uint32_t batch : m_promise.deepBatches[run.name])
            EXPECT_TRUE(deepEntries.contains(batch)) << "lost deep batch " << batch;
        EXPECT_EQ(run.counts.completed, entries.size() * 10);
        EXPECT_EQ(run.counts.deepCompleted, deepEntries.size() * 10);

        const bool isCompleted = run.status == RunStatus::Completed;
        EXPECT_EQ(store.checkpoint(run.id).has_value(), !isCompleted);
        EXPECT_TRUE(isCompleted || !m_promise.completed.contains(run.name));
        EXPECT_TRUE(!isCompleted || entries.size() == kBatches);
        EXPECT_TRUE(!isCompleted || (deepEntries.size() == kBatches && isRanked));
    }

    void verifyPages()
    {
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database);
        auto check = (*database)->prepare("PRAGMA integrity_check");
        ASSERT_TRUE(check);
        ASSERT_TRUE(check->step().value_or(false));
        EXPECT_EQ(check->text(0), "ok");
    }

    // A database with one finished and one begun scan, as bytes.
    std::string prepared()
    {
        {
            const auto store = open();
            scan(*store, 1);
            const auto begun = store->createRun(samples::newRun(m_clock), samples::plan(60), 10);
            EXPECT_TRUE(begun);
            m_promise.runs.insert(begun->name);
        }
        m_before = m_promise;
        std::ifstream file(m_folder.file("tapesift.db"), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    FaultVfs m_vfs;
    support::TemporaryFolder m_folder;
    support::FakeClock m_clock;
    support::MemoryLog m_log;
    bool m_isMigrated = false;
    int m_closingOperation = 1;
    Promise m_before; // what the prepared database holds
    std::mutex m_mutex;
    Promise m_promise; // Guarded by m_mutex while a writer lives.
};

TEST_P(StoreFaultTest, OpeningANewDatabase)
{
    failEachOperation("", [&] { open(); });
}

TEST_P(StoreFaultTest, SavingAScan)
{
    failEachOperation(prepared(), [&] {
        if (const auto store = open())
            scan(*store, 2);
    });
    EXPECT_EQ(m_promise.completed.size(), 2U) << "the scan without a fault was not finished";
}

TEST_P(StoreFaultTest, BackingUpAndMigrating)
{
    const std::string database = prepared();
    m_isMigrated = true;
    const auto steps = withSecondStep();
    failEachOperation(database, [&] { open(steps); });
}

TEST_P(StoreFaultTest, Pruning)
{
    failEachOperation(prepared(), [&] {
        const auto store = open();
        if (!store)
            return;
        m_promise = {};
        static_cast<void>(store->prune(0, 0));
    });
}

TEST_P(StoreFaultTest, Closing)
{
    failEachOperation(prepared(), [&] {
        m_vfs.disarm();
        auto store = open();
        ASSERT_NE(store, nullptr);
        scan(*store, 2);
        m_vfs.arm({m_closingOperation++, GetParam().kind, GetParam().isPersistent});
        store.reset();
    });
}

// A limit on the size of files is a full disk that every machine has.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit limited{bytes, m_usual.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_usual);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_usual{};
    void (*m_handler)(int) = nullptr;
};

class StoreDiskFullTest : public samples::StoreTest
{
};

TEST_F(StoreDiskFullTest, AFullDiskIsNamedAndTheScanGoesOnOnceThereIsRoom)
{
    const RunId run = addRun(10'000);
    save(run, {samples::batch(0), samples::batch(1)});
    std::set<std::uint32_t> saved = {0, 1};
    std::optional<base::Error> failure;
    {
        const FileSizeLimit limit(1'000'000);
        ScanStore::WriterOptions options;
        options.onCommitted = [&](const std::vector<BatchRecord>& batches) {
            for (const BatchRecord& batch : batches)
                saved.insert(batch.batch);
        };
        options.onFailed = [&](const base::Error& error) { failure = error; };
        auto writer = m_store->startWriter(run, milliseconds{0}, std::move(options));
        for (std::uint32_t i = 2; i < 1'000 && writer->push(samples::batch(i)); ++i)
            ;
        EXPECT_FALSE(writer->close());
    }
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->code, base::ErrorCode::NoSpace) << failure->details;
    EXPECT_EQ(failure->message, "There is no room left on the disk of " + home() + ".");
    EXPECT_EQ(failure->suggestion, "Free some space and resume the scan.");
    EXPECT_EQ(m_store->run(run)->counts.completed, saved.size() * 10);

    std::vector<BatchRecord> rest;
    for (std::uint32_t i = 0; i < 1'000; ++i) {
        if (!saved.contains(i))
            rest.push_back(samples::batch(i));
    }
    save(run, std::move(rest));
    EXPECT_TRUE(m_store->setStatus(run, RunStatus::Completed, milliseconds{1}, "Done"));
    EXPECT_EQ(savedSymbols(run).size(), 10'000U);
}

INSTANTIATE_TEST_SUITE_P(Modes, StoreFaultTest,
                         testing::Values(Mode{FaultKind::IoError, false},
                                         Mode{FaultKind::IoError, true},
                                         Mode{FaultKind::DiskFull, false},
                                         Mode{FaultKind::DiskFull, true}),
                         nameOf);

} // namespace tapesift::fault
