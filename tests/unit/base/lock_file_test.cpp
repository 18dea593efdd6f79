#include "tapesift/base/lock_file.h"

#include <optional>
#include <unistd.h>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace tapesift::base {

TEST(LockFile, ASecondHolderIsRefusedUntilTheFirstIsGone)
{
    const support::TemporaryFolder folder;
    std::optional<LockFile> first(LockFile::acquire(folder.file("lock")).value());
    const auto second = LockFile::acquire(folder.file("lock"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_EQ(second.error().details, "held by process " + std::to_string(getpid()));
    first.reset();
    EXPECT_TRUE(LockFile::acquire(folder.file("lock")));
}

TEST(LockFile, AFolderThatIsMissingIsAnError)
{
    const support::TemporaryFolder folder;
    EXPECT_EQ(LockFile::acquire(folder.file("none/lock")).error().code, ErrorCode::NotFound);
}

} // namespace tapesift::base
