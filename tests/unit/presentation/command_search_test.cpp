#include "tapesift/presentation/command_search.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

Command command(const char* title, const char* group, const char* hint = "")
{
    Command made;
    made.title = QString::fromUtf8(title);
    made.group = QString::fromUtf8(group);
    made.hint = QString::fromUtf8(hint);
    made.id = made.group + QLatin1Char(':') + made.title;
    return made;
}

const std::vector<Command> kCommands = {
    command("Scan Now", "Scan", "Scan the chosen symbols"),
    command("Pause", "Scan", "Pause the scan, or go on with it"),
    command("Cancel scan", "Scan"),
    command("Scan setup", "View", "Show or hide the setup on the left"),
    command("Keyboard shortcuts", "Help"),
    command("Export results", "File", "Write the visible rows to a CSV file"),
};

std::vector<std::string> found(const char* typed, const QStringList& recent = {},
                               std::size_t most = 100)
{
    std::vector<std::string> titles;
    for (const std::size_t place :
         searchCommands(kCommands, QString::fromUtf8(typed), recent, most))
        titles.push_back(kCommands[place].title.toStdString());
    return titles;
}

using Titles = std::vector<std::string>;

TEST(CommandSearch, ShowsAllInTheirOrderUntilSomethingIsTyped)
{
    EXPECT_EQ(found("").size(), kCommands.size());
    EXPECT_EQ(found("").front(), "Scan Now");
    EXPECT_EQ(found("  ", {}, 2), (Titles{"Scan Now", "Pause"}));
}

TEST(CommandSearch, PutsTheBeginningOfATitleFirst)
{
    // Pause is found by its group only.
    EXPECT_EQ(found("scan"), (Titles{"Scan Now", "Scan setup", "Cancel scan", "Pause"}));
    EXPECT_EQ(found("pau"), Titles{"Pause"});
}

TEST(CommandSearch, WantsEveryWordWhereverItStands)
{
    EXPECT_EQ(found("scan view"), Titles{"Scan setup"});
    EXPECT_EQ(found("setup scan"), Titles{"Scan setup"});
    EXPECT_EQ(found("csv"), Titles{"Export results"});
    EXPECT_TRUE(found("scan nothing").empty());
}

TEST(CommandSearch, FindsLettersInTheirOrder)
{
    EXPECT_EQ(found("kbsc"), Titles{"Keyboard shortcuts"});
    EXPECT_EQ(found("KEYSH"), Titles{"Keyboard shortcuts"});
    EXPECT_TRUE(found("hsk").empty());
}

TEST(CommandSearch, PrefersWhatWasUsedLast)
{
    const QStringList recent = {QStringLiteral("View:Scan setup"),
                                QStringLiteral("File:Export results")};
    EXPECT_EQ(found("scan", recent).front(), "Scan setup");
    EXPECT_EQ(found("", recent, 3), (Titles{"Scan setup", "Export results", "Scan Now"}));
}

TEST(CommandSearch, PutsAnExactTitleAboveARecentOne)
{
    EXPECT_EQ(found("scan now", {QStringLiteral("View:Scan setup")}).front(), "Scan Now");
}

TEST(WithRecent, KeepsEachOnceAndNotTooMany)
{
    QStringList recent;
    for (int i = 0; i < 20; ++i)
        recent = withRecent(recent, QString::number(i));
    EXPECT_EQ(recent.size(), kMostRecent);
    EXPECT_EQ(recent.front(), QStringLiteral("19"));
    recent = withRecent(recent, QStringLiteral("15"));
    EXPECT_EQ(recent.size(), kMostRecent);
    EXPECT_EQ(recent.mid(0, 2), (QStringList{QStringLiteral("15"), QStringLiteral("19")}));
}

} // namespace
} // namespace tapesift::presentation
