#include "app/cli/manual_page.h"

#include <gtest/gtest.h>

#include "app/cli/help_text.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift::app {
namespace {

std::string page()
{
    return manualPage("1.2.3", "2026-11-27");
}

// As the page writes it, where a plain hyphen is the minus of a command line.
std::string withMinus(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '-' ? std::string("\\-") : std::string(1, c);
    return result;
}

TEST(ManualPage, BeginsAsAManualPageMust)
{
    const std::string text = page();
    EXPECT_NE(text.find(R"(.TH TAPESIFT 1 "2026\-11\-27" "Tapesift 1.2.3" "User Commands")"),
              std::string::npos);
    // whatis and apropos read this line.
    EXPECT_NE(text.find(".SH \"NAME\"\ntapesift \\- "), std::string::npos);
    EXPECT_TRUE(text.ends_with("\n"));
}

TEST(ManualPage, HasEveryCommandAndOption)
{
    const std::string text = page();
    for (const CommandInfo& command : commandTable()) {
        EXPECT_NE(text.find(".SS \"tapesift " + std::string(command.name)), std::string::npos)
            << command.name;
        forEachOption(&command, [&](const OptionInfo& option) {
            EXPECT_NE(text.find(withMinus("--" + std::string(option.name))), std::string::npos)
                << command.name << " --" << option.name;
        });
    }
    for (const ExampleInfo& code : exitCodes())
        EXPECT_NE(text.find(".B \"" + std::string(code.line) + "\"\n"), std::string::npos);
}

// Each option of each command, so that their numbers agree.
TEST(ManualPage, ListsOptionsOnceACommand)
{
    std::size_t options = commonOptions().options.size();
    for (const CommandInfo& command : commandTable())
        for (const OptionGroup& group : command.groups)
            options += group.options.size();
    constexpr std::string_view kTerm = ".B \"\\-";
    std::size_t entries = 0;
    const std::string text = page();
    for (std::size_t at = text.find(kTerm); at != std::string::npos; at = text.find(kTerm, at + 1))
        ++entries;
    EXPECT_EQ(entries, options);
}

TEST(ManualPage, IsSetWithoutAWarning)
{
    const support::TemporaryFolder folder;
    if (support::run({"/bin/sh", "-c", "command -v man groff"}).exitCode != 0)
        GTEST_SKIP() << "man or groff is not installed";
    const std::string file = folder.write("tapesift.1", page());
    const auto set = support::run(
        {"/bin/sh", "-c", "LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l " + file});
    EXPECT_EQ(set.exitCode, 0);
    EXPECT_EQ(set.err, "");
    // What a shell is to take stands there as it is typed.
    EXPECT_NE(set.out.find("tapesift scan --data ~/prices --sort strength"), std::string::npos);
    EXPECT_NE(set.out.find("tapesift scanners run 'breakout & !squeeze'"), std::string::npos);
}

} // namespace
} // namespace tapesift::app
