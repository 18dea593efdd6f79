#include "report/run_object.h"

#include "report/deep_facts.h"
#include "report/report_facts.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/json_fields.h"

namespace tapesift::report {

namespace {

void writeCounts(JsonWriter& json, const store::RunRecord& run)
{
    const store::RunCounts& counts = run.counts;
    json.beginObject();
    countField(json, "total", counts.total);
    countField(json, "completed", counts.completed);
    countField(json, "pending", counts.pending());
    countField(json, "failed", counts.failed);
    countField(json, "reused", counts.reused);
    if (isDeep(run)) {
        json.key("deep");
        json.beginObject();
        countField(json, "completed", counts.deepCompleted);
        countField(json, "failed", counts.deepFailed);
        countField(json, "reused", counts.deepReused);
        countField(json, "pending", counts.deepPending());
        json.endObject();
    }
    json.endObject();
}

} // namespace

void writeRunObject(JsonWriter& json, const store::RunRecord& run)
{
    json.beginObject();
    textField(json, "id", run.name);
    textField(json, "status", store::runStatusName(run.status));
    textField(json, "provider", run.spec.provider);
    if (isSimulated(run)) {
        json.key("simulated");
        json.boolean(true);
    }
    optionalField(json, "exchange", run.spec.exchange);
    textField(json, "interval", market::intervalName(run.spec.interval));
    textField(json, "phase", market::scanPhaseName(run.spec.phase));
    optionalField(json, "asOf", asOfText(run.spec));
    textField(json, "startedAt", base::formatUtc(run.startedAt));
    textField(json, "lastUpdated", base::formatUtc(run.updatedAt));
    optionalField(json, "finishedAt",
                  run.finishedAt ? base::formatUtc(*run.finishedAt) : std::string());
    countField(json, "elapsedMs", run.elapsed.count());
    json.key("counts");
    writeCounts(json, run);
    json.endObject();
}

} // namespace tapesift::report
