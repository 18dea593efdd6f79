#include "store/migrations.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "store/open_options.h"
#include "store/run_table.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

// The version this program writes, and one that a test adds.
constexpr int kLatest = 2;
constexpr int kNext = 3;

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

    EXPECT_EQ(query("PRAGMA user_version", "tapesift.db.backup-v2"), kLatest);
    EXPECT_EQ(query("SELECT count(*) FROM run_batch", "tapesift.db.backup-v2"), 3);
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("tapesift.db.backup-v2.tmp")));
}

TEST_F(MigrationsTest, TheLatestVersionIsOpenedWithoutABackup)
{
    reopenStore();
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("tapesift.db.backup-v2")));
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

} // namespace tapesift::store
