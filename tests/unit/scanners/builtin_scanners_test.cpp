#include "tapesift/scanners/builtin_scanners.h"

#include <gtest/gtest.h>

#include "scanners/formula_rule.h"

namespace tapesift::scanners {
namespace {

std::string messageOf(std::string_view id, const Properties& config)
{
    const auto texts = findBuiltinScanner(id)->formulas(config);
    return texts ? "" : texts.error().message + " " + texts.error().suggestion;
}

} // namespace

TEST(BuiltinScanners, ThereAreTwentyAndTheFourNamedOnesFirst)
{
    const auto& all = builtinScanners();
    ASSERT_GE(all.size(), 20U);
    EXPECT_EQ(all[0].id, "gap");
    EXPECT_EQ(all[1].id, "momentum");
    EXPECT_EQ(all[2].id, "volume");
    EXPECT_EQ(all[3].id, "breakout");
}

TEST(BuiltinScanners, EachIsWholeAndCompilesWithEverySetting)
{
    std::set<std::string> ids;
    for (const BuiltinScanner& scanner : builtinScanners()) {
        SCOPED_TRACE(scanner.id);
        EXPECT_TRUE(ids.insert(scanner.id).second);
        EXPECT_FALSE(scanner.title.empty());
        EXPECT_FALSE(scanner.description.empty());
        EXPECT_FALSE(scanner.score.empty());
        EXPECT_FALSE(scanner.show.empty());
        for (const ParameterSpec& spec : scanner.parameters)
            EXPECT_FALSE(spec.meaning.empty()) << spec.name;

        std::vector<Properties> settings = {{}};
        for (const ParameterSpec& spec : scanner.parameters) {
            settings.push_back({{spec.name, spec.minimum}});
            settings.push_back({{spec.name, spec.maximum}});
        }
        for (const ChoiceSpec& spec : scanner.choices) {
            for (const auto& [value, formula] : spec.values)
                settings.push_back({{spec.name, value}});
        }
        for (const SwitchSpec& spec : scanner.switches) {
            settings.push_back({{spec.name, false}});
            settings.push_back({{spec.name, true}});
        }
        for (const Properties& config : settings) {
            const auto texts = scanner.formulas(config);
            ASSERT_TRUE(texts) << texts.error().message;
            EXPECT_EQ(texts->where.find('{'), std::string::npos) << texts->where;
            const auto rule = compileRule(*texts);
            ASSERT_TRUE(rule) << base::describe(rule.error());
        }
    }
}

TEST(BuiltinScanners, SettingsAreChecked)
{
    EXPECT_EQ(messageOf("gap", {{"min_gap", 3.0}}), "");
    EXPECT_EQ(messageOf("gap", {{"mingap", 3.0}}),
              "mingap is no setting of the scanner \"gap\" Did you mean \"min_gap\"?");
    EXPECT_EQ(messageOf("gap", {{"xyzxyz", 3.0}}),
              "xyzxyz is no setting of the scanner \"gap\" Its settings are min_gap, min_volume, "
              "max_price, direction, full_gap.");
    EXPECT_EQ(messageOf("gap", {{"min_gap", 51.0}}), "min_gap must be a number from 0.1 to 50 ");
    EXPECT_EQ(messageOf("gap", {{"min_gap", std::string("3")}}),
              "min_gap must be a number from 0.1 to 50 ");
    EXPECT_EQ(messageOf("gap", {{"direction", std::string("sideways")}}),
              "direction must be one of both, up, down ");
    EXPECT_EQ(messageOf("gap", {{"full_gap", 1.0}}), "full_gap must be true or false ");
    EXPECT_EQ(messageOf("breakout", {{"bars", 20.5}}), "bars must be a whole number of bars ");
    EXPECT_EQ(messageOf("inside_bar", {{"bars", 2.0}}),
              "bars is no setting of the scanner \"inside_bar\" It has no settings.");
}

TEST(BuiltinScanners, AnUnknownIdSuggestsTheNearest)
{
    const auto none = findBuiltinScanner("breakuot");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(none.error().suggestion, "Did you mean \"breakout\"?");
}

TEST(BuiltinScanners, ADamagedListNamesThePlace)
{
    const auto detailsOf = [](std::string_view json) {
        const auto read = builtinScannersFromJson(json);
        return read ? "" : read.error().details;
    };
    EXPECT_EQ(detailsOf("{}"), "It must be a list.");
    EXPECT_EQ(detailsOf("["), "The list of scanners is not JSON: line 1, column 2.");
    EXPECT_EQ(detailsOf(R"([{"id": "a", "title": "A", "description": "d"}])"),
              "/0/where is missing");
    EXPECT_EQ(detailsOf(R"([{"id": "a", "title": "A", "description": "d", "where": "close > x",
                        "parameters": {"x": {"default": 5, "min": 1, "max": 3,
                                             "meaning": "m"}}}])"),
              "/0/parameters/x/default must be a number from 1 to 3");
}

} // namespace tapesift::scanners
