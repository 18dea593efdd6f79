#include "progress_json.h"

#include <cmath>

#include "tapesift/report/json_writer.h"

namespace tapesift::app {

ProgressJson::ProgressJson(std::ostream& out)
    : m_out(out)
{
}

void ProgressJson::onProgress(const engine::ScanProgress& progress)
{
    const engine::StageProgress& stage = progress.stages[static_cast<std::size_t>(progress.stage)];
    const std::lock_guard lock(m_mutex);
    report::JsonWriter json(m_out);
    json.beginObject();
    json.key("event");
    json.text("progress");
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
    json.endObject();
    json.endDocument();
}

void ProgressJson::onWarning(const std::string& warning)
{
    const std::lock_guard lock(m_mutex);
    report::JsonWriter json(m_out);
    json.beginObject();
    json.key("event");
    json.text("warning");
    json.key("message");
    json.text(warning);
    json.endObject();
    json.endDocument();
}

void ProgressJson::quickScanComplete(const std::string& scanId, std::size_t signals)
{
    const std::lock_guard lock(m_mutex);
    report::JsonWriter json(m_out);
    json.beginObject();
    json.key("event");
    json.text("quickScanComplete");
    json.key("scanId");
    json.text(scanId);
    json.key("signals");
    json.integer(static_cast<std::int64_t>(signals));
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::app
