#include "store/funnel_json.h"

#include <gtest/gtest.h>

namespace tapesift::store {

using market::FunnelStep;

TEST(FunnelJson, WritesRulesInOrderWithoutSymbols)
{
    EXPECT_EQ(
        toJson({{"exchange", "exchange is not NYSE", 12, {"A", "B"}}, {"x", "say \"no\"", 0, {}}}),
        R"([{"rule":"exchange","label":"exchange is not NYSE","removed":12},)"
        R"({"rule":"x","label":"say \"no\"","removed":0}])");
    EXPECT_EQ(toJson(std::vector<FunnelStep>{}), "[]");
}

TEST(FunnelJson, ReadsWhatItWrites)
{
    const std::vector<FunnelStep> funnel = {{"b", "price below 5", 4'000'000'000, {}},
                                            {"a", "", 1, {}}};
    EXPECT_EQ(funnelFromJson(toJson(funnel)), funnel);
}

TEST(FunnelJson, StepsOfVersionOneAreLabelledByTheirRule)
{
    EXPECT_EQ(funnelFromJson(R"([{"rule":"excluded by name","removed":3}])"),
              (std::vector<FunnelStep>{{"excluded by name", "excluded by name", 3, {}}}));
}

TEST(FunnelJson, IsCorruptForAnythingElse)
{
    for (const char* json :
         {"", "{}", "[1]", R"([{"rule":1,"removed":2}])", R"([{"rule":"a","removed":-2}])",
          R"([{"rule":"a"}])", R"([{"rule":"a","removed":1})", "null",
          R"([{"rule":"a","label":1,"removed":1}])"}) {
        const auto funnel = funnelFromJson(json);
        ASSERT_FALSE(funnel) << json;
        EXPECT_EQ(funnel.error().code, base::ErrorCode::Corrupt);
    }
}

TEST(FunnelJson, WritesTextThatIsNotUtf8WithReplacements)
{
    const auto funnel = funnelFromJson(toJson({{"a", "bad \xff byte", 1, {}}}));
    ASSERT_TRUE(funnel);
    EXPECT_EQ(funnel->front().label, "bad \xef\xbf\xbd byte");
}

} // namespace tapesift::store
