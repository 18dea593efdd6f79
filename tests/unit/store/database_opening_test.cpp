#include "store/database_opening.h"

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "unit/store/file_content.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

// Runs as a user without rights for a while, where the tests run as root.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_isChanged = ::seteuid(65'534) == 0;
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    ~OrdinaryUser()
    {
        const bool isRestored = !m_isChanged || ::seteuid(0) == 0;
        EXPECT_TRUE(isRestored);
    }

private:
    bool m_isChanged = false;
};

} // namespace

class DatabaseOpeningTest : public samples::StoreTest
{
protected:
    std::string path() const { return m_folder.file("tapesift.db"); }

    void change(const std::string& sql)
    {
        DatabaseTarget target;
        target.path = path();
        auto database = Database::open(target);
        ASSERT_TRUE(database);
        const auto done = (*database)->execute(sql);
        ASSERT_TRUE(done) << base::describe(done.error());
    }

    // Names in the home that contain `text`.
    std::vector<std::string> files(std::string_view text) const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
            if (entry.path().filename().string().find(text) != std::string::npos)
                names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    base::Result<std::unique_ptr<ScanStore>> open(OpenMode mode)
    {
        return ScanStore::open(home(), mode, m_clock, m_log);
    }
};

TEST_F(DatabaseOpeningTest, MakesTheHomeAndTheDatabase)
{
    const auto store =
        ScanStore::open(m_folder.file("new/home"), OpenMode::ReadWrite, m_clock, m_log);
    ASSERT_TRUE(store) << base::describe(store.error());
    EXPECT_EQ((*store)->openingNotice(), "");
    EXPECT_TRUE((*store)->runs()->empty());
}

TEST_F(DatabaseOpeningTest, ANewerVersionIsRefusedAndNotChangedByAByte)
{
    addFinishedRun(1);
    m_store.reset();
    change("PRAGMA user_version = 99");
    const std::string before = contentOf(path());
    const auto filesBefore = files("");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = open(mode);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, base::ErrorCode::Unsupported);
        EXPECT_NE(opened.error().suggestion.find("Update Tapesift"), std::string::npos);
        EXPECT_TRUE(contentOf(path()) == before);
    }
    const auto refusedAgain = open(OpenMode::ReadWrite);
    EXPECT_FALSE(refusedAgain);
    EXPECT_TRUE(contentOf(path()) == before);
    for (const std::string& name : filesBefore)
        EXPECT_EQ(files(name).front(), name);
}

TEST_F(DatabaseOpeningTest, ANewerVersionIsRefusedWithoutAnotherFile)
{
    m_store.reset();
    change("PRAGMA user_version = 99");
    const auto filesBefore = files("");
    EXPECT_FALSE(open(OpenMode::ReadWrite));
    EXPECT_EQ(files(""), filesBefore);
}

TEST_F(DatabaseOpeningTest, ANewerVersionThatOnlyStandsInTheWalIsRefused)
{
    DatabaseTarget target;
    target.path = path();
    auto other = Database::open(target);
    ASSERT_TRUE(other);
    m_store.reset();
    ASSERT_TRUE((*other)->execute("PRAGMA journal_mode=WAL; PRAGMA user_version = 99"));
    const std::string before = contentOf(path());
    const auto opened = open(OpenMode::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::ErrorCode::Unsupported);
    EXPECT_TRUE(contentOf(path()) == before);
}

TEST_F(DatabaseOpeningTest, AFileThatIsNoDatabaseIsSetAside)
{
    m_store.reset();
    m_folder.write("tapesift.db", "this is no database, however long it may be made to look here");
    const std::string before = contentOf(path());
    reopenStore();
    const auto kept = files(".corrupt-");
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0], "tapesift.db.corrupt-20260101_000000");
    EXPECT_TRUE(contentOf(m_folder.file(kept[0])) == before);
    EXPECT_NE(m_store->openingNotice().find(kept[0]), std::string::npos);
    EXPECT_EQ(m_log.count(kept[0]), 1U);
    addFinishedRun(1);
    reopenStore();
    EXPECT_EQ(m_store->openingNotice(), "");
    EXPECT_EQ(m_store->runs()->size(), 1U);
}

TEST_F(DatabaseOpeningTest, ADatabaseOfAnotherProgramIsSetAside)
{
    m_store.reset();
    std::filesystem::remove(path());
    change("CREATE TABLE theirs(x); INSERT INTO theirs VALUES(1)");
    reopenStore();
    EXPECT_EQ(files(".corrupt-").size(), 1U);
    EXPECT_TRUE(m_store->runs()->empty());
}

TEST_F(DatabaseOpeningTest, TwoDamagedOnesInOneSecondAreBothKept)
{
    for (const char* content : {"first, no database", "second, no database"}) {
        m_store.reset();
        m_folder.write("tapesift.db", content);
        reopenStore();
    }
    EXPECT_EQ(files(".corrupt-"),
              (std::vector<std::string>{"tapesift.db.corrupt-20260101_000000",
                                        "tapesift.db.corrupt-20260101_000000_2"}));
}

TEST_F(DatabaseOpeningTest, AnEmptyFileBecomesADatabase)
{
    m_store.reset();
    std::filesystem::remove(path());
    m_folder.write("tapesift.db", "");
    reopenStore();
    EXPECT_EQ(m_store->openingNotice(), "");
    EXPECT_TRUE(files(".corrupt-").empty());
    addFinishedRun(1);
}

