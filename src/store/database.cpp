#include "store/database.h"

#include <utility>

#include <sqlite3.h>

#include "store/database_error.h"

namespace tapesift::store {

namespace {

// A path as a "file:" URI: characters with a meaning there are percent-encoded.
std::string immutableUri(const std::string& path)
{
    constexpr char kHex[] = "0123456789abcdef";
    std::string uri = path.starts_with('/') ? "file://" : "file:";
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '?' || character == '#' || character == '%') {
            uri += '%';
            uri += kHex[byte >> 4];
            uri += kHex[byte & 0xf];
        } else {
            uri += character;
        }
    }
    return uri + "?immutable=1";
}

} // namespace

void Database::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(DatabaseTarget target, sqlite3* handle)
    : m_target(std::move(target))
    , m_handle(handle)
{
}

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseTarget& target)
{
    const bool immutable = target.access == Access::Immutable;
    const int flags = target.access == Access::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                      : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    const std::string name = immutable ? immutableUri(target.path) : target.path;
    const int code = sqlite3_open_v2(
        name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | (immutable ? SQLITE_OPEN_URI : 0),
        target.vfs.empty() ? nullptr : target.vfs.c_str());
    // A handle comes with most failures too, and must then be closed as well.
    std::unique_ptr<Database> database(new Database(target, handle));
    if (code != SQLITE_OK)
        return database->error(handle ? sqlite3_extended_errcode(handle) : code);

    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(target.busyTimeout.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (auto done = database->execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
                                      "PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"
                                      "PRAGMA temp_store=MEMORY");
        !done)
        return done.error();
    return database;
}

base::Status Database::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return {};
}

base::Result<Statement> Database::prepare(const std::string& sql) const
{
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.c_str(),
                                        static_cast<int>(sql.size()) + 1, 0, &handle, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return Statement(*this, handle);
}

base::Result<std::int64_t> Database::queryInteger(const std::string& sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

void Database::keepWalOnClose()
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

base::Error Database::error(int code) const
{
    base::Error error = databaseError(m_handle.get(), code, m_target.path);
    if (error.code == base::ErrorCode::Corrupt)
        m_target.damage->store(true);
    return error;
}

base::Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

base::Result<Transaction> Transaction::beginReading(Database& database)
{
    if (auto begun = database.execute("BEGIN"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures. If the rollback fails, closing the
    // connection drops the changes.
    if (m_database && m_database->isInTransaction())
        static_cast<void>(m_database->execute("ROLLBACK"));
}

base::Status Transaction::commit()
{
    if (auto committed = m_database->execute("COMMIT"); !committed)
        return committed;
    m_database = nullptr;
    return {};
}

} // namespace tapesift::store
