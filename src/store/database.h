#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "store/statement.h"
#include "tapesift/base/result.h"

struct sqlite3;

namespace tapesift::store {

enum class Access {
    Create,    // reads and writes; an absent file is made
    ReadOnly,  // follows other processes that write
    Immutable, // reads a file that nobody changes; needs no right to write in its folder
};

// Set once damage was seen on any connection to a database.
using DamageFlag = std::atomic<bool>;

struct DatabaseTarget
{
    std::string path;
    std::string vfs; // name of a registered SQLite file layer; empty: the system's
    Access access = Access::Create;
    std::chrono::milliseconds busyTimeout{5000}; // how long another program's lock is waited for
    std::shared_ptr<DamageFlag> damage = std::make_shared<DamageFlag>(false);
};

// One SQLite connection. Used by one thread at a time.
class Database
{
public:
    // A wrong file is seen only at the first request, except for an absent or forbidden one.
    static base::Result<std::unique_ptr<Database>> open(const DatabaseTarget& target);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Runs one or more SQL statements and drops their rows.
    base::Status execute(const std::string& sql);

    base::Result<Statement> prepare(const std::string& sql) const;

    // The first column of the first row; 0 if there is none.
    base::Result<std::int64_t> queryInteger(const std::string& sql) const;

    const std::string& path() const { return m_target.path; }
    const DatabaseTarget& target() const { return m_target; }
    sqlite3* handle() const { return m_handle.get(); }
    std::int64_t lastInsertId() const;
    std::int64_t changes() const; // rows changed by the last statement
    bool isInTransaction() const;

    // Leaves the -wal file as it is when the connection is closed.
    void keepWalOnClose();

    // The error of the call that has just failed with `code`. Notes damage.
    base::Error error(int code) const;

private:
    struct Closer
    {
        void operator()(sqlite3* handle) const;
    };

    Database(DatabaseTarget target, sqlite3* handle);

    DatabaseTarget m_target;
    std::unique_ptr<sqlite3, Closer> m_handle;
};

// Either all changes made while it lives are kept, after commit(), or none.
class Transaction
{
public:
    // Takes the right to write at once, so that no later step can fail for lack of it.
    static base::Result<Transaction> begin(Database& database);

    // Keeps one view of the database; nothing may be written.
    static base::Result<Transaction> beginReading(Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    base::Status commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }

    Database* m_database; // Null once committed or moved from.
};

} // namespace tapesift::store
