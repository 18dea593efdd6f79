#include "app/cli/help.h"

#include <sstream>

#include <gtest/gtest.h>

#include "app/cli/option_table.h"

namespace tapesift::app {
namespace {

std::size_t longestLine(const std::string& text)
{
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        longest = std::max(longest, line.size());
    return longest;
}

TEST(Help, NamesEveryCommandInTheOverview)
{
    const std::string text = helpText("", 80);
    for (const CommandInfo& command : commandTable())
        EXPECT_NE(text.find("  " + std::string(command.name) + " "), std::string::npos)
            << command.name;
    EXPECT_NE(text.find("130"), std::string::npos);
    EXPECT_TRUE(text.ends_with("\n"));
}

TEST(Help, NamesEveryOptionOfACommand)
{
    for (const CommandInfo& command : commandTable()) {
        const std::string text = helpText(command.name, 80);
        EXPECT_NE(text.find("Usage: tapesift " + std::string(command.name)), std::string::npos);
        forEachOption(&command, [&](const OptionInfo& option) {
            EXPECT_NE(text.find("--" + std::string(option.name)), std::string::npos)
                << command.name << " --" << option.name;
        });
    }
}

TEST(Help, TellsChoicesAndDefaults)
{
    const std::string text = helpText("scan", 100);
    EXPECT_NE(text.find("default: 1260)"), std::string::npos);
    EXPECT_NE(text.find("default: demo)"), std::string::npos);
    EXPECT_NE(text.find("(iex, sip; default: sip)"), std::string::npos);
}

TEST(Help, ExplainsAFamilyOfCommands)
{
    const std::string text = helpText("cache", 80);
    for (const char* part :
         {"cache stat", "cache warm", "cache verify", "cache clear", "--feed NAME"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(Help, KeepsToTheWidth)
{
    for (const int width : {80, 90, 100}) {
        EXPECT_LE(longestLine(helpText("scan", width)), static_cast<std::size_t>(width)) << width;
        EXPECT_LE(longestLine(helpText("", width)), static_cast<std::size_t>(width)) << width;
    }
    EXPECT_LE(longestLine(helpText("scan", 1000)), 100U);
}

TEST(Help, StandsEvenOnAStrangeWidth)
{
    for (const int width : {-5, 0, 1, 40})
        EXPECT_NE(helpText("scan", width).find("--universe NAME|FILE"), std::string::npos);
}

} // namespace
} // namespace tapesift::app
