#include "progress_json.h"

#include <cmath>

#include "tapesift/report/json_writer.h"

namespace tapesift::app {

ProgressJson::ProgressJson(std::ostream& out)
    : m_out(out)
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
    });
}

void ProgressJson::onWarning(const std::string& warning)
{
    tell("warning", [&](report::JsonWriter& json) {
        json.key("message");
        json.text(warning);
    });
}

void ProgressJson::quickScanComplete(const std::string& scanId, std::size_t signals)
{
    tell("quickScanComplete", [&](report::JsonWriter& json) {
        json.key("scanId");
        json.text(scanId);
        json.key("signals");
        json.integer(static_cast<std::int64_t>(signals));
    });
}

} // namespace tapesift::app
