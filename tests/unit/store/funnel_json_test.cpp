#include "store/funnel_json.h"

#include <gtest/gtest.h>

namespace tapesift::store {

TEST(FunnelJson, WritesRulesInOrder)
{
    EXPECT_EQ(toJson({{"exchange", 12}, {"say \"no\"", 0}}),
              R"([{"rule":"exchange","removed":12},{"rule":"say \"no\"","removed":0}])");
    EXPECT_EQ(toJson(std::vector<FunnelStep>{}), "[]");
}

TEST(FunnelJson, ReadsWhatItWrites)
{
    const std::vector<FunnelStep> funnel = {{"b", 4'000'000'000}, {"a", 1}};
    EXPECT_EQ(funnelFromJson(toJson(funnel)), funnel);
}

TEST(FunnelJson, IsCorruptForAnythingElse)
{
    for (const char* json :
         {"", "{}", "[1]", R"([{"rule":1,"removed":2}])", R"([{"rule":"a","removed":-2}])",
          R"([{"rule":"a"}])", R"([{"rule":"a","removed":1})", "null"}) {
        const auto funnel = funnelFromJson(json);
        ASSERT_FALSE(funnel) << json;
        EXPECT_EQ(funnel.error().code, base::ErrorCode::Corrupt);
    }
}

TEST(FunnelJson, WritesTextThatIsNotUtf8WithReplacements)
{
    const auto funnel = funnelFromJson(toJson({{"bad \xff byte", 1}}));
    ASSERT_TRUE(funnel);
    EXPECT_EQ(funnel->front().rule, "bad \xef\xbf\xbd byte");
}

} // namespace tapesift::store
