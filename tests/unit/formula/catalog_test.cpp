#include "tapesift/formula/catalog.h"

#include <set>

#include <gtest/gtest.h>

#include "tapesift/base/text.h"
#include "tapesift/indicators/indicator_values.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

TEST(Catalog, NamesAreThereOnce)
{
    std::set<std::string> names;
    for (const CatalogEntry& entry : catalog()) {
        EXPECT_TRUE(names.insert(base::toLower(entry.name)).second) << entry.name;
        EXPECT_EQ(findEntry(entry.name), &entry);
        EXPECT_EQ(findEntry(base::toUpper(entry.name)), &entry);
    }
    EXPECT_EQ(findEntry("nothing"), nullptr);
    for (const char* word : {"and", "or", "not", "in"})
        EXPECT_EQ(findEntry(word), nullptr) << word;
}

TEST(Catalog, HasTheNamesOfAllIndicators)
{
    for (const auto& info : indicators::indicatorCatalog()) {
        const CatalogEntry* entry = findEntry(info.name);
        ASSERT_NE(entry, nullptr) << info.name;
        EXPECT_EQ(entry->name, info.name);
    }
}

TEST(Catalog, EveryExampleIsAFormulaThatUsesIt)
{
    for (const CatalogEntry& entry : catalog()) {
        const auto program = Program::compile(entry.example);
        ASSERT_TRUE(program) << entry.example << ": " << describe(program.error());
        EXPECT_TRUE(program->isCondition()) << entry.example;
        EXPECT_NE(entry.example.find(entry.name), std::string_view::npos) << entry.name;
        EXPECT_FALSE(entry.meaning.empty()) << entry.name;
    }
}

// "sma(source = close, period)": what the parser takes, in words.
std::string signatureOf(const CatalogEntry& entry)
{
    std::string text(entry.name);
    if (entry.parameters.empty())
        return entry.name == "obv" ? text + "()" : text;
    text += '(';
    for (const ParameterInfo& parameter : entry.parameters) {
        if (text.back() != '(')
            text += ", ";
        text += parameter.name;
        if (!parameter.standard.empty())
            text += " = " + std::string(parameter.standard);
    }
    return text + ')';
}

TEST(Catalog, SignaturesSayWhatIsTaken)
{
    for (const CatalogEntry& entry : catalog())
        EXPECT_EQ(entry.signature, signatureOf(entry));
}

TEST(Catalog, RangesAreWhatTheCheckerAllows)
{
    for (const CatalogEntry& entry : catalog()) {
        for (const ParameterInfo& parameter : entry.parameters) {
            if (parameter.kind == ParameterKind::Period) {
                EXPECT_EQ(parameter.minimum, 1) << entry.name;
                EXPECT_EQ(parameter.maximum, 1000) << entry.name;
            }
            if (parameter.kind == ParameterKind::Factor) {
                EXPECT_LT(parameter.minimum, parameter.maximum) << entry.name;
            }
        }
    }
    EXPECT_TRUE(Program::compile("sma(1) > sma(1000)"));
    EXPECT_TRUE(Program::compile("bb_upper(20, 0) < bb_upper(20, 100)"));
    EXPECT_FALSE(Program::compile("bb_upper(20, 100.5) > 1"));
}

TEST(Catalog, DefaultsAreThoseOfTheSignature)
{
    Asked asked(walk(300));
    for (const auto& [brief, whole] : std::vector<std::pair<std::string, std::string>>{
             {"macd()", "macd(close, 12, 26, 9)"},
             {"macd_hist(hl2)", "macd_hist(hl2, 12, 26, 9)"},
             {"macd_signal(5, 10)", "macd_signal(close, 5, 10, 9)"},
             {"bb_upper()", "bb_upper(close, 20, 2)"},
             {"bb_width(volume, 10)", "bb_width(volume, 10, 2)"},
             {"stoch_k()", "stoch_k(14, 3)"},
             {"stoch_d", "stoch_d(14, 3, 3)"},
             {"highest(5)", "highest(high, 5)"},
             {"lowest(5)", "lowest(low, 5)"},
             {"rsi(9)", "rsi(close, 9)"},
             {"bars_since(close > 1)", "bars_since(close > 1, 250)"}}) {
        EXPECT_TRUE(sameBits(asked.value(brief), asked.value(whole))) << brief;
        EXPECT_FALSE(std::isnan(asked.value(brief))) << brief;
    }
}

} // namespace
} // namespace tapesift::formula
