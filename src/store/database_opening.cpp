#include "store/database_opening.h"

#include <fmt/core.h>

#include "store/database_backup.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::store {

namespace {

constexpr std::string_view kBackupPrefix = "tapesift.db.backup-v";

enum class Kind {
    Missing,
    Empty, // a database without any table
    Ours,
    Foreign, // a database of another program
    Damaged, // damaged or no database at all
};

base::Error damagedAfterCheck(const std::string& path, std::string_view finding)
{
    return {base::ErrorCode::Corrupt, fmt::format("The database {} is damaged.", path),
            std::string(finding), ""};
}

} // namespace

struct DatabaseOpening::Look
{
    Kind kind = Kind::Missing;
    std::int64_t version = 0; // of ours
    std::string finding;      // why it is taken for damaged
};

base::Status configureForWriting(Database& database)
{
    // 16,384 pages are 64 MB, more than a scan writes. Some systems build SQLite to overwrite what
    // is deleted; nothing here is secret.
    return database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                            "PRAGMA wal_autocheckpoint=16384; PRAGMA secure_delete=OFF");
}

base::Status endSession(Database& database)
{
    // A database in which damage was seen stays marked, so that the next opening checks it.
    if (!database.target().damage->load()) {
        if (auto cleared = database.execute("DELETE FROM meta WHERE key='in_use'"); !cleared)
            return cleared;
    }
    return database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

DatabaseOpening::DatabaseOpening(const OpenOptions& options, const base::Clock& clock,
                                 base::Log& log)
    : m_options(options)
    , m_clock(clock)
    , m_log(log)
{
}

std::string DatabaseOpening::path() const
{
    return m_home->path() + "/" + kDatabaseName;
}

DatabaseTarget DatabaseOpening::target(Access access) const
{
    DatabaseTarget target;
    target.path = path();
    target.vfs = m_options.vfs;
    target.access = access;
    target.busyTimeout = m_options.busyTimeout;
    return target;
}

base::Result<bool> DatabaseOpening::hasWal() const
{
    const auto stamp = m_home->stamp(std::string(kDatabaseName) + "-wal");
    if (stamp)
        return stamp->size > 0;
    if (stamp.error().code == base::ErrorCode::NotFound)
        return false;
    return stamp.error();
}

base::Result<DatabaseOpening::Look> DatabaseOpening::inspect(const Database& database) const
{
    const auto application = database.queryInteger("PRAGMA application_id");
    if (!application)
        return application.error();
    const auto version = database.queryInteger("PRAGMA user_version");
    if (!version)
        return version.error();
    const auto tables = database.queryInteger("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables.error();
    if (*application == kApplicationId && *version > 0)
        return Look{Kind::Ours, *version, ""};
    return Look{*tables == 0 ? Kind::Empty : Kind::Foreign, 0, ""};
}

// Looks without changing a byte. A file with nothing in its -wal is read as immutable, because a
// normal connection would leave -wal and -shm files behind.
base::Result<DatabaseOpening::Look> DatabaseOpening::look() const
{
    const auto stamp = m_home->stamp(kDatabaseName);
    if (!stamp && stamp.error().code == base::ErrorCode::NotFound)
        return Look{};
    if (!stamp)
        return stamp.error();
    const auto wal = hasWal();
    if (!wal)
        return wal.error();
    auto database = Database::open(target(*wal ? Access::ReadOnly : Access::Immutable));
    if (!database)
        return database.error();
    auto found = inspect(**database);
    if (!found && found.error().code == base::ErrorCode::Corrupt)
        return Look{Kind::Damaged, 0, found.error().details};
    return found;
}

base::Error DatabaseOpening::newerVersion(std::int64_t version) const
{
    return {base::ErrorCode::Unsupported,
            fmt::format("The database {} was made by a newer version of Tapesift.", path()),
            fmt::format("format {}, this version knows {}", version,
                        latestVersion(m_options.migrations)),
            "Update Tapesift, or choose another home folder with --home."};
}

base::Result<OpenedDatabase> DatabaseOpening::openForWriting()
{
    auto home = base::RealFileSystem{}.create(m_options.home);
    if (!home)
        return home.error();
    m_home = std::move(*home);

    std::string notice;
    // The second time it is a new database.
    for (int attempt = 1;; ++attempt) {
        const auto seen = look();
        if (!seen)
            return seen.error();
        if (seen->version > latestVersion(m_options.migrations))
            return newerVersion(seen->version);

        std::string damage = seen->finding;
        if (seen->kind == Kind::Foreign) {
            damage = "it belongs to another program";
        } else if (seen->kind != Kind::Damaged) {
            auto database = Database::open(target(Access::Create));
            const base::Status ready =
                database ? prepare(**database, *seen) : base::Status(database.error());
            if (ready)
                return OpenedDatabase{std::move(*database), notice};
            if (ready.error().code != base::ErrorCode::Corrupt || attempt == 2)
                return ready.error();
            damage = ready.error().details;
            if (database)
                (*database)->keepWalOnClose();
        }
        auto told = setAside(damage);
        if (!told)
            return told.error();
        notice = std::move(*told);
    }
}

base::Status DatabaseOpening::prepare(Database& database, const Look& look)
{
    if (auto set = configureForWriting(database); !set)
        return set;
    if (look.version > 0) {
        if (auto checked = checkAfterUncleanExit(database); !checked)
            return checked;
    }
    if (look.version < latestVersion(m_options.migrations)) {
        if (look.version > 0) {
            const auto name = fmt::format("{}{}", kBackupPrefix, look.version);
            if (auto saved = backUp(database, *m_home, name); !saved)
                return saved;
        }
        if (auto done = migrate(database, static_cast<int>(look.version), m_options.migrations);
            !done)
            return done;
        m_log.info("The database {} is now at format {}.", path(),
                   latestVersion(m_options.migrations));
    }
    return database.execute("INSERT OR REPLACE INTO meta(key, value) VALUES('in_use', 1)");
}

base::Status DatabaseOpening::checkAfterUncleanExit(Database& database)
{
    const auto marked = database.queryInteger("SELECT count(*) FROM meta WHERE key='in_use'");
    if (!marked)
        return marked.error();
    if (*marked == 0)
        return {};
    m_log.info("The last session did not end in order; the database {} is checked.", path());
    auto check = database.prepare("PRAGMA quick_check(1)");
    if (!check)
        return check.error();
    const auto row = check->step();
    if (!row)
        return row.error();
    if (!*row || check->text(0) != "ok")
        return damagedAfterCheck(path(), *row ? check->text(0) : "the check gave no answer");
    return {};
}

std::string DatabaseOpening::freeName(const std::string& wanted) const
{
    std::string name = wanted;
    for (int number = 2; m_home->stamp(name).has_value(); ++number)
        name = fmt::format("{}_{}", wanted, number);
    return name;
}

std::string DatabaseOpening::latestBackup() const
{
    std::string latest;
    const auto entries = m_home->list();
    if (!entries)
        return latest;
    for (const base::DirectoryEntry& entry : *entries) {
        const bool isBackup =
            entry.name.starts_with(kBackupPrefix) && !entry.name.ends_with(".tmp");
        const bool isLater = std::pair(entry.name.size(), entry.name) >
                             std::pair(latest.size(), latest); // v10 after v9
        if (isBackup && isLater)
            latest = entry.name;
    }
    return latest;
}

// The -wal goes first: a crash in between must not leave it for a new database to drop.
base::Result<std::string> DatabaseOpening::setAside(const std::string& reason)
{
    const std::string name =
        freeName(fmt::format("{}.corrupt-{}", kDatabaseName, base::formatCompact(m_clock.now())));
    for (const char* suffix : {"-wal", "-shm", ""}) {
        auto moved = m_home->rename(std::string(kDatabaseName) + suffix, name + suffix);
        if (!moved && moved.error().code != base::ErrorCode::NotFound)
            return moved.error();
    }
    std::string notice =
        fmt::format("The database was damaged. It was kept as {} in {}, and a new one was begun.",
                    name, m_home->path());
    if (const std::string backup = latestBackup(); !backup.empty())
        notice += fmt::format(" An older copy of it is {}.", backup);
    m_log.warning("{} ({})", notice, reason);
    return notice;
}

base::Result<OpenedDatabase> DatabaseOpening::openForReading()
{
    const base::Error absent{base::ErrorCode::NotFound,
                             fmt::format("There are no saved scans in {} yet.", m_options.home), "",
                             "Run a scan first."};
    auto home = base::RealFileSystem{}.open(m_options.home);
    if (!home)
        return home.error().code == base::ErrorCode::NotFound ? absent : home.error();
    m_home = std::move(*home);
    const auto stamp = m_home->stamp(kDatabaseName);
    if (!stamp)
        return stamp.error().code == base::ErrorCode::NotFound ? absent : stamp.error();

    auto database = Database::open(target(Access::ReadOnly));
    auto seen = database ? inspect(**database) : base::Result<Look>(database.error());
    if (!seen && seen.error().code == base::ErrorCode::PermissionDenied) {
        // A folder that cannot be written has no room for the shared index of the -wal. Without a
        // -wal nobody is writing, and the file can be read as it is.
        const auto wal = hasWal();
        if (!wal || *wal)
            return seen.error();
        database = Database::open(target(Access::Immutable));
        seen = database ? inspect(**database) : base::Result<Look>(database.error());
    }
    if (!seen)
        return seen.error();
    if (seen->version > latestVersion(m_options.migrations))
        return newerVersion(seen->version);
    if (seen->kind != Kind::Ours)
        return absent;
    if (seen->version < latestVersion(m_options.migrations)) {
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("The database {} is of an older version.", path()),
                           fmt::format("format {}", seen->version),
                           "Run a scan once: it brings the database up to date."};
    }
    return OpenedDatabase{std::move(*database), ""};
}

} // namespace tapesift::store
