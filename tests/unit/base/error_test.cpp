#include "tapesift/base/error.h"

#include <cerrno>

#include <gtest/gtest.h>

#include "tapesift/base/result.h"

namespace tapesift::base {

TEST(Error, NamesAndCodesAreInverse)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        EXPECT_EQ(errorCodeFromName(errorCodeName(code)), code);
    }
    EXPECT_EQ(errorCodeFromName("nonsense"), ErrorCode::Internal);
}

TEST(Error, DescribeMakesOneLine)
{
    EXPECT_EQ(describe({ErrorCode::NoSpace, "Cannot write x.", "disk full", "Free some space."}),
              "Cannot write x (disk full). Free some space.");
    EXPECT_EQ(describe({ErrorCode::NotFound, "No such run.", {}, {}}), "No such run.");
}

TEST(Error, SystemErrorsSayWhatToDo)
{
    EXPECT_EQ(systemError("write x", ENOSPC).code, ErrorCode::NoSpace);
    EXPECT_EQ(systemError("write x", EROFS).code, ErrorCode::PermissionDenied);
    EXPECT_EQ(systemError("read x", ENOENT).code, ErrorCode::NotFound);
    EXPECT_EQ(systemError("read x", EIO).code, ErrorCode::Unavailable);
    EXPECT_EQ(systemError("read x", ENOENT).message, "Cannot read x.");
    EXPECT_FALSE(systemError("read x", EIO).suggestion.empty());
}

TEST(Result, HoldsAValueOrAnError)
{
    const auto half = [](int value) -> Result<int> {
        if (value % 2 != 0)
            return Error{ErrorCode::InvalidArgument, "odd", {}, {}};
        return value / 2;
    };
    EXPECT_EQ(half(4).value(), 2);
    EXPECT_EQ(half(3).error().message, "odd");
}

} // namespace tapesift::base
