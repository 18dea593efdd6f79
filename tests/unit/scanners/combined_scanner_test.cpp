#include "scanners/combined_scanner.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "scan_fixture.h"
#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {
namespace {

using Names = std::vector<std::string>;

// Finds what it is told, and notes what it was to look at.
class FixedScanner final : public Scanner
{
public:
    FixedScanner(Names found, Names undecided, std::vector<Names>& calls)
        : m_found(std::move(found))
        , m_undecided(std::move(undecided))
        , m_calls(calls)
    {
    }

    base::Status setup(ScanContext&) override { return {}; }
    void teardown(ScanContext&) override {}
    ScannerResult scan(ScanContext& context) override
    {
        Names seen;
        ScannerResult result;
        const auto has = [](const Names& names, const std::string& name) {
            return std::ranges::find(names, name) != names.end();
        };
        for (const market::Symbol& symbol : context.symbols()) {
            seen.push_back(symbol.text());
            if (has(m_undecided, symbol.text()))
                result.undecided.push_back(symbol);
        }
        m_calls.push_back(seen);
        for (const std::string& name : m_found) {
            if (has(seen, name))
                result.symbols.push_back({sym(name), 1, "because", {{"value", 7}}});
        }
        result.error = error;
        return result;
    }

    std::optional<base::Error> error;

private:
    Names m_found;
    Names m_undecided;
    std::vector<Names>& m_calls;
};

// a finds 1 and 2; b finds 2 and 3; u finds 1, and does not know about 2.
struct Combination
{
    Combination()
    {
        fixture.setUniverse({"S1", "S2", "S3", "S4"});
        registry.add(
            "fixed",
            [this](const ScannerDefinition& definition) -> base::Result<std::shared_ptr<Scanner>> {
                auto& seen = calls[definition.name];
                if (definition.name == "a")
                    return std::make_shared<FixedScanner>(Names{"S1", "S2"}, Names{}, seen);
                if (definition.name == "b")
                    return std::make_shared<FixedScanner>(Names{"S3", "S2"}, Names{}, seen);
                auto unsure = std::make_shared<FixedScanner>(Names{"S1"}, Names{"S2"}, seen);
                if (definition.name == "broken")
                    unsure->error = base::Error{base::ErrorCode::Unavailable, "No data.", {}, {}};
                return std::shared_ptr<Scanner>(std::move(unsure));
            });
        for (const char* name : {"a", "b", "u", "broken"}) {
            ScannerDefinition definition;
            definition.name = name;
            definition.module = "fixed:x";
            definitions.push_back(definition);
        }
    }

    ScannerResult scan(const std::string& expression)
    {
        calls.clear();
        ScannerDefinition definition;
        definition.name = "whole";
        definition.module = "combine:" + expression;
        const auto scanner = registry.make(definition, definitions);
        EXPECT_TRUE(scanner) << scanner.error().message;
        ScanContext context(fixture.session, fixture.scope(kFirstDay));
        EXPECT_TRUE((*scanner)->setup(context));
        return (*scanner)->scan(context);
    }

    Names found(const std::string& expression)
    {
        Names names = symbolsOf(scan(expression));
        std::ranges::sort(names);
        return names;
    }

    ScanFixture fixture;
    ScannerRegistry registry;
    std::vector<ScannerDefinition> definitions;
    std::map<std::string, std::vector<Names>> calls; // by scanner: what each scan looked at
};

} // namespace

TEST(CombinedScanner, JoinsWhatTheOthersFind)
{
    Combination combination;
    EXPECT_EQ(combination.found("a & b"), (Names{"S2"}));
    EXPECT_EQ(combination.found("a | b"), (Names{"S1", "S2", "S3"}));
    EXPECT_EQ(combination.found("!a"), (Names{"S3", "S4"}));
    EXPECT_EQ(combination.found("b & !a"), (Names{"S3"}));
    EXPECT_EQ(combination.found("a > b"), (Names{"S2"}));
    EXPECT_EQ(combination.found("(a | b) & !(a & b)"), (Names{"S1", "S3"}));
}

TEST(CombinedScanner, WhatAPartCannotJudgeIsNotMatched)
{
    Combination combination;
    // u: S1 yes, S2 not known, the others no.
    EXPECT_EQ(combination.found("!u"), (Names{"S3", "S4"}));
    EXPECT_EQ(combination.found("a & u"), (Names{"S1"}));
    EXPECT_EQ(combination.found("a & !u"), (Names{}));
    EXPECT_EQ(combination.found("b | u"), (Names{"S1", "S2", "S3"})); // b decides S2
    const ScannerResult result = combination.scan("a & u");
    EXPECT_EQ(result.undecided, (std::vector<market::Symbol>{sym("S2")}));
    EXPECT_EQ(result.warming, 1U);
    EXPECT_EQ(result.examined, 3U);
    EXPECT_TRUE(combination.scan("u & !a").undecided.empty()); // a is no there: decided
}

