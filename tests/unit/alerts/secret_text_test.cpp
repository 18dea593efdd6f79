#include "alerts/secret_text.h"

#include <gtest/gtest.h>

namespace tapesift::alerts {

TEST(SecretText, BlotsOutAnAddressAndItsTellingParts)
{
    const base::Secret secret("https://hooks.slack.com/services/T0001/B0002/CANARYxyz");
    for (const char* text :
         {"GET https://hooks.slack.com/services/T0001/B0002/CANARYxyz failed",
          "no such hook: /services/T0001/B0002/CANARYxyz", "token CANARYxyz is revoked"}) {
        const std::string clean = withoutSecret(text, secret);
        EXPECT_EQ(clean.find("CANARY"), std::string::npos) << clean;
        EXPECT_NE(clean.find("[secret]"), std::string::npos) << clean;
    }
    EXPECT_EQ(withoutSecret("hooks.slack.com did not answer", secret),
              "hooks.slack.com did not answer");
}

TEST(SecretText, BlotsOutATokenAndItsHalves)
{
    const base::Secret secret("123456789:CANARY_abc");
    EXPECT_EQ(withoutSecret("bot123456789:CANARY_abc", secret), "bot[secret]");
    EXPECT_EQ(withoutSecret("CANARY_abc", secret), "[secret]");
    const base::Error clean = withoutSecret(
        base::Error{base::ErrorCode::Blocked, "CANARY_abc", "x 123456789:CANARY_abc", "123456789"},
        secret);
    EXPECT_EQ(clean.message, "[secret]");
    EXPECT_EQ(clean.details, "x [secret]");
    EXPECT_EQ(clean.suggestion, "[secret]");
}

TEST(SecretText, WithoutASecretNothingChanges)
{
    EXPECT_EQ(withoutSecret("as it is", {}), "as it is");
}

} // namespace tapesift::alerts
