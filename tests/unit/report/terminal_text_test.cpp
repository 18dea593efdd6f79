#include "report/terminal_text.h"

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

TEST(TerminalText, MeasuresCharactersNotBytes)
{
    EXPECT_EQ(displayWidth(""), 0U);
    EXPECT_EQ(displayWidth("abc"), 3U);
    EXPECT_EQ(displayWidth("\u25B2\u25B2 Buy"), 6U);
}

TEST(TerminalText, CutsBetweenCharacters)
{
    EXPECT_EQ(fitted("short", 5, "..."), "short");
    EXPECT_EQ(fitted("longer text", 9, "..."), "longer...");
    EXPECT_EQ(fitted("\u25B2\u25B2\u25B2\u25B2", 3, "\u2026"), "\u25B2\u25B2\u2026");
    EXPECT_EQ(fitted("two words", 5, "\u2026"), "two\u2026");
    EXPECT_EQ(fitted("abc", 1, "\u2026"), "\u2026");
}

TEST(TerminalText, TakesTheForceOutOfControlCharacters)
{
    EXPECT_EQ(printable("a\x1b[31mb\nc\x7f"), "a?[31mb?c?");
    EXPECT_EQ(printable("x\u009b2Jy"), "x?2Jy"); // a control sequence of one character
    EXPECT_EQ(printable("caf\u00E9 \u20AC"), "caf\u00E9 \u20AC");
}

TEST(TerminalText, EndsColoursItBegan)
{
    EXPECT_EQ(toned("x", Tone::Plain), "x");
    EXPECT_EQ(toned("x", Tone::Up), "\x1b[32mx\x1b[0m");
}

} // namespace
} // namespace tapesift::report
