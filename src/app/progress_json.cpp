#include "progress_json.h"

#include <cmath>

#include "tapesift/base/utc_time.h"
#include "tapesift/report/deep_json.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::app {

namespace {

// How one provider's network stands; null for a limit that is not known.
void writeClient(report::JsonWriter& json, const net::ClientStatus& client)
{
    const bool isLimited = client.unitsInAll > 0;
    const auto units = [&](std::string_view name, double value, double step) {
        json.key(name);
        if (isLimited)
            json.number(std::floor(value * step) / step);
        else
            json.null();
    };
    json.beginObject();
    json.key("provider");
    json.text(client.provider);
    json.key("sent");
    json.integer(static_cast<std::int64_t>(client.sent));
    json.key("retries");
    json.integer(static_cast<std::int64_t>(client.retries));
    units("unitsLeft", client.unitsLeft, 1);
    units("unitsInAll", client.unitsInAll, 1);
    units("unitsPerSecond", client.unitsPerSecond, 100);
    json.key("waitingUntil");
    if (client.waitingUntil)
        json.text(base::formatUtc(*client.waitingUntil));
    else
        json.null();
    json.key("stopped");
    json.boolean(client.isStopped);
    json.key("reason");
    if (client.reason.empty())
        json.null();
    else
        json.text(client.reason);
    json.endObject();
}

} // namespace

ProgressJson::ProgressJson(std::ostream& out, Lookups lookups)
    : m_lookups(std::move(lookups))
    , m_out(out)
{
}

template <class Fields>
void ProgressJson::tell(std::string_view event, const Fields& writeFields)
{
    const std::lock_guard lock(m_mutex);
    report::JsonWriter json(m_out);
    json.beginObject();
    json.key("event");
    json.text(event);
    writeFields(json);
    json.endObject();
    json.endDocument();
}

void ProgressJson::onProgress(const engine::ScanProgress& progress)
{
    const engine::StageProgress& stage = progress.stages[static_cast<std::size_t>(progress.stage)];
    tell("progress", [&](report::JsonWriter& json) {
        json.key("stage");
        json.text(engine::stageName(progress.stage));
        json.key("done");
        json.integer(stage.done);
        json.key("total");
        json.integer(stage.total);
        json.key("percent");
        json.number(std::round(progress.percent * 100) / 100);
        json.key("eta_s");
        if (progress.eta)
            json.integer(progress.eta->count());
        else
            json.null();
        json.key("message");
        json.text(progress.message);
        json.key("network");
        json.beginArray();
        for (const net::ClientStatus& client : progress.network)
            writeClient(json, client);
        json.endArray();
    });
}

void ProgressJson::onWarning(const std::string& warning)
{
    tell("warning", [&](report::JsonWriter& json) {
        json.key("message");
        json.text(warning);
    });
}

void ProgressJson::onRunCreated(const store::RunRecord& run)
{
    m_scanId = run.name;
    if (m_lookups.plan && run.spec.phase == market::ScanPhase::Deep)
        m_plan = m_lookups.plan(run.id);
}

void ProgressJson::onQuickCompleted(const store::RunRecord& run)
{
    tell("quickScanComplete", [&](report::JsonWriter& json) {
        json.key("scanId");
        json.text(m_scanId);
        json.key("signals");
        json.integer(static_cast<std::int64_t>(m_lookups.signals ? m_lookups.signals(run.id) : 0));
    });
}

void ProgressJson::onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    for (const store::BatchRecord& batch : batches) {
        const std::size_t first = std::size_t{batch.batch} * m_plan.batchSize;
        for (std::size_t i = 0; i < batch.entries.size(); ++i) {
            const auto deep = store::decodeDeepEntry(batch.entries[i]);
            if (!deep || (!deep->analysis && !deep->error) || first + i >= m_plan.symbols.size())
                continue;
            tell("symbolAnalyzed", [&](report::JsonWriter& json) {
                json.key("scanId");
                json.text(m_scanId);
                json.key("symbol");
                json.text(m_plan.symbols[first + i]);
                json.key("failed");
                json.boolean(deep->error.has_value());
                json.key("deepData");
                if (deep->analysis)
                    report::writeDeepAnalysis(json, *deep->analysis);
                else
                    json.null();
            });
        }
    }
}

void ProgressJson::onDeepProgress(const engine::DeepProgress& progress)
{
    tell("analysisProgress", [&](report::JsonWriter& json) {
        json.key("scanId");
        json.text(m_scanId);
        json.key("done");
        json.integer(progress.done);
        json.key("total");
        json.integer(progress.total);
        json.key("remaining");
        json.integer(progress.remaining());
        json.key("eta_s");
        if (progress.eta)
            json.integer(progress.eta->count());
        else
            json.null();
    });
}

void ProgressJson::onRanked(const std::vector<int>&)
{
    tell("deepAnalysisComplete", [this](report::JsonWriter& json) {
        json.key("scanId");
        json.text(m_scanId);
    });
}

} // namespace tapesift::app