TEST_F(DatabaseOpeningTest, AnUncleanExitIsFollowedByACheckThatFindsDamage)
{
    addFinishedRun(30);
    m_store.reset();
    change("INSERT INTO meta(key, value) VALUES('in_use', 1)");
    {
        // Pages in the middle, far from the header.
        std::fstream file(path(), std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(4096 * 10);
        const std::string zeros(4096 * 10, '\0');
        file.write(zeros.data(), static_cast<std::streamsize>(zeros.size()));
    }
    reopenStore();
    EXPECT_NE(m_store->openingNotice().find(".corrupt-"), std::string::npos);
    EXPECT_TRUE(m_store->runs()->empty());
}

TEST_F(DatabaseOpeningTest, ASoundDatabaseSurvivesAnUncleanExit)
{
    const RunId run = addFinishedRun(3);
    m_store.reset();
    change("INSERT INTO meta(key, value) VALUES('in_use', 1)");
    reopenStore();
    EXPECT_EQ(m_log.count("is checked"), 1U);
    EXPECT_EQ(m_store->openingNotice(), "");
    EXPECT_EQ(savedSymbols(run).size(), 30U);
    reopenStore();
    EXPECT_EQ(m_log.count("is checked"), 1U);
}

TEST_F(DatabaseOpeningTest, ClosingLeavesOneFile)
{
    addFinishedRun(2);
    m_store.reset();
    EXPECT_EQ(files(""), std::vector<std::string>{"tapesift.db"});
}

TEST_F(DatabaseOpeningTest, ReadingNeedsADatabase)
{
    m_store.reset();
    std::filesystem::remove(path());
    for (const std::string& place : {home(), m_folder.file("nowhere")}) {
        const auto opened = ScanStore::open(place, OpenMode::ReadOnly, m_clock, m_log);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, base::ErrorCode::NotFound);
    }
    EXPECT_FALSE(std::filesystem::exists(path()));
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("nowhere")));
}

TEST_F(DatabaseOpeningTest, ReadingADamagedDatabaseLeavesItWhereItIs)
{
    m_store.reset();
    m_folder.write("tapesift.db", "no database at all, and nobody may rename it while reading");
    const auto opened = open(OpenMode::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::ErrorCode::Corrupt);
    EXPECT_TRUE(files(".corrupt-").empty());
}

TEST_F(DatabaseOpeningTest, ReadsWhileAnotherWrites)
{
    const RunId run = addRun(20);
    auto reader = open(OpenMode::ReadOnly);
    ASSERT_TRUE(reader) << base::describe(reader.error());
    EXPECT_EQ((*reader)->run(run)->counts.completed, 0U);
    save(run, {samples::batch(0)});
    EXPECT_EQ((*reader)->run(run)->counts.completed, 10U);
    auto late = open(OpenMode::ReadOnly);
    ASSERT_TRUE(late) << base::describe(late.error());
    EXPECT_EQ((*late)->run(run)->counts.completed, 10U);
}

TEST_F(DatabaseOpeningTest, ReadingNeverWrites)
{
    const RunId run = addFinishedRun(1);
    reopenStore(OpenMode::ReadOnly);
    EXPECT_FALSE(m_store->setStatus(run, RunStatus::Paused, std::chrono::milliseconds{0}, ""));
    EXPECT_FALSE(m_store->createRun(samples::newRun(m_clock), samples::plan(1), 10));
    EXPECT_FALSE(m_store->prune(0, 0));
}

TEST_F(DatabaseOpeningTest, ReadsInAFolderThatCannotBeWritten)
{
    const RunId run = addFinishedRun(3);
    m_store.reset();
    ASSERT_EQ(::chmod(path().c_str(), 0444), 0);
    ASSERT_EQ(::chmod(home().c_str(), 0555), 0);
    {
        const OrdinaryUser ordinary;
        auto reader = open(OpenMode::ReadOnly);
        ASSERT_TRUE(reader) << base::describe(reader.error());
        m_store = std::move(*reader);
        EXPECT_EQ(savedSymbols(run).size(), 30U);
        m_store.reset();

        const auto writer = open(OpenMode::ReadWrite);
        ASSERT_FALSE(writer);
        EXPECT_EQ(writer.error().code, base::ErrorCode::PermissionDenied);
    }
    ASSERT_EQ(::chmod(home().c_str(), 0755), 0);
    EXPECT_EQ(files(""), std::vector<std::string>{"tapesift.db"});
}

TEST_F(DatabaseOpeningTest, AWriterThatHoldsTheDatabaseIsWaitedForAndThenBusy)
{
    const RunId run = addRun(10);
    OpenOptions options;
    options.home = home();
    options.busyTimeout = std::chrono::milliseconds{50};
    m_store.reset();
    auto store = ScanStore::open(options, m_clock, m_log);
    ASSERT_TRUE(store);
    m_store = std::move(*store);
    DatabaseTarget target;
    target.path = path();
    auto other = Database::open(target);
    ASSERT_TRUE(other);
    ASSERT_TRUE((*other)->execute("BEGIN IMMEDIATE"));
    const auto refused =
        m_store->setStatus(run, RunStatus::Paused, std::chrono::milliseconds{0}, "");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Busy);
    ASSERT_TRUE((*other)->execute("ROLLBACK"));
    EXPECT_TRUE(m_store->setStatus(run, RunStatus::Paused, std::chrono::milliseconds{0}, ""));
}

} // namespace tapesift::store
