#include "tapesift/market/scan_phase.h"

#include <gtest/gtest.h>

namespace tapesift::market {

TEST(ScanPhase, NamesReadBack)
{
    for (const ScanPhase phase : {ScanPhase::Quick, ScanPhase::Deep})
        EXPECT_EQ(parseScanPhase(scanPhaseName(phase)), phase);
    EXPECT_EQ(scanPhaseName(ScanPhase::Deep), "deep");
    const auto wrong = parseScanPhase("slow");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(wrong.error().suggestion.find("--phase quick"), std::string::npos);
}

} // namespace tapesift::market
