#pragma once

#include <memory>
#include <string>

#include "store/database.h"
#include "store/open_options.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"

namespace tapesift::store {

struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    std::string notice; // what the user should know; usually empty
};

// Makes, checks, migrates or sets aside the database of a home, whatever it needs.
class DatabaseOpening
{
public:
    DatabaseOpening(const OpenOptions& options, const base::Clock& clock, base::Log& log);

    base::Result<OpenedDatabase> openForWriting();
    base::Result<OpenedDatabase> openForReading();

private:
    struct Look;

    std::string path() const;
    DatabaseTarget target(Access access) const;
    base::Result<bool> hasWal() const;
    base::Result<Look> look() const;
    base::Result<Look> inspect(const Database& database) const;
    base::Error newerVersion(std::int64_t version) const;
    base::Status prepare(Database& database, const Look& look);
    base::Status checkAfterUncleanExit(Database& database);
    base::Result<std::string> setAside(const std::string& reason);
    std::string freeName(const std::string& wanted) const;
    std::string latestBackup() const;

    const OpenOptions& m_options;
    const base::Clock& m_clock;
    base::Log& m_log;
    std::unique_ptr<base::Directory> m_home;
};

// The settings of a connection that writes: WAL, synced at checkpoints, which come at the end of a
// session instead of in the middle of a scan.
base::Status configureForWriting(Database& database);

// Says that the session ended in order, and moves everything into the main file.
base::Status endSession(Database& database);

} // namespace tapesift::store
