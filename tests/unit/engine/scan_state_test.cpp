#include "tapesift/engine/scan_state.h"

#include <map>

#include <gtest/gtest.h>

namespace tapesift::engine {

namespace {

using S = ScanState;
using E = ScanEvent;

// The table of docs/architecture.md, written down a second time by hand.
const std::map<std::pair<S, E>, S> kExpected = {
    {{S::Idle, E::Start}, S::Preparing},
    {{S::Preparing, E::Prepared}, S::Running},
    {{S::Preparing, E::Cancel}, S::Stopping},
    {{S::Preparing, E::Fail}, S::Failed},
    {{S::Running, E::Pause}, S::Paused},
    {{S::Running, E::AllScanned}, S::Finishing},
    {{S::Running, E::Cancel}, S::Stopping},
    {{S::Running, E::Fail}, S::Failed},
    {{S::Paused, E::Resume}, S::Running},
    {{S::Paused, E::AllScanned}, S::Finishing},
    {{S::Paused, E::Cancel}, S::Stopping},
    {{S::Paused, E::Fail}, S::Failed},
    {{S::Finishing, E::Finalized}, S::Done},
    {{S::Finishing, E::Fail}, S::Failed},
    {{S::Stopping, E::WorkersStopped}, S::Stopped},
    {{S::Stopping, E::Fail}, S::Failed},
};

} // namespace

TEST(ScanState, NextIsRightForEveryPair)
{
    for (const S state : kAllScanStates) {
        for (const E event : kAllScanEvents) {
            const auto expected = kExpected.find({state, event});
            const auto got = next(state, event);
            EXPECT_EQ(got.has_value(), expected != kExpected.end())
                << scanStateName(state) << " event " << static_cast<int>(event);
            if (got && expected != kExpected.end()) {
                EXPECT_EQ(*got, expected->second) << scanStateName(state);
            }
        }
    }
}

TEST(ScanState, NothingLeavesAnEnd)
{
    for (const S state : kAllScanStates) {
        for (const E event : kAllScanEvents)
            EXPECT_FALSE(isEnd(state) && next(state, event)) << scanStateName(state);
    }
}

} // namespace tapesift::engine
