#include "providers/answer_errors.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

const Credentials kKeys{base::Secret("CANARY-KEY"), base::Secret("CANARY-SECRET")};

TEST(AnswerErrors, ShowNoKeyThatTheServerRepeats)
{
    EXPECT_EQ(shownText("key CANARY-KEY or CANARY-SECRET is wrong, CANARY-KEY", kKeys),
              "key … or … is wrong, …");
}

TEST(AnswerErrors, ShowOneShortLine)
{
    EXPECT_EQ(shownText("  a\nb\r\nc ", {}), "a b  c");
    const std::string longText = shownText(fmt::format("{0:x>199}ä{0:x>100}", ""), {});
    EXPECT_EQ(longText, fmt::format("{:x>199}…", "")); // not half of a letter
    EXPECT_EQ(shownText("\xFF\xFE", {}), "");
}

TEST(AnswerErrors, SayWhereKeysComeFrom)
{
    Capabilities provider;
    provider.label = "Alpaca";
    provider.keyVariables = {"APCA_API_KEY_ID", "APCA_API_SECRET_KEY"};
    provider.keyAddress = "https://alpaca.markets";
    const base::Error error = refusedKey(provider, "forbidden.");
    EXPECT_EQ(error.code, base::ErrorCode::NotEntitled);
    EXPECT_EQ(error.suggestion, "Check APCA_API_KEY_ID and APCA_API_SECRET_KEY; keys are made at "
                                "https://alpaca.markets.");
}

TEST(AnswerErrors, NameTheIntervalsThereAre)
{
    Capabilities provider;
    provider.label = "Tiingo";
    provider.intervals = {market::Interval::Day1, market::Interval::Week1};
    const base::Error error = unsupportedInterval(provider, market::Interval::Min5);
    EXPECT_EQ(error.code, base::ErrorCode::Unsupported);
    EXPECT_EQ(error.message, "Tiingo has no 5m bars.");
    EXPECT_EQ(error.suggestion, "Use one of 1d, 1wk.");
}

} // namespace
} // namespace tapesift::providers
