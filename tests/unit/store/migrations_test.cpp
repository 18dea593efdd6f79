#include "store/migrations.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "store/open_options.h"
#include "store/pack_codec.h"
#include "store/run_housekeeping.h"
#include "store/run_table.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

// The version this program writes, and one that a test adds.
constexpr int kLatest = 6;
constexpr int kNext = 7;

base::Status addColumn(Database& database)
{
    return database.execute("ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT 'none'");
}

base::Status failHalfway(Database& database)
{
    if (auto added = addColumn(database); !added)
        return added;
    return base::Error{base::ErrorCode::NoSpace, "half done", "", ""};
}

base::Status dieHalfway(Database& database)
{
    static_cast<void>(addColumn(database));
    std::_Exit(7);
}

std::vector<Migration> withSecondStep(base::Status (*apply)(Database&))
{
    std::vector<Migration> steps(schemaMigrations().begin(), schemaMigrations().end());
    steps.push_back({latestVersion(steps) + 1, apply});
    return steps;
}

} // namespace

class MigrationsTest : public samples::StoreTest
{
protected:
    base::Result<std::unique_ptr<ScanStore>> openWith(const std::vector<Migration>& steps)
    {
        OpenOptions options;
        options.home = home();
        options.migrations = steps;
        return ScanStore::open(options, m_clock, m_log);
    }

    // A run of twenty symbols with the batches, written the way of version 2.
    RunId addOldRun(Database& database, const std::vector<std::uint32_t>& batches)
    {
        RunRecord run = samples::newRun(m_clock);
        run.counts.total = 20;
        EXPECT_TRUE(insertRun(database, run));
        auto pack = database.prepare(
            "INSERT OR IGNORE INTO pack(batch, digest, payload) VALUES(?1, ?2, ?3)");
        auto batch = database.prepare(
            "INSERT INTO run_batch(run, batch, pack, reused) "
            "SELECT ?1, ?2, id, zeroblob(2) FROM pack WHERE batch = ?2 AND digest = ?3");
        auto count = database.prepare("UPDATE run SET completed = completed + 10 WHERE id = ?1");
        EXPECT_TRUE(pack && batch && count);
        for (const std::uint32_t number : batches) {
            base::ByteWriter payload;
            encodePack(samples::batch(number).entries, payload);
            const auto digest = base::digest128(payload.bytes());
            EXPECT_TRUE(pack->bind(1, number).bind(2, digest).bind(3, payload.bytes()).run());
            EXPECT_TRUE(batch->bind(1, toInteger(run.id)).bind(2, number).bind(3, digest).run());
            EXPECT_TRUE(count->bind(1, toInteger(run.id)).run());
        }
        return run.id;
    }

    std::int64_t query(const std::string& sql, const std::string& file = "tapesift.db")
    {
        DatabaseTarget target;
        target.path = m_folder.file(file);
        auto database = Database::open(target);
        EXPECT_TRUE(database) << base::describe(database.error());
        const auto value = (*database)->queryInteger(sql);
        EXPECT_TRUE(value) << base::describe(value.error());
        return value.value_or(-1);
    }
};

TEST_F(MigrationsTest, ANewDatabaseIsStampedAsOursAtTheLatestVersion)
{
    m_store.reset();
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    EXPECT_EQ(query("PRAGMA application_id"), kApplicationId);
}

TEST_F(MigrationsTest, AnOlderDatabaseIsMigratedWithItsContentAfterABackup)
{
    const RunId run = addFinishedRun(3);
    const auto symbols = savedSymbols(run);
    m_store.reset();

    const auto steps = withSecondStep(addColumn);
    auto migrated = openWith(steps);
    ASSERT_TRUE(migrated) << base::describe(migrated.error());
    m_store = std::move(*migrated);
    EXPECT_EQ(savedSymbols(run), symbols);
    m_store.reset();
    EXPECT_EQ(query("PRAGMA user_version"), kNext);
    EXPECT_EQ(query("SELECT count(*) FROM run WHERE note = 'none'"), 1);

    EXPECT_EQ(query("PRAGMA user_version", "tapesift.db.backup-v6"), kLatest);
    EXPECT_EQ(query("SELECT count(*) FROM run_batch", "tapesift.db.backup-v6"), 3);
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("tapesift.db.backup-v6.tmp")));
}

TEST_F(MigrationsTest, TheLatestVersionIsOpenedWithoutABackup)
{
    reopenStore();
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("tapesift.db.backup-v6")));
}

TEST_F(MigrationsTest, AFailedStepLeavesTheOlderVersionWhole)
{
    const RunId run = addFinishedRun(2);
    m_store.reset();
    const auto failed = openWith(withSecondStep(failHalfway));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::NoSpace);
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    EXPECT_EQ(query("SELECT count(*) FROM pragma_table_info('run') WHERE name = 'note'"), 0);
    reopenStore();
    EXPECT_EQ(savedSymbols(run).size(), 20U);
}

TEST_F(MigrationsTest, AStepThatIsKilledLeavesTheOlderVersionWhole)
{
    const RunId run = addFinishedRun(2);
    m_store.reset();
    EXPECT_EXIT(static_cast<void>(openWith(withSecondStep(dieHalfway))), testing::ExitedWithCode(7),
                "");
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    reopenStore();
    EXPECT_EQ(savedSymbols(run).size(), 20U);
}

TEST_F(MigrationsTest, AStepThatFailedCanBeTriedAgain)
{
    addFinishedRun(1);
    m_store.reset();
    ASSERT_FALSE(openWith(withSecondStep(failHalfway)));
    const auto migrated = openWith(withSecondStep(addColumn));
    ASSERT_TRUE(migrated) << base::describe(migrated.error());
}

