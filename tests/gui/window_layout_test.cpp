#include "widgets/window/window_layout.h"

#include <gtest/gtest.h>

namespace tapesift::widgets {
namespace {

TEST(WindowLayout, ComesBackFromItsText)
{
    WindowLayout layout;
    layout.geometry = QByteArray("\x01\x00;,\xff", 5);
    layout.detailSplit = QByteArray("split;\x00", 7);
    layout.sizes = {250, 700, 400};
    layout.isRailShown = false;
    EXPECT_EQ(windowLayoutFrom(toText(layout)), layout);
    EXPECT_EQ(windowLayoutFrom(toText({})), WindowLayout());
}

TEST(WindowLayout, IsAsDesignedWhereTheTextIsNoLayout)
{
    for (const char* text : {"", "nonsense", "1;1;;;;;", "1;1;5,6;;"})
        EXPECT_TRUE(windowLayoutFrom(QString::fromLatin1(text)).sizes.isEmpty()) << text;
}

} // namespace
} // namespace tapesift::widgets