TEST(CombinedScanner, ThenLooksOnlyAtWhatWasFound)
{
    Combination combination;
    combination.scan("a > b");
    EXPECT_EQ(combination.calls["a"], (std::vector<Names>{{"S1", "S2", "S3", "S4"}}));
    EXPECT_EQ(combination.calls["b"], (std::vector<Names>{{"S1", "S2"}}));
    combination.scan("a > b > u");
    EXPECT_EQ(combination.calls["u"], (std::vector<Names>{{"S2"}}));
}

TEST(CombinedScanner, EachPartRunsOnce)
{
    Combination combination;
    EXPECT_EQ(combination.found("(a > b) | (b & a) | !b"), (Names{"S1", "S2", "S4"}));
    EXPECT_EQ(combination.calls["a"].size(), 1U);
    // Once for all its places: over everything.
    EXPECT_EQ(combination.calls["b"], (std::vector<Names>{{"S1", "S2", "S3", "S4"}}));
}

TEST(CombinedScanner, ScoresByRankAndTellsEachReason)
{
    Combination combination;
    // a: S1 100, S2 50. b: S3 100, S2 50.
    const ScannerResult result = combination.scan("a | b");
    ASSERT_EQ(symbolsOf(result), (Names{"S1", "S3", "S2"}));
    EXPECT_EQ(result.symbols[0].score, 100);
    EXPECT_EQ(result.symbols[2].score, 50);
    EXPECT_EQ(result.symbols[2].reason, "because; because");
    EXPECT_EQ(result.symbols[2].parts, (std::vector<ReasonPart>{{"because", {}}, {"because", {}}}));
    ASSERT_EQ(result.symbols[2].values.size(), 2U);
    EXPECT_EQ(result.symbols[2].values[0].name, "a.value");
    EXPECT_EQ(result.symbols[2].values[1].name, "b.value");
}

TEST(CombinedScanner, AnErrorOfAPartIsTheWholes)
{
    Combination combination;
    const ScannerResult result = combination.scan("a & broken");
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->message, "broken: No data.");
    EXPECT_TRUE(result.symbols.empty());
}

TEST(ScannerRegistry, SaysWhatItCannotMake)
{
    Combination combination;
    const auto messageOf = [&](const std::string& name, const std::string& module,
                               const Properties& config = {}) {
        ScannerDefinition definition;
        definition.name = name;
        definition.module = module;
        definition.config = config;
        auto all = combination.definitions;
        all.push_back(definition);
        const auto made = combination.registry.make(definition, all);
        return made ? "" : made.error().message + " " + made.error().suggestion;
    };
    EXPECT_EQ(messageOf("x", "builtin:gap"), "");
    EXPECT_EQ(messageOf("x", "builtin:gao"),
              "There is no built-in scanner \"gao\". Did you mean \"gap\"?");
    EXPECT_EQ(messageOf("x", "builtin:gap", {{"bars", 1.0}}).substr(0, 40),
              "bars is no setting of the scanner \"gap\" ");
    EXPECT_EQ(messageOf("x", "script:x.lua").substr(0, 55),
              "This program has no scanners of the kind \"script\". Writ");
    EXPECT_EQ(messageOf("x", "formula:close >").substr(0, 14), "where: line 1,");
    EXPECT_EQ(messageOf("x", "combine:a & nosuch"),
              "combine: there is no scanner \"nosuch\". Name a scanner of this session or a "
              "built-in one.");
    EXPECT_EQ(messageOf("x", "combine:a & x").substr(0, 41),
              "combine: there is no scanner \"x\". Name a ");
    EXPECT_EQ(messageOf("x", "combine:a &"),
              "combine, column 4: the name of a scanner is missing. Write for example gap & "
              "momentum.");
    EXPECT_EQ(messageOf("x", "combine:a & gap"), "");
    EXPECT_EQ(messageOf("gap", "combine:a & gap"), ""); // the built-in one
    EXPECT_EQ(messageOf("x", "combine:a", {{"k", 1.0}}).substr(0, 30),
              "A combination has no settings.");
}

TEST(ScannerRegistry, ACircleIsFound)
{
    const ScannerRegistry registry;
    std::vector<ScannerDefinition> all(3);
    all[0].name = "x";
    all[0].module = "combine:y & gap";
    all[1].name = "y";
    all[1].module = "combine:x | volume";
    const auto made = registry.make(all[0], all);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(made.error().message.find("made of"), std::string::npos);
}

TEST(ScannerRegistry, CombinationsDoNotGrowWithoutEnd)
{
    // Each one names the one below twenty times over others: 20^5 scanners.
    const ScannerRegistry registry;
    std::vector<ScannerDefinition> all;
    for (int level = 0; level < 5; ++level) {
        for (int i = 0; i < 20; ++i) {
            ScannerDefinition definition;
            definition.name = "s" + std::to_string(level) + "_" + std::to_string(i);
            definition.module = level == 0 ? "builtin:gap" : "combine:gap";
            for (int j = 0; level > 0 && j < 20; ++j)
                definition.module += " & s" + std::to_string(level - 1) + "_" + std::to_string(j);
            all.push_back(definition);
        }
    }
    const auto made = registry.make(all.back(), all);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::InvalidArgument);
}

} // namespace tapesift::scanners
