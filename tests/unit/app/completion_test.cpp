#include "app/cli/completion.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <gtest/gtest.h>

#include "app/cli/option_table.h"
#include "support/temporary_folder.h"

namespace tapesift::app {
namespace {

// What a shell command writes; its exit status goes to `status`.
std::string outputOf(const std::string& command, int& status)
{
    std::string text;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) {
        status = -1;
        return text;
    }
    std::array<char, 256> buffer;
    while (const std::size_t read = fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), read);
    status = pclose(pipe);
    return text;
}

bool hasShell(const std::string& shell)
{
    int status = 0;
    outputOf("command -v " + shell, status);
    return status == 0;
}

class BashCompletion : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!hasShell("bash"))
            GTEST_SKIP() << "bash is not installed";
        m_script = m_folder.write("completion.bash", completionScript(Shell::Bash));
    }

    // The proposals for a line of words of which the last is being typed.
    std::string propose(const std::string& words, const std::string& before = "")
    {
        const std::string test =
            m_folder.write("test.bash", before + "source " + m_script + "\nCOMP_WORDS=(" + words +
                                            ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_tapesift\n"
                                            "echo \"${COMPREPLY[*]}\"\n");
        int status = 0;
        std::string text = outputOf("cd " + m_folder.path().string() + " && bash " + test, status);
        EXPECT_EQ(status, 0) << text;
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        return text;
    }

    support::TemporaryFolder m_folder;
    std::string m_script;
};

TEST_F(BashCompletion, IsCorrectBash)
{
    int status = 0;
    EXPECT_EQ(outputOf("bash -n " + m_script, status), "");
    EXPECT_EQ(status, 0);
}

TEST_F(BashCompletion, ProposesCommandsAndOptions)
{
    EXPECT_EQ(propose("tapesift re"), "resume retry");
    EXPECT_EQ(propose("tapesift cache ''"), "stat warm verify clear");
    EXPECT_EQ(propose("tapesift scan --demo-"), "--demo-symbols --demo-seed --demo-delay");
    EXPECT_EQ(propose("tapesift --home x runs --li"), "--limit");
    EXPECT_EQ(propose("tapesift completion ''"), "bash zsh fish");
}

TEST_F(BashCompletion, ProposesChoices)
{
    EXPECT_EQ(propose("tapesift scan --provider ''"),
              "csv demo binance yahoo alpaca massive coinbase tiingo kraken");
    EXPECT_EQ(propose("tapesift cache warm --adj"), "--adjust");
    EXPECT_EQ(propose("tapesift scan --format = js"), "json jsonl");
    EXPECT_EQ(propose("tapesift scan --format ="), "table json jsonl csv tradingview xlsx");
    EXPECT_EQ(propose("tapesift lists import --mode re"), "replace");
    EXPECT_EQ(propose("tapesift retry --outcome stale,no_"), "stale,no_data");
    EXPECT_EQ(propose("tapesift scan --limit ''"), "");
}

TEST_F(BashCompletion, ProposesFilesAndScans)
{
    m_folder.write("my list.txt", "AAPL");
    EXPECT_EQ(propose("tapesift scan --universe my"), "my list.txt");
    EXPECT_EQ(propose("tapesift scan -o my"), "my list.txt");
    const std::string fake = "tapesift() { echo 'x scan_20261120_210500 completed'; "
                             "echo 'scan_20261119_210500_2'; }\n";
    EXPECT_EQ(propose("tapesift show ''", fake), "scan_20261120_210500 scan_20261119_210500_2");
    EXPECT_EQ(propose("tapesift diff scan_20261119_210500_2 scan_20261120", fake),
              "scan_20261120_210500");
}

TEST(ZshCompletion, IsCorrectZsh)
{
    if (!hasShell("zsh"))
        GTEST_SKIP() << "zsh is not installed";
    const support::TemporaryFolder folder;
    int status = 0;
    EXPECT_EQ(outputOf("zsh -n " + folder.write("_tapesift", completionScript(Shell::Zsh)), status),
              "");
    EXPECT_EQ(status, 0);
}

TEST(FishCompletion, IsCorrectFish)
{
    if (!hasShell("fish"))
        GTEST_SKIP() << "fish is not installed";
    const support::TemporaryFolder folder;
    int status = 0;
    EXPECT_EQ(
        outputOf("fish -n " + folder.write("tapesift.fish", completionScript(Shell::Fish)), status),
        "");
    EXPECT_EQ(status, 0);
}

TEST(Completion, NamesEveryOptionInEveryShell)
{
    const std::string bash = completionScript(Shell::Bash);
    const std::string zsh = completionScript(Shell::Zsh);
    const std::string fish = completionScript(Shell::Fish);
    for (const CommandInfo& command : commandTable())
        forEachOption(&command, [&](const OptionInfo& option) {
            const std::string name(option.name);
            EXPECT_NE(bash.find("--" + name), std::string::npos) << name;
            EXPECT_NE(zsh.find("'--" + name), std::string::npos) << name;
            EXPECT_NE(fish.find(" -l " + name + " "), std::string::npos) << name;
        });
}

TEST(Completion, LeavesNoMarkUnfilled)
{
    for (const Shell shell : {Shell::Bash, Shell::Zsh, Shell::Fish})
        for (const char* mark : {"@RUNS@", "@COMMANDS@", "@ALL@", "@OPTIONS@", "@FAMILIES@"})
            EXPECT_EQ(completionScript(shell).find(mark), std::string::npos) << mark;
}

} // namespace
} // namespace tapesift::app
