#include "tapesift/presentation/message_text.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using base::Error;
using base::ErrorCode;

TEST(MessageText, IsTheEnglishOneInAnEnglishWindow)
{
    for (const char* english : {"AAPL has 12 closed bars; a verdict needs 50.",
                                "3 bars missing after the bar of 2024-01-02",
                                "Cannot write settings.json.", "something that nobody has written",
                                "Not done after 3 s. Close other programs.", "", "{a}", "{a} bars"})
        EXPECT_EQ(messageText(english).toStdString(), english);
}

TEST(ErrorText, SaysInEnglishWhatTheCommandLineSays)
{
    for (const Error& error :
         {Error{ErrorCode::NotFound, "X is not in prices", {}, "Check the spelling."},
          Error{ErrorCode::NotFound, "There are no bars of X.", "HTTP 404", "Try again later."},
          Error{ErrorCode::Internal, "It broke", "so it did", {}},
          Error{ErrorCode::Internal, "Did it break?", {}, "Look."},
          Error{ErrorCode::Internal, "It broke.", {}, {}}, base::systemError("write a", 28)})
        EXPECT_EQ(errorText(error).toStdString(), base::describe(error));
}

} // namespace
} // namespace tapesift::presentation
