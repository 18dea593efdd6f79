#include "tapesift/report/text_table.h"

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

using Lines = std::vector<std::string>;

TEST(AlignedLines, GiveEachColumnTheWidthOfItsWidestCell)
{
    EXPECT_EQ(
        alignedLines({{"Name", "N", "Note"}, {"Ä", "1234", "x"}}, {false, true, false}, 80, "…"),
        (Lines{"Name     N  Note", "Ä     1234  x"}));
}

TEST(AlignedLines, AreCutOffAtTheWidthAndHaveNoBlanksAtTheEnd)
{
    EXPECT_EQ(alignedLines({{"ab", "long text"}, {"c", ""}}, {false, false}, 8, "…"),
              (Lines{"ab  lon…", "c"}));
    EXPECT_EQ(alignedLines({{"", ""}}, {false, false}, 8, "…"), (Lines{""}));
    EXPECT_TRUE(alignedLines({}, {}, 8, "…").empty());
}

} // namespace
} // namespace tapesift::report
