#include "report/run_object.h"

#include "report/json_fields.h"
#include "report/report_facts.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::report {

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
    optionalField(json, "asOf", asOfText(run.spec));
    textField(json, "startedAt", base::formatUtc(run.startedAt));
    textField(json, "lastUpdated", base::formatUtc(run.updatedAt));
    optionalField(json, "finishedAt",
                  run.finishedAt ? base::formatUtc(*run.finishedAt) : std::string());
    countField(json, "elapsedMs", run.elapsed.count());
    json.key("counts");
    json.beginObject();
    countField(json, "total", run.counts.total);
    countField(json, "completed", run.counts.completed);
    countField(json, "pending", run.counts.pending());
    countField(json, "failed", run.counts.failed);
    countField(json, "reused", run.counts.reused);
    json.endObject();
    json.endObject();
}

} // namespace tapesift::report
