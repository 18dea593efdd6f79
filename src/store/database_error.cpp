#include "store/database_error.h"

#include <cerrno>
#include <system_error>

#include <fmt/core.h>
#include <sqlite3.h>

#include "tapesift/base/file_system.h"

namespace tapesift::store {

namespace {

// SQLite reports a reached file-size limit or a full disk below some layers as a plain I/O error;
// only the system's error number tells them from a bad disk.
bool meansNoRoom(int systemErrno)
{
    return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
}

// The last error of the system on the database file or, `inJournal`, its write-ahead log; 0 if
// none.
int lastFileErrno(sqlite3* connection, bool inJournal)
{
    sqlite3_file* file = nullptr;
    const int pointer = inJournal ? SQLITE_FCNTL_JOURNAL_POINTER : SQLITE_FCNTL_FILE_POINTER;
    int systemErrno = 0;
    if (sqlite3_file_control(connection, "main", pointer, &file) == SQLITE_OK && file &&
        file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &systemErrno);
    return systemErrno;
}

// The system's error number behind a failure. For other codes it would be a stale one.
int systemErrnoOf(sqlite3* connection, int code)
{
    const int primary = code & 0xff;
    if (!connection || (primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN))
        return 0;
    // A failed COMMIT does not set sqlite3_system_errno(), so the files are asked as well.
    const int ofConnection = sqlite3_system_errno(connection);
    for (const int candidate :
         {ofConnection, lastFileErrno(connection, true), lastFileErrno(connection, false)}) {
        if (meansNoRoom(candidate))
            return candidate;
    }
    return ofConnection;
}

base::ErrorCode classify(int code, int systemErrno)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return base::ErrorCode::NoSpace;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (meansNoRoom(systemErrno))
            return base::ErrorCode::NoSpace;
        return (code & 0xff) == SQLITE_IOERR ? base::ErrorCode::Unavailable
                                             : base::ErrorCode::PermissionDenied;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return base::ErrorCode::PermissionDenied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return base::ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return base::ErrorCode::Corrupt;
    default:
        return base::ErrorCode::Internal;
    }
}

std::string technicalCause(sqlite3* connection, int code, int systemErrno)
{
    std::string cause = fmt::format("SQLite {}: {}", code,
                                    connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
    if (systemErrno != 0)
        cause += ", " + std::generic_category().message(systemErrno);
    return cause;
}

} // namespace

base::Error databaseError(sqlite3* connection, int code, const std::string& path)
{
    const int systemErrno = systemErrnoOf(connection, code);
    base::Error error;
    error.code = classify(code, systemErrno);
    error.details = technicalCause(connection, code, systemErrno);
    switch (error.code) {
    case base::ErrorCode::NoSpace:
        error.message =
            fmt::format("There is no room left on the disk of {}.", base::splitPath(path).folder);
        error.suggestion = "Free some space and resume the scan.";
        break;
    case base::ErrorCode::PermissionDenied:
        error.message = fmt::format("The database {} may not be opened or changed.", path);
        error.suggestion = "Check the rights of the file and its folder, or choose another home "
                           "folder with --home.";
        break;
    case base::ErrorCode::Busy:
        error.message = fmt::format("The database {} is in use by another program.", path);
        error.suggestion = "Close the other program and try again.";
        break;
    case base::ErrorCode::Corrupt:
        error.message = fmt::format("The database {} is damaged.", path);
        error.suggestion =
            "Start a scan: the damaged file is then set aside and a new one is begun.";
        break;
    case base::ErrorCode::Unavailable:
        error.message = fmt::format("The database {} could not be read or written.", path);
        error.suggestion = "Check the disk and try again.";
        break;
    default:
        error.message = fmt::format("A request to the database {} failed.", path);
        error.suggestion = "Report this fault with the log file.";
        break;
    }
    return error;
}

} // namespace tapesift::store
