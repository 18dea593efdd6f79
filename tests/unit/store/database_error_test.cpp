#include "store/database_error.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace tapesift::store {

TEST(DatabaseError, NamesWhatTheCallerCanDo)
{
    using base::ErrorCode;
    const std::pair<int, ErrorCode> table[] = {
        {SQLITE_FULL, ErrorCode::NoSpace},
        {SQLITE_BUSY, ErrorCode::Busy},
        {SQLITE_BUSY_SNAPSHOT, ErrorCode::Busy},
        {SQLITE_LOCKED, ErrorCode::Busy},
        {SQLITE_READONLY, ErrorCode::PermissionDenied},
        {SQLITE_READONLY_DIRECTORY, ErrorCode::PermissionDenied},
        {SQLITE_CANTOPEN, ErrorCode::PermissionDenied},
        {SQLITE_PERM, ErrorCode::PermissionDenied},
        {SQLITE_CORRUPT, ErrorCode::Corrupt},
        {SQLITE_CORRUPT_INDEX, ErrorCode::Corrupt},
        {SQLITE_NOTADB, ErrorCode::Corrupt},
        {SQLITE_IOERR_READ, ErrorCode::Unavailable},
        {SQLITE_CONSTRAINT_PRIMARYKEY, ErrorCode::Internal},
        {SQLITE_ERROR, ErrorCode::Internal},
        {SQLITE_NOMEM, ErrorCode::Internal},
    };
    for (const auto& [code, expected] : table) {
        const base::Error error = databaseError(nullptr, code, "/home/x/tapesift.db");
        EXPECT_EQ(error.code, expected) << code;
        EXPECT_NE(error.message.find("/home/x"), std::string::npos) << error.message;
        EXPECT_FALSE(error.suggestion.empty()) << code;
        EXPECT_NE(error.details.find(std::to_string(code)), std::string::npos) << error.details;
    }
}

TEST(DatabaseError, AFullDiskIsSaidInOneSentence)
{
    const base::Error error = databaseError(nullptr, SQLITE_FULL, "/home/x/tapesift.db");
    EXPECT_EQ(error.message, "There is no room left on the disk of /home/x.");
    EXPECT_EQ(error.suggestion, "Free some space and resume the scan.");
}

} // namespace tapesift::store
