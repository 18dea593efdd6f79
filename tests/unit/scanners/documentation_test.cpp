// Every example of docs/scanner-guide.md and docs/configuration.md is one that runs.

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "scan_fixture.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner_registry.h"
#include "tapesift/scanners/script_scanner.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::scanners {
namespace {

std::string page(const std::string& name)
{
    std::ifstream file(TAPESIFT_SOURCE_DIR "/docs/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// What stands between ```kind and ``` on both pages.
std::vector<std::string> examples(const std::string& kind)
{
    const std::string all = page("scanner-guide.md") + page("configuration.md");
    const std::string open = "```" + kind + "\n";
    std::vector<std::string> found;
    for (std::size_t at = all.find(open); at != std::string::npos; at = all.find(open, at)) {
        at += open.size();
        found.push_back(all.substr(at, all.find("```", at) - at));
    }
    EXPECT_FALSE(found.empty()) << kind;
    return found;
}

std::string problemOf(const ScannerDefinition& definition,
                      std::span<const ScannerDefinition> others = {})
{
    const auto made = ScannerRegistry().make(definition, others);
    return made ? std::string() : base::describe(made.error());
}

} // namespace

TEST(Documentation, ScannersCanBeMade)
{
    for (const std::string& example : examples("scanner")) {
        const auto definition = scannerDefinitionFromJson(example);
        ASSERT_TRUE(definition) << base::describe(definition.error()) << example;
        EXPECT_EQ(problemOf(*definition), "") << example;
    }
}

TEST(Documentation, SessionsCanBeRun)
{
    for (const std::string& example : examples("session")) {
        const auto loaded = sessionConfigFromJson(example);
        ASSERT_TRUE(loaded) << base::describe(loaded.error()) << example;
        EXPECT_TRUE(loaded->problems.empty()) << base::describe(loaded->problems.front());
        for (const ScannerDefinition& definition : loaded->config.scanners)
            EXPECT_EQ(problemOf(definition, loaded->config.scanners), "") << definition.name;
    }
}

TEST(Documentation, CombinationsCanBeMade)
{
    for (const std::string& example : examples("combine")) {
        std::istringstream lines(example);
        for (std::string line; std::getline(lines, line);) {
            ScannerDefinition definition;
            definition.name = "example";
            definition.module = "combine:" + line;
            EXPECT_EQ(problemOf(definition), "") << line;
        }
    }
}

TEST(Documentation, ScriptsFindWhatTheySay)
{
    if (!hasScripts())
        GTEST_SKIP() << "built without Lua";
    for (const std::string& example : examples("lua")) {
        const ScriptCheck check = checkScript(example, "example.lua");
        for (const ScriptProblem& problem : check.problems)
            ADD_FAILURE() << problem.line << ": " << problem.message;
        auto scanner = makeScriptScanner(example, "example.lua");
        ASSERT_TRUE(scanner);
        // The newest bar opens 5 % above the close before on half of the usual volume.
        ScanFixture fixture;
        fixture.setUniverse({"A", "B"});
        auto bars = quietBars(60);
        fixture.bars->put("B", bars);
        bars.back() = {bars.back().time, 105, 106, 104, 105, 500'000};
        fixture.bars->put("A", bars);
        ScanScope scope = fixture.scope(after(bars));
        scope.needs = std::make_shared<ScannerNeeds>();
        ScanContext setup(fixture.session, scope);
        const auto ready = (*scanner)->setup(setup);
        ASSERT_TRUE(ready) << base::describe(ready.error());
        ScanContext context(fixture.session, scope);
        const ScannerResult result = (*scanner)->scan(context);
        EXPECT_FALSE(result.error) << base::describe(*result.error);
        EXPECT_EQ(symbolsOf(result), std::vector<std::string>{"A"});
        EXPECT_NEAR(result.symbols.front().score, 5, 1e-9); // 105 after 100
    }
}

TEST(Documentation, NamesEveryBuiltinScannerWithItsRule)
{
    const std::string guide = page("scanner-guide.md");
    for (const BuiltinScanner& scanner : builtinScanners()) {
        EXPECT_NE(guide.find("| `" + scanner.id + "` |"), std::string::npos) << scanner.id;
        std::string rule = scanner.where;
        for (std::size_t at = rule.find('|'); at != std::string::npos; at = rule.find('|', at + 2))
            rule.insert(at, "\\");
        EXPECT_NE(guide.find("| `" + rule + "` |"), std::string::npos) << rule;
    }
}

} // namespace tapesift::scanners