TEST_F(MigrationsTest, ADatabaseOfVersionOneKeepsItsRunsAndTheirFunnels)
{
    m_store.reset();
    std::filesystem::remove(m_folder.file("tapesift.db"));
    const auto first = schemaMigrations().first(1);
    {
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database) << base::describe(database.error());
        ASSERT_TRUE(migrate(**database, 0, first));
        RunRecord run = samples::newRun(m_clock);
        ASSERT_TRUE(insertRun(**database, run));
        ASSERT_TRUE(
            (*database)->execute("UPDATE run SET status = 'completed', total = 0, "
                                 "funnel = '[{\"rule\":\"excluded by name\",\"removed\":3}]'"));
    }
    reopenStore();
    const auto runs = m_store->runs();
    ASSERT_TRUE(runs);
    ASSERT_EQ(runs->size(), 1U);
    const auto funnel = m_store->funnel(runs->front().id);
    ASSERT_TRUE(funnel) << base::describe(funnel.error());
    EXPECT_EQ(*funnel,
              (std::vector<market::FunnelStep>{{"excluded by name", "excluded by name", 3, {}}}));
    m_store.reset();
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    EXPECT_EQ(query("PRAGMA user_version", "tapesift.db.backup-v1"), 1);
}

// Runs of version 2 as that version wrote them: one that is done, one that goes on.
TEST_F(MigrationsTest, ADatabaseOfVersionTwoKeepsItsRunsAndCanHaveADeepPhase)
{
    m_store.reset();
    std::filesystem::remove(m_folder.file("tapesift.db"));
    RunId done{};
    RunId begun{};
    {
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database) << base::describe(database.error());
        ASSERT_TRUE(migrate(**database, 0, schemaMigrations().first(2)));
        done = addOldRun(**database, {0, 1});
        ASSERT_TRUE((*database)->execute("UPDATE run SET status = 'completed'"));
        begun = addOldRun(**database, {1});
        ASSERT_TRUE(insertCheckpoint(**database, begun, samples::plan(20), 10));
    }
    reopenStore();
    EXPECT_EQ(savedSymbols(done).size(), 20U);
    EXPECT_EQ(savedSymbols(begun).size(), 10U);
    EXPECT_EQ(m_store->run(done)->counts, (RunCounts{20, 20, 0, 0, 0, 0, 0}));
    EXPECT_EQ(m_store->checkpoint(begun)->done, (std::vector<bool>{false, true}));
    EXPECT_EQ(m_store->checkpoint(begun)->deepDone, (std::vector<bool>{false, false}));

    save(begun, {samples::batch(0), samples::deepBatch(0), samples::deepBatch(1)});
    EXPECT_EQ(m_store->run(begun)->counts, (RunCounts{20, 20, 0, 0, 20, 0, 0}));
    EXPECT_TRUE(m_store->saveRanks(begun, std::vector<int>(20, 7)));
    EXPECT_TRUE(m_store->setStatus(begun, RunStatus::Completed, {}, ""));
    m_store.reset();
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 4); // batch 0 and 1 of either phase
    EXPECT_EQ(query("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    EXPECT_EQ(query("PRAGMA user_version", "tapesift.db.backup-v2"), 2);
    EXPECT_EQ(query("SELECT count(*) FROM run_batch", "tapesift.db.backup-v2"), 3);
}

// Hits of version 5 as that version wrote them: they keep their sentence and have no parts.
TEST_F(MigrationsTest, ADatabaseOfVersionFiveKeepsItsHits)
{
    m_store.reset();
    std::filesystem::remove(m_folder.file("tapesift.db"));
    {
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database) << base::describe(database.error());
        ASSERT_TRUE(migrate(**database, 0, schemaMigrations().first(5)));
        ASSERT_TRUE((*database)->execute(
            "INSERT INTO scanner_run(scanner, at, outcome, error, found, added, examined, warming, "
            "missing, attempts, execution_ms) "
            "VALUES('gap', 1764255600, 'ok', '', 1, 1, 500, 0, 0, 1, 48.25);"
            "INSERT INTO scanner_hit(run, place, symbol, score, reason) "
            "VALUES(1, 0, 'MSTR', 14.73, 'Gap: gap -14.73 %, volume 24,492,616, close 46.33')"));
    }
    reopenStore();
    const ScannerHitRecord old{"MSTR", 14.73, "Gap: gap -14.73 %, volume 24,492,616, close 46.33"};
    const auto kept = m_store->scannerRuns(10);
    ASSERT_TRUE(kept) << base::describe(kept.error());
    ASSERT_EQ(kept->size(), 1U);
    EXPECT_EQ(kept->front().hits, std::vector<ScannerHitRecord>{old});

    ScannerRunRecord run = kept->front();
    run.hits = {{"MSTR", 14.73, old.reason, R"([{"title":"Gap","values":[["gap",-14.73,"%"]]}])"}};
    ASSERT_TRUE(m_store->addScannerRun(run));
    EXPECT_EQ(m_store->scannerRuns(1).value(), std::vector<ScannerRunRecord>{run});
    m_store.reset();
    EXPECT_EQ(query("PRAGMA user_version"), kLatest);
    EXPECT_EQ(query("PRAGMA user_version", "tapesift.db.backup-v5"), 5);
    EXPECT_EQ(query("SELECT count(*) FROM scanner_hit", "tapesift.db.backup-v5"), 1);
}

} // namespace tapesift::store
