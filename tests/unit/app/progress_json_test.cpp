#include "app/progress_json.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tapesift/store/deep_entry.h"

namespace tapesift::app {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

json told(const engine::ScanProgress& progress)
{
    std::ostringstream out;
    ProgressJson(out).onProgress(progress);
    return json::parse(out.str());
}

TEST(ProgressJson, HasNoNetworkForFiles)
{
    engine::ScanProgress progress;
    progress.message = "Scanning";
    const json event = told(progress);
    EXPECT_EQ(event["event"], "progress");
    EXPECT_EQ(event["message"], "Scanning");
    EXPECT_EQ(event["network"], json::array());
}

TEST(ProgressJson, TellsHowEachProviderStands)
{
    net::ClientStatus own;
    own.provider = "binance";
    own.label = "Binance";
    own.sent = 31;
    own.retries = 2;
    own.unitsLeft = 411.7;
    own.unitsInAll = 4'800;
    own.unitsPerSecond = 80;
    own.waitingUntil = base::UtcTime{base::parseUtc("2026-03-18T12:01:00Z").value()} + 250ms;
    own.reason = "Binance allows 6,000 units a minute, of which 4,800 are used";
    net::ClientStatus other;
    other.provider = "kraken";
    other.isStopped = true;
    engine::ScanProgress progress;
    progress.network = {own, other};
    EXPECT_EQ(told(progress)["network"], json::parse(R"([
        {"provider": "binance", "sent": 31, "retries": 2, "unitsLeft": 411, "unitsInAll": 4800,
         "unitsPerSecond": 80, "waitingUntil": "2026-03-18T12:01:00.250Z", "stopped": false,
         "reason": "Binance allows 6,000 units a minute, of which 4,800 are used"},
        {"provider": "kraken", "sent": 0, "retries": 0, "unitsLeft": null, "unitsInAll": null,
         "unitsPerSecond": null, "waitingUntil": null, "stopped": true, "reason": null}])"));
}

TEST(ProgressJson, IsOneObjectALine)
{
    std::ostringstream out;
    ProgressJson tell(out);
    tell.onProgress({});
    tell.onWarning("two\nlines");
    tell.onQuickCompleted({});
    const std::string text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
}

TEST(ProgressJson, NamesTheSymbolsThatAreAnalysed)
{
    std::ostringstream out;
    ProgressJson tell(out, {.plan =
                                [](store::RunId) {
                                    return PlannedSymbols{2, {"AAA", "BBB", "CCC", "DDD", "EEE"}};
                                },
                            .signals = [](store::RunId) { return std::size_t{3}; }});
    store::RunRecord run;
    run.name = "scan_1";
    run.spec.phase = market::ScanPhase::Deep;
    tell.onRunCreated(run);
    store::BatchRecord early; // While verdicts still come.
    early.batch = 2;
    store::DeepEntry analysed;
    analysed.analysis.emplace();
    analysed.analysis->confluence.score = 0.5;
    early.entries = {store::encodeDeepEntry(analysed)};
    tell.onDeepBatchesCommitted({early});
    const json symbolAnalyzed = json::parse(out.str());
    EXPECT_EQ(symbolAnalyzed["symbol"], "EEE");
    EXPECT_EQ(symbolAnalyzed["failed"], false);
    EXPECT_EQ(symbolAnalyzed["deepData"]["confluence"]["score"], 0.5);
    EXPECT_EQ(symbolAnalyzed["deepData"]["mlPrediction"], nullptr);
    out.str({});
    tell.onQuickCompleted(run);
    store::BatchRecord batch;
    batch.batch = 1;
    store::DeepEntry failed;
    failed.error = base::Error{base::ErrorCode::Unavailable, "Changed.", {}, {}};
    batch.entries = {store::encodeDeepEntry({}), store::encodeDeepEntry(failed)};
    tell.onDeepBatchesCommitted({batch});
    engine::DeepProgress progress;
    progress.total = 3;
    progress.done = 1;
    tell.onDeepProgress(progress);
    tell.onRanked({});
    EXPECT_EQ(out.str(),
              R"({"event":"quickScanComplete","scanId":"scan_1","signals":3}
{"event":"symbolAnalyzed","scanId":"scan_1","symbol":"DDD","failed":true,"deepData":null}
{"event":"analysisProgress","scanId":"scan_1","done":1,"total":3,"remaining":2,"eta_s":null}
{"event":"deepAnalysisComplete","scanId":"scan_1"}
)");
}

} // namespace
} // namespace tapesift::app
