// docs/formula.md and the program say the same.

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tapesift/formula/catalog.h"
#include "tapesift/formula/expression.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

std::string page()
{
    std::ifstream file(TAPESIFT_SOURCE_DIR "/docs/formula.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// What stands between ```formula and ```.
std::vector<std::string> examples(const std::string& page)
{
    const std::string open = "```formula\n";
    std::vector<std::string> found;
    for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
        at += open.size();
        found.push_back(page.substr(at, page.find("```", at) - at));
    }
    return found;
}

TEST(Documentation, EveryExampleRuns)
{
    SymbolFacts facts;
    facts.sector = "Technology";
    facts.signal = 1;
    facts.score = 85;
    facts.rs = 95;
    facts.marketValue = 2e10;
    facts.watched = false;
    Asked asked(walk(700, 2));
    asked.subject.facts = &facts;
    const auto formulas = examples(page());
    EXPECT_GE(formulas.size(), 30U);
    for (const std::string& formula : formulas) {
        const auto read = parse(formula);
        ASSERT_TRUE(read) << formula << ": " << read.error().what.text();
        EXPECT_TRUE(*parse(toText(*read)) == *read) << formula;
        // All of them are known at the end of 700 sound bars.
        EXPECT_FALSE(std::isnan(asked.value(formula))) << formula;
        EXPECT_EQ(asked.matches(formula) == Truth::Unknown, !asked.program(formula).isCondition())
            << formula;
    }
}

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

TEST(Documentation, HasARowForEachName)
{
    const std::string text = page();
    for (const CatalogEntry& entry : catalog()) {
        const std::string row =
            entry.group == EntryGroup::ShortName
                ? "| `" + std::string(entry.name) + "` | `" + std::string(entry.stands) + "` |"
                : "| `" + escaped(entry.signature) + "` | " + escaped(entry.meaning) + " | `" +
                      escaped(entry.example) + "` |";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

} // namespace
} // namespace tapesift::formula
